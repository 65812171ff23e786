import { isoDay, parseIsoDay } from "../../core/index.ts";
import { byText, type Change, type EventMerger } from "../../record/index.ts";
import type { Store } from "../../store/store.ts";
import { spokenCorrections } from "./made.ts";
import { beforeTest, type Since } from "./since.ts";
import { changeFacts, storyChangesSince } from "./story-changes.ts";

/**
 * What changed in the stories: each story as its reports told it before, and as they tell it now. What a better reading of old
 * reports changed, and what a person corrected, is told apart from news.
 */
export async function changesSince(store: Store, since: Since, merge: EventMerger): Promise<readonly Change[]> {
  const changes: Change[] = [];
  const facts = await changeFacts(store, since);
  for (const id of [...(await touchedStories(store, since))].sort())
    changes.push(...(await storyChangesSince(store, id, since, merge, facts)).changes);
  return changes;
}

/** Stories of one page of the list while those with newer reports are sought. */
const PAGE = 500;

/** Ids of the stories that something came into, or that a person corrected: those with the newest report first. */
export async function touchedStories(store: Store, since: Since): Promise<readonly string[]> {
  const touched = new Map<string, string>();
  const touch = (story: string | null, at: string): void => {
    if (story !== null && (touched.get(story) ?? "") < at) touched.set(story, at);
  };
  const day = parseIsoDay(since.moment.slice(0, 10));
  // A zone may put a moment into the day before.
  const dayBefore = day === null ? "" : isoDay(day - 1);
  if (since.by === "published") for (const { id, last } of await storiesFrom(store, since, dayBefore)) touch(id, last);
  const isBefore = beforeTest(since);
  const news = (await store.allVersions(since.by === "added" ? since.moment : dayBefore)).filter(
    (row) => !isBefore(row) && (since.by === "added" || row.published === null),
  );
  const again = since.by === "added" ? await store.versions(await store.readAgainAfter(since.moment)) : [];
  const spoken = spokenCorrections(await store.corrections()).filter(
    ({ correction }) => since.by === "added" && correction.at > since.moment,
  );
  const named = await store.versions([...new Set(spoken.flatMap(({ refs }) => refs))]);
  for (const row of [...news, ...again, ...named]) {
    // An older version of a report is in no story: its newest is.
    const story = row.story ?? (await store.versionsOf(row.key)).find((other) => other.story !== null)?.story ?? null;
    touch(story, row.added);
  }
  return [...touched].sort(([a, x], [b, y]) => byText(y, x) || byText(a, b)).map(([id]) => id);
}

/** Stories whose newest dated report was published since then. */
async function storiesFrom(
  store: Store,
  since: Since,
  day: string,
): Promise<readonly { readonly id: string; readonly last: string }[]> {
  const isBefore = beforeTest(since);
  const found: { id: string; last: string }[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const rows = await store.stories({ since: day, limit: PAGE, offset });
    for (const { id, last } of rows)
      if (last !== null && !isBefore({ published: last, added: last })) found.push({ id, last });
    if (rows.length < PAGE) return found;
  }
}
