import type { TimeWords } from "./rules.ts";

/** Classes of one word form: parallel lists of class numbers and the values that they capture. */
export interface LexiconEntry {
  readonly word: string;
  readonly classes: readonly number[];
  readonly values: readonly (number | string)[];
  /** Class numbers that hold only for a capitalised form. */
  readonly capital: readonly number[];
  /** True where a dot directly after the word belongs to it. */
  readonly dotted: boolean;
}

/** The fold of every unit below 0x80: most units of most texts. */
const ASCII_FOLD = Uint8Array.from({ length: 0x80 }, (_, unit) => (unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit));

/** Lower case for the alphabets that news is read in here, one code unit to one, so that offsets hold. */
export function foldUnit(unit: number): number {
  if (unit < 0x80) return ASCII_FOLD[unit]!;
  if (unit < 0xc0) return unit;
  if (unit <= 0xde) return unit === 0xd7 ? unit : unit + 0x20;
  if (unit >= 0x410 && unit <= 0x42f) return unit + 0x20;
  if (unit >= 0x400 && unit <= 0x40f) return unit + 0x50;
  return unit;
}

/** Numbers for class names, given out on first sight. */
export class ClassNames {
  readonly #numbers = new Map<string, number>();
  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const next = this.#numbers.size;
    this.#numbers.set(name, next);
    return next;
  }
  get(name: string): number {
    return this.#numbers.get(name) ?? -1;
  }
}

const FNV = 0x01000193;

/** A hash table over folded word forms that is asked by text offsets: a miss, the common case, allocates nothing. */
export class Lexicon {
  readonly entries: readonly LexiconEntry[];
  readonly #table: Int32Array;
  /** The hash of the entry in each slot, so that a slot of another word is passed without looking at it. */
  readonly #hashes: Int32Array;
  readonly #mask: number;

  constructor(entries: readonly LexiconEntry[]) {
    this.entries = entries;
    let size = 64;
    while (size < entries.length * 4) size *= 2;
    this.#mask = size - 1;
    this.#table = new Int32Array(size).fill(-1);
    this.#hashes = new Int32Array(size);
    entries.forEach((entry, index) => {
      const hash = hashOf(entry.word, 0, entry.word.length);
      let slot = hash & this.#mask;
      while (this.#table[slot] !== -1) slot = (slot + 1) & this.#mask;
      this.#table[slot] = index;
      this.#hashes[slot] = hash | 0;
    });
  }

  /** Index of the entry whose folded form is text[start, end), or -1. `hash` is that of the folded units. */
  find(text: string, start: number, end: number, hash: number): number {
    let slot = hash & this.#mask;
    for (;;) {
      const index = this.#table[slot]!;
      if (index === -1) return -1;
      if (this.#hashes[slot] === (hash | 0)) {
        const { word } = this.entries[index]!;
        let at = word.length === end - start ? 0 : word.length + 1;
        while (at < word.length && word.charCodeAt(at) === foldUnit(text.charCodeAt(start + at))) at += 1;
        if (at === word.length) return index;
      }
      slot = (slot + 1) & this.#mask;
    }
  }
  /** The entry of a form that is already folded, or undefined. */
  entryOf(word: string): LexiconEntry | undefined {
    return this.entries[this.find(word, 0, word.length, hashOf(word, 0, word.length))];
  }
}

/** FNV-1a over folded code units. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ foldUnit(text.charCodeAt(at)), FNV);
  return hash >>> 0;
}

/** Collects the words of all tables and patterns into entries. */
export class LexiconBuilder {
  readonly names: ClassNames;
  readonly #words = new Map<
    string,
    { classes: number[]; values: (number | string)[]; capital: number[]; dotted: boolean }
  >();

  constructor(names: ClassNames) {
    this.names = names;
  }
  add(form: string, className: string, value: number | string, capital = false): void {
    const dotted = form.length > 1 && form.endsWith(".") && !form.slice(0, -1).includes(".");
    const word = dotted ? form.slice(0, -1) : form;
    const number = this.names.number(className);
    let entry = this.#words.get(word);
    if (entry === undefined) {
      entry = { classes: [], values: [], capital: [], dotted: false };
      this.#words.set(word, entry);
    }
    entry.dotted ||= dotted;
    if (entry.classes.includes(number)) return;
    entry.classes.push(number);
    entry.values.push(value);
    if (capital) entry.capital.push(number);
  }
  addAll(tables: readonly TimeWords[]): void {
    for (const table of tables) {
      for (const [word, value] of Object.entries(table.words)) this.add(word, table.class, value, table.capital);
    }
  }
  build(): Lexicon {
    return new Lexicon([...this.#words].map(([word, entry]) => ({ word, ...entry })));
  }
}
