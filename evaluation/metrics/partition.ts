import { type Figure, figure } from "./coreference.ts";

export interface PartitionFigures {
  readonly documents: number;
  readonly gold_clusters: number;
  readonly predicted_clusters: number;
  readonly bcubed: Figure;
  readonly pairwise: Figure & { readonly tp: number; readonly predicted: number; readonly gold: number };
}

/** B-cubed and pairwise F1 of a grouping as `score_clusters.py` counts them; what the answer lacks stands by itself. */
export function scorePartition(gold: ReadonlyMap<string, string>, got: ReadonlyMap<string, string>): PartitionFigures {
  const goldSizes = new Map<string, number>();
  const gotSizes = new Map<string, number>();
  const cells = new Map<string, { gold: string; got: string; count: number }>();
  const add = (sizes: Map<string, number>, key: string): void => {
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  };
  for (const [id, label] of gold) {
    const answer = got.get(id);
    const group = answer === undefined ? `missing ${id}` : `group ${answer}`;
    add(goldSizes, label);
    add(gotSizes, group);
    const key = JSON.stringify([label, group]);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { gold: label, got: group, count: 1 });
    else cell.count += 1;
  }
  let p = 0;
  let r = 0;
  let tp = 0;
  for (const { gold: label, got: group, count } of cells.values()) {
    p += (count * count) / gotSizes.get(group)!;
    r += (count * count) / goldSizes.get(label)!;
    tp += (count * (count - 1)) / 2;
  }
  const pairs = (sizes: ReadonlyMap<string, number>): number =>
    [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const predicted = pairs(gotSizes);
  const wanted = pairs(goldSizes);
  const pairP = predicted > 0 ? tp / predicted : wanted === 0 ? 1 : 0;
  const pairR = wanted > 0 ? tp / wanted : predicted === 0 ? 1 : 0;
  const pairF1 = pairP + pairR > 0 ? (2 * pairP * pairR) / (pairP + pairR) : 0;
  return {
    documents: gold.size,
    gold_clusters: goldSizes.size,
    predicted_clusters: gotSizes.size,
    bcubed: figure(p, gold.size, r, gold.size),
    pairwise: { p: pairP, r: pairR, f1: pairF1, tp, predicted, gold: wanted },
  };
}
