import { bad, type DecodedModel, sectionOf } from "./manifest.ts";

/**
 * Something that scores classes for a list of feature keys: the frozen model at run time, the growing one in training.
 * Both see the same keys from the same code, so that what was trained is what runs.
 */
export interface Scorer {
  readonly classCount: number;
  /** Writes a score for each class into `scores`, from `count` keys. */
  score(keys: Int32Array, count: number, scores: Float64Array | Int32Array): void;
}

/** The rows of a frozen model, by ascending key (as unsigned numbers). */
export interface LinearRows {
  readonly keys: Int32Array;
  /** Pairs in each row; empty where every row has one weight for every class, in order. */
  readonly sizes: Uint8Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
}

/**
 * A linear model over sparse features. Each feature that was kept has a row of weights; the rest weigh nothing. A row
 * holds (class, weight) pairs, or, for a model of few classes, one weight a class. A weight is kept as an int8 code q that
 * stands for q·|q|. Rows lie one after another, row r at [offsets[r], offsets[r + 1]).
 */
export class SparseLinear implements Scorer {
  readonly classCount: number;
  readonly #slots: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;
  readonly #offsets: Uint32Array;
  readonly #classes: Uint8Array;
  readonly #weights: Int16Array;
  readonly #isDense: boolean;

  constructor(classCount: number, { keys, sizes, classes, weights }: LinearRows) {
    this.classCount = classCount;
    this.#isDense = sizes.length === 0;
    this.#classes = classes;
    this.#weights = Int16Array.from(weights, (code) => code * Math.abs(code));
    let capacity = 16;
    while (capacity < keys.length * 1.6) capacity *= 2;
    this.#mask = capacity - 1;
    this.#slots = new Int32Array(capacity);
    this.#rows = new Int32Array(capacity);
    this.#offsets = new Uint32Array(keys.length + 1);
    for (let row = 0; row < keys.length; row += 1) {
      this.#offsets[row + 1] = this.#offsets[row]! + (this.#isDense ? classCount : sizes[row]!);
      const key = keys[row]!;
      let slot = key & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = key;
      this.#rows[slot] = row;
    }
  }

  /** Opens the sections `prefix`.keys, .sizes, .classes and .weights. Throws "bad-model". */
  static open(model: DecodedModel, prefix: string, classCount: number): SparseLinear {
    const packed = sectionOf(model, `${prefix}.keys`, Uint8Array);
    const sizes = sectionOf(model, `${prefix}.sizes`, Uint8Array);
    const classes = sectionOf(model, `${prefix}.classes`, Uint8Array);
    const weights = sectionOf(model, `${prefix}.weights`, Int8Array);
    const name = model.manifest.name;
    const dense = sizes.length === 0;
    const rows = dense ? weights.length / classCount : sizes.length;
    let entries = 0;
    for (let i = 0; i < sizes.length; i += 1) entries += sizes[i]!;
    if (
      !Number.isInteger(rows) ||
      (dense ? classes.length !== 0 : classes.length !== entries || weights.length !== entries)
    ) {
      throw bad(name, `the sections of ${prefix} do not fit each other`);
    }
    for (let i = 0; i < classes.length; i += 1) {
      if (classes[i]! >= classCount) throw bad(name, `a class of ${prefix} is out of range`);
    }
    const keys = unpackKeys(packed, rows);
    if (keys === null) throw bad(name, `the keys of ${prefix} are damaged`);
    return new SparseLinear(classCount, { keys, sizes, classes, weights });
  }

  score(keys: Int32Array, count: number, scores: Float64Array | Int32Array): void {
    if (this.#isDense && this.classCount === 3) {
      this.#scoreThree(keys, count, scores);
      return;
    }
    scores.fill(0);
    const slots = this.#slots;
    const mask = this.#mask;
    const offsets = this.#offsets;
    const classes = this.#classes;
    const weights = this.#weights;
    const dense = this.#isDense;
    for (let k = 0; k < count; k += 1) {
      const key = keys[k]!;
      let slot = key & mask;
      let found = slots[slot]!;
      while (found !== 0 && found !== key) {
        slot = (slot + 1) & mask;
        found = slots[slot]!;
      }
      if (found === 0) continue;
      const row = this.#rows[slot]!;
      const first = offsets[row]!;
      const end = offsets[row + 1]!;
      if (dense) for (let e = first; e < end; e += 1) scores[e - first]! += weights[e]!;
      else for (let e = first; e < end; e += 1) scores[classes[e]!]! += weights[e]!;
    }
  }

  /** The same for dense rows of three, the parser's transitions: no inner loop. */
  #scoreThree(keys: Int32Array, count: number, scores: Float64Array | Int32Array): void {
    const slots = this.#slots;
    const rows = this.#rows;
    const mask = this.#mask;
    const weights = this.#weights;
    let a = 0;
    let b = 0;
    let c = 0;
    for (let k = 0; k < count; k += 1) {
      const key = keys[k]!;
      let slot = key & mask;
      let found = slots[slot]!;
      while (found !== 0 && found !== key) {
        slot = (slot + 1) & mask;
        found = slots[slot]!;
      }
      if (found === 0) continue;
      const at = rows[slot]! * 3;
      a += weights[at]!;
      b += weights[at + 1]!;
      c += weights[at + 2]!;
    }
    scores[0] = a;
    scores[1] = b;
    scores[2] = c;
  }
}

/** Packs ascending keys as the differences between them, seven bits a byte, the lowest first (LEB128). */
export function packKeys(keys: Int32Array): Uint8Array {
  const out: number[] = [];
  let last = 0;
  for (let i = 0; i < keys.length; i += 1) {
    let rest = (keys[i]! >>> 0) - last;
    last = keys[i]! >>> 0;
    while (rest >= 128) {
      out.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    out.push(rest);
  }
  return Uint8Array.from(out);
}

/** Undoes `packKeys`; null where the bytes are not `count` ascending keys other than 0. */
export function unpackKeys(packed: Uint8Array, count: number): Int32Array | null {
  const keys = new Int32Array(count);
  let at = 0;
  let last = 0;
  for (let i = 0; i < count; i += 1) {
    let rest = 0;
    let scale = 1;
    for (;;) {
      if (at >= packed.length || scale > 0x10000000) return null;
      const byte = packed[at]!;
      at += 1;
      rest += (byte & 127) * scale;
      if (byte < 128) break;
      scale *= 128;
    }
    last += rest;
    if (rest === 0 || last > 0xffffffff) return null;
    keys[i] = last | 0;
  }
  return at === packed.length ? keys : null;
}
