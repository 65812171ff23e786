import { daysInMonth, isoWeekday, isoYear, parseIsoDay, toDays, two } from "../../core/index.ts";
import type { Discourse } from "./discourse.ts";
import {
  dayPeriod,
  firstDay,
  holidayDay,
  lastDay,
  monthPeriod,
  moveDay,
  type Period,
  periodOf,
  seasonPeriod,
  shift,
  type Unit,
  widen,
} from "./periods.ts";
import { calendarUnit, dateReading, durationValue, openReading, plainReading, type Reading } from "./reading.ts";

/** What an operation knows beside its arguments. */
export interface Context {
  /** Day of the report, or null. */
  readonly reference: number | null;
  /** The report's time of day "T09:30", where it is known. */
  readonly referenceClock: string | null;
  readonly discourse: Discourse;
  /** -1 where the words around speak of the past, +1 of the future, 0 where they do not say; 0.5 is a weak future. */
  direction(): number;
  readonly dayFirst: boolean;
  /** The token at which the expression begins. */
  readonly token: number;
  /** The expression before, and the token after it (-1 for none). */
  readonly previous: Reading | null;
  readonly previousEnd: number;
}

/** An argument: a capture's value, a nested reading, a number or a WORD; undefined where the capture was left out. */
export type Argument = number | string | Reading | undefined;
export type Operation = (args: readonly Argument[], context: Context) => Reading | null;

const num = (value: Argument): number | null => (typeof value === "number" ? value : null);
const str = (value: Argument): string | null => (typeof value === "string" ? value : null);
const inner = (value: Argument): Reading | null => (typeof value === "object" ? value : null);

/** Two digits of a year: '89 is 1989, '05 is 2005, seen from the report. */
function fullYear(short: number, reference: number | null): number {
  const now = reference === null ? 2030 : periodOf("year", reference).index;
  let year = Math.floor(now / 100) * 100 + short;
  if (year > now + 15) year -= 100;
  return year;
}

/** How much farther off a date seems that lies against the direction: where it is weakly told, told by words, told by the verb. */
const WRONG_WAY: readonly number[] = [2.5, 3.5, 8];

/** Among candidates, the one that the direction and the distance from the report favour. */
function nearest(candidates: readonly Period[], context: Context, futureWeight: number): Period {
  const reference = context.reference!;
  const direction = context.direction();
  let best = candidates[0]!;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const start = firstDay(candidate);
    const end = lastDay(candidate);
    const holds = start <= reference && reference <= end;
    const distance = holds ? 0 : start > reference ? start - reference : reference - end;
    let weight = start > reference ? futureWeight : 1;
    if (!holds && direction !== 0)
      weight =
        start > reference === direction > 0
          ? 1
          : WRONG_WAY[Math.abs(direction) >= 1 ? 2 : Math.abs(direction) > 0.5 ? 1 : 0]!;
    if (distance * weight < bestCost) {
      bestCost = distance * weight;
      best = candidate;
    }
  }
  return best;
}

/** Candidate periods of the years around the report. */
function around(reference: number, make: (year: number) => Period | null): Period[] {
  const year = periodOf("year", reference).index;
  return [year - 1, year, year + 1].flatMap((y) => make(y) ?? []);
}

const relative = (period: Period, inferred = false): Reading => dateReading(period, { from: "reference", inferred });

