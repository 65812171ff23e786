import { expect, it } from "vitest";
import { openForest } from "./forest.ts";

/** Two trees over "heat" and "rain": heat below 20 or not, then rain below 5 or not; and heat alone. */
const forest = openForest({
  features: ["heat", "rain"],
  roots: Uint16Array.of(0, 5),
  feature: Int16Array.of(0, -1, 1, -1, -1, 0, -1, -1),
  threshold: Float32Array.of(20, 0, 5, 0, 0, 30, 0, 0),
  left: Uint16Array.of(1, 0, 3, 0, 0, 6, 0, 0),
  right: Uint16Array.of(2, 0, 4, 0, 0, 7, 0, 0),
  value: Float32Array.of(0.25, -1, 0.5, 1, -0.5, 0, -0.25, 2),
  bias: 0.5,
});

it.each([
  { row: [10, 0], odds: 0.5 - 1 - 0.25 },
  { row: [20, 0], odds: 0.5 + 1 - 0.25 },
  { row: [25, 5], odds: 0.5 - 0.5 - 0.25 },
  { row: [30, 4], odds: 0.5 + 1 + 2 },
])("a row walks to its leaves: $row", ({ row, odds }) => {
  expect(forest.odds(row)).toBeCloseTo(odds, 6);
});

it("the shares of the numbers, the bias and the roots sum to the odds", () => {
  for (const row of [
    [10, 0],
    [20, 0],
    [25, 9],
    [40, 2],
  ]) {
    const sum = forest.shares(row).reduce((x, y) => x + y, 0);
    expect(0.5 + 0.25 + 0 + sum).toBeCloseTo(forest.odds(row), 6);
  }
});
