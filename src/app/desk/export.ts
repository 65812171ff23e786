import type { ExportedStory, Exporter, ExportFacts } from "../../export/index.ts";
import type { Change, Story } from "../../record/index.ts";
import { touchedStories } from "../record/changes.ts";
import { exportedStories } from "../record/export.ts";
import { findEvent, findStory } from "../record/lookup.ts";
import { changeFacts, storyChangesSince } from "../record/story-changes.ts";
import { type CalendarPart, calendarView } from "./calendar.ts";
import type { DeskParts } from "./parts.ts";
import { findPerson } from "./person.ts";
import { correctionsOf } from "./story.ts";

/** The view that is wanted in another format. */
export type ExportedView =
  | { readonly of: "story" | "event" | "person"; readonly id: string }
  | ({ readonly of: "calendar" } & Omit<CalendarPart, "limit" | "offset">);

/** Stories that a person is exported with, at most: the newest. */
const PERSON_STORIES = 200;
/** Dated events that a calendar is exported with, at most. */
const CALENDAR_EVENTS = 2_000;

/**
 * A view in another format: a story, one event of it, what a person said and took part in, or the days of a calendar. What is
 * not of the view is left out. `withChanges` works out what each report changed, which only a feed shows.
 */
export async function exportView(
  parts: DeskParts,
  view: ExportedView,
  exporter: Exporter,
  facts: Omit<ExportFacts, "corrections"> & { readonly withChanges?: boolean },
): Promise<string> {
  const stories = await storiesOf(parts, view, facts.withChanges === true);
  const all = await parts.store.corrections();
  const mine = new Set(stories.flatMap(({ story }) => correctionsOf(story, all)));
  return exporter(stories, { ...facts, corrections: all.filter((one) => mine.has(one)) });
}

async function storiesOf(
  parts: DeskParts,
  view: ExportedView,
  withChanges: boolean,
): Promise<readonly ExportedStory[]> {
  const { store, merge, later } = parts;
  const of = (ids: readonly string[]): Promise<readonly ExportedStory[]> =>
    exportedStories(store, ids, merge, withChanges, later?.all.breathe);
  switch (view.of) {
    case "story":
      return of([(await findStory(store, view.id)).id]);
    case "event": {
      const { story, event } = await findEvent(store, view.id);
      return (await of([story.id])).map((one) => narrowed(one, new Set([event.id]), () => false));
    }
    case "person": {
      const { key, stories } = await findPerson(store, view.id);
      const ids = stories.slice(0, PERSON_STORIES).map(({ story }) => story);
      return (await of(ids)).map((one) => {
        const events = one.story.events.filter(({ participants }) => participants.some((each) => each.key === key));
        return narrowed(one, new Set(events.map(({ id }) => id)), ({ people }) => people.includes(key));
      });
    }
    case "calendar": {
      const { days, stretches } = await calendarView(parts, { ...view, limit: CALENDAR_EVENTS });
      const events = [...days.flatMap((day) => day.events), ...stretches];
      const ids = new Set(events.map(({ id }) => id));
      return (await of([...new Set(events.map(({ story }) => story.id))])).map((one) =>
        narrowed(one, ids, () => false),
      );
    }
  }
}

/** A story with some of its events and statements, and the reports that these stand in. */
function narrowed(
  { story, reports, statements, changes }: ExportedStory,
  events: ReadonlySet<string>,
  isWanted: (statement: ExportedStory["statements"][number]) => boolean,
): ExportedStory {
  const kept = story.events.filter(({ id }) => events.has(id));
  const said = statements.filter(isWanted);
  const refs = new Set([...kept.flatMap((event) => event.reports), ...said.map(({ report }) => report)]);
  return {
    story: { ...story, events: kept, reports: story.reports.filter(({ ref }) => refs.has(ref)) },
    reports: reports.filter(({ ref }) => refs.has(ref)),
    statements: said,
    changes: changes.filter(({ event }) => event !== null && events.has(event.id)),
  };
}

/** Stories whose changes one feed tells, and how far back it goes. */
const FEED_STORIES = 30;

/** What changed in all stories since a moment (ISO 8601, in UTC) as a feed: those with the newest report, at most thirty. */
export async function changesFeed(
  { store, merge, later }: DeskParts,
  since: string,
  exporter: Exporter,
  facts: Omit<ExportFacts, "corrections">,
): Promise<string> {
  const stories: { story: Story; changes: readonly Change[] }[] = [];
  const at = { by: "added", moment: since } as const;
  const known = await changeFacts(store, at);
  for (const id of (await touchedStories(store, at)).slice(0, FEED_STORIES)) {
    const options = later === undefined ? {} : { later: later.all };
    const { changes } = await storyChangesSince(store, id, at, merge, known, options);
    stories.push({ story: (await store.story(id))!, changes });
  }
  const told = stories.map(({ story, changes }) => ({ story, reports: [], statements: [], changes }));
  return exporter(told, { ...facts, corrections: [] });
}
