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

/**
 * A linear model over sparse features. Each feature that was kept has a row of (class, weight) pairs; the rest weigh
 * nothing. A weight is kept as an int8 code q that stands for q·|q|. Rows lie one after another in `classes` and `weights`,
 * row r at [offsets[r], offsets[r + 1]).
 */
export class SparseLinear implements Scorer {
  readonly classCount: number;
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #offsets: Uint32Array;
  readonly #classes: Uint8Array;
  readonly #weights: Int16Array;

  constructor(classCount: number, keys: Int32Array, sizes: Uint8Array, classes: Uint8Array, weights: Int8Array) {
    this.classCount = classCount;
    this.#classes = classes;
    this.#weights = Int16Array.from(weights, (code) => code * Math.abs(code));
    let capacity = 16;
    while (capacity < keys.length * 2) capacity *= 2;
    this.#mask = capacity - 1;
    this.#slots = new Int32Array(capacity * 2);
    this.#offsets = new Uint32Array(keys.length + 1);
    for (let row = 0; row < keys.length; row += 1) {
      this.#offsets[row + 1] = this.#offsets[row]! + sizes[row]!;
      const key = keys[row]!;
      let slot = key & this.#mask;
      while (this.#slots[slot * 2] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot * 2] = key;
      this.#slots[slot * 2 + 1] = row;
    }
  }

  /** Opens the sections `prefix`.keys, .sizes, .classes and .weights. Throws "bad-model". */
  static open(model: DecodedModel, prefix: string, classCount: number): SparseLinear {
    const keys = sectionOf(model, `${prefix}.keys`, Int32Array);
    const sizes = sectionOf(model, `${prefix}.sizes`, Uint8Array);
    const classes = sectionOf(model, `${prefix}.classes`, Uint8Array);
    const weights = sectionOf(model, `${prefix}.weights`, Int8Array);
    let entries = 0;
    for (let i = 0; i < sizes.length; i += 1) entries += sizes[i]!;
    if (sizes.length !== keys.length || classes.length !== entries || weights.length !== entries) {
      throw bad(model.manifest.name, `the sections of ${prefix} do not fit each other`);
    }
    for (let i = 0; i < entries; i += 1) {
      if (classes[i]! >= classCount) throw bad(model.manifest.name, `a class of ${prefix} is out of range`);
    }
    for (let i = 0; i < keys.length; i += 1) {
      if (keys[i] === 0) throw bad(model.manifest.name, `a key of ${prefix} is empty`);
    }
    return new SparseLinear(classCount, keys, sizes, classes, weights);
  }

  score(keys: Int32Array, count: number, scores: Float64Array | Int32Array): void {
    scores.fill(0);
    const slots = this.#slots;
    const mask = this.#mask;
    const offsets = this.#offsets;
    const classes = this.#classes;
    const weights = this.#weights;
    for (let k = 0; k < count; k += 1) {
      const key = keys[k]!;
      let slot = key & mask;
      let found = slots[slot * 2]!;
      while (found !== 0 && found !== key) {
        slot = (slot + 1) & mask;
        found = slots[slot * 2]!;
      }
      if (found === 0) continue;
      const row = slots[slot * 2 + 1]!;
      const end = offsets[row + 1]!;
      for (let e = offsets[row]!; e < end; e += 1) scores[classes[e]!]! += weights[e]!;
    }
  }
}
