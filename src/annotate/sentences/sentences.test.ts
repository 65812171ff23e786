import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../../core/limits.ts";
import { EN_SENTENCES } from "../../lang/en/sentences.ts";
import { EN_TOKENS } from "../../lang/en/tokens.ts";
import { reportOfText } from "../tokens/fixture.ts";
import { tokensAnnotator } from "../tokens/index.ts";
import { PLAIN_SENTENCE_RULES, sentencesAnnotator } from "./index.ts";

const tokenizer = tokensAnnotator(EN_TOKENS);
const splitter = sentencesAnnotator(EN_SENTENCES);

function split(text: string, rules = splitter): string {
  const report = reportOfText(text);
  const sentences = rules.annotate({ report, tokens: tokenizer.annotate({ report }) });
  return sentences.map((sentence) => text.slice(sentence.start, sentence.end)).join(" | ");
}

describe("sentences", () => {
  test.each([
    ["Dam Closed After Flood\nThe dam is shut.", "Dam Closed After Flood | The dam is shut."],
    ["“We will stay.” He left. “Go!” she cried.", "“We will stay.” | He left. | “Go!” she cried."],
    ["He was “constructive.“ Then he left.", "He was “constructive.“ | Then he left."],
    ["Sen. Ada Moss met J. K. Hale. They talked.", "Sen. Ada Moss met J. K. Hale. | They talked."],
    [
      "It opened in 1990.[2] It closed. [3] [4] Nobody came.",
      "It opened in 1990.[2] | It closed. [3] [4] | Nobody came.",
    ],
    [
      "It grew by 3.5 percent ... and then fell... Prices rose.",
      "It grew by 3.5 percent ... and then fell... | Prices rose.",
    ],
    [
      "He said: “Wait. Then go.” We waited (for hours.) Nobody came.",
      "He said: “Wait. | Then go.” | We waited (for hours.) | Nobody came.",
    ],
    ["1. Open the gate. 2. Close it.", "1. Open the gate. | 2. Close it."],
    ["Yahoo! shares rose. Why? nobody knows.", "Yahoo! shares rose. | Why? nobody knows."],
    ["Той каза. 大坝关闭了。没有人来。", "Той каза. | 大坝关闭了。 | 没有人来。"],
    [
      "They work for the U.S. Army and for Orin Inc. The rest left.",
      "They work for the U.S. Army and for Orin Inc. | The rest left.",
    ],
  ])("%s", (text, sentences) => {
    expect(split(text)).toBe(sentences);
  });

  test("any text: sentences are in order, cover every token once, and stay in their block and within the limit", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: "binary" }),
            fc.constantFrom(". ", "? ", "” ", " “", "U.S. ", "The ", "\n", "… ", "a "),
          ),
        ),
        (parts) => {
          const report = reportOfText(parts.join(""));
          const tokens = tokenizer.annotate({ report });
          for (const rules of [splitter, sentencesAnnotator(PLAIN_SENTENCE_RULES)]) {
            let at = 0;
            for (const sentence of rules.annotate({ report, tokens })) {
              const block = report.blocks[sentence.block]!;
              expect(sentence.from).toBe(at);
              expect(sentence.to).toBeGreaterThan(sentence.from);
              expect(sentence.to - sentence.from).toBeLessThanOrEqual(LIMITS.sentenceTokens);
              expect(sentence.start).toBe(tokens.start[sentence.from]);
              expect(sentence.end).toBe(tokens.end[sentence.to - 1]);
              expect(block.start <= sentence.start && sentence.end <= block.end).toBe(true);
              at = sentence.to;
            }
            expect(at).toBe(tokens.count);
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  test.each([
    "a ",
    ". ",
    "“ ",
    "” ",
    "? ",
    "… ",
  ])("forty thousand times %j is cut at the limit in linear time", (unit) => {
    const report = reportOfText(unit.repeat(40_000));
    const tokens = tokenizer.annotate({ report });
    const sentences = splitter.annotate({ report, tokens });
    expect(sentences.every((sentence) => sentence.to - sentence.from <= LIMITS.sentenceTokens)).toBe(true);
  });
});
