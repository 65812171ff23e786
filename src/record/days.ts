import { daysInMonth, isoDay, mondayOfWeek, parseIsoDay, toDays, two } from "../core/index.ts";

/** The days that a date covers, both included, as days since 1970-01-01. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

const SEASON_MONTH: { readonly [code: string]: number } = { SP: 3, SU: 6, FA: 9, AU: 9, WI: 12 };

/** Rows from the shape of a TIMEX3 or EDTF value to the days that it covers. */
const ROWS: readonly { readonly shape: RegExp; readonly days: (m: RegExpExecArray) => DayRange | null }[] = [
  // 2025-10-20, 2025-10-20T14:30, 2025-10-20TNI
  {
    shape: /^\d{4}-\d{2}-\d{2}(?:T.*)?$/,
    days: ([value]) => {
      const day = parseIsoDay(value.slice(0, 10));
      return day === null ? null : { from: day, to: day };
    },
  },
  // 2025-W43, 2025-W43-WE
  {
    shape: /^(\d{4})-W(\d{2})(-WE)?$/,
    days: ([, year, week, weekend]) => {
      const monday = mondayOfWeek(Number(year), Number(week));
      return { from: weekend === undefined ? monday : monday + 5, to: monday + 6 };
    },
  },
  { shape: /^(\d{4})-(0[1-9]|1[0-2])$/, days: ([, year, month]) => months(Number(year), Number(month), 1) },
  { shape: /^(\d{4})-Q([1-4])$/, days: ([, year, quarter]) => months(Number(year), Number(quarter) * 3 - 2, 3) },
  { shape: /^(\d{4})-H([12])$/, days: ([, year, half]) => months(Number(year), half === "1" ? 1 : 7, 6) },
  { shape: /^(\d{4})-(SP|SU|FA|AU|WI)$/, days: ([, year, code]) => months(Number(year), SEASON_MONTH[code!]!, 3) },
  { shape: /^(\d{4})$/, days: ([, year]) => months(Number(year), 1, 12) },
];

/** The days that a TIMEX3 value covers ("2025-10", "2025-W43", "2025-10-30/2025-11-02"); null where it is no stretch of the calendar. */
export function dayRange(value: string): DayRange | null {
  const slash = value.indexOf("/");
  if (slash > 0) {
    const from = dayRange(value.slice(0, slash));
    const to = dayRange(value.slice(slash + 1));
    return from === null || to === null || to.to < from.from ? null : { from: from.from, to: to.to };
  }
  for (const row of ROWS) {
    const match = row.shape.exec(value);
    if (match !== null) return row.days(match);
  }
  return null;
}

/** Days that both cover. */
export function rangesMeet(a: DayRange, b: DayRange): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** How many days a range covers. */
export function daysOf(range: DayRange): number {
  return range.to - range.from + 1;
}

function months(year: number, month: number, count: number): DayRange {
  const last = month + count - 1;
  const lastYear = year + Math.floor((last - 1) / 12);
  const lastMonth = ((last - 1) % 12) + 1;
  return { from: toDays(year, month, 1), to: toDays(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)) };
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)? ?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Minutes since 1970-01-01T00:00Z of an ISO 8601 date or date-time, for order in time. A date without a clock time counts as
 * its noon, a clock time without a zone as UTC. Null where the text is no date.
 */
export function minuteOf(published: string): number | null {
  const match = DATE_TIME.exec(published);
  const day = match === null ? null : parseIsoDay(match[1]!);
  if (match === null || day === null) return null;
  if (match[2] === undefined) return day * 1440 + 720;
  return day * 1440 + Number(match[2]) * 60 + Number(match[3]) - offsetOf(match[4]);
}

/** A date or date-time as RFC 3339 in UTC: "2025-10-17T15:35:00Z"; a date without a clock time as its noon. Null where it is none. */
export function isoMoment(published: string): string | null {
  const minute = minuteOf(published);
  if (minute === null) return null;
  const day = Math.floor(minute / 1440);
  const rest = minute - day * 1440;
  return `${isoDay(day)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}:00Z`;
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === "Z") return 0;
  const digits = zone.slice(1).replace(":", "");
  return (zone.startsWith("-") ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
}

/** Order in time of two dates of publication; what has none comes last. */
export function byMoment(a: string | null, b: string | null): number {
  const left = a === null ? Number.POSITIVE_INFINITY : (minuteOf(a) ?? Number.POSITIVE_INFINITY);
  const right = b === null ? Number.POSITIVE_INFINITY : (minuteOf(b) ?? Number.POSITIVE_INFINITY);
  return left === right ? 0 : left < right ? -1 : 1;
}

/** The newer of two dates of publication first; what has none comes last. */
export function byNewest(a: string | null, b: string | null): number {
  const [left, right] = [a, b].map((at) => (at === null ? null : minuteOf(at)));
  return Number(left === null) - Number(right === null) || byMoment(b, a);
}

/** Code-unit order, the same in every place. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
