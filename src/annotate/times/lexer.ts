import { foldUnit, type Lexicon } from "./lexicon.ts";

/** What the digits of a token are. */
export const SHAPE = {
  none: 0,
  int: 1,
  number: 2,
  ordinal: 3,
  decade: 4,
  shortYear: 5,
  shortDecade: 6,
  plainDecade: 10,
  clock: 7,
  iso: 8,
  numeric: 9,
} as const;

/** Kinds of code unit. */
const LETTER = 1;
const DIGIT = 2;
const BLANK = 3;
const LINE = 4;

const KIND = (() => {
  const kinds = new Uint8Array(65536);
  const letters: readonly (readonly [number, number])[] = [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0x24f],
    [0x300, 0x52f],
    [0x530, 0x1fff],
    [0x2c00, 0x2dff],
    [0x2e80, 0xd7ff],
    [0xd800, 0xdfff],
    [0xf900, 0xfdff],
  ];
  for (const [from, to] of letters) kinds.fill(LETTER, from, to + 1);
  kinds[0xd7] = 0;
  kinds[0xf7] = 0;
  kinds.fill(DIGIT, 0x30, 0x3a);
  for (const blank of [0x20, 0x09, 0xa0, 0x202f, 0x2009, 0x3000, 0x0b, 0x0c]) kinds[blank] = BLANK;
  kinds[0x0a] = LINE;
  kinds[0x0d] = LINE;
  return kinds;
})();

/** The fold of each ASCII letter; 0 for any other unit below 0x80. */
const ASCII_LETTERS = Uint8Array.from({ length: 0x80 }, (_, unit) => (KIND[unit] === LETTER ? foldUnit(unit) : 0));

/** Gap before a token. */
export const GAP = { none: 0, blank: 1, line: 2, paragraph: 3 } as const;

/**
 * Columns over the tokens of the text for this layer alone: words, digits with their shape, single marks. `entry` is the
 * index into the lexicon or -1; `value` the number that the digits say.
 */
export interface TokenColumns {
  count: number;
  start: Int32Array;
  end: Int32Array;
  entry: Int32Array;
  value: Float64Array;
  /** SHAPE. */
  shape: Uint8Array;
  /** GAP before the token. */
  gap: Uint8Array;
  /** 1 where the first letter is a capital. */
  capital: Uint8Array;
}

/** Endings of digit tokens, by language. */
export interface DigitEndings {
  readonly ordinal: readonly string[];
  readonly decade: readonly string[];
}

const CURRENCY: ReadonlySet<number> = new Set([0x24, 0xa3, 0xa5, 0x20ac, 0x20bd, 0x20b4, 0xa2, 0x23]);

function grow(columns: TokenColumns): void {
  const size = columns.start.length * 2;
  const wider = <T extends Int32Array | Uint8Array | Float64Array>(old: T, fresh: T): T => {
    fresh.set(old as never);
    return fresh;
  };
  columns.start = wider(columns.start, new Int32Array(size));
  columns.end = wider(columns.end, new Int32Array(size));
  columns.entry = wider(columns.entry, new Int32Array(size));
  columns.value = wider(columns.value, new Float64Array(size));
  columns.shape = wider(columns.shape, new Uint8Array(size));
  columns.gap = wider(columns.gap, new Uint8Array(size));
  columns.capital = wider(columns.capital, new Uint8Array(size));
}

