import { isoDay, toDays } from "../core/index.ts";

/** 1 Farvardin 1404 was 21 March 2025. */
const YEAR = 1404;
const YEAR_START = toDays(2025, 3, 21);

/** True for a year of the Solar Hijri calendar that a report of our time may be of: 1921 to 2072. */
export function isPersianYear(year: number): boolean {
  return year >= 1300 && year <= 1450;
}

/** Leap years fall in cycles of 33; exact for 1178 to 1633 (Borkowski, Earth, Moon and Planets 74, 1996). */
function isLeap(year: number): boolean {
  return (25 * year + 11) % 33 < 8;
}

/** The Gregorian day of a Solar Hijri date as ISO 8601, or null where there is no such day. */
export function fromPersian(year: number, month: number, day: number): string | null {
  const length = month <= 6 ? 31 : month < 12 || isLeap(year) ? 30 : 29;
  if (!isPersianYear(year) || month < 1 || month > 12 || day < 1 || day > length) return null;
  let days = YEAR_START;
  for (let y = YEAR; y < year; y += 1) days += isLeap(y) ? 366 : 365;
  for (let y = year; y < YEAR; y += 1) days -= isLeap(y) ? 366 : 365;
  return isoDay(days + (month - 1) * 31 - Math.max(0, month - 7) + day - 1);
}
