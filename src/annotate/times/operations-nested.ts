import { isoWeekday } from "../../core/index.ts";
import { inner, num, type Operation, str } from "./operation.ts";
import { dayPeriod, firstDay, lastDay, moveDay, periodOf, shift, widen } from "./periods.ts";
import { calendarUnit, dateReading } from "./reading.ts";

/* Operations over an expression inside an expression: "the end of October". */

/** The nested date as it is; the row's mod says more. */
export const nested: Operation = ([date]) => {
  const found = inner(date);
  return found === null || found.type === "SET" ? null : found;
};

/** The nested reading where it is a date of the calendar. */
export const nestedDate: Operation = ([date]) => {
  const found = inner(date);
  return found !== null && found.type === "DATE" && found.period !== null && found.period.unit !== "day" ? found : null;
};

/** The nested date where it is longer than a day: "later this week", but not "later Monday". */
export const nestedWide: Operation = ([date]) => {
  const found = inner(date);
  if (found === null || found.type !== "DATE" || found.period?.unit === "day") return null;
  return found.period === null && (/^XXXX-(WXX-\d|\d\d-\d\d|XX-XX)$/.test(found.value) || found.value.endsWith("REF"))
    ? null
    : found;
};

/** The nested duration as it is. */
export const nestedDuration: Operation = ([date]) => {
  const found = inner(date);
  return found !== null && found.type === "DURATION" ? found : null;
};

/** The nested date, made one of a wider unit: "the week of March 6". */
export const within: Operation = ([date, name]) => {
  const found = inner(date);
  const u = calendarUnit(str(name) ?? "");
  if (found === null || u === null || found.period === null || found.type !== "DATE") return null;
  return { ...found, ...dateReading(widen(found.period, u)), from: found.from, inferred: found.inferred };
};

/** unit, FIRST | LAST, date: "the first week of November", "the last day of the month". */
export const partOf: Operation = ([name, which, date]) => {
  const found = inner(date);
  const u = calendarUnit(str(name) ?? "");
  if (found === null || u === null || found.period === null || found.type !== "DATE") return null;
  const order = ["day", "week", "month", "quarter", "half", "year", "decade", "century"];
  if (order.indexOf(u) >= order.indexOf(found.period.unit)) return null;
  const n = num(which);
  const start = firstDay(found.period);
  const end = lastDay(found.period);
  const at = n === null || n < 0 ? periodOf(u, end) : shift(periodOf(u, start), n - 1);
  if (firstDay(at) > end) return null;
  return { ...dateReading(at), from: found.from, inferred: found.inferred };
};

/** weekday, n, date: "the first Tuesday of November"; n -1 the last. */
export const weekdayIn: Operation = ([name, which, date]) => {
  const w = num(name);
  const n = num(which);
  const found = inner(date);
  if (w === null || n === null || found === null || found.period === null) return null;
  const start = firstDay(found.period);
  const end = lastDay(found.period);
  const at = n < 0 ? end - ((isoWeekday(end) - w + 7) % 7) : start + ((w - isoWeekday(start) + 7) % 7) + (n - 1) * 7;
  if (at < start || at > end) return null;
  return { ...dateReading(dayPeriod(at)), from: found.from, inferred: found.inferred };
};

/** date, years: "the same day last year". */
export const movedYears: Operation = ([date, by]) => {
  const found = inner(date);
  const n = num(by);
  if (found === null || n === null || found.period === null) return null;
  return {
    ...found,
    ...dateReading(periodOf(found.period.unit, moveDay(firstDay(found.period), "year", n))),
    from: found.from,
  };
};

/** date, n: n days from it. */
export const movedDays: Operation = ([date, by]) => {
  const found = inner(date);
  if (found === null || found.type !== "DATE" || found.period?.unit !== "day") return null;
  return { ...found, ...dateReading(shift(found.period, num(by) ?? 0)), from: found.from, inferred: found.inferred };
};
