import { daysInMonth, isoDay, toDays } from "../core/index.ts";
import { fromPersian, isPersianYear } from "./calendars.ts";
import {
  ARABIC_PAIRS,
  CALENDAR_NAMES,
  DATE_JOINERS,
  DATE_LINE_WORDS,
  ERAS,
  PERSIAN_MONTHS,
  THAI_SHORT,
} from "./months.ts";

/** A calendar date written in a text; offsets into that text. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** "2025-10-21". */
  readonly iso: string;
}

/** A day and month with no year beside it: the year has to come from elsewhere. */
export interface WrittenDay {
  readonly month: number;
  readonly day: number;
}

const MONTHS: ReadonlyMap<string, number> = buildMonths();
const WEEKDAYS: ReadonlySet<string> = new Set(CALENDAR_NAMES.flatMap((row) => row.weekdays.split(" ")));

function buildMonths(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const row of CALENDAR_NAMES) {
    row.months.forEach((forms, index) => {
      // The first language that claims a form keeps it: "listopada" is November in Polish, October in Croatian.
      for (const form of forms.split(" ")) if (form.length > 2 && !months.has(form)) months.set(form, index + 1);
    });
  }
  return months;
}

/** 1 to 12, or null. Full stops and case do not matter. */
export function monthOf(word: string): number | null {
  const lower = word.toLowerCase();
  return MONTHS.get(lower.endsWith(".") ? lower.slice(0, -1) : lower) ?? null;
}

const PERSIAN: ReadonlyMap<string, number> = new Map(
  PERSIAN_MONTHS.flatMap((forms, i) => forms.split(" ").map((form): [string, number] => [form, i + 1])),
);

/** The month that is named at a token, and the token behind its name: one word, two, "مايو/أيار", "tháng 10". */
function monthAt(tokens: readonly DateToken[], at: number): { readonly month: number; readonly to: number } | null {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word") return null;
  const next = tokens[at + 1];
  const lower = token.text.toLowerCase();
  if (lower === "tháng" && isDay(next) && next.value <= 12) return { month: next.value, to: at + 2 };
  const short = next?.text === "." ? THAI_SHORT.indexOf(`${token.text}.${tokens[at + 2]?.text ?? ""}`) : -1;
  if (short >= 0) return { month: short + 1, to: at + 3 };
  const pair = ARABIC_PAIRS.find(([first, second]) => token.text === first && next?.text === second);
  const month = pair?.[2] ?? monthOf(token.text);
  if (month === null) return null;
  const to = at + (pair === undefined ? 1 : 2);
  // Two calendars' names of one month, a stroke between them.
  const again = tokens[to]?.text === "/" ? monthAt(tokens, to + 1) : null;
  return { month, to: again === null ? to : again.to };
}

/** True for "Monday", "Mon." or the like in any of the languages. */
export function isWeekday(word: string): boolean {
  const lower = word.toLowerCase();
  return WEEKDAYS.has(lower.endsWith(".") ? lower.slice(0, -1) : lower);
}

type TokenKind = "number" | "word" | "mark";
interface DateToken {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of a number: its value. */
  readonly value: number;
}

const TOKEN =
  /(\d+)(?:st|nd|rd|th|er|ère|º|ª|\.?o)?(?![\p{L}\p{M}\d])|\d+(?=[\p{L}])|[\p{L}\p{M}][\p{L}\p{M}'’]*(?:-feira)?|[^\s\p{L}\p{M}\d]/gu;
const TOKEN_LIMIT = 80;

/** Digits of other scripts as 0 to 9; lengths stay, so offsets do too. */
export function foldDigits(text: string): string {
  return /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/.test(text)
    ? text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g, (digit) => {
        const code = digit.charCodeAt(0);
        const zero = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10].findLast((start) => start <= code)!;
        return String(code - zero);
      })
    : text;
}

