import type { ReadoutDocument, Span, VersionWords } from "../../core/index.ts";
import { wordsIn } from "./diff.ts";

/** A fact that a stretch of text states: what it is compared by, and what is shown of it. */
export interface Stated extends Span {
  readonly key: string;
  readonly value: string | null;
}

/** One capture with look-ups by place. */
export class Capture {
  readonly document: ReadoutDocument;
  readonly words: VersionWords;
  readonly #names: readonly Stated[];
  readonly #nameById: ReadonlyMap<string, string>;
  readonly #timeById: ReadonlyMap<string, Span>;
  readonly #wordSet: ReadonlySet<string>;

  constructor(document: ReadoutDocument, words: VersionWords) {
    this.document = document;
    this.words = words;
    this.#names = namesOf(document);
    this.#timeById = new Map(document.times.map((time) => [time.id, time]));
    this.#nameById = new Map(document.entities.map(({ id, name }) => [id, name]));
    this.#wordSet = new Set(
      wordsIn(this.text, { start: 0, end: this.text.length }).map(({ word }) => word.toLowerCase()),
    );
  }

  get text(): string {
    return this.document.report.text;
  }

  says(at: Span): string {
    return this.text.slice(at.start, at.end);
  }

  /** The name of an entity by its id. */
  nameOf(id: string): string | undefined {
    return this.#nameById.get(id);
  }

  /** Where a time expression stands, by its id. */
  placeOfTime(id: string | null | undefined): Span | null {
    const time = this.#timeById.get(id ?? "");
    return time === undefined ? null : { start: time.start, end: time.end };
  }

  holdsWord(word: string): boolean {
    return this.#wordSet.has(word.toLowerCase());
  }

  /** The numbers in a stretch, those of dates aside. */
  numbers(within: Span): readonly Stated[] {
    const times = inside(this.document.times, within);
    const found: Stated[] = [];
    for (const { start, end, word } of wordsIn(this.text, within)) {
      const key = this.#numberOf(word);
      if (key !== null && !times.some((time) => time.start < end && start < time.end))
        found.push({ start, end, key, value: key });
    }
    return found;
  }

  #numberOf(word: string): string | null {
    const lower = word.toLowerCase();
    if (/^\d/.test(lower)) {
      // "3m" and "3 million" are one number, "1,200" and "1200".
      const parts = /^([\d.,]*\d)(\p{L}*)$/u.exec(lower);
      if (parts === null) return lower;
      const scale = parts[2] === "" ? "" : ` ${this.words.numbers.get(parts[2]!) ?? parts[2]}`;
      return `${parts[1]!.replace(/,(?=\d{3}(?:\D|$))/g, "")}${scale}`;
    }
    return this.words.numbers.get(lower) ?? null;
  }

  dates(within: Span): readonly Stated[] {
    return inside(this.document.times, within)
      .filter((time) => !/_REF$/.test(time.value) && time.type !== "SET")
      .map(({ start, end, value }) => ({ start, end, key: value, value }));
  }

  names(within: Span): readonly Stated[] {
    return inside(this.#names, within);
  }

  quotations(within: Span): readonly Stated[] {
    const found: Stated[] = [];
    for (const match of this.says(within).matchAll(QUOTATION)) {
      const key = lettersOf(match[0]);
      const start = within.start + match.index;
      if (key !== "") found.push({ start, end: start + match[0].length, key, value: null });
    }
    return found;
  }

  negations(within: Span): readonly Stated[] {
    const { negations, negativeEndings } = this.words;
    return wordsIn(this.text, within)
      .filter(({ word }) => {
        const lower = word.toLowerCase();
        return negations.has(lower) || negativeEndings.some((ending) => lower.endsWith(ending));
      })
      .map(({ start, end }) => ({ start, end, key: "not", value: null }));
  }
}

const QUOTATION = /“[^“”]{2,2000}”|"[^"]{2,2000}"|«[^«»]{2,2000}»|„[^„“”]{2,2000}[“”]/gu;

/** Letters and digits only, lower case. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Items of a list in text order that begin within a stretch. */
function inside<T extends Span>(all: readonly T[], { start, end }: Span): readonly T[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < all.length && all[to]!.start < end) to += 1;
  return all.slice(low, to);
}

/** Names as they are written, each known by who it names. Where nobody looked for names, runs of capitals. */
function namesOf({ report, sentences, entities, notRead }: ReadoutDocument): readonly Stated[] {
  const found: Stated[] = [];
  if (notRead.some(({ layer }) => layer === "entities")) {
    for (const { index, 0: words } of report.text.matchAll(
      /(?<=[\p{Ll}\p{N},;:]\s)\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’-]+)*/gu,
    ))
      found.push({ start: index, end: index + words.length, key: words, value: words });
    return found;
  }
  const opens = new Set(sentences.map((sentence) => sentence.start));
  for (const { kind, name, mentions } of entities) {
    if (kind === "role") continue;
    const proper = mentions.filter((at) => isProper(report.text.slice(at.start, at.end)));
    // "Police said": one word that opens a sentence is a name where it is written so elsewhere too.
    const known = proper.some((at) => !opens.has(at.start) || report.text.slice(at.start, at.end).includes(" "));
    if (known) for (const { start, end } of proper) found.push({ start, end, key: name, value: name });
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** "Ana Petrova", "the Sarn River Commission", but not "The minister": a capital after the first word, or one word alone. */
function isProper(words: string): boolean {
  const [first, ...rest] = words.split(/\s+/);
  return rest.length === 0 ? /^\p{Lu}\p{L}/u.test(first!) : rest.some((word) => /^\p{Lu}/u.test(word));
}
