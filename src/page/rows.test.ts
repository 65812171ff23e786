import { describe, expect, test } from "vitest";
import { CREDIT_ROWS } from "./credits.ts";
import { FURNITURE_ROWS } from "./furniture.ts";
import { HINT_ROWS } from "./hints.ts";
import { type LineRow, matchRow } from "./rows.ts";
import { CORRECTION_ROWS } from "./shapes.ts";

const ROWS: readonly LineRow[] = [...FURNITURE_ROWS, ...CREDIT_ROWS, ...CORRECTION_ROWS];

describe.each(ROWS.map((row) => [row.id, row] as const))("%s", (_id, row) => {
  test.each(row.examples.map((line) => [line]))("reads %j", (line) => {
    expect(line.length).toBeLessThanOrEqual(row.longest);
    expect(matchRow([row], line)).toBe(row);
  });
  test.each(row.never.map((line) => [line]))("leaves %j", (line) => {
    expect(row.pattern.test(line)).toBe(false);
  });
});

describe.each(HINT_ROWS.map((row) => [row.id, row] as const))("%s", (_id, row) => {
  test.each(row.examples.map((hints) => [hints]))("takes %j", (hints) => {
    expect(row.pattern.test(hints)).toBe(true);
  });
  test.each(row.never.map((hints) => [hints]))("leaves %j", (hints) => {
    expect(row.pattern.test(hints)).toBe(false);
  });
});

test("row ids are given once", () => {
  expect(new Set(ROWS.map((row) => row.id)).size).toBe(ROWS.length);
});
