import { isoWeekday, toDays, two } from "../../core/index.ts";
import { type Context, num, type Operation, relative, str } from "./operation.ts";
import { dayPeriod, firstDay, lastDay, moveDay, periodOf, shift } from "./periods.ts";
import { calendarUnit, dateReading, durationValue, openReading, plainReading, type Reading } from "./reading.ts";
import { PLANNED } from "./verb.ts";

/* Operations that count from the report. */

/** unit, n: the unit that lies n from the report's. */
export const unit: Operation = ([name, by], context) => {
  const word = str(name);
  const n = num(by) ?? 0;
  const u = word === null ? null : calendarUnit(word);
  if (u === null) return null;
  if (context.reference === null) return openReading(u);
  return relative(shift(periodOf(u, context.reference), n));
};

/** "the weekend": last or coming by direction. */
export const weekendNear: Operation = (_, context) => {
  if (context.reference === null) return openReading("weekend");
  const here = periodOf("weekend", context.reference);
  if (isoWeekday(context.reference) >= 6) return relative(here, true);
  return relative(context.direction() > 0 ? here : shift(here, -1), true);
};

/** A direction from here on is sure: a verb of the future, or the word before it. */
const SURE = 0.8;

/**
 * weekday, NEAR | PAST (the report's day or before it, unless the clause looks ahead and the day is close) | SURE (the same,
 * unless its verb is sure to look ahead) | CLOSE (whichever is closer) | LAST | NEXT | THIS.
 */
export const weekday: Operation = ([name, which], context) => {
  const w = num(name);
  if (w === null) return null;
  const reference = context.reference;
  if (reference === null) return openReading("day", `XXXX-WXX-${w}`);
  const back = (isoWeekday(reference) - w + 7) % 7;
  const ahead = (w - isoWeekday(reference) + 7) % 7;
  switch (which) {
    case "LAST":
      return relative(dayPeriod(reference - (back === 0 ? 7 : back)));
    case "NEXT":
      return relative(dayPeriod(reference + (ahead === 0 ? 7 : ahead)));
    case "PAST": {
      const isAhead = context.direction() > 0 && (ahead < back || context.nameOf() === "planned");
      return relative(dayPeriod(isAhead ? reference + ahead : reference - back), true);
    }
    case "CLOSE": {
      const isAhead = ahead < back || (context.direction() >= 0 && context.nameOf() === "planned");
      return relative(dayPeriod(isAhead ? reference + ahead : reference - back), true);
    }
    case "SURE":
      return relative(dayPeriod(context.direction() >= 1 ? reference + ahead : reference - back), true);
    case "THIS":
      return relative(dayPeriod(context.direction() < 0 ? reference - back : reference + ahead), true);
    default: {
      // Where the clause only leans ahead, a day farther off than the one gone by is not meant; "would meet on Monday", a plan
      // with its day, may only have been for yesterday.
      const direction = context.direction();
      const isAhead = direction >= SURE || (direction > 0 && ahead < back) || (direction >= PLANNED && back > 1);
      return relative(dayPeriod(isAhead ? reference + ahead : reference - back), true);
    }
  }
};

/** weekday, n: that day of the week n weeks from the report's ("Tuesday next week"). */
export const weekdayOfWeek: Operation = ([name, by], context) => {
  const w = num(name);
  if (w === null) return null;
  if (context.reference === null) return openReading("day", `XXXX-WXX-${w}`);
  return relative(dayPeriod(firstDay(shift(periodOf("week", context.reference), num(by) ?? 0)) + w - 1));
};

/** weekday, n: counted in that weekday's occurrences from the report: "Monday week" is 2, "three Fridays ago" -3. */
export const weekdayCount: Operation = ([name, by], context) => {
  const w = num(name);
  const n = num(by);
  if (w === null || n === null) return null;
  const reference = context.reference;
  if (reference === null) return openReading("day", `XXXX-WXX-${w}`);
  const back = (isoWeekday(reference) - w + 6) % 7;
  const ahead = (w - isoWeekday(reference) + 6) % 7;
  return relative(dayPeriod(n < 0 ? reference - back - 1 + (n + 1) * 7 : reference + ahead + 1 + (n - 1) * 7));
};

