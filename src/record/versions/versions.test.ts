import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareVersions, type ReadoutDocument, readReport } from "../../node/index.ts";
import { alignBlocks } from "./align.ts";
import { differences, wordDifferences } from "./diff.ts";
import type { Comparison, FactChange } from "./index.ts";

const PUBLISHED = "2025-10-21";

function documentOf(text: string, published = PUBLISHED): ReadoutDocument {
  return readReport({ text, published, language: "en" });
}

/** "date: 2025-10-24 → 2025-10-27", with "gone" and "new" where one side lacks it. */
function factWords(fact: FactChange, texts: { older: string; newer: string }): string {
  const of = (text: string, at: FactChange["older"], value: string | null): string | null =>
    at === null ? null : (value ?? text.slice(at.start, at.end));
  const older = of(texts.older, fact.older, fact.olderValue);
  const newer = of(texts.newer, fact.newer, fact.newerValue);
  return `${fact.kind}: ${older === null ? `new ${newer}` : newer === null ? `gone ${older}` : `${older} → ${newer}`}`;
}

function factsBetween(older: string, newer: string): string[] {
  const found = compareVersions(documentOf(older), documentOf(newer));
  return found.blocks.flatMap((block) => block.facts.map((fact) => factWords(fact, { older, newer })));
}

describe("facts told from wording", () => {
  test.each<[string, string, string[]]>([
    // Wording.
    ["The minister arrived on Monday for talks.", "On Monday the minister arrived for talks.", []],
    ["About 40 people were injured in the fire.", "Some 40 people were hurt in the blaze.", []],
    ["Three bridges are closed in the lower town.", "In the lower town, 3 bridges are closed.", []],
    ["The fund holds $1,200 a head, the bank said.", "The fund holds $1200 a head, the bank said.", []],
    ["They met on Tuesday in the old customs house.", "They met on Oct. 21 in the old customs house.", []],
    ["Sanja Velt spoke to reporters after the vote.", "Velt spoke to reporters after the vote.", []],
    // Numbers.
    ["The fire injured 40 people.", "The fire injured 42 people.", ["number: 40 → 42"]],
    ["The fire injured three people.", "The fire injured four people.", ["number: 3 → 4"]],
    ["It will cost 3 million crowns.", "It will cost 3 billion crowns.", ["number: million → billion"]],
    ["The vote was 12 to 7.", "The vote was 12 to 7, with 3 abstaining.", ["number: new 3"]],
    // Dates.
    ["The talks begin on Thursday.", "The talks begin on Friday.", ["date: 2025-10-23 → 2025-10-24"]],
    ["The law takes effect in March 2026.", "The law takes effect in May 2026.", ["date: 2026-03 → 2026-05"]],
    // Names.
    ["The order was signed by Ana Petrova.", "The order was signed by Ruth Vale.", ["name: Ana Petrova → Ruth Vale"]],
    // Quotations.
    [
      "“We will not sign this paper,” she told the council.",
      "“We will never sign that paper,” she told the council.",
      ["quotation: “We will not sign this paper,” → “We will never sign that paper,”"],
    ],
    // Negation.
    ["The council will vote on the dam.", "The council will not vote on the dam.", ["negation: new not"]],
    ["The bridge isn't safe, engineers found.", "The bridge is safe, engineers found.", ["negation: gone isn't"]],
  ])("%s ⇒ %s", (older, newer, facts) => {
    expect(factsBetween(older, newer).filter((fact) => !/^(?:attribution|status|event-date)/.test(fact))).toEqual(
      facts,
    );
  });

  test.each<[string, string, string[]]>([
    [
      "The dam is unsafe, the mayor said.",
      "The dam is unsafe, engineers said.",
      ["attribution: the mayor → engineers"],
    ],
    [
      "The mayor said the dam was unsafe.",
      "The mayor said the dam was unsafe. A ferry captain said that the gates had been open all night.",
      ["attribution: new a ferry captain"],
    ],
    [
      "The summit between Koravec and Maslin will be held in Sarn on Friday.",
      "The summit between Koravec and Maslin has been cancelled.",
      ["status: scheduled → cancelled"],
    ],
  ])("%s ⇒ %s", (older, newer, facts) => {
    const found = factsBetween(older, newer).map((fact) => fact.toLowerCase());
    for (const fact of facts) expect(found).toContain(fact);
  });
});

const PARAGRAPHS = [
  "The water has reached the second step of the old customs house, the mayor said.",
  "Engineers from the river board say that the gates at Sarn will be opened before nightfall.",
  "No boats will sail tomorrow between Sarn and the islands.",
  "Schools in the lower town are closed until Friday.",
];
const report = (headline: string, paragraphs: readonly string[]): string => [headline, ...paragraphs].join("\n\n");

