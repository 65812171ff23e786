import { WORD_RUNS } from "./characters.ts";
import { roundTo } from "./rounding.ts";

/** Article bodies by page id. */
export type Bodies = ReadonlyMap<string, string>;

export interface BodyFigures {
  readonly pages: number;
  readonly missing: number;
  readonly empty: number;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly accuracy: number;
  readonly mean_page_f1: number;
  readonly "pages_f1_below_0.9": number;
}

/** How one page's body fared. Precision is null where nothing was given, recall where nothing was wanted. */
export interface PageFigures {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly exact: boolean;
  readonly empty: boolean;
}

/** Words in one window. */
const SHINGLE_WORDS = 4;

/** The multiset of windows of four words; a shorter text is one window. */
function shingles(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  const last = Math.max(words.length - SHINGLE_WORDS, 0);
  for (let i = 0; i <= last; i += 1) {
    const key = words.slice(i, i + SHINGLE_WORDS).join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

/** Compares one body with its reference. */
export function scorePage(wanted: string, given: string): PageFigures {
  const wantedWords = wanted.match(WORD_RUNS) ?? [];
  const givenWords = given.match(WORD_RUNS) ?? [];
  const want = shingles(wantedWords);
  const got = shingles(givenWords);
  let shared = 0;
  for (const [key, count] of want) shared += Math.min(count, got.get(key) ?? 0);
  const wantedCount = total(want);
  const givenCount = total(got);
  return {
    precision: givenCount === 0 ? null : shared / givenCount,
    recall: wantedCount === 0 ? null : shared / wantedCount,
    exact: wantedWords.length === givenWords.length && wantedWords.every((word, i) => word === givenWords[i]),
    empty: givenWords.length === 0,
  };
}

/** F1 of one page, nothing given and nothing wanted counting 0. */
export function pageF1(page: PageFigures): number {
  return harmonic(page.precision ?? 0, page.recall ?? 0);
}

function mean(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function harmonic(p: number, r: number): number {
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

/**
 * Article bodies as the article-extraction benchmark scores them (`score_page.py`): per page the multisets of four-word
 * windows; precision and recall are means over pages, F1 the harmonic mean of the two means; `accuracy` the share of pages
 * whose words are exactly those of the reference. A page that `got` lacks counts as empty.
 */
export function scoreBodies(gold: Bodies, got: Bodies): BodyFigures {
  const pages = [...gold].map(([id, body]) => scorePage(body, got.get(id) ?? ""));
  const p = mean(pages.map((page) => page.precision));
  const r = mean(pages.map((page) => page.recall));
  const f1 = pages.map(pageF1);
  return {
    pages: pages.length,
    missing: [...gold.keys()].filter((id) => !got.has(id)).length,
    empty: pages.filter((page) => page.empty).length,
    f1: roundTo(harmonic(p, r), 4),
    precision: roundTo(p, 4),
    recall: roundTo(r, 4),
    accuracy: roundTo(mean(pages.map((page) => Number(page.exact))), 4),
    mean_page_f1: roundTo(mean(f1), 4),
    "pages_f1_below_0.9": f1.filter((value) => value < 0.9).length,
  };
}