/** Empty columns with room for a text of `units` code units; they grow. */
export function emptyColumns(units: number): TokenColumns {
  const size = Math.max(64, units >> 2);
  // One piece of memory for all columns: eight small ones cost more than reading a short text.
  const memory = new ArrayBuffer(size * (8 + 3 * 4 + 3));
  return {
    count: 0,
    value: new Float64Array(memory, 0, size),
    start: new Int32Array(memory, size * 8, size),
    end: new Int32Array(memory, size * 12, size),
    entry: new Int32Array(memory, size * 16, size),
    shape: new Uint8Array(memory, size * 20, size),
    gap: new Uint8Array(memory, size * 21, size),
    capital: new Uint8Array(memory, size * 22, size),
  };
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Reads text[from, to) into the columns. One pass; look-ahead is bounded by the longest shape. */
export function readTokens(
  text: string,
  from: number,
  to: number,
  lexicon: Lexicon,
  endings: DigitEndings,
  columns: TokenColumns,
): void {
  let at = from;
  let gap: number = GAP.paragraph;
  while (at < to) {
    const unit = text.charCodeAt(at);
    const kind = KIND[unit]!;
    if (kind === BLANK) {
      if (gap < GAP.blank) gap = GAP.blank;
      at += 1;
      continue;
    }
    if (kind === LINE) {
      // "\r\n" is one line end; a second one makes a paragraph.
      gap = gap >= GAP.line ? GAP.paragraph : GAP.line;
      at += unit === 0x0d && text.charCodeAt(at + 1) === 0x0a ? 2 : 1;
      continue;
    }
    if (columns.count === columns.start.length) grow(columns);
    const i = columns.count;
    columns.count += 1;
    columns.start[i] = at;
    columns.gap[i] = gap;
    columns.shape[i] = SHAPE.none;
    columns.capital[i] = 0;
    columns.value[i] = 0;
    gap = GAP.none;
    if (kind === LETTER) {
      let hash = 0x811c9dc5;
      const first = at;
      while (at < to) {
        const next = text.charCodeAt(at);
        // Most letters of most texts are ASCII: one look into a small table folds them and tells where the word ends.
        let folded: number;
        if (next < 0x80) folded = ASCII_LETTERS[next]!;
        else folded = KIND[next] === LETTER ? foldUnit(next) : 0;
        if (folded === 0) break;
        hash = Math.imul(hash ^ folded, 0x01000193);
        at += 1;
      }
      // "a.m.", "U.S.": letters and dots in turn are one word.
      if (at - first === 1 && text.charCodeAt(at) === 0x2e && KIND[text.charCodeAt(at + 1)] === LETTER) {
        let stop = at;
        while (
          stop + 1 < to &&
          text.charCodeAt(stop) === 0x2e &&
          KIND[text.charCodeAt(stop + 1)] === LETTER &&
          KIND[text.charCodeAt(stop + 2)] !== LETTER
        ) {
          stop += 2;
        }
        if (stop > at) {
          if (stop < to && text.charCodeAt(stop) === 0x2e) stop += 1;
          for (let k = at; k < stop; k += 1) hash = Math.imul(hash ^ foldUnit(text.charCodeAt(k)), 0x01000193);
          at = stop;
        }
      }
      columns.capital[i] = foldUnit(unit) !== unit ? 1 : 0;
      const entry = lexicon.find(text, first, at, hash >>> 0);
      columns.entry[i] = entry;
      if (entry >= 0 && lexicon.entries[entry]!.dotted && at < to && text.charCodeAt(at) === 0x2e) at += 1;
      columns.end[i] = at;
      continue;
    }
    columns.entry[i] = -1;
    if (kind === DIGIT) {
      at = readDigits(text, at, to, endings, columns, i);
      columns.end[i] = at;
      continue;
    }
    // An apostrophe before two digits: '89, '90s.
    if ((unit === 0x27 || unit === 0x2019 || unit === 0x2018) && isDigit(text.charCodeAt(at + 1))) {
      if (
        isDigit(text.charCodeAt(at + 2)) &&
        !isDigit(text.charCodeAt(at + 3)) &&
        KIND[text.charCodeAt(at - 1)] !== LETTER
      ) {
        columns.value[i] = Number(text.slice(at + 1, at + 3));
        const decade = endings.decade.find((ending) => text.startsWith(ending, at + 3));
        columns.shape[i] = decade === undefined ? SHAPE.shortYear : SHAPE.shortDecade;
        at += 3 + (decade?.length ?? 0);
        columns.end[i] = at;
        continue;
      }
    }
    columns.entry[i] = lexicon.find(text, at, at + 1, Math.imul(0x811c9dc5 ^ foldUnit(unit), 0x01000193) >>> 0);
    at += 1;
    columns.end[i] = at;
  }
}

/** The shape and value of digits at `at`; returns where the token ends. */
function readDigits(
  text: string,
  at: number,
  to: number,
  endings: DigitEndings,
  columns: TokenColumns,
  i: number,
): number {
  const before = at > 0 ? text.charCodeAt(at - 1) : 0x20;
  let end = at;
  let value = 0;
  while (end < to && isDigit(text.charCodeAt(end))) {
    value = value * 10 + (text.charCodeAt(end) - 0x30);
    end += 1;
  }
  const length = end - at;
  columns.value[i] = value;
  const money = CURRENCY.has(before);
  const mark = text.charCodeAt(end);
  if (!money) {
    // 2025-10-21, 2025-10-21T09:30: ISO 8601.
    if (length === 4 && mark === 0x2d) {
      const found = ISO.exec(text.slice(at, Math.min(to, at + 32)));
      if (found !== null) {
        columns.shape[i] = SHAPE.iso;
        return at + found[0].length;
      }
    }
    if (length <= 2 && mark === 0x3a) {
      const found = CLOCK.exec(text.slice(at, Math.min(to, at + 9)));
      if (found !== null && value <= 24) {
        columns.shape[i] = SHAPE.clock;
        return at + found[0].length;
      }
    }
    if ((length <= 2 || length === 4) && (mark === 0x2f || mark === 0x2e || mark === 0x2d)) {
      const found = NUMERIC.exec(text.slice(at, Math.min(to, at + 12)));
      if (found !== null) {
        columns.shape[i] = SHAPE.numeric;
        return at + found[0].length;
      }
    }
  }
  // 1,200 and 1.5 and 1,200.5; also "1 200" is left as two tokens.
  let shape: number = SHAPE.int;
  while (
    (text.charCodeAt(end) === 0x2c || text.charCodeAt(end) === 0x2e) &&
    isDigit(text.charCodeAt(end + 1)) &&
    end < to
  ) {
    const from = end;
    end += 1;
    while (end < to && isDigit(text.charCodeAt(end))) end += 1;
    if (text.charCodeAt(from) === 0x2c && end - from === 4 && shape === SHAPE.int) {
      value = value * 1000 + Number(text.slice(from + 1, end));
    } else {
      if (shape === SHAPE.int && end - from <= 4) value += Number(`0.${text.slice(from + 1, end)}`);
      shape = SHAPE.number;
    }
    if (shape === SHAPE.int) shape = SHAPE.number;
  }
  // "4½ months"
  const fraction = FRACTIONS.get(text.charCodeAt(end));
  if (fraction !== undefined && shape === SHAPE.int) {
    columns.value[i] = value + fraction;
    columns.shape[i] = money ? SHAPE.none : SHAPE.number;
    return end + 1;
  }
  columns.value[i] = value;
  if (KIND[text.charCodeAt(end)] === LETTER) {
    for (const ending of endings.ordinal) {
      if (
        text.startsWith(ending, end) &&
        KIND[text.charCodeAt(end + ending.length)] !== LETTER &&
        shape === SHAPE.int
      ) {
        columns.shape[i] = SHAPE.ordinal;
        return end + ending.length;
      }
    }
    for (const ending of endings.decade) {
      if (text.startsWith(ending, end) && KIND[text.charCodeAt(end + ending.length)] !== LETTER && value % 10 === 0) {
        columns.shape[i] = length === 4 ? SHAPE.decade : length === 2 ? SHAPE.plainDecade : SHAPE.none;
        return end + ending.length;
      }
    }
  }
  columns.shape[i] = money ? SHAPE.none : shape;
  return end;
}

/** The value of the signs for fractions. */
export const FRACTIONS: ReadonlyMap<number, number> = new Map([
  [0xbd, 0.5],
  [0xbc, 0.25],
  [0xbe, 0.75],
]);

const ISO =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])/;
const CLOCK = /^\d{1,2}:[0-5]\d(?::[0-5]\d)?(?![\d:])/;
const NUMERIC = /^(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}([/.])\d{1,2}\2\d{1,2})(?![\d/]|\.\d)/;
