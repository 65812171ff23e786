import type { Span } from "../../src/core/index.ts";
import { roundTo } from "./rounding.ts";

/** A TIMEX3, gold or given; offsets are code points. */
export interface ScoredTime extends Span {
  readonly type: string | null;
  readonly value: string | null;
}

export interface TimeDocument {
  readonly id: string;
  readonly timexes: readonly ScoredTime[];
}

/** In per cent, to two digits, as TempEval prints them. */
export interface PercentPrf {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

export interface TimeFigures {
  readonly docs: number;
  readonly gold: number;
  readonly system: number;
  readonly missing_docs: number;
  readonly strict: PercentPrf;
  readonly relaxed: PercentPrf;
  readonly value: PercentPrf;
  readonly type: PercentPrf;
  readonly strict_value: PercentPrf;
  readonly value_accuracy: number;
  readonly type_accuracy: number;
  readonly by_gold_type: { readonly [type: string]: TypeCounts };
}

export interface TypeCounts {
  gold: number;
  found: number;
  value_right: number;
  type_right: number;
  system: number;
}

/** A pair of one document: indexes into the gold and the given list. */
export interface TimePair {
  readonly gold: number;
  readonly got: number;
  readonly exact: boolean;
}

/** One-to-one pairs: equal extents first, then as many overlaps as can be had, the larger overlaps first. */
export function timePairs(gold: readonly ScoredTime[], got: readonly ScoredTime[]): readonly TimePair[] {
  const pairs: TimePair[] = [];
  const pairedGold = new Set<number>();
  const pairedGot = new Set<number>();
  gold.forEach((g, i) => {
    const j = got.findIndex((s, k) => !pairedGot.has(k) && s.start === g.start && s.end === g.end);
    if (j < 0) return;
    pairs.push({ gold: i, got: j, exact: true });
    pairedGold.add(i);
    pairedGot.add(j);
  });
  const near = new Map<number, { overlap: number; j: number }[]>();
  gold.forEach((g, i) => {
    if (pairedGold.has(i)) return;
    const list = got
      .map((s, j) => ({ overlap: Math.min(g.end, s.end) - Math.max(g.start, s.start), j }))
      .filter(({ overlap, j }) => overlap > 0 && !pairedGot.has(j))
      .sort((a, b) => b.overlap - a.overlap || a.j - b.j);
    if (list.length > 0) near.set(i, list);
  });
  const owner = new Map<number, number>();
  const place = (i: number, seen: Set<number>): boolean => {
    for (const { j } of near.get(i)!) {
      if (seen.has(j)) continue;
      seen.add(j);
      const holder = owner.get(j);
      if (holder === undefined || place(holder, seen)) {
        owner.set(j, i);
        return true;
      }
    }
    return false;
  };
  const order = [...near.keys()].sort((a, b) => near.get(b)![0]!.overlap - near.get(a)![0]!.overlap);
  for (const i of order) place(i, new Set());
  for (const [j, i] of owner) pairs.push({ gold: i, got: j, exact: false });
  return pairs;
}

/** Values and types are compared without regard to case and to white space around them. */
export function sameLabel(a: string | null, b: string | null): boolean {
  return (a ?? "").trim().toUpperCase() === (b ?? "").trim().toUpperCase();
}

function percent(hits: number, got: number, gold: number): PercentPrf {
  const p = got === 0 ? 0 : hits / got;
  const r = gold === 0 ? 0 : hits / gold;
  const f1 = p + r === 0 ? 0 : (2 * p * r) / (p + r);
  return { p: roundTo(100 * p, 2), r: roundTo(100 * r, 2), f1: roundTo(100 * f1, 2) };
}

/**
 * Time expressions as TempEval-3 scores them (`score_time.py`). `strict`: equal extents. `relaxed`: overlap, one to one.
 * `value`, `type`: relaxed pairs with an equal string, P over the given and R over the gold count, so that value F1 is
 * relaxed F1 times value accuracy.
 */
export function scoreTimes(gold: readonly TimeDocument[], got: readonly TimeDocument[]): TimeFigures {
  const byId = new Map(got.map((document) => [document.id, document.timexes]));
  const n = { gold: 0, got: 0, strict: 0, relaxed: 0, value: 0, type: 0, strictValue: 0 };
  const types = new Map<string, TypeCounts>();
  const countsOf = (type: string | null): TypeCounts => {
    const key = String(type);
    const counts = types.get(key) ?? { gold: 0, found: 0, value_right: 0, type_right: 0, system: 0 };
    types.set(key, counts);
    return counts;
  };
  for (const document of gold) {
    const g = document.timexes;
    const s = byId.get(document.id) ?? [];
    n.gold += g.length;
    n.got += s.length;
    for (const time of s) countsOf(time.type).system += 1;
    for (const time of g) countsOf(time.type).gold += 1;
    for (const pair of timePairs(g, s)) {
      const a = g[pair.gold]!;
      const b = s[pair.got]!;
      const counts = countsOf(a.type);
      const rightValue = sameLabel(a.value, b.value);
      const rightType = sameLabel(a.type, b.type);
      const sameExtent = a.start === b.start && a.end === b.end;
      n.relaxed += 1;
      counts.found += 1;
      if (pair.exact) n.strict += 1;
      if (rightValue) {
        n.value += 1;
        counts.value_right += 1;
        if (sameExtent) n.strictValue += 1;
      }
      if (rightType) {
        n.type += 1;
        counts.type_right += 1;
      }
    }
  }
  return {
    docs: gold.length,
    gold: n.gold,
    system: n.got,
    missing_docs: gold.filter((document) => !byId.has(document.id)).length,
    strict: percent(n.strict, n.got, n.gold),
    relaxed: percent(n.relaxed, n.got, n.gold),
    value: percent(n.value, n.got, n.gold),
    type: percent(n.type, n.got, n.gold),
    strict_value: percent(n.strictValue, n.got, n.gold),
    value_accuracy: n.relaxed === 0 ? 0 : roundTo((100 * n.value) / n.relaxed, 2),
    type_accuracy: n.relaxed === 0 ? 0 : roundTo((100 * n.type) / n.relaxed, 2),
    by_gold_type: Object.fromEntries([...types].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
