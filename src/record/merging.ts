import type { EventMention } from "./claims.ts";
import { byMoment, byText, type DayRange, dayRange, rangesMeet } from "./days.ts";
import { keyFits } from "./names.ts";
import type { Pieces } from "./pieces.ts";

/** Mentions of one event, with why they were taken for one. */
export interface MergedMentions {
  readonly mentions: readonly EventMention[];
  readonly why: string;
}

/** Merges the mentions of a story's reports into events. A function of the set: the order of `mentions` does not matter. */
export interface EventMerger {
  (mentions: readonly EventMention[]): readonly MergedMentions[];
  /** The same a piece at a time, where it takes long. */
  readonly pieces?: (mentions: readonly EventMention[]) => Pieces<readonly MergedMentions[]>;
  /** Which program merges so; absent where it is always the same. */
  readonly version?: string;
}

/** Mentions in the order of the story. */
export function byMention(a: EventMention, b: EventMention): number {
  return byMoment(a.published, b.published) || byText(a.report, b.report) || a.named[0]!.start - b.named[0]!.start;
}

/**
 * Merges mentions of one type that share a word of their label or a named participant and that nothing keeps apart: other
 * days, other places, other persons, or two events of one report. The surest pairs first.
 */
export const plainMerger: EventMerger = (mentions) => {
  const sorted = [...mentions].sort(byMention).map(traitsOf);
  const pairs: { readonly score: number; readonly a: number; readonly b: number }[] = [];
  for (let b = 1; b < sorted.length; b += 1)
    for (let a = 0; a < b; a += 1) {
      const score = likeness(sorted[a]!, sorted[b]!);
      if (score > 0) pairs.push({ score, a, b });
    }
  pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const cluster = sorted.map((_, index) => index);
  const members = new Map(sorted.map((traits, index) => [index, [traits]]));
  const indexes = new Map(sorted.map((traits, index) => [traits, index]));
  for (const { a, b } of pairs) {
    const [x, y] = [cluster[a]!, cluster[b]!];
    if (x === y || apart(members.get(x)!, members.get(y)!)) continue;
    const [keep, drop] = x < y ? [x, y] : [y, x];
    const joined = [...members.get(keep)!, ...members.get(drop)!].sort((i, j) => indexes.get(i)! - indexes.get(j)!);
    members.set(keep, joined);
    members.delete(drop);
    for (const traits of joined) cluster[indexes.get(traits)!] = keep;
  }
  return [...members.values()].map((joined) => ({
    mentions: joined.map(({ mention }) => mention),
    why: joined.length === 1 ? "one report tells of it" : "same kind, people and days; nothing keeps them apart",
  }));
};

/** How much speaks for two mentions being one event by the plain rules; 0 where something keeps them apart. */
export function plainLikeness(a: EventMention, b: EventMention): number {
  return likeness(traitsOf(a), traitsOf(b));
}

const GENERIC: ReadonlySet<string> = new Set(["the", "and", "for"]);

/** A mention with what it is compared by, worked out once. */
interface Traits {
  readonly mention: EventMention;
  readonly words: ReadonlySet<string>;
  /** Keys of all who take part, and of those with a name. */
  readonly people: readonly string[];
  readonly named: readonly string[];
  /** Every stretch of days that it gives for the event: what was first set and what is set now. */
  readonly ranges: readonly DayRange[];
  readonly isDated: boolean;
}

function traitsOf(mention: EventMention): Traits {
  const { label, participants, time, originalTime } = mention;
  return {
    mention,
    words: new Set(
      label
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 2 && !GENERIC.has(word)),
    ),
    people: participants.flatMap(({ key }) => (key === "" ? [] : [key])),
    named: participants.flatMap((who) => (who.named ? [who.key] : [])),
    ranges: [time, originalTime].flatMap((one) => {
      const range = one === null ? null : dayRange(one.value);
      return range === null ? [] : [range];
    }),
    isDated: time !== null,
  };
}

function likeness(a: Traits, b: Traits): number {
  if (a.mention.type !== b.mention.type || a.mention.report === b.mention.report) return 0;
  let shared = 0;
  for (const word of b.words) if (a.words.has(word)) shared += 1;
  const people = a.people.filter((mine) => b.people.some((other) => samePerson(mine, other))).length;
  const days = a.isDated && b.isDated ? 1 : 0;
  if (shared === 0 && people === 0) return 0;
  if (people === 0 && days === 0) return 0;
  return apart([a], [b]) ? 0 : shared + 2 * people + 1.5 * days;
}

function samePerson(a: string, b: string): boolean {
  return a === b || keyFits(a, b) || keyFits(b, a);
}

/** True where two groups of mentions cannot be one event. A move ties its old days to its new ones. */
function apart(a: readonly Traits[], b: readonly Traits[]): boolean {
  const reports = new Set(a.map(({ mention }) => mention.report));
  if (b.some(({ mention }) => reports.has(mention.report))) return true;
  const mine = a.flatMap(({ ranges }) => ranges);
  const others = b.flatMap(({ ranges }) => ranges);
  if (mine.length > 0 && others.length > 0 && !mine.some((x) => others.some((y) => rangesMeet(x, y)))) return true;
  const people = [...new Set(a.flatMap(({ named }) => named))];
  const theirs = [...new Set(b.flatMap(({ named }) => named))];
  return (
    people.length > 0 && theirs.length > 0 && !people.some((who) => theirs.some((other) => samePerson(who, other)))
  );
}
