import { z } from "@hono/zod-openapi";
import type {
  CalendarView,
  ChangesView,
  EventDifferences,
  PersonView,
  SearchView,
  StatementCard,
  StoriesView,
  StoryView,
  TimelineEntry,
} from "../../app/desk/index.ts";
import type { Change, Person } from "../../app/record/index.ts";
import {
  counted,
  date,
  day,
  evidence,
  listed,
  maybe,
  moment,
  orNull,
  sayer,
  span,
  status,
  storyLink,
  versionCard,
} from "./common.ts";
import { correction } from "./correction.ts";
import { dateCard, difference, eventCard, reportCard } from "./event.ts";

const moved = z
  .strictObject({ reports: z.int(), at: moment, isNew: z.boolean() })
  .openapi("Moved", { description: "What came in since the reader looked last" });

export const storyCard = z
  .strictObject({
    ...storyLink.shape,
    first: orNull(moment),
    last: orNull(moment),
    reports: z.int(),
    outlets: z.int(),
    events: z.int(),
    disputed: z.int(),
    next: orNull(eventCard),
    latest: orNull(eventCard),
    moved: orNull(moved),
  })
  .openapi("StoryCard");

export const storiesView = listed(storyCard)
  .extend({ seen: orNull(moment), moved: z.array(storyCard), movedCount: z.int() })
  .openapi("Stories") satisfies z.ZodType<StoriesView>;

export const statementCard = z
  .strictObject({
    ref: z.string(),
    report: z.string(),
    outlet: maybe,
    at: orNull(moment),
    by: sayer,
    people: z.array(z.string()),
    to: z.array(z.string()),
    stance: z.enum(["asserts", "denies", "declines", "asks", "doubts"]),
    isNegated: z.boolean(),
    act: z.enum(["statement", "thought"]),
    cue: orNull(evidence),
    content: z.array(evidence),
    evidence,
    alsoIn: z.array(z.string()),
  })
  .openapi("Statement") satisfies z.ZodType<StatementCard>;

export const timelineEntry = z
  .strictObject({ role: z.enum(["set", "was-set"]), at: date, event: eventCard })
  .openapi("TimelineEntry") satisfies z.ZodType<TimelineEntry>;

export const eventDifferences = z
  .strictObject({
    event: z.strictObject({ id: z.string(), label: z.string(), type: z.string(), status }),
    differences: z.array(difference),
  })
  .openapi("EventDifferences") satisfies z.ZodType<EventDifferences>;

export const person = z
  .strictObject({
    key: z.string(),
    name: z.string(),
    spellings: z.array(z.string()),
    spokeIn: z.array(z.string()).optional(),
    descriptions: z.array(z.string()),
    reports: z.array(z.string()),
    statements: z.int(),
  })
  .openapi("Person") satisfies z.ZodType<Person>;

const stretch = orNull(z.strictObject({ from: day, to: day }));

export const timeline = z
  .strictObject({ timeline: z.array(timelineEntry), undated: z.array(eventCard), span: stretch })
  .openapi("Timeline");

export const storyView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    isNamedByHand: z.boolean(),
    first: orNull(moment),
    last: orNull(moment),
    today: day,
    moved: orNull(moved),
    reports: z.array(reportCard),
    texts: z.int(),
    outlets: z.int(),
    ...timeline.shape,
    rejected: z.array(eventCard),
    people: z.array(person),
    statements: listed(statementCard),
    differences: z.array(eventDifferences),
    corrections: z.array(correction),
  })
  .openapi("Story") satisfies z.ZodType<StoryView>;

export const personView = z
  .strictObject({
    key: z.string(),
    name: z.string(),
    spellings: z.array(z.string()),
    descriptions: z.array(z.string()),
    stories: z.array(z.strictObject({ ...storyLink.shape, statements: z.int(), reports: z.int() })),
    storyCount: z.int(),
    statements: counted(z.strictObject({ ...statementCard.shape, story: storyLink })),
    events: counted(eventCard),
    others: z.array(z.strictObject({ key: z.string(), name: z.string() })),
  })
  .openapi("PersonView") satisfies z.ZodType<PersonView>;

const changeValue = orNull(
  z.discriminatedUnion("of", [
    z.strictObject({ of: z.literal("event"), status, time: orNull(z.string()) }),
    z.strictObject({ of: z.literal("time"), time: z.string() }),
    z.strictObject({ of: z.literal("accounts"), field: difference.shape.field, values: z.array(z.string()) }),
  ]),
);

export const change = z
  .strictObject({
    kind: z.enum([
      "new story",
      "new event",
      "event gone",
      "status",
      "date",
      "place",
      "disagreement",
      "statement",
      "correction",
      "silent edit",
    ]),
    cause: z.enum(["news", "edit", "person", "reading"]),
    story: storyLink,
    event: orNull(z.strictObject({ id: z.string(), label: z.string() })),
    before: maybe,
    after: maybe,
    values: z.strictObject({ before: changeValue, after: changeValue }),
    at: orNull(moment),
    outlet: maybe,
    by: z.array(sayer),
    because: z.array(evidence),
  })
  .openapi("Change") satisfies z.ZodType<Change>;

export const changesView = counted(
  z.strictObject({
    story: storyLink,
    changes: z.array(change),
    isPending: z.boolean().openapi({ description: "True while they are being worked out: ask again in some seconds" }),
    next: maybe.openapi({ description: "Where the changes of this story go on: `after` of /api/stories/{id}/changes" }),
  }),
)
  .extend({ since: z.strictObject({ by: z.enum(["added", "published"]), moment: z.string() }) })
  .openapi("Changes") satisfies z.ZodType<ChangesView>;

export const calendarView = z
  .strictObject({
    from: day,
    to: day,
    today: day,
    previous: day,
    next: day,
    days: z.array(z.strictObject({ day, events: z.array(dateCard) })),
    stretches: z.array(dateCard),
    limit: z.int(),
    offset: z.int(),
    hasMore: z.boolean(),
  })
  .openapi("Calendar") satisfies z.ZodType<CalendarView>;

export const searchView = listed(
  z
    .strictObject({
      kind: z.enum(["report", "statement", "event"]),
      report: versionCard,
      story: orNull(storyLink),
      evidence,
      found: z.array(span),
    })
    .openapi("Hit"),
)
  .extend({ query: z.string() })
  .openapi("SearchHits") satisfies z.ZodType<SearchView>;
