import type { Status } from "../core/index.ts";
import type { Evidence } from "./claims.ts";
import { type DayRange, dayRange } from "./days.ts";
import type { Story, StoryEvent } from "./story.ts";

/** One day or stretch of days on which an event is, or was to be: a line of a calendar over all stories. */
export interface DatedEvent {
  readonly story: { readonly id: string; readonly name: string };
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly status: Status;
  /** "set": when it is or was; "was-set": when it was to be before it was moved, put off or called off. */
  readonly role: "set" | "was-set";
  /** TIMEX3 value, and the days that it covers, both included, since 1970-01-01. */
  readonly value: string;
  readonly days: DayRange;
  /** The date that stands against this one: of "set" the first date, of "was-set" the new one; null where there is none. */
  readonly other: string | null;
  readonly place: string | null;
  /** Independent origins of its status, and whether somebody contradicts it. */
  readonly origins: number;
  readonly isDisputed: boolean;
  readonly isConfirmed: boolean;
  /** The words on which the status stands. */
  readonly evidence: Evidence;
}

/** Every event of a story that has a date, and the dates from which events were moved. Rejected events are left out. */
export function datedEvents(story: Story): readonly DatedEvent[] {
  return story.events.flatMap((event) => {
    if (event.judged === "rejected") return [];
    const { time, originalTime } = event;
    return [
      ...(time === null ? [] : dated(story, event, "set", time.value, originalTime?.value ?? null)),
      ...(originalTime === null ? [] : dated(story, event, "was-set", originalTime.value, time?.value ?? null)),
    ];
  });
}

function dated(
  { id, name }: Story,
  event: StoryEvent,
  role: DatedEvent["role"],
  value: string,
  other: string | null,
): readonly DatedEvent[] {
  const days = dayRange(value);
  if (days === null) return [];
  const { status } = event;
  return [
    {
      story: { id, name },
      id: event.id,
      label: event.label,
      type: event.type,
      status: status.status,
      role,
      value,
      days,
      other,
      place: event.place,
      origins: status.basis.origins,
      isDisputed: status.disputedBy.length > 0,
      isConfirmed: event.judged === "confirmed",
      evidence: status.evidence,
    },
  ];
}

/** Order of a calendar: by the first day, then the shorter stretch, then by id. */
export function byDays(a: DatedEvent, b: DatedEvent): number {
  return a.days.from - b.days.from || a.days.to - b.days.to || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
