import { daysInMonth, isoDay, type MomentDetail, parseIsoDay, two } from "../core/index.ts";
import { findWrittenDates, foldDigits, monthOf } from "./dates.ts";
import { clockWithin, momentOf, offsetOf } from "./posts/clock.ts";

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:(?:[T@]|\s+)(\d{1,2}):?(\d{2})(?::?(\d{2}))?(?:[.,:]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}|[A-Z]{2,4}T)?)?/i;
const RFC_2822 =
  /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})[\s-]([A-Za-z]{3,9})\.?[\s-](\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Z]{1,4})?)?/;

/** Longest text that is read as a moment, in UTF-16 code units. */
const MOMENT_UNITS = 100;

/**
 * A date or date-time as metadata write it, as ISO 8601 with as much as is known: "2025-10-21", "2025-10-21T08:30+03:00".
 * Reads ISO 8601 and near misses, RFC 2822, seconds and milliseconds since 1970, and written dates with their clock time
 * and zone. Null for anything else, for days that do not exist and for years before 1980 ("0001-01-01" is a program's
 * way of saying nothing). `monthFirst` says how "4/10/2025" is meant.
 */
export function readMoment(source: string, monthFirst: boolean | null = null): string | null {
  if (source.length > MOMENT_UNITS * 4) return null;
  const text = foldDigits(source.trim());
  if (text === "" || text.length > MOMENT_UNITS) return null;
  if (/^\d{10}$/.test(text) || /^\d{13}$/.test(text)) return fromSeconds(Number(text.slice(0, 10)));
  const iso = ISO.exec(text);
  // "2025-10-21 10:05 PM" is written for readers.
  if (iso !== null && !/^\s*[ap]\.?m\b/i.test(text.slice(iso[0].length))) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    return compose([Number(year), Number(month), Number(day)], hour, minute, second, zone);
  }
  const rfc = RFC_2822.exec(text);
  if (rfc !== null) {
    const [, day, name, year, hour, minute, second, zone] = rfc;
    const month = monthOf(name!);
    // "21 Oct 2025 06:44 PM": what follows the clock is no zone.
    if (
      month !== null &&
      (zone === undefined || !/^[AP]M$/.test(zone)) &&
      !/^\s*[ap]\.?m\b/i.test(text.slice(rfc[0].length))
    )
      return compose([Number(year), month, Number(day)], hour, minute, second, zone);
  }
  return readShownMoment(text, monthFirst);
}

/** A date written for readers, with the clock time and zone beside it where there are any; or null. */
export function readShownMoment(text: string, monthFirst: boolean | null = null): string | null {
  const written = findWrittenDates(text, monthFirst)[0];
  if (written === undefined || Number(written.iso.slice(0, 4)) < 1980) return null;
  const day = parseIsoDay(written.iso)!;
  const before = text.slice(0, written.start);
  // A clock time belongs to the date after which it stands; before the first date, only where nothing else does.
  const after = foldDigits(text.slice(written.end)).split(
    /[|;]|\b(?:updated|last|modified|aktualisiert|mis\s+à\s+jour|actualizado|aggiornato|обновлено)\b/iu,
  )[0]!;
  const gmt = /(\d{1,2}):(\d{2})(?::(\d{2}))?\s+GMT([+-]\d{4})/.exec(after);
  if (gmt !== null) return compose(partsOf(written.iso), gmt[1], gmt[2], gmt[3], gmt[4]);
  const clock = clockWithin(after) ?? clockWithin(before);
  if (clock === null) return written.iso;
  const zone = clock.zone === null ? "" : (offsetOf(clock.zone, day) ?? "");
  return momentOf(day, clock, zone).replace(/(T\d\d:\d\d):00/, "$1");
}

function partsOf(iso: string): readonly [number, number, number] {
  return [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
}

function compose(
  [year, month, day]: readonly [number, number, number],
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): string | null {
  if (year < 1980 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  const seconds = second === undefined || Number(second) > 59 ? "" : `:${second}`;
  return `${date}T${two(Number(hour))}:${minute}${seconds}${zoneAsOffset(zone, parseIsoDay(date)!)}`;
}

function zoneAsOffset(zone: string | undefined, day: number): string {
  if (zone === undefined) return "";
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return "Z";
  if (!/^[+-]/.test(zone)) return offsetOf(zone.toUpperCase(), day) ?? "";
  const digits = zone.slice(1).replace(":", "");
  return `${zone[0]}${digits.slice(0, 2)}:${digits.length > 2 ? digits.slice(2) : "00"}`;
}

function fromSeconds(seconds: number): string | null {
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  const day = isoDay(days);
  return Number(day.slice(0, 4)) < 1980
    ? null
    : `${day}T${two(Math.floor(rest / 3_600))}:${two(Math.floor((rest % 3_600) / 60))}:${two(rest % 60)}Z`;
}

/** How precise an ISO 8601 date or date-time is, and its zone. */
export function detailOf(moment: string): MomentDetail {
  const match = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/.exec(moment);
  const precision = !moment.includes("T") ? "day" : match?.[1] === undefined ? "minute" : "second";
  return { precision, zone: match?.[2] ?? null };
}
