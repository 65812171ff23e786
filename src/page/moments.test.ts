import { describe, expect, test } from "vitest";
import { readMoment } from "./moments.ts";

describe("moments as metadata write them", () => {
  test.each([
    ["2025-10-21T08:30+03:00", "2025-10-21T08:30+03:00"],
    ["2025-10-21 10:05 PM", "2025-10-21T22:05"],
    ["2025-10-21 10:05 a.m.", "2025-10-21T10:05"],
    ["2025-10-21 22:05:09 UTC", "2025-10-21T22:05:09Z"],
    ["2025-02-30", null],
    ["0001-01-01T00:00:00", null],
  ])("%s", (text, moment) => {
    expect(readMoment(text)).toBe(moment);
  });
});
