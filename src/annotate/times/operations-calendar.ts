import { daysInMonth, isoWeekday, parseIsoDay, toDays, two } from "../../core/index.ts";
import {
  around,
  FIRST_BARE_YEAR,
  fullYear,
  LAST_BARE_YEAR,
  nearest,
  num,
  type Operation,
  relative,
  str,
} from "./operation.ts";
import {
  dayPeriod,
  firstDay,
  holidayDay,
  lastDay,
  monthPeriod,
  type Period,
  periodOf,
  seasonPeriod,
  shift,
  widen,
} from "./periods.ts";
import { dateReading, openReading, type Reading } from "./reading.ts";

/* Operations of the calendar: days, months, years and named parts of them. */

/** A month and a day of it, with the year where stated. */
export const day: Operation = ([month, date, year, weekday], context) => {
  const m = num(month);
  const d = num(date);
  if (m === null || d === null) return null;
  let y = num(year);
  if (y !== null && y < 100) y = fullYear(y, context.reference);
  if (y !== null) return d <= daysInMonth(y, m) ? dateReading(dayPeriod(toDays(y, m, d))) : null;
  if (d > daysInMonth(2024, m)) return null;
  if (context.reference === null) return openReading("day", `XXXX-${two(m)}-${two(d)}`);
  const w = num(weekday);
  let candidates = around(context.reference, (in_) => (d <= daysInMonth(in_, m) ? dayPeriod(toDays(in_, m, d)) : null));
  // "Friday, Oct. 23": the weekday settles the year.
  if (w !== null && candidates.some((at) => isoWeekday(at.index) === w)) {
    candidates = candidates.filter((at) => isoWeekday(at.index) === w);
  }
  if (candidates.length === 0) return null;
  const told = context.direction() < 0 ? context.discourse.tellingYear(context.token) : null;
  if (told !== null && w === null && d <= daysInMonth(told, m)) {
    return dateReading(dayPeriod(toDays(told, m, d)), { from: "discourse", inferred: true });
  }
  return relative(nearest(candidates, context, 1), true);
};

/** month, day, year, and the month and day that it must be: "9/11" is a name for a day of 2001. */
export const dayByName: Operation = ([month_, date, in_, whichMonth, whichDay]) => {
  const y = num(in_);
  if (y === null || num(month_) !== num(whichMonth) || num(date) !== num(whichDay)) return null;
  return dateReading(dayPeriod(toDays(y, num(whichMonth) ?? 1, num(whichDay) ?? 1)));
};

/** month, day, n: of the year n from the report's: "3 December last year". */
export const dayOfYear: Operation = ([month_, date, by], context) => {
  const m = num(month_);
  const d = num(date);
  if (m === null || d === null) return null;
  if (context.reference === null) return openReading("day", `XXXX-${two(m)}-${two(d)}`);
  const y = periodOf("year", context.reference).index + (num(by) ?? 0);
  return d <= daysInMonth(y, m) ? relative(dayPeriod(toDays(y, m, d))) : null;
};

/** month, day: the last such day before the report: "last Oct. 23". */
export const dayLast: Operation = ([month_, date], context) => {
  const m = num(month_);
  const d = num(date);
  if (m === null || d === null || d > daysInMonth(2024, m)) return null;
  if (context.reference === null) return openReading("day", `XXXX-${two(m)}-${two(d)}`);
  const found = around(context.reference, (in_) => (d <= daysInMonth(in_, m) ? dayPeriod(toDays(in_, m, d)) : null))
    .filter((at) => at.index < context.reference!)
    .at(-1);
  return found === undefined ? null : relative(found);
};

export const month: Operation = ([name, year], context) => {
  const m = num(name);
  if (m === null) return null;
  let y = num(year);
  if (y !== null && y < 100) y = fullYear(y, context.reference);
  if (y !== null) return dateReading(monthPeriod(y, m));
  if (context.reference === null) return openReading("month", `XXXX-${two(m)}`);
  const told = context.direction() <= 0 ? context.discourse.tellingYear(context.token) : null;
  if (told !== null) return dateReading(monthPeriod(told, m), { from: "discourse", inferred: true });
  return relative(
    nearest(
      around(context.reference, (in_) => monthPeriod(in_, m)),
      context,
      3,
    ),
    true,
  );
};

