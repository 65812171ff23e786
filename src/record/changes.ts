import { STATUS, type Status, timeWords } from "../core/index.ts";
import type { Evidence, Sayer } from "./claims.ts";
import { byText, dayRange, daysOf, minuteOf } from "./days.ts";
import type { Difference } from "./differences.ts";
import { type EventState, eventStates, stepBetween } from "./event-state.ts";
import type { Statement } from "./people.ts";
import type { Story, StoryReport } from "./story.ts";

/**
 * Why something changed: reports brought news, an outlet altered its report, a person corrected, or old reports were read better or taken
 * for other events than before.
 */
export type ChangeCause = "news" | "edit" | "person" | "reading";

/** What was before or is now as data, for whoever words it in a language of their own; null where that is words of a report, or nothing. */
export type ChangeValue =
  /** How an event stands, and when it is or was as far as that is known (a TIMEX3 value). */
  | { readonly of: "event"; readonly status: Status; readonly time: string | null }
  | { readonly of: "time"; readonly time: string }
  /** What accounts say of one field, as sides of a difference have it: a date (ISO 8601), a status, words. */
  | { readonly of: "accounts"; readonly field: Difference["field"]; readonly values: readonly string[] }
  | null;

/** One change of a story, with what it rests on. */
export interface Change {
  readonly kind:
    | "new story"
    | "new event"
    | "event gone"
    | "status"
    | "date"
    | "place"
    | "disagreement"
    | "statement"
    | "correction"
    | "silent edit";
  readonly cause: ChangeCause;
  readonly story: { readonly id: string; readonly name: string };
  readonly event: { readonly id: string; readonly label: string } | null;
  /** What was before and what is now, for a reader, in English; null where there was or is nothing. */
  readonly before: string | null;
  readonly after: string | null;
  readonly values: { readonly before: ChangeValue; readonly after: ChangeValue };
  /** Date of publication of the report that brings it. */
  readonly at: string | null;
  readonly outlet: string | null;
  readonly by: readonly Sayer[];
  readonly because: readonly Evidence[];
}

/** Of changes whose words are those of reports, or a name. */
export const NO_VALUES: Change["values"] = { before: null, after: null };

/** A story at one time, with what was said by then: as much of both as another time is compared with. */
export interface StoryState {
  readonly story: Pick<Story, "id" | "name">;
  /** Its earliest report. */
  readonly first: Pick<StoryReport, "published" | "outlet">;
  /** What the versions of each report share, by their refs. */
  readonly keys: ReadonlyMap<string, string>;
  readonly events: readonly EventState[];
  readonly statements: readonly SaidState[];
}

/** A statement, as far as changes tell of it. */
export type SaidState = Pick<Statement, "report" | "at" | "outlet" | "by" | "cue" | "content">;

/** How a story stands. */
export function storyState(story: Story, statements: readonly SaidState[]): StoryState {
  return {
    story: { id: story.id, name: story.name },
    first: story.reports[0]!,
    keys: new Map(story.reports.map(({ ref, key }) => [ref, key])),
    events: eventStates(story),
    statements,
  };
}

/**
 * What changed from one state of a story to the next; null before its first report. `isStep`: of their events the states have those
 * alone that do not stand as they stood.
 */
export function changesOf(
  before: StoryState | null,
  after: StoryState,
  cause: ChangeCause,
  isStep = false,
): readonly Change[] {
  const about = { story: { id: after.story.id, name: after.story.name }, cause, by: [], event: null } as const;
  const changes: Change[] = [];
  if (before === null) {
    const { first } = after;
    changes.push({
      ...about,
      kind: "new story",
      before: null,
      after: after.story.name,
      values: NO_VALUES,
      at: first.published,
      outlet: first.outlet,
      because: [],
    });
  }
  changes.push(...eventChanges(before, after, cause, isStep), ...statementChanges(before, after, cause));
  return changes;
}

/** Changes of one story in their order: by what kind they are, then by when. */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  // A date is read once, not at each comparison.
  return changes
    .map((change) => ({
      change,
      kind: KINDS.indexOf(change.kind),
      minute: (change.at === null ? null : minuteOf(change.at)) ?? Number.POSITIVE_INFINITY,
      event: change.event?.id ?? "",
    }))
    .sort((a, b) => a.kind - b.kind || (a.minute === b.minute ? 0 : a.minute - b.minute) || byText(a.event, b.event))
    .map(({ change }) => change);
}

const KINDS: readonly Change["kind"][] = [
  "new story",
  "status",
  "date",
  "place",
  "disagreement",
  "new event",
  "event gone",
  "correction",
  "silent edit",
  "statement",
];

/** What an event is known again by, also when a page was edited and its words stand elsewhere. */
function marksOf({ keys }: StoryState, event: EventState): readonly string[] {
  return event.mentions.flatMap((mention) => {
    const report = mention.slice(0, mention.lastIndexOf("@"));
    return [mention, `${keys.get(report) ?? report} ${event.type} ${event.label}`];
  });
}

