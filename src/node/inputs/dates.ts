import { parseIsoDay } from "../../core/index.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** The named zones of RFC 5322, section 4.3. A military letter says nothing, as that section asks. */
const ZONES: Readonly<Record<string, string>> = {
  ut: "Z",
  utc: "Z",
  gmt: "Z",
  z: "Z",
  edt: "-04:00",
  est: "-05:00",
  cdt: "-05:00",
  cst: "-06:00",
  mdt: "-06:00",
  mst: "-07:00",
  pdt: "-07:00",
  pst: "-08:00",
};
const MAIL_DATE =
  /^\s*(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]{0,6}\s+(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([+-]\d{4}|[a-z]{1,5}))?)?/i;
const ISO_DATE = /^\s*(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i;

/**
 * The date of a mail (RFC 5322) or of a feed (RFC 822, RFC 3339) as ISO 8601, in the zone in which it was written: the
 * day there is the day that "yesterday" counts from. Null for what is no such date.
 *
 * @example isoDate("Tue, 21 Oct 2025 23:30:00 -0500") // "2025-10-21T23:30:00-05:00"
 */
export function isoDate(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const iso = ISO_DATE.exec(text);
  if (iso !== null) {
    const [, day = "", time, zone = ""] = iso;
    if (parseIsoDay(day) === null) return null;
    return time === undefined ? day : `${day}T${time}${zone.toUpperCase()}`;
  }
  const mail = MAIL_DATE.exec(text);
  if (mail === null) return null;
  const [, day = "", name = "", year = "", hour, minute = "", second = "00", zone = ""] = mail;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  // "25" is 2025, "99" is 1999 (RFC 5322, section 4.3).
  const full = year.length === 4 ? year : Number(year) < 50 ? `20${year}` : `19${year}`;
  const date = `${full}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (month === 0 || parseIsoDay(date) === null) return null;
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : (ZONES[zone.toLowerCase()] ?? "");
  return `${date}T${hour.padStart(2, "0")}:${minute}:${second}${offset}`;
}
