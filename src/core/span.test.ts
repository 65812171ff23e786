import { describe, expect, it } from "vitest";
import { bySpan, contains, indexAt, overlaps, sliceOf, span } from "./span.ts";

describe("span", () => {
  it("refuses edges that are out of order or no whole numbers", () => {
    for (const [start, end] of [
      [2, 1],
      [-1, 3],
      [0.5, 2],
      [0, Number.NaN],
    ] as const) {
      expect(() => span(start, end)).toThrow(RangeError);
    }
  });

  it("is half-open: neighbours neither overlap nor contain one another", () => {
    expect(overlaps(span(0, 3), span(3, 5))).toBe(false);
    expect(overlaps(span(0, 4), span(3, 5))).toBe(true);
    expect(contains(span(0, 5), span(5, 6))).toBe(false);
    expect(contains(span(0, 5), span(0, 5))).toBe(true);
  });

  it("slices UTF-16 code units", () => {
    expect(sliceOf("a🙂b", span(1, 3))).toBe("🙂");
  });

  it("sorts by start, the longer first", () => {
    expect([span(2, 3), span(0, 1), span(0, 5)].sort(bySpan)).toEqual([span(0, 5), span(0, 1), span(2, 3)]);
  });

  it("finds the span at an offset, and none in a gap", () => {
    const sorted = [span(0, 2), span(4, 6), span(6, 9)];
    expect([0, 1, 2, 3, 4, 5, 6, 8, 9].map((offset) => indexAt(sorted, offset))).toEqual([
      0, 0, -1, -1, 1, 1, 2, 2, -1,
    ]);
  });
});
