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
  /** Pairs in each row; empty where every row has three weights, one a class. */
  readonly sizes: Uint8Array;
  readonly classes: Uint8Array;
  /** Codes, see `WEIGHT_OF`. */
  readonly weights: Int8Array;
}

/** A code q of a weight stands for q·|q|: small weights, which are many, keep their differences. */
const WEIGHT_OF = Int32Array.from({ length: 256 }, (_, byte) => {
  const code = (byte << 24) >> 24;
  return code * Math.abs(code);
});

/**
 * A linear model over sparse features. Each feature that was kept has a row of weights; the rest weigh nothing. A row
 * holds (class, weight) pairs, or, for a model of three classes, one weight a class. Features are found by open
 * addressing; what is read together lies together, as reading memory is most of the time that a model takes.
 */
export class SparseLinear implements Scorer {
  readonly classCount: number;
  readonly #mask: number;
  /** Per slot the key (0: empty), then the first entry times 256 plus the number of entries; dense: the three codes. */
  readonly #slots: Int32Array;
  /** Class times 65,536 plus 32,768 plus the weight. */
  readonly #entries: Int32Array;
  readonly #isDense: boolean;

  constructor(classCount: number, { keys, sizes, classes, weights }: LinearRows) {
    this.classCount = classCount;
    this.#isDense = sizes.length === 0;
    let capacity = 16;
    while (capacity < keys.length * 1.6) capacity *= 2;
    this.#mask = capacity - 1;
    this.#slots = new Int32Array(capacity * 2);
    this.#entries = new Int32Array(classes.length);
    for (let e = 0; e < classes.length; e += 1) {
      this.#entries[e] = classes[e]! * 65536 + 32768 + WEIGHT_OF[weights[e]! & 255]!;
    }
    let entry = 0;
    for (let row = 0; row < keys.length; row += 1) {
      const key = keys[row]!;
      let slot = key & this.#mask;
      while (this.#slots[slot * 2] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot * 2] = key;
      if (this.#isDense) {
        const at = row * 3;
        this.#slots[slot * 2 + 1] =
          (weights[at]! & 255) | ((weights[at + 1]! & 255) << 8) | ((weights[at + 2]! & 255) << 16);
      } else {
        this.#slots[slot * 2 + 1] = entry * 256 + sizes[row]!;
        entry += sizes[row]!;
      }
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
    const rows = dense ? weights.length / 3 : sizes.length;
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
    if (this.#isDense) {
      this.#scoreThree(keys, count, scores);
      return;
    }
    scores.fill(0);
    const slots = this.#slots;
    const mask = this.#mask;
    const entries = this.#entries;
    for (let k = 0; k < count; k += 1) {
      const key = keys[k]!;
      let slot = key & mask;
      let found = slots[slot * 2]!;
      while (found !== 0 && found !== key) {
        slot = (slot + 1) & mask;
        found = slots[slot * 2]!;
      }
      if (found === 0) continue;
      const place = slots[slot * 2 + 1]!;
      const first = place >>> 8;
      const end = first + (place & 255);
      for (let e = first; e < end; e += 1) {
        const entry = entries[e]!;
        scores[entry >> 16]! += (entry & 0xffff) - 32768;
      }
    }
  }

  /** The same for the three transitions of the parser. */
  #scoreThree(keys: Int32Array, count: number, scores: Float64Array | Int32Array): void {
    const slots = this.#slots;
    const mask = this.#mask;
    let a = 0;
    let b = 0;
    let c = 0;
    for (let k = 0; k < count; k += 1) {
      const key = keys[k]!;
      let slot = key & mask;
      let found = slots[slot * 2]!;
      while (found !== 0 && found !== key) {
        slot = (slot + 1) & mask;
        found = slots[slot * 2]!;
      }
      if (found === 0) continue;
      const codes = slots[slot * 2 + 1]!;
      a += WEIGHT_OF[codes & 255]!;
      b += WEIGHT_OF[(codes >> 8) & 255]!;
      c += WEIGHT_OF[(codes >> 16) & 255]!;
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
