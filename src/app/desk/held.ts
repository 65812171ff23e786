import type { Store } from "../../store/store.ts";

/** Stories and documents that are held, unpacked: those that were asked for last. */
const STORIES = 256;
const DOCUMENTS = 128;

/**
 * A store that holds the stories and documents that were read last, so that the pages of one story do not unpack them again and
 * again. When the store changes all are let go.
 */
export function heldStore(store: Store): Store {
  const changes = (): number => store.revision();
  const stories = new Held<NonNullable<Awaited<ReturnType<Store["story"]>>>>(STORIES, changes);
  const documents = new Held<Awaited<ReturnType<Store["documents"]>>[number]>(DOCUMENTS, changes);
  const held: Pick<Store, "story" | "documents"> = {
    story: async (id) => {
      const known = stories.get(id);
      if (known !== undefined) return known;
      const at = changes();
      const story = await store.story(id);
      if (story !== null) stories.set(id, story, at);
      return story;
    },
    documents: async (refs) => {
      const found = new Map(refs.map((ref) => [ref, documents.get(ref)]));
      const missing = [...found.keys()].filter((ref) => found.get(ref) === undefined);
      const at = changes();
      for (const document of missing.length === 0 ? [] : await store.documents(missing)) {
        found.set(document.ref, document);
        documents.set(document.ref, document, at);
      }
      // In the order that was asked for, whatever was held.
      return [...found.values()].filter((document) => document !== undefined);
    },
  };
  return new Proxy(store, {
    get: (whole, name) => {
      const owner = name in held ? held : whole;
      const one = Reflect.get(owner, name) as unknown;
      return typeof one === "function" ? one.bind(owner) : one;
    },
  });
}

/** Values by their names, the last that were asked for, as long as nothing changes. */
class Held<T> {
  readonly #most: number;
  readonly #changes: () => number;
  readonly #values = new Map<string, T>();
  #at = -1;

  constructor(most: number, changes: () => number) {
    this.#most = most;
    this.#changes = changes;
  }

  get(name: string): T | undefined {
    if (this.#changes() !== this.#at) {
      this.#values.clear();
      this.#at = this.#changes();
    }
    const value = this.#values.get(name);
    if (value === undefined) return undefined;
    this.#values.delete(name);
    this.#values.set(name, value);
    return value;
  }

  /** Holds a value that was read when there were so many changes. */
  set(name: string, value: T, at: number): void {
    if (at !== this.#at || at !== this.#changes()) return;
    this.#values.set(name, value);
    if (this.#values.size > this.#most) this.#values.delete(this.#values.keys().next().value!);
  }
}
