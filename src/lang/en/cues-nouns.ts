import type { CueRow, LightVerbRow } from "../../annotate/attributions/rules.ts";

/** Nouns that attribute where they have a content of their own: the claim that, calls for, his hope of. */
export const NOUN_CUES: readonly CueRow[] = [
  {
    id: "claim-noun",
    kind: "noun",
    lemmas:
      "claim assertion allegation accusation argument suggestion statement complaint warning remark comment announcement charge contention declaration insistence admission acknowledgment prediction estimate conclusion finding reminder revelation disclosure rumor rumour speculation mention reference assurance",
    takes: ["clause", "preposition", "infinitive"],
    prepositions: ["of", "about", "to"],
    act: "statement",
    stance: "asserts",
    examples: ["source[Her] cue[claim] content[that the vote was rigged] was rejected."],
    never: ["The claim was rejected."],
  },
  {
    id: "report-noun",
    kind: "noun",
    lemmas: "report word news rumor rumour",
    takes: ["clause"],
    act: "statement",
    stance: "asserts",
    examples: ["She denied cue[reports] content[that the dam had burst]."],
    never: ["The report was long."],
  },
  {
    id: "belief-noun",
    kind: "noun",
    lemmas:
      "belief view opinion hope fear doubt concern suspicion expectation worry understanding assumption conviction confidence notion sense consensus idea skepticism anxiety feeling impression",
    takes: ["clause", "preposition"],
    prepositions: ["of", "about", "on", "over", "for"],
    act: "thought",
    stance: "asserts",
    examples: ["source[Residents'] cue[fear] content[that the dam will burst] is growing."],
    never: ["Fear spread in the town."],
  },
  {
    id: "promise-noun",
    kind: "noun",
    lemmas: "promise pledge vow threat offer proposal refusal request demand call invitation",
    takes: ["infinitive", "preposition", "clause"],
    prepositions: ["for", "of"],
    act: "statement",
    stance: "asserts",
    examples: ["source[The mayor's] cue[promise] content[to cut fares] was kept."],
    never: ["The plan was printed."],
  },
  {
    id: "plan-noun",
    kind: "noun",
    lemmas:
      "plan decision desire intention bid willingness readiness unwillingness commitment urge determination eagerness",
    takes: ["infinitive", "preposition", "clause"],
    prepositions: ["for", "of"],
    act: "thought",
    stance: "asserts",
    examples: ["source[The mayor's] cue[plan] content[to cut fares] was kept."],
    never: ["The plan was printed."],
  },
  {
    id: "support-noun",
    kind: "noun",
    lemmas: "support opposition endorsement backing position stance",
    takes: ["preposition", "clause"],
    prepositions: ["for", "of", "to", "on"],
    act: "thought",
    stance: "asserts",
    examples: ["source[Her] cue[support for] content[the treaty] surprised nobody."],
    never: ["Support staff went home."],
  },
  {
    id: "criticism-noun",
    kind: "noun",
    lemmas:
      "criticism praise attack defense defence rejection condemnation critique denunciation questioning question denial recommendation",
    takes: ["preposition", "clause"],
    prepositions: ["for", "of", "on", "against", "about"],
    act: "statement",
    stance: "asserts",
    examples: ["source[His] cue[criticism of] content[the court] was sharp."],
    never: ["The attack on the base failed."],
  },
];

/** Nouns of an answer that was not given: has no comment on, gave no reason for. */
export const WITHHELD_NOUNS: readonly CueRow[] = [
  {
    id: "no-comment-noun",
    kind: "noun",
    lemmas: "comment response reply reaction",
    takes: ["preposition", "nothing"],
    prepositions: ["on", "about", "to"],
    carriedBy: ["have", "make", "issue", "offer", "give", "provide"],
    sourceMarks: ["from", "by"],
    negatedOnly: true,
    act: "statement",
    stance: "declines",
    withheld: true,
    examples: [
      "source[The firm] cue[had no comment on] content[the sale].",
      "source[The firm] cue[had no comment].",
      "There was cue[no immediate comment] from source[the ministry].",
    ],
    never: ["The firm saw no reaction from the market."],
  },
  {
    id: "no-reason-noun",
    kind: "noun",
    lemmas: "reason detail explanation indication mention evidence proof",
    takes: ["preposition", "clause", "nothing"],
    carriedBy: ["give", "offer", "provide", "cite"],
    prepositions: ["for", "about", "of", "on"],
    negatedOnly: true,
    act: "statement",
    stance: "asserts",
    withheld: true,
    examples: ["source[The army] cue[gave no reason for] content[the delay]."],
    never: [],
  },
];

/** Verbs that only carry a cue noun. */
export const LIGHT_VERBS: readonly LightVerbRow[] = [
  {
    id: "make",
    lemmas:
      "make have give express voice offer raise issue repeat reiterate hold share take announce state outline declare renew level launch pose throw harbor harbour draw win deliver present reject withdraw abandon defend show signal see get",
    examples: ["source[The governor] cue[made the claim] content[that prices had fallen]."],
    never: [],
  },
];
