/**
 * A stretch of a report's text: half-open [start, end) in UTF-16 code units of `Report.text`,
 * with 0 <= start <= end <= text.length and neither edge inside a surrogate pair.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A read-only view of a typed array (a `readonly` field leaves its elements writable, and Object.freeze throws on it). */
export interface Column {
  readonly length: number;
  readonly [index: number]: number;
}

/** Makes a span. Throws `RangeError` when the edges are not whole numbers in order. */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) {
    throw new RangeError(`span [${start}, ${end}) is no span: edges must be whole numbers, 0 <= start <= end`);
  }
  return { start, end };
}

/** The exact words of a span. */
export function sliceOf(text: string, at: Span): string {
  return text.slice(at.start, at.end);
}

/** True where the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `inner` lies in `outer`, edges included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True where both have the same edges. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Text order: by start, the longer first where they start together. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** A copy with only the two edges, for output. */
export function plainSpan(at: Span): Span {
  return { start: at.start, end: at.end };
}

/**
 * The index of the last element of `sorted` (by start, not overlapping) whose span contains `offset`, or -1.
 * Binary search: O(log n).
 */
export function indexAt(sorted: readonly Span[], offset: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = sorted[middle]!;
    if (offset < at.start) high = middle - 1;
    else if (offset >= at.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
