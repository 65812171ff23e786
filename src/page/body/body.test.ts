import { describe, expect, test } from "vitest";
import { extractCandidate } from "../../browser/candidate.ts";
import { parseHtml } from "../../browser/html.ts";
import { readHtmlPage } from "../html.ts";

const LEAD =
  "The two ministers met for three hours on Monday and agreed to speak again within the week, officials said.";
const NEXT =
  "Neither side would say what had been discussed in the old customs house, or whether the engineers had come.";
const LAST =
  "A spokesman for the river board declined to comment on the meeting, which was the first since the floods.";

/** The blocks of a report with a piece of HTML between two paragraphs or at its end: "kind: words". */
function blocksWith(between: string, end = ""): string[] {
  const html = `<html><head><title>River talks resume</title></head><body><article><h1>River talks resume</h1><div class="story"><p>${LEAD}</p>${between}<p>${NEXT}</p><p>${LAST}</p>${end}</div></article></body></html>`;
  const report = readHtmlPage(parseHtml(html), (document) => extractCandidate(document, () => parseHtml(html)));
  return report.blocks
    .map((block) => `${block.kind}: ${report.text.slice(block.start, block.end)}`)
    .filter((line) => !/^headline|: (?:The two|Neither|A spokesman)/.test(line));
}

describe("what stands between and after paragraphs", () => {
  test.each<[string, string, string[]]>([
    [
      "a card that is shown over a name",
      '<p>It was up to <span class="rollover-name"><a href="/p/1">Ana Petrova</a><span class="rollover-name-block"><a href="/p/1">Ana Petrova</a><a href="/n/2">Five things on dams</a></span></span> to answer, she said on Tuesday.</p>',
      ["paragraph: It was up to Ana Petrova to answer, she said on Tuesday."],
    ],
    [
      "a tool tip's own words",
      '<p>The <span class="tooltip">weir<span class="tooltip-content">A low dam across a river</span></span> was opened in the night, engineers of the river board said.</p>',
      ["paragraph: The weir was opened in the night, engineers of the river board said."],
    ],
    [
      "a link that is called after a card",
      '<p>The <a class="popover-card-link" href="/w">weir</a> was opened in the night, engineers said on Tuesday.</p>',
      ["paragraph: The weir was opened in the night, engineers said on Tuesday."],
    ],
    ["when it was updated, without a day", "<p>Updated at 1:23 p.m. ET</p>", ["dateline: Updated at 1:23 p.m. ET"]],
    [
      "a picture from somebody's own archive",
      "<p>Personal archive of Ana Roe</p>",
      ["credit: Personal archive of Ana Roe"],
    ],
    ["a note on what readers may write", "<p>Note: comments are moderated before they appear.</p>", []],
    [
      "what leads to a graphic",
      "<p>(Graphic: Rivers since 1950 - here)</p>",
      ["paragraph: (Graphic: Rivers since 1950 - here)"],
    ],
  ])("%s", (_name, between, expected) => {
    expect(blocksWith(between)).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ["about the author", "<p>Ruth Vale's book about dams is out now. Follow her on Twitter @ruthvale.</p>", []],
    [
      "a source that is written out",
      '<p><strong><a href="https://rivers.example/">www.rivers.example</a></strong></p>',
      ["paragraph: www.rivers.example"],
    ],
    ["a link to another report", '<p><a href="/other">Minister resigns over the budget for dams</a></p>', []],
    [
      "an embedded post",
      '<div class="embed"><blockquote class="twitter-tweet"><p>The gates are open, all of them.</p>— River Board (@riverboard) <a href="https://t.example/1">October 21, 2025</a></blockquote></div>',
      ["quote: The gates are open, all of them.", "quote: — River Board (@riverboard) October 21, 2025"],
    ],
    [
      "what a team plays next",
      "<h3>UP NEXT</h3><p>Sarn: at Marlow on Friday night, in the first of three games away from home.</p>",
      ["heading: UP NEXT", "paragraph: Sarn: at Marlow on Friday night, in the first of three games away from home."],
    ],
  ])("at the end: %s", (_name, end, expected) => {
    expect(blocksWith("", end)).toEqual(expected);
  });
});
