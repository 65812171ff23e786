import { describe, expect, test } from "vitest";
import { shifted, stepOf } from "./anchors.ts";
import { read } from "./fixture.ts";

/** The time of the event that a word names, in a text published on Wednesday, 11 March 2026. */
function timeOf(text: string, word: string): string | null | undefined {
  const at = text.indexOf(word);
  const event = read(text).find(({ mentions }) => mentions.some(({ start, end }) => start <= at && at < end));
  return event === undefined ? undefined : (event.time?.value ?? null);
}

describe("a time counted from another event", () => {
  const raid = "Lena Ostrow was arrested 12 days after the shooting. The shooting took place on February 3.";
  test.each([
    // From the other one to what is told, and back.
    [raid, "arrested", "2026-02-15"],
    [raid, "shooting", "2026-02-03"],
    ["The decision on Tuesday came three days after the council condemned the launch.", "condemned", "2026-03-07"],
    ["The plant was closed in May 2024, a year after workers went on strike.", "went", "2023"],
    // One day for both is of the side on which it stands.
    ["The mayor resigned two weeks after the bridge collapsed on February 3.", "resigned", "2026-W08"],
    ["The mayor resigned two weeks after the bridge collapsed on February 3.", "collapsed", "2026-02-03"],
    ["Tom Varga resigned last May, three months after he was elected.", "elected", "2025-02"],
    // Hours stay within the day.
    ["Varga lashed out on Tuesday, hours after the governor threw his support behind Ostrow.", "threw", "2026-03-10"],
    // The day before, the eve.
    ["Varga stepped down on January 24, the day before the race in Norvik was set to start.", "race", "2026-01-25"],
    ["Police seized a bomb on Sunday on the eve of the return to talks.", "return", "2026-03-09"],
    // From the report's own day, where what is told is told of now.
    ["Eight years after backing Lena Ostrow, Tom Varga is once again weighing a run.", "backing", "2018"],
    ["The club has hired a coach a day after its captain was dismissed.", "dismissed", "2026-03-10"],
    ["The club hired a coach a day after its captain was dismissed.", "dismissed", null],
    ["It has been two years since the attack in Norvik.", "attack", "2024"],
    // No exact length, no time.
    ["Ostrow was arrested within 12 days after the shooting. The shooting took place on February 3.", "arrested", null],
    ["The decision on Tuesday came less than a week after the launch.", "launch", null],
  ])("%s %s", (text, word, expected) => {
    expect(timeOf(text, word)).toBe(expected);
  });
});

describe("steps of the calendar", () => {
  test.each([
    ["2026-02-03", "P12D", 1, "2026-02-15"],
    ["2026-02-03TNI", "P3D", -1, "2026-01-31"],
    ["2026-02-03", "P2W", 1, "2026-W08"],
    ["2026-01-31", "P1M", -1, "2025-12"],
    ["2026-02", "P3M", 1, "2026-05"],
    ["2026-02", "P8Y", -1, "2018"],
    ["2026", "P8Y", -1, "2018"],
    ["2026-W08", "P1W", 1, "2026-W09"],
    ["2026-02-03T10:00", "PT20M", 1, "2026-02-03"],
    ["XXXX-05-29", "P12D", 1, "XXXX-06-10"],
    // Too coarse to count from.
    ["2026-02", "P12D", 1, null],
    ["2026", "P3M", 1, null],
    ["XXXX-05-29", "P2W", 1, null],
    ["2026-02-03/2026-02-05", "P1D", 1, null],
    // Beyond the years of four digits.
    ["2026-02-03", "P999999999D", 1, null],
    ["2026-02-03", "P999999W", -1, null],
    ["2026", "P99999999999999999999Y", 1, null],
    ["2026", "P5000Y", -1, null],
  ] as const)("%s %s %i", (value, length, sign, expected) => {
    expect(shifted(value, stepOf(length)!, sign)).toBe(expected);
  });

  test("open numbers count nothing but hours", () => {
    expect(stepOf("PXD")).toBeNull();
    expect(stepOf("PT72H")).toBeNull();
    expect(stepOf("PTXH")).toEqual({ unit: "hour", by: 0 });
  });
});
