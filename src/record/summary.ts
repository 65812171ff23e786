import { isoDay, type Status } from "../core/index.ts";
import type { DateMention, Evidence } from "./claims.ts";
import { dayRange } from "./days.ts";
import type { CurrentStatus } from "./history.ts";
import type { EventOutline, Story, StoryEvent } from "./story.ts";

/** What is shown of an event wherever it is listed, whatever the day of the reader. */
export interface EventSummary {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly status: Status;
  /** Date of the report since which it stands so. */
  readonly since: string | null;
  readonly basis: CurrentStatus["basis"];
  readonly isDisputed: boolean;
  readonly time: DateMention | null;
  readonly originalTime: DateMention | null;
  readonly place: string | null;
  /** `isPerson` where the story knows a person of this key. */
  readonly participants: readonly { readonly key: string; readonly name: string; readonly isPerson: boolean }[];
  /** How many reports tell of it, and how many texts these are where copies count once. */
  readonly reports: number;
  readonly texts: number;
  /** Where accounts differ, other than by one following the other. */
  readonly differences: number;
  readonly judged: StoryEvent["judged"];
  /** The words on which the status stands. */
  readonly evidence: Evidence;
  /** The words that name it, in its earliest report. */
  readonly named: Evidence;
}

/** What a list of stories shows of one, kept beside it so that the story need not be opened. */
export interface StorySummary extends Pick<Story, "id" | "name" | "first" | "last"> {
  readonly reports: number;
  /** Outlets that tell of it. */
  readonly outlets: number;
  /** Events that nobody rejected, and those of them whose status somebody contradicts. */
  readonly events: number;
  readonly disputed: number;
  /**
   * Events with days, the weightiest first, each of which goes on longer than all before it: on any day, what comes next is the
   * first that is not past.
   */
  readonly next: readonly EventSummary[];
  /** Events, the last told first, each of which begins before all above it: on any day, the newest news is the first that is not ahead. */
  readonly latest: readonly EventSummary[];
}

/** What the summaries of all events of a story look up. */
interface StoryContext {
  /** The report whose text each report prints. */
  readonly texts: ReadonlyMap<string, string>;
  /** Keys of its people. */
  readonly persons: ReadonlySet<string>;
}

/** By story, as long as somebody holds it. */
const CONTEXTS = new WeakMap<object, StoryContext>();

function contextOf(story: Pick<Story, "reports" | "people">): StoryContext {
  let context = CONTEXTS.get(story);
  if (context === undefined) {
    context = {
      texts: new Map(story.reports.map(({ ref, textOf }) => [ref, textOf])),
      persons: new Set(story.people.map(({ key }) => key)),
    };
    CONTEXTS.set(story, context);
  }
  return context;
}

/** What is shown of an event of a story. */
export function eventSummary(story: Pick<Story, "reports" | "people">, event: EventOutline): EventSummary {
  const { id, label, type, status, time, originalTime, place, judged } = event;
  const { texts, persons } = contextOf(story);
  return {
    id,
    label,
    type,
    status: status.status,
    since: status.since,
    basis: status.basis,
    isDisputed: status.disputedBy.length > 0,
    time,
    originalTime,
    place,
    participants: event.participants.map(({ key, name }) => ({ key, name, isPerson: persons.has(key) })),
    reports: event.reports.length,
    texts: new Set(event.reports.map((ref) => texts.get(ref))).size,
    differences: event.differences.filter(({ kind }) => kind !== "update").length,
    judged,
    evidence: status.evidence,
    named: event.named[0]!,
  };
}

/** An event with the first and last day on which it is, or else was first to be; null where it covers none. */
interface Placed {
  readonly event: EventSummary;
  readonly from: string | null;
  readonly to: string | null;
}

/** What a list shows of a story. O(events · log events). */
export function storySummary(story: Story): StorySummary {
  const { id, name, first, last, reports } = story;
  const placed = story.events
    .filter(({ judged }) => judged !== "rejected")
    .map((event): Placed => {
      const days = dayRange((event.time ?? event.originalTime)?.value ?? "");
      return {
        event: eventSummary(story, event),
        from: days === null ? null : isoDay(days.from),
        to: days === null ? null : isoDay(days.to),
      };
    });
  const dated = placed.filter(({ event, to }) => event.time !== null && to !== null);
  const told = placed.filter(({ event }) => event.since !== null);
  return {
    id,
    name,
    first,
    last,
    reports: reports.length,
    outlets: new Set(reports.map(({ outlet }) => outlet)).size,
    events: placed.length,
    disputed: placed.filter(({ event }) => event.isDisputed).length,
    next: further(dated.sort(byImportance), (one, before) => one.to! > before.to!),
    latest: further(told.sort(byNews), (one, before) => (one.from ?? "") < (before.from ?? "")),
  };
}

/** Of an order, those that go beyond the last that was taken: whoever is left out is never the first of those that a day allows. */
function further(
  order: readonly Placed[],
  goesBeyond: (one: Placed, before: Placed) => boolean,
): readonly EventSummary[] {
  const taken: Placed[] = [];
  for (const one of order) {
    const before = taken.at(-1);
    if (before === undefined || goesBeyond(one, before)) taken.push(one);
  }
  return taken.map(({ event }) => event);
}

/** What more texts tell of comes first, then the sooner. */
function byImportance(a: Placed, b: Placed): number {
  const later = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  return b.event.texts - a.event.texts || later(a.from ?? "9999", b.from ?? "9999");
}

/** What was told last comes first; of that what more texts tell of, then what is nearest to today. */
function byNews(a: Placed, b: Placed): number {
  const later = (x: string, y: string): number => (x > y ? -1 : x < y ? 1 : 0);
  return later(a.event.since!, b.event.since!) || b.event.texts - a.event.texts || later(a.from ?? "", b.from ?? "");
}
