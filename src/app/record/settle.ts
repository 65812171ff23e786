import {
  buildStory,
  type Correction,
  connected,
  correctStories,
  type EventMerger,
  type Grouping,
  type ReportLink,
  type Story,
  sharesKeys,
  standing,
} from "../../record/index.ts";
import type { Store, VersionRow } from "../../store/store.ts";

/** How stories are made. */
export interface SettleParts {
  readonly grouping: Grouping;
  readonly merge: EventMerger;
  /** Told how many of the pending reports are done. */
  readonly onCount?: (done: number, of: number) => void;
  /** Awaited between two sets of stories, so that a server can answer others meanwhile. */
  readonly breathe?: () => Promise<void>;
}

/**
 * Makes the stories of all reports that are pending. Only reports that links, corrections or a story connect to a pending one
 * are looked at; among these the stories are what they would be if all had come at once. Each connected set is one transaction,
 * so that a crash costs none of the work before it. Without pending reports it does nothing.
 */
export async function settle(store: Store, parts: SettleParts): Promise<void> {
  const pending = new Set(await store.pending());
  if (pending.size === 0) return;
  const corrections = await store.corrections();
  const ties = correctionTies(corrections);
  const all = pending.size;
  let done = 0;
  for (const start of [...pending].sort()) {
    if (!pending.has(start)) continue;
    const found = await reach(store, start, ties, parts.grouping);
    await settleSet(store, found, pending, corrections, parts);
    for (const { ref } of found.rows) if (pending.delete(ref)) done += 1;
    parts.onCount?.(done, all);
    await parts.breathe?.();
  }
}

/** Reports that corrections speak of together, by the ref of each. */
function correctionTies(corrections: readonly Correction[]): ReadonlyMap<string, readonly string[]> {
  const ties = new Map<string, readonly string[]>();
  for (const { action } of standing(corrections)) {
    const refs =
      action.do === "merge-stories" || action.do === "split-story"
        ? action.reports
        : action.do === "pin"
          ? [action.report, action.to]
          : [];
    for (const ref of refs) ties.set(ref, [...(ties.get(ref) ?? []), ...refs]);
  }
  return ties;
}

interface Reached {
  readonly rows: readonly VersionRow[];
  readonly links: readonly ReportLink[];
}

/** Links between reports that share keys enough which are not too common to tell anything. */
class TellingLinks {
  readonly #store: Store;
  readonly #grouping: Grouping;
  readonly #keys = new Map<string, ReadonlySet<string>>();

  constructor(store: Store, grouping: Grouping) {
    this.#store = store;
    this.#grouping = grouping;
  }

  async of(refs: readonly string[]): Promise<readonly ReportLink[]> {
    const links = await this.#store.links(refs);
    const unknown = [...new Set(links.flatMap(({ a, b }) => [a, b]))].filter((ref) => !this.#keys.has(ref));
    const { mostListed, leastShared } = this.#grouping;
    for (const [ref, keys] of await this.#store.keysOf(unknown, mostListed)) this.#keys.set(ref, new Set(keys));
    return links.filter(({ a, b }) => sharesKeys(this.#keys.get(a)!, this.#keys.get(b)!, leastShared));
  }
}

/** Every report that links, versions, corrections and present stories connect to one. */
async function reach(
  store: Store,
  start: string,
  ties: ReadonlyMap<string, readonly string[]>,
  grouping: Grouping,
): Promise<Reached> {
  const telling = new TellingLinks(store, grouping);
  const rows = new Map<string, VersionRow>();
  const links = new Map<string, ReportLink>();
  const stories = new Set<string>();
  let frontier: readonly string[] = [start];
  while (frontier.length > 0) {
    const next = new Set<string>();
    for (const row of await store.versions(frontier)) {
      rows.set(row.ref, row);
      for (const other of await store.versionsOf(row.key)) next.add(other.ref);
      for (const ref of ties.get(row.ref) ?? []) next.add(ref);
      if (row.story !== null && !stories.has(row.story)) {
        stories.add(row.story);
        for (const { ref } of (await store.story(row.story))?.reports ?? []) next.add(ref);
      }
    }
    for (const link of await telling.of(frontier)) {
      links.set(`${link.a} ${link.b}`, link);
      next.add(link.a);
      next.add(link.b);
    }
    frontier = [...next].filter((ref) => !rows.has(ref));
  }
  return { rows: [...rows.values()], links: [...links.values()] };
}

async function settleSet(
  store: Store,
  { rows, links }: Reached,
  pending: ReadonlySet<string>,
  corrections: readonly Correction[],
  { grouping, merge }: SettleParts,
): Promise<void> {
  const current = rows.filter(({ isCurrent }) => isCurrent);
  const newest = new Map(current.map(({ key, ref }) => [key, ref]));
  const newestOf = new Map(rows.map(({ key, ref }) => [ref, newest.get(key) ?? ref]));
  const among = links.filter(({ a, b }) => newestOf.get(a) === a && newestOf.get(b) === b);
  const signatures = await store.signatures(current.map(({ ref }) => ref));
  const parts = connected(
    current.map(({ ref }) => ref),
    among,
  ).flatMap((members) => {
    const set = new Set(members);
    return grouping.part(
      members.map((ref) => ({ ref, signature: signatures.get(ref) })),
      among.filter(({ a }) => set.has(a)),
    );
  });
  const groups = correctStories(parts, corrections, (ref) => newestOf.get(ref) ?? ref);
  const before = new Map<string, Story>();
  for (const id of new Set(rows.flatMap(({ story }) => story ?? []))) {
    const story = await store.story(id);
    if (story !== null) before.set(id, story);
  }
  const membersBefore = new Map([...before.values()].map((story) => [membersOf(story), story.id]));
  const put: Story[] = [];
  const kept = new Set<string>();
  for (const group of groups) {
    const same = membersBefore.get([...group].sort().join(" "));
    if (same !== undefined && !group.some((ref) => pending.has(ref))) {
      kept.add(same);
      continue;
    }
    put.push(buildStory(await store.documents(group), { corrections, merge }));
  }
  const remove = [...before.keys()].filter((id) => !kept.has(id));
  await store.putStories({ remove, put, settled: rows.map(({ ref }) => ref) });
}

function membersOf(story: Story): string {
  return story.reports
    .map(({ ref }) => ref)
    .sort()
    .join(" ");
}
