import type { Syntax } from "../../core/index.ts";
import type { ClauseTables } from "./compile.ts";
import type { Direction } from "./cue.ts";
import { directionOfVerb, LEANING } from "./verb.ts";

/** What an expression is in the name of: "a June agreement", or a thing that calendars hold, "the November election". */
export type Named = "thing" | "planned" | null;

/** Beyond CUE_DIRECTION: the verb that the expression itself hangs on is past. */
const SURELY_PAST = -1.5;

/** Places in a sentence where a word that was tagged as a verb is a noun: "In May, thieves stole it". */
const NOUN_PLACES: ReadonlySet<string> = new Set(["nsubj", "nsubj:pass", "obj", "obl", "nmod", "compound"]);

/** Steps from a time expression up to its verb. */
const MAX_STEPS = 8;

/**
 * The direction of the clause that holds an expression, by its verb: "will", "to" and present forms with a plan's verb
 * above point ahead, past forms back. 0 where no verb stands above it or its tense says nothing.
 */
export function directionBySyntax(syntax: Syntax, start: number, end: number, tables: ClauseTables): Direction {
  const { from, to } = syntax.tokensIn({ start, end });
  if (from >= to) return 0;
  let at = syntax.headOf(from, to);
  const preposition = at < 0 ? -1 : syntax.child(at, "case");
  const within = preposition < 0 || tables.clause.within.has(syntax.lower(preposition));
  const stated = within ? directionOfCopula(syntax, at) : 0;
  if (stated !== 0) return stated;
  let subject = false;
  // "reached with Norvik in July": a name between them has no time of its own.
  let steps = 1;
  for (let step = 0; at >= 0 && step < MAX_STEPS; step += 1) {
    const upos = syntax.upos(at);
    const inside = at >= from && at < to;
    // "has turned nasty ahead of the city's Tuesday primary": what is still ahead, whatever was done.
    if (!inside && step === 1 && isAheadOf(syntax, at)) return 1;
    // "The race on Saturday is in jeopardy": what may still fail is to come.
    if (!inside && tables.clause.perils.has(syntax.lower(at)) && isNow(syntax, at, tables)) return 1;
    const isVerb = (upos === "VERB" && !NOUN_PLACES.has(syntax.relation(at))) || upos === "AUX";
    if (!inside && (isVerb || syntax.child(at, "cop") >= 0)) {
      const direction = directionOfVerb(syntax, at, tables, step === steps);
      // "the mine closed in November": its own verb leaves no doubt; "was extended to November" does.
      if (direction === -1 && step === 1 && within) return SURELY_PAST;
      // "Her victories on Tuesday will help": what the subject names has often happened.
      if (direction > LEANING && subject) return LEANING;
      if (direction !== 0) return direction;
    } else if (!inside && step === 1 && upos === "PROPN" && at < from) {
      steps = 2;
    } else if (!inside && (upos === "NOUN" || upos === "ADJ")) {
      // "the election scheduled", "plans for a vote on Friday", "the upcoming talks": a noun or adjective that tells.
      const cue = tables.cues.get(syntax.lower(at));
      // "by the Friday deadline": a date that belongs to the noun's name is told by the verb.
      const named = at >= to && step === 1 && isDefinite(syntax, at);
      if (!named && (cue === "future" || (cue === "intent" && at < from))) return 1;
      if (step === 1 && syntax.relation(at).startsWith("nsubj") && at < from) subject = true;
    }
    at = syntax.head(at);
  }
  return 0;
}

/** True for "is in jeopardy", "are in doubt". */
function isNow(syntax: Syntax, noun: number, { clause }: ClauseTables): boolean {
  const copula = syntax.child(noun, "cop");
  return copula >= 0 && clause.is.has(syntax.lower(copula)) && syntax.child(noun, "case") >= 0;
}

/** "ahead of the vote". */
function isAheadOf(syntax: Syntax, noun: number): boolean {
  const preposition = syntax.child(noun, "case");
  if (preposition < 1) return false;
  return syntax.lower(preposition) === "ahead" || syntax.lower(preposition - 1) === "ahead";
}

/** "The vote is on Monday": the date is what is said of the subject, so it is to come; 0 where no form of "be" in the present says it. */
function directionOfCopula(syntax: Syntax, head: number): Direction {
  const copula = head < 0 ? -1 : syntax.child(head, "cop");
  const subject = copula < 0 ? -1 : syntax.child(head, "nsubj");
  // "Today is Monday": a thing that is named has an article or is many; "the primary" may be tagged as an adjective.
  if (subject < 0 || !(syntax.upos(subject) === "NOUN" || syntax.child(subject, "det") >= 0)) return 0;
  if (syntax.child(subject, "det", "nmod:poss", "amod", "compound") < 0 && !syntax.xpos(subject).endsWith("S"))
    return 0;
  const xpos = syntax.xpos(copula);
  return xpos === "VBZ" || xpos === "VBP" ? 1 : 0;
}

const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);

/** Nouns between a date and its verb. */
const MAX_NOUNS = 3;

/**
 * The direction of a date by the verb on which it hangs itself: "was signed in 2024" -1, "will open by May 2" 1. What happened
 * "since" it is past too: "since the invasion in 2022". 0 for a date that is only told of ("a promise to finish by 2030").
 */
export function directionOfOwnVerb(syntax: Syntax, start: number, end: number, tables: ClauseTables): Direction {
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
  const direction = directionOfVerb(syntax, verb, tables, true);
  const word = preposition < 0 ? null : syntax.lower(preposition);
  const { within, ahead } = tables.clause;
  return word === null || within.has(word) || (direction > 0 && ahead.has(word)) ? direction : 0;
}

function isSince(syntax: Syntax, at: number): boolean {
  for (const child of syntax.children(at)) {
    const relation = syntax.relation(child);
    if ((relation === "case" || relation === "mark") && syntax.lower(child) === "since") return true;
  }
  return false;
}

/** "the Friday deadline", "its June offer": one that is known already. */
function isDefinite(syntax: Syntax, noun: number): boolean {
  const article = syntax.child(noun, "det");
  return article >= 0 && syntax.lower(article) === "the";
}
