import { byText, type EventSummary, type StorySummary } from "../../record/index.ts";
import type { StoryMove, StoryRow } from "../../store/store.ts";
import { type EventCard, summaryCard } from "./cards.ts";
import type { DeskParts, Listed, Part } from "./parts.ts";

/** Stories with news that are listed first. */
const MOVED = 30;

/** What came into a story since the reader looked last. */
export interface Moved {
  /** Reports and versions that were added since then. */
  readonly reports: number;
  /** When the newest came, ISO 8601 in UTC. */
  readonly at: string;
  /** True where nothing of it was there before. */
  readonly isNew: boolean;
}

/** A story in the list. */
export interface StoryCard extends Omit<StorySummary, "next" | "latest"> {
  /** What comes next, and what was last told to have happened or changed. */
  readonly next: EventCard | null;
  readonly latest: EventCard | null;
  /** Null where nothing came since the reader looked last. */
  readonly moved: Moved | null;
}

/** The list of stories: what moved since the reader looked last, then all, the newest first. */
export interface StoriesView extends Listed<StoryCard> {
  readonly seen: string | null;
  /** Only on the first part: stories that moved, the one with the newest report first; they stand in the list too. */
  readonly moved: readonly StoryCard[];
  /** How many moved, also those that are not listed. */
  readonly movedCount: number;
}

/** Lists stories. `since`: only those with a report published on or after that day. */
export async function storiesView(
  { store, today, seen }: DeskParts,
  { limit, offset, since }: Part & { readonly since?: string },
): Promise<StoriesView> {
  const rows = await store.stories({ limit: limit + 1, offset, ...(since === undefined ? {} : { since }) });
  const moves = seen === null ? [] : await store.moves(seen);
  const newest = moves.toSorted((a, b) => byText(b.at, a.at) || byText(a.story, b.story));
  const movedIds = offset > 0 ? [] : newest.slice(0, MOVED).map(({ story }) => story);
  const listedIds = rows.slice(0, limit).map(({ id }: StoryRow) => id);
  const known = new Map(moves.map((move) => [move.story, move]));
  const summaries = new Map(
    (await store.summaries([...new Set([...movedIds, ...listedIds])])).map((summary) => [summary.id, summary]),
  );
  const cards = (ids: readonly string[]): readonly StoryCard[] =>
    ids.flatMap((id) => {
      const summary = summaries.get(id);
      return summary === undefined ? [] : [storyCard(summary, today, movedOf(summary.reports, known.get(id)))];
    });
  return {
    items: cards(listedIds),
    limit,
    offset,
    hasMore: rows.length > limit,
    seen,
    moved: cards(movedIds),
    movedCount: moves.length,
  };
}

/** What came into a story that now has so many reports, with whether anything of it was there before. */
export function movedOf(reports: number, move: StoryMove | undefined): Moved | null {
  return move === undefined ? null : { reports: move.reports, at: move.at, isNew: move.reports >= reports };
}

function storyCard(story: StorySummary, today: string, moved: Moved | null): StoryCard {
  const cardOf = (event: EventSummary): EventCard => summaryCard(story, event, today);
  const { next, latest, ...shown } = story;
  return {
    ...shown,
    next: next.map(cardOf).find(({ tense }) => tense === "ahead" || tense === "now") ?? null,
    latest: latest.map(cardOf).find(({ tense }) => tense !== "ahead") ?? null,
    moved,
  };
}
