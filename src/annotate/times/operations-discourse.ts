import { isoWeekday, two } from "../../core/index.ts";
import { type Context, NOTHING, num, type Operation, relative, str } from "./operation.ts";
import { away } from "./operations-relative.ts";
import {
  dayPeriod,
  firstDay,
  lastDay,
  monthPeriod,
  moveDay,
  type Period,
  periodOf,
  shift,
  type Unit,
  widen,
} from "./periods.ts";
import { calendarUnit, dateReading, durationValue, openReading, plainReading } from "./reading.ts";

/* Operations that count from a date that the text has told, and references without a date. */

/** How many of a unit make a year, for units that an earnings story reports on. */
function perYear(unit: Unit): number {
  return unit === "quarter" ? 4 : unit === "half" ? 2 : unit === "month" ? 12 : 1;
}

/**
 * What n units from a date told are counted from: the last one. "A day earlier, six were held" after "next Tuesday's
 * primary" is counted from a day of the story, where a day to come would leave what is told as past still to come.
 */
function anchorOf(unit: Unit, by: number, context: Context): Period | null {
  const { discourse, reference } = context;
  const anchor = discourse.anchorFor(unit);
  if (anchor === null || reference === null || unit !== "day") return anchor;
  const isToCome = anchor.unit === "day" && firstDay(anchor) + by > reference;
  if (!isToCome || firstDay(anchor) <= reference || context.direction() >= 0) return anchor;
  return discourse.anchorFor(unit, true) ?? discourse.anchorFor(unit);
}

/** n, unit, sign: from the last date in the text: "two days later", "a year earlier". */
export const later: Operation = ([count, name, sign], context) => {
  const n = num(count);
  const word = str(name);
  if (n === null || word === null) return null;
  const by = n * (num(sign) ?? 1);
  const u = calendarUnit(word);
  const value = durationValue(n, word);
  if (value === null) return null;
  // An earnings story compares with the quarter that it reports, whatever date came last.
  const anchor = (u === "year" ? context.discourse.reportedPeriod(null) : null) ?? anchorOf(u ?? "day", by, context);
  if (u === null || anchor === null || !Number.isInteger(by)) return plainReading("DURATION", value);
  // "up from $3 million a year earlier" after "the third quarter": the same quarter of the year before.
  if (u === "year" && (anchor.unit === "quarter" || anchor.unit === "half")) {
    return dateReading(shift(anchor, by * perYear(anchor.unit)), { from: "discourse" });
  }
  if (u === "year" && anchor.unit === "month") {
    return dateReading(shift(anchor, by * 12), { from: "discourse" });
  }
  const moved = moveDay(firstDay(anchor), u, by);
  const fine: Unit = u === "day" || u === "week" ? "day" : u;
  const coarse: Unit = anchor.unit === "day" ? (u === "week" ? "week" : fine) : u;
  if (u === "day" && anchor.unit !== "day") return plainReading("DURATION", value);
  return dateReading(periodOf(coarse, moved), { from: "discourse" });
};

/** unit, n: "that day" 0, "the following year" 1, "the previous month" -1, counted from the last date in the text. */
export const same: Operation = ([name, by], context) => {
  const word = str(name);
  const u = word === null ? null : calendarUnit(word);
  if (u === null) return null;
  const n = num(by) ?? 0;
  const anchor = context.discourse.anchorFor(u);
  if (anchor === null) {
    if (context.reference === null) return openReading(u);
    return relative(shift(periodOf(u, context.reference), n), true);
  }
  return dateReading(shift(widen(anchor, u), n), { from: "discourse" });
};

/** Tokens over which "the previous week" looks back past its sentence for the day that its story has come to. */
const STORY = 40;

/**
 * unit: the one before the unit told last in the sentence ("compared with the previous year"); for a week or a month, before the day
 * that was told just before it ("They met on September 30. She had resigned the previous week"); else before the report's.
 */
