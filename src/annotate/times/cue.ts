/** Where a clause points: -1 past, +1 future, between them less surely; 0 not said. */
export type Direction = number;

/**
 * What a word tells of its clause. "perhaps" is a weak future ("could"); "toward" and "until" count only directly before
 * the expression; "present" tells nothing. "pastperfect" ("had") turns a plan that
 * follows into a past one; after an "infinitive" ("be") a participle is no past: "will be held". "arranged" and "intent"
 * look ahead directly before an "aim": "set for Wednesday", "intends to meet on Friday"; "intent" also as a verb of the
 * present: "they plan a march on Sunday". "pledged" looks ahead directly before a "to" with its verb: "agreed to meet".
 * What was "moved", or "put" "away" (back, off, forward), looks ahead to the day after "to" or "through": "postponed to Monday";
 * so does what somebody "moves" or "postpones", which itself tells of no past.
 */
export type Cue =
  | "arranged"
  | "intent"
  | "pledged"
  | "aim"
  | "moved"
  | "moves"
  | "put"
  | "away"
  | "through"
  | "future"
  | "perhaps"
  | "toward"
  | "until"
  | "lasting"
  | "planned"
  | "past"
  | "pastperfect"
  | "infinitive"
  | "to"
  | "article"
  | "not"
  | "present";

export const CUES: readonly Cue[] = [
  "arranged",
  "intent",
  "pledged",
  "aim",
  "moved",
  "moves",
  "put",
  "away",
  "through",
  "future",
  "perhaps",
  "toward",
  "until",
  "lasting",
  "planned",
  "past",
  "pastperfect",
  "infinitive",
  "to",
  "article",
  "not",
  "present",
];

export const CUE_DIRECTION: { readonly [C in Cue]: number } = {
  arranged: 0,
  intent: 0,
  pledged: 0,
  aim: 0,
  moved: -1,
  moves: 0,
  put: -1,
  away: 0,
  through: 0,
  future: 1,
  perhaps: 0.5,
  toward: 0,
  until: 0,
  lasting: -1,
  planned: 0,
  past: -1,
  pastperfect: -1,
  infinitive: 0,
  to: 0,
  article: 0,
  not: 0,
  present: 0,
};
