import { isoDay, parseIsoDay, two } from "../core/index.ts";
import { foldDigits } from "./dates.ts";
import { AGO_ROWS, type AgoRow, type AgoUnit } from "./relative-rows.ts";

/** A time that a page counts back from the moment at which it was shown. Offsets into the text that was read. */
export interface RelativeTime {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly unit: AgoUnit;
}

interface Reader {
  readonly pattern: RegExp;
  readonly unitOf: ReadonlyMap<string, AgoUnit>;
  readonly whole: ReadonlyMap<string, readonly [number, AgoUnit]>;
}

let readers: readonly Reader[] | null = null;

const escaped = (word: string): string => word.replace(/[.*+?^$()|[\]\\{}]/g, "\\$&");

function readerOf(row: AgoRow): Reader {
  const unitOf = new Map<string, AgoUnit>();
  for (const unit of ["minute", "hour", "day", "week"] as const)
    for (const word of row.units[unit].split(" ")) unitOf.set(word, unit);
  const units = [...unitOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");
  const one = row.one === "" ? "" : `|${row.one.split(" ").map(escaped).join("|")}`;
  const forms = row.forms.map((form, i) =>
    escaped(form)
      .replace("\\{n\\}", `(?<n${i}>\\d{1,3}${one})`)
      .replace("\\{unit\\}", `(?<u${i}>${units})\\.?`)
      .replaceAll(" ", "\\s?"),
  );
  const whole = new Map(Object.entries(row.whole ?? {}));
  const all = [
    ...forms,
    ...[...whole.keys()].sort((a, b) => b.length - a.length).map((words) => `(?:${escaped(words)})`),
  ];
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join("|")})(?![\\p{L}\\p{N}])`, "iu"), unitOf, whole };
}

/** Longest text that is looked at, in UTF-16 code units. */
const TEXT_UNITS = 200;

/** The first time counted back from now in a short text ("vor 2 Stunden", "منذ ساعتين"), or null. */
export function findRelativeTime(source: string): RelativeTime | null {
  const text = foldDigits(source.slice(0, TEXT_UNITS));
  readers ??= AGO_ROWS.map(readerOf);
  for (const { pattern, unitOf, whole } of readers) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const groups = Object.entries(match.groups ?? {}).filter(([, value]) => value !== undefined);
    const start = match.index;
    const end = start + match[0].length;
    const alone = whole.get(match[0].toLowerCase());
    if (alone !== undefined) return { start, end, count: alone[0], unit: alone[1] };
    const number = groups.find(([name]) => name.startsWith("n"))?.[1] ?? "";
    const unit = unitOf.get((groups.find(([name]) => name.startsWith("u"))?.[1] ?? "").toLowerCase());
    if (unit === undefined) continue;
    return { start, end, count: /^\d+$/.test(number) ? Number(number) : 1, unit };
  }
  return null;
}

/** Longest line that may open with "today", in UTF-16 code units: a longer one is a sentence. */
const DAY_LINE_UNITS = 40;

const TODAY: ReadonlySet<string> = new Set(AGO_ROWS.flatMap((row) => row.today.split("|")));
const YESTERDAY: ReadonlySet<string> = new Set(AGO_ROWS.flatMap((row) => row.yesterday.split("|")));

/** "Today 12:01 AM", "gestern, 17:35 Uhr": the day that a line opens with, counted from the day of the page; null for none. */
export function findRelativeDay(line: string): 0 | -1 | null {
  if (line.length > DAY_LINE_UNITS) return null;
  const head = /^\s*((?:\p{L}|[’'])+(?:\s\p{L}+)?)/u.exec(line.toLowerCase())?.[1];
  if (head === undefined || !/\d{1,2}[:.]\d{2}|^[\s\p{L}’']*$/u.test(line)) return null;
  const first = head.split(/\s/)[0]!;
  if (TODAY.has(head) || TODAY.has(first)) return 0;
  return YESTERDAY.has(head) || YESTERDAY.has(first) ? -1 : null;
}

const MINUTES: { readonly [U in AgoUnit]: number } = { minute: 1, hour: 60, day: 1440, week: 10_080 };

/**
 * The moment that a relative time means on a page captured at `captured` (ISO 8601), as precise as both allow: minutes and
 * hours need a clock time there. Null where `captured` is no date.
 */
export function resolveRelative(
  { count, unit }: Pick<RelativeTime, "count" | "unit">,
  captured: string,
): string | null {
  const day = parseIsoDay(captured);
  if (day === null) return null;
  const clock = /T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?/.exec(captured);
  if (unit === "day" || unit === "week") return isoDay(day - (count * MINUTES[unit]) / 1440);
  if (clock === null) return null;
  const minutes = day * 1440 + Number(clock[1]) * 60 + Number(clock[2]) - count * MINUTES[unit];
  const left = ((minutes % 1440) + 1440) % 1440;
  const date = isoDay(Math.floor(minutes / 1440));
  // "3 hours ago" is right to the hour.
  return `${date}T${two(Math.floor(left / 60))}:${two(left % 60)}${clock[3] ?? ""}`;
}
