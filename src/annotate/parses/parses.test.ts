import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ParseTable, Sentence } from "../../core/layers.ts";
import { LIMITS } from "../../core/limits.ts";
import { SyntaxModel } from "../../model/neural/analysis.ts";
import { freshKernels, openModel, tokensOf } from "../../model/neural/fixture.ts";
import { reportOfText } from "../tokens/fixture.ts";
import { parsesAnnotator } from "./index.ts";

const model = openModel("en/syntax");
const annotator = parsesAnnotator(new SyntaxModel(model, freshKernels()));

/** Parses words, cut into sentences of the lengths given. */
function parse(forms: readonly string[], lengths: readonly number[] = [], by = annotator) {
  const input = tokensOf(forms, lengths);
  return { sentences: input.sentences, parses: by.annotate({ report: reportOfText(""), ...input }) };
}

/** Each sentence has one root, which alone is labelled so, and from each word the way up ends there inside the sentence. */
function expectTrees(parses: ParseTable, sentences: readonly Sentence[]): void {
  const wrong: string[] = [];
  for (const { from, to } of sentences) {
    let roots = 0;
    for (let i = from; i < to; i += 1) {
      const isRoot = parses.head[i] === -1;
      if (isRoot) roots += 1;
      const label = parses.deprels[parses.deprel[i]!];
      if (label === undefined || (label === "root") !== isRoot) wrong.push(`${i} is labelled ${label}`);
      let above = i;
      for (let steps = 0; parses.head[above] !== -1; steps += 1) {
        above = parses.head[above]!;
        if (above < from || above >= to || steps > to - from) {
          wrong.push(`${i} does not reach its root`);
          break;
        }
      }
    }
    if (roots !== 1) wrong.push(`the sentence at ${from} has ${roots} roots`);
  }
  expect(wrong).toEqual([]);
}

describe("parses", () => {
  test.each([
    ["The ministers said they were leaving .", "det nsubj root nsubj aux ccomp punct"],
    ["She opened the new bridge .", "nsubj root det amod obj punct"],
  ])("labels: %s", (text, labels) => {
    const { parses } = parse(text.split(" "));
    expect([...(parses.deprel as Uint8Array)].map((code) => parses.deprels[code]).join(" ")).toBe(labels);
  });

  test("no words, no trees", () => {
    expect(parse([]).parses.head).toHaveLength(0);
  });

  test("any words: each sentence is one tree, the same each time and from another copy of the model", () => {
    const other = parsesAnnotator(new SyntaxModel(model, freshKernels()));
    const word = fc.oneof(
      fc.string({ minLength: 1, unit: "binary" }),
      fc.constantFrom("said", "the", ",", "that", "“", "”", "'", "Lund", "12"),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), fc.array(fc.nat(20), { maxLength: 5 }), (forms, lengths) => {
        const { sentences, parses } = parse(forms, lengths);
        expectTrees(parses, sentences);
        expect(parse(forms, lengths).parses).toEqual(parses);
        expect(parse(forms, lengths, other).parses).toEqual(parses);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ["one word over and over", () => "said"],
    ["words in turn", (i: number) => ["he", "said", ",", "“", "and"][i % 5]!],
  ])("a sentence as long as the limit is one tree: %s", (_, wordAt) => {
    const { sentences, parses } = parse(Array.from({ length: LIMITS.sentenceTokens }, (__, i) => wordAt(i)));
    expect(sentences).toHaveLength(1);
    expectTrees(parses, sentences);
  });

  test("a text that is analysed in several parts gives each block the tree that it has alone", () => {
    const block = "The mayor of Lund said on Monday that the bridge would open in two weeks .".split(" ");
    const times = 2_500;
    const forms = Array.from({ length: times * block.length }, (_, i) => block[i % block.length]!);
    const { sentences, parses } = parse(forms, new Array<number>(times - 1).fill(block.length));
    expect(forms.length).toBeGreaterThan(32_768);
    expect(sentences).toHaveLength(times);
    expectTrees(parses, sentences);
    const alone = parse(block).parses;
    const wrong = sentences.filter(({ from, to }) => {
      for (let i = from; i < to; i += 1) {
        const above = alone.head[i - from]!;
        if (parses.head[i] !== (above < 0 ? -1 : above + from) || parses.deprel[i] !== alone.deprel[i - from])
          return true;
      }
      return false;
    });
    expect(wrong).toEqual([]);
  });
});
