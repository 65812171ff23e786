import { describe, expect, it } from "vitest";
import { agreesAsPrefix, eventPairs, type ScoredEvent, scoreEvents } from "./events.ts";

const event = (starts: number[], more: Partial<ScoredEvent> = {}): ScoredEvent => ({
  mentions: starts.map((start) => ({ start, end: start + 5 })),
  status: "happened",
  type: "meeting",
  time: null,
  ...more,
});

const score = (gold: readonly ScoredEvent[], got: readonly ScoredEvent[]) =>
  scoreEvents([{ id: "1", events: gold }], [{ id: "1", events: got }]);

describe("eventPairs", () => {
  it("pairs the events that share most mentions", () => {
    const gold = [event([0, 10, 20]), event([30])];
    const got = [event([0, 30]), event([10, 20])];
    expect(eventPairs(gold, got)).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });
  it("prefers equal mentions among as many overlaps", () => {
    expect(eventPairs([event([0])], [event([2]), event([0])])).toEqual([[0, 1]]);
  });
});

it.each([
  ["2025-10", "2025-10-20", true],
  ["2025-10-20T09:00", "2025-10-20", true],
  ["2025-1", "2025-10", false],
  ["2025", null, false],
])("%s and %s agree: %s", (a, b, agree) => {
  expect(agreesAsPrefix(a, b)).toBe(agree);
});

describe("scoreEvents", () => {
  it("scores status, time and type on the pairs, and lost events end to end", () => {
    const gold = [
      event([0], { status: "postponed", time: "2025-10-20", salience: "main" }),
      event([10], { salience: "main" }),
      event([20]),
    ];
    const got = [
      event([0], { status: "postponed", time: "2025-10" }),
      event([21], { status: "ongoing", type: "visit" }),
    ];
    const figures = score(gold, got);
    expect([figures["event_p"], figures["event_r"], figures["event_f1"]]).toEqual([1, 0.6667, 0.8]);
    expect([figures["main_recall"], figures["status_acc"], figures["type_acc"]]).toEqual([0.5, 0.5, 0.5]);
    expect([figures["time_acc_exact"], figures["time_acc_prefix"]]).toEqual([0, 1]);
    expect([figures["status_macro_f1"], figures["status_macro_f1_e2e"]]).toEqual([0.5, 0.5]);
    expect([figures["mention_f1"], figures["mention_exact_f1"]]).toEqual([0.8, 0.4]);
  });

  it("sees a wrong merge in the mentions inside events", () => {
    const figures = score([event([0, 10]), event([20, 30])], [event([0, 10, 20, 30])]);
    expect([figures["mention_f1"], figures["mention_in_event_f1"]]).toEqual([1, 0.5]);
  });

  it("has no ratio of nothing", () => {
    expect(score([], [])["event_f1"]).toBeNull();
  });
});
