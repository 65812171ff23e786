/** Words that bear on where sentences end. The list's meaning is the name of the field in `SentenceRules` that holds it. */
export interface SentenceListRow {
  readonly id: string;
  readonly forms: readonly string[];
  /** Sentences parted by " | ". */
  readonly examples: readonly string[];
}

/** Everything that the splitter knows of a language. Every list may be empty. */
export interface SentenceRules {
  /** Abbreviations without their last full stop. */
  readonly abbreviations: readonly { readonly forms: readonly string[]; readonly ends: "never" | "maybe" }[];
  /** Words that, with a capital, mostly begin a sentence: articles, pronouns, conjunctions. Lower case. */
  readonly starters: readonly SentenceListRow[];
  /** Abbreviations (without their last full stop) after which any capital begins a sentence, save `continuers`. */
  readonly finals: readonly SentenceListRow[];
  /** Capitalised words that go on after `finals`: "8 p.m. Tuesday". As written. */
  readonly continuers: readonly SentenceListRow[];
  /** Words of saying that take up a quotation which ended with "?" or "!": “Why?” Moss asked. Lower case. */
  readonly speech: readonly SentenceListRow[];
}

/** Rules for a language without a table. */
export const PLAIN_SENTENCE_RULES: SentenceRules = {
  abbreviations: [],
  starters: [],
  finals: [],
  continuers: [],
  speech: [],
};
