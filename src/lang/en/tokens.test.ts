import { describe, expect, test } from "vitest";
import { reportOfText } from "../../annotate/tokens/fixture.ts";
import { tokensAnnotator } from "../../annotate/tokens/index.ts";
import { EN_TOKENS } from "./tokens.ts";

const annotator = tokensAnnotator(EN_TOKENS);

/** Tokens as the rows write them: "|" where no space parts two. */
function show(text: string): string {
  const { start, end, count } = annotator.annotate({ report: reportOfText(text) });
  let out = "";
  for (let i = 0; i < count; i += 1) {
    if (i > 0) out += end[i - 1] === start[i] ? "|" : " ";
    out += text.slice(start[i], end[i]);
  }
  return out;
}

for (const [list, rows] of Object.entries(EN_TOKENS)) {
  describe(list, () => {
    for (const row of rows) {
      test.each([...row.examples, ...(row.never ?? [])])(`${row.id}: $text`, ({ text, tokens }) => {
        expect(show(text)).toBe(tokens);
      });
    }
  });
}
