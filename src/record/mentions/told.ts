import type { EventMention } from "../claims.ts";
import { type DayRange, dayRange, daysOf, minuteOf, rangesMeet } from "../days.ts";
import { keyFits } from "../names.ts";
import type { PairJudge } from "./cluster.ts";
import { areAkin, bagCosine, compareEvents, meet } from "./compare.ts";
import type { StoryContext } from "./context.ts";
import type { Sketch } from "./sketch.ts";

/** The numbers of a pair of events as two reports tell them, by name. */
export const TOLD_PAIR = [
  "words odds best",
  "words odds mean",
  "words odds first",
  "words odds least",
  "words agreeing",
  "same type",
  "labels",
  "labels differ",
  "people same",
  "people differ",
  "places same",
  "places differ",
  "same day",
  "days meet",
  "status same",
  "sentences",
  "place in the reports",
] as const;

/** Where odds may only rise (1) or only fall (-1) with a number of `TOLD_PAIR`. */
export const TOLD_WAYS: readonly number[] = [1, 1, 1, 1, 1, 1, 1, -1, 1, -1, 1, -1, 1, 1, 1, 1, -1];

/** Odds of two words that have nothing in common: what the judge gives them as a rule. */
const NOT_AKIN_ODDS = -4.5;

/** An event as one report tells it, with what it is compared by, worked out once. */
export interface Told {
  readonly mention: EventMention;
  /** Index of the report. */
  readonly report: number;
  /** Of the words that name it; [] where the report was not sketched. */
  readonly sketches: readonly Sketch[];
  readonly labels: ReadonlySet<string>;
  /** Keys of all who take part, and of those with a name. */
  readonly people: readonly string[];
  readonly named: readonly string[];
  /** Of people with more than a surname. */
  readonly full: readonly string[];
  readonly place: ReadonlySet<string>;
  readonly days: DayRange | null;
  /** Its sentences, folded, to know copies of one text by. */
  readonly sentences: ReadonlySet<string>;
}

/** An event of a report made ready to be compared. */
export function toldOf(mention: EventMention, report: number, sketches: readonly Sketch[]): Told {
  const { label, participants, place, time, sentences } = mention;
  return {
    mention,
    report,
    sketches,
    labels: new Set(wordsOf(label)),
    people: [...new Set(participants.flatMap(({ key }) => (key === "" ? [] : [key])))],
    named: [...new Set(participants.flatMap(({ named, key }) => (named && key !== "" ? [key] : [])))],
    full: participants.flatMap(({ named, isPerson, key }) => (named && isPerson && key.includes(" ") ? [key] : [])),
    place: new Set(place === null ? [] : wordsOf(place)),
    days: time === null ? null : dayRange(time.value),
    sentences: new Set(sentences.map(({ words }) => wordsOf(words).join(" ")).filter((words) => words.length > 40)),
  };
}

function wordsOf(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .map((word) => word.toLowerCase());
}

/** True where two keys of names are of one person as far as their spelling goes. */
export function samePerson(a: string, b: string): boolean {
  if (a === b) return true;
  // Most pairs are told apart by their last words, which must be one.
  if (a.slice(a.lastIndexOf(" ") + 1) !== b.slice(b.lastIndexOf(" ") + 1)) return false;
  return keyFits(a, b) || keyFits(b, a);
}

/** True where two reports tell it in one and the same sentence: copies of one text. */
export function sameWords(a: Told, b: Told): boolean {
  return meet(a.sentences, b.sentences);
}

/** The numbers of a pair, in the order of `TOLD_PAIR`: the same both ways round. Both must have sketches. */
export function compareTold(a: Told, b: Told, story: StoryContext, judge: PairJudge): number[] {
  const bestOfA = a.sketches.map(() => Number.NEGATIVE_INFINITY);
  const bestOfB = b.sketches.map(() => Number.NEGATIVE_INFINITY);
  let ofHeads = NOT_AKIN_ODDS;
  for (const [i, x] of a.sketches.entries())
    for (const [j, y] of b.sketches.entries()) {
      const odds = areAkin(x, y) ? judge.odds(compareEvents(x, y, story)) : NOT_AKIN_ODDS;
      if (i === 0 && j === 0) ofHeads = odds;
      if (odds > bestOfA[i]!) bestOfA[i] = odds;
      if (odds > bestOfB[j]!) bestOfB[j] = odds;
    }
  const mean = (values: readonly number[]): number => values.reduce((x, y) => x + y, 0) / values.length;
  const labels = weight(a.labels, b.labels, story.rarity);
  const people = a.people.filter((mine) => b.people.some((other) => samePerson(mine, other))).length;
  const named = a.named.filter((mine) => b.named.some((other) => samePerson(mine, other))).length;
  const places = [...a.place].filter((word) => b.place.has(word)).length;
  const meet = a.days !== null && b.days !== null && rangesMeet(a.days, b.days);
  return [
    Math.max(...bestOfA),
    (mean(bestOfA) + mean(bestOfB)) / 2,
    // One word in common joins events readily where a report has put two happenings together: so the others count, too.
    ofHeads,
    Math.min(...bestOfA, ...bestOfB),
    Math.min(agreeing(bestOfA), agreeing(bestOfB)),
    a.mention.type === b.mention.type ? 1 : 0,
    labels,
    labels === 0 ? 1 : 0,
    people,
    a.named.length > 0 && b.named.length > 0 && named === 0 ? 1 : 0,
    places,
    places === 0 && a.place.size > 0 && b.place.size > 0 ? 1 : 0,
    meet && daysOf(a.days!) === 1 && daysOf(b.days!) === 1 ? 1 : 0,
    meet ? 1 : 0,
    a.mention.statuses[0]!.status === b.mention.statuses[0]!.status ? 1 : 0,
    sentenceLikeness(a, b, story),
    Math.min(10, Math.max(first(a), first(b))),
  ];
}

