/** Where in its report a mention stands, as the networks are told: counts from which on all are one code. */
const SENTENCES = 7;
const BY_WORD = 5;
const PARTS = 8;

/** How often each value occurs. */
export function countsOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Where the mentions of one report stand, made once a report. */
export class Standing {
  readonly #sentences: number;
  readonly #byWord: ReadonlyMap<string, number>;
  readonly #first: ReadonlySet<string>;

  /** `sentences` is their number, `mentioned` the words of all mentions, `first` those of the first block (`wordOf`). */
  constructor(sentences: number, mentioned: readonly string[], first: Iterable<string>) {
    this.#sentences = sentences;
    this.#byWord = countsOf(mentioned);
    this.#first = new Set(first);
  }

  /** Code of a sentence by its number: the first ones have codes of their own. */
  sentence(index: number): number {
    return Math.min(SENTENCES, index);
  }

  /** Code of how many mentions there are by a word. */
  byWord(word: string): number {
    return Math.min(BY_WORD, this.#byWord.get(word) ?? 1);
  }

  /** In which eighth of the report a sentence lies. */
  part(sentence: number): number {
    return Math.floor((PARTS * sentence) / this.#sentences);
  }

  /** 1 where the first block has the word. */
  inFirst(word: string): number {
    return Number(this.#first.has(word));
  }
}
