import { describe, expect, it } from "vitest";
import { type ScoredTime, scoreTimes, timePairs } from "./times.ts";

const time = (start: number, end: number, value = "2025-10-20", type = "DATE"): ScoredTime => ({
  start,
  end,
  value,
  type,
});

describe("timePairs", () => {
  it("takes equal extents first, then as many overlaps as can be had", () => {
    // The first gold overlaps both; taking the larger overlap would leave the second gold without a partner.
    const gold = [time(0, 10), time(8, 14)];
    const got = [time(7, 13), time(0, 2)];
    expect(timePairs(gold, got)).toEqual([
      { gold: 1, got: 0, exact: false },
      { gold: 0, got: 1, exact: false },
    ]);
    expect(timePairs([time(0, 9)], [time(1, 9), time(0, 9)])).toEqual([{ gold: 0, got: 1, exact: true }]);
  });
});

describe("scoreTimes", () => {
  it("gives percentages, value and type over the relaxed pairs", () => {
    const gold = [{ id: "1", timexes: [time(0, 6), time(10, 16, "P2D", "DURATION"), time(20, 26)] }];
    const got = [{ id: "1", timexes: [time(0, 6), time(12, 16, " p2d ", "SET"), time(30, 36), time(40, 44)] }];
    const figures = scoreTimes(gold, got);
    expect(figures.strict).toEqual({ p: 25, r: 33.33, f1: 28.57 });
    expect(figures.relaxed).toEqual({ p: 50, r: 66.67, f1: 57.14 });
    expect([figures.value.f1, figures.type.f1, figures.strict_value.f1]).toEqual([57.14, 28.57, 28.57]);
    expect([figures.value_accuracy, figures.type_accuracy]).toEqual([100, 50]);
    expect(figures.by_gold_type["DURATION"]).toEqual({ gold: 1, found: 1, value_right: 1, type_right: 0, system: 0 });
  });

  it("counts a missing document as empty", () => {
    const figures = scoreTimes([{ id: "1", timexes: [time(0, 6)] }], []);
    expect([figures.missing_docs, figures.strict.f1, figures.value_accuracy]).toEqual([1, 0, 0]);
  });
});
