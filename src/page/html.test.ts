import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractCandidate } from "../browser/candidate.ts";
import { parseHtml } from "../browser/html.ts";
import type { Report, TraceEntry } from "../core/index.ts";
import type { KnownFacts, PageTools } from "./facts.ts";
import { readHtmlPage } from "./html.ts";

function read(html: string, known: KnownFacts = {}, tools: PageTools = {}): Report {
  return readHtmlPage(parseHtml(html), extractCandidate, known, tools);
}

function shown(report: Report): string[] {
  return report.blocks.map((block) => `${block.kind}: ${report.text.slice(block.start, block.end)}`);
}

const BODY = [
  "The two ministers met for three hours on Monday and agreed to speak again within the week, officials of both governments said.",
  "Neither side would say what had been discussed in the old customs house, or whether the engineers had been present at all.",
  "A spokesman for the river board declined to comment on the meeting, which was the first since the floods of last spring.",
  "The dam has been a matter of dispute since the first plans for it were drawn, and three earlier rounds of talks came to nothing.",
];
const paragraphs = BODY.map((text) => `<p>${text}</p>`).join("\n");

const PAGE = `<!doctype html><html lang="en-GB"><head>
<title>River talks resume after long pause | Example Times</title>
<link rel="canonical" href="/2025/10/river-talks">
<meta property="og:site_name" content="Example Times">
<meta property="og:title" content="River talks resume after long pause">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
 {"@type":"NewsArticle","headline":"River talks resume after long pause","datePublished":"2025-10-21T08:30:00+03:00",
  "author":[{"@id":"#ana"},{"@type":"Person","name":"John Roe"}],"publisher":{"@type":"Organization","name":"Example Times"}},
 {"@type":"Person","@id":"#ana","name":"Ana Petrova"}]}</script></head>
<body><nav><ul class="menu"><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<main><article><header><h1>River talks resume after long pause</h1>
<p class="standfirst">Engineers on both sides disagree about the dam</p>
<div class="byline">By Ana Petrova and John Roe</div><div class="published-date"><time datetime="2025-10-21">21 October 2025</time></div></header>
<figure><img src="x.jpg"><figcaption>The old customs house. (Photo: Jane Doe/AFP)</figcaption></figure>
<div class="article-body">
<p>${BODY[0]}</p><p>${BODY[1]}</p>
<div class="newsletter-box"><p>Sign up for our daily newsletter and never miss a thing again.</p></div>
<h2>Three earlier rounds</h2><p>${BODY[2]}</p>
<blockquote><p>We will go on for as long as it takes, she said.</p></blockquote>
<ul><li>The dam is to be 80 metres high.</li><li>Four villages would be moved.</li></ul>
<p><a href="/other">Read more: Minister resigns over budget</a></p>
<p>${BODY[3]}</p>
<p>Correction: an earlier version of this report gave the wrong day.</p></div>
<div class="share-bar"><a href="#">Share</a></div>
<div class="related-posts"><h3>Related</h3><a href="/a">Five things to know about dams and their builders</a></div></article></main>
<footer><p>© 2025 Example Media Ltd</p></footer></body></html>`;