function tokensOf(source: string): DateToken[] {
  const text = foldDigits(source);
  const found: DateToken[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null && found.length < TOKEN_LIMIT; match = TOKEN.exec(text)) {
    const first = match[0].charCodeAt(0);
    const isNumber = first >= 48 && first <= 57;
    const kind: TokenKind = isNumber ? "number" : /^[\p{L}\p{M}]/u.test(match[0]) ? "word" : "mark";
    found.push({
      kind,
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      value: isNumber ? Number.parseInt(match[0], 10) : Number.NaN,
    });
  }
  return found;
}

function isoOf(year: number, month: number, day: number): string | null {
  if (year < 1600 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return isoDay(toDays(year, month, day));
}

/** A four-digit year, or a two-digit one where `short` allows: "10/25/11". */
function yearOf(token: DateToken | undefined, short = false): number | null {
  if (token === undefined || token.kind !== "number") return null;
  if (/^\d{4}/.test(token.text) && token.value >= 1600 && token.value <= 2199) return token.value;
  // Thailand counts from 543 BC.
  if (/^\d{4}$/.test(token.text) && token.value >= 2443 && token.value <= 2742) return token.value - 543;
  if (short && /^\d{2}$/.test(token.text)) return token.value < 70 ? 2000 + token.value : 1900 + token.value;
  return null;
}

/** True for a number that can be a day of a month. */
function isDay(token: DateToken | undefined): token is DateToken {
  return (
    token !== undefined && token.kind === "number" && token.value >= 1 && token.value <= 31 && token.text.length <= 5
  );
}

interface Hit {
  readonly from: number;
  readonly to: number;
  readonly iso: string;
}

/** Skips commas, full stops and joining words. */
function skipJoiners(tokens: readonly DateToken[], at: number): number {
  let i = at;
  while (i < tokens.length && i - at < 3) {
    const token = tokens[i]!;
    if (token.kind === "mark" && (token.text === "," || token.text === "." || token.text === "-" || token.text === "’"))
      i += 1;
    else if (token.kind === "word" && DATE_JOINERS.has(token.text.toLowerCase())) i += 1;
    else break;
  }
  return i;
}

const EAST_ASIAN: ReadonlySet<string> = new Set(["年", "년", "월", "月", "日", "일"]);

function readDateAt(tokens: readonly DateToken[], at: number, monthFirst: boolean | null): Hit | null {
  const first = tokens[at]!;
  if (first.kind === "word") return ofEra(tokens, at) ?? monthFirstAt(tokens, at);
  if (first.kind !== "number" || tokens[at + 1] === undefined) return null;
  return (
    persianAt(tokens, at) ??
    (yearOf(first) !== null && !isDay(first)
      ? yearFirstAt(tokens, at, yearOf(first)!, at + 1)
      : isDay(first)
        ? (dayFirstAt(tokens, at) ?? numericAt(tokens, at, monthFirst))
        : null)
  );
}

/** "October 21, 2025" */
function monthFirstAt(tokens: readonly DateToken[], at: number): Hit | null {
  const named = monthAt(tokens, at);
  if (named === null) return null;
  const dayAt = skipJoiners(tokens, named.to);
  const day = tokens[dayAt];
  if (!isDay(day)) return null;
  const yearAt = skipJoiners(tokens, dayAt + 1);
  const year = yearOf(tokens[yearAt]);
  const iso = year === null ? null : isoOf(year, named.month, day.value);
  return iso === null ? null : { from: at, to: yearAt + 1, iso };
}

/** The first year of an era. */
const FIRST_YEAR = "元年";

/** "令和7年10月21日", "民國114年10月21日"; the first year of an era is 元. */
function ofEra(tokens: readonly DateToken[], at: number): Hit | null {
  const name = tokens[at]!.text;
  const before = ERAS.get(name.endsWith(FIRST_YEAR) ? name.slice(0, -FIRST_YEAR.length) : name);
  if (before === undefined) return null;
  if (name.endsWith(FIRST_YEAR)) return monthAndDay(tokens, at, before + 1, at + 1);
  const count = tokens[at + 1];
  if (count === undefined || count.kind !== "number" || count.value > 150 || tokens[at + 2]?.text !== "年") return null;
  return yearFirstAt(tokens, at, before + count.value, at + 2);
}

/** "2018년 8월 25일", "2019年11月18日", "2019-11-18", "2019/11/18", "2019. 11. 18", "2019. november 18." */
function yearFirstAt(tokens: readonly DateToken[], at: number, year: number, after: number): Hit | null {
  const second = tokens[after];
  if (second === undefined || second.kind === "number") return null;
  return monthAndDay(tokens, at, year, EAST_ASIAN.has(second.text) || second.kind === "mark" ? after + 1 : after);
}

function monthAndDay(tokens: readonly DateToken[], at: number, year: number, monthTokenAt: number): Hit | null {
  const monthToken = tokens[monthTokenAt];
  const month =
    monthToken === undefined ? null : monthToken.kind === "number" ? monthToken.value : monthOf(monthToken.text);
  if (month === null) return null;
  const afterMonth = tokens[monthTokenAt + 1];
  const dayAt = afterMonth !== undefined && afterMonth.kind !== "number" ? monthTokenAt + 2 : monthTokenAt + 1;
  const day = tokens[dayAt];
  if (!isDay(day)) return null;
  const iso = isoOf(year, month, day.value);
  const closes = tokens[dayAt + 1];
  const to = closes !== undefined && (closes.text === "日" || closes.text === "일") ? dayAt + 2 : dayAt + 1;
  return iso === null ? null : { from: at, to, iso };
}

/** "21 October 2025", "21. Oktober 2025", "21 de octubre de 2025", "21 tháng 10 năm 2025" */
function dayFirstAt(tokens: readonly DateToken[], at: number): Hit | null {
  const named = monthAt(tokens, skipJoiners(tokens, at + 1));
  if (named === null) return null;
  const yearAt = skipJoiners(tokens, named.to);
  const year = yearOf(tokens[yearAt]);
  const iso = year === null ? null : isoOf(year, named.month, tokens[at]!.value);
  return iso === null ? null : { from: at, to: yearAt + 1, iso };
}

/** "21.10.2025", "10/21/2025", "21-10-2025" */
function numericAt(tokens: readonly DateToken[], at: number, monthFirst: boolean | null): Hit | null {
  const first = tokens[at]!;
  const second = tokens[at + 1]!;
  const separator = second.text;
  if (second.kind !== "mark" || (separator !== "." && separator !== "/" && separator !== "-")) return null;
  const b = tokens[at + 2];
  if (!isDay(b) || tokens[at + 3]?.text !== separator) return null;
  const full = yearOf(tokens[at + 4], separator === "/");
  const order = full === null ? null : numericOrder(first.value, b.value, separator, monthFirst);
  if (full === null || order === null) return null;
  const iso = order === "month-first" ? isoOf(full, first.value, b.value) : isoOf(full, b.value, first.value);
  return iso === null ? null : { from: at, to: at + 5, iso };
}

/** "۱۴۰۴/۰۸/۰۱", "۱ آبان ۱۴۰۴": the Solar Hijri calendar, told by its months and by its years. */
function persianAt(tokens: readonly DateToken[], at: number): Hit | null {
  const first = tokens[at]!;
  const second = tokens[at + 1]!;
  if (isPersianYear(first.value)) {
    const month = tokens[at + 2];
    const day = tokens[at + 4];
    if (!"/-".includes(second.text) || tokens[at + 3]?.text !== second.text || !isDay(month) || !isDay(day))
      return null;
    const iso = fromPersian(first.value, month.value, day.value);
    return iso === null ? null : { from: at, to: at + 5, iso };
  }
  const named = second.kind === "word" ? PERSIAN.get(second.text) : undefined;
  if (named === undefined || !isDay(first)) return null;
  const yearAt = skipJoiners(tokens, at + 2);
  const year = tokens[yearAt];
  if (year === undefined || !isPersianYear(year.value)) return null;
  const iso = fromPersian(year.value, named, first.value);
  return iso === null ? null : { from: at, to: yearAt + 1, iso };
}

/** "4/4/2012" is one day either way; "13/4" and "4/13" tell by themselves; full stops put the day first; else the hint decides. */
function numericOrder(
  a: number,
  b: number,
  separator: string,
  monthFirst: boolean | null,
): "day-first" | "month-first" | null {
  if (a === b || (a > 12 && b <= 12)) return "day-first";
  if (b > 12 && a <= 12) return "month-first";
  if (separator === ".") return "day-first";
  return monthFirst === null ? null : monthFirst ? "month-first" : "day-first";
}

/**
 * The calendar dates with day, month and year in a short text (a line, an attribute), in order. Only the first 80 tokens
 * are read. `monthFirst` says how "4/10/2025" is meant; null leaves such dates out.
 */
export function findWrittenDates(text: string, monthFirst: boolean | null = null): readonly WrittenDate[] {
  const tokens = tokensOf(text);
  return hitsIn(tokens, monthFirst ?? impliedOrder(tokens)).map((hit) => ({
    start: tokens[hit.from]!.start,
    end: tokens[hit.to - 1]!.end,
    iso: hit.iso,
  }));
}

/** "1:19PM" or "ET" beside a numeric date is the American form; "et" is a word of French. */
function impliedOrder(tokens: readonly DateToken[]): boolean | null {
  return tokens.some(({ text }) => /^\d*[ap]m$/i.test(text) || /^[ECMP][SD]?T$/.test(text)) ? true : null;
}

function hitsIn(tokens: readonly DateToken[], monthFirst: boolean | null): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < tokens.length; ) {
    const hit = readDateAt(tokens, i, monthFirst);
    if (hit === null) i += 1;
    else {
      hits.push(hit);
      i = hit.to;
    }
  }
  return hits;
}

