import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createReader } from "./index.ts";

const NEWS =
  "The finance minister, Anna Petrova, said on Monday that talks with the river states would resume next week, after a " +
  "phone call with her counterpart in the evening.";
const LEAD = `<article><h1>River talks to resume</h1><p>${NEWS}</p>`;

/** Seconds of CPU that a page may cost: ten times what the dearest takes on a slow machine. */
const CPU_SECONDS = 25;
/** The heap in which the dearest pages are read. Less than V8 takes by itself, so that what is not freed shows as a crash. */
const HEAP_MEGABYTES = 1_000;

const reader = createReader();

function costOf(html: string): { readonly text: string; readonly cpuSeconds: number } {
  const before = process.cpuUsage();
  const { text } = reader.readPage({ html, language: "xx" });
  const { user, system } = process.cpuUsage(before);
  return { text, cpuSeconds: (user + system) / 1e6 };
}

describe("pages that are made to cost much", () => {
  const deep = "<div>".repeat(500) + "a" + "</div>".repeat(500);
  test.each<[string, string]>([
    ["400,000 line breaks", `${LEAD}${"<br>".repeat(400_000)}`],
    ["400,000 line breaks in a paragraph", `<p>${NEWS}${"<br>".repeat(400_000)}</p>`],
    ["400,000 lines", `<p>${NEWS}${"a<br>".repeat(400_000)}</p>`],
    ["30,000 siblings", `${LEAD}${"<p>a".repeat(30_000)}`],
    ["30,000 list items that are links", `${LEAD}<ul>${"<li><a href=x>a b c d</a>".repeat(30_000)}</ul>`],
    [
      "10 MB of data in a picture and in a style",
      `${LEAD}<img src="data:image/png;base64,${"A".repeat(10_000_000)}"><p style="background:url(data:${"B".repeat(10_000_000)})">b</p>`,
    ],
    [
      "a class of 200,000 letters, again and again",
      `${LEAD}${`<p class="${"story ".repeat(35_000)}">a b c.</p>`.repeat(30)}`,
    ],
    ["elements 500 deep, again and again", `${LEAD}${deep.repeat(120)}`],
    ["tables in tables", `${LEAD}${"<table><tr><td>".repeat(20_000)}`],
    ["150,000 entities of entities", `${LEAD}<p>${"&amp;amp;&nbsp;&#x10FFFF;".repeat(50_000)}</p>`],
    [
      "an entity that is made of others",
      `<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">]>${LEAD}<p>${"&a;".repeat(200_000)}</p>`,
    ],
    ["200,000 comments", `${LEAD}${"<!-- a -->".repeat(200_000)}`],
    ["25,000 times", `${LEAD}${"<time datetime=2025-10-21T10:32>10:32</time>".repeat(25_000)}`],
    ["10,000 elements with a time", `${LEAD}${"<div><time datetime=2025-10-21>10:32</time></div>".repeat(10_000)}`],
    ["5,000 lines of dates", `${LEAD}${"<p>21 October 2025, 10:32 GMT</p>".repeat(5_000)}`],
    [
      "4,000 posts in linked data that all look the same",
      `<script type="application/ld+json">{"@type":"LiveBlogPosting","liveBlogUpdate":[${'{"@type":"BlogPosting","headline":"The same words in all","articleBody":"The same words"},'.repeat(4_000)}{}]}</script>${LEAD}${"<p>The same words in all</p>".repeat(4_000)}`,
    ],
    ["authors in authors", `${LEAD}${"<div itemprop=author>".repeat(490)}${"<i></i>".repeat(20_000)}`],
    ["a line of 2 MB", `${LEAD}<p>${"word ".repeat(400_000)}</p>`],
  ])("%s", (_name, html) => {
    const { text, cpuSeconds } = costOf(html);
    expect(text).toContain(NEWS);
    expect(cpuSeconds).toBeLessThan(CPU_SECONDS);
  });

  test.each<[string, string]>([
    ["400,000 times", `${LEAD}${"<time datetime=2025-10-21T10:32>10:32</time>".repeat(400_000)}`],
    ["400,000 links", `${LEAD}<ul>${"<li><a href=x>a b c d</a>".repeat(400_000)}</ul>`],
  ])("%s are read in a small heap", (_name, input) => {
    const program = fileURLToPath(new URL("../../dist/node/main.js", import.meta.url));
    const options = { input, encoding: "utf8", maxBuffer: 1e8 } as const;
    const { status, stdout } = spawnSync(
      "node",
      [`--max-old-space-size=${HEAP_MEGABYTES}`, program, "read", "-"],
      options,
    );
    expect(status).toBe(0);
    expect(stdout).toContain("River talks to resume");
  });

  // Pieces that parsers trip over, each many times, one in the other: what costs the square of its length shows.
  const piece = fc.constantFrom(
    "<div>",
    "</div>",
    "<p>",
    "<li>",
    "<b>",
    "<table><tr><td>",
    "</table>",
    "<a href=x>",
    "<br>",
    "<!--",
    "-->",
    "<h2>10:32</h2>",
    "<time datetime=2025>",
    "<article>",
    "<form>",
    "<select>",
    "<svg>",
    "<template>",
    "<script>",
    "</script>",
    "&amp;",
    "&#0;",
    "<p class='",
    "'>",
    "<![CDATA[",
    "]]>",
    "said ",
    NEWS,
  );
  const repeated = fc.tuple(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 4_000 }));
  test("any pieces, thousands of times", () => {
    fc.assert(
      fc.property(fc.array(repeated, { minLength: 1, maxLength: 3 }), (parts) => {
        const html = LEAD + parts.map(([pieces, times]) => pieces.join("").repeat(times)).join("");
        expect(costOf(html).cpuSeconds).toBeLessThan(CPU_SECONDS);
      }),
      { numRuns: 15, seed: 20251126 },
    );
  });
});
