import { LIMITS } from "../../core/limits.ts";
import {
  classify,
  classifyAstral,
  DIGIT,
  HIGH,
  IDEOGRAPH,
  LETTER,
  LOW,
  MARK,
  PUNCTUATION,
  SPACE,
  SYMBOL,
  UNKNOWN,
  UPPER,
} from "./characters.ts";
import type { TokenTables } from "./tables.ts";

const DOT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const SLASH = 0x2f;
const AMPERSAND = 0x26;
const ASTERISK = 0x2a;
const AT = 0x40;
const HASH = 0x23;
const DOLLAR = 0x24;
const PLUS = 0x2b;
const HYPHEN = 0x2d;
const LOWER_S = 0x73;
const STRAIGHT = 0x27;
const CURLY = 0x2019;
const BACKTICK = 0x60;

/** Ends of host and file names. Written after a dot they join it: "example.com", "report.pdf". */
const NAME_ENDINGS: ReadonlySet<string> = new Set(
  "com org net gov edu mil int info biz io co uk us eu bg de fr ru cn jp au ca tv me pdf doc docx xls xlsx html htm txt jpg png zip exe".split(
    " ",
  ),
);
/** What stays behind when an address ends a clause. */
const AFTER_ADDRESS = new Set([..." .,;:!?)]}>\"'”’»…“"].map((character) => character.charCodeAt(0)));
const SCHEMES = ["http://", "https://", "ftp://", "mailto:", "www."] as const;

function isApostrophe(unit: number): boolean {
  return unit === STRAIGHT || unit === CURLY || unit === BACKTICK;
}
function isHyphen(unit: number): boolean {
  return unit === HYPHEN || unit === 0x2010 || unit === 0x2011;
}
function isWord(kind: number): boolean {
  return kind === LETTER || kind === UPPER || kind === DIGIT;
}
function isLetter(kind: number): boolean {
  return kind === LETTER || kind === UPPER;
}

/**
 * Cuts text into tokens, left to right, each character looked at a bounded number of times. The conventions are those of
 * UD English EWT: clitics and contractions are parted, hyphens stand alone except after a prefix, abbreviations keep
 * their full stop. Offsets are UTF-16 code units. The class table fills as characters are met.
 */
export class Scanner {
  readonly #tables: TokenTables;
  readonly #classes = new Uint8Array(0x10000);
  #text = "";
  #blockEnd = 0;
  #start = new Int32Array(1024);
  #end = new Int32Array(1024);
  #count = 0;

  constructor(tables: TokenTables) {
    this.#tables = tables;
  }

  begin(text: string): void {
    this.#text = text;
    this.#count = 0;
  }

  /** The tokens found since `begin`, as fresh columns. */
  finish(): { readonly start: Int32Array; readonly end: Int32Array; readonly count: number } {
    const count = this.#count;
    this.#text = "";
    return { start: this.#start.slice(0, count), end: this.#end.slice(0, count), count };
  }

  /** Scans one block, [from, to) of the text. */
  scan(from: number, to: number): void {
    const text = this.#text;
    this.#blockEnd = to;
    let i = from;
    while (i < to) {
      let kind = this.#kind(i);
      if (kind === SPACE) {
        i += 1;
        continue;
      }
      let j = i;
      let plain = true;
      let address = false;
      for (; j < to; j += 1) {
        kind = this.#kind(j);
        if (kind === SPACE) break;
        if (kind !== LETTER && kind !== UPPER) {
          plain = false;
          const unit = text.charCodeAt(j);
          if (unit === AT || unit === SLASH || unit === DOT || unit === COLON) address = true;
        }
      }
      if (plain && j - i <= LIMITS.tokenUnits) this.#word(i, j);
      else this.#chunk(i, j, address);
      i = j;
    }
  }

  #kind(i: number): number {
    const unit = this.#text.charCodeAt(i);
    const known = this.#classes[unit]!;
    if (known !== UNKNOWN) return known;
    const found = classify(unit);
    this.#classes[unit] = found;
    return found;
  }

