import {
  type Block,
  fromDays,
  parseIsoDay,
  READ_KINDS,
  type Syntax,
  type TimeExpression,
  type Trace,
} from "../../core/index.ts";
import type { CompiledRow, CompiledTimes, Neighbours, Shapes } from "./compile.ts";
import { CUE_DIRECTION, CUES, type Cue, directionBySyntax } from "./direction.ts";
import { Discourse } from "./discourse.ts";
import { emptyColumns, GAP, readTokens, SHAPE, type TokenColumns } from "./lexer.ts";
import { type Argument, type Context, NOTHING } from "./operations.ts";
import type { TrieNode, Variant } from "./patterns.ts";
import { lastDay } from "./periods.ts";
import type { Reading } from "./reading.ts";
import type { HolidayRow } from "./rules.ts";

/** Longest expression, in tokens. Patterns are shorter; nested ones and number words could grow. */
const MAX_TOKENS = 40;
/** Tokens on each side that are looked at for the direction of a clause. */
const DIRECTION_WINDOW = 24;
/** Tokens before an expression within which a cue is taken for its own verb, and what a farther one weighs. */
const NEAR_CUE = 3;
const FAR_CUE = 0.8;
/** Tokens within which a clock time finds its day. */
const CLOCK_WINDOW = 14;

export interface ReadOptions {
  /** ISO 8601 date or date-time of publication; null where unknown. */
  readonly published: string | null;
  /** Where `published` comes from, for the anchor's name. */
  readonly anchor: "published" | "dateline";
  /** Stretches to read; the whole text where absent. Only kinds that are read count. */
  readonly blocks?: readonly Block[];
  readonly syntax?: Syntax | null;
  readonly trace?: Trace | undefined;
}

interface Match {
  readonly variant: Variant;
  /** Token at which each element begins, and the end token after the last. */
  readonly path: readonly number[];
  readonly end: number;
}

interface NumberAt {
  /** Token after the number. */
  readonly end: number;
  readonly value: number;
  readonly kind: "number" | "ordinal" | "year";
}

interface Item {
  readonly reading: Reading;
  readonly from: number;
  readonly to: number;
  /** Id of the row or holiday. */
  readonly by: string;
  readonly sentence: number;
  readonly anchorItem: number;
}

/** Reads the time expressions of a text. Linear in the text: each token starts a walk of bounded depth over the trie. */
export class Reader {
  readonly #text: string;
  readonly #compiled: CompiledTimes;
  readonly #options: ReadOptions;
  readonly #columns: TokenColumns;
  readonly #discourse = new Discourse();
  readonly #reference: number | null;
  readonly #referenceClock: string | null;
  readonly #shapes: Shapes;
  readonly #cues: ReadonlyMap<string, Cue>;
  #items: Item[] = [];
  /** Best base match by start token, -1 looked for and none. */
  #baseMatches = new Map<number, readonly Match[]>();
  #from = 0;
  #to = 0;
  #found: Match[] = [];
  readonly #path: number[] = [];
  /** 0 not looked at, 1 no, 2 a sentence begins here. */
  #opening = new Uint8Array(0);
  /** 0 not looked at, else the place in CUES plus one. */
  #cueColumn = new Uint8Array(0);

  constructor(text: string, compiled: CompiledTimes, options: ReadOptions) {
    this.#text = text;
    this.#compiled = compiled;
    this.#options = options;
    this.#columns = emptyColumns(text.length);
    this.#reference = options.published === null ? null : parseIsoDay(options.published);
    const clock = options.published === null ? null : /[T ](\d\d:\d\d)/.exec(options.published);
    this.#referenceClock = clock === null ? null : `T${clock[1]}`;
    this.#shapes = compiled.shapes;
    this.#cues = compiled.cues;
  }

