/**
 * Days of the proleptic Gregorian calendar as whole numbers (0 = 1970-01-01), so that the core needs neither a clock
 * nor the host's time zone. Algorithms: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (public domain).
 */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Days since 1970-01-01 of a calendar day. */
export function toDays(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The calendar day of a number of days since 1970-01-01. */
export function fromDays(days: number): CalendarDay {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export function isoWeekday(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week and the year that it belongs to. */
export function isoWeek(days: number): { readonly year: number; readonly week: number } {
  const thursday = days - isoWeekday(days) + 4;
  const year = fromDays(thursday).year;
  return { year, week: Math.floor((thursday - toDays(year, 1, 1)) / 7) + 1 };
}

/** The Monday of an ISO week. */
export function mondayOfWeek(year: number, week: number): number {
  const fourth = toDays(year, 1, 4);
  return fourth - isoWeekday(fourth) + 1 + (week - 1) * 7;
}

/** Days in a month (28 to 31). */
export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : toDays(year, month + 1, 1) - toDays(year, month, 1);
}

/** "2025-10-21"; years before 1000 are padded to four digits, negative ones carry their sign. */
export function isoDay(days: number): string {
  const { year, month, day } = fromDays(days);
  return `${isoYear(year)}-${two(month)}-${two(day)}`;
}

/** Four digits, with a sign where the year is before 0. */
export function isoYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, "0")}` : String(year).padStart(4, "0");
}

/** "2025-W43". */
export function isoWeekOf(days: number): string {
  const { year, week } = isoWeek(days);
  return `${isoYear(year)}-W${two(week)}`;
}

/** Two digits. */
export function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/**
 * The days number at the head of an ISO 8601 date or date-time ("2025-10-21", "2025-10-21T08:00:00+03:00"):
 * the calendar day as written, with no zone arithmetic. Null where the text is no such date or the day does not exist.
 */
export function parseIsoDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return toDays(year, month, day);
}
