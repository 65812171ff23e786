/** What a row of tokens shows: a text and its tokens, joined by "|" with single spaces between words as in the text. */
export interface TokenExample {
  readonly text: string;
  /** "do|n't stop|." : tokens parted by "|" where no space parts them. */
  readonly tokens: string;
}

/** Abbreviations that keep their full stop. `forms` are written without the last full stop and match as written or in capitals. */
export interface AbbreviationRow {
  readonly id: string;
  readonly forms: readonly string[];
  /** "digit": an abbreviation only before a number ("No. 4", but "He said no."). */
  readonly before?: "digit";
  /** Whether a sentence may end with it: never ("Mr."), or where a new sentence plainly starts ("Corp."). */
  readonly ends: "never" | "maybe";
  readonly examples: readonly TokenExample[];
  readonly never?: readonly TokenExample[];
}

/** A list of words with what it shows. The list's meaning is the name of the field in `TokenRules` that holds it. */
export interface TokenListRow {
  readonly id: string;
  readonly forms: readonly string[];
  readonly examples: readonly TokenExample[];
  readonly never?: readonly TokenExample[];
}

/** Everything that the tokenizer knows of a language. Every list may be empty; `PLAIN_TOKEN_RULES` has them all so. */
export interface TokenRules {
  readonly abbreviations: readonly AbbreviationRow[];
  /** Endings that follow an apostrophe and are tokens of their own with it: "s" for "'s". Lower case. */
  readonly clitics: readonly TokenListRow[];
  /** Negative endings with their "n": "n't" for "do|n't". Written with a straight apostrophe; the curly one counts as it. */
  readonly negations: readonly TokenListRow[];
  /** Words of several tokens, parted by "|": "can|not". Lower case. */
  readonly contractions: readonly TokenListRow[];
  /** Words that start with an apostrophe, written without it: "em". Lower case. */
  readonly elisions: readonly TokenListRow[];
  /** First parts that a hyphen does not part from the word: "anti". Lower case. */
  readonly hyphenPrefixes: readonly TokenListRow[];
  /** Last parts that a hyphen does not part from the word: "like". Lower case. */
  readonly hyphenSuffixes: readonly TokenListRow[];
  /** Units that are tokens of their own after a number without a space: "km". Lower case. */
  readonly units: readonly TokenListRow[];
  /** Short forms with a slash that stay whole: "w/o". Lower case. */
  readonly slashed: readonly TokenListRow[];
}

/** Rules for a language without a table: punctuation, numbers, addresses and initials only. */
export const PLAIN_TOKEN_RULES: TokenRules = {
  abbreviations: [],
  clitics: [],
  negations: [],
  contractions: [],
  elisions: [],
  hyphenPrefixes: [],
  hyphenSuffixes: [],
  units: [],
  slashed: [],
};
