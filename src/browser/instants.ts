import type { ReadoutDocument, TimeExpression } from "../core/index.ts";
import { CITY_ZONES } from "../lang/en/city-zones.ts";

/** A clock time on the one time line that all places share, and where its zone is known from. */
export interface ZonedInstant {
  /** ISO 8601 in UTC: "2025-10-21T19:04:00Z". */
  readonly instant: string;
  /** An offset or a name of the tz database. */
  readonly zone: string;
  /** The words of the expression, or the place in the report's dateline. */
  readonly from: "stated" | "dateline";
}

const CLOCK = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d)?$/;

/**
 * The instant of a clock time: by the zone that its words name ("11 a.m. EDT", "9 p.m. Moscow time"), else by the place in
 * the report's dateline. Null for anything that is not a clock time on a known day, and where neither tells the zone. The
 * host's tz database (Intl) tells the offset that a zone had on that day.
 */
export function instantOf(
  time: Pick<TimeExpression, "value" | "zone">,
  report: Pick<ReadoutDocument["report"], "text" | "blocks"> | null = null,
): ZonedInstant | null {
  const parts = CLOCK.exec(time.value);
  if (parts === null) return null;
  const zone = time.zone ?? (report === null ? null : zoneOfPlace(datelinePlace(report)));
  if (zone === null) return null;
  const local = Date.parse(`${parts[1]}T${parts[2]}${parts[3] ?? ":00"}Z`);
  if (Number.isNaN(local)) return null;
  const offset = offsetMinutes(zone, local);
  if (offset === null) return null;
  const instant = new Date(local - offset * 60_000).toISOString().replace(".000Z", "Z");
  return { instant, zone, from: time.zone === undefined ? "dateline" : "stated" };
}

/** Minutes that a zone's clocks were ahead of UTC at a local time; null for a zone that the host does not know. */
function offsetMinutes(zone: string, local: number): number | null {
  if (zone === "Z") return 0;
  const fixed = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (fixed !== null) return (fixed[1] === "-" ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3]));
  try {
    // A first guess at the instant, then the offset that holds there.
    const first = offsetAt(zone, local);
    return offsetAt(zone, local - first * 60_000);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function offsetAt(zone: string, instant: number): number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  const part = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const [year, month, day] = [part.get("year")!, part.get("month")!, part.get("day")!];
  const there = Date.UTC(year, month - 1, day, part.get("hour")!, part.get("minute")!);
  return Math.round((there - instant) / 60_000);
}

const PLACE = /^\s*(\p{Lu}[\p{Lu} .’'-]{2,40}?)(?:,|\s*\(|\s*[—–_-])/u;

/** The place that a report's dateline names: "SARN, Oct. 21 (Agency) —". */
function datelinePlace({ text, blocks }: Pick<ReadoutDocument["report"], "text" | "blocks">): string | null {
  const first = blocks.find(({ kind }) => kind === "dateline" || kind === "paragraph");
  return first === undefined ? null : (PLACE.exec(text.slice(first.start, first.end))?.[1] ?? null);
}

/** The zone of a city: by the table of cities, else the one of the tz database that is called after it. */
function zoneOfPlace(place: string | null): string | null {
  if (place === null) return null;
  const wanted = place.trim().toLowerCase();
  const known = CITY_ZONES.get(wanted);
  if (known !== undefined) return known;
  const nameOf = (zone: string): string => zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
  return Intl.supportedValuesOf("timeZone").find((zone) => nameOf(zone).toLowerCase() === wanted) ?? null;
}
