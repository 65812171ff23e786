import type { Syntax } from "../../core/index.ts";
import { CUE_DIRECTION, type Cue, type Direction } from "./cue.ts";

/** A plan of the past: whether its day has come by now, the calendar tells better. */
export const LEANING = 0.6;

const BE: ReadonlySet<string> = new Set(["is", "are", "was", "were"]);

/** Verbs whose present form in a report says when somebody spoke, not what a calendar holds: "says Monday". */
const SPEAKING = new Set(["say", "tell", "report", "write", "announce", "show", "remain", "have", "be", "do"]);

/** Verbs whose present form with a day is a calendar's: "the talks begin on Monday", but not "the crowds stand on Monday". */
const CALENDAR: ReadonlySet<string> = new Set([
  "begin",
  "start",
  "open",
  "resume",
  "end",
  "close",
  "expire",
  "meet",
  "vote",
  "hold",
  "host",
  "convene",
  "gather",
  "play",
  "face",
  "fly",
  "leave",
  "depart",
  "arrive",
  "return",
  "travel",
  "visit",
  "launch",
]);
const CALENDAR_PRESENT = 0.8;

/** Where a verb points by its own form, its auxiliaries and the verb above an infinitive. `own`: the expression hangs on it. */
export function directionOfVerb(syntax: Syntax, verb: number, cues: ReadonlyMap<string, Cue>, own: boolean): Direction {
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
    // "After touring the plant on Thursday": what was done before something else.
    if (relation === "mark" && word === "after" && xpos === "VBG") return -1;
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
  if (cue === "future") return perfect ? -1 : isPastPlan(syntax, verb) ? LEANING : 1;
  // An irregular past that was tagged as a present: "tore".
  if (cue === "past") past = true;
  if (cue === "intent" && !past && syntax.upos(verb) === "VERB") return 1;
  if (infinitive) {
    // "plans to meet Friday" points ahead; "was forced to resign Friday" follows its verb.
    const above = syntax.head(verb);
    if (above < 0) return 1;
    const aboveCue = cues.get(syntax.lower(above));
    if (aboveCue === "future" || aboveCue === "arranged" || aboveCue === "intent" || aboveCue === "pledged") {
      if (aboveCue === "pledged") return 1;
      return isPastPerfect(syntax, above) ? -1 : isPastPlan(syntax, above) ? LEANING : 1;
    }
    // "a meeting that was to open on Tuesday".
    if (planned) return isWas(syntax, verb) ? LEANING : 1;
    // "They were quick to offer help on Monday", "she was the first to leave": the verb of the past above it tells.
    if (isWas(syntax, above)) return 0;
    // "a ceremony to mark the victory on Friday": the verb above the noun tells. A headline has none: "Minister to resign".
    const upos = syntax.upos(above);
    if (upos === "NOUN" || upos === "PROPN") return syntax.head(above) < 0 ? 1 : 0;
    return syntax.xpos(above) === "VBD" || syntax.xpos(above) === "VBN" ? 0 : 1;
  }
  if (past) return -1;
  if (xpos === "VB" && syntax.child(verb, "nsubj") >= 0 && !isBareInfinitive(syntax, verb)) present = true;
  // "The talks begin on Monday", "we are speaking again on Thursday": a present with a day of its own is a calendar's.
  if (own && (progressive || present) && !SPEAKING.has(syntax.lemma(verb)) && syntax.child(verb, "cop") < 0) {
    return CALENDAR.has(syntax.lemma(verb)) ? CALENDAR_PRESENT : LEANING;
  }
  return 0;
}

/** "helped the firm sell its mill in March". */
function isBareInfinitive(syntax: Syntax, verb: number): boolean {
  const above = syntax.head(verb);
  return above >= 0 && above < verb && BARE_INFINITIVE.has(syntax.lemma(above));
}

const BARE_INFINITIVE: ReadonlySet<string> = new Set(["help", "let", "make", "see", "watch", "hear", "have"]);

const NEGATIONS = new Set(["not", "n't", "never", "neither", "nor", "no", "none", "nobody"]);

/** By an adverb of the verb, or by the first word of its subject: "neither of them could be reached". */
function isNegated(syntax: Syntax, verb: number): boolean {
  for (const child of syntax.children(verb)) {
    const first = syntax.relation(child) === "nsubj" ? syntax.leftmost(child) : child;
    if (NEGATIONS.has(syntax.lower(first))) return true;
  }
  return false;
}

/** True where "was" or "were" belongs to a word. */
function isWas(syntax: Syntax, word: number): boolean {
  for (const child of syntax.children(word)) {
    const form = syntax.lower(child);
    if (form === "was" || form === "were") return true;
  }
  return false;
}

/** "was scheduled for Monday", "the rally planned for Monday was held": a plan that a verb of the past tells of. */
function isPastPlan(syntax: Syntax, plan: number): boolean {
  if (isWas(syntax, plan)) return true;
  if (!syntax.relation(plan).startsWith("acl")) return false;
  const verb = syntax.head(syntax.head(plan));
  return verb >= 0 && (syntax.xpos(verb) === "VBD" || isWas(syntax, verb));
}

function isPastPerfect(syntax: Syntax, verb: number): boolean {
  for (const child of syntax.children(verb)) if (syntax.lower(child) === "had") return true;
  return false;
}
