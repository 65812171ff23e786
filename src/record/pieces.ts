/**
 * Work that takes long, a piece at a time: between two pieces whoever does it can do other things. What it gives is the same,
 * however long these take.
 */
export type Pieces<T> = Generator<undefined, T, undefined>;

/** Does all pieces one after another. */
export function whole<T>(work: Pieces<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
