import type { Change } from "../../record/index.ts";
import { type Since, storyChangesSince, touchedStories } from "../record/changes.ts";
import { findReport, findStory } from "../record/lookup.ts";
import type { StoryLink } from "./cards.ts";
import type { DeskParts, Listed, Part } from "./parts.ts";

/** What changed in one story. */
export interface StoryChanges {
  readonly story: StoryLink;
  /** What changed most first: statuses and dates before statements. */
  readonly changes: readonly Change[];
}

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
  const since = await sinceOf(parts, query.since);
  const only = query.story === undefined ? null : (await findStory(store, query.story)).id;
  const touched = only === null ? await touchedStories(store, since) : [only];
  const items: StoryChanges[] = [];
  for (const id of touched.slice(offset, offset + limit)) {
    const { story, changes } = await storyChangesSince(store, id, since, merge);
    items.push({ story: { id: story.id, name: story.name }, changes });
  }
  return { since, items, limit, offset, hasMore: offset + items.length < touched.length, total: touched.length };
}

async function sinceOf({ store, seen }: DeskParts, given: string | undefined): Promise<Since> {
  if (given === undefined) return { by: "added", moment: seen ?? "" };
  if (/^\d{4}-\d{2}-\d{2}/.test(given)) return { by: "published", moment: given };
  return { by: "added", moment: (await findReport(store, given)).added };
}
