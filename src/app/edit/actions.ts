import { EVENT_TYPES, ReadoutError, STATUS, type Status } from "../../core/index.ts";
import {
  byCorrection,
  type Correction,
  type CorrectionAction,
  dayRange,
  type EventField,
  nameKey,
  type Story,
  type StoryEvent,
} from "../../record/index.ts";
import type { Store } from "../../store/store.ts";
import { findEvent, findReport, findStatement, findStory } from "../record/lookup.ts";
import { heldIds } from "./list.ts";

/** What somebody asks to correct: fields by their names, with ids as pages show them. A field that holds several is a list. */
export interface CorrectionFields {
  readonly [field: string]: string | readonly string[] | undefined;
}

/** Units of a name, label, place or note. */
const WORDS_UNITS = 200;
/** Most that one correction names. */
const MOST_NAMED = 100;

function wrong(field: string, what: string, fix: string): ReadoutError {
  return new ReadoutError("bad-correction", { what, where: field, fix });
}

/** Fields of a correction, read strictly. */
class Fields {
  readonly #fields: CorrectionFields;

  constructor(fields: CorrectionFields) {
    this.#fields = fields;
  }

  has(field: string): boolean {
    return this.#fields[field] !== undefined;
  }

  list(field: string, least = 1): readonly string[] {
    const value = this.#fields[field] ?? [];
    const all = [...new Set((typeof value === "string" ? [value] : value).map((one) => one.trim()))];
    const given = all.filter((one) => one !== "");
    if (given.length < least)
      throw least === 1
        ? wrong(field, "nothing was named", "Name what is meant.")
        : wrong(field, "one alone cannot be merged", "Name two or more.");
    if (given.length > MOST_NAMED) throw wrong(field, `${given.length} were named`, `Name at most ${MOST_NAMED}.`);
    return given;
  }

  one(field: string): string {
    return this.list(field)[0]!;
  }

  /** Words that will be shown: one line, not too long. */
  words(field: string): string {
    const words = this.one(field).replace(/\s+/g, " ");
    if (words.length <= WORDS_UNITS) return words;
    throw wrong(field, `it has ${words.length} characters`, `Use at most ${WORDS_UNITS}.`);
  }
}

/** Names of people, of which something is left to compare. */
function names(field: string, all: readonly string[]): readonly string[] {
  const empty = all.find((name) => nameKey(name) === "");
  if (empty === undefined) return all;
  throw wrong(field, `"${empty.slice(0, WORDS_UNITS)}" is no name`, "Give the name of a person.");
}

async function each<T>(values: readonly string[], find: (value: string) => Promise<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for (const value of values) found.push(await find(value));
  return found;
}

/** The rows of what can be corrected: the names of their fields are those of forms and of the HTTP API. */
const ROWS: {
  readonly [D in CorrectionAction["do"]]: (store: Store, fields: Fields) => Promise<CorrectionAction>;
} = {
  "rename-story": async (store, fields) => ({
    do: "rename-story",
    report: await earliest(store, fields.one("story")),
    name: fields.words("name"),
  }),
  "merge-stories": async (store, fields) => ({
    do: "merge-stories",
    reports: atLeastTwo("story", await each(fields.list("story", 2), (id) => earliest(store, id))),
  }),
  "split-story": async (store, fields) => ({
    do: "split-story",
    reports: await each(fields.list("report"), (id) => refOf(store, id)),
  }),
  pin: async (store, fields) => {
    const report = await refOf(store, fields.one("report"));
    const { reports } = await storyOf(store, fields.one("story"));
    // Into the story that it is in, so that it stays there: with another of its reports.
    const to = reports.find(({ ref }) => ref !== report);
    if (to === undefined)
      throw wrong("report", "it is the only report of this story, and in it already", "Name another story.");
    return { do: "pin", report, to: to.ref };
  },
  "merge-events": async (store, fields) => ({
    do: "merge-events",
    events: atLeastTwo("event", await each(fields.list("event", 2), (id) => mentionOf(store, id))),
  }),
  "split-event": async (store, fields) => {
    const { event } = await findEvent(store, fields.one("event"));
    const report = await refOf(store, fields.one("report"));
    const mention = event.mentions.find((one) => one.startsWith(`${report}@`));
    if (mention === undefined)
      throw wrong("report", `the report ${report} tells nothing of this event`, "Choose one that does.");
    if (event.mentions.length < 2)
      throw wrong("report", "it is the only report that tells of this event", "Reject the event, or edit it.");
    return { do: "split-event", event: mention };
  },
  "confirm-event": async (store, fields) => ({
    do: "confirm-event",
    event: await mentionOf(store, fields.one("event")),
  }),
  "reject-event": async (store, fields) => ({ do: "reject-event", event: await mentionOf(store, fields.one("event")) }),
  "edit-event": async (store, fields) => {
    const event = await mentionOf(store, fields.one("event"));
    const name = fields.one("field");
    const field = EVENT_FIELDS.find((one) => one === name);
    if (field === undefined)
      throw wrong("field", `an event has no "${name}"`, `Edit one of ${EVENT_FIELDS.join(", ")}.`);
    const value = fields.words("value");
    checkValue(field, value);
    return field === "status"
      ? { do: "edit-event", event, field, value: value as Status }
      : { do: "edit-event", event, field, value };
  },
  "merge-people": async (_, fields) => ({ do: "merge-people", names: names("name", fields.list("name", 2)) }),
  "part-people": async (_, fields) => ({ do: "part-people", names: names("name", fields.list("name", 2)) }),
  "split-person": async (store, fields) => {
    const [name, as] = [fields.words("name"), fields.words("as")];
    names("name", [name]);
    names("as", [as]);
    if (nameKey(name) === nameKey(as))
      throw wrong("as", `"${as}" cannot be told from "${name}"`, "Call them otherwise.");
    return {
      do: "split-person",
      name,
      as,
      reports: await each(fields.list("report"), (id) => refOf(store, id)),
    };
  },
  "reject-statement": async (store, fields) => ({
    do: "reject-statement",
    statement: await findStatement(store, fields.one("statement")),
  }),
  "relabel-statement": async (store, fields) => ({
    do: "relabel-statement",
    statement: await findStatement(store, fields.one("statement")),
    who: names("who", [fields.words("who")])[0]!,
  }),
  undo: async (store, fields) => {
    const all = await store.corrections();
    const id = fields.has("correction") ? fields.one("correction") : await judgementOf(store, fields.one("event"), all);
    if (!all.some((one) => one.id === id))
      throw new ReadoutError("not-in-store", {
        what: `there is no correction "${id.slice(0, 40)}"`,
        fix: "List them: readout correct list, or the desk's page of corrections.",
      });
    if (!heldIds(all).has(id))
      throw wrong("correction", "it was undone before", "Load the page again to see what holds.");
    return { do: "undo", correction: id };
  },
};

