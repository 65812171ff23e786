import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { KnownFacts } from "./facts.ts";
import { readTextPage } from "./text.ts";

/** Each block as "kind: its words". */
function shown(text: string, known: KnownFacts = {}): string[] {
  return readTextPage(text, known).blocks.map((block) => `${block.kind}: ${text.slice(block.start, block.end)}`);
}

const BODY =
  "The two ministers met for three hours on Monday and agreed to speak again within the week, officials said.";

describe("readTextPage", () => {
  test("tells the parts of a report pasted from a page", () => {
    const text = [
      "Link to main version",
      "",
      "231",
      "",
      "Ministers put off the river talks",
      "",
      "Engineers on both sides disagree about the dam",
      "",
      // The last letter of the label is a Latin "a", as it is on some sites.
      "Снимкa: БГНЕС",
      "",
      BODY,
      "",
      "Share",
    ].join("\n");
    const report = readTextPage(text);
    expect(shown(text)).toEqual([
      "furniture: Link to main version",
      "furniture: 231",
      "headline: Ministers put off the river talks",
      "deck: Engineers on both sides disagree about the dam",
      "credit: Снимкa: БГНЕС",
      `paragraph: ${BODY}`,
      "furniture: Share",
    ]);
    expect(report.headline).toBe("Ministers put off the river talks");
    expect(report.deck).toBe("Engineers on both sides disagree about the dam");
    expect(report.credits.map((credit) => [credit.kind, credit.agency, text.slice(credit.start, credit.end)])).toEqual([
      ["photo", "БГНЕС", "БГНЕС"],
    ]);
    expect(report.published).toBeNull();
    expect(report.publishedFrom).toBeNull();
  });

  test.each([
    ["one sentence", BODY],
    ["sentences a line each", `${BODY}\nA spokesman for the river board declined to say more about it.\n${BODY}`],
    ["a question first", `What did the minister mean by it? ${BODY}`],
    ["a passage that opens with a place", `RAVENNA (AP) -- ${BODY}`],
    ["a list that is announced", `The following are the results as the board gave them:\n\n${BODY}`],
  ])("keeps %s as paragraphs", (_name, text) => {
    expect(new Set(readTextPage(text).blocks.map((block) => block.kind))).toEqual(new Set(["paragraph"]));
  });

  test("finds a given headline that was printed with a full stop or over two lines", () => {
    expect(shown(`River talks resume.\n\n${BODY}`, { headline: "River talks resume" })[0]).toBe(
      "headline: River talks resume.",
    );
    expect(
      shown(`River talks resume; \nEngineers wary.\n\n${BODY}`, {
        headline: "River talks resume; Engineers wary",
      }).slice(0, 2),
    ).toEqual(["headline: River talks resume;", "headline: Engineers wary."]);
    expect(readTextPage(BODY, { headline: "River talks resume" }).headline).toBe("River talks resume");
  });

  test("reads bylines and date lines above the body", () => {
    const text = `River talks resume after long pause\n\nBy Ana Petrova and John Roe, Example Press\nMonday, May 18, 2015\n\n${BODY}`;
    const report = readTextPage(text);
    expect(report.blocks.map((block) => block.kind)).toEqual(["headline", "byline", "dateline", "paragraph"]);
    expect(report.bylines).toEqual(["Ana Petrova", "John Roe"]);
    expect([report.published, report.publishedFrom]).toEqual(["2015-05-18", "dateline"]);
  });

  test.each([
    ["updated 8:41 p.m. EST, Tue March 3, 2009", "2009-03-03T20:41-05:00"],
    ["18 September 2013 Last updated at 13:59 GMT", "2013-09-18"],
    ["9/10/2010 @ 1:19PM", "2010-09-10"],
    ["Publié le 21 octobre 2025 à 08h30", "2025-10-21T08:30"],
    ["21 октомври 2025 г., 10:15", "2025-10-21T10:15"],
    ["2025년 10월 21일", "2025-10-21"],
    ["Updated May 3, 2019. Published May 1, 2019", "2019-05-01"],
  ])("takes the date of the line %j", (line, date) => {
    expect(readTextPage(`River talks resume after long pause\n\n${line}\n\n${BODY}`).published).toBe(date);
  });

  test.each([
    [`RAVENNA, Oct. 21, 2025 (Reuters) - ${BODY}`, "2025-10-21"],
    [`RAVENNA, Oct. 21 (Reuters) — ${BODY}`, null],
    [`Thursday, May 7, 2015 On Tuesday, the board said it would meet. ${BODY}`, "2015-05-07"],
    [`In May 7, 2015 documents, the board said it would meet. ${BODY}`, null],
  ])("takes a dateline's date where its year is written: %j", (text, date) => {
    expect(readTextPage(text).published).toBe(date);
  });

  test("a given date wins, and an address that holds one is an inference", () => {
    const text = `RAVENNA, Oct. 21, 2025 (Reuters) - ${BODY}`;
    expect(readTextPage(text, { published: "2025-10-22" })).toMatchObject({
      published: "2025-10-22",
      publishedFrom: "given",
    });
    expect(readTextPage(BODY, { url: "https://example.org/2025/10/20/talks" })).toMatchObject({
      published: "2025-10-20",
      publishedFrom: "inferred",
    });
  });

  test("joins lines of hard-wrapped copy and no others", () => {
    const wrapped = [
      "The two ministers met for three hours on Monday and agreed to speak",
      "again within the week, officials said, though neither side would say",
      "what had been discussed or whether the engineers had been present.",
      "",
      "A spokesman for the river board declined to comment on the meeting,",
      "which was the first since the spring floods.",
    ].join("\n");
    expect(readTextPage(wrapped).blocks.length).toBe(2);
    const lines = "The board met on Monday.\nIt will meet again.\nNobody else was invited to it.";
    expect(readTextPage(lines).blocks.length).toBe(3);
  });

  test("a caption with its credit, a correction and an end byline keep their kinds", () => {
    const text = [
      BODY,
      "",
      "The river board's headquarters on Monday. (AP Photo/Jane Doe)",
      "",
      BODY,
      "",
      "Correction: an earlier version gave the wrong day.",
      "",
      "(Reporting by Ana Petrova; Editing by John Roe)",
    ].join("\n");
    expect(readTextPage(text).blocks.map((block) => block.kind)).toEqual([
      "paragraph",
      "caption",
      "paragraph",
      "correction",
      "byline",
    ]);
    expect(readTextPage(text).credits.map((credit) => credit.agency)).toEqual(["AP Photo"]);
  });

  test("keeps the input as it is", () => {
    for (const text of ["", " \r\n ", "a\u0000b\r\n\r\nc ", "\ufeffشكرا لكم\u2029👩‍👩‍👧 ok"]) {
      expect(readTextPage(text).text).toBe(text);
    }
  });

  test("holds its laws on any text", () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom("By Ana Petrova", "Share", "Photo: AFP", "May 18, 2015", BODY, "", "RAVENNA (AP) --"),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n", "\n\n"), (lines, breaks) => {
        const text = lines.join(breaks);
        const report = readTextPage(text);
        expect(report.text).toBe(text);
        let end = 0;
        for (const block of report.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeGreaterThan(block.start);
          expect(text.slice(end, block.start)).not.toMatch(/[\p{L}\p{N}]/u);
          end = block.end;
        }
        expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
        for (const credit of report.credits) expect(text.slice(credit.start, credit.end)).toBe(credit.agency);
        expect(readTextPage(text)).toEqual(report);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test("is linear in a long line, many lines and every opening mark", () => {
    readTextPage("x".repeat(2_000_000));
    readTextPage("Share\n".repeat(20_000));
    for (const mark of ["(", "[", "By ", "Photo: ", "A, ", "- ", "2019-", '"', "AP/"])
      readTextPage(`${mark.repeat(10_000)}\n${BODY}`);
    // A step that grows with the square of these would outlast the suite's time limit.
  });

  const BUDAPEST = "../shared/reports/budapest-summit.txt";
  test.skipIf(!existsSync(BUDAPEST))("reads the first real input (skipped where ../shared is absent)", () => {
    const kinds = readTextPage(readFileSync(BUDAPEST, "utf8")).blocks.map((block) => block.kind);
    expect(kinds).toEqual([
      "furniture",
      "furniture",
      "headline",
      "deck",
      "credit",
      ...Array<string>(9).fill("paragraph"),
    ]);
  });
});

describe("the dateline of the first paragraph", () => {
  test.each([
    [
      "PORT AMELIN, Oct. 14 (Northwire) — Two bridges over the Sarn were shut on Monday, and the mayor of Lesno said that they would stay so.",
      "Two bridges over the Sarn were shut on Monday, and the mayor of Lesno said that they would stay so.",
    ],
    [
      "MIRNAVA (Northwire) -- Two bridges over the Sarn were shut on Monday, and the mayor of Lesno said that they would stay so.",
      "Two bridges over the Sarn were shut on Monday, and the mayor of Lesno said that they would stay so.",
    ],
    ["Two bridges over the Sarn were shut on Monday — for good, said the mayor of Lesno.", null],
  ])("%s", (line, words) => {
    const report = readTextPage(
      `Bridges over the Sarn are shut\n\n${line}\n\nNobody was hurt, the mayor said in the evening.\n`,
    );
    const block = report.blocks.find((one) => one.kind === "paragraph");
    expect(block?.datelineEnd === undefined ? null : report.text.slice(block.datelineEnd, block.end)).toBe(words);
  });
});
