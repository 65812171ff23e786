/**
 * Rounds to `digits` places after the point as Python's `round` does: the exact binary value decides, and an exact tie
 * goes to the even digit. `Number.toFixed` sends exact ties up (0.03125 at four digits: 0.0313 there, 0.0312 here), which
 * would part our figures from the reference scorers' in the last digit.
 */
export function roundTo(value: number, digits: number): number {
  const rounded = Number(value.toFixed(digits));
  const exact = value.toFixed(100);
  const point = exact.indexOf(".");
  const tail = exact.slice(point + 1 + digits);
  if (!/^50*$/.test(tail)) return rounded;
  const down = exact.slice(0, point + 1 + digits);
  const last = Number(down.replace(".", "").at(-1));
  return last % 2 === 0 ? Number(down) : rounded;
}

/** `hits / total` to four digits, or null where there is nothing to count. */
export function ratio(hits: number, total: number): number | null {
  return total === 0 ? null : roundTo(hits / total, 4);
}

/** Precision, recall and their harmonic mean, to four digits. */
export interface Prf {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** Precision, recall and F1 of `hits` among `given` and `wanted`; 0 where there is nothing to divide by. */
export function prf(hits: number, given: number, wanted: number): Prf {
  const p = given === 0 ? 0 : hits / given;
  const r = wanted === 0 ? 0 : hits / wanted;
  return { p: roundTo(p, 4), r: roundTo(r, 4), f1: p + r === 0 ? 0 : roundTo((2 * p * r) / (p + r), 4) };
}