describe("readHtmlPage", () => {
  const report = read(PAGE, { url: "https://times.example/2025/10/river-talks?utm=1" });

  test("builds the text of the report's own blocks, each with its kind", () => {
    expect(shown(report)).toEqual([
      "headline: River talks resume after long pause",
      "deck: Engineers on both sides disagree about the dam",
      "byline: By Ana Petrova and John Roe",
      "dateline: 21 October 2025",
      "caption: The old customs house. (Photo: Jane Doe/AFP)",
      `paragraph: ${BODY[0]}`,
      `paragraph: ${BODY[1]}`,
      "heading: Three earlier rounds",
      `paragraph: ${BODY[2]}`,
      "quote: We will go on for as long as it takes, she said.",
      "list-item: The dam is to be 80 metres high.",
      "list-item: Four villages would be moved.",
      `paragraph: ${BODY[3]}`,
      "correction: Correction: an earlier version of this report gave the wrong day.",
    ]);
    expect(report.text).toBe(report.blocks.map((block) => report.text.slice(block.start, block.end)).join("\n\n"));
    expect(report.credits.map((credit) => [credit.agency, report.text.slice(credit.start, credit.end)])).toEqual([
      ["AFP", "AFP"],
    ]);
  });

  test("maps metadata to the report", () => {
    const { metadataFrom, ...facts } = report;
    expect({ ...facts, text: "", blocks: [], credits: [], id: "" }).toEqual({
      id: "",
      url: "https://times.example/2025/10/river-talks?utm=1",
      canonicalUrl: "https://times.example/2025/10/river-talks",
      mainVersionUrl: null,
      ampUrl: null,
      liteUrl: null,
      languageVersions: [],
      outlet: "Example Times",
      section: null,
      headline: "River talks resume after long pause",
      deck: "Engineers on both sides disagree about the dam",
      bylines: ["Ana Petrova", "John Roe"],
      wire: [],
      published: "2025-10-21T08:30:00+03:00",
      publishedFrom: "metadata",
      publishedDetail: { precision: "second", zone: "+03:00" },
      modified: null,
      modifiedDetail: null,
      language: "en",
      image: null,
      partial: null,
      corrections: [{ kind: "correction", date: null, start: expect.any(Number), end: report.text.length }],
      text: "",
      blocks: [],
      credits: [],
    });
    expect(metadataFrom?.["bylines"]).toEqual({
      from: "json-ld:author",
      path: "json-ld[0].@graph[1].name",
      why: "people whom it names as authors",
      others: [],
    });
    expect(metadataFrom?.["published"]).toMatchObject({ path: "json-ld[0].@graph[0].datePublished", others: [] });
  });

  test("says of each block and each value where it is from", () => {
    const trace: TraceEntry[] = [];
    read(PAGE, {}, { trace: (entry) => trace.push(entry) });
    const provenance = trace.filter((entry) => entry.layer === "metadata");
    expect(trace.filter((entry) => entry.layer === "blocks" && entry.kept).length).toBe(report.blocks.length);
    expect(trace.some((entry) => !entry.kept && entry.words?.includes("Sign up for our daily newsletter"))).toBe(true);
    expect(provenance.find((entry) => entry.field === "published" && entry.kept)?.by).toBe("json-ld:datePublished");
    expect(provenance.some((entry) => entry.field === "published" && !entry.kept && entry.by.startsWith("time"))).toBe(
      true,
    );
  });

  test("given facts win", () => {
    const given = read(PAGE, { id: "x1", published: "2025-10-22", outlet: "Wire", headline: "Talks", language: "bg" });
    expect(given).toMatchObject({
      id: "x1",
      published: "2025-10-22",
      publishedFrom: "given",
      outlet: "Wire",
      headline: "Talks",
      language: "bg",
    });
  });
});

const page = (head: string, body = paragraphs): string =>
  `<html><head>${head}</head><body><article><h1>River talks resume after long pause</h1>${body}</article></body></html>`;

describe("metadata", () => {
  test.each([
    [
      "broken JSON-LD",
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"River talks\nresume","datePublished":"2025-10-21",}</script>',
      "2025-10-21",
      "metadata",
    ],
    [
      "JSON-LD cut off",
      '<script type="application/ld+json">[{"@type":"NewsArticle","datePublished":"2025-10-21","author":{"name":"Ana</script>',
      "2025-10-21",
      "metadata",
    ],
    [
      "a date that says nothing",
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"0001-01-01T00:00:00Z"}</script><meta property="article:published_time" content="2025-10-20T10:00:00Z">',
      "2025-10-20T10:00:00Z",
      "metadata",
    ],
    [
      "an RFC 2822 date",
      '<meta name="pubdate" content="Tue, 21 Oct 2025 08:30:00 +0300">',
      "2025-10-21T08:30:00+03:00",
      "metadata",
    ],
    ["seconds since 1970", '<meta name="timestamp" content="1761028200">', "2025-10-21T06:30:00Z", "metadata"],
    ["no date at all", "", null, null],
  ])("%s", (_name, head, published, from) => {
    expect(read(page(head))).toMatchObject({ published, publishedFrom: from });
  });

  test("a date that is shown is a dateline; one in the address an inference", () => {
    expect(read(page("", `<div class="date">Опубликовано 21 октября 2025</div>${paragraphs}`))).toMatchObject({
      published: "2025-10-21",
      publishedFrom: "dateline",
    });
    expect(read(page(""), { url: "https://times.example/2025/10/20/talks" })).toMatchObject({
      published: "2025-10-20",
      publishedFrom: "inferred",
    });
  });

  test.each([
    ['<meta name="author" content="By Ana Petrova and John Roe">', ["Ana Petrova", "John Roe"]],
    ['<meta name="author" content="ANA PETROVA, Political Correspondent">', ["ANA PETROVA"]],
    ['<meta name="author" content="Reuters">', ["Reuters"]],
    ['<meta name="author" content="admin">', []],
    ['<meta property="article:author" content="https://social.example/times">', []],
  ])("authors of %s", (head, names) => {
    expect(read(page(head)).bylines).toEqual(names);
  });

  test.each([
    ["<title>River talks resume after long pause - Example Times</title>", "River talks resume after long pause"],
    [
      "<title>Example Times: River talks resume</title><meta property='og:site_name' content='Example Times'>",
      "River talks resume after long pause",
    ],
  ])("headline of %s", (head, headline) => {
    expect(read(page(head), { url: "https://exampletimes.com/x" }).headline).toBe(headline);
  });

  test("a lite page points to its main version, by a link or by its canonical address", () => {
    expect(
      read(page("", `<a href="/main/talks">Link to main version</a>${paragraphs}`), {
        url: "https://times.example/lite/talks",
      }).mainVersionUrl,
    ).toBe("https://times.example/main/talks");
    const amp = page('<link rel="canonical" href="https://times.example/talks">').replace("<html>", "<html amp>");
    expect(read(amp, { url: "https://times.example/amp/talks" }).mainVersionUrl).toBe("https://times.example/talks");
    expect(
      read(page('<link rel="canonical" href="https://times.example/talks">'), { url: "https://times.example/talks" })
        .mainVersionUrl,
    ).toBeNull();
  });

  test("scripts in an address are no address", () => {
    expect(read(page('<link rel="canonical" href="javascript:alert(1)">')).canonicalUrl).toBeNull();
  });
});

