import { parseIsoDay, ReadoutError } from "../../core/index.ts";
import { minuteOf } from "../../record/index.ts";
import type { Store, VersionRow } from "../../store/store.ts";
import { findReport } from "./lookup.ts";

/** From when on changes are asked for. */
export interface Since {
  /**
   * "added": what came into the store after that moment (ISO 8601, in UTC); "published": what was published on or after that day,
   * as far as reports say when they were.
   */
  readonly by: "added" | "published";
  readonly moment: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?$/;

const CLOCK = /[T ](\d{2}):(\d{2})(?::(\d{2}))?/;
const ZONE = /[+-](\d{2}):?(\d{2})$/;

/**
 * What a person means by "since": a day or moment of publication, or what was added after a report, by its ref or id, even one
 * that begins like a date ("2025-10-21-summit"). Throws `ReadoutError` "bad-date" or "not-in-store".
 */
export async function sinceOf(store: Store, given: string): Promise<Since> {
  if (DATE.test(given)) {
    const [, hour = "0", minute = "0", second = "0"] = CLOCK.exec(given) ?? [];
    const [, zoneHour = "0", zoneMinute = "0"] = ZONE.exec(given) ?? [];
    const isClock = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
    const isZone = Number(zoneHour) < 24 && Number(zoneMinute) < 60;
    if (parseIsoDay(given) !== null && isClock && isZone) return { by: "published", moment: given };
    throw new ReadoutError("bad-date", {
      what: `"${given}" is no moment that there is`,
      fix: "Write it as 2025-10-21 or 2025-10-21T08:30Z.",
    });
  }
  return { by: "added", moment: (await findReport(store, given)).added };
}

/** Tells what was there before. */
export function beforeTest({ by, moment }: Since): (row: Pick<VersionRow, "published" | "added">) => boolean {
  if (by === "added") return ({ added }) => added <= moment;
  const from = (minuteOf(moment) ?? 0) - (/[T ]/.test(moment) ? 0 : 720);
  return ({ published, added }) => (minuteOf(published ?? added) ?? 0) < from;
}
