/** What was learnt of which mentions are one: log-odds over the numbers of a pair. */
export interface PairJudge {
  odds(row: ArrayLike<number>): number;
  /** How much each number moved the odds. */
  shares(row: ArrayLike<number>): number[];
}

/** Odds of one pair never outweigh those of many. */
const MOST_ODDS = 5;

/** Log-odds of every pair, row by row: [i · n + j], the same both ways round, held within bounds. */
export function pairOdds(n: number, weigh: (i: number, j: number) => number): Float64Array {
  const odds = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      odds[i * n + j] = Math.max(-MOST_ODDS, Math.min(MOST_ODDS, weigh(i, j)));
      odds[j * n + i] = odds[i * n + j]!;
    }
  }
  return odds;
}

/**
 * Groups mentions by the mean odds over the pairs of two groups, the surest first, down to `floor`: an index a mention, the
 * least of its group. Among equals the first, so the mentions must come in an order that is theirs. O(n²) as a rule.
 */
export function clusterByMean(n: number, odds: Float64Array, floor: number): number[] {
  const sums = Float64Array.from(odds);
  const sizes = new Array<number>(n).fill(1);
  const label = Array.from({ length: n }, (_, i) => i);
  let alive = [...label];
  const best = alive.map(() => ({ value: Number.NEGATIVE_INFINITY, with: -1 }));
  const mean = (i: number, j: number): number => sums[i * n + j]! / (sizes[i]! * sizes[j]!);
  const look = (i: number): void => {
    best[i] = { value: Number.NEGATIVE_INFINITY, with: -1 };
    for (const j of alive) if (j !== i && mean(i, j) > best[i]!.value) best[i] = { value: mean(i, j), with: j };
  };
  for (const i of alive) look(i);
  for (;;) {
    let from = -1;
    for (const i of alive) if (from < 0 || best[i]!.value > best[from]!.value) from = i;
    if (from < 0 || best[from]!.with < 0 || best[from]!.value <= floor) return label;
    const keep = Math.min(from, best[from]!.with);
    const gone = Math.max(from, best[from]!.with);
    alive = alive.filter((i) => i !== gone);
    for (const i of alive) {
      if (i === keep) continue;
      sums[keep * n + i]! += sums[gone * n + i]!;
      sums[i * n + keep] = sums[keep * n + i]!;
    }
    sizes[keep]! += sizes[gone]!;
    for (let i = 0; i < n; i += 1) if (label[i] === gone) label[i] = keep;
    look(keep);
    for (const i of alive) {
      if (i === keep) continue;
      if (best[i]!.with === keep || best[i]!.with === gone) look(i);
      else if (mean(i, keep) > best[i]!.value) best[i] = { value: mean(i, keep), with: keep };
    }
  }
}
