import { CHANGED } from "./effects.ts";
import { determinerOf } from "./features.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Mention } from "./mentions.ts";
import { ranksOf } from "./ranks.ts";
import type { Scene } from "./scene.ts";
import { daysOf } from "./when.ts";

/** Nouns that may take up any event of before: "the incident", "the move". */
const TAKING_UP: ReadonlySet<string> = new Set([
  "incident",
  "event",
  "move",
  "decision",
  "action",
  "tragedy",
  "disaster",
  "accident",
  "attack",
  "crime",
  "process",
  "case",
  "plan",
  "deal",
  "effort",
  "occasion",
  "affair",
  "violence",
  "announcement",
  "proposal",
  "statement",
  "step",
  "scandal",
  "remark",
]);
const OTHERS: ReadonlySet<string> = new Set([
  "another",
  "other",
  "separate",
  "second",
  "third",
  "previous",
  "earlier",
  "next",
  "new",
  "fresh",
  "similar",
  "different",
  "later",
  "subsequent",
  "first",
  "last",
  "final",
  "fourth",
  "further",
  "prior",
  "additional",
  "past",
]);

/** What two mentions of an event share, worked out once a mention. */
export interface Sketch {
  readonly determiner: string;
  readonly plural: boolean;
  readonly entities: ReadonlySet<number>;
  readonly agents: ReadonlySet<number>;
  /** Named persons among them. */
  readonly persons: ReadonlySet<number>;
  readonly patients: ReadonlySet<number>;
  /** Ranks of those who take part. */
  readonly ranks: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly other: string;
  /** A verb with "again": another occasion of its kind. */
  readonly again: boolean;
  readonly days: { readonly first: number; readonly last: number } | null;
  readonly value: string | null;
}

export function sketchOf(scene: Scene, lexicon: Lexicon, mention: Mention): Sketch {
  const { syntax } = scene;
  const entities = new Set<number>();
  const agents = new Set<number>();
  const patients = new Set<number>();
  const words = new Set<string>();
  const persons = new Set<number>();
  const note = (entity: number): void => {
    const { kind, named } = scene.entities[entity]!;
    if (kind === "person" && named) persons.add(entity);
  };
  const take = (entity: number, into: Set<number> | null): void => {
    entities.add(entity);
    into?.add(entity);
    note(entity);
    for (const id of scene.entities[entity]!.members ?? []) {
      const member = scene.entityIndex(id);
      if (member >= 0) {
        entities.add(member);
        into?.add(member);
        note(member);
      }
    }
  };
  for (const argument of mention.frame.arguments) {
    const into = argument.role === "agent" ? agents : argument.role === "patient" ? patients : null;
    if (argument.entity >= 0) take(argument.entity, into);
    else words.add(syntax.lemma(argument.token).toLowerCase());
  }
  if (mention.frame.place >= 0) words.add(syntax.lower(mention.frame.place));
  let other = "";
  if (mention.kind === "noun") {
    for (const child of syntax.children(mention.token)) {
      if (child > mention.token) {
        if (child - mention.token > 6) break;
      }
      const relation = syntax.relation(child);
      const word = syntax.lower(child);
      if (relation === "amod" || relation === "compound" || relation === "nmod" || relation === "nummod") {
        if (OTHERS.has(word)) other = word;
        else words.add(syntax.lemma(child).toLowerCase());
      }
      if (relation === "det" && word === "another") other = word;
    }
  }
  let days: Sketch["days"] = null;
  let value: string | null = null;
  for (const { time, use } of mention.datings) {
    if (use !== "when") continue;
    value = scene.times[time]!.value;
    days = daysOf(value);
  }
  return {
    determiner: mention.kind === "noun" ? determinerOf(scene, mention) : "verb",
    plural: mention.kind === "noun" && syntax.xpos(mention.token).endsWith("S") && mention.lemma !== "talks",
    entities,
    agents,
    persons,
    patients,
    ranks: ranksOf(scene, lexicon, mention.frame.arguments),
    words,
    other,
    again: mention.kind === "verb" && isRepeated(scene, mention),
    days,
    value,
  };
}

