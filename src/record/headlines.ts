import type { ReportVersion } from "./report.ts";

/** Sentences of a report that tell what it is about, its headline among them. */
const OPENING = 5;

/** Below so many headlines none is more central than another: the earliest stands. */
const LEAST = 3;

/** What a report opens with, and what it is called. */
interface Opening {
  readonly headline: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/**
 * The headline that tells most of what a story's reports have in common, of reports in the order of the story; null where none has one.
 * A word of a headline counts by the square of how many of the other reports open with it, so that what most share outweighs what some
 * do, and the more, the fewer sentences of the story have it: "the" is in all of them. What one report alone speaks of weighs against its
 * headline. Of equals the earliest. O(words).
 */
export function centralHeadline(reports: readonly ReportVersion[]): string | null {
  const hasTitle = ({ document }: ReportVersion): boolean => (document.report.headline ?? "").trim() !== "";
  const titled = reports.filter(hasTitle);
  const dated = titled.filter(({ document }) => document.report.published !== null);
  const named = dated.length > 0 ? dated : titled;
  if (named.length === 0) return null;
  if (named.length < LEAST) return named[0]!.document.report.headline;
  const openings = named.map(openingOf);
  const opened = new Map<string, number>();
  for (const { words } of openings) for (const word of words) opened.set(word, (opened.get(word) ?? 0) + 1);
  const { sentences, holding } = countSentences(named, new Set(openings.flatMap(({ headline }) => [...headline])));
  const weight = (word: string): number => Math.log((1 + sentences) / (1 + (holding.get(word) ?? 0)));
  let best = 0;
  let most = -1;
  for (const [index, { headline }] of openings.entries()) {
    let shared = 0;
    let all = 0;
    for (const word of headline) {
      const heavy = weight(word) ** 2;
      shared += heavy * (opened.get(word)! - 1) ** 2;
      all += heavy;
    }
    const central = all === 0 ? 0 : shared / Math.sqrt(all);
    if (central <= most) continue;
    best = index;
    most = central;
  }
  return named[best]!.document.report.headline;
}

/** The words of a text in one form: "Lavrov’s" is "lavrov". */
function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

function openingOf({ document: { report, sentences } }: ReportVersion): Opening {
  const headline = new Set(wordsIn(report.headline!));
  const words = new Set(headline);
  for (const { start, end } of sentences.slice(0, OPENING))
    for (const word of wordsIn(report.text.slice(start, end))) words.add(word);
  return { headline, words };
}

/** How many sentences all reports have, and how many of them hold each of these words. */
function countSentences(
  reports: readonly ReportVersion[],
  asked: ReadonlySet<string>,
): {
  readonly sentences: number;
  readonly holding: ReadonlyMap<string, number>;
} {
  const holding = new Map<string, number>();
  let sentences = 0;
  for (const { document } of reports)
    for (const { start, end } of document.sentences) {
      sentences += 1;
      for (const word of new Set(wordsIn(document.report.text.slice(start, end))))
        if (asked.has(word)) holding.set(word, (holding.get(word) ?? 0) + 1);
    }
  return { sentences, holding };
}
