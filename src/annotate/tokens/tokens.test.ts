import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../../core/limits.ts";
import { EN_TOKENS } from "../../lang/en/tokens.ts";
import { reportOfText } from "./fixture.ts";
import { PLAIN_TOKEN_RULES, tokensAnnotator } from "./index.ts";

const annotator = tokensAnnotator(EN_TOKENS);

function formsOf(text: string, rules = annotator): string[] {
  const { form, forms, count } = rules.annotate({ report: reportOfText(text) });
  return Array.from({ length: count }, (_, i) => forms[form[i]!]!);
}

describe("tokens", () => {
  test.each<[string, string]>([
    ["It costs $5.20, or 3.5%.", "It costs $ 5.20 , or 3.5 % ."],
    ["US$1,000 at 8:30 on 9/11", "US$ 1,000 at 8:30 on 9/11"],
    ["„конструктивен“ ‚a‘ «b»", "„ конструктивен “ ‚ a ‘ « b »"],
    ["“Why?!” she asked... Well—no – yes -- ok…", "“ Why ?! ” she asked ... Well — no – yes -- ok …"],
    ["The U.S. and J. K. Hale, the '90s", "The U.S. and J. K. Hale , the '90s"],
    [
      "See https://example.org/a_(b)?x=1, (www.example.org).",
      "See https://example.org/a_(b)?x=1 , ( www.example.org ) .",
    ],
    ["Write to ada.moss@example.org or @adamoss #dam.", "Write to ada.moss@example.org or @adamoss #dam ."],
    ["It ended.The dam held", "It ended . The dam held"],
    ["Lund-Orin talks, 202-555-0134, 3-2", "Lund - Orin talks , 202-555-0134 , 3 - 2"],
    ["She said, 'We can't.'", "She said , ' We ca n't . '"],
    ["水坝关闭了。", "水 坝 关 闭 了 。"],
    ["👩‍👩‍👧👍🏽 ok", "👩‍👩‍👧 👍🏽 ok"],
    ["أغلق السد، وقال", "أغلق السد ، وقال"],
    ["plan B.", "plan B ."],
    ["the boys' books", "the boys ' books"],
    ["hit .322 in c. 1871", "hit .322 in c. 1871"],
  ])("%s", (text, tokens) => {
    expect(formsOf(text).join(" ")).toBe(tokens);
  });

  test("blocks that are not read have no tokens", () => {
    const report = reportOfText("Share this\nThe dam held.");
    const furniture = {
      ...report,
      blocks: report.blocks.map((b, i) => (i === 0 ? { ...b, kind: "furniture" as const } : b)),
    };
    expect(annotator.annotate({ report: furniture }).forms).toEqual(["The", "dam", "held", "."]);
  });

  test("rules of no language still read numbers, initials and addresses", () => {
    expect(formsOf("А. Мос каза 3,5% на https://example.bg.", tokensAnnotator(PLAIN_TOKEN_RULES)).join(" ")).toBe(
      "А. Мос каза 3,5 % на https://example.bg .",
    );
  });

  test("any text: tokens are in order, apart, non-empty, within the limit, and leave out only spaces", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: "binary" }),
            fc.constantFrom(
              "'s ",
              "n't",
              "U.S.",
              "...",
              "http://",
              "@a",
              "a-b",
              "5pm",
              "“",
              "\n",
              ".",
              "$",
              "👍🏽",
              "\ud83d",
              "é",
            ),
          ),
        ),
        (parts) => {
          const text = parts.join("");
          const { start, end, form, forms, count } = annotator.annotate({ report: reportOfText(text) });
          let covered = "";
          let last = 0;
          for (let i = 0; i < count; i += 1) {
            expect(start[i]).toBeGreaterThanOrEqual(last);
            expect(end[i]).toBeGreaterThan(start[i]!);
            expect(end[i]! - start[i]!).toBeLessThanOrEqual(LIMITS.tokenUnits + 1);
            expect(forms[form[i]!]).toBe(text.slice(start[i], end[i]));
            covered += text.slice(last, start[i]);
            last = end[i]!;
          }
          covered += text.slice(last);
          expect(covered.replace(/[\s\p{Cc}\u200b\ufeff]/gu, "")).toBe("");
        },
      ),
      { numRuns: 150 },
    );
  });

  test.each([
    "a",
    "@",
    "a@",
    ".",
    "a.",
    "'",
    "1-",
    "a-",
    "(",
    "“",
    "!",
    "//",
    "\u0301",
    "👍",
    "水",
    'http://a"',
  ])("a long run of %j without a space takes linear time", (unit) => {
    const text = unit.repeat(Math.floor(300_000 / unit.length));
    expect(annotator.annotate({ report: reportOfText(text) }).count).toBeGreaterThan(0);
  });
});
