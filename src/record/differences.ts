import type { Status } from "../core/index.ts";
import { amountsOf } from "./amounts.ts";
import { type EventMention, type Evidence, type Sayer, sentenceOf } from "./claims.ts";
import { byMoment, byText, dayRange, rangesMeet } from "./days.ts";
import type { CurrentStatus, HistoryEntry } from "./history.ts";
import { nameKey } from "./names.ts";
import type { Origins } from "./origins.ts";

/** What one side says of an event. */
export interface Side {
  /** The value, for a reader and for comparison: "2025-10-30", "12,000 people". */
  readonly value: string;
  readonly at: string | null;
  readonly outlet: string | null;
  readonly by: readonly Sayer[];
  readonly evidence: Evidence;
  /** The sentence that holds the evidence. */
  readonly sentence: Evidence;
}

/** Where accounts of one event differ: the sides in order of publication. */
export interface Difference {
  readonly field: "date" | "place" | "number" | "status" | "reason" | "words";
  /**
   * "update": whoever speaks later has news, and nobody repeats the old value after it; "contradiction": values stand
   * against each other; "words": sides describe or explain it otherwise, which both can hold.
   */
  readonly kind: "update" | "contradiction" | "words";
  readonly sides: readonly Side[];
}

/** Where the reports differ about one event. A function of the set of its mentions. */
export function differencesOf(
  mentions: readonly EventMention[],
  current: CurrentStatus | null,
  origins: Origins,
): readonly Difference[] {
  const found: (Difference | null)[] = [
    compare("date", dateSides(mentions), sameDate, origins),
    compare("place", placeSides(mentions), placesMeet(mentions), origins),
    ...numberDifferences(mentions, origins),
    statusDifference(current, mentions),
    wordsDifference("reason", reasonSides(mentions)),
    wordsDifference("words", descriptionSides(mentions)),
  ];
  return found.filter((difference) => difference !== null);
}

function sideOf(mention: EventMention, value: string, evidence: Evidence, by: readonly Sayer[]): Side {
  const sentence = sentenceOf(mention, evidence);
  return { value, at: mention.published, outlet: mention.outlet, by, evidence, sentence };
}

function mainSayers(mention: EventMention): readonly Sayer[] {
  return mention.statuses.find(({ main }) => main)!.by;
}

function dateSides(mentions: readonly EventMention[]): readonly Side[] {
  return mentions.flatMap((mention) =>
    mention.time === null || mention.time.evidence === null || dayRange(mention.time.value) === null
      ? []
      : [sideOf(mention, mention.time.value, mention.time.evidence, mainSayers(mention))],
  );
}

function sameDate(a: string, b: string): boolean {
  const [x, y] = [dayRange(a), dayRange(b)];
  return x === null || y === null || rangesMeet(x, y);
}

function placeSides(mentions: readonly EventMention[]): readonly Side[] {
  return mentions.flatMap((mention) =>
    mention.place === null || mention.placeWords === null
      ? []
      : [sideOf(mention, mention.place, mention.placeWords, mainSayers(mention))],
  );
}