/** What can be edited of an event. */
export const EVENT_FIELDS = ["label", "type", "status", "time", "place"] as const satisfies readonly EventField[];

/** What a field of an event holds, as an edit would write it. */
export function eventValue(event: StoryEvent, field: EventField): string {
  if (field === "status") return event.status.status;
  if (field === "time") return event.time?.value ?? "";
  return event[field] ?? "";
}

/** Clock of an ISO 8601 moment, or a part of the day as TIMEX3 writes it. */
const CLOCK = /^T(?:(?:[01]\d|2[0-3])(?::[0-5]\d(?::[0-5]\d)?)?(?:Z|[+-]\d{2}:?\d{2})?|MO|AF|EV|NI|DT)$/;

/** Throws `ReadoutError` "bad-correction" for a value that a field of an event cannot have; `where` is then the field. */
export function checkValue(field: EventField, value: string): void {
  if (field === "status" && !Object.hasOwn(STATUS, value))
    throw wrong("status", `there is no status "${value}"`, `Give one of ${Object.keys(STATUS).join(", ")}.`);
  if (field === "type" && !Object.hasOwn(EVENT_TYPES, value))
    throw wrong("type", `there is no type "${value}"`, "Choose one of the list.");
  if (field === "time" && !isTime(value))
    throw wrong("time", `"${value}" is no date`, "Write it as 2025-10-21, 2025-10-21T14:30, 2025-10 or 2025.");
}

function isTime(value: string): boolean {
  return (
    dayRange(value) !== null && value.split("/").every((part) => !part.includes("T") || CLOCK.test(part.slice(10)))
  );
}

/** What somebody asks to correct, as a correction keeps it. Throws `ReadoutError` "bad-correction", "not-in-store". */
export async function correctionAction(store: Store, fields: CorrectionFields): Promise<CorrectionAction> {
  const kind = fields["do"];
  if (typeof kind === "string" && Object.hasOwn(ROWS, kind))
    return ROWS[kind as CorrectionAction["do"]](store, new Fields(fields));
  throw wrong("do", "it is not said what to correct", `Give one of ${Object.keys(ROWS).join(", ")}.`);
}

/** Why somebody corrects; null where they do not say. Throws `ReadoutError` "bad-correction". */
export function correctionNote(fields: CorrectionFields): string | null {
  const note = fields["note"];
  return note === undefined || note === "" ? null : new Fields(fields).words("note");
}

/** The correction by which an event is confirmed or rejected. */
async function judgementOf(store: Store, id: string, all: readonly Correction[]): Promise<string> {
  const { event } = await findEvent(store, id);
  const judged = [...all]
    .sort(byCorrection)
    .findLast(
      ({ id: one, action }) =>
        event.corrections.includes(one) && (action.do === "confirm-event" || action.do === "reject-event"),
    );
  if (judged !== undefined) return judged.id;
  throw wrong("event", "nobody confirmed or rejected it", "Load the page again to see how it stands.");
}

/** Stories among which one is looked for by its name. */
const NAMED_STORIES = 1_000;

/** The earliest report of a story. */
async function earliest(store: Store, story: string): Promise<string> {
  return (await storyOf(store, story)).reports[0]!.ref;
}

/** The story that its id names, or its name where only one is called so. */
async function storyOf(store: Store, story: string): Promise<Story> {
  try {
    return await findStory(store, story);
  } catch (error) {
    if (!(error instanceof ReadoutError) || error.code !== "not-in-store") throw error;
    const name = story.toLowerCase();
    const called = (await store.stories({ limit: NAMED_STORIES })).filter((row) => row.name.toLowerCase() === name);
    if (called.length !== 1)
      throw called.length === 0
        ? wrong(
            "story",
            `there is no story "${story.slice(0, WORDS_UNITS)}"`,
            "Choose one of the list, or give its id.",
          )
        : wrong("story", `${called.length} stories are called so`, "Give the id of the one that is meant.");
    return findStory(store, called[0]!.id);
  }
}

async function refOf(store: Store, report: string): Promise<string> {
  return (await findReport(store, report)).ref;
}

async function mentionOf(store: Store, event: string): Promise<string> {
  return (await findEvent(store, event)).event.mentions[0]!;
}

/** Two ids may lead to one thing. */
function atLeastTwo(field: string, refs: readonly string[]): readonly string[] {
  const all = [...new Set(refs)];
  if (all.length > 1) return all;
  throw wrong(field, "these are one already", "Name two that are not.");
}
