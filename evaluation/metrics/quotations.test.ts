import { describe, expect, it, test } from "vitest";
import type { Span } from "../../src/core/index.ts";
import { lostQuotations, readMarked, scoreQuotations } from "./quotations.ts";

describe("readMarked", () => {
  test.each<[string, string, ReturnType<typeof readMarked>]>([
    ["She said: “We will stay.”", "“We will stay.”", "quotation"],
    ['She said: "We will stay."', '"We will stay."', "quotation"],
    ["She said, ''We will stay.''", "''We will stay.''", "quotation"],
    ["She said, ``We will stay.''", "``We will stay.''", "quotation"],
    ["Sie sagte: „Wir bleiben.“", "„Wir bleiben.“", "quotation"],
    ["Elle a dit : «Oui.»", "«Oui.»", "quotation"],
    ["She said, ''He told me, 'Go home,'''", "''He told me, 'Go home,'''", "quotation"],
    ["They are “poor” and “sad.”", "“poor” and “sad.”", "several"],
    ['They are "poor" and "sad."', '"poor" and "sad."', "several"],
    // The offset cuts the mark of two apostrophes in half.
    ["She said, ''We will stay.''", "'We will stay.''", "unsound"],
    ["She said: “We will stay.»", "“We will stay.»", "unsound"],
    // Not between marks.
    ["She said it was “bad”", "it was “bad”", null],
    ["She said: “We will stay.", "“We will stay.", null],
  ])("%s: %s", (text, words, expected) => {
    const start = text.lastIndexOf(words);
    expect(readMarked(text, { start, end: start + words.length })).toBe(expected);
  });
});

describe("scoreQuotations", () => {
  // The face before the words: offsets count code points.
  const text = "😀 “We will stay,” she said. “All of us.” He called it ''folly''.";
  const at = (words: string): Span => {
    const start = [...text.slice(0, text.indexOf(words))].length;
    return { start, end: start + [...words].length };
  };
  const gold = {
    id: "1",
    text,
    attributions: [{ content: [at("“We will stay,”"), at("“All of us.”")] }, { content: [at("it ''folly''")] }],
  };

  it("counts each quotation of a content, found in whatever content", () => {
    const got = [
      { id: "1", attributions: [{ content: [at("“All of us.”")] }, { content: [at("“We will stay,” she")] }] },
    ];
    expect(scoreQuotations([gold], got)).toEqual({ quotations: 2, exact: 0.5, paired: null, unsound: 0, several: 0 });
    expect(lostQuotations(gold, got[0]!.attributions)).toEqual([at("“We will stay,”")]);
  });

  it("counts the pairs of marks, whose offsets are UTF-16 code units", () => {
    const start = text.indexOf("“All");
    const pairs = new Map([["1", [{ start, end: start + "“All of us.”".length }]]]);
    expect(scoreQuotations([gold], [], pairs)).toMatchObject({ exact: 0, paired: 0.5 });
  });

  it("has no share where there is nothing to find", () => {
    expect(scoreQuotations([{ ...gold, attributions: [] }], []).exact).toBeNull();
  });
});