/** A type that says nothing of what happened: two of it are not alike. */
const NO_TYPE = "other";

/** What weighs against two events: other named people, or nothing that they share but a verb. */
const OTHER_PEOPLE = -1.5;
const VERB_ALONE = -1.5;
/** Days between reports that weigh nothing; what each further one weighs against two events of which one has no day; the most that all weigh. */
const NEAR_DAYS = 21;
const DAY_BETWEEN = -1 / 30;
const MOST_BETWEEN = -2;

/**
 * Log-odds by what no corpus with dates and names resolved has taught: two events of one type, with the same named people, on the
 * same day are one, whatever words name them ("to meet", "the summit"); those of other people, who share a verb alone
 * ("announced"), or that reports of other months give no day, are hardly one.
 */
export function agreement(a: Told, b: Told): number {
  const shared = sharedBy(a.named, b.named);
  const apart = a.days === null || b.days === null ? between(a, b) : 0;
  const against =
    apart +
    (a.full.length > 0 && b.full.length > 0 && shared === 0
      ? OTHER_PEOPLE
      : sharedBy(a.people, b.people) === 0 &&
          isVerb(a) &&
          isVerb(b) &&
          !(a.days && b.days && rangesMeet(a.days, b.days))
        ? VERB_ALONE
        : 0);
  if (a.mention.type !== b.mention.type || a.mention.type === NO_TYPE) return against;
  const isDay = a.days !== null && b.days !== null && daysOf(a.days) === 1 && daysOf(b.days) === 1;
  const sameDay = isDay && rangesMeet(a.days!, b.days!);
  const sameCast = shared > 1 && shared === a.named.length && shared === b.named.length;
  return (
    against +
    (sameDay ? 1 : 0) +
    (shared > 1 ? 1.5 : shared / 2) +
    (sameDay && shared > 0 ? 1 : 0) +
    (sameCast ? 0.5 : 0)
  );
}

/** What the time between two reports weighs: what a report gives no day is near to it. */
function between(a: Told, b: Told): number {
  const [x, y] = [a.mention.published, b.mention.published].map((at) => (at === null ? null : minuteOf(at)));
  if (x === null || y === null || x === undefined || y === undefined) return 0;
  return Math.max(MOST_BETWEEN, DAY_BETWEEN * Math.max(0, Math.abs(x - y) / 1440 - NEAR_DAYS));
}

/** Keys of the one list that are of somebody in the other. */
export function sharedBy(a: readonly string[], b: readonly string[]): number {
  return a.filter((mine) => b.some((other) => samePerson(mine, other))).length;
}

/** Share of words that some word of the other event fits. */
function agreeing(best: readonly number[]): number {
  return best.filter((odds) => odds > 0).length / best.length;
}

function isVerb({ sketches }: Told): boolean {
  return sketches.every(({ form }) => form === "v");
}

function first({ sketches }: Told): number {
  return Math.min(...sketches.map(({ sentence }) => sentence));
}

const NONE: readonly string[] = [];

/** How much of the rarer words of the likest two of their sentences is shared: a cosine. */
function sentenceLikeness(a: Told, b: Told, story: StoryContext): number {
  const others = b.sketches.map(({ words }) => story.weighed(words));
  let best = 0;
  for (const { words } of a.sketches) {
    const mine = story.weighed(words);
    for (const other of others) best = Math.max(best, bagCosine(mine, other, NONE));
  }
  return best;
}

function weight(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: (term: string) => number): number {
  let sum = 0;
  for (const word of a) if (b.has(word)) sum += rarity(word);
  return sum;
}
