import type { Span } from "../../core/index.ts";

/** A stretch that two sequences do not share: [start, end) of either, of which one may be empty. */
export interface Difference {
  readonly older: Span;
  readonly newer: Span;
}

/** Steps of the search after which the rest counts as replaced: bounds time and memory on texts that share nothing. */
const STEPS_MAX = 1_000;

/**
 * The differences between two sequences, in order (E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986).
 * O((older + newer) × differences) in time, at most `STEPS_MAX` squared in memory.
 */
export function differences(older: readonly string[], newer: readonly string[]): readonly Difference[] {
  let head = 0;
  while (head < older.length && head < newer.length && older[head] === newer[head]) head += 1;
  let tail = 0;
  while (
    tail < older.length - head &&
    tail < newer.length - head &&
    older[older.length - 1 - tail] === newer[newer.length - 1 - tail]
  )
    tail += 1;
  const a = older.slice(head, older.length - tail);
  const b = newer.slice(head, newer.length - tail);
  if (a.length === 0 && b.length === 0) return [];
  return between(a, b).map((found) => ({ older: moved(found.older, head), newer: moved(found.newer, head) }));
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function between(a: readonly string[], b: readonly string[]): readonly Difference[] {
  const whole = [{ older: { start: 0, end: a.length }, newer: { start: 0, end: b.length } }];
  if (a.length === 0 || b.length === 0) return whole;
  const most = Math.min(a.length + b.length, STEPS_MAX);
  const reach = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const steps: Int32Array[] = [];
  for (let d = 0; d <= most; d += 1) {
    steps.push(reach.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[middle + k - 1]! < reach[middle + k + 1]!);
      let x = down ? reach[middle + k + 1]! : reach[middle + k - 1]! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(steps, a.length, b.length);
    }
  }
  return whole;
}

/** The differences on the way that the search took, from its end. */
function walkBack(steps: readonly Int32Array[], aLength: number, bLength: number): readonly Difference[] {
  const found: Difference[] = [];
  let x = aLength;
  let y = bLength;
  for (let d = steps.length - 1; d > 0; d -= 1) {
    const reach = steps[d]!;
    const at = (k: number): number => reach[k + d + 1]!;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const beforeX = at(down ? k + 1 : k - 1);
    const beforeY = beforeX - (down ? k + 1 : k - 1);
    // The step itself; what is equal lies after it.
    const [endX, endY] = down ? [beforeX, beforeY + 1] : [beforeX + 1, beforeY];
    const next = found.at(-1);
    const joins = next !== undefined && next.older.start === endX && next.newer.start === endY;
    const older = { start: beforeX, end: joins ? next.older.end : endX };
    const newer = { start: beforeY, end: joins ? next.newer.end : endY };
    if (joins) found[found.length - 1] = { older, newer };
    else found.push({ older, newer });
    x = beforeX;
    y = beforeY;
  }
  return found.reverse();
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'.,:-][\p{L}\p{M}\p{N}]+)*|[^\s]/gu;

/** Longest run of equal words between two differences that is too short to part them, in UTF-16 code units. */
const BRIDGE_UNITS = 3;

/** The words of a stretch of text, and marks by themselves, with their places in the text. */
export function wordsIn(text: string, { start, end }: Span): readonly (Span & { readonly word: string })[] {
  return [...text.slice(start, end).matchAll(WORD)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    word: match[0],
  }));
}

/** Where two stretches of text differ, by words, as places in the two texts. An empty place stands after the word before it. */
export function wordDifferences(olderText: string, older: Span, newerText: string, newer: Span): readonly Difference[] {
  const a = wordsIn(olderText, older);
  const b = wordsIn(newerText, newer);
  const found = differences(
    a.map((word) => word.word),
    b.map((word) => word.word),
  );
  const joined: Difference[] = [];
  for (const next of found) {
    const last = joined.at(-1);
    const between = last === undefined ? [] : a.slice(last.older.end, next.older.start);
    // "on | 3 | the fourth": one short word that happens to stand in both does not part a phrase.
    if (last !== undefined && between.length === 1 && between[0]!.word.length <= BRIDGE_UNITS)
      joined[joined.length - 1] = {
        older: { start: last.older.start, end: next.older.end },
        newer: { start: last.newer.start, end: next.newer.end },
      };
    else joined.push(next);
  }
  return joined.map((each) => ({
    older: placeOf(a, each.older, older),
    newer: placeOf(b, each.newer, newer),
  }));
}

function placeOf(words: readonly Span[], { start, end }: Span, around: Span): Span {
  if (start < end) return { start: words[start]!.start, end: words[end - 1]!.end };
  const at = start === 0 ? around.start : words[start - 1]!.end;
  return { start: at, end: at };
}
