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
      isDoneAgain(a, b) ||
      isDoneToMany(scene, a, sa, b, sb) ||
      isDoneToMany(scene, b, sb, a, sa) ||
      isUndoneBeside(a, b) ||
      isOfOthers(a, sa, b, sb) ||
      isAnother(a, sa, b, sb) ||
      (a.family === b.family && isSinceLast(scene, a, sa) !== isSinceLast(scene, b, sb)) ||
      isIntroduced(scene, a, sa, b, sb) ||
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

const RE = /^re-?(?=(?:count|run|trial|match|vote|launch)$)/u;

/** "the [count]", "a [recount]": what is done once more is not what was done. */
function isDoneAgain(a: Mention, b: Mention): boolean {
  const once = (again: string, one: string): boolean => RE.test(again) && one.startsWith(again.replace(RE, ""));
  return a.family !== b.family && (once(a.lemma, b.lemma) || once(b.lemma, a.lemma));
}

const NEVER_CAME = /^outright\.never-came/;

/**
 * "An [inspection] was never carried out", "he refused to [concede] and will ask for a [recount]": what was not done is not what
 * another word tells of, in its sentence or, where it was a plan, anywhere.
 */
function isUndoneBeside(a: Mention, b: Mention): boolean {
  if (a.family === b.family) return false;
  if (a.kind === "noun" && b.kind === "noun" && NEVER_CAME.test(a.reading.by) !== NEVER_CAME.test(b.reading.by))
    return true;
  const isUndone = ({ reading }: Mention): boolean => reading.status === "did-not-happen" && reading.strength >= 3;
  const isOpenOrDone = ({ reading }: Mention): boolean =>
    reading.strength >= 2 && /^(scheduled|uncertain|happened)$/.test(reading.status);
  return a.sentence === b.sentence && ((isUndone(a) && isOpenOrDone(b)) || (isUndone(b) && isOpenOrDone(a)));
}

/** Verbs by which something is done to persons, who tell one such event from another. */
const TO_PERSONS: ReadonlySet<string> = new Set(["arrest", "release", "attack", "death", "resignation", "appointment"]);

/** "Police [arrested] Noor", "two people were [detained] outside": one by name, and a number of others. */
function isDoneToMany({ entities }: Scene, a: Mention, sa: Sketch, b: Mention, sb: Sketch): boolean {
  if (a.kind !== "verb" || b.kind !== "verb" || a.type !== b.type || !TO_PERSONS.has(a.type)) return false;
  if (sa.namedPatients.size !== 1 || sb.namedPatients.size > 0 || sb.patients.size === 0) return false;
  return [...sb.patients].some((entity) => entities[entity]!.kind === "group" && COUNTED.test(entities[entity]!.name));
}

const COUNTED =
  /^(?:about|some|at least|more than)?\s*(?:\d|two|three|four|five|six|seven|eight|nine|ten|several|dozens)/iu;

/** "Another [debate]", "a previous [election]" beside one that is spoken of without such a word. */
function isAnother(a: Mention, sa: Sketch, b: Mention, sb: Sketch): boolean {
  if (a.family !== b.family || sa.other === sb.other) return false;
  return SETTING_APART.has(sb.other) || (sb.determiner === "a" && FURTHER.has(sb.other));
}

/** The same behind "a" alone: "a second [debate]", and "the second debate" may be the debate that the report is about. */
const FURTHER: ReadonlySet<string> = new Set(["second", "third", "fourth", "further", "fresh", "new"]);

const DEFINITE: ReadonlySet<string> = new Set(["the", "this", "poss"]);

/**
 * "Organisers of the [rally] … A [rally] by the union", "the [launch] of the probe … the launch of a satellite": what the body of a report
 * has spoken of as known is not introduced once more.
 */
function isIntroduced(scene: Scene, a: Mention, sa: Sketch, b: Mention, sb: Sketch): boolean {
  if (a.kind !== "noun" || b.kind !== "noun" || a.sentence === b.sentence) return false;
  if (a.type !== b.type || a.type === "other") return false;
  const position = scene.position[a.sentence];
  if (position === "headline" || position === "deck" || isQuoted(scene, b)) return false;
  const isSomething = sb.words.size > 0 || sb.entities.size > 0 || sb.days !== null;
  const isKnown = a.family === b.family && DEFINITE.has(sa.determiner) && position !== "lead";
  if (isKnown && sb.determiner === "a" && isSomething) return true;
  const { syntax } = scene;
  const thing = syntax.child(b.token, "nmod");
  const [mark, article] = thing < 0 ? [-1, -1] : [syntax.child(thing, "case"), syntax.child(thing, "det")];
  if (mark < 0 || syntax.lower(mark) !== "of" || article < 0 || !/^an?$/.test(syntax.lower(article))) return false;
  const isOwned = sa.words.size > 0 || sa.entities.size > 0;
  const { from, to } = syntax.layers.sentences[a.sentence]!;
  for (let i = from; i < to; i += 1) if (syntax.lemma(i) === syntax.lemma(thing)) return false;
  return isOwned;
}

/** True for a mention in somebody's own words: who speaks may introduce what the report knows. */
function isQuoted({ attributions }: Scene, { said }: Mention): boolean {
  return said >= 0 && attributions[said]!.speech === "direct";
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
  const isOneType = a.type === b.type && a.type !== "other";
  if (a.family !== b.family && !(isOneType && isSurelyDated(a, sa) && isSurelyDated(b, sb))) return false;
  if (isMoved(a) || isMoved(b)) return false;
  return sa.days.last < sb.days.first || sb.days.last < sa.days.first;
}

/** True for a mention with a day of its own; not for "a week later than planned". */
function isSurelyDated({ datings }: Mention, { days }: Sketch): boolean {
  return days !== null && days.first === days.last && datings.every(({ strength }) => strength >= 3);
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
