import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Made, versionFrom } from "./fixture.ts";
import { centralHeadline } from "./headlines.ts";
import { plainMerger } from "./merging.ts";
import type { ReportVersion } from "./report.ts";
import { buildStory } from "./story.ts";

const TOLD: readonly (readonly [headline: string, text: string])[] = [
  ["Fire on the Nordby ferry", "A fire broke out on the Nordby ferry in the night. Twelve people were brought ashore."],
  [
    "Twelve saved as Nordby ferry burns",
    "Twelve people were saved from the burning Nordby ferry. The fire began below.",
  ],
  ["Captain praised after ferry fire", "The captain of the Nordby ferry was praised. The fire was put out by noon."],
  ["Harbour master heard", "The harbour master was heard on the fire. The ferry lies at Nordby."],
];
const SIDE = [
  "Velm council lowers its bus fares",
  "The council of Velm lowered fares. Nobody asked about the ferry.",
] as const;

function reportsOf(told: readonly (readonly [string, string])[], facts: Partial<Made> = {}): readonly ReportVersion[] {
  return told.map(([headline, text], index) =>
    versionFrom({ id: `r${index}`, headline, text, published: `2025-03-0${index + 1}`, ...facts }),
  );
}

describe("the headline that a story is called by", () => {
  it.each<[string, readonly ReportVersion[], string | null]>([
    ["is that of what its reports share", reportsOf(TOLD), "Fire on the Nordby ferry"],
    ["stays where a side piece comes last", reportsOf([...TOLD, SIDE]), "Fire on the Nordby ferry"],
    ["and where it came first", reportsOf([SIDE, ...TOLD]), "Fire on the Nordby ferry"],
    ["is the earliest of two", reportsOf(TOLD.slice(1, 3)), "Twelve saved as Nordby ferry burns"],
    ["is that of a dated report", [...reportsOf([SIDE]), ...reportsOf(TOLD, { published: null })], SIDE[0]],
    ["is none where no report has one", reportsOf(TOLD, { headline: "" }), null],
  ])("%s", (_, reports, expected) => {
    expect(centralHeadline(reports)).toBe(expected);
  });

  it("does not depend on the order in which reports came", () => {
    const reports = reportsOf([SIDE, ...TOLD], { published: "2025-03-01" });
    const nameOf = (all: readonly ReportVersion[]): string =>
      buildStory(all, { merge: plainMerger, corrections: [] }).name;
    const name = nameOf(reports);
    fc.assert(
      fc.property(fc.shuffledSubarray([...reports], { minLength: reports.length }), (all) => {
        expect(nameOf(all)).toBe(name);
      }),
      { numRuns: 30 },
    );
  });
});
