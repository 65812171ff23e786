import type { Cue } from "./cue.ts";
import { ClassNames, foldUnit, type Lexicon, LexiconBuilder } from "./lexicon.ts";
import { parseValue, type ValueCall } from "./operations.ts";
import { addPattern, emptyTrie, literalClass, type TrieNode } from "./patterns.ts";
import type { ClauseWords, TimeRow, TimeRules } from "./rules.ts";

/** Words and classes that may or may not stand beside an expression. */
export interface Neighbours {
  readonly words: ReadonlySet<string>;
  readonly classes: readonly number[];
}

export interface CompiledRow {
  readonly row: TimeRow;
  readonly value: ValueCall;
  readonly order: number;
  readonly after: Neighbours | null;
  readonly before: Neighbours | null;
  readonly notAfter: Neighbours | null;
  readonly notBefore: Neighbours | null;
}

/** The words that tell of a parsed clause, each list a set; all empty where the language gives none. */
export type ClauseSets = { readonly [K in keyof ClauseWords]: ReadonlySet<string> };

/** What a verb and the words around it are read by. */
export interface ClauseTables {
  readonly cues: ReadonlyMap<string, Cue>;
  readonly clause: ClauseSets;
}

/** A language's tables made ready for reading. */
export interface CompiledTimes extends ClauseTables {
  readonly rules: TimeRules;
  readonly lexicon: Lexicon;
  readonly names: ClassNames;
  readonly rows: readonly CompiledRow[];
  readonly trie: TrieNode;
  /** Names of holidays; a variant's row is the index of the holiday. */
  readonly holidays: TrieNode;
  /** Numbers of the engine's own classes. */
  readonly shapes: Shapes;
  readonly numword: number;
  readonly numberClasses: {
    readonly numword: number;
    readonly scale: number;
    readonly glue: number;
    readonly ordinal: number;
  };
  readonly cueClass: number;
  /** The class of "after" and "before", for what a stretch is counted from. */
  readonly sideClass: number;
  /** The class of "built" and "born": a year after one is none of the story. */
  readonly originClass: number;
  /** For a lexicon entry: 0 where it opens no expression, 1 where it may with a known word after it, 2 where it may by itself. */
  readonly opens: Uint8Array;
}

/** Classes that the engine itself gives to digits and nested expressions. */
export const SHAPE_CLASSES = [
  "number",
  "int",
  "day",
  "monthnumber",
  "hour",
  "minute",
  "year",
  "shortyear",
  "ordinal",
  "decade",
  "shortdecade",
  "plaindecade",
  "clock",
  "dotclock",
  "military",
  "iso",
  "numeric",
  "date",
  "holiday",
] as const;

export type Shapes = { readonly [S in (typeof SHAPE_CLASSES)[number]]: number };

function fold(word: string): string {
  let out = "";
  for (let i = 0; i < word.length; i += 1) out += String.fromCharCode(foldUnit(word.charCodeAt(i)));
  return out;
}

function neighbours(list: string | undefined, names: ClassNames): Neighbours | null {
  if (list === undefined) return null;
  const words = new Set<string>();
  const classes: number[] = [];
  for (const part of list.trim().split(/\s+/)) {
    const named = /^\{([a-z]+)\}$/.exec(part);
    if (named === null) words.add(fold(part));
    else classes.push(names.number(named[1]!));
  }
  return { words, classes };
}

/** Compiles the tables of one language. Throws where a row is malformed; the message names it. */
export function compileTimes(rules: TimeRules): CompiledTimes {
  const names = new ClassNames();
  for (const name of SHAPE_CLASSES) names.number(name);
  const builder = new LexiconBuilder(names);
  builder.addAll(rules.words);
  const all = emptyTrie();
  const rows = rules.rows.map((row, index): CompiledRow => {
    for (const pattern of typeof row.pattern === "string" ? [row.pattern] : row.pattern) {
      for (const word of addPattern(all, pattern, row.id, index, names)) builder.add(word, literalClass(word), word);
    }
    return {
      row,
      value: parseValue(row.value, row.id),
      order: row.order ?? 0,
      after: neighbours(row.after, names),
      before: neighbours(row.before, names),
      notAfter: neighbours(row.notAfter, names),
      notBefore: neighbours(row.notBefore, names),
    };
  });
  // Names of holidays are a class of their own, of several words each.
  const holidays = emptyTrie();
  rules.holidays.forEach((holiday, index) => {
    for (const name of holiday.names) {
      for (const word of addPattern(holidays, name, holiday.id, index, names))
        builder.add(word, literalClass(word), word);
    }
  });
  const lexicon = builder.build();
  const opens = new Uint8Array(lexicon.entries.length);
  const numberClass = names.number("number");
  const ordinalClass = names.number("ordinal");
  const yearClass = names.number("year");
  const number = names.number("numword");
  const opening = new Set([...(all.next?.keys() ?? []), ...(holidays.next?.keys() ?? [])]);
  lexicon.entries.forEach((entry, index) => {
    const can = entry.classes.some(
      (name) =>
        opening.has(name) ||
        (name === number && (opening.has(numberClass) || opening.has(ordinalClass) || opening.has(yearClass))),
    );
    const alone = entry.classes.some(
      (name) => name === number || all.next?.get(name)?.accepts != null || holidays.next?.get(name)?.accepts != null,
    );
    opens[index] = !can ? 0 : alone ? 2 : 1;
  });
  const shapes = Object.fromEntries(SHAPE_CLASSES.map((name) => [name, names.number(name)])) as unknown as Shapes;
  const numword = names.number("numword");
  const cueClass = names.number("cue");
  const sideClass = names.number("side");
  const originClass = names.number("origin");
  const cues = new Map<string, Cue>();
  for (const table of rules.words) {
    if (table.class !== "cue") continue;
    for (const [word, value] of Object.entries(table.words)) cues.set(word, value as Cue);
  }
  return {
    rules,
    lexicon,
    names,
    rows,
    trie: all,
    holidays,
    opens,
    shapes,
    numword,
    numberClasses: { numword, scale: names.number("scale"), glue: names.number("glue"), ordinal: ordinalClass },
    cueClass,
    sideClass,
    originClass,
    cues,
    clause: clauseSets(rules.clause),
  };
}

function clauseSets(words: Partial<ClauseWords> = {}): ClauseSets {
  return {
    calendar: new Set(words.calendar),
    speaking: new Set(words.speaking),
    bareInfinitive: new Set(words.bareInfinitive),
    changing: new Set(words.changing),
    negations: new Set(words.negations),
    within: new Set(words.within),
    ahead: new Set(words.ahead),
    perils: new Set(words.perils),
    is: new Set(words.is),
    was: new Set(words.was),
    comparison: new Set(words.comparison),
  };
}
