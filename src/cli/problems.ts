import type { ReadoutError } from "../core/index.ts";
import { clean } from "./views/layout.ts";

/** A known problem in three lines: what and where, how to put it right, its code. Names in it cannot steer the terminal. */
export function problemText(error: ReadoutError): string {
  const place = error.where === null ? "" : `${clean(error.where)}: `;
  return `readout: ${place}${clean(error.what)}.\n  ${clean(error.fix)}\n  (${error.code})\n`;
}