/** The day and month at the head of a dateline's parts ("Oct. 21", "21 October", "August 21"), or null. */
export function readDayAndMonth(text: string): WrittenDay | null {
  const tokens = tokensOf(text);
  for (let i = 0; i + 1 < tokens.length; i += 1) {
    const first = tokens[i]!;
    const next = tokens[skipJoiners(tokens, i + 1)];
    if (first.kind === "word" && isDay(next)) {
      const month = monthOf(first.text);
      if (month !== null) return { month, day: next.value };
    } else if (isDay(first) && next !== undefined && next.kind === "word") {
      const month = monthOf(next.text);
      if (month !== null) return { month, day: first.value };
    }
  }
  return null;
}

/** A line of dates and clock times only. `iso` is the first date's; "Updated … Published …" gives the published one. */
export interface DateLine {
  readonly iso: string;
}

/**
 * Reads a line that holds nothing but a date ("Monday, May 18, 2015", "18 September 2013 Last updated at 13:59 GMT",
 * "Posted: 10/25/11 06:44 PM ET"), or null where any other word stands in it.
 */
export function readDateLine(line: string, monthFirst: boolean | null = null): DateLine | null {
  if (line.length > 160) return null;
  const tokens = tokensOf(line);
  const hits = hitsIn(tokens, monthFirst ?? impliedOrder(tokens));
  if (hits.length === 0) return null;
  let hit = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    if (hit < hits.length && i === hits[hit]!.from) {
      i = hits[hit]!.to - 1;
      hit += 1;
      continue;
    }
    const token = tokens[i]!;
    if (token.kind === "number") {
      if (token.text.length > 4) return null;
    } else if (token.kind === "word") {
      const lower = token.text.toLowerCase();
      if (!DATE_LINE_WORDS.has(lower) && !WEEKDAYS.has(lower) && !MONTHS.has(lower) && !DATE_JOINERS.has(lower))
        return null;
    } else if (!".,:;/|-–—@()[]•·+".includes(token.text)) return null;
  }
  // "Updated 3 May 2019, published 1 May 2019": the date after the word for publication is the one wanted.
  const published = tokens.findIndex((token) =>
    /^(?:published|posted|publié|publicado|pubblicato|veröffentlicht)$/i.test(token.text),
  );
  const after = published < 0 ? undefined : hits.find((found) => found.from > published);
  return { iso: (after ?? hits[0]!).iso };
}
