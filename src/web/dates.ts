import { type DeskDate, deskDate } from "../app/desk/index.ts";
import { parseIsoDay } from "../core/index.ts";
import { type Html, html } from "./html.ts";
import type { Language } from "./messages/index.ts";
import type { Visitor } from "./visitor.ts";

/** Who reads a date: in which language, in which zone. */
export type DateReader = Pick<Visitor, "language" | "say" | "zone">;

/** British order of day and month: reports of the world are read here, and 10/11 would not tell. */
const LOCALES: { readonly [L in Language]: string } = { en: "en-GB", bg: "bg" };

/** Shapes in which a day or a moment is written. */
const SHAPES = {
  day: { day: "numeric", month: "short", year: "numeric" },
  dayOfWeek: { weekday: "long", day: "numeric", month: "long" },
  month: { month: "long", year: "numeric" },
  weekday: { weekday: "long" },
  weekdayShort: { weekday: "short" },
  moment: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
} as const satisfies { readonly [name: string]: Intl.DateTimeFormatOptions };

type Shape = keyof typeof SHAPES;

/** Formats by the names of their languages, shapes and zones: to make one takes longer than a hundred dates. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, shape: Shape, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${shape} ${timeZone}`;
  const known = FORMATS.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(LOCALES[language], { ...SHAPES[shape], timeZone });
  FORMATS.set(key, format);
  return format;
}

/** A day (ISO 8601) in words: "21 Oct 2025". */
export function dayWords({ language }: Pick<DateReader, "language">, day: string): string {
  return onDay(language, day, "day");
}

/** "Tuesday, 21 October". */
export function weekdayWords({ language }: Pick<DateReader, "language">, day: string): string {
  return onDay(language, day, "dayOfWeek");
}

/** "October 2025", of a month ("2025-10"). */
export function monthWords({ language }: Pick<DateReader, "language">, month: string): string {
  return onDay(language, `${month}-01`, "month");
}

/** A day in any of the shapes that a heading or an axis needs. */
export function onDay(language: Language, day: string, shape: Shape): string {
  return formatOf(language, shape, "UTC").format(new Date(`${day}T00:00:00Z`));
}

/** A date of an event in words: "week of 20 Oct 2025". What cannot be said in the language is said as it was read. */
export function dateWords(reader: DateReader, date: DeskDate): string {
  const { language, say } = reader;
  const { value, precision, from, to, clock, words } = date;
  if (language === "en" || from === null || to === null) return words;
  const year = value.slice(0, 4);
  const day = dayWords(reader, from);
  switch (precision) {
    case "minute":
      return `${day}, ${clock}`;
    case "day": {
      const part = say.date.parts[value.slice(11)];
      return part === undefined ? day : `${day}, ${part}`;
    }
    case "week":
      return say.date.week(day);
    case "weekend":
      return say.date.weekend(day);
    case "month":
      return onDay(language, from, "month");
    case "quarter":
      return say.date.quarter(value.slice(6), year);
    case "half":
      return say.date.half(value.slice(6), year);
    case "season":
      return say.date.season(say.date.seasons[value.slice(5)] ?? "", year);
    case "year":
      return year;
    default:
      return say.date.range(day, dayWords(reader, to));
  }
}

/** The same of a TIMEX3 value that stands alone. */
export function timeValue(reader: DateReader, value: string): string {
  return dateWords(reader, deskDate({ value, evidence: null }));
}

const WITH_ZONE = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*?(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * A moment of publication as its reader reads it, in the reader's zone: "17 Oct 2025, 18:35". A date without a clock time or a
 * zone stays as it is.
 */
export function momentWords(reader: DateReader, moment: string | null): string {
  if (moment === null) return reader.say.date.none;
  const day = moment.slice(0, 10);
  if (parseIsoDay(day) === null) return moment;
  const at = WITH_ZONE.test(moment) ? new Date(moment.replace(" ", "T").replaceAll(" ", "")) : null;
  // A clock time that there is not (99:99) stays as it is.
  if (at !== null && !Number.isNaN(at.getTime())) return formatOf(reader.language, "moment", reader.zone).format(at);
  const clock = /[T ](\d{2}:\d{2})/.exec(moment)?.[1];
  return clock === undefined ? dayWords(reader, day) : `${dayWords(reader, day)}, ${clock}`;
}

/** The same as an element; its title has the clock of the place of publication where that is another. */
export function momentHtml(reader: DateReader, moment: string | null): Html {
  const words = momentWords(reader, moment);
  if (moment === null || !/^\d{4}-\d{2}-\d{2}/.test(moment)) return html`<span class="no-date">${words}</span>`;
  const there = /[T ](\d{2}:\d{2}).*?(Z|[+-]\d{2}:?\d{2})$/.exec(moment);
  const isOther = there !== null && !words.endsWith(there[1]!);
  const source = isOther ? reader.say.date.at(there[1]!, there[2] === "Z" ? "UTC" : `UTC${there[2]}`) : null;
  return html`<time datetime="${moment.replace(" ", "T")}"${source !== null && html` title="${source}"`}>${words}</time>`;
}

/** The reader's day, ISO 8601, at a moment. */
export function todayIn(zone: string, now: string): string {
  const format = DAYS.get(zone) ?? new Intl.DateTimeFormat("en-CA", { timeZone: zone, ...DAY });
  if (DAYS.size < MOST_ZONES) DAYS.set(zone, format);
  return format.format(new Date(now));
}

const DAY = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
const DAYS = new Map<string, Intl.DateTimeFormat>();
/** Zones whose format is kept; there are some six hundred. */
const MOST_ZONES = 700;
