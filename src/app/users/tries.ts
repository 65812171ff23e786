/** Most tries in a time. */
export interface TryLimit {
  readonly tries: number;
  readonly inMs: number;
}

/** Names and addresses of which tries are remembered. */
const REMEMBERED = 10_000;

/** Counts what was tried by a key, such as a name or an address, and says when it was too often. */
export class Tries {
  readonly #limit: TryLimit;
  readonly #tried = new Map<string, readonly number[]>();

  constructor(limit: TryLimit) {
    this.#limit = limit;
  }

  /** How many ms from now until the key may be tried again; 0 where it may. */
  wait(key: string, now: number): number {
    const tried = this.#recent(key, now);
    return tried.length < this.#limit.tries ? 0 : tried[tried.length - this.#limit.tries]! + this.#limit.inMs - now;
  }

  note(key: string, now: number): void {
    const tried = [...this.#recent(key, now), now];
    this.#tried.delete(key);
    this.#tried.set(key, tried);
    if (this.#tried.size > REMEMBERED) this.#tried.delete(this.#tried.keys().next().value!);
  }

  /** Takes back what was noted at a moment: it was no wrong try. */
  takeBack(key: string, at: number): void {
    const tried = this.#tried.get(key);
    if (tried === undefined) return;
    const index = tried.lastIndexOf(at);
    this.#tried.set(
      key,
      tried.filter((_, place) => place !== index),
    );
  }

  forget(key: string): void {
    this.#tried.delete(key);
  }

  #recent(key: string, now: number): readonly number[] {
    return (this.#tried.get(key) ?? []).filter((at) => at > now - this.#limit.inMs);
  }
}
