import { describe, expect, it } from "vitest";
import { prf, ratio, roundTo } from "./rounding.ts";

describe("roundTo", () => {
  it.each([
    [0.12345, 4, 0.1235],
    [2 / 3, 4, 0.6667],
    // exact ties go to the even digit
    [0.03125, 4, 0.0312],
    [0.09375, 4, 0.0938],
    [0.5, 0, 0],
    [1.5, 0, 2],
    [12.5, 0, 12],
    // 0.00015 is a little less than it looks, 2.675 too
    [0.00015, 4, 0.0001],
    [2.675, 2, 2.67],
    [100, 2, 100],
    [0, 4, 0],
  ])("%d to %i places is %d", (value, digits, rounded) => {
    expect(roundTo(value, digits)).toBe(rounded);
  });
});

describe("prf", () => {
  it("is 0 where there is nothing to divide by", () => {
    expect(prf(0, 0, 0)).toEqual({ p: 0, r: 0, f1: 0 });
    expect(prf(1, 2, 4)).toEqual({ p: 0.5, r: 0.25, f1: 0.3333 });
  });
  it("leaves a ratio of nothing unknown", () => {
    expect(ratio(0, 0)).toBeNull();
    expect(ratio(1, 3)).toBe(0.3333);
  });
});
