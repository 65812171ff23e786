const EMPTY = -1;

/**
 * Rows by their keys, which are hashes already (`featureKey`): an open table of row numbers, at most half full. Two rows of
 * one key: the last one stands.
 */
export class KeyRows {
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;

  constructor(keys: Uint32Array) {
    this.#keys = new Int32Array(keys.buffer, keys.byteOffset, keys.length);
    const size = 2 ** Math.ceil(Math.log2(2 * keys.length + 1));
    this.#rows = new Int32Array(size).fill(EMPTY);
    this.#mask = size - 1;
    for (let row = 0; row < keys.length; row += 1) this.#rows[this.#slotOf(this.#keys[row]!)] = row;
  }

  /** The row of a key, or -1. O(1). */
  find(key: number): number {
    return this.#rows[this.#slotOf(key | 0)]!;
  }

  /** The slot that holds a key, or the empty one where it would be put. */
  #slotOf(key: number): number {
    let slot = key & this.#mask;
    for (;;) {
      const row = this.#rows[slot]!;
      if (row === EMPTY || this.#keys[row] === key) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }
}
