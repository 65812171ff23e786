import type { Syntax } from "../../core/index.ts";
import type { ClauseSets, ClauseTables } from "./compile.ts";
import { CUE_DIRECTION, type Direction } from "./cue.ts";

/** A plan of the past: whether its day has come by now, the calendar tells better. */
export const LEANING = 0.6;

/** What is told of as a plan, with a day of its own. */
export const PLANNED = 0.7;

/** Present forms of a verb that the table has for a calendar's. */
const CALENDAR_PRESENT = 0.8;

/** Where a verb points by its own form, its auxiliaries and the verb above an infinitive. `own`: the expression hangs on it. */
export function directionOfVerb(syntax: Syntax, verb: number, tables: ClauseTables, own: boolean): Direction {
  const { cues, clause: words } = tables;
  const first = sharedModal(syntax, verb);
  if (first >= 0) return directionOfVerb(syntax, first, tables, false);
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
      planned = child > 0 && isBe(syntax.lower(child - 1), words);
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
    // "would have begun on Friday": whether that day has come, the calendar tells better.
    if (perfect && modal === "would") return LEANING;
    // "may have been delayed on Wednesday".
    if (perfect && told < 1) return -1;
    // "said they would meet on Monday": the day of the verb itself, which is told as a plan.
    if (own && modal === "would") return PLANNED;
    // "could not be reached Wednesday": what proved impossible is over.
    return modal === "could" && isNegated(syntax, verb, words) ? -1 : told;
  }
  const cue = cues.get(syntax.lower(verb));
  // "is scheduled for", "are expected": the cue word tells, not its form; "had been scheduled" tells of a past plan.
  if ((cue === "future" || cue === "arranged") && isOfChanged(syntax, verb, words)) return PLANNED;
  if (cue === "future") return perfect || isPastPlan(syntax, verb, words) ? LEANING : 1;
  // "has a speech scheduled on Friday".
  if (present && hasPlanned(syntax, verb, tables)) return 1;
  // An irregular past that was tagged as a present: "tore".
  if (cue === "past") past = true;
  if (cue === "intent" && !past && syntax.upos(verb) === "VERB") return 1;
  if (infinitive) {
    // "plans to meet Friday" points ahead; "was forced to resign Friday" follows its verb.
    // "cancelled plans to run on Monday": the plans, though the parse hangs what was planned on the verb.
    const noun = syntax.child(verb, "mark") - 1;
    const isPlan = noun >= 0 && syntax.upos(noun) === "NOUN" && cues.get(syntax.lower(noun)) === "intent";
    const above = isPlan ? noun : syntax.head(verb);
    if (above < 0) return 1;
    const aboveCue = cues.get(syntax.lower(above));
    // "put off a strike that was due to begin on Monday": what is changed has not come yet.
    if (aboveCue === "future" && isOfChanged(syntax, above, words)) return PLANNED;
    if (aboveCue === "future" || aboveCue === "arranged" || aboveCue === "intent" || aboveCue === "pledged") {
      // "had agreed to testify on Oct. 6": whether that day has come, the calendar tells better.
      if (aboveCue === "pledged") return isPastPerfect(syntax, above) ? LEANING : 1;
      return isPastPerfect(syntax, above) || isPastPlan(syntax, above, words) ? LEANING : 1;
    }
    // "a meeting that was to open on Tuesday".
    if (planned) return isWas(syntax, verb, words) ? LEANING : 1;
    // "They were quick to offer help on Monday", "she was the first to leave": the verb of the past above it tells.
    if (isWas(syntax, above, words)) return 0;
    // "a ceremony to mark the victory on Friday": the verb above the noun tells. A headline has none: "Minister to resign".
    const upos = syntax.upos(above);
    if (upos === "NOUN" || upos === "PROPN") return syntax.head(above) < 0 ? 1 : 0;
    return syntax.xpos(above) === "VBD" || syntax.xpos(above) === "VBN" ? 0 : 1;
  }
  // "how ties would fare if he won the election on Nov. 8": a past form that tells of what may come.
  if (past && isSupposed(syntax, verb)) return PLANNED;
  if (past) return -1;
  // "a deal reached with them in July could fail": what is done already.
  if (
    own &&
    xpos === "VBN" &&
    cue === undefined &&
    syntax.relation(verb) === "acl" &&
    syntax.child(verb, "aux:pass") < 0
  )
    return -1;
  if (xpos === "VB" && syntax.child(verb, "nsubj") >= 0 && !isBareInfinitive(syntax, verb, words)) present = true;
  // "The talks begin on Monday", "we are speaking again on Thursday": a present with a day of its own is a calendar's.
  if (own && (progressive || present) && !words.speaking.has(syntax.lemma(verb)) && syntax.child(verb, "cop") < 0) {
    return words.calendar.has(syntax.lemma(verb)) ? CALENDAR_PRESENT : LEANING;
  }
  return 0;
}

