import { describe, expect, it } from "vitest";
import type { Span } from "../../src/core/index.ts";
import { attributionPairs, type RoleSpans, scoreAttributions } from "./attribution.ts";

const TEXT = "Ms Holm said the ferry would sail at noon. The harbour board denied it, she added.";

/** The spans of words of the text, each its first place. */
function at(...words: string[]): Span[] {
  return words.map((word) => ({ start: TEXT.indexOf(word), end: TEXT.indexOf(word) + word.length }));
}

const HOLM: RoleSpans = {
  source: at("Ms Holm"),
  cue: at("said"),
  content: at("the ferry would sail at noon"),
};
const BOARD: RoleSpans = { source: at("she"), cue: at("added"), content: at("The harbour board denied it") };

const score = (got: readonly RoleSpans[]) =>
  scoreAttributions([{ id: "1", text: TEXT, attributions: [HOLM, BOARD] }], [{ id: "1", attributions: got }]);

describe("scoreAttributions", () => {
  it("is all ones for the gold itself", () => {
    const figures = score([BOARD, HOLM]);
    expect([figures.words.f1, figures.relation.f1, figures.exact.f1, figures.speaker]).toEqual([1, 1, 1, 1]);
  });

  it("takes no notice of punctuation", () => {
    expect(score([HOLM, { ...BOARD, content: at("The harbour board denied it,") }]).exact.f1).toBe(1);
  });

  it("asks half of the content and a word of the source for a relation, all of both for an exact one", () => {
    const figures = score([{ ...HOLM, source: at("Holm"), content: at("the ferry would") }, BOARD]);
    expect(figures.relation).toEqual({ p: 1, r: 1, f1: 1 });
    expect(figures.exact.f1).toBe(0.5);
    expect(figures.content).toEqual({ p: 1, r: 0.7273, f1: 0.8421 });
  });

  it("counts a pair with the wrong source against the speaker", () => {
    const figures = score([{ ...HOLM, source: [] }, BOARD]);
    expect([figures.relation.f1, figures.speaker]).toEqual([0.5, 0.5]);
  });

  it("leaves out what has no word of content, and counts a missing document as empty", () => {
    expect(score([{ ...HOLM, content: [] }, BOARD]).n).toEqual({ gold: 2, system: 1 });
    const figures = scoreAttributions([{ id: "1", text: TEXT, attributions: [HOLM] }], []);
    expect([figures.missing_documents, figures.words.f1]).toEqual([1, 0]);
  });

  it("gives one gold attribution one partner only", () => {
    expect(score([HOLM, HOLM]).relation).toEqual({ p: 0.5, r: 0.5, f1: 0.5 });
    expect(attributionPairs(TEXT, [HOLM], [BOARD, HOLM])).toEqual([{ gold: 0, got: 1, sameSource: true, exact: true }]);
  });
});
