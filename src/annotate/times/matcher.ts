import type { CompiledRow, CompiledTimes, Neighbours, Shapes } from "./compile.ts";
import { GAP, SHAPE, type TokenColumns } from "./lexer.ts";
import { NumberReader } from "./numbers.ts";
import type { TrieNode, Variant } from "./patterns.ts";
import type { HolidayRow } from "./rules.ts";

/** Longest expression, in tokens. Patterns are shorter; nested ones and number words could grow. */
const MAX_TOKENS = 40;

/** One way in which a row fits the tokens. */
export interface Match {
  readonly variant: Variant;
  /** Token at which each element begins. */
  readonly path: readonly number[];
  /** Token after the last. */
  readonly end: number;
}

/** Finds the rows that fit at a token. Each call walks the trie to a bounded depth. */
export class Matcher {
  readonly text: string;
  readonly compiled: CompiledTimes;
  readonly columns: TokenColumns;
  readonly numbers: NumberReader;
  readonly #shapes: Shapes;
  /** Matches of the rows without {date}, by start token: nested expressions ask for them again and again. */
  readonly #baseMatches = new Map<number, readonly Match[]>();
  #found: Match[] = [];
  readonly #path: number[] = [];
  /** 0 not looked at, 1 no, 2 a sentence begins here. */
  readonly #opening: Uint8Array;

  constructor(text: string, compiled: CompiledTimes, columns: TokenColumns) {
    this.text = text;
    this.compiled = compiled;
    this.columns = columns;
    this.numbers = new NumberReader(text, compiled, columns);
    this.#shapes = compiled.shapes;
    this.#opening = new Uint8Array(columns.count);
  }

  /**
   * All matches from token i, best first: the longest, then by order, then by place in the table. `nested` leaves out the
   * rows that hold a {date} themselves.
   */
  matchesAt(i: number, nested: boolean): readonly Match[] {
    const outer = this.#found;
    const found: Match[] = [];
    this.#found = found;
    this.#walk(this.compiled.trie, i, i, nested);
    this.#found = outer;
    const { rows } = this.compiled;
    if (found.length > 1) {
      found.sort(
        (a, b) =>
          b.end - a.end || rows[b.variant.row]!.order - rows[a.variant.row]!.order || a.variant.row - b.variant.row,
      );
    }
    return found;
  }

