import { daysInMonth, isoDay } from "../core/index.ts";
import { findWrittenDates, monthOf } from "./dates.ts";

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;
const RFC_2822 =
  /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})[\s-]([A-Za-z]{3,9})\.?[\s-](\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Z]{1,4})?)?/;

const two = (value: number | string): string => String(value).padStart(2, "0");

/**
 * A date or date-time as metadata write it, as ISO 8601 with as much as is known: "2025-10-21", "2025-10-21T08:30:00+03:00".
 * Reads ISO 8601 and near misses, RFC 2822, seconds and milliseconds since 1970, and written dates. Null for anything
 * else, for days that do not exist and for years before 1980 ("0001-01-01" is a program's way of saying nothing).
 */
export function readMoment(source: string, monthFirst: boolean | null = null): string | null {
  const text = source.trim();
  if (text === "" || text.length > 100) return null;
  if (/^\d{10}$/.test(text) || /^\d{13}$/.test(text)) return fromSeconds(Number(text.slice(0, 10)));
  const iso = ISO.exec(text);
  if (iso !== null) {
    return compose(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4], iso[5], iso[6], iso[7]);
  }
  const rfc = RFC_2822.exec(text);
  if (rfc !== null) {
    const month = monthOf(rfc[2]!);
    if (month !== null) {
      const zone =
        rfc[7] === undefined
          ? undefined
          : /^(?:GMT|UTC?|Z)$/.test(rfc[7])
            ? "Z"
            : /^[+-]/.test(rfc[7])
              ? rfc[7]
              : undefined;
      return compose(
        Number(rfc[3]),
        month,
        Number(rfc[1]),
        zone === undefined ? undefined : rfc[4],
        rfc[5],
        rfc[6],
        zone,
      );
    }
  }
  const written = findWrittenDates(text, monthFirst)[0];
  return written === undefined || Number(written.iso.slice(0, 4)) < 1980 ? null : written.iso;
}

function compose(
  year: number,
  month: number,
  day: number,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): string | null {
  if (year < 1980 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${two(hour)}:${minute}:${second ?? "00"}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return "";
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return "Z";
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