function isRepeated(scene: Scene, mention: Mention): boolean {
  for (const child of scene.syntax.children(mention.token)) {
    if (scene.syntax.relation(child) === "advmod" && AGAIN.has(scene.syntax.lower(child))) return true;
  }
  return false;
}

const AGAIN: ReadonlySet<string> = new Set(["again", "anew", "afresh"]);

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

/** A conversation, talks and a call may be one thing. */
export function kinOf(type: string): string {
  return type === "call" ? "talks" : type;
}

/** Sentences within which any two mentions are weighed, and the first sentences that the whole report may go back to. */
const CLOSE_SENTENCES = 4;
const FIRST_SENTENCES = 2;

/** True where it is worth weighing whether `b` takes up `a`. */
export function isClose(a: Mention, b: Mention): boolean {
  return (
    a.family === b.family ||
    (a.type !== "other" && kinOf(a.type) === kinOf(b.type)) ||
    b.sentence - a.sentence <= CLOSE_SENTENCES ||
    a.sentence <= FIRST_SENTENCES
  );
}

/** What sets two mentions apart, or joins them, whatever else is alike. */
export interface Relation {
  /**
   * Two occurrences, whatever else is alike. A whole and its part; one of other persons, of a type that is known by its persons;
   * or another occasion: what is to come is not what has happened on a day gone by, "speak again" is not
   * the call that was, a call is not a meeting, and the foreign ministers' meeting is not that of the leaders.
   */
  readonly another: boolean;
  /** "His last conversation with …" between the same people, or one plan of theirs. */
  readonly latest: boolean;
}

/** How `b` stands to an earlier mention. */
export function relationOf(
  syntax: Scene["syntax"],
  lexicon: Lexicon,
  a: Mention,
  sa: Sketch,
  b: Mention,
  sb: Sketch,
): Relation {
  return {
    another:
      (lexicon.wholes.has(a.lemma) !== lexicon.wholes.has(b.lemma) && !samePlan(a, sa, b, sb)) ||
      (sb.again && isPast(a)) ||
      isOfOthers(a, sa, b, sb) ||
      isAnother(a, sa, b, sb) ||
      areApart(a, sa, b, sb) ||
      ranksDiffer(a, sa, b, sb) ||
      isDoneTo(syntax, a, b) ||
      isCallBeside(a, b) ||
      isCallBeside(b, a) ||
      (isAhead(b) && isPast(a) && a.datings.length > 0) ||
      (isAhead(a) && isPast(b) && b.datings.length > 0),
    latest: (sameLatest(sa, sb) || samePlan(a, sa, b, sb)) && kinOf(a.type) === kinOf(b.type),
  };
}

/** "Kroll [met] Brandt", "Noor [met] Hale": two of a type that is known by its persons, with no one in both. */
function isOfOthers(a: Mention, sa: Sketch, b: Mention, sb: Sketch): boolean {
  return (PERSONAL.has(a.type) || PERSONAL.has(b.type)) && shareNothing(sa.persons, sb.persons);
}

/** Something in each and nothing in both. */
function shareNothing<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size > 0 && b.size > 0 && shared(a, b) === 0;
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

/** "The June 15 [event]", "the July 8 [event]": one word on days that do not meet, where nothing was moved. */
function areApart(a: Mention, sa: Sketch, b: Mention, sb: Sketch): boolean {
  if (a.family !== b.family || sa.days === null || sb.days === null) return false;
  if (CHANGED.has(a.reading.status) || CHANGED.has(b.reading.status)) return false;
  return sa.days.last < sb.days.first || sb.days.last < sa.days.first;
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

function isPast({ reading }: Mention): boolean {
  return reading.strength >= 3 && reading.status === "happened";
}

export function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count += 1;
  return count;
}

