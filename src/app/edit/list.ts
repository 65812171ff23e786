import { byCorrection, type Correction, type CorrectionAction, eventId, type Story } from "../../record/index.ts";
import type { Store } from "../../store/store.ts";
import type { Listed, Part } from "../desk/parts.ts";

/** What a correction speaks of, as the record has it now; names are null where it is not there any more. */
export type Subject =
  | { readonly kind: "event"; readonly id: string; readonly name: string | null }
  | { readonly kind: "story"; readonly id: string; readonly name: string | null }
  | { readonly kind: "report"; readonly id: string; readonly name: string | null }
  | { readonly kind: "person"; readonly name: string };

/** A correction as a page lists it. */
export interface ListedCorrection {
  readonly correction: Correction;
  /** What it does, of an undo what the undone one does. */
  readonly action: Exclude<CorrectionAction, { readonly do: "undo" }>;
  readonly subjects: readonly Subject[];
  /** True where it is in force. */
  readonly isHeld: boolean;
  /** The undo that took it out of force; null where it holds. Undoing that brings it back. */
  readonly undoneBy: Correction | null;
}

/** Ids of what is in force: corrections, and undos that no later one undid. */
export function heldIds(all: readonly Correction[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const { id, action } of [...all].sort(byCorrection).reverse())
    if (action.do === "undo" && !undone.has(id)) undone.add(action.correction);
  return new Set(all.flatMap(({ id }) => (undone.has(id) ? [] : [id])));
}

/** The corrections of a store, the newest first; an undo is told of beside what it undid. */
export async function correctionsView(store: Store, part: Part): Promise<Listed<ListedCorrection> & { total: number }> {
  const all = await store.corrections();
  const shown = [...all].filter(({ action }) => action.do !== "undo").sort(newestFirst);
  const { limit, offset } = part;
  const items = await listed(store, all, shown.slice(offset, offset + limit));
  return { items, limit, offset, hasMore: offset + items.length < shown.length, total: shown.length };
}

/** These corrections, in this order, by their ids; of an undo what it undid. Those that are not there are left out. */
export async function correctionsById(store: Store, ids: readonly string[]): Promise<readonly ListedCorrection[]> {
  return (await rootsById(store, ids)).map(([, item]) => item);
}

/** What corrections speak of, by their ids, as the record has it now; of an undo what the undone one does. */
export async function subjectsById(
  store: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Subject[]>> {
  return new Map((await rootsById(store, ids)).map(([id, { subjects }]) => [id, subjects]));
}

async function rootsById(
  store: Store,
  ids: readonly string[],
): Promise<readonly (readonly [id: string, item: ListedCorrection])[]> {
  const all = await store.corrections();
  const byId = new Map(all.map((one) => [one.id, one]));
  const root = (id: string): Correction | undefined => {
    const found = byId.get(id);
    return found?.action.do === "undo" ? root(found.action.correction) : found;
  };
  const roots = ids.flatMap((id) => {
    const found = root(id);
    return found === undefined ? [] : [[id, found] as const];
  });
  const items = await listed(
    store,
    all,
    roots.map(([, found]) => found),
  );
  return roots.map(([id], i) => [id, items[i]!] as const);
}

async function listed(
  store: Store,
  all: readonly Correction[],
  shown: readonly Correction[],
): Promise<readonly ListedCorrection[]> {
  const held = heldIds(all);
  const stories = new Map<string, Story | null>();
  const storyOf = async (ref: string): Promise<Story | null> => {
    const [row] = await store.versions([ref]);
    const current = row?.story ?? (row === undefined ? null : await currentStory(store, row.key));
    if (current === null || current === undefined) return null;
    if (!stories.has(current)) stories.set(current, await store.story(current));
    return stories.get(current) ?? null;
  };
  const items: ListedCorrection[] = [];
  for (const correction of shown) {
    const action = correction.action as ListedCorrection["action"];
    const isHeld = held.has(correction.id);
    const undo = all.find(
      ({ id, action: { do: what, ...of } }) =>
        what === "undo" && "correction" in of && of.correction === correction.id && held.has(id),
    );
    items.push({
      correction,
      action,
      subjects: await subjectsOf(action, storyOf),
      isHeld,
      undoneBy: undo ?? null,
    });
  }
  return items;
}

async function currentStory(store: Store, key: string): Promise<string | null> {
  return (await store.versionsOf(key)).find(({ story }) => story !== null)?.story ?? null;
}

async function subjectsOf(
  action: ListedCorrection["action"],
  storyOf: (ref: string) => Promise<Story | null>,
): Promise<readonly Subject[]> {
  const story = async (ref: string): Promise<Subject> => {
    const found = await storyOf(ref);
    return { kind: "story", id: found?.id ?? ref, name: found?.name ?? null };
  };
  const report = async (ref: string): Promise<Subject> => {
    const found = (await storyOf(ref))?.reports.find((one) => one.ref === ref);
    return { kind: "report", id: ref, name: found === undefined ? null : (found.headline ?? found.outlet ?? ref) };
  };
  const event = async (mention: string): Promise<Subject> => {
    const found = (await storyOf(mention.slice(0, mention.lastIndexOf("@"))))?.events.find(({ mentions }) =>
      mentions.includes(mention),
    );
    return { kind: "event", id: found?.id ?? eventId(mention), name: found?.label ?? null };
  };
  switch (action.do) {
    case "rename-story":
      return [await story(action.report)];
    case "merge-stories":
      return Promise.all(action.reports.map(story));
    case "split-story":
      return Promise.all(action.reports.map(report));
    case "pin":
      return [await report(action.report), await story(action.to)];
    case "merge-events":
      return Promise.all(action.events.map(event));
    case "merge-people":
    case "part-people":
      return action.names.map((name) => ({ kind: "person", name }));
    case "split-person":
      return [{ kind: "person", name: action.name }, ...(await Promise.all(action.reports.map(report)))];
    case "reject-statement":
    case "relabel-statement":
      return [await report(action.statement.slice(0, action.statement.lastIndexOf("@")))];
    default:
      return [await event(action.event)];
  }
}

function newestFirst(a: Correction, b: Correction): number {
  return a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
}
