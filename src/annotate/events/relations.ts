import { isChangedPlan } from "./demands.ts";
import { CHANGED } from "./effects.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import { kinOf, matchOf, type Sketch, shared } from "./pairs.ts";
import type { Scene } from "./scene.ts";

/** Types that are known by who takes part: two calls of other people are two calls. */
const PERSONAL: ReadonlySet<string> = new Set([
  "meeting",
  "talks",
  "call",
  "visit",
  "speech",
  "interview",
  "rally",
  "resignation",
  "appointment",
  "arrest",
]);

/** What sets two mentions apart, or joins them, whatever else is alike. */
export interface Relation {
  /**
   * Two occurrences, whatever else is alike. A whole and its part; one of other persons, of a type that is known by its persons;
   * one thing done to others; two verbs of one sentence; a change and what it changed; or another occasion: what is to come is not
   * what has happened on a day gone by, "speak again" is not the call that was, a call is not a meeting, and the foreign
   * ministers' meeting is not that of the leaders.
   */
  readonly another: boolean;
  /** "His last conversation with …" between the same people, or one plan of theirs. */
  readonly latest: boolean;
}

/** How `b` stands to an earlier mention. */
export function relationOf(scene: Scene, lexicon: Lexicon, a: Mention, sa: Sketch, b: Mention, sb: Sketch): Relation {
  const { syntax } = scene;
  return {
    another:
      (lexicon.wholes.has(a.lemma) !== lexicon.wholes.has(b.lemma) && !samePlan(a, sa, b, sb)) ||
      isSpokenAgain(a, sa, b, sb) ||
      isOfOthers(a, sa, b, sb) ||
      isAnother(a, sa, b, sb) ||
      (a.family === b.family && isSinceLast(scene, a, sa) !== isSinceLast(scene, b, sb)) ||
      areApart(a, sa, b, sb) ||
      areOfOtherCamps(scene, lexicon, a, b) ||
      ranksDiffer(a, sa, b, sb) ||
      areDoneToOthers(a, sa, b, sb) ||
      isBesideVerb(syntax, a, b) ||
      isDoneTo(syntax, a, b) ||
      isCallBeside(a, b) ||
      isCallBeside(b, a) ||
      // "The [talks] were put off", "the [delay] came at the union's request": a change is not what it changed.
      (a.family !== b.family && sa.changeAgain !== sb.changeAgain) ||
      isPutOffBeside(a, b) ||
      isPutOffBeside(b, a) ||
      (isAhead(b) && isPast(a) && (a.datings.length > 0 || isToCome(scene, sb))) ||
      (isAhead(a) && isPast(b) && (b.datings.length > 0 || isToCome(scene, sa))),
    latest: (sameLatest(sa, sb) || samePlan(a, sa, b, sb)) && kinOf(a.type) === kinOf(b.type),
  };
}

/** "Kroll [met] Brandt", "Noor [met] Hale": two of a type that is known by its persons, with no one in both. */
function isOfOthers(a: Mention, sa: Sketch, b: Mention, sb: Sketch): boolean {
  return (PERSONAL.has(a.type) || PERSONAL.has(b.type)) && shareNothing(sa.persons, sb.persons);
}

/** "The Democratic [debate]", "a GOP [debate]": each camp has its own. */
function areOfOtherCamps(scene: Scene, lexicon: Lexicon, a: Mention, b: Mention): boolean {
  return matchOf(a, b) !== "none" && shareNothing(campsOf(scene, lexicon, a), campsOf(scene, lexicon, b));
}

function campsOf({ syntax }: Scene, { camps }: Lexicon, { token }: Mention): ReadonlySet<string> {
  const found = new Set<string>();
  for (const child of syntax.children(token)) {
    const camp = child < token ? camps.get(syntax.lower(child)) : undefined;
    if (camp !== undefined && /^(?:amod|compound)$/.test(syntax.relation(child))) found.add(camp);
  }
  return found;
}

/** Something in each and nothing in both. */
function shareNothing<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size > 0 && b.size > 0 && shared(a, b) === 0;
}

/** "will [talk] again": another occasion than what was, or than what is spoken of without a plan: "the [conversation] began". */
function isSpokenAgain(a: Mention, sa: Sketch, b: Mention, sb: Sketch): boolean {
  if (sb.again && isPast(a)) return true;
  return (sb.again && isAhead(b) && !isAhead(a)) || (sa.again && isAhead(a) && !isAhead(b));
}

/** "Another [debate]", "a previous [election]" beside one that is spoken of without such a word. */
function isAnother(a: Mention, sa: Sketch, b: Mention, sb: Sketch): boolean {
  return a.family === b.family && SETTING_APART.has(sb.other) && sa.other !== sb.other;
}

/** Words that set an occasion apart from one that was spoken of. */
const SETTING_APART: ReadonlySet<string> = new Set([
  "another",
  "other",
  "separate",
  "previous",
  "prior",
  "earlier",
  "additional",
  "similar",
  "different",
  "past",
]);

/** "The June 15 [event]", "the July 8 [event]": one word on days that do not meet, where nothing was moved; what is called off keeps its day. */
function areApart(a: Mention, sa: Sketch, b: Mention, sb: Sketch): boolean {
  if (sa.days === null || sb.days === null) return false;
  // Two words of one type ("killed" on Monday, "shot" on Sunday) where each is dated by its own time.
  if (a.family !== b.family && !(a.type === b.type && a.type !== "other" && isSurelyDated(a) && isSurelyDated(b)))
    return false;
  if (isMoved(a) || isMoved(b)) return false;
  return sa.days.last < sb.days.first || sb.days.last < sa.days.first;
}