export const previous: Operation = ([name], context) => {
  const u = calendarUnit(str(name) ?? "");
  if (u === null) return null;
  const { previous: before } = context;
  const told =
    before !== null && before.type === "DATE" && context.inSentence(context.previousEnd) ? before.period : null;
  if (told !== null && (told.unit === u || (u !== "day" && told.unit === "day"))) return same([u, -1], context);
  if (context.reference === null) return openReading(u);
  const { period = null } = before ?? {};
  const isNear = context.token - context.previousEnd <= STORY;
  if ((u === "week" || u === "month") && isNear && period?.unit === "day" && period.index <= context.reference)
    return same([u, -1], context);
  return relative(shift(periodOf(u, context.reference), -1));
};

/** weekday, n: "the following Monday" 1, "the previous Friday" -1, counted from the last day in the text. */
export const sameWeekday: Operation = ([name, by], context) => {
  const w = num(name);
  const n = num(by) ?? 1;
  if (w === null) return null;
  const anchor = context.discourse.anchorFor("day");
  const from = anchor === null ? context.reference : n > 0 ? lastDay(anchor) : firstDay(anchor);
  if (from === null) return openReading("day", `XXXX-WXX-${w}`);
  const back = (isoWeekday(from) - w + 6) % 7;
  const ahead = (w - isoWeekday(from) + 6) % 7;
  return dateReading(dayPeriod(n < 0 ? from - back - 1 : from + ahead + 1), { from: "discourse" });
};

/** month, n: that month of the year told, or the n-th year after it. */
export const monthSame: Operation = ([name, by], context) => {
  const m = num(name);
  const at = same(["year", num(by) ?? 0], context);
  if (m === null || at === null) return null;
  if (at.period === null) return openReading("month", `XXXX-${two(m)}`);
  return { ...dateReading(monthPeriod(at.period.index, m)), from: at.from, inferred: at.inferred };
};

/** unit: the reported quarter, year or period of an earnings story; n units of it back or on. */
export const reported: Operation = ([name, yearsBack], context) => {
  const word = str(name) ?? "quarter";
  const back = num(yearsBack) ?? 0;
  const u: Unit = word === "year" ? "year" : word === "half" ? "half" : word === "month" ? "month" : "quarter";
  const told = context.discourse.reportedPeriod(word === "period" ? null : u);
  if (told !== null) {
    return dateReading(shift(told, -back * perYear(told.unit)), { from: "discourse", inferred: true });
  }
  if (context.reference === null) return openReading(u);
  const per = perYear(u);
  // A quarter that is reported on has ended.
  const here = periodOf(u, context.reference);
  return relative(shift(here, (u === "year" ? 0 : -1) - back * per), true);
};

/** Days. */
const HALF_A_QUARTER = 45;

/** The quarter that ends on the date after the next word: "the quarter ended March 31"; else the reported one. */
export const quarterEnded: Operation = (_, context) => {
  const end = context.following()?.period ?? null;
  if (end === null || (end.unit !== "day" && end.unit !== "month")) return reported(["quarter"], context);
  // A firm's quarter that ends on July 31 lies mostly in the second.
  return dateReading(periodOf("quarter", lastDay(end) - HALF_A_QUARTER), { from: "reference", inferred: true });
};

/** n, unit, sign: as away, but in an earnings story a year ago is the reported quarter's of the year before. */
export const reportedAway: Operation = (args, context) => {
  const told = context.discourse.reportedPeriod(null);
  const n = num(args[0]);
  if (told === null || args[1] !== "year" || n === null || !Number.isInteger(n)) return away(args, context);
  return dateReading(shift(told, -n * perYear(told.unit)), { from: "discourse", inferred: true });
};

/** year: the reported quarter's counterpart of that year ("the 1988 period"), else the year. */
export const reportedIn: Operation = ([value], context) => {
  const y = num(value);
  if (y === null) return null;
  const told = context.discourse.reportedPeriod(null);
  if (told === null) return dateReading({ unit: "year", index: y });
  const per = perYear(told.unit);
  return dateReading({ unit: told.unit, index: y * per + (((told.index % per) + per) % per) });
};

/** PRESENT_REF, PAST_REF, FUTURE_REF, or any value that stands by itself. */
export const ref: Operation = ([value]) => {
  const word = str(value);
  return word === null ? null : plainReading("DATE", word);
};

export const none: Operation = () => NOTHING;
