import { isoYear, two } from "../../core/index.ts";
import { FIRST_BARE_YEAR, num, type Operation } from "./operation.ts";
import { dayPeriod, firstDay, lastDay, monthPeriod, widen } from "./periods.ts";
import { dateReading, openReading, plainReading } from "./reading.ts";

/* Operations of two dates that share a month or a year: "April 24 and 25", "8 to 10 April", "March to May 2026". */

/** day: a further day of the month of the expression directly before: "April 24 and 25". */
export const dayAgain: Operation = ([date], context) => {
  const d = num(date);
  const { previous } = context;
  if (d === null || previous === null || previous.type !== "DATE" || context.token - context.previousEnd !== 1)
    return null;
  if (previous.period === null) {
    const open = /^(XXXX-\d\d)-\d\d$/.exec(previous.value);
    return open === null ? null : openReading("day", `${open[1]}-${two(d)}`);
  }
  if (previous.period.unit !== "day") return null;
  const at = widen(previous.period, "month");
  const days = firstDay(at) + d - 1;
  if (days <= previous.period.index || days > lastDay(at)) return null;
  return dateReading(dayPeriod(days), { from: "discourse", inferred: true });
};

/** day: the first of two days that share their month: "8 to 10 April", "8 and 10 April 2026". */
export const dayOfRange: Operation = ([date], context) => {
  const d = num(date);
  const end = context.followingDay();
  if (d === null || end === null || end.type !== "DATE") return null;
  if (end.period === null) {
    const open = /^(XXXX-\d\d)-(\d\d)$/.exec(end.value);
    return open === null || d >= Number(open[2]) ? null : openReading("day", `${open[1]}-${two(d)}`);
  }
  if (end.period.unit !== "day") return null;
  const at = firstDay(widen(end.period, "month")) + d - 1;
  return at < end.period.index ? { ...dateReading(dayPeriod(at)), from: end.from, inferred: end.inferred } : null;
};

/** month, day?: the first of two that share the year that the second states: "between March and May 2026". */
export const monthOfRange: Operation = ([name, date], context) => {
  const m = num(name);
  const end = context.following();
  if (m === null || end === null || end.type !== "DATE" || end.from !== null || end.period === null) return null;
  const { unit } = end.period;
  const d = num(date);
  if (unit !== (d === null ? "month" : "day")) return null;
  const stated = widen(end.period, "month");
  const year = Math.floor(stated.index / 12);
  const at = monthPeriod(m <= stated.index - year * 12 + 1 ? year : year - 1, m);
  if (d === null) return { ...dateReading(at), inferred: true };
  const day = firstDay(at) + d - 1;
  return d >= 1 && day <= lastDay(at) ? { ...dateReading(dayPeriod(day)), inferred: true } : null;
};

/** year: the first of two with a hyphen between them, "2014-2019". */
export const yearOfRange: Operation = ([value], context) => {
  const y = num(value);
  const end = context.following()?.period ?? null;
  if (y === null || end === null || end.unit !== "year" || y < FIRST_BARE_YEAR) return null;
  return y < end.index && end.index - y <= 100 ? dateReading({ unit: "year", index: y }) : null;
};

/** year: the second of the two. */
export const yearAfterRange: Operation = ([value], context) => {
  const y = num(value);
  if (y === null) return null;
  if (context.ahead) return dateReading({ unit: "year", index: y });
  const start = context.previous?.period ?? null;
  if (start?.unit !== "year" || context.token - context.previousEnd !== 1) return null;
  return start.index < y && y - start.index <= 100 ? dateReading({ unit: "year", index: y }) : null;
};

/** first year, last two digits: "1998-99" as one span of years. */
export const yearSpan: Operation = ([first, last]) => {
  const from = num(first);
  let to = num(last);
  if (from === null || to === null) return null;
  // "2014-2019" are two years.
  if (to >= 100) return null;
  to += Math.floor(from / 100) * 100;
  if (to <= from || to - from > 100) return null;
  return plainReading("DATE", `${isoYear(from)}/${isoYear(to)}`);
};