/** month, LAST | NEXT | THIS, or a number of years from the report's. */
export const monthRelative: Operation = ([name, which], context) => {
  const m = num(name);
  if (m === null) return null;
  if (context.reference === null) return openReading("month", `XXXX-${two(m)}`);
  const year = periodOf("year", context.reference).index;
  const now = periodOf("month", context.reference).index;
  if (typeof which === "number") return relative(monthPeriod(year + which, m));
  const same = monthPeriod(year, m);
  if (which === "LAST") return relative(same.index < now ? same : shift(same, -12));
  if (which === "NEXT") return relative(same.index > now ? same : shift(same, 12));
  return relative(same);
};

/** year, BARE where only the digits say that it is one: "2176" may be a number of people. */
export const year: Operation = ([value, bare], context) => {
  let y = num(value);
  if (y === null || (bare === "BARE" && (y > LAST_BARE_YEAR || y < FIRST_BARE_YEAR))) return null;
  if (y < 100) y = fullYear(y, context.reference);
  return dateReading({ unit: "year", index: y });
};

/** A year before Christ. */
export const yearBefore: Operation = ([value]) => {
  const y = num(value);
  return y === null ? null : dateReading({ unit: "year", index: 1 - y });
};

/** season, year | LAST | NEXT | THIS | NEAR. */
export const season: Operation = ([name, which], context) => {
  const s = num(name);
  if (s === null) return null;
  if (typeof which === "number" && which > 100) return dateReading(seasonPeriod(which, s));
  const code = ["SP", "SU", "FA", "WI"][s] ?? "XX";
  if (context.reference === null) return openReading("season", `XXXX-${code}`);
  const here = periodOf("season", context.reference);
  const y = periodOf("year", context.reference).index;
  if (typeof which === "number") return relative(seasonPeriod(y + which, s));
  const back = (((here.index - s) % 4) + 4) % 4;
  const ahead = (4 - back) % 4;
  switch (which) {
    case "LAST":
      return relative(shift(here, back === 0 ? -4 : -back));
    case "NEXT":
      return relative(shift(here, ahead === 0 ? 4 : ahead));
    case "THIS": {
      // Winter of this year, in January, is the one that runs.
      if (s === 3 && here.index % 4 === 3) return relative(here);
      return relative(seasonPeriod(y, s));
    }
    default:
      return relative(
        nearest(
          around(context.reference, (in_) => seasonPeriod(in_, s)),
          context,
          1.2,
        ),
        true,
      );
  }
};

/** A numbered part of the year ("quarter" or "half"): n, unit, year?. Without a year, the last one that has begun, or by direction. */
export const partOfYear: Operation = ([which, name, in_], context) => {
  const n = num(which);
  const u = str(name);
  if (n === null || (u !== "quarter" && u !== "half")) return null;
  const per = u === "quarter" ? 4 : 2;
  if (n < 1 || n > per) return null;
  let y = num(in_);
  if (y !== null && Math.abs(y) > 5) {
    if (y < 100) y = fullYear(y, context.reference);
    return dateReading({ unit: u, index: y * per + n - 1 });
  }
  if (context.reference === null) return openReading(u, `XXXX-${u === "quarter" ? "Q" : "H"}${n}`);
  const here = periodOf(u, context.reference);
  const thisYear = Math.floor(here.index / per);
  if (y !== null) return relative({ unit: u, index: (thisYear + y) * per + n - 1 });
  const same: Period = { unit: u, index: thisYear * per + n - 1 };
  if (same.index <= here.index) return relative(same, true);
  // "the fourth quarter" in February is last year's; in September it is to come.
  const ahead = same.index - here.index;
  const back = per - ahead;
  return relative(ahead <= (context.direction() > 0 ? back + 1 : back - 1) ? same : shift(same, -per), true);
};

