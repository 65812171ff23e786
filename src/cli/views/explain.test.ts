import { expect, test } from "vitest";
import type { ReadoutDocument, TraceEntry } from "../../core/index.ts";
import { readReport } from "../../node/index.ts";
import { entriesOf, explain, explanation } from "./explain.ts";

const HTML = `<!doctype html><html lang="en"><head><title>Ferry to Nordby stays in port | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2025-03-04T07:10:00+01:00">
<meta name="date" content="2025-03-03"></head><body><nav><a href="/">Home</a></nav><article id="story">
<h1>Ferry to Nordby stays in port</h1><p>The morning ferry to Nordby will not sail until its rudder is mended, the
harbour master said on Tuesday, and passengers were sent home.</p><p>A second ferry is to take over the route at noon if
the wind allows, according to the company, which asked travellers to wait.</p><div class="newsletter-box"><p>Sign up for our
newsletter and read more of the harbour every morning.</p></div></article></body></html>`;

function traced(): { document: ReadoutDocument; trace: TraceEntry[] } {
  const trace: TraceEntry[] = [];
  return { document: readReport({ html: HTML, language: "en" }, { trace: (entry) => trace.push(entry) }), trace };
}

test("shows each block of a page, kept or dropped, with its step, its reason and its element; and each value with its place", () => {
  const { document, trace } = traced();
  const shown = explain(document, entriesOf(trace, "page"), { isTerminal: false, colour: false, columns: 120 });
  for (const part of [
    "headline    “Ferry to Nordby stays in port”",
    "#story > h1:nth-child(1)",
    "paragraph   “The morning ferry to Nordby will not sail",
    "by paragraph: running text",
    "dropped     “Sign up for our newsletter",
    "by hint/newsletter: a sign-up, sign-in, cookie or payment box",
    "chosen  “2025-03-04T07:10:00+01:00”",
    "from meta:article:published_time: the most explicit statement of publication",
    "not     “2025-03-03”",
    "from meta:date:",
  ])
    expect(shown).toContain(part);
  expect(shown).not.toContain("attributions (");
});

test("gives a program the same, with offsets for what was kept and words for all", () => {
  const { document, trace } = traced();
  const got = explanation(document, entriesOf(trace, "page")) as {
    metadata: { field: string; chosen: { value: string } | null; others: { value: string; from: string }[] }[];
    blocks: { kept: boolean; kind: string; words: string; path: string; start?: number }[];
    items: unknown[];
  };
  expect(got.items).toEqual([]);
  expect(got.metadata.find(({ field }) => field === "published")).toMatchObject({
    chosen: { value: "2025-03-04T07:10:00+01:00", from: "meta:article:published_time" },
    others: [{ value: "2025-03-03", from: "meta:date" }],
  });
  expect(got.blocks.filter(({ kept }) => kept).map(({ kind, path }) => [kind, path])).toEqual([
    ["headline", "#story > h1:nth-child(1)"],
    ["paragraph", "#story > p:nth-child(2)"],
    ["paragraph", "#story > p:nth-child(3)"],
  ]);
  expect(got.blocks.filter(({ kept }) => !kept).map(({ words, path }) => [words.slice(0, 7), path])).toEqual([
    ["Home", "html > body > nav:nth-child(1)"],
    ["Sign up", "#story > div:nth-child(4) > p:nth-child(1)"],
  ]);
  expect(document.report.blocks[1]).toMatchObject({ kind: "paragraph", path: "#story > p:nth-child(2)" });
});

test("an item's entries can be asked for alone", () => {
  const { trace } = traced();
  expect(new Set(entriesOf(trace, "attributions").map(({ layer }) => layer))).toEqual(new Set(["attributions"]));
  expect(entriesOf(trace, null)).toBe(trace);
});
