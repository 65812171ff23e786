import type { Annotator, Sentence, TokenTable } from "../../core/layers.ts";
import { LIMITS } from "../../core/limits.ts";
import { READ_KINDS, type Report } from "../../core/report.ts";
import type { SentenceRules } from "./rules.ts";

export * from "./rules.ts";

/** What a form is to the splitter, told once a distinct form. */
const PLAIN = 0;
/** A full stop. */
const STOP = 1;
/** "!", "?", "?!", and the full stops of other scripts: nothing else can follow them in a sentence but a quotation's frame. */
const MARK = 2;
const ELLIPSIS = 3;
/** An abbreviation with its full stop, that may end a sentence. */
const ABBREVIATION = 4;
/** One that mostly ends it when a capital follows. */
const FINAL = 5;
const CLOSER = 6;
/** A straight or low mark, that opens or closes by where it stands. */
const EITHER = 7;
const OPENER = 8;
/** Marks that go on with a sentence: "," ";" and dashes. */
const JOINT = 9;
/** Bullets: a new item begins. */
const BULLET = 10;
/** A single capital with its full stop. */
const INITIAL = 11;

/** How the first letter of a form is written. */
const NO_CASE = 0;
const LOWER = 1;
const UPPER = 2;
const FIGURE = 3;

interface FormTable {
  readonly role: Uint8Array;
  readonly shape: Uint8Array;
}

const OTHER_STOPS = /^[。！？؟।॥።։۔‼⁇⁈⁉｡]+$/u;
const LETTER = /\p{L}/u;

/**
 * Joins tokens into sentences, block by block: none crosses a block. A sentence holds the closing quotation marks and
 * brackets after its last mark. Longer ones than `LIMITS.sentenceTokens` are cut there. Linear in the tokens.
 */
export function sentencesAnnotator(rules: SentenceRules): Annotator<"tokens", "sentences"> {
  const never = new Set<string>();
  const maybe = new Set<string>();
  for (const row of rules.abbreviations) {
    for (const form of row.forms) {
      const into = row.ends === "never" ? never : maybe;
      into.add(`${form}.`);
      into.add(`${form.toUpperCase()}.`);
    }
  }
  const finals = new Set(rules.finals.flatMap((row) => row.forms.map((form) => `${form}.`)));
  const starters = new Set(rules.starters.flatMap((row) => row.forms));
  const continuers = new Set(rules.continuers.flatMap((row) => row.forms));
  const speech = new Set(rules.speech.flatMap((row) => row.forms));

  function roleOf(form: string): number {
    switch (form) {
      case ".":
        return STOP;
      case "…":
        return ELLIPSIS;
      case ",":
      case ";":
      case ":":
      case "–":
      case "—":
      case "--":
      case "-":
      case "/":
      case "%":
        return JOINT;
      case "”":
      case "’":
      case ")":
      case "]":
      case "}":
      case "»":
      case "''":
      case "›":
      case "」":
      case "』":
        return CLOSER;
      case '"':
      case "'":
      case "“":
      case "‘":
      case "«":
        return EITHER;
      case "„":
      case "‚":
      case "(":
      case "[":
      case "{":
      case "``":
      case "‹":
      case "「":
      case "『":
        return OPENER;
      case "•":
      case "●":
      case "▪":
      case "*":
      case "◦":
        return BULLET;
    }
    const last = form.charCodeAt(form.length - 1);
    if (last === 0x2e) {
      if (form.charCodeAt(0) === 0x2e) return ELLIPSIS;
      if (never.has(form)) return PLAIN;
      if (finals.has(form)) return FINAL;
      if (form.length === 2 && form.toLowerCase() !== form) return INITIAL;
      return ABBREVIATION;
    }
    if (last === 0x21 || last === 0x3f) {
      const first = form.charCodeAt(0);
      return first === 0x21 || first === 0x3f ? MARK : PLAIN;
    }
    if (last === 0x2026) return ELLIPSIS;
    return OTHER_STOPS.test(form) ? MARK : PLAIN;
  }

  function shapeOf(form: string): number {
    const first = form.charCodeAt(0);
    if (first >= 0x61 && first <= 0x7a) return LOWER;
    if (first >= 0x41 && first <= 0x5a) return UPPER;
    if (first >= 0x30 && first <= 0x39) return FIGURE;
    if (first < 0x80) return NO_CASE;
    const character = String.fromCodePoint(form.codePointAt(0)!);
    if (!LETTER.test(character)) return NO_CASE;
    if (character.toLowerCase() !== character) return UPPER;
    return character.toUpperCase() !== character ? LOWER : NO_CASE;
  }

  return {
    name: "sentences",
    version: "1",
    needs: ["tokens"],
    gives: "sentences",
    annotate({ report, tokens }): readonly Sentence[] {
      const forms: FormTable = {
        role: Uint8Array.from(tokens.forms, roleOf),
        shape: Uint8Array.from(tokens.forms, shapeOf),
      };
      const splitter = new Splitter(report, tokens, forms, { starters, continuers, speech });
      let at = 0;
      report.blocks.forEach((block, index) => {
        if (!READ_KINDS.has(block.kind)) return;
        // A dateline is no part of the first sentence.
        for (const end of block.datelineEnd === undefined ? [block.end] : [block.datelineEnd, block.end]) {
          const from = at;
          while (at < tokens.count && tokens.start[at]! < end) at += 1;
          splitter.split(from, at, index);
        }
      });
      return splitter.sentences;
    },
  };
}

