import { describe, expect, test } from "vitest";
import { sentencesAnnotator } from "../../annotate/sentences/index.ts";
import { reportOfText } from "../../annotate/tokens/fixture.ts";
import { tokensAnnotator } from "../../annotate/tokens/index.ts";
import { EN_SENTENCES } from "./sentences.ts";
import { EN_TOKENS } from "./tokens.ts";

const tokenizer = tokensAnnotator(EN_TOKENS);
const splitter = sentencesAnnotator(EN_SENTENCES);

describe("sentences", () => {
  const rows = [...EN_SENTENCES.starters, ...EN_SENTENCES.finals, ...EN_SENTENCES.continuers, ...EN_SENTENCES.speech];
  for (const row of rows) {
    test.each(row.examples)(`${row.id}: %s`, (marked) => {
      const text = marked.replaceAll(" | ", " ");
      const report = reportOfText(text);
      const sentences = splitter.annotate({ report, tokens: tokenizer.annotate({ report }) });
      expect(sentences.map((sentence) => text.slice(sentence.start, sentence.end)).join(" | ")).toBe(marked);
    });
  }
});
