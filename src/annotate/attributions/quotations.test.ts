import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CUES } from "../../lang/en/cues.ts";
import { reportOfText } from "../tokens/fixture.ts";
import { findQuotations } from "./quotations.ts";

function quotations(text: string): string[] {
  return findQuotations(text, reportOfText(text).blocks, CUES.quotations).map(
    (one) => `${"  ".repeat(one.level)}${text.slice(one.start, one.end)}${one.closed ? "" : " …"}`,
  );
}

describe("quotations", () => {
  test.each<[string, string[]]>([
    ['She said "yes" and left.', ['"yes"']],
    ["She said “yes” and “no”.", ["“yes”", "“no”"]],
    // The same mark on both sides, as Bulgarian keyboards type it.
    ["They called it “constructive“ and went home.", ["“constructive“"]],
    ["Той каза „да“ и „не“.", ["„да“", "„не“"]],
    ["Hän sanoi ”kyllä” ja lähti.", ["”kyllä”"]],
    ["Il a dit « oui » et «non».", ["« oui »", "«non»"]],
    ["Er sagte »ja« und ging.", ["»ja«"]],
    ["''Never,'' she said. ''Never.''", ["''Never,''", "''Never.''"]],
    ["``Never,'' she said.", ["``Never,''"]],
    ["She said ‘yes’ at the workers’ meeting.", ["‘yes’"]],
    ["It's the '90s, and the workers' hall isn't 'safe', he said.", ["'safe'"]],
    ["“He told me ‘go home’ twice,” she said.", ["“He told me ‘go home’ twice,”", "  ‘go home’"]],
    ["\"He said 'no' to us,\" she said.", ["\"He said 'no' to us,\"", "  'no'"]],
    ["“He called it „a farce“ again,” she said.", ["“He called it „a farce“ again,”", "  „a farce“"]],
    ["''He said, 'Never,''' she recalled.", ["''He said, 'Never,'''", "  'Never,'"]],
    // Not closed: it ends with its paragraph.
    ["“We will stay, she said.\n\nNothing else.", ["“We will stay, she said. …"]],
    // Inches and feet.
    ["The board is 5\" wide and 6' long.", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  test("a quotation of several paragraphs goes on where the next paragraph opens again", () => {
    const text = "“We will stay.\n\n“We will not pay,” she said.";
    const found = findQuotations(text, reportOfText(text).blocks, CUES.quotations);
    expect(found.map(({ continues, closed }) => [continues, closed])).toEqual([
      [-1, false],
      [0, true],
    ]);
  });

  test("spans lie in the text, nest, and repeat", () => {
    const piece = fc.constantFrom(
      '"',
      "“",
      "”",
      "„",
      "«",
      "»",
      "‘",
      "’",
      "'",
      "''",
      " ",
      "a",
      "s",
      ".",
      ",",
      "\n",
      "5",
      "é",
      "😀",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        const blocks = reportOfText(text).blocks;
        const found = findQuotations(text, blocks, CUES.quotations);
        expect(findQuotations(text, blocks, CUES.quotations)).toEqual(found);
        found.forEach((one, index) => {
          expect(one.start).toBeGreaterThanOrEqual(0);
          expect(one.end).toBeLessThanOrEqual(text.length);
          expect(one.innerStart).toBeLessThanOrEqual(one.innerEnd);
          expect(text.slice(one.start, one.end)).not.toContain("\n");
          for (const other of found.slice(0, index)) {
            const apart = other.end <= one.start || one.end <= other.start;
            const inside = other.start <= one.start && one.end <= other.end;
            expect(apart || inside).toBe(true);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  // A step that grows with the square of these would outlast the suite's time limit.
  test.each([
    '"',
    "“",
    "„",
    "«",
    "‘",
    "'",
    "''",
    '" ',
    " '",
  ])("a hundred thousand of %s are read in time", (opening) => {
    const found = quotations(`${opening}a`.repeat(100_000));
    expect(Array.isArray(found)).toBe(true);
  });
});
