/** Words of a language by which a factual change of a report is told from one of wording. All in lower case. */
export interface VersionWords {
  /** Words that turn a statement round: "not", "never", "denied". */
  readonly negations: ReadonlySet<string>;
  /** Endings that do the same: "n't". */
  readonly negativeEndings: readonly string[];
  /** Numbers written as words, and the scales of numbers with their short forms, by what they come to: "three" 3, "m" "million". */
  readonly numbers: ReadonlyMap<string, string>;
}

/** For a language that brings none: digits, dates, quotations and capitals are compared all the same. */
export const NO_VERSION_WORDS: VersionWords = { negations: new Set(), negativeEndings: [], numbers: new Map() };