/** Events that stand as they stood are set aside; of the others those that came are held against those that are gone. */
function eventChanges(
  before: StoryState | null,
  after: StoryState,
  cause: ChangeCause,
  isStep: boolean,
): readonly Change[] {
  const states = { gone: before?.events ?? [], came: after.events };
  const { gone, came } = isStep ? states : stepBetween(states.gone, states.came);
  const known = new Map<string, EventState>();
  for (const event of gone) for (const mark of marksOf(before!, event)) if (!known.has(mark)) known.set(mark, event);
  const met = new Set<EventState>();
  const changes: Change[] = [];
  for (const event of came) {
    const earlier = [...new Set(marksOf(after, event).flatMap((mark) => known.get(mark) ?? []))];
    for (const one of earlier) met.add(one);
    const about = aboutEvent(after, event, cause);
    if (earlier.length === 0) {
      changes.push({
        ...about,
        kind: "new event",
        before: null,
        after: statusWords(event),
        values: { before: null, after: standing(event) },
      });
      continue;
    }
    const old = earlier.toSorted((a, b) => b.mentions.length - a.mentions.length || byText(a.id, b.id))[0]!;
    changes.push(...fieldChanges(old, event, about));
  }
  for (const event of gone)
    if (!met.has(event))
      changes.push({
        ...aboutEvent(after, event, cause),
        kind: "event gone",
        before: statusWords(event),
        after: null,
        values: { before: standing(event), after: null },
      });
  return changes;
}

type About = Omit<Change, "kind" | "before" | "after" | "values">;

/** Said of an event: who says so now, in which words. */
function aboutEvent({ story }: StoryState, event: EventState, cause: ChangeCause): About {
  return {
    cause,
    story: { id: story.id, name: story.name },
    event: { id: event.id, label: event.label },
    at: event.at,
    outlet: event.outlet,
    by: event.by,
    because: [event.evidence],
  };
}

function statusWords({ status, time }: EventState): string {
  return `${STATUS[status].label}${time === null ? "" : `, ${timeWords(time.value)}`}`;
}

function standing({ status, time }: EventState): ChangeValue {
  return { of: "event", status, time: time?.value ?? null };
}

function timeValue({ time }: EventState): ChangeValue {
  return time === null ? null : { of: "time", time: time.value };
}

function statusValue({ status }: EventState): ChangeValue {
  return { of: "event", status, time: null };
}

function fieldChanges(old: EventState, event: EventState, about: About): readonly Change[] {
  const changes: Change[] = [];
  const dated = event.time?.evidence ?? null;
  const add = (
    kind: "status" | "date" | "place",
    of: (one: EventState) => readonly [words: string | null, value: ChangeValue],
    because = about.because,
  ): void => {
    const [[before, was], [after, is]] = [of(old), of(event)];
    if (before !== after) changes.push({ ...about, kind, before, after, values: { before: was, after: is }, because });
  };
  // That less is known of it, because reports are parted otherwise, is no change; what a person takes away is.
  const isByHand = about.cause === "person";
  add("status", (one) => [STATUS[one.status].label, statusValue(one)]);
  if (isByHand || !isVaguer(event.time?.value ?? null, old.time?.value ?? null))
    add(
      "date",
      (one) => [one.time === null ? null : timeWords(one.time.value), timeValue(one)],
      dated === null ? about.because : [dated],
    );
  if (isByHand || event.place !== null) add("place", ({ place }) => [place, null]);
  const known = new Set(old.differences.map(differenceMark));
  for (const difference of event.differences)
    if (!known.has(differenceMark(difference))) {
      const { field, sides } = difference;
      const values = [...new Set(sides.map(({ value }) => value))];
      changes.push({
        ...about,
        kind: "disagreement",
        before: null,
        after: `${field}: ${values.join(" / ")}`,
        values: { before: null, after: { of: "accounts", field, values } },
        because: sides.map(({ evidence }) => evidence),
      });
    }
  return changes;
}

/** True where a date says less than the one before it: none, or one that holds it. */
function isVaguer(now: string | null, before: string | null): boolean {
  if (before === null) return false;
  if (now === null) return true;
  const [wide, narrow] = [dayRange(now), dayRange(before)];
  if (wide === null || narrow === null) return false;
  return daysOf(wide) > daysOf(narrow) && wide.from <= narrow.from && narrow.to <= wide.to;
}

function differenceMark({ field, kind, sides }: EventState["differences"][number]): string {
  return [field, kind, ...sides.map(({ value }) => value)].join("\n");
}

function statementChanges(before: StoryState | null, after: StoryState, cause: ChangeCause): readonly Change[] {
  const known = new Set((before?.statements ?? []).map((statement) => statementMark(before!, statement)));
  return after.statements
    .filter((statement) => !known.has(statementMark(after, statement)))
    .map((statement) => ({
      kind: "statement",
      cause,
      story: { id: after.story.id, name: after.story.name },
      event: null,
      before: null,
      after: [statement.cue?.words ?? "", statement.content.map(({ words }) => words).join(" … ")]
        .filter((words) => words !== "")
        .join(": "),
      values: NO_VALUES,
      at: statement.at,
      outlet: statement.outlet,
      by: [statement.by],
      because: statement.content.length > 0 ? statement.content : statement.cue === null ? [] : [statement.cue],
    }));
}

/** The same words of the same source in a report are the same statement, wherever an edit moved them. */
function statementMark({ keys }: StoryState, { report, by, cue, content }: SaidState): string {
  const key = keys.get(report) ?? report;
  return [key, by.words ?? "", cue?.words ?? "", ...content.map(({ words }) => words)].join("\n");
}
