import { isoDay, type TimeExpression } from "../../core/index.ts";
import { firstDay, lastDay, type Period, type Unit } from "./periods.ts";

/** Days between which a report without a date must have been published, and the expressions that tell them. */
export interface Bounds {
  /** What has happened by then: the report is of this day or later. */
  readonly notBefore: Bound | null;
  /** What is still to come: the report is of this day or earlier. */
  readonly notAfter: Bound | null;
}

export interface Bound {
  /** Days from 1970-01-01. */
  readonly day: number;
  /** The number of the expression in the text. */
  readonly item: number;
}

/** A date that the words state in full, and where its clause points (-1 past, +1 future). */
export interface StatedDate {
  readonly period: Period;
  readonly direction: number;
  readonly item: number;
}

/**
 * From which size on the clause looks ahead by a word such as "will", near or far, and not by "could" or a present form. Back
 * it looks only by its own verb or a word close by: "expected earnings to fall in 1990" tells of no past year.
 */
const SURE_AHEAD = 0.8;

/** Units that are too coarse to bound anything, or that speakers stretch. */
const TOO_COARSE: ReadonlySet<Unit> = new Set(["decade", "century", "millennium"]);

/**
 * The bounds that stated dates set: "was signed on 12 May 2025" bounds from below, "will be held on 3 November 2025" from
 * above. Bounds that contradict each other (a quotation from an old text, say) are no bounds.
 */
export function boundsOf(dates: Iterable<StatedDate>): Bounds {
  let notBefore: Bound | null = null;
  let notAfter: Bound | null = null;
  for (const { period, direction, item } of dates) {
    if (TOO_COARSE.has(period.unit)) continue;
    if (direction <= -1) {
      const day = firstDay(period);
      if (notBefore === null || day > notBefore.day) notBefore = { day, item };
    } else if (direction >= SURE_AHEAD) {
      const day = lastDay(period);
      if (notAfter === null || day < notAfter.day) notAfter = { day, item };
    }
  }
  return notBefore !== null && notAfter !== null && notBefore.day > notAfter.day
    ? { notBefore: null, notAfter: null }
    : { notBefore, notAfter };
}

/**
 * The expressions of an undated report, with those resolved that mean the same whichever day between the bounds it is of:
 * a value only grows with the day that it is counted from, so that equal values at both ends are the value between them.
 * `readFrom` reads the text as of a day (ISO 8601). Without both bounds only these are marked.
 */
export function resolveWithin(
  times: readonly TimeExpression[],
  { notBefore, notAfter }: Bounds,
  readFrom: (published: string) => readonly TimeExpression[],
): TimeExpression[] {
  const marked = times.map((time, index): TimeExpression => {
    if (index === notBefore?.item) return { ...time, bounds: "not-before" };
    if (index === notAfter?.item) return { ...time, bounds: "not-after" };
    return time;
  });
  if (notBefore === null || notAfter === null) return marked;
  const atStart = readFrom(isoDay(notBefore.day));
  const atEnd = readFrom(isoDay(notAfter.day));
  if (atStart.length !== times.length || atEnd.length !== times.length) return marked;
  return marked.map((time, index): TimeExpression => {
    const first = atStart[index]!;
    const last = atEnd[index]!;
    const same = first.value === last.value && first.start === time.start && first.end === time.end;
    if (!same || !time.value.includes("X") || first.value.includes("X")) return time;
    return { ...first, id: time.id, anchor: first.anchor === "published" ? "bounds" : first.anchor, basis: "inferred" };
  });
}
