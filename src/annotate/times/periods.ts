import { fromDays, isoDay, isoWeek, isoWeekday, isoYear, mondayOfWeek, toDays, two } from "../../core/index.ts";

/** Granularities of the calendar. */
export type Unit =
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "half"
  | "season"
  | "year"
  | "decade"
  | "century"
  | "millennium";

/**
 * A stretch of the calendar: `index` counts units from the era's start (days and weeks: from 1970-01-01), so that "last"
 * and "next" are a subtraction.
 */
export interface Period {
  readonly unit: Unit;
  readonly index: number;
}

const SEASONS = ["SP", "SU", "FA", "WI"] as const;

export function dayPeriod(days: number): Period {
  return { unit: "day", index: days };
}
export function monthPeriod(year: number, month: number): Period {
  return { unit: "month", index: year * 12 + month - 1 };
}
/** `season`: 0 spring, 1 summer, 2 autumn, 3 winter (of the year in which it begins). */
export function seasonPeriod(year: number, season: number): Period {
  return { unit: "season", index: year * 4 + season };
}

/** The first day of a period. */
export function firstDay({ unit, index }: Period): number {
  switch (unit) {
    case "day":
      return index;
    case "week":
      return index * 7 - 3;
    case "weekend":
      return index * 7 + 2;
    case "month":
      return toDays(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
    case "quarter":
      return toDays(Math.floor(index / 4), (((index % 4) + 4) % 4) * 3 + 1, 1);
    case "half":
      return toDays(Math.floor(index / 2), (((index % 2) + 2) % 2) * 6 + 1, 1);
    case "season":
      return toDays(Math.floor(index / 4), (((index % 4) + 4) % 4) * 3 + 3, 1);
    case "year":
      return toDays(index, 1, 1);
    case "decade":
      return toDays(index * 10, 1, 1);
    case "century":
      return toDays(index * 100, 1, 1);
    case "millennium":
      return toDays(index * 1000, 1, 1);
  }
}

/** The last day of a period. */
export function lastDay(period: Period): number {
  if (period.unit === "weekend") return firstDay(period) + 1;
  return firstDay({ unit: period.unit, index: period.index + 1 }) - 1;
}

/** The period of a unit that holds a day. */
export function periodOf(unit: Unit, day: number): Period {
  const { year, month } = fromDays(day);
  switch (unit) {
    case "day":
      return { unit, index: day };
    case "week":
    case "weekend":
      return { unit, index: Math.floor((day + 3) / 7) };
    case "month":
      return monthPeriod(year, month);
    case "quarter":
      return { unit, index: year * 4 + Math.floor((month - 1) / 3) };
    case "half":
      return { unit, index: year * 2 + (month > 6 ? 1 : 0) };
    case "season":
      return { unit, index: Math.floor((year * 12 + month - 3) / 3) };
    case "year":
      return { unit, index: year };
    case "decade":
      return { unit, index: Math.floor(year / 10) };
    case "century":
      return { unit, index: Math.floor(year / 100) };
    case "millennium":
      return { unit, index: Math.floor(year / 1000) };
  }
}

/** The period of another unit at the same place: the year of a day, the week of a weekend. */
export function widen(period: Period, unit: Unit): Period {
  return period.unit === unit ? period : periodOf(unit, firstDay(period));
}

export function shift(period: Period, by: number): Period {
  return { unit: period.unit, index: period.index + by };
}

/** Whole days, months or years on from a day; the 31st of a short month becomes its last day. */
export function moveDay(day: number, unit: Unit, by: number): number {
  switch (unit) {
    case "day":
      return day + by;
    case "week":
    case "weekend":
      return day + by * 7;
    default: {
      const { year, month, day: date } = fromDays(day);
      const months =
        unit === "month" ? by : unit === "quarter" || unit === "season" ? by * 3 : unit === "half" ? by * 6 : 0;
      const years = unit === "year" ? by : unit === "decade" ? by * 10 : unit === "century" ? by * 100 : 0;
      const index = (year + years) * 12 + month - 1 + months;
      const start = firstDay({ unit: "month", index });
      const length = firstDay({ unit: "month", index: index + 1 }) - start;
      return start + Math.min(date, length) - 1;
    }
  }
}

/** The TIMEX3 value of a period: "2025-10-21", "2025-W43", "2025-W43-WE", "2025-10", "2025-Q4", "2025-H2", "2025-FA", "2025", "202", "20". */
export function periodValue(period: Period): string {
  const { unit, index } = period;
  switch (unit) {
    case "day":
      return isoDay(index);
    case "week":
    case "weekend": {
      const { year, week } = isoWeek(firstDay({ unit: "week", index }));
      return `${isoYear(year)}-W${two(week)}${unit === "weekend" ? "-WE" : ""}`;
    }
    case "month":
      return `${isoYear(Math.floor(index / 12))}-${two((((index % 12) + 12) % 12) + 1)}`;
    case "quarter":
      return `${isoYear(Math.floor(index / 4))}-Q${(((index % 4) + 4) % 4) + 1}`;
    case "half":
      return `${isoYear(Math.floor(index / 2))}-H${(((index % 2) + 2) % 2) + 1}`;
    case "season":
      return `${isoYear(Math.floor(index / 4))}-${SEASONS[((index % 4) + 4) % 4]!}`;
    case "year":
      return index <= 0 ? `BC${String(1 - index).padStart(4, "0")}` : isoYear(index);
    case "decade":
      return String(index).padStart(3, "0");
    case "century":
      return String(index).padStart(2, "0");
    case "millennium":
      return String(index);
  }
}

/** The form with X of a period whose place is not known. */
export function unresolvedValue(unit: Unit): string {
  switch (unit) {
    case "day":
      return "XXXX-XX-XX";
    case "week":
      return "XXXX-WXX";
    case "weekend":
      return "XXXX-WXX-WE";
    case "month":
      return "XXXX-XX";
    case "quarter":
      return "XXXX-QX";
    case "half":
      return "XXXX-HX";
    case "season":
      return "XXXX-XX";
    case "year":
      return "XXXX";
    case "decade":
      return "XXX";
    case "century":
      return "XX";
    case "millennium":
      return "X";
  }
}

/** Easter Sunday of a year: the Gregorian date (Meeus, Jones, Butcher), or the Orthodox one moved to the Gregorian calendar. */
export function easter(year: number, orthodox: boolean): number {
  if (orthodox) {
    const d = (19 * (year % 19) + 15) % 30;
    const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const month = Math.floor((d + e + 114) / 31);
    const day = ((d + e + 114) % 31) + 1;
    // The Julian calendar's lag: 13 days in the 20th and 21st centuries.
    const lag = Math.floor(year / 100) - Math.floor(year / 400) - 2;
    return toDays(year, month, day) + lag;
  }
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const m = Math.floor((a + 11 * d + 22 * e) / 451);
  const sum = d + e - 7 * m + 114;
  return toDays(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The day of a holiday in a year, by its row's `day`. */
export function holidayDay(rule: string, year: number): number {
  const moved = /^(easter|orthodox)([+-]\d+)$/.exec(rule);
  if (moved !== null) return easter(year, moved[1] === "orthodox") + Number(moved[2]);
  const later = /^(.*)\+(\d+)$/.exec(rule);
  if (later !== null) return holidayDay(later[1]!, year) + Number(later[2]);
  const [month, second, which] = rule.split("-").map(Number) as [number, number, number?];
  const minus = rule.includes("--");
  if (which === undefined && !minus) return toDays(year, month, second);
  if (minus) {
    const end = lastDay(monthPeriod(year, month));
    return end - ((isoWeekday(end) - second + 7) % 7);
  }
  const start = toDays(year, month, 1);
  return start + ((second - isoWeekday(start) + 7) % 7) + ((which ?? 1) - 1) * 7;
}

/** The week period of an ISO week. */
export function weekPeriod(year: number, week: number): Period {
  return periodOf("week", mondayOfWeek(year, week));
}