/** A month and a day of it, with the year where stated. */
const day: Operation = ([month, date, year, weekday], context) => {
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

const month: Operation = ([name, year], context) => {
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
const monthRelative: Operation = ([name, which], context) => {
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

const year: Operation = ([value], context) => {
  let y = num(value);
  if (y === null) return null;
  if (y < 100) y = fullYear(y, context.reference);
  return dateReading({ unit: "year", index: y });
};

/** A year before Christ. */
const yearBefore: Operation = ([value]) => {
  const y = num(value);
  return y === null ? null : dateReading({ unit: "year", index: 1 - y });
};

/** unit, n: the unit that lies n from the report's. */
const unit: Operation = ([name, by], context) => {
  const word = str(name);
  const n = num(by) ?? 0;
  const u = word === null ? null : calendarUnit(word);
  if (u === null) return null;
  if (context.reference === null) return openReading(u);
  return relative(shift(periodOf(u, context.reference), n));
};

/** "the weekend": last or coming by direction. */
const weekendNear: Operation = (_, context) => {
  if (context.reference === null) return openReading("weekend");
  const here = periodOf("weekend", context.reference);
  if (isoWeekday(context.reference) >= 6) return relative(here, true);
  return relative(context.direction() > 0 ? here : shift(here, -1), true);
};

/** weekday, NEAR | PAST (the report's day or before it) | LAST | NEXT | THIS. */
const weekday: Operation = ([name, which], context) => {
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
    case "PAST":
      return relative(dayPeriod(reference - back), true);
    case "THIS":
      return relative(dayPeriod(context.direction() < 0 ? reference - back : reference + ahead), true);
    default:
      return relative(dayPeriod(context.direction() > 0 ? reference + ahead : reference - back), true);
  }
};

/** weekday, n: that day of the week n weeks from the report's ("Tuesday next week"). */
const weekdayOfWeek: Operation = ([name, by], context) => {
  const w = num(name);
  if (w === null) return null;
  if (context.reference === null) return openReading("day", `XXXX-WXX-${w}`);
  return relative(dayPeriod(firstDay(shift(periodOf("week", context.reference), num(by) ?? 0)) + w - 1));
};

/** weekday, n: counted in that weekday's occurrences from the report: "Monday week" is 2, "three Fridays ago" -3. */
const weekdayCount: Operation = ([name, by], context) => {
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
const weekdaysAgo: Operation = ([name, count], context) => {
  const n = num(count);
  return n === null || n < 1 || !Number.isInteger(n) ? null : weekdayCount([name, -n], context);
};

/** day of the month, months from the report's: "the 25th of this month". */
const dayOfMonth: Operation = ([date, by], context) => {
  const d = num(date);
  if (d === null || d < 1 || d > 31) return null;
  if (context.reference === null) return openReading("day", `XXXX-XX-${two(d)}`);
  const at = shift(periodOf("month", context.reference), num(by) ?? 0);
  const days = firstDay(at) + d - 1;
  return days <= lastDay(at) ? relative(dayPeriod(days)) : null;
};

/** n, unit, sign: to the day: "ten years ago today". */
const dayAway: Operation = ([count, name, sign], context) => {
  const n = num(count);
  const u = calendarUnit(str(name) ?? "");
  if (n === null || u === null || !Number.isInteger(n)) return null;
  if (context.reference === null) return openReading("day");
  return relative(dayPeriod(moveDay(context.reference, u, n * (num(sign) ?? 1))));
};

/** season, year | LAST | NEXT | THIS | NEAR. */
const season: Operation = ([name, which], context) => {
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
const partOfYear: Operation = ([which, name, in_], context) => {
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

/** day: a further day of the month of the expression directly before: "April 24 and 25". */
const dayAgain: Operation = ([date], context) => {
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

/** month, day: the last such day before the report: "last Oct. 23". */
const dayLast: Operation = ([month_, date], context) => {
  const m = num(month_);
  const d = num(date);
  if (m === null || d === null || d > daysInMonth(2024, m)) return null;
  if (context.reference === null) return openReading("day", `XXXX-${two(m)}-${two(d)}`);
  const found = around(context.reference, (in_) => (d <= daysInMonth(in_, m) ? dayPeriod(toDays(in_, m, d)) : null))
    .filter((at) => at.index < context.reference!)
    .at(-1);
  return found === undefined ? null : relative(found);
};

/** year: the reported quarter's counterpart of that year ("the 1988 period"), else the year. */
const reportedIn: Operation = ([value], context) => {
  const y = num(value);
  if (y === null) return null;
  const told = context.discourse.reportedPeriod(null);
  if (told === null) return dateReading({ unit: "year", index: y });
  const per = told.unit === "quarter" ? 4 : 2;
  return dateReading({ unit: told.unit, index: y * per + (((told.index % per) + per) % per) });
};

/** n, unit, sign: from the report: "six weeks ago", "in three days". Years give a year, weeks a week, as TimeBank has them. */
const away: Operation = ([count, name, sign, half], context) => {
  const whole = num(count);
  const n = whole === null ? null : half === "HALF" ? whole + 0.5 : whole;
  const word = str(name);
  if (n === null || word === null) return null;
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

/** n, unit, sign: from the last date in the text: "two days later", "a year earlier". */
const later: Operation = ([count, name, sign], context) => {
  const n = num(count);
  const word = str(name);
  if (n === null || word === null) return null;
  const by = n * (num(sign) ?? 1);
  const u = calendarUnit(word);
  const value = durationValue(n, word);
  if (value === null) return null;
  // An earnings story compares with the quarter that it reports, whatever date came last.
  const anchor =
    (u === "year" ? context.discourse.reportedPeriod(null) : null) ?? context.discourse.anchorFor(u ?? "day");
  if (u === null || anchor === null || !Number.isInteger(by)) return plainReading("DURATION", value);
  // "up from $3 million a year earlier" after "the third quarter": the same quarter of the year before.
  if (u === "year" && (anchor.unit === "quarter" || anchor.unit === "half")) {
    return dateReading(shift(anchor, by * (anchor.unit === "quarter" ? 4 : 2)), { from: "discourse" });
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
const same: Operation = ([name, by], context) => {
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

/** weekday, n: "the following Monday" 1, "the previous Friday" -1, counted from the last day in the text. */
const sameWeekday: Operation = ([name, by], context) => {
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

/** unit: the reported quarter, year or period of an earnings story; n units of it back or on. */
const reported: Operation = ([name, yearsBack], context) => {
  const word = str(name) ?? "quarter";
  const back = num(yearsBack) ?? 0;
  const u: Unit = word === "year" ? "year" : word === "half" ? "half" : word === "month" ? "month" : "quarter";
  const told = context.discourse.reportedPeriod(word === "period" ? null : u);
  if (told !== null) {
    const per = told.unit === "quarter" ? 4 : told.unit === "half" ? 2 : told.unit === "month" ? 12 : 1;
    return dateReading(shift(told, -back * per), { from: "discourse", inferred: true });
  }
  if (context.reference === null) return openReading(u);
  const per = u === "quarter" ? 4 : u === "half" ? 2 : u === "month" ? 12 : 1;
  // A quarter that is reported on has ended.
  const here = periodOf(u, context.reference);
  return relative(shift(here, (u === "year" ? 0 : -1) - back * per), true);
};

/** n, unit, sign: as away, but in an earnings story a year ago is the reported quarter's of the year before. */
const reportedAway: Operation = (args, context) => {
  const told = context.discourse.reportedPeriod(null);
  const n = num(args[0]);
  if (told === null || args[1] !== "year" || n === null || !Number.isInteger(n)) return away(args, context);
  return dateReading(shift(told, -n * (told.unit === "quarter" ? 4 : 2)), { from: "discourse", inferred: true });
};

/** n, unit: a duration. */
const duration: Operation = ([count, name, half]) => {
  const n = num(count);
  const word = str(name);
  if (n === null || word === null) return null;
  const value = durationValue(half === "HALF" ? n + 0.5 : n, word);
  return value === null ? null : plainReading("DURATION", value);
};

/** unit: a duration that is not counted, "for years". */
const vague: Operation = ([name]) => {
  const word = str(name);
  const value = word === null ? null : durationValue("X", word);
  return value === null ? null : plainReading("DURATION", value);
};

/** n, unit, quant?, freq?: "every two days" is P2D, quant EVERY. */
const every: Operation = ([count, name, quant, freq]) => {
  const n = num(count) ?? 1;
  const word = str(name);
  const value = word === null ? null : durationValue(n, word);
  if (value === null) return null;
  return plainReading("SET", value, { quant: str(quant), freq: typeof freq === "number" ? `${freq}X` : str(freq) });
};

/** weekday | month | season | a part of day, and what it is: "every Monday" XXXX-WXX-1. */
const everyNamed: Operation = ([name, kind, quant]) => {
  const more = { quant: str(quant) };
  const n = num(name);
  const code = str(name);
  if (kind === "WEEKDAY" && n !== null) return plainReading("SET", `XXXX-WXX-${n}`, more);
  if (kind === "MONTH" && n !== null) return plainReading("SET", `XXXX-${two(n)}`, more);
  if (kind === "SEASON" && n !== null) return plainReading("SET", `XXXX-${["SP", "SU", "FA", "WI"][n]}`, more);
  if (kind === "QUARTER" && n !== null) return plainReading("SET", `XXXX-Q${n}`, more);
  if (kind === "WEEKEND") return plainReading("SET", "XXXX-WXX-WE", more);
  if (kind === "PART" && code !== null) return plainReading("SET", `XXXX-XX-XX${code}`, more);
  return null;
};

/** weekday, part: "Monday mornings". */
const everyWeekdayPart: Operation = ([name, part]) => {
  const n = num(name);
  const code = str(part);
  return n === null || code === null ? null : plainReading("SET", `XXXX-WXX-${n}${code}`, { quant: "EVERY" });
};

/** What a longer unit may be followed by in one duration: "two hours and 15 minutes", not "18 months and 24 hours". */
const FINER: { readonly [unit: string]: readonly string[] } = {
  year: ["month", "week", "day"],
  month: ["week", "day"],
  week: ["day"],
  day: ["hour"],
  hour: ["minute"],
  minute: ["second"],
};

/** n, unit, n, unit: "two hours and 15 minutes". */
const durationPair: Operation = ([count, name, more, moreName]) => {
  const first = durationValue(num(count) ?? Number.NaN, str(name) ?? "");
  const second = durationValue(num(more) ?? Number.NaN, str(moreName) ?? "");
  if (first === null || second === null || FINER[str(name) ?? ""]?.includes(str(moreName) ?? "") !== true) return null;
  const [a, b] = [first.slice(1), second.slice(1)];
  // The T of the time part is written once.
  return plainReading("DURATION", `P${a}${a.includes("T") && b.startsWith("T") ? b.slice(1) : b}`);
};

/** A stretch of unknown length and unit: "for some time". */
const someTime: Operation = () => plainReading("DURATION", "PXX");

/** unit: "every few days". */
const everyVague: Operation = ([name]) => {
  const value = durationValue("X", str(name) ?? "");
  return value === null ? null : plainReading("SET", value, { quant: "EVERY" });
};

/** years from the report's: the last day of the year. */
const yearEnd: Operation = ([by], context) => {
  if (context.reference === null) return openReading("day", "XXXX-12-31");
  const y = periodOf("year", context.reference).index + (num(by) ?? 0);
  return relative(dayPeriod(toDays(y, 12, 31)));
};

/** month, n: that month of the year told, or the n-th year after it. */
const monthSame: Operation = ([name, by], context) => {
  const m = num(name);
  const at = same(["year", num(by) ?? 0], context);
  if (m === null || at === null) return null;
  if (at.period === null) return openReading("month", `XXXX-${two(m)}`);
  return { ...dateReading(monthPeriod(at.period.index, m)), from: at.from, inferred: at.inferred };
};

/** The nested reading where it is a date of the calendar. */
const nestedDate: Operation = ([date]) => {
  const found = inner(date);
  return found !== null && found.type === "DATE" && found.period !== null && found.period.unit !== "day" ? found : null;
};

/** The nested date where it is longer than a day: "later this week", but not "later Monday". */
const nestedWide: Operation = ([date]) => {
  const found = inner(date);
  if (found === null || found.type !== "DATE" || found.period?.unit === "day") return null;
  return found.period === null && (/^XXXX-(WXX-\d|\d\d-\d\d|XX-XX)$/.test(found.value) || found.value.endsWith("REF"))
    ? null
    : found;
};

/** date, n: n days from it. */
const movedDays: Operation = ([date, by]) => {
  const found = inner(date);
  if (found === null || found.type !== "DATE" || found.period?.unit !== "day") return null;
  return { ...found, ...dateReading(shift(found.period, num(by) ?? 0)), from: found.from, inferred: found.inferred };
};

/** unit: the report's unit, a year back: "the same month last year". */
const unitYearBack: Operation = ([name], context) => {
  const u = calendarUnit(str(name) ?? "");
  if (u === null) return null;
  if (context.reference === null) return openReading(u);
  return relative(periodOf(u, moveDay(context.reference, "year", -1)));
};

/** PRESENT_REF, PAST_REF, FUTURE_REF, or any value that stands by itself. */
const ref: Operation = ([value]) => {
  const word = str(value);
  return word === null ? null : plainReading("DATE", word);
};

/** The nested date as it is; the row's mod says more. */
const nested: Operation = ([date]) => {
  const found = inner(date);
  return found === null || found.type === "SET" ? null : found;
};

/** The nested duration as it is. */
const nestedDuration: Operation = ([date]) => {
  const found = inner(date);
  return found !== null && found.type === "DURATION" ? found : null;
};

/** The nested date, made one of a wider unit: "the week of March 6". */
const within: Operation = ([date, name]) => {
  const found = inner(date);
  const u = calendarUnit(str(name) ?? "");
  if (found === null || u === null || found.period === null || found.type !== "DATE") return null;
  return { ...found, ...dateReading(widen(found.period, u)), from: found.from, inferred: found.inferred };
};

/** unit, FIRST | LAST, date: "the first week of November", "the last day of the month". */
const partOf: Operation = ([name, which, date]) => {
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
const weekdayIn: Operation = ([name, which, date]) => {
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
const movedYears: Operation = ([date, by]) => {
  const found = inner(date);
  const n = num(by);
  if (found === null || n === null || found.period === null) return null;
  return {
    ...found,
    ...dateReading(periodOf(found.period.unit, moveDay(firstDay(found.period), "year", n))),
    from: found.from,
  };
};

/** "1990s", "the '80s", "nineties": the decade. */
const decade: Operation = ([value], context) => {
  const y = num(value);
  if (y === null || y % 10 !== 0) return null;
  // "the '40s" are the last ones that have begun.
  const now = context.reference === null ? 2030 : periodOf("year", context.reference).index;
  const century = Math.floor(now / 100) * 100;
  const full = y >= 100 ? y : century + y > now ? century - 100 + y : century + y;
  return dateReading({ unit: "decade", index: Math.floor(full / 10) });
};

/** "the 20th century". */
const century: Operation = ([value]) => {
  const n = num(value);
  return n === null || n < 1 || n > 30 ? null : dateReading({ unit: "century", index: n - 1 });
};

/** The clock's code: hour, minute, meridiem. */
function clockOf(hour: number, minute: number | null, meridiem: string | null): string | null {
  let h = hour;
  if (meridiem === "PM" && h < 12) h += 12;
  if (meridiem === "AM" && h === 12) h = 0;
  if (h > 24 || (minute ?? 0) > 59) return null;
  return `T${two(h)}:${two(minute ?? 0)}`;
}

/** Puts a clock or part of day on a date; without a date the sentence gives it later. */
function timed(clock: string, date: Reading | null): Reading | null {
  if (date === null) return plainReading("TIME", `XXXX-XX-XX${clock}`, { clock });
  if (date.type !== "DATE") return null;
  if (date.period !== null && date.period.unit !== "day") return null;
  if (date.period === null && !/^(?:XXXX-WXX-\d|[\dX]{4}-[\dX]{2}-[\dX]{2})$/.test(date.value)) return null;
  return { ...date, type: "TIME", value: `${date.value}${clock}`, clock };
}

/** hour or clock text, minute, meridiem?, date?. A zone in the words is not part of the value, which is local time. */
const clock: Operation = ([time, minute, meridiem, date]) => {
  let code: string | null = null;
  if (typeof time === "string") {
    const match = /^(\d{1,2})[:.](\d\d)(:\d\d)?$/.exec(time);
    if (match !== null) {
      code = clockOf(Number(match[1]), Number(match[2]), str(meridiem));
      if (code !== null) code += match[3] ?? "";
    }
  } else if (typeof time === "number") {
    code =
      time >= 100
        ? clockOf(Math.floor(time / 100), time % 100, str(meridiem))
        : clockOf(time, num(minute), str(meridiem));
    if (code === null) return null;
    if (typeof meridiem === "string" && meridiem.length === 2 && (time > 12 || time === 0) && time < 100) return null;
  }
  if (code === null) return null;
  return timed(code, inner(date));
};

/** part of day, date?. */
const part: Operation = ([name, date]) => {
  const code = str(name);
  return code === null ? null : timed(code, inner(date));
};

/** part of day, n: "this morning", "tomorrow night", counted in days from the report. */
const partRelative: Operation = ([name, by], context) => {
  const code = str(name);
  if (code === null) return null;
  if (context.reference === null) return plainReading("TIME", `XXXX-XX-XX${code}`);
  const at = relative(dayPeriod(context.reference + (num(by) ?? 0)));
  return { ...at, type: "TIME", value: `${at.value}${code}` };
};

/** part of day, n: counted from the last day in the text: "that night", "the next morning". */
const partSame: Operation = ([name, by], context) => {
  const code = str(name);
  const at = same(["day", num(by) ?? 0], context);
  if (code === null || at === null) return null;
  return { ...at, type: "TIME", value: `${at.value}${code}` };
};

/** holiday's day rule, year | LAST | NEXT | THIS | n, with an offset in days. */
const holiday: Operation = ([rule, which, offset, wide], context) => {
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
const iso: Operation = ([text]) => {
  const value = str(text);
  const days = value === null ? null : parseIsoDay(value);
  if (value === null || days === null) return null;
  const at = dateReading(dayPeriod(days));
  const time = value.slice(10);
  return time === "" ? at : { ...at, type: "TIME", value: `${value.slice(0, 10)}T${time.slice(1)}` };
};

/** 3/4/2025, 21.10.2025, 2025/10/21: the order of day and month by the language, unless only one can be. */
const numeric: Operation = ([text], context) => {
  const value = str(text);
  if (value === null) return null;
  const [a, b, c] = value.split(/[/.-]/).map(Number) as [number, number, number];
  let y = c;
  let m = context.dayFirst || value.includes(".") ? b : a;
  let d = context.dayFirst || value.includes(".") ? a : b;
  if (a > 31) {
    y = a;
    m = b;
    d = c;
  } else if (m > 12) [m, d] = [d, m];
  if (y < 100) y = fullYear(y, context.reference);
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return null;
  const both = a <= 12 && b <= 12 && a !== b && a <= 31;
  return dateReading(dayPeriod(toDays(y, m, d)), { inferred: both });
};

/** first year, last two digits: "1998-99" as one span of years. */
const yearSpan: Operation = ([first, last]) => {
  const from = num(first);
  let to = num(last);
  if (from === null || to === null) return null;
  if (to < 100) to += Math.floor(from / 100) * 100;
  if (to <= from || to - from > 30) return null;
  return plainReading("DATE", `${isoYear(from)}/${isoYear(to)}`);
};

/** Nothing: the words are no time ("Agenda 2030"), and no other row may read them. */
export const NOTHING = plainReading("DATE", "");
const none: Operation = () => NOTHING;

export const OPERATIONS: { readonly [name: string]: Operation } = {
  day,
  month,
  monthRelative,
  year,
  yearBefore,
  yearSpan,
  unit,
  weekendNear,
  weekday,
  weekdayOfWeek,
  weekdayCount,
  weekdaysAgo,
  dayOfMonth,
  dayAway,
  season,
  partOfYear,
  away,
  later,
  same,
  sameWeekday,
  reported,
  reportedAway,
  reportedIn,
  dayAgain,
  dayLast,
  duration,
  vague,
  every,
  everyNamed,
  everyWeekdayPart,
  durationPair,
  someTime,
  everyVague,
  yearEnd,
  monthSame,
  nestedDate,
  nestedWide,
  movedDays,
  unitYearBack,
  ref,
  nested,
  nestedDuration,
  within,
  partOf,
  weekdayIn,
  movedYears,
  decade,
  century,
  clock,
  part,
  partRelative,
  partSame,
  holiday,
  iso,
  numeric,
  none,
};

/** One argument of a value: a capture's name, or the thing itself. */
export type ValueArgument = { readonly capture: string } | { readonly literal: number | string };

/** A value as a table writes it, "away(number, unit, -1)", made ready: the operation and its arguments. */
export interface ValueCall {
  readonly operation: Operation;
  readonly args: readonly ValueArgument[];
}

/** Reads a row's value. Throws, naming the row, where it is malformed or the operation is unknown. */
export function parseValue(value: string, rowId: string): ValueCall {
  const match = /^([A-Za-z]+)\(([^()]*)\)$/.exec(value);
  const operation = match === null ? undefined : OPERATIONS[match[1]!];
  if (match === null || operation === undefined) {
    throw new Error(`time row ${rowId}: value ${value} is not operation(arguments) of a known operation`);
  }
  const args = match[2]!
    .split(",")
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .map((piece): ValueArgument => {
      if (/^[+-]?\d+$/.test(piece)) return { literal: Number(piece) };
      if (/^'.*'$/.test(piece)) return { literal: piece.slice(1, -1) };
      return /^[a-z]+$/.test(piece) ? { capture: piece } : { literal: piece };
    });
  return { operation, args };
}