/** "has a speech scheduled": what is had is told as a plan. */
function hasPlanned(syntax: Syntax, verb: number, { cues }: ClauseTables): boolean {
  const had = syntax.lemma(verb) === "have" ? syntax.child(verb, "obj") : -1;
  if (had < 0) return false;
  for (const holder of [verb, had])
    for (const child of syntax.children(holder))
      if (child > had && cues.get(syntax.lower(child)) === "future") return true;
  return false;
}

/** Auxiliaries of what would be, if. */
const SUPPOSING: ReadonlySet<string> = new Set(["would", "could", "might"]);

/** "if he won" under "would", "could" or "might". */
function isSupposed(syntax: Syntax, verb: number): boolean {
  const mark = syntax.child(verb, "mark");
  const main = syntax.head(verb);
  if (mark < 0 || main < 0 || syntax.lower(mark) !== "if" || syntax.relation(verb) !== "advcl") return false;
  for (const child of syntax.children(main)) {
    if (syntax.relation(child) === "aux" && SUPPOSING.has(syntax.lower(child))) return true;
  }
  return false;
}

/** "will close two mills and cut 900 jobs": the verb whose modal a bare form shares, tagged as a past or not, else -1. */
function sharedModal(syntax: Syntax, verb: number): number {
  if (syntax.relation(verb) !== "conj" || syntax.lower(verb) !== syntax.lemma(verb)) return -1;
  if (syntax.child(verb, "nsubj", "aux", "mark") >= 0) return -1;
  const first = syntax.head(verb);
  for (const child of syntax.children(first)) {
    if (syntax.relation(child) === "aux" && syntax.xpos(child) === "MD") return first;
  }
  return -1;
}

/** "helped the firm sell its mill in March". */
function isBareInfinitive(syntax: Syntax, verb: number, words: ClauseSets): boolean {
  const above = syntax.head(verb);
  return above >= 0 && above < verb && words.bareInfinitive.has(syntax.lemma(above));
}

/** By an adverb of the verb, or by the first word of its subject: "neither of them could be reached". */
function isNegated(syntax: Syntax, verb: number, words: ClauseSets): boolean {
  for (const child of syntax.children(verb)) {
    const first = syntax.relation(child) === "nsubj" ? syntax.leftmost(child) : child;
    if (words.negations.has(syntax.lower(first))) return true;
  }
  return false;
}

function isBe(form: string, words: ClauseSets): boolean {
  return words.is.has(form) || words.was.has(form);
}

/** True where "was" or "were" belongs to a word. */
function isWas(syntax: Syntax, word: number, words: ClauseSets): boolean {
  for (const child of syntax.children(word)) {
    if (words.was.has(syntax.lower(child))) return true;
  }
  return false;
}

/** "was scheduled for Monday", "the rally planned for Monday was held": a plan that a verb of the past tells of. */
function isPastPlan(syntax: Syntax, plan: number, words: ClauseSets): boolean {
  if (isWas(syntax, plan, words)) return true;
  if (!syntax.relation(plan).startsWith("acl")) return false;
  const verb = syntax.head(syntax.head(plan));
  return verb >= 0 && (syntax.xpos(verb) === "VBD" || isWas(syntax, verb, words));
}

/** "postponed a vote [scheduled] for Monday", "the vote that was [due] on Monday was put off": a plan of what a verb of change is about. */
function isOfChanged(syntax: Syntax, plan: number, words: ClauseSets): boolean {
  const noun = syntax.relation(plan) === "acl" ? syntax.head(plan) : -1;
  const verb = noun < 0 || !/^(obj|nsubj:pass)$/.test(syntax.deprel(noun)) ? -1 : syntax.head(noun);
  if (verb < 0) return false;
  const particle = syntax.child(verb, "compound:prt");
  return words.changing.has(particle < 0 ? syntax.lemma(verb) : `${syntax.lemma(verb)} ${syntax.lower(particle)}`);
}

function isPastPerfect(syntax: Syntax, verb: number): boolean {
  for (const child of syntax.children(verb)) if (syntax.lower(child) === "had") return true;
  return false;
}