function isSurelyDated({ datings }: Mention): boolean {
  return datings.length > 0 && datings.every(({ strength }) => strength >= 3);
}

function isMoved({ reading: { status, strength } }: Mention): boolean {
  return CHANGED.has(status) && !(status === "cancelled" && strength >= 3);
}

/** "The worst [storm] since the last [storm] a month ago": the one before. */
function isSinceLast({ syntax }: Scene, mention: Mention, { other }: Sketch): boolean {
  const mark = LAST.has(other) ? syntax.child(mention.token, "case") : -1;
  return mark >= 0 && syntax.lower(mark) === "since";
}

/** "Noor was [elected] in Velm, Hale was [elected] in Orro", "the [sale] of the Velm works": one word, done to others by name. */
function areDoneToOthers(a: Mention, sa: Sketch, b: Mention, sb: Sketch): boolean {
  return a.family === b.family && shareNothing(sa.namedPatients, sb.namedPatients);
}

/**
 * "The union [struck] after the yard [cut] its pay", "the company [sold] the yard and plans to [sell] the docks": two verbs of one
 * sentence tell two things. Not those that are coordinated ("rose and spoke"), nor two words of one type ("shot and killed").
 */
function isBesideVerb(syntax: Scene["syntax"], a: Mention, b: Mention): boolean {
  if (a.sentence !== b.sentence || a.kind !== "verb" || b.kind !== "verb") return false;
  const match = matchOf(a, b);
  return (match === "lemma" || match === "none") && syntax.relation(b.token) !== "conj";
}

/** "Their [meeting] was put off", "the [conversation] began at noon": what was not held is not what was, told by another word. */
function isPutOffBeside(a: Mention, b: Mention): boolean {
  return a.family !== b.family && isChangedPlan(a) && isHeld(b);
}

function isHeld({ kind, reading }: Mention): boolean {
  return kind === "noun" && reading.strength >= 3 && (reading.status === "happened" || reading.status === "ongoing");
}

/** Steps from a noun up to the verb of whose subject it tells. */
const BELOW = 4;

/** "The ministers' [meeting] was postponed, casting doubt on the [summit]": what is done, and to what, are two gatherings. */
function isDoneTo(syntax: Scene["syntax"], a: Mention, b: Mention): boolean {
  if (a.sentence !== b.sentence || a.kind !== "noun" || b.kind !== "noun" || a.lemma === b.lemma) return false;
  if (!AMONG_PEERS.has(a.type) || !AMONG_PEERS.has(b.type)) return false;
  const subject = a.token;
  if (!syntax.relation(subject).startsWith("nsubj")) return false;
  let above = syntax.head(b.token);
  for (let step = 0; above >= 0 && step < BELOW; step += 1) {
    if (above === syntax.head(subject) && syntax.upos(above) === "VERB") return true;
    above = syntax.head(above);
  }
  return false;
}

/** Types for which people come together: a phone call is none of these. */
const IN_PERSON: ReadonlySet<string> = new Set(["meeting", "visit"]);

function isCallBeside(a: Mention, b: Mention): boolean {
  return a.type === "call" && IN_PERSON.has(b.type);
}

/** Types of events that those of one rank have with each other. */
const AMONG_PEERS: ReadonlySet<string> = new Set(["meeting", "talks", "call"]);

function ranksDiffer(a: Mention, sa: Sketch, b: Mention, sb: Sketch): boolean {
  if (!AMONG_PEERS.has(a.type) || !AMONG_PEERS.has(b.type)) return false;
  return shareNothing(sa.ranks, sb.ranks);
}

function sameLatest(a: Sketch, b: Sketch): boolean {
  return samePersons(a, b) && (LAST.has(a.other) || LAST.has(b.other));
}

/** Two or more persons, the same in both. */
function samePersons(a: Sketch, b: Sketch): boolean {
  return a.persons.size >= 2 && a.persons.size === b.persons.size && shared(a.persons, b.persons) === a.persons.size;
}

/** "the planned summit", "agreed to meet": one plan of the same people, where no second one is spoken of. */
function samePlan(a: Mention, sa: Sketch, b: Mention, sb: Sketch): boolean {
  const days = sa.days === null || sb.days === null || (sa.days.first <= sb.days.last && sb.days.first <= sa.days.last);
  return samePersons(sa, sb) && isOpen(a) && isOpen(b) && sa.other === "" && sb.other === "" && !sb.again && days;
}

function isOpen({ reading }: Mention): boolean {
  return reading.strength >= 2 && (reading.status === "scheduled" || reading.status === "uncertain");
}

const LAST: ReadonlySet<string> = new Set(["last", "latest"]);

function isAhead({ reading }: Mention): boolean {
  if (reading.strength < 3) return false;
  const { status } = reading;
  return status === "scheduled" || status === "uncertain" || status === "postponed" || status === "cancelled";
}

/** True where its day is to come: what has happened, on whatever day, is another. */
function isToCome({ published }: Scene, { days }: Sketch): boolean {
  return published !== null && days !== null && days.first > published;
}

function isPast({ reading }: Mention): boolean {
  return reading.strength >= 3 && reading.status === "happened";
}
