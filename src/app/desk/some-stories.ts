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
  const known = async (refs: readonly string[]): Promise<readonly string[]> =>
    (await store.versions(refs)).filter(isShown).map(({ ref }) => ref);
  const refuse = (name: string) => (): never => {
    throw new Error(`of some stories of a store, "${name}" is not shown`);
  };
  const shown: Partial<Store> = {
    versions: async (refs) => (await store.versions(refs)).filter(isShown),
    versionsOf: async (key) => (await store.versionsOf(key)).filter(isShown),
    allVersions: async (after) => (await store.allVersions(after)).filter(isShown),
    documents: async (refs) => store.documents(await known(refs)),
    story: async (id) => (isWanted(id) ? store.story(id) : null),
    versionsIn: async (id) => (isWanted(id) ? store.versionsIn(id) : []),
    steps: async (id, from, now) => (isWanted(id) ? store.steps(id, from, now) : null),
    putStep: async () => {},
    outline: async (id) => (isWanted(id) ? store.outline(id) : null),
    event: async (story, id) => (isWanted(story) ? store.event(story, id) : null),
    stories: async ({ limit, offset = 0, ...query }) => {
      const rows = [];
      for (let from = 0; ; from += PAGE) {
        const some = await store.stories({ ...query, limit: PAGE, offset: from });
        rows.push(...some.filter(({ id }) => isWanted(id)));
        if (some.length < PAGE || rows.length >= offset + limit) return rows.slice(offset, offset + limit);
      }
    },
    summaries: (some) => store.summaries(some.filter(isWanted)),
    moves: async (after, story) => (await store.moves(after, story)).filter((move) => isWanted(move.story)),
    storiesById: async (prefix, limit) => (await store.storiesById(prefix, limit)).filter(isWanted),
    dated: async ({ limit, offset = 0, ...query }) =>
      (await store.dated({ ...query, limit: DATED }))
        .filter(({ story }) => isWanted(story.id))
        .slice(offset, offset + limit),
    peopleNamed: async (key) => (await store.peopleNamed(key)).filter(({ story }) => isWanted(story)),
    reportsNaming: async (key) => known(await store.reportsNaming(key)),
    search: async (query, limit) => {
      const hits = await store.search(query, limit);
      const refs = new Set(await known(hits.map(({ report }) => report)));
      return hits.filter(({ report }) => refs.has(report));
    },
    corrections: () => store.corrections(),
    note: async () => null,
  };
  return new Proxy(store, {
    get: (whole, name) => {
      const one = Reflect.get(name in shown ? shown : whole, name) as unknown;
      // What is not said above may tell of other stories, or write.
      return typeof one === "function" && !(name in shown) ? refuse(String(name)) : one;
    },
  });
}