/** weekday, n: "two Fridays ago". */
export const weekdaysAgo: Operation = ([name, count], context) => {
  const n = num(count);
  return n === null || n < 1 || !Number.isInteger(n) ? null : weekdayCount([name, -n], context);
};

/** day of the month, months from the report's: "the 25th of this month". */
export const dayOfMonth: Operation = ([date, by], context) => {
  const d = num(date);
  if (d === null || d < 1 || d > 31) return null;
  if (context.reference === null) return openReading("day", `XXXX-XX-${two(d)}`);
  const at = shift(periodOf("month", context.reference), num(by) ?? 0);
  const days = firstDay(at) + d - 1;
  return days <= lastDay(at) ? relative(dayPeriod(days)) : null;
};

/** n, unit, sign: to the day: "ten years ago today". */
export const dayAway: Operation = ([count, name, sign], context) => {
  const n = num(count);
  const u = calendarUnit(str(name) ?? "");
  if (n === null || u === null || !Number.isInteger(n)) return null;
  if (context.reference === null) return openReading("day");
  return relative(dayPeriod(moveDay(context.reference, u, n * (num(sign) ?? 1))));
};

/** n, unit, sign: from the report: "six weeks ago", "in three days". Years give a year, weeks a week, as TimeBank has them. */
export const away: Operation = ([count, name, sign, half], context) => {
  const whole = num(count);
  let n = whole === null ? null : half === "HALF" ? whole + 0.5 : whole;
  let word = str(name);
  if (n === null || word === null) return null;
  const counted = COUNTED_IN[word];
  if (counted !== undefined) {
    n *= counted.count;
    word = counted.unit;
  }
  const by = n * (num(sign) ?? 1);
  const u = calendarUnit(word);
  if (u === null) {
    const value = durationValue(n, word);
    return value === null ? null : (clockAway(by, word, context) ?? plainReading("DURATION", value));
  }
  if (context.reference === null) return openReading(u);
  if (!Number.isInteger(by)) {
    // "two and a half years ago" is known to the month.
    const months = u === "year" ? Math.round(by * 12) : u === "decade" ? Math.round(by * 120) : null;
    if (months === null) return relative(dayPeriod(Math.round(context.reference + by * (u === "week" ? 7 : 1))));
    return relative(shift(periodOf("month", context.reference), months));
  }
  return relative(shift(periodOf(u, context.reference), by));
};

/** "a decade ago" is ten years ago, not the decade before this one; "a fortnight ago" two weeks. */
const COUNTED_IN: { readonly [unit: string]: { readonly count: number; readonly unit: string } } = {
  decade: { count: 10, unit: "year" },
  century: { count: 100, unit: "year" },
  fortnight: { count: 2, unit: "week" },
};

/** Hours and minutes from a report whose own time is known. */
function clockAway(by: number, word: string, context: Context): Reading | null {
  if (context.reference === null || context.referenceClock === null) return null;
  const match = /^T(\d\d):(\d\d)/.exec(context.referenceClock);
  if (match === null) return null;
  const minutes = context.reference * 1440 + Number(match[1]) * 60 + Number(match[2]);
  const moved = Math.round(minutes + by * (word === "hour" ? 60 : word === "minute" ? 1 : 0));
  const dayOf = Math.floor(moved / 1440);
  const rest = moved - dayOf * 1440;
  const at = dateReading(dayPeriod(dayOf));
  const clock = `T${two(Math.floor(rest / 60))}${word === "hour" ? "" : `:${two(rest % 60)}`}`;
  return { ...at, type: "TIME", value: `${at.value}${clock}`, from: "reference" };
}

/** years from the report's: the last day of the year. */
export const yearEnd: Operation = ([by], context) => {
  if (context.reference === null) return openReading("day", "XXXX-12-31");
  const y = periodOf("year", context.reference).index + (num(by) ?? 0);
  return relative(dayPeriod(toDays(y, 12, 31)));
};

/** unit: the report's unit, a year back: "the same month last year". */
export const unitYearBack: Operation = ([name], context) => {
  const u = calendarUnit(str(name) ?? "");
  if (u === null) return null;
  if (context.reference === null) return openReading(u);
  return relative(periodOf(u, moveDay(context.reference, "year", -1)));
};