  #push(start: number, end: number): void {
    if (start >= end) return;
    if (this.#count === this.#start.length) {
      const start2 = new Int32Array(this.#count * 2);
      const end2 = new Int32Array(this.#count * 2);
      start2.set(this.#start);
      end2.set(this.#end);
      this.#start = start2;
      this.#end = end2;
    }
    this.#start[this.#count] = start;
    this.#end[this.#count] = end;
    this.#count += 1;
  }

  /** A run without spaces. */
  #chunk(from: number, to: number, address: boolean): void {
    const text = this.#text;
    let i = from;
    while (i < to) {
      const unit = text.charCodeAt(i);
      const kind = this.#kind(i);
      const limit = Math.min(to, i + LIMITS.tokenUnits);
      if (address && (isWord(kind) || unit === PLUS)) {
        const end = this.#addressEnd(i, limit);
        if (end > i) {
          this.#push(i, end);
          i = end;
          continue;
        }
      }
      if (isWord(kind)) {
        i = this.#wordAt(i, limit);
      } else if (kind === HIGH) {
        i = this.#astral(i, limit);
      } else if (kind === IDEOGRAPH) {
        const end = this.#marks(i + 1, limit);
        this.#push(i, end);
        i = end;
      } else if (kind === MARK || kind === LOW) {
        // A mark without a base: it stands alone.
        const end = this.#marks(i + 1, limit);
        this.#push(i, end);
        i = end;
      } else {
        i = this.#punctuation(i, from, limit);
      }
    }
  }

  #marks(from: number, limit: number): number {
    let i = from;
    while (i < limit && this.#kind(i) === MARK) i += 1;
    return i;
  }

  /** Characters outside the basic plane: letters form words, an emoji takes its modifiers and what a joiner binds to it. */
  #astral(from: number, limit: number): number {
    const text = this.#text;
    let i = from;
    let joined = true;
    while (i < limit && joined) {
      if (this.#kind(i) === HIGH && i + 1 < this.#blockEnd && this.#kind(i + 1) === LOW) {
        const kind = classifyAstral(text.codePointAt(i)!);
        i += 2;
        joined = isLetter(kind) && i < limit && this.#kind(i) === HIGH;
        if (joined) continue;
      } else {
        i += 1;
      }
      joined = false;
      while (i < limit) {
        const unit = text.charCodeAt(i);
        if (unit === 0x200d && i + 1 < limit) {
          // A zero-width joiner binds the next emoji.
          joined = true;
          i += 1;
          break;
        }
        if (this.#kind(i) === MARK) {
          i += 1;
          continue;
        }
        if (this.#kind(i) === HIGH && i + 1 < limit && classifyAstral(text.codePointAt(i)!) === MARK) {
          i += 2;
          continue;
        }
        break;
      }
    }
    this.#push(from, i);
    return i;
  }

  /** End of a URL, an e-mail address or a mention of a host at `from`; `from` where there is none. */
  #addressEnd(from: number, limit: number): number {
    const text = this.#text;
    for (const scheme of SCHEMES) {
      if (
        (text.charCodeAt(from) | 0x20) === scheme.charCodeAt(0) &&
        text.slice(from, from + scheme.length).toLowerCase() === scheme &&
        from + scheme.length < limit
      ) {
        return this.#trimmed(from + scheme.length, limit);
      }
    }
    // "name@example.org": local part, at sign, host.
    let i = from;
    const most = Math.min(limit, from + 80);
    for (; i < most; i += 1) {
      const unit = text.charCodeAt(i);
      const kind = this.#kind(i);
      if (isWord(kind) || unit === DOT || unit === HYPHEN || unit === PLUS || unit === 0x25) continue;
      break;
    }
    if (i === from || i + 1 >= limit || text.charCodeAt(i) !== AT || !isWord(this.#kind(i + 1))) return from;
    i += 1;
    while (i < limit) {
      const unit = text.charCodeAt(i);
      if (!isWord(this.#kind(i)) && unit !== DOT && unit !== HYPHEN) break;
      i += 1;
    }
    return this.#trimmed(from, i);
  }

  #trimmed(from: number, limit: number): number {
    let end = limit;
    // An address stops at a quotation mark or an angle bracket.
    for (let i = from; i < limit; i += 1) {
      const unit = this.#text.charCodeAt(i);
      if (unit === 0x22 || unit === 0x3c || unit === 0x3e || unit === 0x201c || unit === 0x201d) {
        end = i;
        break;
      }
    }
    while (end > from && AFTER_ADDRESS.has(this.#text.charCodeAt(end - 1))) {
      // "(https://example.org/a_(b))": a bracket that was opened inside stays.
      if (this.#text.charCodeAt(end - 1) === 0x29 && this.#text.slice(from, end).includes("(")) break;
      end -= 1;
    }
    return end;
  }

  /** A word that starts at `from` with a letter or a digit; gives the end of what was cut. */
  #wordAt(from: number, limit: number): number {
    const text = this.#text;
    let i = from + 1;
    let part = from;
    let dotted = false;
    while (i < limit) {
      const kind = this.#kind(i);
      if (isWord(kind) || kind === MARK) {
        i += 1;
        continue;
      }
      if (i + 1 >= limit) break;
      const next = this.#kind(i + 1);
      if (!isWord(next)) break;
      const unit = text.charCodeAt(i);
      const before = this.#kind(i - 1);
      if (isApostrophe(unit)) {
        // "O'Neill", "Qa'ida", "80's"; but 5'10 is three tokens.
        if (!isLetter(next) || (before === DIGIT && (text.charCodeAt(i + 1) | 0x20) !== LOWER_S)) break;
      } else if (unit === DOT) {
        if (!this.#joinsDot(part, i, limit)) break;
        dotted = true;
        part = i + 1;
      } else if (unit === COMMA || unit === COLON || unit === SLASH) {
        if (before !== DIGIT || next !== DIGIT) {
          if (unit !== SLASH || !this.#isSlashed(from, i, limit)) break;
        }
      } else if (unit === AMPERSAND) {
        // "AT&T", "R&D".
        if (before !== UPPER || next !== UPPER) break;
      } else if (unit === ASTERISK) {
        if (!isLetter(before) || !isLetter(next)) break;
      } else if (unit === DOLLAR) {
        // "US$5": the letters belong to the sign.
        if (next === DIGIT && i - from <= 3 && before === UPPER) i += 1;
        break;
      } else if (isHyphen(unit)) {
        const end = this.#joinsHyphen(from, i, limit);
        if (end === 0) break;
        if (end > i) {
          i = end;
          continue;
        }
      } else {
        break;
      }
      i += 1;
    }
    const end = this.#withStop(from, i, dotted);
    this.#word(from, end);
    return end;
  }

  /** Whether the dot at `i` belongs inside the word: "U.S", "3.5", "example.com"; not "ended.The". */
  #joinsDot(part: number, i: number, limit: number): boolean {
    const before = this.#kind(i - 1);
    const next = this.#kind(i + 1);
    if (before === DIGIT) return next === DIGIT || next === LETTER;
    if (next === DIGIT) return i - part === 1;
    let end = i + 1;
    while (end < limit && isLetter(this.#kind(end))) end += 1;
    const right = end - i - 1;
    if (i - part === 1) return right === 1 || this.#tables.abbreviations.has(this.#text.slice(part, end));
    if (this.#tables.abbreviations.has(this.#text.slice(part, end))) return true;
    if (NAME_ENDINGS.has(this.#text.slice(i + 1, Math.min(end, i + 6)).toLowerCase())) return true;
    return next === LETTER && before === LETTER;
  }

  #isSlashed(from: number, slash: number, limit: number): boolean {
    if (slash - from > 3) return false;
    let end = slash + 1;
    while (end < limit && end < slash + 5 && isLetter(this.#kind(end))) end += 1;
    return this.#tables.slashed.has(this.#text.slice(from, end).toLowerCase());
  }

  /** What the hyphen at `i` does: 0 parts the word, `i` joins, more than `i` joins up to there. */
  #joinsHyphen(from: number, i: number, limit: number): number {
    const text = this.#text;
    if (this.#kind(i - 1) === DIGIT && this.#kind(i + 1) === DIGIT) {
      // Telephone numbers and dates stay whole, ranges and scores do not: "555-0134", "202-555-0134", "3-2".
      let groups = 1;
      let end = i;
      let last = 0;
      while (end < limit && isHyphen(text.charCodeAt(end))) {
        let digit = end + 1;
        while (digit < limit && this.#kind(digit) === DIGIT) digit += 1;
        if (digit === end + 1) break;
        last = digit - end - 1;
        end = digit;
        groups += 1;
      }
      return groups >= 3 || (i - from === 3 && last === 4) ? end : 0;
    }
    if (i - from <= 8 && this.#tables.hyphenPrefixes.has(text.slice(from, i).toLowerCase())) return i;
    let end = i + 1;
    while (end < limit && end < i + 10 && isLetter(this.#kind(end))) end += 1;
    return this.#tables.hyphenSuffixes.has(text.slice(i + 1, end).toLowerCase()) ? i : 0;
  }

  /** Takes the full stop that follows where the word is an abbreviation; gives the word's end. */
  #withStop(from: number, end: number, dotted: boolean): number {
    const text = this.#text;
    if (end >= this.#blockEnd || text.charCodeAt(end) !== DOT) return end;
    // "and so on...": an ellipsis takes no abbreviation apart.
    if (end + 1 < this.#blockEnd && text.charCodeAt(end + 1) === DOT) return end;
    if (!isLetter(this.#kind(end - 1))) return end;
    let first = from;
    while (first < end && this.#kind(first) === DIGIT) first += 1;
    const length = end - first;
    if (length === 1 && this.#kind(first) === UPPER && first === from) {
      // "J. Smith", "George W. Bush"; "plan B." at the end of its block is a plain stop, and "… than I." anywhere.
      let next = end + 1;
      while (next < this.#blockEnd && this.#kind(next) === SPACE) next += 1;
      if (next >= this.#blockEnd) return end;
      if (text.charCodeAt(first) === 0x49) return this.#isInitial(next) ? end + 1 : end;
      return next > end + 1 || this.#kind(next) === UPPER ? end + 1 : end;
    }
    if (length > 12) return end;
    const form = text.slice(first, end);
    const number = this.#tables.abbreviations.get(form);
    if (number !== undefined) {
      if (!number) return end + 1;
      let next = end + 1;
      while (next < this.#blockEnd && this.#kind(next) === SPACE) next += 1;
      return next < this.#blockEnd && this.#kind(next) === DIGIT ? end + 1 : end;
    }
    if (dotted && this.#isLettered(first, end)) return end + 1;
    return end;
  }

  /** True for one capital followed by a full stop: "I. M. Pei". */
  #isInitial(i: number): boolean {
    return this.#kind(i) === UPPER && this.#text.charCodeAt(i + 1) === DOT;
  }

  /** True for single letters parted by dots: "U.S", "p.m". */
  #isLettered(from: number, end: number): boolean {
    for (let i = from; i < end; i += 2) {
      if (!isLetter(this.#kind(i)) || (i + 1 < end && this.#text.charCodeAt(i + 1) !== DOT)) return false;
    }
    return true;
  }

  /** Parts units, clitics and contractions, and pushes what is left. */
  #word(from: number, end: number): void {
    const text = this.#text;
    const tables = this.#tables;
    if (this.#kind(from) === DIGIT && !endsInDigit(text, end)) {
      let unit = from;
      while (unit < end && (this.#kind(unit) === DIGIT || !isLetter(this.#kind(unit)))) unit += 1;
      if (unit > from && unit < end && end - unit <= 8 && tables.units.has(text.slice(unit, end).toLowerCase())) {
        this.#push(from, unit);
        this.#push(unit, end);
        return;
      }
    }
    // Clitics nest: "I'd've".
    let last = end;
    const cuts: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const cut = this.#clitic(from, last);
      if (cut <= from) break;
      cuts.push(cut);
      last = cut;
    }
    if (last - from <= 8 && last - from >= 4) {
      const parts = tables.contractions.get(text.slice(from, last).toLowerCase());
      if (parts !== undefined) {
        let at = from;
        for (const length of parts) {
          this.#push(at, at + length);
          at += length;
        }
        from = last;
      }
    }
    this.#push(from, last);
    for (let k = cuts.length - 1; k >= 0; k -= 1) this.#push(cuts[k]!, k === 0 ? end : cuts[k - 1]!);
  }

  /** Where the last clitic of a word begins; `from` where it has none. */
  #clitic(from: number, end: number): number {
    const text = this.#text;
    // The longest clitic has two letters ("'ll"); a negation its apostrophe before the last letter.
    for (let i = end - 1; i > from && i >= end - 3; i -= 1) {
      if (!isApostrophe(text.charCodeAt(i))) continue;
      const ending = text.slice(i + 1, end).toLowerCase();
      if (i - 1 > from && this.#tables.negations.has(`${text.charAt(i - 1).toLowerCase()}'${ending}`)) return i - 1;
      if (this.#tables.clitics.has(ending)) return i;
      return from;
    }
    return from;
  }

  /** A token that starts with neither letter nor digit; gives its end. `from` is where its run without spaces began. */
  #punctuation(i: number, from: number, limit: number): number {
    const text = this.#text;
    const unit = text.charCodeAt(i);
    const next = i + 1 < limit ? this.#kind(i + 1) : SPACE;
    if (isApostrophe(unit) && isWord(next)) {
      let end = i + 1;
      while (end < limit && isWord(this.#kind(end))) end += 1;
      const rest = text.slice(i + 1, end).toLowerCase();
      const afterWord = i > from;
      if (
        (next === DIGIT && !afterWord && end - i <= 4) ||
        (!afterWord && this.#tables.elisions.has(rest)) ||
        (afterWord && this.#tables.clitics.has(rest))
      ) {
        // "'90s", "'em", and the "'s" of “Cats”'s.
        this.#push(i, end);
        return end;
      }
    }
    if ((unit === AT && isWord(next)) || (unit === HASH && isLetter(next))) {
      // "@name", "#tag".
      let end = i + 1;
      while (end < limit && isWord(this.#kind(end))) end += 1;
      this.#push(i, end);
      return end;
    }
    if (
      unit === DOT &&
      next === DIGIT &&
      (i === from || !isWord(this.#kind(i - 1))) &&
      text.charCodeAt(i - 1) !== DOT
    ) {
      // ".322".
      let end = i + 1;
      while (end < limit && this.#kind(end) === DIGIT) end += 1;
      this.#push(i, end);
      return end;
    }
    if (unit === PLUS && next === DIGIT && i === from) {
      let end = i + 1;
      while (end < limit && this.#kind(end) === DIGIT) end += 1;
      this.#push(i, end);
      return end;
    }
    let end = this.#marks(i + 1, limit);
    const kind = this.#kind(i);
    if (end === i + 1 && (kind === PUNCTUATION || kind === SYMBOL)) {
      if (unit === 0x21 || unit === 0x3f) {
        // "?!", "!!!".
        while (end < limit && (text.charCodeAt(end) === 0x21 || text.charCodeAt(end) === 0x3f)) end += 1;
      } else if (repeats(unit)) {
        while (end < limit && text.charCodeAt(end) === unit) end += 1;
      } else if ((unit === STRAIGHT || unit === BACKTICK) && end < limit && text.charCodeAt(end) === unit) {
        end += 1;
      }
    }
    this.#push(i, end);
    return end;
  }
}

/** Marks whose repetition is one token: "...", "--", "***". Brackets and quotation marks are not among them. */
function repeats(unit: number): boolean {
  return (
    unit === DOT ||
    unit === HYPHEN ||
    unit === ASTERISK ||
    unit === 0x3d ||
    unit === 0x7e ||
    unit === HASH ||
    unit === PLUS ||
    unit === 0x2026 ||
    unit === 0x2014
  );
}

function endsInDigit(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return last >= 0x30 && last <= 0x39;
}
