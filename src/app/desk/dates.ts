import { isoDay, timeWords } from "../../core/index.ts";
import { type DateMention, dayRange, type Evidence } from "../../record/index.ts";

/** How exactly a date is known. "open": it names no stretch of the calendar ("a Thursday, date not known"). */
export type Precision =
  | "minute"
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "quarter"
  | "season"
  | "half"
  | "year"
  | "range"
  | "open";

/** A date as a page shows it: exact, or the stretch in which it lies. */
export interface DeskDate {
  /** TIMEX3 value, as it was read. */
  readonly value: string;
  /** In plain English. */
  readonly words: string;
  readonly precision: Precision;
  /** First and last day that it covers, ISO 8601; null where it covers none. */
  readonly from: string | null;
  readonly to: string | null;
  /** "14:30", with the offset where the report gives one ("14:30+02:00"); null where it gives no clock time. */
  readonly clock: string | null;
  /** The words that say so; null where the report carries it over from elsewhere. */
  readonly evidence: Evidence | null;
}

/** Rows from the shape of a value to how exact it is; the first that fits decides. */
const ROWS: readonly (readonly [shape: RegExp, precision: Precision])[] = [
  [/\//, "range"],
  [/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, "minute"],
  [/^\d{4}-\d{2}-\d{2}/, "day"],
  [/^\d{4}-W\d{2}-WE$/, "weekend"],
  [/^\d{4}-W\d{2}$/, "week"],
  [/^\d{4}-\d{2}$/, "month"],
  [/^\d{4}-Q\d$/, "quarter"],
  [/^\d{4}-H\d$/, "half"],
  [/^\d{4}-(?:SP|SU|FA|AU|WI)$/, "season"],
  [/^\d{4}$/, "year"],
];

/** A date of the record for a page. */
export function deskDate({ value, evidence }: DateMention): DeskDate {
  const days = dayRange(value);
  const precision = days === null ? "open" : (ROWS.find(([shape]) => shape.test(value))?.[1] ?? "range");
  return {
    value,
    words: timeWords(value),
    precision,
    from: days === null ? null : isoDay(days.from),
    to: days === null ? null : isoDay(days.to),
    clock: precision === "minute" ? value.slice(11).replace(/^(\d{2}:\d{2}):\d{2}(?:\.\d+)?/, "$1") : null,
    evidence,
  };
}

/** Where a date lies, seen from a day: "open" where it covers no days. */
export type Tense = "past" | "now" | "ahead" | "open";

/** Where a date lies, seen from a day (ISO 8601). */
export function tenseOf(date: Pick<DeskDate, "from" | "to"> | null, today: string): Tense {
  if (date?.from == null || date.to === null) return "open";
  return date.to < today ? "past" : date.from > today ? "ahead" : "now";
}
