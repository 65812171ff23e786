import type { Span } from "../../src/core/index.ts";

/**
 * Offsets of the corpora are Unicode code points, those of the product UTF-16 code units. Everything in `metrics/` counts
 * code points, as the reference scorers do, so that the length of an overlap is theirs too.
 */

/** Row i = UTF-16 offset i: the code point that begins at it or holds it; the last row is the number of code points. */
export function codePointTable(text: string): Uint32Array {
  const table = new Uint32Array(text.length + 1);
  let point = 0;
  for (let i = 0; i < text.length; point += 1) {
    const width = text.codePointAt(i)! > 0xffff ? 2 : 1;
    table[i] = point;
    if (width === 2) table[i + 1] = point;
    i += width;
  }
  table[text.length] = point;
  return table;
}

/** The span of code points between two code-point offsets, as text. O(text). */
export function sliceOfPoints(text: string, at: Span): string {
  return [...text].slice(at.start, at.end).join("");
}

/** Python's `\w`: letters, numbers, the underscore; no combining marks. */
export const WORD_CHARACTER = "[\\p{L}\\p{N}_]";

/** Runs of letters and digits: the words of `score_attribution`. */
export const LETTERS_AND_DIGITS = /[\p{L}\p{N}]+/gu;
/** Words with decimal numbers kept whole ("2.5"): the words of `score_relays`. */
export const WORDS_AND_DECIMALS = /[\p{L}\p{N}_]+(?:[.,]\p{Nd}+)*/gu;
/** Runs of word characters: the words of `score_page`. */
export const WORD_RUNS = /[\p{L}\p{N}_]+/gu;

/** The words of a text as spans of code points, in order. */
export function wordSpans(text: string, pattern: RegExp): Span[] {
  const table = codePointTable(text);
  return Array.from(text.matchAll(pattern), (match) => ({
    start: table[match.index]!,
    end: table[match.index + match[0].length]!,
  }));
}

/** Indexes of the words (in order, not overlapping) that any of the spans touches. */
export function wordsIn(words: readonly Span[], spans: readonly Span[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const span of spans) {
    // The first word that ends after the span's start; words are in order, so the search halves.
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle]!.end <= span.start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < words.length && words[i]!.start < span.end; i += 1) inside.add(i);
  }
  return inside;
}

/** How many members two sets share. */
export function sharedCount<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0;
  for (const member of a.size < b.size ? a : b) if (a.has(member) && b.has(member)) count += 1;
  return count;
}

/** Shared members over all members; 0 for two empty sets. */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const shared = sharedCount(a, b);
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
