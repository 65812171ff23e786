import { touchedStories } from "../record/changes.ts";
import { findSummary } from "../record/lookup.ts";
import { type Since, sinceOf } from "../record/since.ts";
import { changeFacts, type StoryChanges, storyChangesSince } from "../record/story-changes.ts";
import type { DeskParts, Listed, Part } from "./parts.ts";

export type { StoryChanges } from "../record/story-changes.ts";

/**
 * What changed, story by story, those with the newest report first. A part ends early where it holds changes enough: `limit` is then
 * how many stories it has.
 */
export interface ChangesView extends Listed<StoryChanges> {
  readonly since: Since;
  /** Stories that something came into, over all parts of the list. */
  readonly total: number;
}

/** How many changes are given at once, and how many reports are read for them. */
export interface ChangesSize {
  readonly changes: number;
  readonly reports: number;
}

/** Of one answer, and of one of several stories in it. */
export interface ChangesSizes {
  readonly all: ChangesSize;
  readonly each: ChangesSize;
}

const USUAL: ChangesSizes = { all: { changes: 500, reports: 16 }, each: { changes: 200, reports: 6 } };

/** Of what changes are wanted. */
export interface ChangesQuery extends Part {
  /** A day or moment of publication, or the ref of a report (what came after it); else since the reader looked last. */
  readonly since?: string;
  /** Id of a story, where only that one is wanted. */
  readonly story?: string;
  /** Where the part before this one ended, of one story. */
  readonly after?: string;
  readonly sizes?: ChangesSizes;
  /** True of one who waits until all are worked out. */
  readonly isWhole?: boolean;
}

/** What changed since a day, since a report, or since the reader looked last. Throws `ReadoutError` "not-in-store". */
export async function changesView(parts: DeskParts, query: ChangesQuery): Promise<ChangesView> {
  const { store, merge } = parts;
  const { limit, offset, after = "", isWhole = false, sizes: { all, each } = USUAL } = query;
  const since: Since =
    query.since === undefined ? { by: "added", moment: parts.seen ?? "" } : await sinceOf(store, query.since);
  const only = query.story === undefined ? null : (await findSummary(store, query.story)).id;
  const touched = only === null ? await touchedStories(store, since) : [only];
  const items: StoryChanges[] = [];
  const facts = await changeFacts(store, since);
  const later = isWhole ? parts.later?.all : parts.later?.soon;
  const options = later === undefined ? {} : { later };
  let [changesLeft, reportsLeft] = [all.changes, all.reports];
  for (const id of touched.slice(offset, offset + limit)) {
    if (items.length > 0 && (changesLeft <= 0 || reportsLeft <= 0)) break;
    const size =
      only === null
        ? { changes: Math.min(each.changes, changesLeft), reports: Math.min(each.reports, reportsLeft) }
        : all;
    const found = await storyChangesSince(store, id, since, merge, facts, { part: { after, ...size }, ...options });
    const { story, changes, next, isPending, read } = found;
    items.push({ story, changes, next, isPending });
    changesLeft -= changes.length;
    reportsLeft -= read;
  }
  const isCut = items.length < Math.min(limit, touched.length - offset);
  const hasMore = offset + items.length < touched.length;
  return { since, items, limit: isCut ? items.length : limit, offset, hasMore, total: touched.length };
}