  read(): TimeExpression[] {
    const { blocks } = this.#options;
    const { rules, lexicon } = this.#compiled;
    const endings = { ordinal: rules.ordinalSuffixes, decade: rules.decadeSuffixes };
    if (blocks === undefined) readTokens(this.#text, 0, this.#text.length, lexicon, endings, this.#columns);
    else {
      for (const block of blocks) {
        if (READ_KINDS.has(block.kind)) readTokens(this.#text, block.start, block.end, lexicon, endings, this.#columns);
      }
    }
    this.#opening = new Uint8Array(this.#columns.count);
    this.#cueColumn = new Uint8Array(this.#columns.count);
    this.#scan();
    this.#fillClocks();
    return this.#express();
  }

  #scan(): void {
    const { count, entry, shape } = this.#columns;
    const { opens } = this.#compiled;
    let i = 0;
    let passed = 0;
    while (i < count) {
      const at = entry[i]!;
      if (at >= 0 ? opens[at] === 0 : shape[i] === SHAPE.none) {
        i += 1;
        continue;
      }
      // The sentence's number moves on with every sentence start that was passed.
      for (; passed <= i; passed += 1) if (this.#opensSentence(passed)) this.#discourse.sentence = passed;
      i = this.#readAt(i);
    }
  }

  /** Reads the best expression that starts at token i; returns the token to go on from. */
  #readAt(i: number): number {
    const matches = this.#matchesAt(i, false);
    for (const match of matches) {
      const row = this.#compiled.rows[match.variant.row]!;
      if (!this.#allowed(row, i, match.end)) continue;
      this.#from = i;
      this.#to = match.end;
      this.#discourse.takeUsed();
      const reading = this.#resolve(match, row);
      const { trace } = this.#options;
      if (reading === null) {
        trace?.({
          layer: "times",
          by: row.row.id,
          start: this.#columns.start[i]!,
          end: this.#columns.end[match.end - 1]!,
          kept: false,
          why: "the words match but give no date of the calendar",
        });
        continue;
      }
      if (reading === NOTHING) return match.end;
      this.#items.push({
        reading,
        from: i,
        to: match.end,
        by: this.#nameOf(match, row),
        sentence: this.#discourse.sentence,
        anchorItem: reading.from === "discourse" ? this.#discourse.takeUsed() : -1,
      });
      const past = reading.period === null || this.#reference === null || lastDay(reading.period) < this.#reference;
      this.#discourse.note(reading, this.#items.length - 1, match.end, past);
      return match.end;
    }
    return i + 1;
  }

