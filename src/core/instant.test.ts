import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysInMonth, fromDays, isoDay, isoWeekday, isoWeekOf, mondayOfWeek, parseIsoDay, toDays } from "./instant.ts";

describe("days", () => {
  it.each([
    ["1970-01-01", 0, 4, "1970-W01"],
    ["2000-02-29", 11016, 2, "2000-W09"],
    ["2025-10-21", 20382, 2, "2025-W43"],
    ["2020-12-31", 18627, 4, "2020-W53"],
    ["2021-01-03", 18630, 7, "2020-W53"],
    ["1600-03-01", -135080, 3, "1600-W09"],
  ])("%s is day %i, weekday %i, week %s", (iso, days, weekday, week) => {
    expect(parseIsoDay(iso)).toBe(days);
    expect(isoDay(days)).toBe(iso);
    expect(isoWeekday(days)).toBe(weekday);
    expect(isoWeekOf(days)).toBe(week);
  });

  it.each([
    "2025-02-29",
    "2025-13-01",
    "2025-00-10",
    "2025-04-31",
    "21.10.2025",
    "2025-10",
    "",
    "2025-10-21x",
  ])("%s is no day", (text) => {
    expect(parseIsoDay(text)).toBeNull();
  });

  it("takes the day of a date-time as it is written, whatever its zone", () => {
    expect(parseIsoDay("2025-10-21T00:30:00+03:00")).toBe(20382);
  });

  it("agrees with the host's calendar and comes back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
        const { year, month, day } = fromDays(days);
        expect(toDays(year, month, day)).toBe(days);
        const host = new Date(days * 86_400_000);
        expect([year, month, day]).toEqual([host.getUTCFullYear(), host.getUTCMonth() + 1, host.getUTCDate()]);
        expect(day).toBeLessThanOrEqual(daysInMonth(year, month));
      }),
    );
  });

  it("knows the Monday of an ISO week", () => {
    expect(isoDay(mondayOfWeek(2025, 43))).toBe("2025-10-20");
    expect(isoDay(mondayOfWeek(2021, 1))).toBe("2021-01-04");
  });
});
