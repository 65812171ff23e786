import type { LanguagePack } from "../pack.ts";
import { TIMES } from "./times.ts";

/** Russian: dates. */
export const RU = { code: "ru", name: "Russian", times: TIMES } as const satisfies LanguagePack;
