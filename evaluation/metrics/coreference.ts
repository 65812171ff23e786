/** Precision, recall and their harmonic mean; 0 where there was nothing to count. */
export interface Figure {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

export interface CoreferenceFigures {
  readonly muc: Figure;
  readonly b3: Figure;
  readonly ceafe: Figure;
  /** Mean of the three F1 (CoNLL 2011 and 2012). */
  readonly conll: number;
}

/** Clusters of mentions; a mention is a number that is the same on both sides where the two sides found the same one. */
export type Clusters = readonly (readonly number[])[];

/**
 * MUC, B-cubed and CEAF-e as `score_coref.py` counts them: a mention that one side lacks stays in the other's clusters.
 * Each mention stands once on a side.
 */
export function scoreClusters(gold: Clusters, got: Clusters): CoreferenceFigures {
  const goldOf = indexOf(gold);
  const gotOf = indexOf(got);
  const [mucR, mucRAll] = links(gold, gotOf);
  const [mucP, mucPAll] = links(got, goldOf);
  const muc = figure(mucP, mucPAll, mucR, mucRAll);
  const [b3R, b3RAll] = overlaps(gold, gotOf);
  const [b3P, b3PAll] = overlaps(got, goldOf);
  const b3 = figure(b3P, b3PAll, b3R, b3RAll);
  const aligned = align(gold, got, goldOf);
  const ceafe = figure(aligned, got.length, aligned, gold.length);
  return { muc, b3, ceafe, conll: (muc.f1 + b3.f1 + ceafe.f1) / 3 };
}

/** Right answers over given and over gold ones, as a figure. */
export function figure(right: number, given: number, found: number, gold: number): Figure {
  const p = given > 0 ? right / given : 0;
  const r = gold > 0 ? found / gold : 0;
  return { p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0 };
}

function indexOf(clusters: Clusters): ReadonlyMap<number, number> {
  return new Map(clusters.flatMap((cluster, index) => cluster.map((mention) => [mention, index] as const)));
}

/** MUC: links that are kept, and all. */
function links(clusters: Clusters, other: ReadonlyMap<number, number>): [number, number] {
  let kept = 0;
  let all = 0;
  for (const cluster of clusters) {
    const pieces = new Set<number>();
    let loose = 0;
    for (const mention of cluster) {
      const piece = other.get(mention);
      if (piece === undefined) loose += 1;
      else pieces.add(piece);
    }
    kept += cluster.length - pieces.size - loose;
    all += cluster.length - 1;
  }
  return [kept, all];
}

/** B-cubed: for each mention the share of its cluster that the other side puts together with it; and all mentions. */
function overlaps(clusters: Clusters, other: ReadonlyMap<number, number>): [number, number] {
  let sum = 0;
  let all = 0;
  for (const cluster of clusters) {
    const counts = new Map<number, number>();
    for (const mention of cluster) {
      const piece = other.get(mention);
      if (piece !== undefined) counts.set(piece, (counts.get(piece) ?? 0) + 1);
    }
    for (const count of counts.values()) sum += (count * count) / cluster.length;
    all += cluster.length;
  }
  return [sum, all];
}

/** CEAF-e: the sum of 2|a∩b|/(|a|+|b|) over the best one-to-one alignment of clusters. */
function align(gold: Clusters, got: Clusters, goldOf: ReadonlyMap<number, number>): number {
  const shared: Map<number, number>[] = gold.map(() => new Map());
  got.forEach((cluster, j) => {
    for (const mention of cluster) {
      const i = goldOf.get(mention);
      if (i !== undefined) shared[i]!.set(j, (shared[i]!.get(j) ?? 0) + 1);
    }
  });
  const goldsOf = new Map<number, number[]>();
  shared.forEach((row, i) => {
    for (const j of row.keys()) goldsOf.set(j, [...(goldsOf.get(j) ?? []), i]);
  });
  const done = new Set<number>();
  let total = 0;
  shared.forEach((row, start) => {
    if (row.size === 0 || done.has(start)) return;
    // Clusters that share no mention never align, so each connected part is aligned by itself.
    const rows: number[] = [];
    const columns = new Set<number>();
    const open = [start];
    done.add(start);
    while (open.length > 0) {
      const i = open.pop()!;
      rows.push(i);
      for (const j of shared[i]!.keys()) {
        columns.add(j);
        for (const next of goldsOf.get(j)!) {
          if (done.has(next)) continue;
          done.add(next);
          open.push(next);
        }
      }
    }
    const wide = [...columns];
    const phi = rows.map((i) => wide.map((j) => (2 * (shared[i]!.get(j) ?? 0)) / (gold[i]!.length + got[j]!.length)));
    total += bestSum(phi);
  });
  return total;
}

/** The largest sum of one cell a row, no two of a column: shortest augmenting paths over negated weights. */
function bestSum(weights: readonly (readonly number[])[]): number {
  const flip = weights.length > weights[0]!.length;
  const cost = flip
    ? weights[0]!.map((_, j) => weights.map((row) => -row[j]!))
    : weights.map((row) => row.map((w) => -w));
  const rows = cost.length;
  const columns = cost[0]!.length;
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let i = 1; i <= rows; i += 1) {
    rowOf[0] = i;
    let at = 0;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(columns + 1);
    do {
      used[at] = 1;
      const row = rowOf[at]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= columns; j += 1) {
        if (used[j] === 1) continue;
        const reduced = cost[row - 1]![j - 1]! - u[row]! - v[j]!;
        if (reduced < least[j]!) {
          least[j] = reduced;
          way[j] = at;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= columns; j += 1) {
        if (used[j] === 1) {
          u[rowOf[j]!] = u[rowOf[j]!]! + delta;
          v[j] = v[j]! - delta;
        } else least[j] = least[j]! - delta;
      }
      at = next;
    } while (rowOf[at] !== 0);
    while (at !== 0) {
      rowOf[at] = rowOf[way[at]!]!;
      at = way[at]!;
    }
  }
  let sum = 0;
  for (let j = 1; j <= columns; j += 1) if (rowOf[j]! > 0) sum -= cost[rowOf[j]! - 1]![j - 1]!;
  return sum;
}
