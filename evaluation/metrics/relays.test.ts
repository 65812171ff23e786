import { describe, expect, it } from "vitest";
import type { Span } from "../../src/core/index.ts";
import { type RelayAttribution, scoreRelays } from "./relays.ts";

const TEXT = "The Post reported that an aide, fearing for her job, said the mayor did not say he would resign.";

function at(words: string): Span[] {
  return [{ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length }];
}

const make = (id: string, source: string, cue: string, content: string, via: string[]): RelayAttribution => ({
  id,
  source: at(source),
  cue: at(cue),
  content: at(content),
  via,
  sourceKind: "named",
  negated: false,
  anonymityReason: null,
});

const POST = make(
  "a1",
  "The Post",
  "reported",
  "an aide, fearing for her job, said the mayor did not say he would resign",
  [],
);
const AIDE: RelayAttribution = {
  ...make("a2", "an aide", "said", "the mayor did not say he would resign", ["a1"]),
  sourceKind: "anonymous",
  anonymityReason: at("fearing for her job")[0]!,
};
const MAYOR: RelayAttribution = { ...make("a3", "the mayor", "say", "he would resign", ["a2"]), negated: true };
const GOLD = [{ id: "p", text: TEXT, attributions: [POST, AIDE, { ...MAYOR, speakerName: "Per Lund" }] }];

const score = (attributions: readonly RelayAttribution[]) => scoreRelays(GOLD, [{ id: "p", attributions }]);

describe("scoreRelays", () => {
  it("closes chains: the mayor is relayed by the aide and by the paper", () => {
    const figures = score([POST, AIDE, { ...MAYOR, speaker: "Lund" }]);
    expect(figures.via).toEqual({ p: 1, r: 1, f1: 1, tp: 3, system: 3, gold: 3 });
    expect([figures.attribution.f1, figures.sourceKind, figures.negated.f1, figures.anonymityReasonRecall]).toEqual([
      1, 1, 1, 1,
    ]);
    expect(figures.speakerName).toBe("1/1");
  });

  it("loses the edges that a missing link held", () => {
    const figures = score([POST, MAYOR]);
    expect(figures.via).toEqual({ p: 0, r: 0, f1: 0, tp: 0, system: 0, gold: 3 });
    expect(figures.anonymityReasonRecall).toBe(0);
  });

  it("does not take a swapped relay for the right one", () => {
    expect(score([{ ...POST, via: ["a2"] }, { ...AIDE, via: [] }, MAYOR]).via.tp).toBe(1);
  });

  it("pairs two empty contents by their cues", () => {
    const gold = [{ id: "p", text: TEXT, attributions: [{ ...POST, content: [] }] }];
    const got = [{ id: "p", attributions: [{ ...POST, id: "x", content: [] }] }];
    expect(scoreRelays(gold, got).attribution.tp).toBe(1);
  });

  it("does not know a system that looks for no reasons from one that finds none", () => {
    const bare = [POST, AIDE, MAYOR].map(({ anonymityReason: _, ...rest }) => rest);
    expect(score(bare).anonymityReasonRecall).toBeNull();
  });
});
