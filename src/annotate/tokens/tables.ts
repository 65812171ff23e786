import type { TokenListRow, TokenRules } from "./rules.ts";

/** The rules of a language in the form that the scanner looks things up in. */
export interface TokenTables {
  /** Form without its last full stop -> true where only a number may follow. */
  readonly abbreviations: ReadonlyMap<string, boolean>;
  readonly clitics: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Lower-case word -> lengths of its parts. */
  readonly contractions: ReadonlyMap<string, readonly number[]>;
  readonly elisions: ReadonlySet<string>;
  readonly hyphenPrefixes: ReadonlySet<string>;
  readonly hyphenSuffixes: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly slashed: ReadonlySet<string>;
}

function formsOf(rows: readonly TokenListRow[]): Set<string> {
  return new Set(rows.flatMap((row) => row.forms));
}

/** Compiles the rows, once a language. */
export function compileTokenRules(rules: TokenRules): TokenTables {
  const abbreviations = new Map<string, boolean>();
  for (const row of rules.abbreviations) {
    for (const form of row.forms) {
      abbreviations.set(form, row.before === "digit");
      abbreviations.set(form.toUpperCase(), row.before === "digit");
    }
  }
  const contractions = new Map<string, readonly number[]>();
  for (const form of formsOf(rules.contractions)) {
    const parts = form.split("|");
    contractions.set(
      parts.join(""),
      parts.map((part) => part.length),
    );
  }
  return {
    abbreviations,
    clitics: formsOf(rules.clitics),
    negations: formsOf(rules.negations),
    contractions,
    elisions: formsOf(rules.elisions),
    hyphenPrefixes: formsOf(rules.hyphenPrefixes),
    hyphenSuffixes: formsOf(rules.hyphenSuffixes),
    units: formsOf(rules.units),
    slashed: formsOf(rules.slashed),
  };
}
