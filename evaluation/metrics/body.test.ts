import { describe, expect, it } from "vitest";
import { scoreBodies, scorePage } from "./body.ts";

const BODY = "The ferry sails at noon. Tickets are sold out.";

describe("scorePage", () => {
  it.each([
    [BODY, 1, 1, true],
    // six windows of four words are wanted; two words before the lead make two windows more
    [`Share this. ${BODY}`, 0.75, 1, false],
    ["The ferry sails at", 1, 1 / 6, false],
    ["Tickets", 0, 0, false],
    ["THE FERRY", 0, 0, false],
  ])("%s", (given, precision, recall, exact) => {
    expect(scorePage(BODY, given)).toEqual({ precision, recall, exact, empty: false });
  });
  it("knows no precision of nothing", () => {
    expect(scorePage(BODY, " — ")).toEqual({ precision: null, recall: 0, exact: false, empty: true });
  });
  it("counts repeated windows as often as they come", () => {
    expect(scorePage("a b c d a b c d", "a b c d").recall).toBe(0.2);
  });
});

it("scoreBodies takes means over pages", () => {
  const gold = new Map([
    ["1", BODY],
    ["2", BODY],
    ["3", BODY],
  ]);
  const figures = scoreBodies(
    gold,
    new Map([
      ["1", BODY],
      ["2", `Share this. ${BODY}`],
      ["9", "not asked for"],
    ]),
  );
  expect(figures).toEqual({
    pages: 3,
    missing: 1,
    empty: 1,
    f1: 0.7568,
    precision: 0.875,
    recall: 0.6667,
    accuracy: 0.3333,
    mean_page_f1: 0.619,
    "pages_f1_below_0.9": 2,
  });
});