describe("hostile pages", () => {
  const wide = `<html><body>${paragraphs}`;
  test.each([
    ["100,000 nested elements", `<html><body>${"<div>".repeat(100_000)}${paragraphs}`],
    ["100,000 nested inline elements", `${wide}${"<b>".repeat(100_000)}x`],
    ["nested tables", `${wide}${"<table><tr><td>".repeat(5_000)}`],
    ["many siblings", `${wide}${"<br>".repeat(100_000)}`],
    ["inline data", `${wide}<img src="data:image/png;base64,${"A".repeat(5_000_000)}">`],
    [
      "deep linked data",
      `<html><head><script type="application/ld+json">${'{"a":'.repeat(100_000)}</script></head><body>${paragraphs}`,
    ],
    ["an entity bomb", `<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><html><body>&b;${paragraphs}`],
    ["a page cut off in a tag", `${wide}<div class="a`],
    ["a page cut off in a comment", `${wide}<!-- ${"x".repeat(100_000)}`],
    ["a page cut off in a script", `${wide}<script>if (a < b) {`],
    ["null bytes", `${wide}<p>a\u0000b</p>`],
  ])("%s", (_name, html) => {
    expect(read(html).text).toContain(BODY[1]);
  });

  test("hold the laws of spans on any markup", () => {
    const bit = fc.constantFrom(
      "<p>",
      "</p>",
      "<div class='caption'>",
      "</div>",
      "<a href=x>",
      "</a>",
      "<li>",
      "<td>",
      "<h1>",
      "</h1>",
      "<br>",
      "<script>",
      "</script>",
      "<!--",
      "-->",
      "<figure>",
      BODY[0]!,
      BODY[1]!,
      "By Ana Petrova",
      "Share",
      " ",
      "&amp;",
      "<",
      "\u0000",
      "👩‍👧",
      "<svg>",
      "<template>",
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 30 }), (bits) => {
        const html = bits.join("");
        const report = read(html);
        let end = 0;
        for (const block of report.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(report.text.slice(block.start, block.end).trim()).not.toBe("");
          end = block.end;
        }
        expect(end).toBe(report.text.length);
        expect(read(html)).toEqual(report);
      }),
      { numRuns: 150, seed: 11 },
    );
  });
});

describe("the development half of the benchmark", () => {
  const folder = "../shared/data/page/dev";
  test.skipIf(!existsSync(folder))("finds most of each body (skipped where ../shared is absent)", () => {
    const truth = JSON.parse(readFileSync(`${folder}/ground-truth.json`, "utf8")) as Record<
      string,
      { articleBody: string }
    >;
    const ids = Object.keys(truth)
      .sort()
      .filter((_, i) => i % 9 === 0);
    for (const id of ids) {
      const report = read(gunzipSync(readFileSync(`${folder}/html/${id}.html.gz`)).toString());
      expect(report.text.length, id).toBeGreaterThan(truth[id]!.articleBody.length * 0.5);
    }
  });
});
