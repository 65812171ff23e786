import type { LanguagePack } from "../pack.ts";
import { TIMES } from "./times.ts";

/** Bulgarian: dates. */
export const BG = { code: "bg", name: "Bulgarian", times: TIMES } as const satisfies LanguagePack;
