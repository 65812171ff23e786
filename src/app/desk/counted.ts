import type { Store } from "../../store/store.ts";

/** Methods that write. */
const WRITES: ReadonlySet<string | symbol> = new Set<keyof Store>([
  "putReport",
  "putInput",
  "markPending",
  "putStories",
  "putCorrection",
  "putNote",
]);

/** A store that tells how often it was written to: what was made from it holds as long as that stays the same. */
export interface CountedStore {
  readonly store: Store;
  /** Grows before and after each write, so that what was made meanwhile is not taken for what is there now. */
  readonly changes: () => number;
}

/** Counts the writes to a store that nobody else writes to while it is open. */
export function countedStore(store: Store): CountedStore {
  let count = 0;
  const counted = async (write: () => Promise<unknown>): Promise<unknown> => {
    count += 1;
    try {
      return await write();
    } finally {
      count += 1;
    }
  };
  const watched = new Proxy(store, {
    get: (whole, name) => {
      const one = Reflect.get(whole, name) as unknown;
      if (typeof one !== "function") return one;
      if (!WRITES.has(name)) return one.bind(whole);
      return (...words: readonly unknown[]) => counted(() => one.apply(whole, words) as Promise<unknown>);
    },
  });
  return { store: watched, changes: () => count };
}
