import { type LinearRows, packKeys, type Scorer } from "../src/model/linear.ts";
import type { ModelArray } from "../src/model/manifest.ts";

/**
 * An averaged perceptron over hashed features that grows as features are met (Collins 2002; averaging by the sum of
 * weighted updates, Daumé 2006). Same keys as the frozen model's.
 */
export class Perceptron implements Scorer {
  readonly classCount: number;
  #slots: Int32Array;
  #mask: number;
  #count = 0;
  #keys = new Int32Array(1 << 16);
  #weights: Float32Array;
  #sums: Float64Array;
  #updates = new Uint32Array(1 << 16);
  #step = 1;

  constructor(classCount: number) {
    this.classCount = classCount;
    this.#slots = new Int32Array((1 << 18) * 2);
    this.#mask = (1 << 18) - 1;
    this.#weights = new Float32Array((1 << 16) * classCount);
    this.#sums = new Float64Array((1 << 16) * classCount);
  }

  get featureCount(): number {
    return this.#count;
  }

  score(keys: Int32Array, count: number, scores: Float64Array | Int32Array): void {
    scores.fill(0);
    const classes = this.classCount;
    for (let k = 0; k < count; k += 1) {
      const row = this.#find(keys[k]!);
      if (row < 0) continue;
      const at = row * classes;
      for (let c = 0; c < classes; c += 1) scores[c]! += this.#weights[at + c]!;
    }
  }

  /** Moves `gold` up and `got` down by `rate`, and counts one step. */
  update(keys: Int32Array, count: number, gold: number, got: number, rate = 1): void {
    if (gold === got) return;
    for (let k = 0; k < count; k += 1) {
      const row = this.#row(keys[k]!);
      const at = row * this.classCount;
      this.#weights[at + gold]! += rate;
      this.#sums[at + gold]! += rate * this.#step;
      this.#weights[at + got]! -= rate;
      this.#sums[at + got]! -= rate * this.#step;
      this.#updates[row]! += 1;
    }
  }

  tick(): void {
    this.#step += 1;
  }

  #find(key: number): number {
    let slot = key & this.#mask;
    for (;;) {
      const found = this.#slots[slot * 2]!;
      if (found === key) return this.#slots[slot * 2 + 1]!;
      if (found === 0) return -1;
      slot = (slot + 1) & this.#mask;
    }
  }

  #row(key: number): number {
    const known = this.#find(key);
    if (known >= 0) return known;
    const row = this.#count;
    this.#count += 1;
    if (row >= this.#keys.length) {
      this.#keys = grown(this.#keys, Int32Array);
      this.#updates = grown(this.#updates, Uint32Array);
      this.#weights = grown(this.#weights, Float32Array);
      this.#sums = grown(this.#sums, Float64Array);
    }
    this.#keys[row] = key;
    if (this.#count * 2 > this.#mask) {
      this.#mask = this.#mask * 2 + 1;
      this.#slots = new Int32Array((this.#mask + 1) * 2);
      for (let r = 0; r < this.#count; r += 1) this.#place(this.#keys[r]!, r);
    } else this.#place(key, row);
    return row;
  }

  #place(key: number, row: number): void {
    let slot = key & this.#mask;
    while (this.#slots[slot * 2] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot * 2] = key;
    this.#slots[slot * 2 + 1] = row;
  }

  /**
   * The averaged weights as int8 rows, the code q standing for q·|q|: features updated fewer than `leastUpdates` times and
   * codes under `leastWeight` of 127 are left out. `clip` is the share of weights that may saturate.
   */
  freeze(leastUpdates: number, leastWeight: number, clip = 0.000002): LinearRows {
    const classes = this.classCount;
    const magnitudes: number[] = [];
    const average = (row: number, c: number) =>
      this.#weights[row * classes + c]! - this.#sums[row * classes + c]! / this.#step;
    for (let row = 0; row < this.#count; row += 1) {
      if (this.#updates[row]! < leastUpdates) continue;
      for (let c = 0; c < classes; c += 1) {
        const value = Math.abs(average(row, c));
        if (value > 1e-6) magnitudes.push(value);
      }
    }
    const sorted = Float64Array.from(magnitudes).sort();
    const top = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * (1 - clip)))] ?? 1;
    // The square root spreads the codes: small weights, which are many, keep their differences.
    const scale = 127 / Math.sqrt(top);
    const code = (row: number, c: number): number => {
      const exact = average(row, c);
      return Math.sign(exact) * Math.min(127, Math.round(Math.sqrt(Math.abs(exact)) * scale));
    };
    const kept: number[] = [];
    for (let row = 0; row < this.#count; row += 1) if (this.#updates[row]! >= leastUpdates) kept.push(row);
    kept.sort((a, b) => (this.#keys[a]! >>> 0) - (this.#keys[b]! >>> 0));
    const dense = classes === 3;
    const keys: number[] = [];
    const sizes: number[] = [];
    const outClasses: number[] = [];
    const outWeights: number[] = [];
    for (const row of kept) {
      const entries: [number, number][] = [];
      for (let c = 0; c < classes; c += 1) {
        const value = code(row, c);
        if (Math.abs(value) >= leastWeight) entries.push([c, value]);
      }
      if (entries.length === 0) continue;
      keys.push(this.#keys[row]!);
      if (dense) {
        for (let c = 0; c < classes; c += 1) outWeights.push(code(row, c));
        continue;
      }
      sizes.push(entries.length);
      for (const [c, value] of entries) {
        outClasses.push(c);
        outWeights.push(value);
      }
    }
    return {
      keys: Int32Array.from(keys),
      sizes: Uint8Array.from(sizes),
      classes: Uint8Array.from(outClasses),
      weights: Int8Array.from(outWeights),
    };
  }
}

/** Sections of a frozen model, for `writeModel`. */
export function sectionsOf(prefix: string, rows: LinearRows): { [name: string]: ModelArray } {
  return {
    [`${prefix}.keys`]: packKeys(rows.keys),
    [`${prefix}.sizes`]: rows.sizes,
    [`${prefix}.classes`]: rows.classes,
    [`${prefix}.weights`]: rows.weights,
  };
}

function grown<T extends Int32Array | Uint32Array | Float32Array | Float64Array>(
  array: T,
  type: new (length: number) => T,
): T {
  const next = new type(array.length * 2);
  next.set(array as never);
  return next;
}

/** A generator of pseudo-random numbers in [0, 1) from a seed (mulberry32), so that training repeats itself. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffles in place (Fisher and Yates). */
export function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}
