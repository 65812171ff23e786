import { isoDay, mondayOfWeek } from "../../core/index.ts";

/**
 * A TIMEX3 value as EDTF (ISO 8601-2, Library of Congress 2019; Level 1, Level 2 for quarters and halves), for calendars
 * that can show "October 2025, day unknown". Null for a value that is no date: a duration, a set, PRESENT_REF, a weekday
 * without a week. `mod` APPROX gives "~", BEFORE and AFTER an open interval. A `zone` that is an offset follows a clock time.
 */
export function toEdtf(value: string, mod: string | null = null, zone: string | null = null): string | null {
  const bare = coreOf(value);
  const core = bare !== null && zone !== null && /T.*\d$/.test(bare) && /^(?:Z|[+-])/.test(zone) ? bare + zone : bare;
  if (core === null) return null;
  if (core.includes("/")) return core;
  if (mod === "APPROX") return `${core}~`;
  if (mod === "BEFORE" || mod === "ON_OR_BEFORE") return `../${core}`;
  if (mod === "AFTER" || mod === "ON_OR_AFTER") return `${core}/..`;
  return core;
}

/** EDTF's codes for parts of a year (Level 1 seasons 21–24, Level 2 quarters 33–36 and halves 40–41). */
const PARTS: { readonly [part: string]: string } = {
  SP: "21",
  SU: "22",
  FA: "23",
  WI: "24",
  Q1: "33",
  Q2: "34",
  Q3: "35",
  Q4: "36",
  H1: "40",
  H2: "41",
};

function coreOf(value: string): string | null {
  const span = /^(\d{4})\/(\d{4})$/.exec(value);
  if (span !== null) return value;
  const bc = /^BC(\d{4})$/.exec(value);
  // 44 BC is the astronomical year -43.
  if (bc !== null) return Number(bc[1]) === 1 ? "0000" : `-${String(Number(bc[1]) - 1).padStart(4, "0")}`;
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value);
  if (week !== null) {
    const monday = mondayOfWeek(Number(week[1]), Number(week[2]));
    return week[3] === undefined
      ? `${isoDay(monday)}/${isoDay(monday + 6)}`
      : `${isoDay(monday + 5)}/${isoDay(monday + 6)}`;
  }
  const part = /^(\d{4}|XXXX)-(SP|SU|FA|WI|Q[1-4]|H[12])$/.exec(value);
  if (part !== null) return `${part[1]}-${PARTS[part[2]!]}`;
  if (/^\d{2}$/.test(value)) return `${value}XX`;
  if (/^\d{3}$/.test(value)) return `${value}X`;
  if (/^(?:\d{4}|XXXX)(?:-(?:\d{2}|XX)){0,2}$/.test(value)) return /\d/.test(value) ? value : null;
  const timed = /^(\d{4}-\d{2}-\d{2})T(.*)$/.exec(value);
  if (timed !== null) {
    const clock = /^(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/.exec(timed[2]!);
    return clock === null ? timed[1]! : `${timed[1]}T${clock[1]}:${clock[2]}:${clock[3] ?? "00"}${clock[4] ?? ""}`;
  }
  return null;
}
