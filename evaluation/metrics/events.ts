import type { Span } from "../../src/core/index.ts";
import { ratio, roundTo } from "./rounding.ts";

/** One event, gold or given; mentions are code points. */
export interface ScoredEvent {
  readonly mentions: readonly Span[];
  readonly status: string | null;
  readonly type: string | null;
  /** ISO or TIMEX value. */
  readonly time: string | null;
  /** Gold of whole reports: "main" or "minor". */
  readonly salience?: string;
}

export interface EventDocument {
  readonly id: string;
  readonly events: readonly ScoredEvent[];
}

export interface EventFigures {
  readonly docs: number;
  readonly docs_missing_in_system: number;
  readonly docs_not_in_gold: number;
  readonly gold_events: number;
  readonly system_events: number;
  readonly matched: number;
  readonly [figure: string]: number | null;
}

/** Distinct spans in text order. */
function distinct(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((s, i) => i === 0 || s.start !== sorted[i - 1]!.start || s.end !== sorted[i - 1]!.end);
}

function same(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function sameCount(a: readonly Span[], b: readonly Span[]): number {
  return a.filter((x) => b.some((y) => same(x, y))).length;
}

/** The size of a largest one-to-one matching of overlapping spans (augmenting paths; equal spans are tried first). */
function pairedCount(gold: readonly Span[], got: readonly Span[]): number {
  const near = gold.map((a) =>
    got
      .map((b, j) => ({ b, j }))
      .filter(({ b }) => a.start < b.end && b.start < a.end)
      .sort((x, y) => Number(same(y.b, a)) - Number(same(x.b, a)) || x.j - y.j)
      .map(({ j }) => j),
  );
  const owner = new Map<number, number>();
  const place = (i: number, seen: Set<number>): boolean => {
    for (const j of near[i]!) {
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
  return gold.filter((_, i) => place(i, new Set())).length;
}

/**
 * Pairs of one document's events, [gold index, given index]: greedy by the number of mentions that overlap one to one,
 * then by equal mentions, then by their share of all mentions, then by order.
 */
export function eventPairs(
  gold: readonly ScoredEvent[],
  got: readonly ScoredEvent[],
): readonly (readonly [number, number])[] {
  const g = gold.map((event) => distinct(event.mentions));
  const s = got.map((event) => distinct(event.mentions));
  const candidates: { rank: readonly [number, number, number]; i: number; j: number }[] = [];
  g.forEach((a, i) => {
    s.forEach((b, j) => {
      const paired = pairedCount(a, b);
      if (paired === 0) return;
      candidates.push({ rank: [paired, sameCount(a, b), (2 * paired) / (a.length + b.length)], i, j });
    });
  });
  candidates.sort(
    (a, b) => b.rank[0] - a.rank[0] || b.rank[1] - a.rank[1] || b.rank[2] - a.rank[2] || a.i - b.i || a.j - b.j,
  );
  const usedGold = new Set<number>();
  const usedGot = new Set<number>();
  const pairs: [number, number][] = [];
  for (const { i, j } of candidates) {
    if (usedGold.has(i) || usedGot.has(j)) continue;
    usedGold.add(i);
    usedGot.add(j);
    pairs.push([i, j]);
  }
  return pairs;
}

function timeOf(event: ScoredEvent): string | null {
  const value = event.time?.trim() ?? "";
  return value === "" ? null : value;
}

/** True where the values are equal or one begins the other at the edge of a component: "2024-05" and "2024-05-17". */
export function agreesAsPrefix(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.startsWith(short) && (long.length === short.length || "-/T".includes(long[short.length]!));
}

class Counts {
  readonly #counts = new Map<string | null, number>();
  add(key: string | null): void {
    this.#counts.set(key, this.get(key) + 1);
  }
  get(key: string | null): number {
    return this.#counts.get(key) ?? 0;
  }
}

function macroF1(labels: readonly string[], hit: Counts, wrong: (s: string) => number, lost: (s: string) => number) {
  if (labels.length === 0) return null;
  let sum = 0;
  for (const label of labels) {
    const tp = 2 * hit.get(label);
    sum += tp / Math.max(1, tp + wrong(label) + lost(label));
  }
  return roundTo(sum / labels.length, 4);
}

function prfNamed(name: string, tp: number, gold: number, got: number): { [figure: string]: number | null } {
  return {
    [`${name}_p`]: ratio(tp, got),
    [`${name}_r`]: ratio(tp, gold),
    [`${name}_f1`]: gold + got === 0 ? null : roundTo((2 * tp) / (gold + got), 4),
  };
}

/**
 * Events with their statuses (`score_events.py`). `event`: P/R/F1 over one-to-one pairs. `status_acc`, `type_acc`,
 * `time_acc_exact`, `time_acc_prefix`: on the pairs. `status_macro_f1`: mean over the gold's statuses on the pairs; `_e2e`
 * counts lost and surplus events too. `mention`: all spans of a document pooled; `mention_in_event`: inside the pairs.
 */
export function scoreEvents(gold: readonly EventDocument[], got: readonly EventDocument[]): EventFigures {
  const byId = new Map(got.map((document) => [document.id, document.events]));
  const goldIds = new Set(gold.map((document) => document.id));
  const n = { gold: 0, got: 0, pairs: 0, main: 0, mainHit: 0, status: 0, type: 0, time: 0, exact: 0, prefix: 0 };
  const mention = { gold: 0, got: 0, overlap: 0, exact: 0, inEvent: 0, goldInEvents: 0, gotInEvents: 0 };
  const hit = new Counts();
  const wrong = new Counts();
  const lost = new Counts();
  const surplus = new Counts();
  const missed = new Counts();
  const labels = [...new Set(gold.flatMap((d) => d.events.map((e) => String(e.status))))].sort();
  for (const document of gold) {
    const g = document.events;
    const s = byId.get(document.id) ?? [];
    const pairs = eventPairs(g, s);
    n.gold += g.length;
    n.got += s.length;
    n.pairs += pairs.length;
    n.main += g.filter((event) => event.salience === "main").length;
    n.mainHit += pairs.filter(([i]) => g[i]!.salience === "main").length;
    for (const [i, j] of pairs) {
      const a = g[i]!;
      const b = s[j]!;
      if (a.status === b.status) {
        n.status += 1;
        hit.add(a.status);
      } else {
        lost.add(a.status);
        wrong.add(b.status);
      }
      if (a.type === b.type) n.type += 1;
      const time = timeOf(a);
      if (time !== null) {
        n.time += 1;
        if (time === timeOf(b)) n.exact += 1;
        if (agreesAsPrefix(time, timeOf(b))) n.prefix += 1;
      }
      mention.inEvent += pairedCount(distinct(a.mentions), distinct(b.mentions));
    }
    const usedGold = new Set(pairs.map(([i]) => i));
    const usedGot = new Set(pairs.map(([, j]) => j));
    g.forEach((event, i) => {
      if (!usedGold.has(i)) missed.add(event.status);
      mention.goldInEvents += distinct(event.mentions).length;
    });
    s.forEach((event, j) => {
      if (!usedGot.has(j)) surplus.add(event.status);
      mention.gotInEvents += distinct(event.mentions).length;
    });
    const allGold = distinct(g.flatMap((event) => event.mentions));
    const allGot = distinct(s.flatMap((event) => event.mentions));
    mention.gold += allGold.length;
    mention.got += allGot.length;
    mention.overlap += pairedCount(allGold, allGot);
    mention.exact += sameCount(allGold, allGot);
  }
  return {
    docs: gold.length,
    docs_missing_in_system: gold.filter((document) => !byId.has(document.id)).length,
    docs_not_in_gold: got.filter((document) => !goldIds.has(document.id)).length,
    gold_events: n.gold,
    system_events: n.got,
    matched: n.pairs,
    ...prfNamed("event", n.pairs, n.gold, n.got),
    main_recall: ratio(n.mainHit, n.main),
    status_acc: ratio(n.status, n.pairs),
    status_macro_f1: macroF1(
      labels,
      hit,
      (l) => wrong.get(l),
      (l) => lost.get(l),
    ),
    status_macro_f1_e2e: macroF1(
      labels,
      hit,
      (l) => wrong.get(l) + surplus.get(l),
      (l) => lost.get(l) + missed.get(l),
    ),
    time_n: n.time,
    time_acc_exact: ratio(n.exact, n.time),
    time_acc_prefix: ratio(n.prefix, n.time),
    type_acc: ratio(n.type, n.pairs),
    ...prfNamed("mention", mention.overlap, mention.gold, mention.got),
    ...prfNamed("mention_exact", mention.exact, mention.gold, mention.got),
    ...prfNamed("mention_in_event", mention.inEvent, mention.goldInEvents, mention.gotInEvents),
  };
}
