import type { EventMention } from "./claims.ts";
import { byMoment, byText, type DayRange, dayRange, rangesMeet } from "./days.ts";
import { keyFits } from "./names.ts";

/** Mentions of one event, with why they were taken for one. */
export interface MergedMentions {
  readonly mentions: readonly EventMention[];
  readonly why: string;
}

/** Merges the mentions of a story's reports into events. A function of the set: the order of `mentions` does not matter. */
export type EventMerger = (mentions: readonly EventMention[]) => readonly MergedMentions[];

/** Mentions in the order of the story. */
export function byMention(a: EventMention, b: EventMention): number {
  return byMoment(a.published, b.published) || byText(a.report, b.report) || a.named[0]!.start - b.named[0]!.start;
}

/**
 * Merges mentions of one type that share a word of their label or a named participant and that nothing keeps apart: other
 * days, other places, other persons, or two events of one report. The surest pairs first.
 */
export const plainMerger: EventMerger = (mentions) => {
  const sorted = [...mentions].sort(byMention);
  const pairs: { readonly score: number; readonly a: number; readonly b: number }[] = [];
  for (let b = 1; b < sorted.length; b += 1)
    for (let a = 0; a < b; a += 1) {
      const score = likeness(sorted[a]!, sorted[b]!);
      if (score > 0) pairs.push({ score, a, b });
    }
  pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const cluster = sorted.map((_, index) => index);
  const members = new Map(sorted.map((_, index) => [index, [index]]));
  for (const { a, b } of pairs) {
    const [x, y] = [cluster[a]!, cluster[b]!];
    if (x === y) continue;
    const mine = members.get(x)!;
    const others = members.get(y)!;
    const at = (index: number): EventMention => sorted[index]!;
    if (apart(mine.map(at), others.map(at))) continue;
    const [keep, drop] = x < y ? [x, y] : [y, x];
    const joined = [...members.get(keep)!, ...members.get(drop)!].sort((i, j) => i - j);
    members.set(keep, joined);
    members.delete(drop);
    for (const index of joined) cluster[index] = keep;
  }
  return [...members.values()].map((indexes) => ({
    mentions: indexes.map((index) => sorted[index]!),
    why: indexes.length === 1 ? "one report tells of it" : "same kind, people and days; nothing keeps them apart",
  }));
};

const GENERIC: ReadonlySet<string> = new Set(["the", "a", "an", "of", "and", "in", "on", "to", "for"]);

function labelWords(mention: EventMention): readonly string[] {
  return mention.label
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !GENERIC.has(word));
}

function likeness(a: EventMention, b: EventMention): number {
  if (a.type !== b.type || apart([a], [b])) return 0;
  const words = new Set(labelWords(a));
  const shared = labelWords(b).filter((word) => words.has(word)).length;
  const people = sharedPeople(a, b);
  const days = a.time === null || b.time === null ? 0 : 1;
  if (shared === 0 && people === 0) return 0;
  if (people === 0 && days === 0) return 0;
  return shared + 2 * people + 1.5 * days;
}

function sharedPeople(a: EventMention, b: EventMention): number {
  return a.participants.filter((mine) => b.participants.some((other) => samePerson(mine.key, other.key))).length;
}

function samePerson(a: string, b: string): boolean {
  return a !== "" && b !== "" && (keyFits(a, b) || keyFits(b, a));
}

/** True where two groups of mentions cannot be one event. A move ties its old days to its new ones. */
function apart(a: readonly EventMention[], b: readonly EventMention[]): boolean {
  if (a.some((mine) => b.some((other) => mine.report === other.report))) return true;
  const mine = a.flatMap(ranges);
  const others = b.flatMap(ranges);
  if (mine.length > 0 && others.length > 0 && !mine.some((x) => others.some((y) => rangesMeet(x, y)))) return true;
  const people = a.flatMap(named);
  const theirs = b.flatMap(named);
  return (
    people.length > 0 && theirs.length > 0 && !people.some((who) => theirs.some((other) => samePerson(who, other)))
  );
}

function named(mention: EventMention): readonly string[] {
  return mention.participants.flatMap((who) => (who.named ? [who.key] : []));
}

/** Every stretch of days that a mention gives for the event: what was first set and what is set now. */
function ranges(mention: EventMention): readonly DayRange[] {
  return [mention.time, mention.originalTime].flatMap((time) => {
    const range = time === null ? null : dayRange(time.value);
    return range === null ? [] : [range];
  });
}
