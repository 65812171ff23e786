import type { Story } from "../../record/index.ts";
import type { StoryRow } from "../../store/store.ts";
import { type EventCard, eventCard, type StoryLink } from "./cards.ts";
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
export interface StoryCard extends StoryLink {
  readonly first: string | null;
  readonly last: string | null;
  readonly reports: number;
  /** Outlets that tell of it. */
  readonly outlets: number;
  readonly events: number;
  /** Events whose status somebody contradicts. */
  readonly disputed: number;
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
  const moves = seen === null ? new Map<string, Omit<Moved, "isNew">>() : await movesSince({ store, seen });
  const cards = async (ids: readonly string[]): Promise<readonly StoryCard[]> => {
    const found: StoryCard[] = [];
    for (const id of ids) {
      const story = await store.story(id);
      if (story !== null) found.push(storyCard(story, today, movedOf(story, moves.get(id))));
    }
    return found;
  };
  const newest = [...moves].sort(([a, x], [b, y]) => (x.at > y.at ? -1 : x.at < y.at ? 1 : a < b ? -1 : 1));
  return {
    items: await cards(rows.slice(0, limit).map(({ id }: StoryRow) => id)),
    limit,
    offset,
    hasMore: rows.length > limit,
    seen,
    moved: offset > 0 ? [] : await cards(newest.slice(0, MOVED).map(([id]) => id)),
    movedCount: moves.size,
  };
}

/** Which stories something came into after a moment. */
export async function movesSince({
  store,
  seen,
}: {
  readonly store: DeskParts["store"];
  readonly seen: string;
}): Promise<Map<string, Omit<Moved, "isNew">>> {
  const moves = new Map<string, Omit<Moved, "isNew">>();
  for (const { story, added } of await store.allVersions(seen)) {
    if (story === null) continue;
    const known = moves.get(story);
    moves.set(story, {
      reports: (known?.reports ?? 0) + 1,
      at: known === undefined || added > known.at ? added : known.at,
    });
  }
  return moves;
}

/** What came into a story, with whether anything of it was there before. */
export function movedOf({ reports }: Pick<Story, "reports">, moved: Omit<Moved, "isNew"> | undefined): Moved | null {
  return moved === undefined ? null : { ...moved, isNew: moved.reports >= reports.length };
}

function storyCard(story: Story, today: string, moved: Moved | null): StoryCard {
  const { id, name, first, last, reports } = story;
  const events = story.events.filter(({ judged }) => judged !== "rejected");
  const cards = events.map((event) => eventCard(story, event, today));
  const ahead = cards.filter(({ tense, when }) => when !== null && (tense === "ahead" || tense === "now"));
  const told = cards.filter((card) => card.since !== null && card.tense !== "ahead");
  return {
    id,
    name,
    first,
    last,
    reports: reports.length,
    outlets: new Set(reports.map(({ outlet }) => outlet)).size,
    events: events.length,
    disputed: cards.filter(({ isDisputed }) => isDisputed).length,
    next: ahead.sort(byImportance)[0] ?? null,
    latest: told.sort(byNews)[0] ?? null,
    moved,
  };
}

/** What was told last comes first; of that what more texts tell of, then what is nearest to today. */
function byNews(a: EventCard, b: EventCard): number {
  const day = ({ when, originally }: EventCard): string => (when ?? originally)?.from ?? "";
  const later = (x: string, y: string): number => (x > y ? -1 : x < y ? 1 : 0);
  return later(a.since!, b.since!) || b.texts - a.texts || later(day(a), day(b));
}

/** What more texts tell of comes first, then the sooner. */
function byImportance(a: EventCard, b: EventCard): number {
  const day = ({ when, originally }: EventCard): string => (when ?? originally)?.from ?? "9999";
  return b.texts - a.texts || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0);
}
