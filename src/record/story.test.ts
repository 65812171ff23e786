import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CorrectionAction, correctionOf } from "./corrections.ts";
import { FERRY, versionFrom } from "./fixture.ts";
import { plainMerger } from "./merging.ts";
import type { ReportVersion } from "./report.ts";
import { buildStory, eventId, type Story } from "./story.ts";

const REPORTS = FERRY.map((made) => versionFrom(made));
const refs = new Map(FERRY.map(({ id }, index) => [id, REPORTS[index]!.ref]));
const build = (reports: readonly ReportVersion[], actions: readonly CorrectionAction[] = []): Story =>
  buildStory(reports, {
    merge: plainMerger,
    corrections: actions.map((action, index) =>
      correctionOf({ author: "Mira", at: `2025-03-20T10:0${index}:00Z`, note: null, action }),
    ),
  });
const upTo = (id: string): readonly ReportVersion[] => REPORTS.slice(0, FERRY.findIndex((made) => made.id === id) + 1);
const talksOf = (story: Story) => story.events[0]!;

describe("a story", () => {
  it("is a function of the set of its reports", () => {
    const whole = build(REPORTS);
    fc.assert(
      fc.property(fc.shuffledSubarray([...REPORTS], { minLength: REPORTS.length }), (reports) => {
        expect(build(reports)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  it("merges what its reports tell of one event", () => {
    const story = build(REPORTS);
    expect(story.events).toHaveLength(1);
    expect(talksOf(story)).toMatchObject({
      label: "Lind–Holm talks",
      place: "Nordby",
      time: { value: "2025-03-14" },
      originalTime: { value: "2025-03-07" },
      participants: [{ name: "Oskar Lind" }, { name: "Pia Holm" }],
    });
    expect(talksOf(story).mentions).toHaveLength(REPORTS.length);
  });

  it.each([
    ["talks", ["Pia Holm", "Oskar Lind"], "Holm, Lind: talks"],
    ["talks", ["Oskar Lind Jr."], "Lind: talks"],
    // Who is only described, or is named already.
    ["talks", ["The harbour master"], "talks"],
    ["talks", [], "talks"],
    ["Lind–Holm talks", ["Pia Holm"], "Lind–Holm talks"],
  ])("says who by whom it is, where its label %j names nobody: %j", (label, who, expected) => {
    const text = "There were talks of Pia Holm and Oskar Lind Jr. The harbour master was there.";
    const events = [{ word: "talks", label, who, status: "happened" }] as const;
    expect(talksOf(build([versionFrom({ id: "r", text, events })])).label).toBe(expected);
  });

  it("takes the label of the report that names somebody, where most say the noun alone", () => {
    const text = "There were talks of Pia Holm and Oskar Lind.";
    const version = (id: string, label: string) =>
      versionFrom({ id, text, events: [{ word: "talks", label, who: ["Lind"], status: "happened" }] });
    const built = build([version("r1", "talks"), version("r2", "Lind–Holm talks"), version("r3", "talks")]);
    expect(talksOf(built).label).toBe("Lind–Holm talks");
  });

  // After which report: how it stands, since when, by how many origins (named, unnamed, as fact), and who disputes it.
  it.each([
    ["set", "scheduled", "2025-03-03", [1, 0, 0, 1], []],
    ["doubt", "uncertain", "2025-03-04", [1, 0, 1, 0], ["The office of Holm"]],
    // Another outlet relays the same unnamed source: no further origin.
    ["relayed", "uncertain", "2025-03-04", [1, 0, 1, 0], ["The office of Holm"]],
    ["wire-0", "rescheduled", "2025-03-06T08:00:00Z", [1, 0, 0, 1], []],
    // The same text in another paper: no further origin.
    ["wire-1", "rescheduled", "2025-03-06T08:00:00Z", [1, 0, 0, 1], []],
    ["held", "happened", "2025-03-15", [1, 0, 0, 1], []],
  ])("after %j it is %s since %s, by %j", (last, status, since, [origins, named, unnamed, own], disputing) => {
    const { status: got } = talksOf(build(upTo(last)));
    expect(got).toMatchObject({ status, since, basis: { origins, named, unnamed, own } });
    expect(got.disputedBy.map(({ by }) => by[0]!.words)).toEqual(disputing);
  });

  it("keeps every step of the history with its words, also those of a report that came late", () => {
    const [late, ...others] = REPORTS;
    const { history } = talksOf(build([...others, late!]));
    expect(history.map(({ at, status, evidence, main }) => [at!.slice(0, 10), status, evidence.words, main])).toEqual([
      ["2025-03-03", "scheduled", "will hold", true],
      ["2025-03-04", "scheduled", "stand", false],
      ["2025-03-04", "uncertain", "may not take place", true],
      ["2025-03-04", "uncertain", "are in doubt", true],
      ["2025-03-06", "rescheduled", "were moved", true],
      ["2025-03-06", "rescheduled", "were moved", true],
      ["2025-03-15", "happened", "held", true],
    ]);
    expect(history[3]!.by).toEqual([
      { kind: "anonymous", names: [], words: "a person close to Holm", via: ["Coast Radio"] },
    ]);
  });

  it("tells an update from a contradiction and puts words side by side", () => {
    const differences = talksOf(build(REPORTS)).differences.map(({ field, kind, sides }) => [
      field,
      kind,
      sides.map(({ value }) => value),
    ]);
    expect(differences).toEqual([
      ["date", "update", ["2025-03-07", "2025-03-07", "2025-03-14", "2025-03-14", "2025-03-14"]],
      ["words", "words", ["good", "useless"]],
    ]);
  });

  it("knows one person by name and surname, and nobody by an unnamed source", () => {
    const { people } = build(REPORTS);
    expect(people.map(({ name, statements, descriptions }) => [name, statements, descriptions])).toEqual([
      ["Oskar Lind", 2, ["harbour master"]],
      ["Pia Holm", 1, []],
    ]);
  });
});

describe("what people say of a story", () => {
  const talks = build(REPORTS).events[0]!;
  const event = talks.mentions[3]!;
  it.each<[string, CorrectionAction, object]>([
    [
      "an edited status",
      { do: "edit-event", event, field: "status", value: "cancelled" },
      { status: { status: "cancelled" } },
    ],
    [
      "an edited date",
      { do: "edit-event", event, field: "time", value: "2025-03-13" },
      { time: { value: "2025-03-13" } },
    ],
    ["an edited label", { do: "edit-event", event, field: "label", value: "The talks" }, { label: "The talks" }],
    ["a confirmation", { do: "confirm-event", event }, { judged: "confirmed" }],
    ["a rejection", { do: "reject-event", event }, { judged: "rejected" }],
  ])("%s stands on top of what was read", (_, action, expected) => {
    const corrected = build(REPORTS, [action]).events[0]!;
    expect(corrected).toMatchObject(expected);
    expect(corrected.history).toEqual(talks.history);
    expect(corrected.corrections).toHaveLength(1);
  });

  it("a split parts one mention, a merge brings it back, and an undo takes that away", () => {
    const split: CorrectionAction = { do: "split-event", event };
    const merge: CorrectionAction = { do: "merge-events", events: [event, talks.mentions[0]!] };
    const merged = correctionOf({ author: "Mira", at: "2025-03-20T10:01:00Z", note: null, action: merge });
    const count = (actions: readonly CorrectionAction[]): number => build(REPORTS, actions).events.length;
    expect([count([]), count([split]), count([split, merge])]).toEqual([1, 2, 1]);
    expect(count([split, merge, { do: "undo", correction: merged.id }])).toBe(2);
    expect(build(REPORTS, [split]).events.map(({ why }) => why)).toContain("parted by Mira");
  });

  it("names a story and joins names", () => {
    const story = build(REPORTS, [
      { do: "rename-story", report: refs.get("held")!, name: "The ferry" },
      { do: "merge-people", names: ["Pia Holm", "Oskar Lind"] },
    ]);
    expect([story.name, story.isNamedByHand]).toEqual(["The ferry", true]);
    expect(story.people.map(({ name, statements }) => [name, statements])).toEqual([["Pia Holm", 3]]);
  });

  it("ids lead from every mention", () => {
    expect(talks.id).toBe(eventId(talks.mentions[0]!));
  });
});