  /** Follows one class from a node; the element covers tokens [at, to). */
  #step(node: TrieNode, name: number, first: number, at: number, to: number, nested: boolean): void {
    const child = node.next!.get(name);
    if (child === undefined) return;
    this.#path.push(at);
    this.#walk(child, first, to, nested);
    this.#path.pop();
  }

  #walk(node: TrieNode, first: number, at: number, nested: boolean): void {
    if (node.accepts !== null) {
      const from = this.#path.length - node.accepts[0]!.classes.length;
      for (const variant of node.accepts) this.#found.push({ variant, path: this.#path.slice(from), end: at });
    }
    const { next } = node;
    if (next === null || at >= this.columns.count || at - first > MAX_TOKENS) return;
    if (at > first && this.columns.gap[at] === GAP.paragraph) return;
    const entryIndex = this.columns.entry[at]!;
    const shapes = this.#shapes;
    if (entryIndex >= 0) {
      const entry = this.compiled.lexicon.entries[entryIndex]!;
      const lower = entry.capital.length > 0 && this.columns.capital[at] === 0;
      const { classes } = entry;
      for (let k = 0; k < classes.length; k += 1) {
        const name = classes[k]!;
        if (lower && entry.capital.includes(name)) continue;
        this.#step(node, name, first, at, at + 1, nested);
        if (name !== this.compiled.numword) continue;
        const number = this.numbers.numberAt(at);
        if (number === null) continue;
        this.#step(node, shapes[number.kind], first, at, number.end, nested);
        // "two thousand years": a year's number may also count.
        if (number.kind === "year") this.#step(node, shapes.number, first, at, number.end, nested);
      }
    } else if (this.columns.shape[at] !== SHAPE.none) {
      this.#walkDigits(node, first, at, nested);
    }
    if (!nested && next.has(shapes.date) && this.canOpen(at)) {
      const best = this.baseAt(at)[0];
      if (best !== undefined) this.#step(node, shapes.date, first, at, best.end, nested);
    }
    if (next.has(shapes.holiday) && entryIndex >= 0) {
      const holiday = this.holidayAt(at);
      if (holiday !== null) this.#step(node, shapes.holiday, first, at, holiday.end, nested);
    }
  }

  /** True where an expression may begin at a token: most words open none, and are passed over. */
  canOpen(at: number): boolean {
    const { entry, shape, count } = this.columns;
    const index = entry[at]!;
    if (index < 0) return shape[at] !== SHAPE.none;
    const opens = this.compiled.opens[index]!;
    if (opens !== 1) return opens === 2;
    // "the" and the like: nothing can follow a word that no table knows.
    return at + 1 < count && (entry[at + 1]! >= 0 || shape[at + 1] !== SHAPE.none);
  }

  /** The classes of a token of digits. */
  #walkDigits(node: TrieNode, first: number, at: number, nested: boolean): void {
    const shapes = this.#shapes;
    const value = this.columns.value[at]!;
    const to = at + 1;
    const digits = this.columns.end[at]! - this.columns.start[at]!;
    switch (this.columns.shape[at]) {
      case SHAPE.int:
        this.#step(node, shapes.number, first, at, this.numbers.numberAt(at)!.end, nested);
        this.#step(node, shapes.int, first, at, to, nested);
        if (digits <= 2) {
          if (value >= 1 && value <= 31) this.#step(node, shapes.day, first, at, to, nested);
          if (value >= 1 && value <= 12) this.#step(node, shapes.monthnumber, first, at, to, nested);
          if (value <= 24) this.#step(node, shapes.hour, first, at, to, nested);
          if (digits === 2 && value < 60) this.#step(node, shapes.minute, first, at, to, nested);
        } else if (digits === 4) {
          if (value >= 1000 && value < 2200) this.#step(node, shapes.year, first, at, to, nested);
          if (value % 100 < 60 && value < 2400) this.#step(node, shapes.military, first, at, to, nested);
        }
        break;
      case SHAPE.number:
        this.#step(node, shapes.number, first, at, to, nested);
        if (digits <= 5) this.#step(node, shapes.dotclock, first, at, to, nested);
        break;
      case SHAPE.ordinal:
        this.#step(node, shapes.ordinal, first, at, to, nested);
        break;
      case SHAPE.decade:
        this.#step(node, shapes.decade, first, at, to, nested);
        break;
      case SHAPE.shortYear:
        this.#step(node, shapes.shortyear, first, at, to, nested);
        break;
      case SHAPE.shortDecade:
        this.#step(node, shapes.shortdecade, first, at, to, nested);
        break;
      case SHAPE.plainDecade:
        this.#step(node, shapes.plaindecade, first, at, to, nested);
        break;
      case SHAPE.clock:
        this.#step(node, shapes.clock, first, at, to, nested);
        break;
      case SHAPE.iso:
        this.#step(node, shapes.iso, first, at, to, nested);
        break;
      case SHAPE.numeric:
        this.#step(node, shapes.numeric, first, at, to, nested);
        break;
      default:
        break;
    }
  }

  /** The longest name of a holiday at a token. */
  holidayAt(i: number): { readonly end: number; readonly holiday: HolidayRow } | null {
    let node = this.compiled.holidays;
    let best: { readonly end: number; readonly holiday: HolidayRow } | null = null;
    let capital = false;
    for (let at = i; at < this.columns.count; at += 1) {
      const index = this.columns.entry[at]!;
      if (index < 0 || node.next === null || (at > i && this.columns.gap[at] === GAP.paragraph)) break;
      let child: TrieNode | undefined;
      for (const name of this.compiled.lexicon.entries[index]!.classes) child ??= node.next.get(name);
      if (child === undefined) break;
      node = child;
      // Holidays are names: "Easter", not "easter".
      capital ||= this.columns.capital[at] === 1;
      const accept = node.accepts?.[0];
      if (accept === undefined) continue;
      const holiday = this.compiled.rules.holidays[accept.row]!;
      if (capital || holiday.small === true) best = { end: at + 1, holiday };
    }
    return best;
  }

  /** Allowed matches of the rows without {date} at a token, best first. */
  baseAt(i: number): readonly Match[] {
    const known = this.#baseMatches.get(i);
    if (known !== undefined) return known;
    const found = this.matchesAt(i, true).filter((match) =>
      this.allowed(this.compiled.rows[match.variant.row]!, i, match.end, true),
    );
    this.#baseMatches.set(i, found);
    return found;
  }

  /** The folded word of a token; with a glued hyphen "old" becomes "-old" after, "mid-" before. */
  wordAt(i: number): string {
    if (i < 0 || i >= this.columns.count) return "";
    const index = this.columns.entry[i]!;
    if (index >= 0) return this.compiled.lexicon.entries[index]!.word;
    const start = this.columns.start[i]!;
    const end = this.columns.end[i]!;
    return end - start > 24 ? "" : this.text.slice(start, end).toLowerCase();
  }

  /** "built in 1974", "born in May 1961": whether the word before a preposition tells since when a thing is there. */
  isAfterOrigin(i: number): boolean {
    const index = i < 2 ? -1 : this.columns.entry[i - 2]!;
    return index >= 0 && this.compiled.lexicon.entries[index]!.classes.includes(this.compiled.originClass);
  }

  #beside(neighbours: Neighbours, i: number, side: -1 | 1): boolean {
    const { gap } = this.columns;
    if (side < 0) {
      if (neighbours.words.has("^") && this.opensSentence(i)) return true;
      const before = i - 1;
      if (before < 0 || gap[i] === GAP.paragraph) return false;
      if (gap[i] === GAP.none && this.numbers.unitAt(before, 0x2d))
        return (
          neighbours.words.has(`${this.wordAt(before - 1)}-`) ||
          neighbours.words.has("-") ||
          // "555-2019": digits before the hyphen count as a number before it.
          (this.columns.shape[before - 1] === SHAPE.int && neighbours.classes.includes(this.#shapes.number))
        );
      return this.#fits(neighbours, before);
    }
    if (i >= this.columns.count || gap[i] === GAP.paragraph) return neighbours.words.has("$");
    if (gap[i] === GAP.none && this.numbers.unitAt(i, 0x2d)) {
      return neighbours.words.has("-") || neighbours.words.has(`-${this.wordAt(i + 1)}`);
    }
    // A hyphen with blanks around it is a dash: "in 1984 - part of a wider practice".
    return !this.numbers.unitAt(i, 0x2d) && this.#fits(neighbours, i);
  }

  #fits({ words, classes }: Neighbours, i: number): boolean {
    if (words.has(this.wordAt(i))) return true;
    if (classes.length === 0) return false;
    const index = this.columns.entry[i]!;
    if (index >= 0) {
      const entry = this.compiled.lexicon.entries[index]!;
      return classes.some((name) => entry.classes.includes(name));
    }
    const shape = this.columns.shape[i]!;
    return classes.includes(this.#shapes.number) && (shape === SHAPE.int || shape === SHAPE.number);
  }

  allowed(compiled: CompiledRow, from: number, end: number, nested = false): boolean {
    const { after, before, notAfter, notBefore, row } = compiled;
    // A nested expression stands among its frame's words: its own neighbours before it do not count.
    if (!nested && after !== null && !this.#beside(after, from, -1)) return false;
    if (notAfter !== null && this.#beside(notAfter, from, -1)) return false;
    if (before !== null && !this.#beside(before, end, 1)) return false;
    if (notBefore !== null && this.#beside(notBefore, end, 1)) return false;
    if (row.lower === true && this.columns.capital[from] === 1 && !this.opensSentence(from)) return false;
    return true;
  }

  /** True where a sentence begins at token i, by the marks before it. Remembered, as windows overlap. */
  opensSentence(i: number): boolean {
    const known = this.#opening[i]!;
    if (known !== 0) return known === 2;
    const opens = this.#looksOpening(i);
    this.#opening[i] = opens ? 2 : 1;
    return opens;
  }

  #looksOpening(i: number): boolean {
    if (i === 0 || this.columns.gap[i] === GAP.paragraph) return true;
    let before = i - 1;
    // "at 10:35 a.m. Police closed the road": a dotted word ends the sentence where a word that is no time follows.
    const first = this.columns.entry[before]!;
    const length = this.columns.end[before]! - this.columns.start[before]!;
    // A plain word before it: the common case.
    if (length > 1 && first < 0) return false;
    if (
      first >= 0 &&
      this.columns.capital[i] === 1 &&
      (this.columns.entry[i] === -1 || this.compiled.opens[this.columns.entry[i]!] === 0) &&
      this.columns.gap[i] !== GAP.none &&
      this.text.charCodeAt(this.columns.end[before]! - 1) === 0x2e &&
      length > 3
    ) {
      return true;
    }
    // Quotation marks and brackets between the full stop and the word.
    for (let step = 0; step < 3 && before > 0; step += 1) {
      const unit = this.text.charCodeAt(this.columns.start[before]!);
      const mark = this.columns.end[before]! - this.columns.start[before]! === 1;
      if (
        mark &&
        (unit === 0x22 ||
          unit === 0x27 ||
          unit === 0x60 ||
          unit === 0x201c ||
          unit === 0x201d ||
          unit === 0x2019 ||
          unit === 0x28 ||
          unit === 0x29)
      ) {
        before -= 1;
      } else return mark && (unit === 0x2e || unit === 0x21 || unit === 0x3f) && this.columns.gap[i] !== GAP.none;
    }
    return false;
  }
}