/** "changed headline", "moved paragraph", … of the blocks that differ. */
function changes(found: Comparison): string[] {
  return found.blocks
    .filter((block) => block.change !== "equal")
    .map((block) => `${block.change} ${block.kind}${block.facts.length > 0 ? "!" : ""}`);
}

describe("blocks of two captures", () => {
  const [a, b, c, d] = PARAGRAPHS as [string, string, string, string];
  const older = report("River rises in Sarn after rain", [a, b, c, d]);
  test.each<[string, string, string[]]>([
    ["the same", older, []],
    ["a paragraph moved", report("River rises in Sarn after rain", [d, a, b, c]), ["moved paragraph"]],
    ["a paragraph gone", report("River rises in Sarn after rain", [a, b, d]), ["removed paragraph!"]],
    [
      "a paragraph more, with a number",
      report("River rises in Sarn after rain", [a, b, c, "Some 300 houses have no power.", d]),
      ["added paragraph!"],
    ],
    ["another headline", report("Lower town of Sarn is flooded", [a, b, c, d]), ["changed headline"]],
    [
      "a paragraph changed and moved",
      report("River rises in Sarn after rain", [b, c, d, a.replace("second", "third")]),
      ["changed paragraph!"],
    ],
  ])("%s", (_name, newer, expected) => {
    const found = compareVersions(documentOf(older), documentOf(newer));
    expect(changes(found)).toEqual(expected);
    expect(found.same).toBe(expected.length === 0);
    expect(found.headlineChanged).toBe(newer.split("\n", 1)[0] !== older.split("\n", 1)[0]);
  });

  test("a page compares with a page, whatever stands around the report", () => {
    const page = (menu: string, body: readonly string[]): string =>
      `<html><body><nav>${menu}</nav><article><h1>River rises in Sarn after rain</h1>${body.map((text) => `<p>${text}</p>`).join("")}</article></body></html>`;
    const read = (html: string): ReadoutDocument => readReport({ html, published: PUBLISHED });
    expect(compareVersions(read(page("Home", PARAGRAPHS)), read(page("News Sport", PARAGRAPHS))).same).toBe(true);
  });
});

/** Seconds of CPU: a busy machine is no slow program. */
function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe("laws", () => {
  test("differences rebuild the newer sequence", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (older, newer) => {
        const rebuilt: string[] = [];
        let at = 0;
        for (const each of differences(older, newer)) {
          rebuilt.push(...older.slice(at, each.older.start), ...newer.slice(each.newer.start, each.newer.end));
          at = each.older.end;
        }
        rebuilt.push(...older.slice(at));
        expect(rebuilt).toEqual(newer);
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  test("differences are as few as can be", () => {
    expect(
      differences([..."ABCABBA"], [..."CBABAC"]).reduce(
        (sum, { older, newer }) => sum + older.end - older.start + newer.end - newer.start,
        0,
      ),
    ).toBe(5);
  });

  test("blocks pair once each, and equal ones are equal", () => {
    const blocks = fc.array(
      fc.record({
        text: fc.constantFrom("one two three", "one two four", "five six", "x", "x y z w"),
        kind: fc.constantFrom("paragraph", "headline"),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(blocks, blocks, (older, newer) => {
        const pairs = alignBlocks(older, newer);
        expect(new Set(pairs.map((pair) => pair.older)).size).toBe(pairs.length);
        expect(new Set(pairs.map((pair) => pair.newer)).size).toBe(pairs.length);
        for (const pair of pairs) expect(older[pair.older]!.text === newer[pair.newer]!.text).toBe(pair.equal);
        expect(alignBlocks(older, older).every((pair) => pair.equal && !pair.moved)).toBe(true);
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  test.each<[string, (i: number) => string]>([
    ["10,000 blocks that share every word", () => "the same words in every block"],
    ["10,000 blocks that share none", (i) => `a${i} b${i} c${i} d${i} e${i}`],
    ["10,000 blocks that share one", (i) => `word a${i} b${i}`],
  ])("%s align in seconds", (_name, text) => {
    const older = Array.from({ length: 10_000 }, (_, i) => ({ text: text(i), kind: "paragraph" }));
    const newer = Array.from({ length: 10_000 }, (_, i) => ({ text: text(10_000 - i), kind: "paragraph" }));
    const before = process.cpuUsage();
    alignBlocks(older, newer);
    expect(cpuSince(before)).toBeLessThan(8);
  });

  test("long texts that share nothing are one edit, in seconds", () => {
    const [older, newer] = ["a", "b"].map((letter) =>
      Array.from({ length: 20_000 }, (_, i) => `${letter}${i}`).join(" "),
    ) as [string, string];
    const before = process.cpuUsage();
    const edits = wordDifferences(older, { start: 0, end: older.length }, newer, { start: 0, end: newer.length });
    expect(cpuSince(before)).toBeLessThan(8);
    expect(edits).toEqual([{ older: { start: 0, end: older.length }, newer: { start: 0, end: newer.length } }]);
  });
});
