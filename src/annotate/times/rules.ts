/**
 * What a language says about time, as tables. A row is readable by itself: the words that it matches, the value that it
 * gives, sentences in which it fires and sentences in which it must not. The engine knows no language.
 */

/**
 * Words of one class. The value is what a pattern's `{class}` captures: a month's number, a weekday's (1 = Monday), a
 * unit's letter, a part of day's TIMEX3 code. A trailing dot in a key ("jan.") means that the text's dot belongs to the word.
 */
export interface TimeWords {
  readonly class: string;
  readonly words: { readonly [word: string]: number | string };
  /** True where only a capitalised form counts: "March", not "march". */
  readonly capital?: boolean;
}

/**
 * One pattern and its value.
 *
 * `pattern`: elements separated by spaces. `word` is itself; `a|b` either; `{class}` a word of the class, captured under
 * its name, `{class=name}` under another; `{date}` a whole expression read by a row without `{date}`; `{holiday}` the name of one; `~` an optional
 * hyphen; `?` after an element makes it optional. Shapes that every language has: `{number}` (digits or words), `{int}`,
 * `{day}` 1–31, `{monthnumber}` 1–12, `{hour}` 0–24, `{minute}`, `{year}`, `{shortyear}` '89, `{ordinal}`, `{decade}`
 * 1990s, `{clock}` 10:35, `{military}` 0735, `{iso}`, `{numeric}` 3/4/2025.
 *
 * `value`: `operation(argument, …)`; an argument is a capture, a whole number, a WORD in
 * capitals, or a 'unit' in quotes. The operations are
 * in operations.ts and the files that it joins.
 */
export interface TimeRow {
  readonly id: string;
  readonly pattern: string | readonly string[];
  readonly value: string;
  /** TIMEX3 mod that the words give. */
  readonly mod?: string;
  /** The expression must stand directly after (before) one of these words; "^" is the start of a sentence. */
  readonly after?: string;
  readonly before?: string;
  readonly notAfter?: string;
  readonly notBefore?: string;
  /** True where a capitalised first word makes a name of it, unless it opens the sentence: "The Daily Courier". */
  readonly lower?: boolean;
  /** Higher wins among matches of one length; 0 unless given. */
  readonly order?: number;
  /** "The talks begin [next week|2025-W44]": all expressions of the sentence with their values, read on Tuesday 2025-10-21; a third field is the mod. */
  readonly examples: readonly string[];
  /** Sentences in which the row gives nothing. */
  readonly never?: readonly string[];
}

/** A named day or span of days: "Christmas". */
export interface HolidayRow {
  readonly id: string;
  readonly names: readonly string[];
  /** "12-25"; "11-4-4" (fourth Thursday of November: month, weekday, which; -1 the last); "easter+1"; "orthodox+0". "+1" after any of them: the day after. */
  readonly day: string;
  /** True where the name is also written without a capital. */
  readonly small?: boolean;
  readonly examples: readonly string[];
  readonly never?: readonly string[];
}

/** What verbs and words around them tell of a parsed clause. Verbs are lemmas, the others lower-case forms. */
export interface ClauseWords {
  /** Verbs whose present form with a day is a calendar's: "the talks begin on Monday", but not "the crowds stand on Monday". */
  readonly calendar: readonly string[];
  /** Verbs whose present form says when somebody spoke or how things stood, not what a calendar holds: "says Monday". */
  readonly speaking: readonly string[];
  /** Verbs below which a verb has neither "to" nor a tense of its own: "helped the firm sell its mill in March". */
  readonly bareInfinitive: readonly string[];
  /** Verbs, with their particle, for calling off or moving what is planned: "put off". */
  readonly changing: readonly string[];
  /** Words that deny a verb or its subject: "neither of them could be reached". */
  readonly negations: readonly string[];
  /** Prepositions that put an event into its time. */
  readonly within: readonly string[];
  /** Prepositions that do so only for what is to come, before a verb with "will": "will open by May 2". */
  readonly ahead: readonly string[];
  /** What a plan is in while it may fail: "the race on Saturday is in [jeopardy]". */
  readonly perils: readonly string[];
  /** Present forms of "to be", before which an infinitive is a plan: "is to open on Monday". */
  readonly is: readonly string[];
  /** Past forms of it, which tell of a plan of the past besides: "was set for Monday". */
  readonly was: readonly string[];
  /** Words after which "earlier" and its like compare: "no earlier than Friday" tells nothing of the past. */
  readonly comparison: readonly string[];
}

/** One language's knowledge of time. */
export interface TimeRules {
  /** BCP 47 primary tag. */
  readonly language: string;
  readonly version: string;
  readonly words: readonly TimeWords[];
  readonly rows: readonly TimeRow[];
  readonly holidays: readonly HolidayRow[];
  /** Endings that make an unknown word a past form: "ed". Known words are in the class "cue": future, past or present. */
  readonly pastEndings: readonly string[];
  /** Words by which a parsed clause tells where it points; absent where the language has no parser. */
  readonly clause?: ClauseWords;
  /** Endings that make digits an ordinal: "3rd". */
  readonly ordinalSuffixes: readonly string[];
  /** Endings that make digits a decade: "1990s". */
  readonly decadeSuffixes: readonly string[];
  /** True where 3/4/2025 is the 3rd of April. */
  readonly dayFirst: boolean;
  /** Countries (ISO 3166, and top-level domains) where the press writes the language's dates the other way round. */
  readonly otherOrder?: readonly string[];
}
