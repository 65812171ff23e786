import { describe, expect, test } from "vitest";
import { type ChangeCause, changesOf, type StoryState } from "./changes.ts";
import type { DateMention } from "./claims.ts";
import type { EventState } from "./event-state.ts";

const EVIDENCE = { report: "r1", start: 0, end: 7, words: "the vote" } as unknown as EventState["evidence"];

/** A story of one event, as far as its date and place go. */
function state(time: string | null, place: string | null): StoryState {
  const event: EventState = {
    id: "e1",
    label: "vote",
    type: "vote",
    mentions: ["r1@0"],
    status: "scheduled",
    time: time === null ? null : ({ value: time, evidence: EVIDENCE } as unknown as DateMention),
    place,
    differences: [],
    evidence: EVIDENCE,
    at: "2026-03-11",
    outlet: "Northwire",
    by: [],
  };
  return {
    story: { id: "s1", name: "A vote" },
    first: { ref: "r1" } as unknown as StoryState["first"],
    keys: new Map([["r1", "r1"]]),
    events: [event],
    statements: [],
  };
}

function kinds(before: StoryState, after: StoryState, cause: ChangeCause = "news"): readonly string[] {
  return changesOf(before, after, cause).map(({ kind }) => kind);
}

describe("what changed of an event", () => {
  test.each<[before: string | null, after: string | null, kinds: readonly string[]]>([
    ["2026-03", "2026-03-14", ["date"]],
    ["2026-03-14", "2026-03-21", ["date"]],
    [null, "2026-03-14", ["date"]],
    // Less is known of it than before: nobody said so.
    ["2026-03-14", "2026-03", []],
    ["2026-03-14", null, []],
  ])("its date, from %s to %s", (before, after, expected) => {
    expect(kinds(state(before, null), state(after, null))).toEqual(expected);
  });

  test("its place, where one is told", () => {
    expect(kinds(state(null, "Velm"), state(null, "Orro"))).toEqual(["place"]);
    expect(kinds(state(null, "Velm"), state(null, null))).toEqual([]);
  });

  test("what a person takes away is told", () => {
    expect(kinds(state("2026-03-14", "Velm"), state(null, null), "person")).toEqual(["date", "place"]);
  });
});