  /**
   * All matches from token i, best first: the longest, then by order, then by place in the table. `nested` leaves out the
   * rows that hold a {date} themselves.
   */
  #matchesAt(i: number, nested: boolean): readonly Match[] {
    const outer = this.#found;
    const found: Match[] = [];
    this.#found = found;
    this.#walk(this.#compiled.trie, i, i, nested);
    this.#found = outer;
    const { rows } = this.#compiled;
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
    if (next === null || at >= this.#columns.count || at - first > MAX_TOKENS) return;
    if (at > first && this.#columns.gap[at] === GAP.paragraph) return;
    const entryIndex = this.#columns.entry[at]!;
    const shapes = this.#shapes;
    if (entryIndex >= 0) {
      const entry = this.#compiled.lexicon.entries[entryIndex]!;
      const lower = entry.capital.length > 0 && this.#columns.capital[at] === 0;
      for (const name of entry.classes) {
        if (lower && entry.capital.includes(name)) continue;
        this.#step(node, name, first, at, at + 1, nested);
        if (name !== this.#compiled.numword) continue;
        const number = this.#numberAt(at);
        if (number === null) continue;
        this.#step(node, shapes[number.kind], first, at, number.end, nested);
        // "two thousand years": a year's number may also count.
        if (number.kind === "year") this.#step(node, shapes.number, first, at, number.end, nested);
      }
    } else if (this.#columns.shape[at] !== SHAPE.none) {
      this.#walkDigits(node, first, at, nested);
    }
    if (!nested && next.has(shapes.date)) {
      const best = this.#baseAt(at)[0];
      if (best !== undefined) this.#step(node, shapes.date, first, at, best.end, nested);
    }
    if (next.has(shapes.holiday)) {
      const holiday = this.#holidayAt(at);
      if (holiday !== null) this.#step(node, shapes.holiday, first, at, holiday.end, nested);
    }
  }

  #walkDigits(node: TrieNode, first: number, at: number, nested: boolean): void {
    const shapes = this.#shapes;
    const value = this.#columns.value[at]!;
    const to = at + 1;
    const step = (name: number): void => this.#step(node, name, first, at, to, nested);
    switch (this.#columns.shape[at]) {
      case SHAPE.int: {
        const digits = this.#columns.end[at]! - this.#columns.start[at]!;
        const number = this.#numberAt(at)!;
        this.#step(node, shapes.number, first, at, number.end, nested);
        step(shapes.int);
        if (digits <= 2) {
          if (value >= 1 && value <= 31) step(shapes.day);
          if (value >= 1 && value <= 12) step(shapes.monthnumber);
          if (value <= 24) step(shapes.hour);
          if (digits === 2 && value < 60) step(shapes.minute);
        } else if (digits === 4) {
          if (value >= 1000 && value < 2200) step(shapes.year);
          if (value % 100 < 60 && value < 2400) step(shapes.military);
        }
        break;
      }
      case SHAPE.number:
        step(shapes.number);
        if (this.#columns.end[at]! - this.#columns.start[at]! <= 5) step(shapes.dotclock);
        break;
      case SHAPE.ordinal:
        step(shapes.ordinal);
        break;
      case SHAPE.decade:
        step(shapes.decade);
        break;
      case SHAPE.shortYear:
        step(shapes.shortyear);
        break;
      case SHAPE.shortDecade:
        step(shapes.shortdecade);
        break;
      case SHAPE.plainDecade:
        step(shapes.plaindecade);
        break;
      case SHAPE.clock:
        step(shapes.clock);
        break;
      case SHAPE.iso:
        step(shapes.iso);
        break;
      case SHAPE.numeric:
        step(shapes.numeric);
        break;
      default:
        break;
    }
  }

  /** The longest name of a holiday at a token. */
  #holidayAt(i: number): { readonly end: number; readonly holiday: HolidayRow } | null {
    let node = this.#compiled.holidays;
    let best: { readonly end: number; readonly holiday: HolidayRow } | null = null;
    let capital = false;
    for (let at = i; at < this.#columns.count; at += 1) {
      const index = this.#columns.entry[at]!;
      if (index < 0 || node.next === null || (at > i && this.#columns.gap[at] === GAP.paragraph)) break;
      let child: TrieNode | undefined;
      for (const name of this.#compiled.lexicon.entries[index]!.classes) child ??= node.next.get(name);
      if (child === undefined) break;
      node = child;
      // Holidays are names: "Easter", not "easter".
      capital ||= this.#columns.capital[at] === 1;
      const accept = node.accepts?.[0];
      if (accept === undefined) continue;
      const holiday = this.#compiled.rules.holidays[accept.row]!;
      if (capital || holiday.small === true) best = { end: at + 1, holiday };
    }
    return best;
  }

  /** Allowed matches of the rows without {date} at a token, best first. */
  #baseAt(i: number): readonly Match[] {
    const known = this.#baseMatches.get(i);
    if (known !== undefined) return known;
    const found = this.#matchesAt(i, true).filter((match) =>
      this.#allowed(this.#compiled.rows[match.variant.row]!, i, match.end, true),
    );
    this.#baseMatches.set(i, found);
    return found;
  }

  /** "twenty-five", "two hundred and fifty", "nineteen ninety-seven", "2 1/2", "twenty-first": the number at a token. */
  #numberAt(i: number): NumberAt | null {
    const { columns, classes } = this.#numberParts();
    if (columns.shape[i] === SHAPE.int) {
      const value = columns.value[i]!;
      // "2 1/2 years".
      if (
        i + 3 < columns.count &&
        columns.shape[i + 1] === SHAPE.int &&
        columns.shape[i + 3] === SHAPE.int &&
        this.#unitAt(i + 2, 0x2f) &&
        columns.value[i + 3]! > columns.value[i + 1]! &&
        columns.value[i + 3]! <= 8
      ) {
        return { end: i + 4, value: value + columns.value[i + 1]! / columns.value[i + 3]!, kind: "number" };
      }
      // "1.5 million years" and "10 thousand": a scale word after digits.
      const scale = this.#wordValue(i + 1, classes.scale);
      if (scale !== null) return { end: i + 2, value: value * scale, kind: "number" };
      return { end: i + 1, value, kind: "number" };
    }
    let total = 0;
    let part = 0;
    let at = i;
    let read = 0;
    let firstValue = 0;
    let kind: NumberAt["kind"] = "number";
    while (at < columns.count && read < 12) {
      if (read > 0 && columns.gap[at] === GAP.paragraph) break;
      let next = at;
      if (read > 0 && this.#unitAt(at, 0x2d)) next = at + 1;
      else if (read > 0 && this.#wordValue(at, classes.glue) !== null && part + total >= 100) next = at + 1;
      const scale = this.#wordValue(next, classes.scale);
      const ordinal = this.#wordValue(next, classes.ordinal);
      const word = this.#wordValue(next, classes.numword);
      if (scale !== null && read > 0) {
        if (scale >= 1000) {
          total += part * scale;
          part = 0;
        } else part *= scale;
      } else if (word !== null) {
        // "nineteen ninety-seven": two numbers of two digits make a year.
        if (read === 1 && firstValue >= 10 && firstValue <= 20 && word >= 10 && word < 100 && next === at) {
          part = firstValue * 100 + word;
          kind = "year";
        } else if (read > 0 && !(word < 10 && part % 10 === 0 && part % 100 >= 20) && !(part % 100 === 0 && part > 0)) {
          break;
        } else part += word;
        if (read === 0) firstValue = word;
      } else if (ordinal !== null && read > 0 && ordinal < 10 && part % 10 === 0 && part % 100 >= 20) {
        return { end: next + 1, value: total + part + ordinal, kind: "ordinal" };
      } else break;
      read += 1;
      at = next + 1;
    }
    if (read === 0) return null;
    const value = total + part;
    if (value >= 1900 && value < 2100 && kind === "number" && total >= 2000) kind = "year";
    return { end: at, value, kind };
  }

  #numberParts() {
    return { columns: this.#columns, classes: this.#compiled.numberClasses };
  }

  #unitAt(i: number, unit: number): boolean {
    return (
      i < this.#columns.count &&
      this.#columns.end[i]! - this.#columns.start[i]! === 1 &&
      this.#text.charCodeAt(this.#columns.start[i]!) === unit
    );
  }

  #wordValue(i: number, name: number): number | null {
    if (i >= this.#columns.count) return null;
    const index = this.#columns.entry[i]!;
    if (index < 0) return null;
    const entry = this.#compiled.lexicon.entries[index]!;
    const at = entry.classes.indexOf(name);
    const value = at < 0 ? undefined : entry.values[at];
    return typeof value === "number" ? value : null;
  }

  /** The folded word of a token; with a glued hyphen "old" becomes "-old" after, "mid-" before. */
  #wordAt(i: number): string {
    if (i < 0 || i >= this.#columns.count) return "";
    const index = this.#columns.entry[i]!;
    if (index >= 0) return this.#compiled.lexicon.entries[index]!.word;
    const start = this.#columns.start[i]!;
    const end = this.#columns.end[i]!;
    return end - start > 24 ? "" : this.#text.slice(start, end).toLowerCase();
  }

  #beside(neighbours: Neighbours, i: number, side: -1 | 1): boolean {
    const { gap } = this.#columns;
    if (side < 0) {
      if (neighbours.words.has("^") && this.#opensSentence(i)) return true;
      const before = i - 1;
      if (before < 0 || gap[i] === GAP.paragraph) return false;
      if (gap[i] === GAP.none && this.#unitAt(before, 0x2d))
        return (
          neighbours.words.has(`${this.#wordAt(before - 1)}-`) ||
          neighbours.words.has("-") ||
          // "555-2019": digits before the hyphen count as a number before it.
          (this.#columns.shape[before - 1] === SHAPE.int && neighbours.classes.includes(this.#shapes.number))
        );
      return this.#fits(neighbours, before);
    }
    if (i >= this.#columns.count || gap[i] === GAP.paragraph) return neighbours.words.has("$");
    if (gap[i] === GAP.none && this.#unitAt(i, 0x2d)) {
      return neighbours.words.has("-") || neighbours.words.has(`-${this.#wordAt(i + 1)}`);
    }
    return this.#fits(neighbours, i);
  }

  #fits({ words, classes }: Neighbours, i: number): boolean {
    if (words.has(this.#wordAt(i))) return true;
    if (classes.length === 0) return false;
    const index = this.#columns.entry[i]!;
    if (index >= 0) {
      const entry = this.#compiled.lexicon.entries[index]!;
      return classes.some((name) => entry.classes.includes(name));
    }
    const shape = this.#columns.shape[i]!;
    return classes.includes(this.#shapes.number) && (shape === SHAPE.int || shape === SHAPE.number);
  }

  #allowed(compiled: CompiledRow, from: number, end: number, nested = false): boolean {
    const { after, before, notAfter, notBefore, row } = compiled;
    // A nested expression stands among its frame's words: its own neighbours before it do not count.
    if (!nested && after !== null && !this.#beside(after, from, -1)) return false;
    if (notAfter !== null && this.#beside(notAfter, from, -1)) return false;
    if (before !== null && !this.#beside(before, end, 1)) return false;
    if (notBefore !== null && this.#beside(notBefore, end, 1)) return false;
    if (row.lower === true && this.#columns.capital[from] === 1 && !this.#opensSentence(from)) return false;
    return true;
  }

  /** True where a sentence begins at token i, by the marks before it. Remembered, as windows overlap. */
  #opensSentence(i: number): boolean {
    const known = this.#opening[i]!;
    if (known !== 0) return known === 2;
    const opens = this.#looksOpening(i);
    this.#opening[i] = opens ? 2 : 1;
    return opens;
  }

  #looksOpening(i: number): boolean {
    if (i === 0 || this.#columns.gap[i] === GAP.paragraph) return true;
    let before = i - 1;
    // "at 10:35 a.m. Police closed the road": a dotted word ends the sentence where a word that is no time follows.
    const first = this.#columns.entry[before]!;
    if (
      first >= 0 &&
      this.#columns.capital[i] === 1 &&
      (this.#columns.entry[i] === -1 || this.#compiled.opens[this.#columns.entry[i]!] === 0) &&
      this.#columns.gap[i] !== GAP.none &&
      this.#text.charCodeAt(this.#columns.end[before]! - 1) === 0x2e &&
      this.#columns.end[before]! - this.#columns.start[before]! > 3
    ) {
      return true;
    }
    // Quotation marks and brackets between the full stop and the word.
    for (let step = 0; step < 3 && before > 0; step += 1) {
      const unit = this.#text.charCodeAt(this.#columns.start[before]!);
      const mark = this.#columns.end[before]! - this.#columns.start[before]! === 1;
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
      } else return mark && (unit === 0x2e || unit === 0x21 || unit === 0x3f) && this.#columns.gap[i] !== GAP.none;
    }
    return false;
  }

  #resolve(match: Match, compiled: CompiledRow): Reading | null {
    const { variant, path } = match;
    const args = compiled.value.args.map((argument): Argument => {
      if ("literal" in argument) return argument.literal;
      const at = variant.captures.indexOf(argument.capture);
      if (at < 0) return undefined;
      return this.#capture(match, at, path[at]!);
    });
    const context: Context = {
      reference: this.#reference,
      referenceClock: this.#referenceClock,
      discourse: this.#discourse,
      direction: () => this.#direction(),
      dayFirst: this.#compiled.rules.dayFirst,
      token: this.#from,
      previous: this.#items.at(-1)?.reading ?? null,
      previousEnd: this.#items.at(-1)?.to ?? -1,
    };
    const reading = compiled.value.operation(args, context);
    if (reading === null || reading === NOTHING || compiled.row.mod === undefined) return reading;
    return { ...reading, mod: compiled.row.mod };
  }

  /** The row that read a match; for a holiday, the holiday itself. */
  #nameOf(match: Match, row: CompiledRow): string {
    const at = match.variant.classes.indexOf(this.#shapes.holiday);
    return at < 0 ? row.row.id : (this.#holidayAt(match.path[at]!)?.holiday.id ?? row.row.id);
  }

  /** What one element captured: by the class through which the trie was walked. */
  #capture(match: Match, element: number, at: number): Argument {
    const end = match.path[element + 1] ?? match.end;
    const name = match.variant.classes[element]!;
    if (name === this.#shapes.date) {
      const [best] = this.#baseAt(at);
      return best === undefined
        ? undefined
        : (this.#resolve(best, this.#compiled.rows[best.variant.row]!) ?? undefined);
    }
    if (name === this.#shapes.holiday) return this.#holidayAt(at)?.holiday.day;
    const index = this.#columns.entry[at]!;
    if (index >= 0) {
      const entry = this.#compiled.lexicon.entries[index]!;
      if (end === at + 1) {
        const of = entry.classes.indexOf(name);
        if (of >= 0) return entry.values[of];
      }
      return this.#numberAt(at)?.value;
    }
    const shape = this.#columns.shape[at]!;
    if (shape === SHAPE.clock || shape === SHAPE.iso || shape === SHAPE.numeric || name === this.#shapes.dotclock) {
      return this.#text.slice(this.#columns.start[at]!, this.#columns.end[at]!);
    }
    if (name === this.#shapes.number) return this.#numberAt(at)?.value;
    return this.#columns.value[at];
  }

  /**
   * The direction of the clause around the expression that is being read: by the word that stands right before it, else
   * by the verb that governs it, else by the nearest telling word of the sentence.
   */
  #direction(): number {
    const { start, end, gap } = this.#columns;
    const before = gap[this.#from] === GAP.paragraph ? "present" : this.#cueOf(this.#from - 1);
    // "until Friday" looks ahead whatever the verb; "by Friday" unless the verb is past.
    if (before === "until" && !this.#opensSentence(this.#from - 1)) return 1;
    const near = this.#directionBefore(0, NEAR_CUE);
    if (near !== 0) return near;
    const { syntax } = this.#options;
    if (syntax !== undefined && syntax !== null) {
      const told = directionBySyntax(syntax, start[this.#from]!, end[this.#to - 1]!, this.#cues);
      if (told !== 0) return told;
    }
    const opens = this.#opensSentence(this.#from) || (this.#from > 0 && this.#opensSentence(this.#from - 1));
    // "In January, the company brought in": the first verb after it is its own.
    if (opens) return this.#directionAfter();
    const far = this.#directionBefore(NEAR_CUE, DIRECTION_WINDOW) || this.#directionAfter();
    return far === 0 && before === "toward" ? CUE_DIRECTION.perhaps : far * FAR_CUE;
  }

  /** The nearest telling word before the expression, in its sentence, from so many tokens before it to so many. */
  #directionBefore(nearest: number, farthest: number): number {
    if (this.#opensSentence(this.#from)) return 0;
    for (let i = this.#from - 1, step = 0; i >= 0 && step < farthest; i -= 1, step += 1) {
      const cue = this.#cueOf(i);
      if (step >= nearest && CUE_DIRECTION[cue] !== 0) {
        // "had been scheduled": the plan is a thing of the past.
        if (cue === "future" && this.#underPastPerfect(i)) return -1;
        // "will be held in December": the participle has no tense of its own.
        if (cue !== "past" || this.#cueOf(i - 1) !== "infinitive") return CUE_DIRECTION[cue];
      }
      if (this.#opensSentence(i)) break;
    }
    return 0;
  }

  /** The nearest telling word after the expression, in its sentence. */
  #directionAfter(): number {
    const { count } = this.#columns;
    for (let i = this.#to, step = 0; i < count && step < DIRECTION_WINDOW; i += 1, step += 1) {
      if (this.#opensSentence(i)) break;
      const told = CUE_DIRECTION[this.#cueOf(i)];
      if (told !== 0) return told;
    }
    return 0;
  }

  #underPastPerfect(i: number): boolean {
    for (let k = i - 1; k >= i - 3 && k >= 0; k -= 1) if (this.#cueOf(k) === "pastperfect") return true;
    return false;
  }

  #cueOf(i: number): Cue {
    if (i < 0) return "present";
    const known = this.#cueColumn[i]!;
    if (known !== 0) return CUES[known - 1]!;
    const cue = this.#readCue(i);
    this.#cueColumn[i] = CUES.indexOf(cue) + 1;
    return cue;
  }

  #readCue(i: number): Cue {
    const index = this.#columns.entry[i]!;
    const { cueClass, lexicon, rules } = this.#compiled;
    if (index >= 0) {
      const entry = lexicon.entries[index]!;
      const at = entry.classes.indexOf(cueClass);
      if (at >= 0) return entry.values[at] as Cue;
      if (entry.classes.length > 0) return "present";
    }
    const start = this.#columns.start[i]!;
    const end = this.#columns.end[i]!;
    if (this.#columns.capital[i] === 1 || end - start < 5) return "present";
    return rules.pastEndings.some((ending) => this.#text.startsWith(ending, end - ending.length)) ? "past" : "present";
  }

  /** A clock time without a day takes the nearest day of its sentence, else the last day told, else the report's. */
  #fillClocks(): void {
    const items = this.#items;
    for (let k = 0; k < items.length; k += 1) {
      const item = items[k]!;
      const { reading } = item;
      if (reading.clock === null || reading.period !== null || !reading.value.startsWith("XXXX-XX-XX")) continue;
      let best = -1;
      let bestDistance = Number.POSITIVE_INFINITY;
      for (const other of [k + 1, k - 1, k + 2, k - 2]) {
        const near = items[other];
        if (near === undefined || near.sentence !== item.sentence || near.reading.period?.unit !== "day") continue;
        const distance = other > k ? near.from - item.to : (item.from - near.to) * 1.5;
        if (distance < bestDistance && distance <= CLOCK_WINDOW) {
          best = other;
          bestDistance = distance;
        }
      }
      let period = best >= 0 ? items[best]!.reading.period : null;
      let from: Reading["from"] = "discourse";
      if (period === null && this.#reference !== null) {
        period = { unit: "day", index: this.#reference };
        from = "reference";
      }
      if (period === null) continue;
      const { year, month, day } = fromDays(period.index);
      const date = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
      items[k] = {
        ...item,
        anchorItem: best,
        reading: { ...reading, value: `${date}${reading.clock}`, period, from, inferred: true },
      };
    }
  }

  #express(): TimeExpression[] {
    const { start, end } = this.#columns;
    return this.#items.map((item, index): TimeExpression => {
      const { reading } = item;
      const expression: TimeExpression = {
        id: `t${index + 1}`,
        start: start[item.from]!,
        end: end[item.to - 1]!,
        type: reading.type,
        value: reading.value,
        mod: reading.mod,
        ...(reading.quant === null && reading.type !== "SET" ? {} : { quant: reading.quant, freq: reading.freq }),
        anchor:
          reading.from === "reference" ? this.#options.anchor : item.anchorItem >= 0 ? `t${item.anchorItem + 1}` : null,
        basis: reading.inferred ? "inferred" : "stated",
        by: item.by,
      };
      this.#options.trace?.({
        layer: "times",
        by: item.by,
        start: expression.start,
        end: expression.end,
        kept: true,
        why: `${expression.type} ${expression.value}`,
        item: expression.id,
      });
      return expression;
    });
  }
}
