import type { AdverbRow, PhraseRow } from "../../annotate/attributions/rules.ts";

/** Adverbs that attribute to nobody. */
export const ADVERB_CUES: readonly AdverbRow[] = [
  {
    id: "reportedly",
    words: ["reportedly", "allegedly", "purportedly", "supposedly", "ostensibly"],
    examples: ["content[The striker] cue[reportedly] content[asked to leave]."],
    never: [],
  },
];

/** Phrases that name a source. */
export const PHRASE_CUES: readonly PhraseRow[] = [
  {
    id: "according-to",
    words: ["according", "to"],
    source: "after",
    act: "statement",
    examples: ["cue[According to] source[the police], content[nobody was hurt]."],
    never: [],
  },
  {
    id: "in-the-words-of",
    words: ["in", "the", "words", "of"],
    source: "after",
    act: "statement",
    examples: ["It was, cue[in the words of] source[one resident], content[“a miracle”]."],
    never: [],
  },
  {
    id: "in-the-view-of",
    words: ["in", "the", "view", "of"],
    source: "after",
    act: "thought",
    examples: ["cue[In the view of] source[the bank], content[prices will fall]."],
    never: [],
  },
  {
    id: "in-ones-view",
    words: ["in", "view"],
    source: "possessor",
    act: "thought",
    examples: ["In source[the bank's] cue[view], content[prices will fall]."],
    never: ["The ship came in view."],
  },
  {
    id: "in-ones-opinion",
    words: ["in", "opinion"],
    source: "possessor",
    act: "thought",
    examples: ["In source[her] cue[opinion], content[the law is unfair]."],
    never: [],
  },
  {
    id: "in-ones-words",
    words: ["in", "words"],
    source: "possessor",
    act: "statement",
    examples: ["It was, in source[his] cue[words], content[“a miracle”]."],
    never: [],
  },
];
