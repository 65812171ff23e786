import { isoDay } from "../../core/index.ts";
import { type DateCard, dateCard } from "./cards.ts";
import { type DeskParts, dayNumber, type Listed } from "./parts.ts";

/** Longest stretch that is shown at once, in days. */
export const CALENDAR_DAYS = 366;
/** Weeks that are shown where nothing is said. */
const USUAL_DAYS = 28;
/** Events without an exact day that are listed beside the days. */
const STRETCHES = 20;

/** A day of the calendar with what begins on it, or goes on since before the first day shown. */
export interface CalendarDay {
  readonly day: string;
  readonly events: readonly DateCard[];
}

/** What is on from one day to another, over all stories. */
export interface CalendarView extends Pick<Listed<DateCard>, "limit" | "offset" | "hasMore"> {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  /** The first days of the stretches before and after this one. */
  readonly previous: string;
  readonly next: string;
  /** Days on which something is; others are left out. */
  readonly days: readonly CalendarDay[];
  /** What lies somewhere in a longer stretch ("this summer", "2026"), those that end first first. */
  readonly stretches: readonly DateCard[];
}

/** Which days: from today for four weeks where nothing is said. Throws `ReadoutError` "bad-date". */
export interface CalendarPart {
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly offset?: number;
}

/** What is coming, or was on, day by day. */
export async function calendarView({ store, today }: DeskParts, part: CalendarPart): Promise<CalendarView> {
  const { limit, offset = 0 } = part;
  const from = dayNumber(part.from ?? today);
  const wanted = part.to === undefined ? from + USUAL_DAYS - 1 : dayNumber(part.to);
  const to = Math.min(Math.max(from, wanted), from + CALENDAR_DAYS - 1);
  const found = await store.dated({ from, to, of: "days", limit: limit + 1, offset });
  const days = new Map<number, DateCard[]>();
  for (const dated of found.slice(0, limit)) {
    const day = Math.max(from, dated.days.from);
    const events = days.get(day);
    if (events === undefined) days.set(day, [dateCard(dated)]);
    else events.push(dateCard(dated));
  }
  const stretches = offset > 0 ? [] : await store.dated({ from, to, of: "stretches", limit: STRETCHES });
  const length = to - from + 1;
  return {
    from: isoDay(from),
    to: isoDay(to),
    today,
    previous: isoDay(from - length),
    next: isoDay(to + 1),
    days: [...days].sort(([a], [b]) => a - b).map(([day, events]) => ({ day: isoDay(day), events })),
    stretches: stretches.map(dateCard),
    limit,
    offset,
    hasMore: found.length > limit,
  };
}
