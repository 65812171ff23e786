import type { Store } from "../../store/store.ts";

/** Stories of one page of the list while all are looked through. */
const PAGE = 500;
/** Dated events that are looked through for those of the stories. */
const DATED = 100_000;

/**
 * A store as somebody sees it who is shown some of its stories alone (all where `ids` is null), and has never looked before: what
 * pages are made of, of a site for others. It writes nothing.
 */
export async function someStories(store: Store, ids: readonly string[] | null): Promise<Store> {
  const wanted = ids === null ? null : new Set(ids);
  const isWanted = (id: string): boolean => wanted?.has(id) ?? true;
  const keys = new Set<string>();
  for (const id of ids ?? []) {
    const refs = (await store.story(id))?.reports.map(({ ref }) => ref) ?? [];
    for (const { key } of await store.versions(refs)) keys.add(key);
  }
  const isShown = ({ key }: { readonly key: string }): boolean => ids === null || keys.has(key);
  const shown = async (refs: readonly string[]): Promise<readonly string[]> =>
    (await store.versions(refs)).filter(isShown).map(({ ref }) => ref);
  const refuse = async (): Promise<never> => {
    throw new Error("a store that is only shown was to be written");
  };
  const changed: Partial<Store> = {
    versions: async (refs) => (await store.versions(refs)).filter(isShown),
    versionsOf: async (key) => (await store.versionsOf(key)).filter(isShown),
    allVersions: async (after) => (await store.allVersions(after)).filter(isShown),
    documents: async (refs) => store.documents(await shown(refs)),
    story: async (id) => (isWanted(id) ? store.story(id) : null),
    stories: async ({ limit, offset = 0, ...query }) => {
      const rows = [];
      for (let from = 0; ; from += PAGE) {
        const some = await store.stories({ ...query, limit: PAGE, offset: from });
        rows.push(...some.filter(({ id }) => isWanted(id)));
        if (some.length < PAGE || rows.length >= offset + limit) return rows.slice(offset, offset + limit);
      }
    },
    storiesById: async (prefix, limit) => (await store.storiesById(prefix, limit)).filter(isWanted),
    dated: async ({ limit, offset = 0, ...query }) =>
      (await store.dated({ ...query, limit: DATED }))
        .filter(({ story }) => isWanted(story.id))
        .slice(offset, offset + limit),
    reportsNaming: async (key) => shown(await store.reportsNaming(key)),
    search: async (query, limit) => {
      const hits = await store.search(query, limit);
      const refs = new Set(await shown(hits.map(({ report }) => report)));
      return hits.filter(({ report }) => refs.has(report));
    },
    note: async () => null,
    putReport: refuse,
    putInput: refuse,
    putStories: refuse,
    putCorrection: refuse,
    putNote: refuse,
    markPending: refuse,
  };
  return new Proxy(store, {
    get: (whole, name) => {
      const one = Reflect.get(name in changed ? changed : whole, name) as unknown;
      return typeof one === "function" ? one.bind(name in changed ? changed : whole) : one;
    },
  });
}
