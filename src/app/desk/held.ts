import type { Store } from "../../store/store.ts";

/** What is held, unpacked: so many, of no more size together; the last one whatever its size. */
export interface HeldLimits {
  readonly stories: number;
  readonly documents: number;
  /** Reports in the stories. */
  readonly reports: number;
  /** Letters of the documents' texts, with which all that was read of them grows. */
  readonly letters: number;
}

const USUAL: HeldLimits = { stories: 256, documents: 128, reports: 10_000, letters: 2_000_000 };

/**
 * A store that holds the stories and documents that were read last, so that the pages of one story do not unpack them again and
 * again. When the store changes all are let go.
 */
export function heldStore(store: Store, limits: HeldLimits = USUAL): Store {
  const changes = (): number => store.revision();
  const stories = new Held<NonNullable<Awaited<ReturnType<Store["story"]>>>>(changes, {
    most: limits.stories,
    mostSize: limits.reports,
    sizeOf: ({ reports }) => reports.length,
  });
  const outlines = new Held<NonNullable<Awaited<ReturnType<Store["outline"]>>>>(changes, {
    most: limits.stories,
    mostSize: limits.reports,
    sizeOf: ({ reports }) => reports.length,
  });
  const documents = new Held<Awaited<ReturnType<Store["documents"]>>[number]>(changes, {
    most: limits.documents,
    mostSize: limits.letters,
    sizeOf: ({ document }) => document.report.text.length,
  });
  const held: Pick<Store, "story" | "outline" | "event" | "documents"> = {
    story: async (id) => {
      const known = stories.get(id);
      if (known !== undefined) return known;
      const at = changes();
      const story = await store.story(id);
      if (story !== null) stories.set(id, story, at);
      return story;
    },
    outline: async (id) => {
      const known = stories.get(id) ?? outlines.get(id);
      if (known !== undefined) return known;
      const at = changes();
      const outline = await store.outline(id);
      if (outline !== null) outlines.set(id, outline, at);
      return outline;
    },
    event: async (id, event) =>
      stories.get(id)?.events.find((one) => one.id === event) ?? (await store.event(id, event)),
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

/** How many values are held, and how large they may be together. */
interface HeldBounds<T> {
  readonly most: number;
  readonly mostSize: number;
  readonly sizeOf: (value: T) => number;
}

/** Values by their names, the last that were asked for, as long as nothing changes. */
class Held<T> {
  readonly #changes: () => number;
  readonly #bounds: HeldBounds<T>;
  readonly #values = new Map<string, T>();
  #size = 0;
  #at = -1;

  constructor(changes: () => number, bounds: HeldBounds<T>) {
    this.#changes = changes;
    this.#bounds = bounds;
  }

  get(name: string): T | undefined {
    if (this.#changes() !== this.#at) {
      this.#values.clear();
      this.#size = 0;
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
    this.#drop(name);
    this.#values.set(name, value);
    this.#size += this.#bounds.sizeOf(value);
    const { most, mostSize } = this.#bounds;
    for (const oldest of this.#values.keys()) {
      const isWithin = this.#values.size <= most && this.#size <= mostSize;
      if (isWithin || oldest === name) break;
      this.#drop(oldest);
    }
  }

  #drop(name: string): void {
    const value = this.#values.get(name);
    if (value === undefined) return;
    this.#values.delete(name);
    this.#size -= this.#bounds.sizeOf(value);
  }
}
