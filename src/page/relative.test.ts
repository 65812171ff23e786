import { describe, expect, test } from "vitest";
import { findRelativeDay, findRelativeTime, resolveRelative } from "./relative.ts";
import { AGO_ROWS } from "./relative-rows.ts";

describe("times counted back from now", () => {
  for (const row of AGO_ROWS) {
    test(row.language, () => {
      for (const [text, count, unit] of row.examples)
        expect([text, findRelativeTime(text)]).toEqual([text, expect.objectContaining({ count, unit })]);
      for (const text of row.never) expect([text, findRelativeTime(text)]).toEqual([text, null]);
    });
  }

  test("count from the moment at which the page was captured", () => {
    const captured = "2025-10-21T01:30:00Z";
    expect(resolveRelative({ count: 3, unit: "hour" }, captured)).toBe("2025-10-20T22:30Z");
    expect(resolveRelative({ count: 45, unit: "minute" }, captured)).toBe("2025-10-21T00:45Z");
    expect(resolveRelative({ count: 2, unit: "day" }, captured)).toBe("2025-10-19");
    expect(resolveRelative({ count: 1, unit: "week" }, "2025-10-21")).toBe("2025-10-14");
    expect(resolveRelative({ count: 3, unit: "hour" }, "2025-10-21")).toBeNull();
    expect(resolveRelative({ count: 3, unit: "hour" }, "no date")).toBeNull();
  });

  test("a line may open with a day", () => {
    for (const [line, day] of [
      ["Today 12:01 AM", 0],
      ["Gestern, 17:35 Uhr", -1],
      ["Вчера, 10:20", -1],
      ["Hier à 14:20", -1],
      ["Today's ferry is late", null],
      ["Yesterday the ferry of 10:20 sank off the coast", null],
      ["21 October 2025", null],
    ] as const)
      expect([line, findRelativeDay(line)]).toEqual([line, day]);
  });
});
