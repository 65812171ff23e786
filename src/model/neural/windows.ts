import { UNCLOSED } from "./features.ts";

/** Tokens on either side of a cue that its window reaches at most. */
const LIMIT_TOKENS = 160;
/** Segments on either side. */
const MOST_SEGMENTS = 6;

/** Where each token of a stream stands. All indexes are of the stream. */
export interface TreeColumns {
  readonly segment: ArrayLike<number>;
  readonly sentence: ArrayLike<number>;
  /** Number of the double-quoted span that holds each token, unique in the stream, or -1. */
  readonly quoteSpan: ArrayLike<number>;
  /** -1 at a root. */
  readonly head: ArrayLike<number>;
  readonly deprel: ArrayLike<number>;
}

/** Flat columns of one stream, as the attribution reader needs them. All indexes are of the stream. */
export interface ReadingColumns extends TreeColumns {
  readonly count: number;
  /** Segment of each token, and the first token of each segment (with the end of the last behind). */
  readonly segment: Int32Array;
  readonly segmentStart: Int32Array;
  readonly sentence: Int32Array;
  readonly quoteSpan: Int32Array;
  readonly head: Int32Array;
  readonly deprel: Uint8Array;
  /** Whether a segment ends inside an open quotation, or with a colon. */
  readonly opensOn: readonly boolean[];
  readonly colonEnd: readonly boolean[];
}

/** Whether a segment ends inside an open quotation. */
export function endsUnclosed(quote: Uint8Array, end: number): boolean {
  return end > 0 && quote[end - 1] === UNCLOSED;
}

/** A stretch of tokens [from, to) of a stream. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The window of a cue: its segment, and neighbours that a quotation runs into. */
export function windowOf(columns: ReadingColumns, cue: TokenRange): TokenRange {
  const own = columns.segment[cue.from]!;
  let low = own;
  let high = own;
  while (low > 0 && columns.opensOn[low - 1]! && own - low < MOST_SEGMENTS) low -= 1;
  const last = columns.opensOn.length - 1;
  while (high < last && (columns.opensOn[high]! || columns.colonEnd[high]!) && high - own < MOST_SEGMENTS) high += 1;
  return {
    from: Math.max(columns.segmentStart[low]!, cue.from - LIMIT_TOKENS),
    to: Math.min(columns.segmentStart[high + 1]!, cue.to + LIMIT_TOKENS),
  };
}

/** The first token of a cue whose head lies outside it. */
export function cueHeadOf(columns: TreeColumns, cue: TokenRange): number {
  for (let i = cue.from; i < cue.to; i += 1) {
    const head = columns.head[i]!;
    if (head < cue.from || head >= cue.to) return i;
  }
  return cue.from;
}

/** Features of one token in a window: numbers of rows in six tables. */
export const FEATURES = 6;

function reachBucket(distance: number): number {
  if (distance <= 8) return distance;
  if (distance <= 12) return 9;
  if (distance <= 16) return 10;
  if (distance <= 24) return 11;
  if (distance <= 32) return 12;
  if (distance <= 48) return 13;
  return distance <= 64 ? 14 : 15;
}

/** Rows of each feature's table, for a set of `labels` dependency labels. */
export function featureRows(labels: number): readonly number[] {
  return [31, 4 * (labels + 1) + 3, 6, 9, 7, 4];
}

/**
 * Features of each token of a window, seen from a cue (training/README.md, "Features of the tagger"): distance; path in the
 * tree up from the token and down to the cue; steps of that path; sentence or segment; relation of the quotations; other
 * cues between. `others` marks the tokens of all cues of the stream. Writes six numbers a token.
 */
export function cueFeatures(
  columns: TreeColumns,
  window: TokenRange,
  cue: TokenRange,
  others: Uint8Array,
  labels: number,
  out: Int32Array,
): void {
  const { from, to } = window;
  const head = cueHeadOf(columns, cue);
  const isInside = (t: number): boolean => t >= from && t < to;
  // Rank of each token on the way from the cue's head up to the root, -1 elsewhere.
  const rank = new Int32Array(to - from).fill(-1);
  let steps = 0;
  for (let at = head; isInside(at) && rank[at - from] === -1; at = columns.head[at]!, steps += 1)
    rank[at - from] = steps;
  const cueQuote = columns.quoteSpan[head]!;
  let before = -1;
  let after = -1;
  for (let t = from; t < head; t += 1) {
    const quote = columns.quoteSpan[t]!;
    if (quote >= 0 && quote !== cueQuote) before = quote;
  }
  for (let t = to - 1; t > head; t -= 1) {
    const quote = columns.quoteSpan[t]!;
    if (quote >= 0 && quote !== cueQuote) after = quote;
  }
  const isOther = (t: number): boolean => others[t] === 1 && (t < cue.from || t >= cue.to);
  for (let t = from; t < to; t += 1) {
    const o = (t - from) * FEATURES;
    out[o] = t < cue.from ? reachBucket(cue.from - t) : t >= cue.to ? 15 + reachBucket(t - cue.to + 1) : 0;
    if (columns.sentence[t] !== columns.sentence[head]) {
      out[o + 1] = 4 * (labels + 1) + (t > head ? 1 : 0);
      out[o + 2] = 5;
    } else {
      let up = t;
      let last = -1;
      let down = 0;
      while (isInside(up) && rank[up - from] === -1 && down < to - from) {
        last = up;
        up = columns.head[up]!;
        down += 1;
      }
      if (!isInside(up)) {
        out[o + 1] = 4 * (labels + 1) + 2;
        out[o + 2] = 5;
      } else {
        out[o + 1] =
          Math.min(3, Math.max(0, rank[up - from]!)) * (labels + 1) + (last < 0 ? 0 : columns.deprel[last]! + 1);
        out[o + 2] = Math.min(4, down);
      }
    }
    if (columns.segment[t] !== columns.segment[head]) out[o + 3] = t < head ? 7 : 8;
    else out[o + 3] = 3 + Math.max(-3, Math.min(3, columns.sentence[t]! - columns.sentence[head]!));
    const quote = columns.quoteSpan[t]!;
    if (quote < 0) out[o + 4] = cueQuote < 0 ? 0 : 1;
    else if (quote === cueQuote) out[o + 4] = 2;
    else if (cueQuote >= 0) out[o + 4] = 6;
    else out[o + 4] = quote === before ? 3 : quote === after ? 4 : 5;
    out[o + 5] = isOther(t) ? 1 : 0;
  }
  let seen = false;
  for (let t = cue.to; t < to; t += 1) {
    if (seen) out[(t - from) * FEATURES + 5]! += 2;
    if (isOther(t)) seen = true;
  }
  seen = false;
  for (let t = cue.from - 1; t >= from; t -= 1) {
    if (seen) out[(t - from) * FEATURES + 5]! += 2;
    if (isOther(t)) seen = true;
  }
}
