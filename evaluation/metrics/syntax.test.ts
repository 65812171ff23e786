import { describe, expect, it } from "vitest";
import { alignWords, type SyntaxDocument, type SyntaxWord, scoreSyntax, UNKNOWN_HEAD } from "./syntax.ts";

/** Words from tokens in order; "don't=do+n't" is a multiword token. Each depends on the word before it, the first is root. */
function words(...tokens: string[]): SyntaxWord[] {
  const all: SyntaxWord[] = [];
  let at = 0;
  for (const token of tokens) {
    const [surface, parts] = token.split("=") as [string, string | undefined];
    for (const form of parts?.split("+") ?? [surface]) {
      all.push({
        start: at,
        end: at + surface.length,
        form,
        multiword: parts !== undefined,
        upos: "X",
        xpos: "FW",
        lemma: form,
        head: all.length - 1,
        deprel: all.length === 0 ? "root" : "dep",
      });
    }
    at += surface.length;
  }
  return all;
}

const aligned = (gold: SyntaxWord[], got: SyntaxWord[]): number =>
  [...alignWords(gold, got)].filter((index) => index >= 0).length;

describe("alignWords", () => {
  it.each([
    [["we", "sail"], ["we", "sail"], 2],
    [["wesail"], ["we", "sail"], 0],
    [["we", "sail", "on"], ["wesail", "on"], 1],
    [["don't=do+n't", "go"], ["do", "n't", "go"], 3],
    [["Don't=Do+n't"], ["don", "'t"], 0],
    [["a", "bc=b+c", "d"], ["a", "b", "cd"], 2],
    [["abcd=a+b+c+d"], ["ab=a+b", "cd=c+d"], 4],
    [["abc=a+b+c", "de=d+e"], ["a", "bcd=b+c+d", "e"], 5],
    [["can't=ca+n't"], ["can't"], 0],
    // the middle words differ in form
    [["abc=a+X+c"], ["a", "b", "c"], 2],
  ])("%j against %j: %i", (gold, got, count) => {
    expect(aligned(words(...gold), words(...got))).toBe(count);
  });
});

describe("scoreSyntax", () => {
  const document = (all: SyntaxWord[], ends: number[]): SyntaxDocument => ({
    id: "1",
    words: all,
    sentences: ends.map((end, i) => ({ start: i === 0 ? 0 : ends[i - 1]!, end })),
  });

  it("is all ones for the gold itself", () => {
    const gold = document(words("we", "sail", "don't=do+n't"), [11]);
    const figures = scoreSyntax([gold], [gold]);
    expect([figures.sentences.f1, figures.words.f1, figures.las.f1, figures.clas.f1]).toEqual([1, 1, 1, 1]);
  });

  it("charges wrong words to every later figure", () => {
    const figures = scoreSyntax([document(words("we", "sail", "on"), [8])], [document(words("wesail", "on"), [8])]);
    expect(figures.words).toEqual({ p: 0.5, r: 0.3333, f1: 0.4, accuracy: 1 });
    expect(figures.upos).toEqual({ p: 0.5, r: 0.3333, f1: 0.4, accuracy: 1 });
    // "on" hangs on a word that is aligned with nothing
    expect(figures.uas).toEqual({ p: 0, r: 0, f1: 0, accuracy: 0 });
    expect(figures.sentences.f1).toBe(1);
  });

  it("compares heads and relations, lemmas unless the gold has none", () => {
    const gold = words("we", "sail", "on").map((word, i) => (i === 2 ? { ...word, lemma: "_" } : word));
    const got = words("we", "sail", "on").map((word, i) => ({ ...word, head: i === 2 ? 0 : word.head, lemma: "we" }));
    const figures = scoreSyntax([document(gold, [8])], [document(got, [2, 8])]);
    expect([figures.uas.f1, figures.las.f1, figures.lemmas.f1]).toEqual([0.6667, 0.6667, 0.6667]);
    expect(figures.sentences.f1).toBe(0);
  });

  it("never takes an unknown head for a root", () => {
    const got = words("we").map((word) => ({ ...word, head: UNKNOWN_HEAD }));
    expect(scoreSyntax([document(words("we"), [2])], [document(got, [2])]).uas.f1).toBe(0);
  });
});
