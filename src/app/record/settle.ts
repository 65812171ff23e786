import {
  buildingStory,
  type Correction,
  correctStories,
  type EventMerger,
  type Grouping,
  type ReportLink,
  type Story,
  standing,
} from "../../record/index.ts";
import type { Store, StoryMade } from "../../store/store.ts";
import { type Breathe, inPieces } from "./breathe.ts";
import { type Gathered, gather, ReportGraph } from "./gather.ts";
import { heldCorrections } from "./held.ts";
import { goingOn, madeFrom, type Spoken, spokenCorrections } from "./made.ts";
import { prepareChanges } from "./story-changes.ts";

/** How stories are made. */
export interface SettleParts {
  readonly grouping: Grouping;
  readonly merge: EventMerger;
  /** Told how many of the pending reports are done. */
  readonly onCount?: (done: number, of: number) => void;
  /** Awaited between two sets of stories and between pieces of the work on one, so that a server can answer others meanwhile. */
  readonly breathe?: Breathe;
}

/**
 * Makes the stories of all reports that are pending. Only reports that links, corrections or a story connect to a pending one
 * are looked at (`gather`); among these the stories are what they would be if all had come at once. What was gathered is one
 * transaction, so that a crash costs none of the work before it. Without pending reports it does nothing. What the newest day
 * brought to each story is worked out where it is not known, so that whoever asks does not wait.
 */
export async function settle(store: Store, parts: SettleParts): Promise<void> {
  const pending = new Set(await store.pending());
  if (pending.size === 0) return;
  const corrections = await store.corrections();
  const ties = correctionTies(corrections);
  const held = await heldCorrections(store);
  const all = pending.size;
  const graph = new ReportGraph(store);
  const known = { graph, store, grouping: parts.grouping, pending: new Set(pending), ties };
  const spoken = spokenCorrections(corrections);
  let done = 0;
  for (const start of [...pending].sort()) {
    if (!pending.has(start)) continue;
    const found = await gather(start, known);
    await settleSet(store, found, pending, { corrections, held, spoken }, parts);
    for (const { ref } of found.rows) if (pending.delete(ref)) done += 1;
    graph.forget(found.rows);
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

/** What people said: as it was said, as it holds now, and of which reports. */
interface Said {
  readonly corrections: readonly Correction[];
  readonly held: readonly Correction[];
  readonly spoken: readonly Spoken[];
}

async function settleSet(
  store: Store,
  { rows, parts: gathered, links }: Gathered,
  pending: ReadonlySet<string>,
  { corrections, held, spoken }: Said,
  { grouping, merge, breathe }: SettleParts,
): Promise<void> {
  const current = rows.filter(({ isCurrent }) => isCurrent);
  const newest = new Map(current.map(({ key, ref }) => [key, ref]));
  const newestOf = new Map(rows.map(({ key, ref }) => [ref, newest.get(key) ?? ref]));
  // What is pending may be an older version, such as one that an undone correction names: its story is that of the newest.
  const touched = new Set(rows.flatMap(({ ref }) => (pending.has(ref) ? newestOf.get(ref)! : [])));
  const signatures = await store.signatures(current.map(({ ref }) => ref));
  const linksOf = new Map<string, ReportLink[]>();
  for (const link of links) linksOf.set(link.a, [...(linksOf.get(link.a) ?? []), link]);
  const parts = gathered.flatMap((members) =>
    grouping.part(
      members.map((ref) => ({ ref, signature: signatures.get(ref) })),
      members.flatMap((ref) => linksOf.get(ref) ?? []),
    ),
  );
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
    if (same !== undefined && !group.some((ref) => touched.has(ref))) {
      kept.add(same);
      continue;
    }
    const reports = await store.documents(group);
    put.push(await inPieces(buildingStory(reports, { corrections: held, merge }), breathe));
  }
  const remove = [...before.keys()].filter((id) => !kept.has(id));
  const replaced = remove.map((id) => before.get(id)!);
  const after = goingOn(put, replaced);
  const made = new Map(
    put.map((story): [string, StoryMade] => {
      const keys = new Set(story.reports.map(({ key }) => key));
      const from = madeFrom(
        rows.filter(({ key }) => keys.has(key)),
        spoken,
        merge,
      );
      return [story.id, { from, after: after.get(story.id) ?? null }];
    }),
  );
  await store.putStories({ remove, put, settled: rows.map(({ ref }) => ref), made });
  for (const { id, last } of put)
    if (last !== null)
      await prepareChanges(store, id, { by: "published", moment: last.slice(0, 10) }, { merge, spoken, breathe });
}

function membersOf(story: Story): string {
  return story.reports
    .map(({ ref }) => ref)
    .sort()
    .join(" ");
}