/** What speaks for and against two mentions (`a` before `b`) naming one event. */
export function pairFeatures(scene: Scene, a: Mention, sa: Sketch, b: Mention, sb: Sketch): string[] {
  const features: string[] = [];
  const add = (name: string): void => {
    features.push(name);
  };
  const kinds = `${a.kind[0]}${b.kind[0]}`;
  const sameLemma = a.lemma === b.lemma;
  const sameFamily = a.family === b.family;
  const sameType = kinOf(a.type) === kinOf(b.type) && a.type !== "other";
  const match = sameLemma ? "lemma" : sameFamily ? "family" : sameType ? "type" : "none";
  add(`match=${match}`);
  add(`match=${match}:${kinds}`);
  add(`match=${match}:det=${sb.determiner}`);
  add(`match=${match}:type=${b.type}`);
  if (match === "type" || match === "none") {
    add(`rows=${[a.row?.id ?? "none", b.row?.id ?? "none"].sort().join("+")}`);
    if (b.kind === "noun" && TAKING_UP.has(b.lemma)) add(`taking-up:${sb.determiner}`);
    if (a.kind === "noun" && TAKING_UP.has(a.lemma)) add("taking-up-before");
  }
  const distance = b.sentence - a.sentence;
  add(`distance=${distance === 0 ? 0 : distance === 1 ? 1 : distance <= 3 ? 2 : distance <= 8 ? 3 : 4}:${match}`);
  if (sb.other !== "") add(`other:${match}`);
  if (sb.other !== "" && sa.other !== "") add(sb.other === sa.other ? "other-same" : "other-differ");
  if (sa.other !== "" && sb.other === "") add(`other-before:${match}`);
  add(`number=${sa.plural ? "p" : "s"}${sb.plural ? "p" : "s"}:${match}`);
  const both = shared(sa.entities, sb.entities);
  const some = sa.entities.size > 0 && sb.entities.size > 0;
  add(`entities=${!some ? "unknown" : both === 0 ? "apart" : both === 1 ? "one" : "more"}:${match}`);
  if (sa.agents.size > 0 && sb.agents.size > 0)
    add(`agents=${shared(sa.agents, sb.agents) > 0 ? "same" : "apart"}:${match}`);
  if (sa.patients.size > 0 && sb.patients.size > 0)
    add(`patients=${shared(sa.patients, sb.patients) > 0 ? "same" : "apart"}:${match}`);
  if (sa.persons.size > 0 && sb.persons.size > 0) {
    const people = shared(sa.persons, sb.persons);
    add(
      `persons=${people === 0 ? "apart" : people === Math.max(sa.persons.size, sb.persons.size) ? "all" : "some"}:${match}`,
    );
  }
  const crossing = shared(sa.agents, sb.patients) + shared(sa.patients, sb.agents);
  if (crossing > 0) add("crossing");
  const words = shared(sa.words, sb.words);
  if (sa.words.size > 0 && sb.words.size > 0)
    add(`words=${words === 0 ? "apart" : words === 1 ? "one" : "more"}:${match}`);
  if (sa.days !== null && sb.days !== null) {
    const apart = sa.days.last < sb.days.first || sb.days.last < sa.days.first;
    add(`days=${apart ? "apart" : sa.value === sb.value ? "same" : "nested"}:${match}`);
  } else add(`days=${sa.days !== null || sb.days !== null ? "one" : "none"}:${match}`);
  const sa1 = a.reading.status;
  const sb1 = b.reading.status;
  if (a.reading.strength >= 2 && b.reading.strength >= 2) add(`status=${sa1 === sb1 ? "same" : "apart"}:${match}`);
  const position = scene.position[a.sentence]!;
  if (position === "headline" || position === "deck") add(`headline:${match}`);
  if (scene.syntax.head(b.token) === a.token || scene.syntax.head(a.token) === b.token) {
    const child = scene.syntax.head(b.token) === a.token ? b : a;
    add(`attached=${scene.syntax.relation(child.token)}`);
  }
  if (a.said >= 0 && a.said === b.said) add("same-content");
  return features;
}
