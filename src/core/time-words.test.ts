import { describe, expect, it } from "vitest";
import { timeWords } from "./time-words.ts";

describe("timeWords", () => {
  it.each([
    ["2025-10-20", "20 Oct 2025"],
    ["2025-10-20T14:30", "20 Oct 2025, 14:30"],
    ["2025-10-20T19:05:00+02:00", "20 Oct 2025, 19:05 +02:00"],
    ["2025-10-20T19:05:00Z", "20 Oct 2025, 19:05 UTC"],
    ["2025-10-20TNI", "20 Oct 2025, night"],
    ["2025-W43", "week of 20 Oct 2025"],
    ["2025-W43-WE", "weekend of 25 Oct 2025"],
    ["2022-02", "Feb 2022"],
    ["2025-SU", "summer 2025"],
    ["2025-Q3", "quarter 3 of 2025"],
    ["1990", "1990"],
    ["199X", "the 1990s"],
    ["XXXX-WXX-4", "a Thursday, date not known"],
    ["XXXX-10-21", "21 Oct, year not known"],
    ["P3D", "3 days"],
    ["P1Y", "1 year"],
    ["PT24H", "24 hours"],
    ["PXM", "some months"],
    ["PRESENT_REF", "now"],
    ["2025-10-24/2025-10-26", "24 to 26 Oct 2025"],
    ["2025-11-20/2025-12-11", "20 Nov to 11 Dec 2025"],
    ["2025-12-30/2026-01-02", "30 Dec 2025 to 2 Jan 2026"],
    ["2025-11/2026-01", "Nov 2025 to Jan 2026"],
    ["2025-02-30", "2025-02-30"],
    ["something else", "something else"],
  ])("%s is %s", (value, words) => {
    expect(timeWords(value)).toBe(words);
  });
});
