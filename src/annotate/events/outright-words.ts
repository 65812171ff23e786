import type { Status, Syntax } from "../../core/index.ts";
import { type Climb, governorReality } from "./climb.ts";
import { effectOf, isChange } from "./effects.ts";
import { finiteReading, type Reading, verbGroup } from "./reality.ts";
import type { Effect, Reach } from "./rules.ts";

/** Strength of a reading that leaves no choice. */
export const OUTRIGHT = 6;

/** A construction that says outright what became of the event at token `n`; null where it does not stand there. */
export type Turn = (climb: Climb, n: number) => Reading | null;

export function told(status: Status, by: string, pivot: number, from = pivot, last = pivot): Reading {
  return { status, strength: OUTRIGHT, from: Math.min(from, last), last: Math.max(from, last), by, pivot };
}

export function lemmaOf(syntax: Syntax, i: number): string {
  return syntax.lemma(i).toLowerCase();
}

const REACHES: { readonly [relation: string]: Reach } = {
  obj: "object",
  "nsubj:pass": "object",
  nsubj: "subject",
  nmod: "noun",
  compound: "noun",
  xcomp: "clause",
  ccomp: "clause",
};
/** Nouns between an event and the word that changes it: "put off [the start of] the race". */
const NOUNS_UP = 2;

const MADE: { readonly [E in Effect]?: Status } = { postpone: "postponed", move: "rescheduled", cancel: "cancelled" };

/** The status that a word of change gives where the change is made. */
export function madeBy({ scene, lexicon }: Climb, change: number): Status {
  for (const reach of ["object", "clause", "noun"] as const) {
    const made = MADE[effectOf(scene, lexicon, change, reach)?.effect ?? "past"];
    if (made !== undefined) return made;
  }
  return "postponed";
}

/** The word that puts off, moves or calls off the event at `n`: "delay the [vote]", "the [vote] to be delayed", "a delay in the [vote]"; -1 for none. */
export function changeOf(climb: Climb, n: number): number {
  const { syntax } = climb.scene;
  for (const child of syntax.children(n)) {
    if (child < n || syntax.deprel(child) !== "acl" || verbGroup(syntax, child).to < 0) continue;
    if (isChange(climb, child, "object")) return child;
  }
  for (let at = n, step = 0; step <= NOUNS_UP; step += 1) {
    const head = syntax.head(at);
    if (head < 0) return -1;
    // "to have the vote put off".
    const caused = /^(have|get|see)$/.test(lemmaOf(syntax, head)) ? syntax.child(head, "xcomp", "ccomp") : -1;
    if (
      caused > at &&
      syntax.relation(at) === "obj" &&
      /^VB[ND]$/.test(syntax.xpos(caused)) &&
      isChange(climb, caused, "object")
    )
      return caused;
    const aim = syntax.relation(at) === "obl" ? aimFor(syntax, head, at) : -1;
    if (aim >= 0 && isChange(climb, aim, "object")) return aim;
    const reach = REACHES[syntax.deprel(at)] ?? REACHES[syntax.relation(at)];
    if (reach !== undefined && isChange(climb, head, reach)) return head;
    if (syntax.relation(at) !== "nmod") return -1;
    at = head;
  }
  return -1;
}

/** "Calls are growing for the games to be [cancelled]": the infinitive that a phrase with "for" is the subject of; -1 for none. */
function aimFor(syntax: Syntax, head: number, n: number): number {
  const mark = syntax.child(n, "case");
  if (mark < 0 || syntax.lower(mark) !== "for") return -1;
  const aim = syntax.child(head, "advcl");
  return aim > n && verbGroup(syntax, aim).to > n && syntax.child(aim, "aux:pass", "aux") >= 0 ? aim : -1;
}

/** Relations by which a clause or noun hangs on what asks for it, plans it or tells of it. */
const UNDER: ReadonlySet<string> = new Set(["xcomp", "ccomp", "csubj", "acl", "nmod", "obl", "obj"]);
const STEPS = 4;