/** "1990s", "the '80s", "nineties": the decade. */
export const decade: Operation = ([value], context) => {
  const y = num(value);
  if (y === null || y % 10 !== 0) return null;
  // "the '40s" are the last ones that have begun.
  const now = context.reference === null ? 2030 : periodOf("year", context.reference).index;
  const century = Math.floor(now / 100) * 100;
  const full = y >= 100 ? y : century + y > now ? century - 100 + y : century + y;
  return dateReading({ unit: "decade", index: Math.floor(full / 10) });
};

/** "the 20th century". */
export const century: Operation = ([value]) => {
  const n = num(value);
  return n === null || n < 1 || n > 30 ? null : dateReading({ unit: "century", index: n - 1 });
};

/** holiday's day rule, year | LAST | NEXT | THIS | n, with an offset in days. */
export const holiday: Operation = ([rule, which, offset, wide], context) => {
  const text = str(rule);
  if (text === null) return null;
  const move = num(offset) ?? 0;
  const make = (y: number): Period => {
    const at = dayPeriod(holidayDay(text, y) + move);
    return typeof wide === "string" && wide === "WEEK"
      ? widen(at, "week")
      : wide === "WEEKEND"
        ? widen(at, "weekend")
        : at;
  };
  if (typeof which === "number" && which > 100) return dateReading(make(which));
  if (context.reference === null) {
    const fixed = /^(\d+)-(\d+)$/.exec(text);
    if (fixed === null || move !== 0) return openReading("day");
    return openReading("day", `XXXX-${two(Number(fixed[1]))}-${two(Number(fixed[2]))}`);
  }
  const y = periodOf("year", context.reference).index;
  if (typeof which === "number") return relative(make(y + which));
  if (which === "LAST" || which === "NEXT") {
    const all = [y - 1, y, y + 1].map(make);
    const found =
      which === "LAST"
        ? all.filter((at) => lastDay(at) < context.reference!).at(-1)
        : all.find((at) => firstDay(at) > context.reference!);
    return found === undefined ? null : relative(found);
  }
  if (which === "THIS") return relative(make(y));
  return relative(nearest([y - 1, y, y + 1].map(make), context, 1.2), true);
};

/** 2025-10-21 or 2025-10-21T09:30. */
export const iso: Operation = ([text]) => {
  const value = str(text);
  const days = value === null ? null : parseIsoDay(value);
  if (value === null || days === null) return null;
  const at = dateReading(dayPeriod(days));
  const time = value.slice(10);
  return time === "" ? at : { ...at, type: "TIME", value: `${value.slice(0, 10)}T${time.slice(1)}` };
};

/**
 * 3/4/2025, 21.10.2025, 2025/10/21. Where both orders of day and month give a date, the one that is the day of publication
 * is meant, else the order that the text, the outlet's country or the language has; the other is kept beside it.
 */
export const numeric: Operation = ([text], context) => {
  const value = str(text);
  if (value === null) return null;
  const [a, b, c] = value.split(/[/.-]/).map(Number) as [number, number, number];
  if (a > 31) return dayOf(a, b, c);
  const y = c < 100 ? fullYear(c, context.reference) : c;
  // Dots are for the day first, wherever they are used.
  if (value.includes(".")) return dayOf(y, b, a) ?? dayOf(y, a, b);
  const dayFirst = dayOf(y, b, a);
  const monthFirst = dayOf(y, a, b);
  if (dayFirst === null || monthFirst === null || a === b) return dayFirst ?? monthFirst;
  const today = [dayFirst, monthFirst].find((one) => one.period?.index === context.reference);
  const order = context.dayFirst();
  const chosen = today ?? (order.is ? dayFirst : monthFirst);
  const other = chosen === dayFirst ? monthFirst : dayFirst;
  const decidedBy = today === undefined ? order.decidedBy : "published";
  return { ...chosen, inferred: true, otherwise: { value: other.value, decidedBy } };
};

function dayOf(y: number, m: number, d: number): Reading | null {
  return m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m) ? null : dateReading(dayPeriod(toDays(y, m, d)));
}
