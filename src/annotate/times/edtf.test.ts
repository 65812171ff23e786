import { describe, expect, it } from "vitest";
import { toEdtf } from "./edtf.ts";

describe("toEdtf", () => {
  const table: readonly (readonly [string, string | null, string | null])[] = [
    ["2025-10-21", null, "2025-10-21"],
    ["2025-10", null, "2025-10"],
    ["2025", null, "2025"],
    ["XXXX-10-21", null, "XXXX-10-21"],
    ["2025-W43", null, "2025-10-20/2025-10-26"],
    ["2025-W43-WE", null, "2025-10-25/2025-10-26"],
    ["2025-SU", null, "2025-22"],
    ["2025-Q4", null, "2025-36"],
    ["2025-H1", null, "2025-40"],
    ["199", null, "199X"],
    ["19", null, "19XX"],
    ["BC0044", null, "-0043"],
    ["2025-10-21T10:35", null, "2025-10-21T10:35:00"],
    ["2025-10-21TMO", null, "2025-10-21"],
    ["2023/2024", null, "2023/2024"],
    ["1950", "APPROX", "1950~"],
    ["2023", "BEFORE", "../2023"],
    ["2023", "AFTER", "2023/.."],
    ["P3D", null, null],
    ["PRESENT_REF", null, null],
    ["XXXX-WXX-4", null, null],
    ["XXXX-XX-XX", null, null],
  ];
  it.each(table)("%s %s", (value, mod, expected) => {
    expect(toEdtf(value, mod)).toBe(expected);
  });
});
