/** The logarithms of the shares of 1 that scores, or log-odds, have: each less the logarithm of the sum of all e^score. */
export function logSoftmax(scores: ArrayLike<number>): number[] {
  const values = Array.from(scores);
  const most = Math.max(...values);
  const total = Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
  return values.map((value) => value - most - total);
}