/** The names in the words for a place: "the border town of Lesno" → ["Lesno"], "St. Lin Harbour" → ["St", "Lin Harbour"]. */
function placeNames(place: string): readonly string[] {
  const names = place.match(/\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]+)*/gu) ?? [];
  // "Lesno’s Harbour Day" is in Lesno.
  return names.map((name) => name.replace(/[’']s\s.*$/su, ""));
}

/**
 * "Lesno" and "the border town of Lesno": one name stands in the other. "Lesno" and "Karvenia" where a report of the event writes
 * "Lesno, Karvenia", "Lesno in Karvenia" or "in Lesno and Karvenia": it is in both. A place without a name contradicts nothing.
 */
function placesMeet(mentions: readonly EventMention[]): (a: string, b: string) => boolean {
  const told = mentions.flatMap(({ sentences }) => sentences.map(({ words }) => words));
  const words = (names: readonly string[]): readonly string[] => names.flatMap((name) => name.split(/\s/).map(nameKey));
  return (a, b) => {
    const [x, y] = [placeNames(a), placeNames(b)];
    const [few, many] = [words(x), new Set(words(y))];
    if (few.length === 0 || many.size === 0 || few.some((name) => many.has(name))) return true;
    return x.some((one) => y.some((other) => told.some((sentence) => standTogether(one, other, sentence))));
  };
}

/** Words between two names that are both where something is: "Lesno, Karvenia", "Lesno in Karvenia", "Lesno, Orro and Velm". */
const BESIDE = /^(?:,?\s+(?:and|or|in|of|the)(?=\s)|,?\s+\p{Lu}[\p{L}\p{M}.’'-]*)*,?\s+$/u;

function standTogether(a: string, b: string, sentence: string): boolean {
  const [x, y] = [sentence.indexOf(a), sentence.indexOf(b)];
  if (x < 0 || y < 0) return false;
  const between = x < y ? sentence.slice(x + a.length, y) : sentence.slice(y + b.length, x);
  return BESIDE.test(between);
}

function numberDifferences(mentions: readonly EventMention[], origins: Origins): readonly (Difference | null)[] {
  const byNoun = new Map<string, Side[]>();
  for (const mention of mentions)
    for (const sentence of mention.sentences)
      for (const { value, noun, start, end, words } of amountsOf(sentence.words)) {
        const evidence = { ...sentence, start: sentence.start + start, end: sentence.start + end, words };
        const side = sideOf(mention, value, evidence, mainSayers(mention));
        const sides = byNoun.get(noun);
        if (sides === undefined) byNoun.set(noun, [side]);
        else sides.push(side);
      }
  return [...byNoun]
    .sort(([a], [b]) => byText(a, b))
    .map(([, sides]) => compare("number", sides, (a, b) => a === b, origins));
}

/**
 * The values of a field side by side, or null where they agree. Values that agree with one before them join it, the most
 * exact kept. A report may name two numbers of one kind itself: only what differs between reports counts, and no sentence against itself.
 */
function compare(
  field: Difference["field"],
  sides: readonly Side[],
  same: (a: string, b: string) => boolean,
  origins: Origins,
): Difference | null {
  const sorted = [...sides].sort((a, b) => byMoment(a.at, b.at) || byText(a.evidence.report, b.evidence.report));
  const agreeing = groupsOf(sorted, same);
  if (agreeing.length < 2) return null;
  const groups = withoutShared(agreeing);
  const texts = new Set(groups.flat().map(({ evidence }) => origins.textOf(evidence.report)));
  if (groups.length < 2 || texts.size < 2) return null;
  const reportsOf = (group: readonly Side[]): ReadonlySet<string> =>
    new Set(group.map(({ evidence }) => evidence.report));
  const [first, ...others] = groups.map(reportsOf);
  if (others.every((group) => [...group].every((report) => first!.has(report)))) return null;
  return {
    field,
    kind: inTurn(groups) ? "update" : "contradiction",
    sides: groups.flatMap(field === "place" ? earliest : firstOfEachOutlet),
  };
}

/** Sides by the first value that each agrees with. */
function groupsOf(sides: readonly Side[], same: (a: string, b: string) => boolean): readonly (readonly Side[])[] {
  const groups: Side[][] = [];
  for (const side of sides) {
    const group = groups.find((others) => others.some((other) => same(other.value, side.value)));
    if (group === undefined) groups.push([side]);
    else group.push(side);
  }
  return groups;
}

/** Without sides whose sentence another group rests on too: a sentence that was read in two ways is no two accounts. */
function withoutShared(groups: readonly (readonly Side[])[]): readonly (readonly Side[])[] {
  const holders = new Map<string, Set<number>>();
  for (const [index, group] of groups.entries())
    for (const side of group) {
      const words = nameKey(side.sentence.words);
      holders.set(words, (holders.get(words) ?? new Set()).add(index));
    }
  return groups
    .map((group) => group.filter(({ sentence }) => holders.get(nameKey(sentence.words))!.size === 1))
    .filter((group) => group.length > 0);
}

/** A place is named once, however many outlets name it. */
function earliest([first]: readonly Side[]): readonly Side[] {
  return [first!];
}

/** True where each value begins after the one before it was said for the last time. */
function inTurn(groups: readonly (readonly Side[])[]): boolean {
  return groups.every((group, index) => {
    const next = groups[index + 1];
    return next === undefined || byMoment(group.at(-1)!.at, next[0]!.at) < 0;
  });
}

function firstOfEachOutlet(group: readonly Side[]): readonly Side[] {
  const seen = new Set<string>();
  return group.filter(({ outlet, evidence, value }) => {
    const key = `${outlet ?? evidence.report} ${value}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function statusDifference(current: CurrentStatus | null, mentions: readonly EventMention[]): Difference | null {
  if (current === null || current.disputedBy.length === 0) return null;
  const mentionOf = ({ evidence }: Pick<HistoryEntry, "evidence">): EventMention => {
    const told = mentions.filter(({ report }) => report === evidence.report);
    return told.find(({ statuses }) => statuses.some((one) => one.evidence.start === evidence.start)) ?? told[0]!;
  };
  const side = (status: Status, evidence: Evidence, by: readonly Sayer[]): Side =>
    sideOf(mentionOf({ evidence }), status, evidence, by);
  const held = mentions
    .flatMap(({ statuses }) => statuses)
    .find(({ evidence }) => evidence.report === current.evidence.report && evidence.start === current.evidence.start);
  const first = side(current.status, current.evidence, held?.by ?? []);
  const others = current.disputedBy
    .map((entry) => side(entry.status, entry.evidence, entry.by))
    .filter(({ sentence }) => nameKey(sentence.words) !== nameKey(first.sentence.words));
  return others.length === 0 ? null : { field: "status", kind: "contradiction", sides: [first, ...others] };
}

function reasonSides(mentions: readonly EventMention[]): readonly Side[] {
  return mentions.flatMap((mention) =>
    mention.reason === null
      ? []
      : [sideOf(mention, mention.reason.evidence.words, mention.reason.evidence, mention.reason.by)],
  );
}

function descriptionSides(mentions: readonly EventMention[]): readonly Side[] {
  return mentions.flatMap((mention) =>
    mention.descriptions.map(({ evidence, by, negated }) =>
      sideOf(mention, negated ? `not ${evidence.words}` : evidence.words, evidence, [by]),
    ),
  );
}

/**
 * What sides say in their own words, where at least two sides say something and not the same: each in a sentence of its own, and in
 * words of its own.
 */
function wordsDifference(field: "reason" | "words", sides: readonly Side[]): Difference | null {
  const seen = new Set<string>();
  const told = sides.filter(({ value, by }) => {
    const key = `${sayerKey(by)}\n${value.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const keyed = told.map((side) => ({
    side,
    sayer: sayerKey(side.by),
    words: nameKey(side.evidence.words),
    sentence: nameKey(side.sentence.words),
  }));
  const standing = keyed
    .filter((a) => keyed.some((b) => a.sayer !== b.sayer && a.words !== b.words && a.sentence !== b.sentence))
    .map(({ side }) => side);
  return standing.length === 0 ? null : { field, kind: "words", sides: standing };
}

function sayerKey(by: readonly Sayer[]): string {
  return by
    .map(({ kind, names, words }) => `${kind} ${names.length > 0 ? names.map(nameKey).join("+") : (words ?? "")}`)
    .join("; ");
}
