import { isoDay, isoWeekday, parseIsoDay, toDays, two } from "../../core/index.ts";

/** A clock time that opens a line: "10:32 a.m. ET", "14.05 GMT", "Updated at 9:15". */
export interface ShownClock {
  readonly hour: number;
  readonly minute: number;
  /** The letters of the zone as they are shown, in capitals; null where none is. */
  readonly zone: string | null;
  /** Offset in the line after the clock time and its zone. */
  readonly end: number;
}

/** Minutes ahead of UTC. Letters that several zones share (IST, CST outside of America) are read as the first or left out. */
const FIXED_ZONES: { readonly [letters: string]: number } = {
  GMT: 0,
  UTC: 0,
  WET: 0,
  BST: 60,
  WEST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  JST: 540,
  KST: 540,
  HKT: 480,
  SGT: 480,
  SAST: 120,
};

/** "ET" is winter or summer time by the day. */
const AMERICAN_ZONES: { readonly [letters: string]: number } = { ET: -300, CT: -360, MT: -420, PT: -480 };

const CLOCK =
  /^[\s([]*(?:\d{1,2}\s?(?:h|hrs?|hours?|m|mins?|minutes?|d|days?)\s+ago[\s·•|,([–-]+)?(?:(?:(?:last\s+)?updated|posted|published|added|um|à|alle|a las)\s*(?:at|on)?[:\s]\s*)?(?:(\d{1,2})(?:[:.]|\s?h\s?)(\d{2})(?:[:.]\d{2})?(?:\s*([ap])\.?m\b\.?)?|(\d{1,2})\s*([ap])\.?m\b\.?)(?:\s*(?:Uhr|hrs|h)\b)?/iu;

const ZONE = /^\s*\(?(?:(UTC|MEZ|MESZ|MSK|[A-Z]{1,4}T)\b\)?|(Z)\b)/;

/** Reads the clock time that a line opens with, or null. */
export function readClock(line: string): ShownClock | null {
  const match = CLOCK.exec(line.length > 200 ? line.slice(0, 200) : line);
  if (match === null) return null;
  // "10:321", "12.5 million": no clock time ends inside of a number or a word.
  if (/^(?:[\p{L}\p{N}%]|[.,:/]\d|-\d)/u.test(line.slice(match[0].length))) return null;
  const half = (match[3] ?? match[5] ?? "").toLowerCase();
  let hour = Number(match[1] ?? match[4]);
  const minute = Number(match[2] ?? 0);
  if (minute > 59 || hour > (half === "" ? 23 : 12) || (half !== "" && hour === 0)) return null;
  if (half !== "") hour = (hour % 12) + (half === "p" ? 12 : 0);
  const zone = ZONE.exec(line.slice(match[0].length));
  const letters = zone === null ? null : (zone[1] ?? "UTC");
  return { hour, minute, zone: letters, end: match[0].length + (zone?.[0].length ?? 0) };
}

/** The clock time in a line of dates: "21 October 2025, 10:32 GMT". */
export function clockWithin(text: string): ShownClock | null {
  const at = /(?<![\d.:/-])\d{1,2}(?:[:.h]\d{2}(?::\d{2})?\b|\s*[ap]\.?m\b)(?![.:/-]\d)/iu.exec(text)?.index;
  return at === undefined ? null : readClock(text.slice(at));
}

/** The offset of a zone's letters on a day as ISO 8601 writes it ("Z", "-04:00"), or null where they tell none. */
export function offsetOf(letters: string, day: number): string | null {
  const fixed = FIXED_ZONES[letters];
  const american = AMERICAN_ZONES[letters];
  const minutes = fixed ?? (american === undefined ? undefined : american + (isAmericanSummer(day) ? 60 : 0));
  if (minutes === undefined) return null;
  if (minutes === 0) return "Z";
  const away = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}

/** From the second Sunday of March up to the first Sunday of November (Energy Policy Act of 2005). */
function isAmericanSummer(day: number): boolean {
  const year = Number(isoDay(day).slice(0, 4));
  const sunday = (month: number, nth: number): number => {
    const first = toDays(year, month, 1);
    return first + ((7 - (isoWeekday(first) % 7)) % 7) + (nth - 1) * 7;
  };
  return day >= sunday(3, 2) && day < sunday(11, 1);
}

/** The zone at the end of an ISO date-time, "" where it has none. */
export function zoneOf(moment: string): string {
  return /T.*?(Z|[+-]\d\d:\d\d)$/.exec(moment)?.[1] ?? "";
}

/** A day and a clock time as ISO 8601; `zone` is "", "Z" or an offset. */
export function momentOf(day: number, { hour, minute }: ShownClock, zone: string): string {
  return `${isoDay(day)}T${two(hour)}:${two(minute)}:00${zone}`;
}

/** The day of an ISO date or date-time, or null. */
export function dayOf(moment: string | null): number | null {
  return moment === null ? null : parseIsoDay(moment);
}
