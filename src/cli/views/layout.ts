import { createColors } from "picocolors";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import type { OutputStyle } from "../terminal.ts";

/** Narrowest and widest measure that is set: prose wider than this is tiring to read. */
const MIN_COLUMNS = 40;
const MAX_COLUMNS = 160;

/** Control characters (with the C1 range and the bidirectional overrides), which a hostile page could use to rewrite the terminal. */
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/g;

export type Painter = (text: string) => string;

/** Sets lines of text: wraps, aligns and colours within a terminal's width. */
export class Layout {
  readonly columns: number;
  readonly paint: ReturnType<typeof createColors>;
  readonly #lines: string[] = [];

  constructor(style: OutputStyle) {
    this.columns = Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, style.columns));
    this.paint = createColors(style.colour);
  }

  /** An empty line, never two in a row and none at the top. */
  gap(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== "") this.#lines.push("");
  }

  /** Text wrapped at the width, each line after `indent` spaces; `right` stands at the end of the first line where there is one. */
  text(text: string, options: { indent?: number; hang?: number; right?: string; paint?: Painter } = {}): void {
    const { indent = 0, hang = indent, right = "", paint = (t) => t } = options;
    const reserve = right === "" ? 0 : stringWidth(right) + 2;
    const lines = wrap(text.replace(CONTROL, " "), this.columns - indent - reserve, this.columns - hang - reserve);
    lines.forEach((line, index) => {
      const margin = " ".repeat(index === 0 ? indent : hang);
      const painted = margin + paint(line);
      if (index > 0 || right === "") this.#lines.push(painted);
      else {
        const room = this.columns - stringWidth(margin + line) - stringWidth(right);
        this.#lines.push(`${painted}${" ".repeat(Math.max(1, room))}${this.paint.dim(right)}`);
      }
    });
  }

  /** A section's title with the number of its items. */
  title(title: string, count: number): void {
    this.gap();
    this.#lines.push(`${this.paint.bold(title)} ${this.paint.dim(`(${count})`)}`);
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }
}

/** One line of plain text: white space folded, control characters gone. */
export function clean(text: string): string {
  return text.replace(CONTROL, " ").replace(/\s+/g, " ").trim();
}

/** At most `most` columns of a text, with "…" where it was cut. */
export function clip(text: string, most: number): string {
  const flat = clean(text);
  if (stringWidth(flat) <= most) return flat;
  let kept = "";
  let width = 0;
  for (const character of flat) {
    width += stringWidth(character);
    if (width > most - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Pads to a width in columns. */
export function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - stringWidth(text)));
}

function wrap(text: string, first: number, rest: number): string[] {
  const width = Math.max(20, Math.min(first, rest));
  return wrapAnsi(text, width, { hard: true, trim: true }).split("\n");
}
