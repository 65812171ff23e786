/**
 * What the networks see of a token: its normal form, hashed character n-grams, shape, and the quotation state of its place.
 * training/README.md ("Token features") is the specification; training/parity holds cases that both sides must agree on.
 * All string work is on UTF-16 code units.
 */

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
export const GRAM_BUCKETS = 1 << 15;
export const SUFFIX_BUCKETS = 1 << 12;
/** A longer normal form keeps its first and last half of this many units. */
const MAX_UNITS = 24;

const FOLD: { readonly [character: string]: string } = {
  "’": "'",
  "‘": "'",
  "`": "'",
  "´": "'",
  ʼ: "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‟": '"',
  "″": '"',
  "–": "-",
  "‐": "-",
  "‑": "-",
  "−": "-",
  "―": "—",
  "\u00a0": " ",
};
const FOLDED = /[’‘`´ʼ“”„«»‟″–‐‑−―\u00a0]/g;
const SAME_FORM: { readonly [form: string]: string } = { "``": '"', "''": '"', "--": "—", "---": "—", "…": "..." };

/** Lower case, quotation marks and dashes folded, every ASCII digit read as 0. */
export function normalForm(form: string): string {
  let out = form.toLowerCase();
  out = out.replace(FOLDED, (mark) => FOLD[mark]!).replace(/[0-9]/g, "0");
  out = SAME_FORM[out] ?? out;
  return out.length > MAX_UNITS ? out.slice(0, MAX_UNITS / 2) + out.slice(-MAX_UNITS / 2) : out;
}

/** 32-bit FNV-1a over the code units [from, to) of a text, folded so that the low bits are good. */
function fnv1a(text: string, from: number, to: number, seed: number = FNV_OFFSET): number {
  let hash = seed;
  for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Buckets of the 3-, 4- and 5-grams of "<normal>", in order of length, then position. */
export function gramsOf(normal: string): number[] {
  const marked = `<${normal}>`;
  const found: number[] = [];
  for (let size = 3; size <= 5; size += 1) {
    for (let i = 0; i + size <= marked.length; i += 1) found.push(fnv1a(marked, i, i + size) % GRAM_BUCKETS);
  }
  return found;
}

/** Buckets of the last three and the last two units of "<normal". */
export function suffixesOf(normal: string): readonly [number, number] {
  const marked = `<${normal}`;
  const bucket = (size: number): number =>
    fnv1a(marked, Math.max(0, marked.length - size), marked.length, (FNV_OFFSET ^ size) >>> 0) % SUFFIX_BUCKETS;
  return [bucket(3), bucket(2)];
}

/** The shapes of forms, in the order of their numbers. */
export const SHAPES = [
  "lower",
  "Title",
  "UPPER",
  "Initial",
  "MiXed",
  "digits",
  "digits+",
  "letters+digits",
  "punctuation",
  "other",
] as const;

/** Index into `SHAPES`. Letters are code points that change under lower- or upper-casing. */
export function shapeOf(form: string): number {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let others = 0;
  let isFirstUpper = false;
  let at = 0;
  for (const character of form) {
    if (character >= "0" && character <= "9") digits += 1;
    else if (character !== character.toLowerCase()) {
      upper += 1;
      if (at === 0) isFirstUpper = true;
    } else if (character !== character.toUpperCase()) lower += 1;
    else others += 1;
    at += 1;
  }
  const letters = upper + lower;
  if (letters > 0 && digits > 0) return 7;
  if (digits > 0) return others === 0 ? 5 : 6;
  if (letters === 0) return others > 0 ? 8 : 9;
  if (upper === 0) return 0;
  if (lower === 0) return letters === 1 ? 3 : 2;
  return isFirstUpper && upper === 1 ? 1 : 4;
}

/** Quotation states of a token, by number. */
export const OUTSIDE = 0;
export const OPENING = 1;
export const INSIDE = 2;
export const CLOSING = 3;
export const UNCLOSED = 4;
export const SINGLE_MARK = 5;
export const SINGLE_INSIDE = 6;
export const STRAY = 7;

const OPENS: ReadonlySet<string> = new Set(["“", "„", "«", "‟", "``"]);
const CLOSES: ReadonlySet<string> = new Set(["”", "»", "''"]);

/**
 * Quotation states of one block's tokens [from, to), and for each the number of the double-quoted span that holds it (marks
 * included) or -1. `glued(i)` tells whether no character lies between token i - 1 and token i. Writes into the columns;
 * gives the number of spans.
 */
export function quoteStates(
  formOf: (i: number) => string,
  glued: (i: number) => boolean,
  from: number,
  to: number,
  states: Uint8Array,
  spans: Int32Array,
): number {
  let opened = -1;
  let count = 0;
  for (let i = from; i < to; i += 1) {
    states[i] = OUTSIDE;
    spans[i] = -1;
    const form = formOf(i);
    let kind = 0;
    if (OPENS.has(form)) kind = 1;
    else if (CLOSES.has(form)) kind = 2;
    else if (form === '"') {
      const gluedLeft = i > from && glued(i);
      const gluedRight = i + 1 < to && glued(i + 1);
      if (opened >= 0) kind = 2;
      else kind = gluedRight || !gluedLeft ? 1 : 2;
    }
    if (kind === 1) {
      // A second opening mark: the earlier one was never closed.
      if (opened >= 0) {
        for (let j = opened; j < i; j += 1) {
          spans[j] = count;
          states[j] = UNCLOSED;
        }
        count += 1;
      }
      opened = i;
    } else if (kind === 2) {
      if (opened >= 0) {
        for (let j = opened; j <= i; j += 1) {
          spans[j] = count;
          states[j] = INSIDE;
        }
        states[opened] = OPENING;
        states[i] = CLOSING;
        count += 1;
        opened = -1;
      } else states[i] = STRAY;
    }
  }
  if (opened >= 0) {
    for (let j = opened; j < to; j += 1) {
      spans[j] = count;
      states[j] = UNCLOSED;
    }
    count += 1;
  }
  markSingles(formOf, glued, from, to, states);
  return count;
}

/** Single marks, only where they stand as tokens of their own. */
function markSingles(
  formOf: (i: number) => string,
  glued: (i: number) => boolean,
  from: number,
  to: number,
  states: Uint8Array,
): void {
  let opened = -1;
  for (let i = from; i < to; i += 1) {
    const form = formOf(i);
    const gluedLeft = i > from && glued(i);
    const gluedRight = i + 1 < to && glued(i + 1);
    if (form === "‘" || ((form === "'" || form === "`") && !gluedLeft && gluedRight)) opened = i;
    else if ((form === "’" || form === "'") && opened >= 0 && gluedLeft) {
      for (let j = opened; j <= i; j += 1) {
        if (states[j] === OUTSIDE || states[j] === INSIDE) states[j] = SINGLE_INSIDE;
      }
      if (states[opened] === SINGLE_INSIDE) states[opened] = SINGLE_MARK;
      if (states[i] === SINGLE_INSIDE) states[i] = SINGLE_MARK;
      opened = -1;
    }
  }
}
