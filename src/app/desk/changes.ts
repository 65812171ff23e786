import { touchedStories } from "../record/changes.ts";
import { findOutline } from "../record/lookup.ts";
import { type Since, sinceOf } from "../record/since.ts";
import { changeFacts, type StoryChanges, storyChangesSince } from "../record/story-changes.ts";
import type { DeskParts, Listed, Part } from "./parts.ts";

export type { StoryChanges } from "../record/story-changes.ts";

/** What changed, story by story, those with the newest report first. */
export interface ChangesView extends Listed<StoryChanges> {
  readonly since: Since;
  /** Stories that something came into, over all parts of the list. */
  readonly total: number;
}

/** Of what changes are wanted. */
export interface ChangesQuery extends Part {
  /** A day or moment of publication, or the ref of a report (what came after it); else since the reader looked last. */
  readonly since?: string;
  /** Id of a story, where only that one is wanted. */
  readonly story?: string;
}

/** What changed since a day, since a report, or since the reader looked last. Throws `ReadoutError` "not-in-store". */
export async function changesView(parts: DeskParts, query: ChangesQuery): Promise<ChangesView> {
  const { store, merge } = parts;
  const { limit, offset } = query;
  const since: Since =
    query.since === undefined ? { by: "added", moment: parts.seen ?? "" } : await sinceOf(store, query.since);
  const only = query.story === undefined ? null : (await findOutline(store, query.story)).id;
  const touched = only === null ? await touchedStories(store, since) : [only];
  const items: StoryChanges[] = [];
  const facts = await changeFacts(store, since);
  for (const id of touched.slice(offset, offset + limit))
    items.push(await storyChangesSince(store, id, since, merge, facts));
  return { since, items, limit, offset, hasMore: offset + items.length < touched.length, total: touched.length };
}
