import type { Syntax } from "../../core/index.ts";

/** Where a clause points: -1 past, +1 future, between them less surely; 0 not said. */
export type Direction = number;

/**
 * What a word tells of its clause. "perhaps" is a weak future ("could"); "toward" and "until" count only directly before
 * the expression; "present" tells nothing. "pastperfect" ("had") turns a plan that
 * follows into a past one; after an "infinitive" ("be") a participle is no past: "will be held". "arranged" and "intent"
 * look ahead directly before an "aim": "set for Wednesday", "intends to meet on Friday"; "intent" also as a verb of the
 * present: "they plan a march on Sunday". "pledged" looks ahead directly before a "to" with its verb: "agreed to meet".
 */
export type Cue =
  | "arranged"
  | "intent"
  | "pledged"
  | "aim"
  | "future"
  | "perhaps"
  | "toward"
  | "until"
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
  "future",
  "perhaps",
  "toward",
  "until",
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
  future: 1,
  perhaps: 0.5,
  toward: 0,
  until: 0,
  past: -1,
  pastperfect: -1,
  infinitive: 0,
  to: 0,
  article: 0,
  not: 0,
  present: 0,
};

/** Beyond CUE_DIRECTION: the verb that the expression itself hangs on is past. */
const SURELY_PAST = -1.5;

/** Prepositions that put an event into its time. */
const WITHIN: ReadonlySet<string> = new Set(["in", "on", "at", "during"]);

/** Steps from a time expression up to its verb. */
const MAX_STEPS = 8;

/**
 * The direction of the clause that holds an expression, by its verb: "will", "to" and present forms with a plan's verb
 * above point ahead, past forms back. 0 where no verb stands above it or its tense says nothing.
 */
export function directionBySyntax(
  syntax: Syntax,
  start: number,
  end: number,
  cues: ReadonlyMap<string, Cue>,
): Direction {
  const { from, to } = syntax.tokensIn({ start, end });
  if (from >= to) return 0;
  let at = syntax.headOf(from, to);
  const preposition = at < 0 ? -1 : syntax.child(at, "case");
  const within = preposition < 0 || WITHIN.has(syntax.lower(preposition));
  for (let step = 0; at >= 0 && step < MAX_STEPS; step += 1) {
    const upos = syntax.upos(at);
    const inside = at >= from && at < to;
    if (!inside && (upos === "VERB" || upos === "AUX" || syntax.child(at, "cop") >= 0)) {
      const direction = directionOfVerb(syntax, at, cues, step === 1);
      // "the mine closed in November": its own verb leaves no doubt; "was extended to November" does.
      if (direction === -1 && step === 1 && within) return SURELY_PAST;
      if (direction !== 0) return direction;
    } else if (!inside && (upos === "NOUN" || upos === "ADJ")) {
      // "the election scheduled", "plans for a vote on Friday", "the upcoming talks": a noun or adjective that tells.
      const cue = cues.get(syntax.lower(at));
      if (cue === "future" || (cue === "intent" && at < from)) return 1;
    }
    at = syntax.head(at);
  }
  return 0;
}

/** Prepositions of what is to come that still put it into its time, before a verb with "will". */
const WITHIN_AHEAD: ReadonlySet<string> = new Set([...WITHIN, "by", "until", "till", "through", "from"]);

const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);

/** Nouns between a date and its verb. */
const MAX_NOUNS = 3;

/**
 * The direction of a date by the verb on which it hangs itself: "was signed in 2024" -1, "will open by May 2" 1. What happened
 * "since" it is past too: "since the invasion in 2022". 0 for a date that is only told of ("a promise to finish by 2030").
 */
export function directionOfOwnVerb(
  syntax: Syntax,
  start: number,
  end: number,
  cues: ReadonlyMap<string, Cue>,
): Direction {
  const { from, to } = syntax.tokensIn({ start, end });
  if (from >= to) return 0;
  const head = syntax.headOf(from, to);
  if (head < 0) return 0;
  if (isSince(syntax, head)) return -1;
  const preposition = syntax.child(head, "case");
  let verb = syntax.head(head);
  // "ordered the invasion of the islands in 2022": the nouns between it and the verb are of the verb's time.
  let step = 0;
  while (
    preposition >= 0 &&
    verb >= 0 &&
    NOUNS.has(syntax.upos(verb)) &&
    syntax.child(verb, "cop") < 0 &&
    step < MAX_NOUNS
  ) {
    if (isSince(syntax, verb)) return -1;
    verb = syntax.head(verb);
    step += 1;
  }
  if (verb < 0 || (verb >= from && verb < to)) return 0;
  if (isSince(syntax, verb)) return -1;
  if (syntax.upos(verb) !== "VERB" && syntax.child(verb, "cop") < 0) return 0;
  for (const child of syntax.children(verb)) {
    if (syntax.relation(child) === "mark" && syntax.lower(child) === "to") return 0;
  }
  const direction = directionOfVerb(syntax, verb, cues, true);
  const word = preposition < 0 ? null : syntax.lower(preposition);
  return word === null || (direction > 0 ? WITHIN_AHEAD : WITHIN).has(word) ? direction : 0;
}

