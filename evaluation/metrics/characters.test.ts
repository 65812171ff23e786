import { describe, expect, it } from "vitest";
import {
  codePointTable,
  jaccard,
  LETTERS_AND_DIGITS,
  sliceOfPoints,
  WORD_RUNS,
  WORDS_AND_DECIMALS,
  wordSpans,
  wordsIn,
} from "./characters.ts";

describe("code points", () => {
  it("counts a surrogate pair as one", () => {
    expect([...codePointTable("a🕊b")]).toEqual([0, 1, 1, 2, 3]);
    expect(sliceOfPoints("a🕊b", { start: 1, end: 3 })).toBe("🕊b");
  });
});

describe("words", () => {
  const words = (text: string, pattern: RegExp): string[] =>
    wordSpans(text, pattern).map((span) => sliceOfPoints(text, span));
  it("come in three kinds", () => {
    const text = "🕊 It's 2.5 kg_net, naïve.";
    expect(words(text, LETTERS_AND_DIGITS)).toEqual(["It", "s", "2", "5", "kg", "net", "naïve"]);
    expect(words(text, WORDS_AND_DECIMALS)).toEqual(["It", "s", "2.5", "kg_net", "naïve"]);
    expect(words(text, WORD_RUNS)).toEqual(["It", "s", "2", "5", "kg_net", "naïve"]);
  });
  it("are in a span where they share a character with it", () => {
    const index = wordSpans("one two three", LETTERS_AND_DIGITS);
    const inside = (start: number, end: number): number[] => [...wordsIn(index, [{ start, end }])];
    expect(inside(2, 5)).toEqual([0, 1]);
    expect(inside(3, 4)).toEqual([]);
    expect(inside(4, 13)).toEqual([1, 2]);
    expect(inside(0, 0)).toEqual([]);
  });
});

it("jaccard is shared over all", () => {
  expect(jaccard(new Set([1, 2, 3]), new Set([2, 3, 4]))).toBe(0.5);
  expect(jaccard(new Set(), new Set())).toBe(0);
});
