import type { AttributionRules } from "../../annotate/attributions/rules.ts";
import { ACT_CUES } from "./cues-acts.ts";
import { ADJECTIVE_CUES, STANCE_CUES, THOUGHT_CUES } from "./cues-attitude.ts";
import { LIGHT_VERBS, NOUN_CUES, WITHHELD_NOUNS } from "./cues-nouns.ts";
import { ADVERB_CUES, PHRASE_CUES } from "./cues-phrases.ts";
import { ANONYMITY, CARRIERS, SOURCE_WORDS, WORDS } from "./cues-sources.ts";
import { SPEECH_CUES } from "./cues-speech.ts";

/** English: all that attribution needs to know of the language. Earlier rows are tried first within a frame. */
export const CUES: AttributionRules = {
  cues: [
    ...SPEECH_CUES,
    ...ACT_CUES,
    ...STANCE_CUES,
    ...THOUGHT_CUES,
    ...ADJECTIVE_CUES,
    ...WITHHELD_NOUNS,
    ...NOUN_CUES,
  ],
  adverbs: ADVERB_CUES,
  phrases: PHRASE_CUES,
  lightVerbs: LIGHT_VERBS,
  sourceWords: SOURCE_WORDS,
  carriers: CARRIERS,
  anonymity: ANONYMITY,
  words: WORDS,
  quotations: { elisions: new Set(["em", "til", "tis", "twas", "n", "cause", "bout", "round", "ere", "neath", "cuz"]) },
};
