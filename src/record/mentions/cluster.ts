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
 * Groups mentions by the mean odds over the pairs of two groups, and to the share `best` by their surest pair, the surest first,
 * down to `floor`: an index a mention, the least of its group. Among equals the first, so the mentions must come in an order
 * that is theirs. O(n²) as a rule.
 */
export function clusterByMean(n: number, odds: Float64Array, floor: number, best = 0): number[] {
  const sums = Float64Array.from(odds);
  const mosts = best === 0 ? odds : Float64Array.from(odds);
  const sizes = new Array<number>(n).fill(1);
  const label = Array.from({ length: n }, (_, i) => i);
  let alive = [...label];
  const next = alive.map(() => ({ value: Number.NEGATIVE_INFINITY, with: -1 }));
  const worth = (i: number, j: number): number =>
    ((1 - best) * sums[i * n + j]!) / (sizes[i]! * sizes[j]!) + best * mosts[i * n + j]!;
  const look = (i: number): void => {
    next[i] = { value: Number.NEGATIVE_INFINITY, with: -1 };
    for (const j of alive) if (j !== i && worth(i, j) > next[i]!.value) next[i] = { value: worth(i, j), with: j };
  };
  for (const i of alive) look(i);
  for (;;) {
    let from = -1;
    for (const i of alive) if (from < 0 || next[i]!.value > next[from]!.value) from = i;
    if (from < 0 || next[from]!.with < 0 || next[from]!.value <= floor) return label;
    const keep = Math.min(from, next[from]!.with);
    const gone = Math.max(from, next[from]!.with);
    alive = alive.filter((i) => i !== gone);
    for (const i of alive) {
      if (i === keep) continue;
      sums[keep * n + i]! += sums[gone * n + i]!;
      sums[i * n + keep] = sums[keep * n + i]!;
      if (best === 0) continue;
      mosts[keep * n + i] = Math.max(mosts[keep * n + i]!, mosts[gone * n + i]!);
      mosts[i * n + keep] = mosts[keep * n + i]!;
    }
    sizes[keep]! += sizes[gone]!;
    for (let i = 0; i < n; i += 1) if (label[i] === gone) label[i] = keep;
    look(keep);
    for (const i of alive) {
      if (i === keep) continue;
      if (next[i]!.with === keep || next[i]!.with === gone) look(i);
      else if (worth(i, keep) > next[i]!.value) next[i] = { value: worth(i, keep), with: keep };
    }
  }
}
