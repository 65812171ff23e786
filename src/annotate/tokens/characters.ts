/** Classes of UTF-16 code units, as far as the tokenizer needs to tell them apart. */
export const UNKNOWN = 0;
export const SPACE = 1;
export const LETTER = 2;
export const UPPER = 3;
export const DIGIT = 4;
/** Combining marks, joiners, soft hyphens: they belong to the character before them. */
export const MARK = 5;
/** A script written without spaces, one character a token: Han. */
export const IDEOGRAPH = 6;
export const PUNCTUATION = 7;
export const SYMBOL = 8;
/** First half of a surrogate pair. */
export const HIGH = 9;
export const LOW = 10;

const SPACES = /[\s\u0085\u200b\ufeff]|\p{Cc}/u;
const UPPERS = /[\p{Lu}\p{Lt}]/u;
const LETTERS = /[\p{L}\p{Nl}_]/u;
const DIGITS = /[\p{Nd}\p{No}]/u;
const MARKS = /\p{M}|\u00ad|\u200c|\u200d|\u2060/u;
const IDEOGRAPHS = /\p{Script=Han}/u;
const SYMBOLS = /\p{S}/u;

/** The class of one code unit. */
export function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdbff) return HIGH;
  if (unit >= 0xdc00 && unit <= 0xdfff) return LOW;
  const character = String.fromCharCode(unit);
  if (SPACES.test(character)) return SPACE;
  if (IDEOGRAPHS.test(character) && LETTERS.test(character)) return IDEOGRAPH;
  if (UPPERS.test(character)) return UPPER;
  if (LETTERS.test(character)) return LETTER;
  if (DIGITS.test(character)) return DIGIT;
  if (MARKS.test(character)) return MARK;
  if (SYMBOLS.test(character)) return SYMBOL;
  return PUNCTUATION;
}

/** The class of a character outside the basic plane, by its code point: letters, ideographs, marks (skin tones and joiners among them), else symbol. */
export function classifyAstral(point: number): number {
  const character = String.fromCodePoint(point);
  if (IDEOGRAPHS.test(character)) return IDEOGRAPH;
  if (UPPERS.test(character)) return UPPER;
  if (LETTERS.test(character)) return LETTER;
  if (DIGITS.test(character)) return DIGIT;
  if (MARKS.test(character) || /\p{Emoji_Modifier}/u.test(character)) return MARK;
  return SYMBOL;
}