interface Words {
  readonly starters: ReadonlySet<string>;
  readonly continuers: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
}

/** Splits the blocks of one report. */
class Splitter {
  readonly sentences: Sentence[] = [];
  readonly #text: string;
  readonly #tokens: TokenTable;
  readonly #forms: FormTable;
  readonly #words: Words;

  constructor(report: Report, tokens: TokenTable, forms: FormTable, words: Words) {
    this.#text = report.text;
    this.#tokens = tokens;
    this.#forms = forms;
    this.#words = words;
  }

  /** Tokens [from, to) of one block. */
  split(from: number, to: number, block: number): void {
    let first = from;
    let i = from;
    while (i < to) {
      let cut = -1;
      const role = this.#role(i);
      if (role >= STOP && (role <= FINAL || role === INITIAL)) {
        const last = this.#cited(this.#closed(i, to), to);
        if (last + 1 >= to || this.#ends(i, last, to, first)) cut = last + 1;
        else i = last;
      } else if (i + 1 < to && this.#isGap(i)) {
        cut = i + 1;
      }
      if (cut < 0 && i + 1 - first >= LIMITS.sentenceTokens) cut = i + 1;
      if (cut > 0) {
        // Closing marks may carry a sentence over its limit: cut it there all the same.
        while (cut - first > LIMITS.sentenceTokens) {
          this.#push(first, first + LIMITS.sentenceTokens, block);
          first += LIMITS.sentenceTokens;
        }
        this.#push(first, cut, block);
        first = cut;
        i = cut;
      } else {
        i += 1;
      }
    }
    while (first < to) {
      const cut = Math.min(to, first + LIMITS.sentenceTokens);
      this.#push(first, cut, block);
      first = cut;
    }
  }

  #push(from: number, to: number, block: number): void {
    if (from >= to) return;
    this.sentences.push({ start: this.#tokens.start[from]!, end: this.#tokens.end[to - 1]!, from, to, block });
  }

  #role(i: number): number {
    return this.#forms.role[this.#tokens.form[i]!]!;
  }
  #shape(i: number): number {
    return this.#forms.shape[this.#tokens.form[i]!]!;
  }
  #form(i: number): string {
    return this.#tokens.forms[this.#tokens.form[i]!]!;
  }
  /** True where nothing parts token i from the next. */
  #isTight(i: number): boolean {
    return this.#tokens.end[i]! === this.#tokens.start[i + 1]!;
  }

  /** The last closing mark that hangs on the end mark at `i`. */
  #closed(i: number, to: number): number {
    let last = i;
    while (last + 1 < to) {
      const role = this.#role(last + 1);
      if (role === MARK && (this.#role(i) === MARK || this.#role(i) === ELLIPSIS)) {
        last += 1;
        continue;
      }
      if (!this.#isTight(last)) {
        // `… left. " Then`: a stray closing mark with spaces around it is no sentence of its own.
        break;
      }
      if (
        role === CLOSER ||
        (role === EITHER && (last + 2 >= to || !this.#isTight(last + 1) || this.#role(last + 2) >= CLOSER))
      ) {
        last += 1;
        continue;
      }
      break;
    }
    return last;
  }

  /** Past the numbers of notes, "[12]", that follow an end mark. */
  #cited(last: number, to: number): number {
    let end = last;
    while (
      end + 3 < to &&
      this.#form(end + 1) === "[" &&
      this.#form(end + 3) === "]" &&
      this.#shape(end + 2) === FIGURE
    ) {
      end += 3;
    }
    return end;
  }

  /** A blank line inside a block parts sentences whatever stands before it. */
  #isGap(i: number): boolean {
    const end = this.#tokens.end[i]!;
    const start = this.#tokens.start[i + 1]!;
    if (start - end < 2) return false;
    const newline = this.#text.indexOf("\n", end);
    if (newline < 0 || newline >= start) return false;
    const second = this.#text.indexOf("\n", newline + 1);
    return second >= 0 && second < start;
  }

  /** Whether a sentence ends after token `last`, for the end mark at `i`. There is a token after `last`. */
  #ends(i: number, last: number, to: number, first: number): boolean {
    const role = this.#role(i);
    let next = last + 1;
    const nextRole = this.#role(next);
    if (nextRole === JOINT) return false;
    if (nextRole === BULLET) return true;
    const tight = this.#isTight(last);
    if (tight && nextRole >= STOP && nextRole <= ELLIPSIS) return false;
    const closed = last > i;
    // Past the opening marks, to the first word.
    let opened = false;
    while (next < to && this.#role(next) >= CLOSER && this.#role(next) <= OPENER) {
      opened = true;
      next += 1;
    }
    if (next >= to) return role === STOP || role === MARK;
    const shape = this.#shape(next);
    const form = this.#form(next);
    switch (role) {
      case STOP:
        // "1. Item": the number of a list.
        if (i - first === 1 && this.#shape(first) === FIGURE && !closed) return false;
        if (tight && !opened && shape !== UPPER) return false;
        return shape !== LOWER || (opened && closed);
      case MARK:
        if (tight && !opened && shape !== UPPER) return this.#form(i).charCodeAt(0) > 0x7f;
        if (shape === LOWER) return false;
        return !(closed && this.#isSaid(next, to));
      case ELLIPSIS:
        if (shape !== UPPER) return false;
        if (i === first) return false;
        return (!tight || opened) && !(closed && this.#isSaid(next, to));
      case INITIAL:
        return (
          !opened &&
          this.#words.starters.has(form.toLowerCase()) &&
          shape === UPPER &&
          form.length > 1 &&
          !this.#isInitialNext(next)
        );
      case FINAL:
        if (shape !== UPPER || tight) return false;
        return !this.#words.continuers.has(form);
      default:
        if (shape !== UPPER || tight) return false;
        return opened || this.#words.starters.has(form.toLowerCase());
    }
  }

  #isInitialNext(i: number): boolean {
    return this.#role(i) === INITIAL;
  }

  /** “Why?” Moss asked: a word of saying within a few words, before any mark but a name's. */
  #isSaid(next: number, to: number): boolean {
    for (let i = next; i < to && i < next + 6; i += 1) {
      const role = this.#role(i);
      if (role !== PLAIN && role !== INITIAL) return false;
      if (this.#words.speech.has(this.#form(i).toLowerCase())) return i > next;
      if (this.#shape(i) === LOWER && i === next) return false;
    }
    return false;
  }
}
