import { BestFirst } from "../../core/index.ts";
import { type Pieces, whole } from "../pieces.ts";

/** Two mentions by their indexes, the lesser first, with the log-odds that they are one. */
export interface WeighedPair {
  readonly a: number;
  readonly b: number;
  readonly odds: number;
}

/** Whether two groups may be one at all, by their lists of indexes. */
export type MayJoin = (a: readonly number[], b: readonly number[]) => boolean;

/** Odds of a pair that has nothing in common and so was not weighed. */
const NOTHING_SHARED = -3;
/** Unweighed pairs of two groups that count: in large groups pairs are left out because they are many, not because they share nothing. */
const MOST_UNWEIGHED = 400;

/**
 * Joins mentions by the mean odds over the pairs of two groups, the surest first, down to `floor` and only where `mayJoin`
 * holds. Groups are lists of indexes in order, by their first. Among equals the first, so the indexes must be in an order that
 * is theirs. O(pairs · log pairs) as a rule.
 */
export function joinByMean(...given: Parameters<typeof joiningByMean>): readonly (readonly number[])[] {
  return whole(joiningByMean(...given));
}

/** Offers that are looked at in one piece. */
const PIECE = 2_000;

/** The same a piece at a time. */
export function* joiningByMean(
  n: number,
  pairs: readonly WeighedPair[],
  floor: number,
  mayJoin: MayJoin,
): Pieces<readonly (readonly number[])[]> {
  const groups: (number[] | null)[] = Array.from({ length: n }, (_, i) => [i]);
  const near = groups.map(() => new Map<number, { sum: number; count: number }>());
  for (const { a, b, odds } of pairs) {
    near[a]!.set(b, { sum: odds, count: 1 });
    near[b]!.set(a, { sum: odds, count: 1 });
  }
  const queue = new BestFirst<Offer>(isBetter);
  const offer = (i: number, j: number): void => {
    const [a, b] = i < j ? [i, j] : [j, i];
    const { sum, count } = near[a]!.get(b)!;
    const without = Math.min(groups[a]!.length * groups[b]!.length - count, MOST_UNWEIGHED);
    const mean = (sum + NOTHING_SHARED * without) / (count + without);
    if (mean > floor) queue.push({ mean, a, b, size: groups[a]!.length + groups[b]!.length });
  };
  for (const [index, { a, b }] of pairs.entries()) {
    if (index % (4 * PIECE) === 0) yield;
    offer(a, b);
  }
  let looked = 0;
  for (let best = queue.pop(); best !== undefined; best = queue.pop()) {
    looked += 1;
    if (looked % PIECE === 0) yield;
    const { a, b, size } = best;
    const [mine, other] = [groups[a], groups[b]];
    // Groups only grow, so an offer for smaller ones is old.
    if (!mine || !other || mine.length + other.length !== size || !mayJoin(mine, other)) continue;
    groups[a] = [...mine, ...other].sort((x, y) => x - y);
    groups[b] = null;
    near[a]!.delete(b);
    for (const [c, { sum, count }] of near[b]!) {
      if (c === a) continue;
      near[c]!.delete(b);
      const known = near[a]!.get(c) ?? { sum: 0, count: 0 };
      const joined = { sum: known.sum + sum, count: known.count + count };
      near[a]!.set(c, joined);
      near[c]!.set(a, joined);
    }
    near[b]!.clear();
    for (const c of near[a]!.keys()) offer(a, c);
  }
  return groups.filter((group) => group !== null);
}

interface Offer {
  readonly mean: number;
  readonly a: number;
  readonly b: number;
  /** Members of both when it was made. */
  readonly size: number;
}

function isBetter(x: Offer, y: Offer): boolean {
  return x.mean !== y.mean ? x.mean > y.mean : x.a !== y.a ? x.a < y.a : x.b < y.b;
}
