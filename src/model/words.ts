import type { TokenTable } from "../core/layers.ts";
import { hashText, mix } from "./hashing.ts";

/** Ways a form is written. */
const OTHER = 0;
const LOWER = 1;
const CAPITAL = 2;
const CAPITALS = 3;
const MIXED = 4;
const INITIAL = 5;
const NUMBER = 6;
const ALPHANUMERIC = 7;
const PUNCTUATION = 8;

/** Columns over the distinct forms of a report (not over its tokens): what the features of linear models are made of. */
export interface WordTable {
  /** Hash of the form in lower case, digits as "0", curly quotation marks as straight ones. */
  readonly word: Int32Array;
  /** Hash of the form as it is written. */
  readonly exact: Int32Array;
  readonly suffix1: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  readonly prefix1: Int32Array;
  readonly prefix3: Int32Array;
  /** How it is written, with the presence of a hyphen, a dot or an apostrophe. */
  readonly shape: Int32Array;
  /** 1 where it starts with a capital, 2 where with a small letter, else 0. */
  readonly initial: Uint8Array;
}

/** Describes every distinct form once. */
export function describeWords(tokens: TokenTable): WordTable {
  const count = tokens.forms.length;
  const column = () => new Int32Array(count);
  const table = {
    word: column(),
    exact: column(),
    suffix1: column(),
    suffix2: column(),
    suffix3: column(),
    suffix4: column(),
    prefix1: column(),
    prefix3: column(),
    shape: column(),
    initial: new Uint8Array(count),
  };
  for (let i = 0; i < count; i += 1) {
    const form = tokens.forms[i]!;
    const lower = normalizeForm(form);
    const n = lower.length;
    table.word[i] = hashText(lower);
    table.exact[i] = hashText(form);
    table.suffix1[i] = hashText(lower, Math.max(0, n - 1));
    table.suffix2[i] = mix(hashText(lower, Math.max(0, n - 2)), n > 2 ? 1 : 0);
    table.suffix3[i] = mix(hashText(lower, Math.max(0, n - 3)), n > 3 ? 1 : 0);
    table.suffix4[i] = mix(hashText(lower, Math.max(0, n - 4)), n > 4 ? 1 : 0);
    table.prefix1[i] = hashText(lower, 0, 1);
    table.prefix3[i] = mix(hashText(lower, 0, Math.min(3, n)), 3);
    table.shape[i] = shapeOf(form);
    table.initial[i] = initialOf(form);
  }
  return table;
}

/** Lower case, every digit "0", quotation marks and dashes straightened. */
export function normalizeForm(form: string): string {
  const first = form.charCodeAt(0);
  if (form.length <= 2 && first >= 0x2010 && first <= 0x201f) {
    if (form === "’" || form === "‘" || form === "‚" || form === "‛") return "'";
    if (form === "“" || form === "”" || form === "„" || form === "‟") return '"';
    if (form === "–" || form === "—" || form === "―") return "–";
  }
  if (form === "''" || form === "``" || form === "«" || form === "»") return '"';
  let lower = form.toLowerCase();
  if (lower.includes("’")) lower = lower.replaceAll("’", "'");
  return /\d/.test(lower) ? lower.replace(/\d/g, "0") : lower;
}

function initialOf(form: string): number {
  const first = form.charAt(0);
  const small = first.toLowerCase();
  if (small !== first) return 1;
  return first.toUpperCase() !== first ? 2 : 0;
}

function shapeOf(form: string): number {
  let uppers = 0;
  let lowers = 0;
  let digits = 0;
  let extra = 0;
  for (let i = 0; i < form.length; i += 1) {
    const unit = form.charCodeAt(i);
    if (unit >= 0x61 && unit <= 0x7a) lowers += 1;
    else if (unit >= 0x41 && unit <= 0x5a) uppers += 1;
    else if (unit >= 0x30 && unit <= 0x39) digits += 1;
    else if (unit === 0x2d) extra |= 1;
    else if (unit === 0x2e) extra |= 2;
    else if (unit === 0x27 || unit === 0x2019) extra |= 4;
    else if (unit > 0xbf) {
      const character = form.charAt(i);
      const small = character.toLowerCase();
      if (small !== character) uppers += 1;
      else if (character.toUpperCase() !== character) lowers += 1;
      else extra |= 8;
    } else extra |= 16;
  }
  let kind = OTHER;
  if (digits > 0) kind = uppers + lowers > 0 ? ALPHANUMERIC : NUMBER;
  else if (uppers === 0 && lowers > 0) kind = LOWER;
  else if (uppers === 1 && lowers === 0) kind = INITIAL;
  else if (uppers > 1 && lowers === 0) kind = CAPITALS;
  else if (uppers > 0) kind = uppers === 1 && initialOf(form) === 1 ? CAPITAL : MIXED;
  else if ((extra & 8) === 0) kind = PUNCTUATION;
  return kind * 32 + extra;
}
