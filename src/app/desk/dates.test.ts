import { describe, expect, it } from "vitest";
import { deskDate, tenseOf } from "./dates.ts";

describe("dates", () => {
  it.each([
    ["2025-10-20T14:30:00+02:00", "minute", "2025-10-20", "2025-10-20", "14:30+02:00", "past"],
    ["2025-10-20", "day", "2025-10-20", "2025-10-20", null, "past"],
    ["2025-10-20TEV", "day", "2025-10-20", "2025-10-20", null, "past"],
    ["2025-W43", "week", "2025-10-20", "2025-10-26", null, "now"],
    ["2025-11", "month", "2025-11-01", "2025-11-30", null, "ahead"],
    ["2025-10-30/2025-11-02", "range", "2025-10-30", "2025-11-02", null, "ahead"],
    ["XXXX-WXX-4", "open", null, null, null, "open"],
  ])("%s is known to the %s", (value, precision, from, to, clock, tense) => {
    const date = deskDate({ value, evidence: null });
    expect(date).toMatchObject({ precision, from, to, clock });
    expect(tenseOf(date, "2025-10-22")).toBe(tense);
  });
});
