import type { LanguagePack } from "../pack.ts";
import { CUES } from "./cues.ts";
import { englishNames } from "./names.ts";
import { EN_SENTENCES } from "./sentences.ts";
import { TIMES } from "./times.ts";
import { EN_TOKENS } from "./tokens.ts";
import { EVENT_RULES } from "./triggers.ts";

/** English: every layer. */
export const EN = {
  code: "en",
  name: "English",
  tokens: EN_TOKENS,
  sentences: EN_SENTENCES,
  times: TIMES,
  entities: englishNames,
  attributions: CUES,
  events: EVENT_RULES,
} as const satisfies LanguagePack;
