import recognizers from "@microsoft/recognizers-text-date-time";
import * as chrono from "chrono-node";
import { isoWeek, parseIsoDay, two } from "../../../src/core/index.ts";
import { makeFindTimes } from "../../../src/pipeline/times.ts";
import type { ScoredTime } from "../../metrics/times.ts";

/** Finds time expressions; offsets are UTF-16 code units. `published` is an ISO 8601 day. */
export type Finder = (text: string, published: string) => ScoredTime[];

const findTimes = makeFindTimes();

/** Our reader alone: no syntax, no blocks. */
export const readoutAlone: Finder = (text, published) => [...findTimes(text, { published, language: "en" })];

/** Noon, so that no zone of the machine moves the day. */
function reference(published: string): Date {
  return new Date(`${published.slice(0, 10)}T12:00:00`);
}

const LEADING = /^(?:on|at|in|by|for|from|of|since|until|around|about|during|within)\s+/i;

/** What chrono-node finds, as TIMEX3: its certain components say how fine a date is; words of weeks say that it is a week. */
export const chronoNode: Finder = (text, published) =>
  chrono.parse(text, reference(published)).map((result) => {
    const lead = LEADING.exec(result.text)?.[0].length ?? 0;
    const words = result.text.slice(lead).replace(/[\s,.]+$/, "");
    const start = result.index + lead;
    const at = result.start;
    const year = at.get("year")!;
    const month = two(at.get("month")!);
    const day = `${year}-${month}-${two(at.get("day")!)}`;
    let value = day;
    let type = "DATE";
    if (/\bweekend\b/i.test(words)) value = `${weekOf(day)}-WE`;
    else if (/\bweeks?\b/i.test(words)) value = weekOf(day);
    else if (/^(?:right )?now$/i.test(words)) value = "PRESENT_REF";
    else if (at.isCertain("hour")) {
      type = "TIME";
      value = `${day}T${two(at.get("hour")!)}:${two(at.get("minute") ?? 0)}`;
    } else if (!at.isCertain("day") && !at.isCertain("weekday")) {
      value = at.isCertain("month") ? `${year}-${month}` : `${year}`;
    }
    const part =
      /\b(morning|afternoon|evening|night)$/i.exec(words)?.[1]?.toLowerCase() ??
      (/^tonight$/i.test(words) ? "night" : null);
    if (part !== null) {
      type = "TIME";
      value = `${day}T${{ morning: "MO", afternoon: "AF", evening: "EV", night: "NI" }[part]}`;
    }
    const span = COUNTED.exec(words);
    if (span !== null) {
      // "three months" by itself is a duration; chrono takes it for three months from now.
      type = "DURATION";
      value = durationOf(span[1]!, span[2]!);
    }
    return { start, end: start + words.length, type, value: coarser(value, words) };
  });

const COUNTED = /^(?:a |the )?(an?|\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[ -](\w+?)s?$/i;
const NUMBERS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const LETTERS: { readonly [unit: string]: string } = {
  year: "P#Y",
  month: "P#M",
  week: "P#W",
  day: "P#D",
  hour: "PT#H",
  minute: "PT#M",
  second: "PT#S",
};

function durationOf(count: string, unit: string): string {
  const word = count.toLowerCase();
  const n = word.startsWith("a") ? 1 : NUMBERS.includes(word) ? NUMBERS.indexOf(word) : Number(word);
  return (LETTERS[unit.toLowerCase()] ?? "").replace("#", String(n));
}

function weekOf(day: string): string {
  const { year, week } = isoWeek(parseIsoDay(day)!);
  return `${year}-W${two(week)}`;
}

interface Resolution {
  readonly timex?: string;
  readonly type?: string;
  readonly value?: string;
  readonly start?: string;
}

/**
 * What Recognizers-Text finds, as TIMEX3. Of several resolutions a weekday takes the last that has come, anything else the
 * nearest: what suits news best.
 */
export const recognizersText: Finder = (text, published) =>
  recognizers.recognizeDateTime(text, recognizers.Culture.English, undefined, reference(published)).map((result) => {
    const values = (result.resolution?.["values"] ?? []) as readonly Resolution[];
    const { type, value } = timexOf(chosen(values, published), published);
    return { start: result.start, end: result.end + 1, type, value: coarser(value, result.text) };
  });

function chosen(values: readonly Resolution[], published: string): Resolution {
  const dayOf = (one: Resolution): number => parseIsoDay((one.value ?? one.start ?? "").slice(0, 10)) ?? 0;
  const here = parseIsoDay(published) ?? 0;
  if (values[0]?.timex?.includes("-WXX-") === true) return values.findLast((one) => dayOf(one) <= here) ?? values[0];
  return [...values].sort((a, b) => Math.abs(dayOf(a) - here) - Math.abs(dayOf(b) - here))[0] ?? {};
}

/** "five months ago" is known to the month, as TimeML has it; the tools give a day. */
function coarser(value: string, words: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || !/\b(?:ago|earlier|later|hence|from now)$/i.test(words)) return value;
  if (/\byears?\b/i.test(words)) return value.slice(0, 4);
  if (/\bmonths?\b/i.test(words)) return value.slice(0, 7);
  return /\bweeks?\b/i.test(words) ? weekOf(value) : value;
}

function timexOf(resolution: Resolution, published: string): { type: string; value: string } {
  const { timex = "", type = "", value, start } = resolution;
  if (type === "duration") return { type: "DURATION", value: timex };
  if (type === "set") return { type: "SET", value: timex };
  if (timex.endsWith("_REF")) return { type: "DATE", value: timex };
  if (type === "time") return { type: "TIME", value: `${published}${timex}` };
  if (type === "timerange") return { type: "TIME", value: `${published}${/^T[A-Z]{2}$/.test(timex) ? timex : ""}` };
  if (type === "datetime") return { type: "TIME", value: (value ?? "").slice(0, 16).replace(" ", "T") };
  if (type === "datetimerange") {
    const part = /T(?:MO|AF|EV|NI)/.exec(timex)?.[0] ?? "";
    return { type: "TIME", value: `${(start ?? "").slice(0, 10)}${part}` };
  }
  if (type === "date") return { type: "DATE", value: value ?? timex };
  return rangeOf(timex, start ?? "");
}

/** A range of dates: one that is a month, quarter, year or decade has its TIMEX3 name; any other is a duration. */
function rangeOf(timex: string, start: string): { type: string; value: string } {
  const length = /,(P\w+)\)$/.exec(timex)?.[1];
  if (length === undefined) return { type: "DATE", value: timex.replace("XXXX", start.slice(0, 4)) };
  const quarter = /^(\d{4})-(01|04|07|10)-01$/.exec(start);
  if (length === "P3M" && quarter !== null) {
    return { type: "DATE", value: `${quarter[1]}-Q${(Number(quarter[2]) + 2) / 3}` };
  }
  if (/-01-01$/.test(start) && length === "P1Y") return { type: "DATE", value: start.slice(0, 4) };
  if (/-01$/.test(start) && length === "P1M") return { type: "DATE", value: start.slice(0, 7) };
  if (/^\d{3}0-01-01$/.test(start) && length === "P10Y") return { type: "DATE", value: start.slice(0, 3) };
  return { type: "DURATION", value: length };
}
