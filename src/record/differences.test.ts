import { describe, expect, it } from "vitest";
import type { Difference } from "./differences.ts";
import { type Made, type Told, versionFrom } from "./fixture.ts";
import { plainMerger } from "./merging.ts";
import { buildStory, type StoryEvent } from "./story.ts";

const TALKS = {
  label: "Lind–Holm talks",
  who: ["Oskar Lind", "Pia Holm"],
  word: "talks",
  status: "scheduled",
} as const;

/** The event of reports of one day after another, each of which tells of the talks. */
function talksIn(...reports: readonly (Omit<Made, "id" | "events"> & { readonly talks: Partial<Told> })[]): StoryEvent {
  const versions = reports.map(({ talks, ...made }, index) =>
    versionFrom({
      id: `r${index}`,
      outlet: `Outlet ${index}`,
      published: `2025-03-0${index + 1}`,
      ...made,
      events: [{ ...TALKS, ...talks }],
    }),
  );
  const { events } = buildStory(versions, { merge: plainMerger, corrections: [] });
  expect(events).toHaveLength(1);
  return events[0]!;
}

function shown({ differences }: StoryEvent, field: Difference["field"]): readonly (readonly string[])[] {
  return differences
    .filter((one) => one.field === field)
    .map(({ sides }) => sides.map(({ value, evidence }) => `${value}: ${evidence.words}`));
}

const at = (place: string, text: string, talks: Partial<Told> = {}) => ({ text, talks: { place, ...talks } });

describe("where reports differ about a place", () => {
  it("the words are those that name it, and each place is listed once", () => {
    const event = talksIn(
      at("Nordby", "The talks of Lind and Holm will be in Nordby."),
      at("Nordby", "Nordby is where Lind and Holm plan talks, the town said."),
      at("Velm", "The talks of the two are set for the old mill of Velm."),
    );
    expect(shown(event, "place")).toEqual([["Nordby: Nordby", "Velm: Velm"]]);
  });

  it.each<[string, readonly [string, string], readonly [string, string]]>([
    [
      "no words of its sentences name one",
      ["Nordby", "The talks will be in Nordby."],
      ["Velm", "The talks are set. Velm waits."],
    ],
    [
      "a report writes both, the smaller in the larger",
      ["Nordby", "The talks will be in Nordby, Karvenia, in the old mill."],
      ["Karvenia", "The talks are set for the south of Karvenia."],
    ],
    [
      "a report lists both",
      ["Nordby", "The talks will be in Nordby, Velm and Orro."],
      ["Orro", "The talks begin in the afternoon in Orro."],
    ],
    [
      "one sentence was read in two ways",
      ["Nordby", "The talks move from Nordby to Velm."],
      ["Velm", "The talks move from Nordby to Velm."],
    ],
  ])("nothing is shown where %s", (_, [first, text], [second, other]) => {
    expect(shown(talksIn(at(first, text), at(second, other)), "place")).toEqual([]);
  });
});

describe("where reports differ about a number", () => {
  it("two numbers of one report are two aspects", () => {
    const text = "The talks of Lind and Holm drew 40 people, 400 people had been asked.";
    expect(shown(talksIn({ text, talks: {} }), "number")).toEqual([]);
  });

  it("those of two reports are set side by side, and the day of a month is none", () => {
    const event = talksIn(
      { text: "The talks of Lind and Holm drew 40 people.", talks: {} },
      { text: "The talks drew 400 people, but none of the March 1 people.", talks: {} },
    );
    expect(shown(event, "number")).toEqual([["40 people: 40 people", "400 people: 400 people"]]);
  });
});

describe("a status against another within one report", () => {
  const LIND = { source: "Lind", cue: "said", who: ["Oskar Lind"] };
  const HOLM = { source: "Holm", cue: "insisted", who: ["Pia Holm"] };
  const TEXT = "The talks are off, Lind said. Holm insisted the same talks stand.";
  /** Long enough to tell a copy by. */
  const COPIED = " The town of Nordby gave no reason for that in its short note to the press.";
  const OFF = { status: "cancelled", evidence: "are off", by: [0] } as const;
  const STAND = { status: "scheduled", evidence: "stand" } as const;

  it.each<[string, string, Partial<Told>, number]>([
    ["of two who speak", TEXT, { ...OFF, others: [{ ...STAND, by: [1] }] }, 1],
    ["of one who speaks", TEXT, { ...OFF, others: [{ ...STAND, by: [0] }] }, 0],
    ["in one sentence", TEXT.replace("said. Holm", "said, and Holm"), { ...OFF, others: [{ ...STAND, by: [1] }] }, 0],
    [
      "of what it calls by two words",
      TEXT.replace("same talks stand", "meeting will stand"),
      { ...OFF, also: ["meeting"], others: [{ ...STAND, by: [1] }] },
      0,
    ],
    [
      "a doubt, of two who speak",
      TEXT.replace("are off", "are in doubt"),
      { status: "uncertain", evidence: "are in doubt", by: [0], others: [{ ...STAND, by: [1] }] },
      1,
    ],
    [
      "a doubt beside the plan as the report tells it",
      TEXT.replace("are off", "are in doubt"),
      { ...STAND, others: [{ status: "uncertain", evidence: "are in doubt", by: [0] }] },
      0,
    ],
  ])("%s", (_, text, talks, count) => {
    const report = { text: `${text}${COPIED}`, said: [LIND, HOLM], people: ["Oskar Lind", "Pia Holm"], talks };
    // Another outlet prints the same text: that is no further account.
    for (const reports of [[report], [report, report]]) {
      const event = talksIn(...reports);
      expect(shown(event, "status")).toHaveLength(Math.min(1, count));
      expect(event.status.disputedBy).toHaveLength(count * reports.length);
    }
  });
});

describe("what sides call it", () => {
  const said = [
    { source: "Lind", cue: "called", who: ["Oskar Lind"] },
    { source: "Holm", cue: "found", who: ["Pia Holm"] },
  ];
  const described = [
    { words: "good", by: 0 },
    { words: "useless", by: 1 },
  ];

  it.each<[string, string, number]>([
    ["each in a sentence of their own", "The talks were held. Lind called them good. Holm found them useless.", 1],
    ["in one sentence", "Of the talks Lind called the first half good and Holm found the rest useless.", 0],
  ])("%s", (_, text, count) => {
    const event = talksIn({ text, said, talks: { status: "happened", described } });
    expect(shown(event, "words")).toHaveLength(count);
  });
});

describe("since when it is moved", () => {
  const plan = (text: string, day: string, talks: Partial<Told> = {}) => ({
    text,
    talks: { time: ["on the day", day] as const, ...talks },
  });
  const moved = { status: "rescheduled", evidence: "were moved", first: ["first", "2025-03-07"] } as const;

  it("is the first report that tells of the move, and who tells only of a plan is no origin of it", () => {
    const { status } = talksIn(
      plan("The talks of Lind and Holm will be on the day.", "2025-03-07"),
      plan("The talks set at first were moved and are on the day.", "2025-03-14", moved),
      plan("Lind and Holm will hold their talks on the day.", "2025-03-14"),
      plan("After a week the talks once set first were moved to the day, on the day.", "2025-03-14", moved),
    );
    expect(status).toMatchObject({ status: "rescheduled", since: "2025-03-02", basis: { origins: 2 } });
  });
});
