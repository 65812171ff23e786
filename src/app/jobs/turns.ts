/**
 * Lets so much work go on at once and no more; the rest waits in the order in which it came. One at a time, it keeps what writes
 * to a store apart: what one reads before it writes no other may change meanwhile.
 */
export class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(atOnce = 1) {
    this.#free = atOnce;
  }

  /** Does the work in its turn, and hands the turn on whatever becomes of it. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((go) => this.#waiting.push(go));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}