/** "made [requests] to delay", "denied [claims] that": the object before an infinitive or a clause, on which it hangs whatever the parse says; -1 for none. */
function ownerOf(syntax: Syntax, v: number): number {
  const head = syntax.head(v);
  if (head < 0 || head > v || !/^(xcomp|advcl|conj|ccomp)$/.test(syntax.relation(v))) return -1;
  const { to, mark } = verbGroup(syntax, v);
  // "shrugged off rumours that it might be delayed".
  const isThat = syntax.relation(v) === "ccomp" && mark > 0 && syntax.upos(mark - 1) === "NOUN";
  if (isThat ? syntax.lower(mark) !== "that" : to < 0) return -1;
  const object = syntax.child(head, "obj", "nsubj:pass");
  return object >= 0 && object < v && syntax.upos(object) === "NOUN" ? object : -1;
}

/** True where a word hangs on another's meaning: not a finite clause joined to one, nor one beside it. */
function isUnder(syntax: Syntax, token: number): boolean {
  const relation = syntax.relation(token);
  // "was wrong when he claimed it".
  if (relation === "advcl" && syntax.upos(syntax.head(token)) === "ADJ") return true;
  if (relation === "conj" || relation === "advcl") return /^VBG?$/.test(syntax.xpos(token));
  return UNDER.has(relation);
}

/** The words above a token that its clause hangs on, the nearest first. */
export function wordsOver(syntax: Syntax, token: number): number[] {
  const found: number[] = [];
  for (let at = token; found.length < STEPS && isUnder(syntax, at); ) {
    const owner = ownerOf(syntax, at);
    if (owner >= 0) found.push(owner);
    at = syntax.head(at);
    if (at < 0) break;
    found.push(at);
  }
  return found;
}

/** The noun by which the change of an event at `n` is asked for or decided: "[calls] for the vote to be delayed", the change itself where it is one; -1 for none. */
export function nounOver(syntax: Syntax, n: number, change: number): number {
  if (syntax.upos(change) === "NOUN") return change;
  if (syntax.head(change) !== n) return wordsOver(syntax, change).find((token) => syntax.upos(token) === "NOUN") ?? -1;
  const mark = syntax.child(n, "case");
  const before = mark > 0 && syntax.upos(mark - 1) === "NOUN" ? mark - 1 : syntax.head(n);
  return before >= 0 && syntax.upos(before) === "NOUN" ? before : -1;
}

/** True where a word's own clause tells it as done, or the clause is one of when or why that does. */
export function isDone(climb: Climb, v: number): boolean {
  const { status, strength } = governorReality(climb, v, 0);
  if (status === "happened" && strength >= 2) return true;
  const { syntax } = climb.scene;
  if (syntax.relation(v) !== "advcl" || status === "did-not-happen") return false;
  const opener = syntax.children(v).find((child) => child < v && /^(mark|advmod)$/.test(syntax.relation(child))) ?? -1;
  return opener >= 0 && SINCE.has(syntax.lower(opener)) && isPast(climb, v);
}

const SINCE: ReadonlySet<string> = new Set(["when", "after", "because", "since", "as", "although", "though", "while"]);

/** True where a verb's own form tells it as done, whatever stands around it. */
export function isPast({ scene }: Climb, v: number): boolean {
  const own = finiteReading(scene, v, verbGroup(scene.syntax, v));
  return own !== null && own.status === "happened" && own.strength >= 3;
}

/** The verb or adjective of which a noun is object, subject or prepositional phrase; -1 for none. */
export function predicateOf(syntax: Syntax, noun: number): number {
  const head = syntax.head(noun);
  return head >= 0 && /^(obj|nsubj|obl)$/.test(syntax.relation(noun)) ? head : -1;
}

/** The verb of which a noun is object or passive subject; -1 for none. */
export function verbOn(syntax: Syntax, noun: number): number {
  return /^(obj|nsubj:pass)$/.test(syntax.deprel(noun)) ? syntax.head(noun) : -1;
}

/** The predicate of the clause that an event stands in: itself, or the verb that it is subject or object of; -1 for none. */
export function clauseOf(syntax: Syntax, n: number): number {
  if (syntax.upos(n) === "VERB" && syntax.relation(n) !== "amod") return n;
  for (let at = n, step = 0; step <= NOUNS_UP; step += 1) {
    const head = syntax.head(at);
    if (head < 0) return -1;
    if (/^(obj|nsubj)$/.test(syntax.relation(at))) return head;
    if (syntax.relation(at) !== "nmod") return -1;
    at = head;
  }
  return -1;
}

/** The end, exclusive, of a token's sentence. */
export function sentenceEnd(syntax: Syntax, n: number): number {
  return syntax.layers.sentences[syntax.sentenceOf(n)]!.to;
}
