import { nameWords } from "../names.ts";
import type { Pieces } from "../pieces.ts";
import type { Told } from "./told.ts";

/** A mention is weighed against so many others with a key before it, in the order of the story. */
const NEAR = 24;

/** What a mention must share with another to be weighed against it. */
function keysOf({ mention, sketches, labels, people, days }: Told): ReadonlySet<string> {
  const keys = new Set<string>();
  const { type } = mention;
  for (const { family, own, sense } of sketches) {
    keys.add(`word ${family}`);
    for (const concept of own) keys.add(`concept ${concept}`);
    if (sense !== null) for (const who of people) keys.add(`sense ${sense} ${lastOf(who)}`);
    if (days !== null) keys.add(`word ${family} ${days.from}-${days.to}`);
    for (const who of people) keys.add(`word ${family} ${lastOf(who)}`);
  }
  for (const word of labels) keys.add(`label ${word}`);
  for (const who of people) keys.add(`type ${type} ${lastOf(who)}`);
  if (days !== null) keys.add(`type ${type} ${days.from}-${days.to}`);
  return keys;
}

function lastOf(key: string): string {
  return nameWords(key).at(-1) ?? key;
}

/** Mentions that are paired in one piece. */
const PIECE = 100;

/**
 * Pairs of mentions that share something, the lesser index first, in order. Of a key that many mentions have, each is paired
 * with those next to it only, so that pairs grow with the mentions and not with their square.
 */
export function* sharingPairs(told: readonly Told[]): Pieces<readonly (readonly [a: number, b: number])[]> {
  const lists = new Map<string, number[]>();
  const pairs: (readonly [number, number])[] = [];
  for (const [b, one] of told.entries()) {
    if (b % PIECE === PIECE - 1) yield;
    const others = new Set<number>();
    for (const key of keysOf(one)) {
      const list = lists.get(key);
      if (list === undefined) {
        lists.set(key, [b]);
        continue;
      }
      for (const a of list.slice(-NEAR)) if (told[a]!.report !== one.report) others.add(a);
      list.push(b);
    }
    for (const a of [...others].sort((x, y) => x - y)) pairs.push([a, b]);
  }
  return pairs;
}
