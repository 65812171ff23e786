import { isChangeAgain } from "./effects.ts";
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
  /** Entities with a name among them. */
  readonly namedPatients: ReadonlySet<number>;
  /** Ranks of those who take part. */
  readonly ranks: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly other: string;
  /** A change that is spoken of again: "the delay". */
  readonly changeAgain: boolean;
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
    namedPatients: new Set([...patients].filter((entity) => scene.entities[entity]!.named)),
    ranks: ranksOf(scene, lexicon, mention.frame.arguments),
    words,
    other,
    changeAgain: isChangeAgain(scene, lexicon, mention),
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

/** How two mentions are alike by their words: one word, words of one family, of one type, or not at all. */
export function matchOf(a: Mention, b: Mention): "lemma" | "family" | "type" | "none" {
  if (a.lemma === b.lemma) return "lemma";
  if (a.family === b.family) return "family";
  return kinOf(a.type) === kinOf(b.type) && a.type !== "other" ? "type" : "none";
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
  const match = matchOf(a, b);
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