function isSince(syntax: Syntax, at: number): boolean {
  for (const child of syntax.children(at)) {
    const relation = syntax.relation(child);
    if ((relation === "case" || relation === "mark") && syntax.lower(child) === "since") return true;
  }
  return false;
}

const BE: ReadonlySet<string> = new Set(["is", "are", "was", "were"]);

/** Verbs whose present form in a report says when somebody spoke, not what a calendar holds: "says Monday". */
const SPEAKING = new Set(["say", "tell", "report", "write", "announce", "show", "remain", "have", "be", "do"]);

function directionOfVerb(syntax: Syntax, verb: number, cues: ReadonlyMap<string, Cue>, own: boolean): Direction {
  const xpos = syntax.xpos(verb);
  let infinitive = false;
  let past = xpos === "VBD";
  let perfect = false;
  let present = xpos === "VBZ" || xpos === "VBP";
  let progressive = false;
  let modal: string | null = null;
  let planned = false;
  for (const child of syntax.children(verb)) {
    const relation = syntax.relation(child);
    if (relation !== "aux" && relation !== "cop" && relation !== "mark") continue;
    const word = syntax.lower(child);
    const tag = syntax.xpos(child);
    if (word === "to" && relation === "mark") {
      infinitive = true;
      planned = child > 0 && BE.has(syntax.lower(child - 1));
    } else if (word === "have" && relation === "aux") perfect = true;
    else if (tag === "MD") modal = word;
    else if (tag === "VBD" || (tag === "VBN" && word === "been")) {
      past = true;
      if (word === "had") perfect = true;
    } else if (tag === "VBZ" || tag === "VBP") {
      // "has been", "have said": the present perfect speaks of the past.
      if (relation === "aux" && syntax.lemma(child) === "have") past = true;
      else if (relation === "aux" && xpos === "VBG") progressive = true;
      else present = true;
    }
  }
  if (modal !== null) {
    const told = CUE_DIRECTION[cues.get(modal) ?? "perhaps"];
    // "may have been delayed on Wednesday".
    if (perfect && told < 1) return -1;
    // "could not be reached Wednesday": what proved impossible is over.
    return modal === "could" && isNegated(syntax, verb) ? -1 : told;
  }
  const cue = cues.get(syntax.lower(verb));
  // "is scheduled for", "are expected": the cue word tells, not its form; "had been scheduled" tells of a past plan.
  if (cue === "future") return perfect ? -1 : 1;
  // An irregular past that was tagged as a present: "tore".
  if (cue === "past") past = true;
  if (cue === "intent" && !past && syntax.upos(verb) === "VERB") return 1;
  if (infinitive) {
    // "plans to meet Friday" points ahead; "was forced to resign Friday" follows its verb.
    const above = syntax.head(verb);
    if (above < 0) return 1;
    const aboveCue = cues.get(syntax.lower(above));
    if (aboveCue === "future" || aboveCue === "arranged" || aboveCue === "intent" || aboveCue === "pledged") {
      return aboveCue !== "pledged" && isPastPerfect(syntax, above) ? -1 : 1;
    }
    // "a meeting that was to open on Tuesday".
    if (planned) return 1;
    // "a ceremony to mark the victory on Friday": the verb above the noun tells. A headline has none: "Minister to resign".
    const upos = syntax.upos(above);
    if (upos === "NOUN" || upos === "PROPN") return syntax.head(above) < 0 ? 1 : 0;
    return syntax.xpos(above) === "VBD" || syntax.xpos(above) === "VBN" ? 0 : 1;
  }
  if (past) return -1;
  if (xpos === "VB" && syntax.child(verb, "nsubj") >= 0) present = true;
  // "The talks begin on Monday", "we are speaking again on Thursday": a present with a day of its own is a calendar's.
  if (own && (progressive || present) && !SPEAKING.has(syntax.lemma(verb)) && syntax.child(verb, "cop") < 0) return 0.6;
  return 0;
}

const NEGATIONS = new Set(["not", "n't", "never", "neither", "nor", "no", "none", "nobody"]);

/** By an adverb of the verb, or by the first word of its subject: "neither of them could be reached". */
function isNegated(syntax: Syntax, verb: number): boolean {
  for (const child of syntax.children(verb)) {
    const first = syntax.relation(child) === "nsubj" ? syntax.leftmost(child) : child;
    if (NEGATIONS.has(syntax.lower(first))) return true;
  }
  return false;
}

function isPastPerfect(syntax: Syntax, verb: number): boolean {
  for (const child of syntax.children(verb)) if (syntax.lower(child) === "had") return true;
  return false;
}
