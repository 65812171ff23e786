import { isoDay, parseIsoDay } from "../../core/index.ts";

/** Days since 1970-01-01 of a day that the record gives (ISO 8601). */
export function fromIso(day: string): number {
  const number = parseIsoDay(day);
  if (number === null) throw new Error(`the record gave "${day}" for a day`);
  return number;
}

/** The Monday on or before a day. */
export function mondayOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** The first day of a day's month, and of the month after. */
export function monthAround(day: string): { readonly from: string; readonly next: string } {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const first = (y: number, m: number): string => `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-01`;
  return { from: first(year, month), next: month === 12 ? first(year + 1, 1) : first(year, month + 1) };
}

export { isoDay };
