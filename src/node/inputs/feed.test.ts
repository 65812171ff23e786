import { describe, expect, it } from "vitest";
import { readReport } from "../index.ts";
import { BODY, itemsOf, outcomes, utf8 } from "./fixture.ts";

const rss = (items: string, head = ""): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<!-- made by hand -->\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${head}<title>The Marlow Gazette</title><link>https://gazette.example/</link>${items}</channel></rss>`;
const item = (title: string, more = ""): string =>
  `<item><title>${title}</title><link>https://gazette.example/${title.length}</link><description>A teaser.</description>${more}</item>`;
const full = `<content:encoded><![CDATA[<p>${BODY}</p><p>The owners did not comment.</p>]]></content:encoded>`;
const atom = (entries: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Marlow Gazette</title><link rel="self" href="https://gazette.example/feed"/><link href="https://gazette.example/"/>${entries}</feed>`;
const LAUGHS = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");

const TABLE: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "RSS with full contents",
    rss(item("Ferry talks to resume", full) + item("Bridge is shut", full)),
    ["Ferry talks to resume", "Bridge is shut"],
  ],
  [
    "RSS with teasers among them",
    rss(item("Ferry talks to resume", full) + item("Bridge is shut")),
    ["Ferry talks to resume"],
  ],
  ["RSS with teasers only", rss(item("Ferry talks to resume")), ["empty-report"]],
  ["RSS without items", rss(""), ["empty-report"]],
  [
    "a description that is the whole report",
    rss(`<item><title>Long</title><description>&lt;p&gt;${BODY} ${BODY} ${BODY}&lt;/p&gt;</description></item>`),
    ["Long"],
  ],
  [
    "RSS cut in its second item",
    rss(item("Ferry talks to resume", full) + item("Bridge")).replace(/Bridge[\s\S]*/, "Bri"),
    ["Ferry talks to resume", "damaged-input"],
  ],
  ["RSS cut in its first item", rss(item("Ferry talks to resume", full)).slice(0, 420), ["damaged-input"]],
  [
    "RDF",
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>G</title><link>https://g.example</link></channel>${item("Ferry talks to resume", full)}</rdf:RDF>`,
    ["Ferry talks to resume"],
  ],
  [
    "Atom in HTML and text",
    atom(
      `<entry><title type="html">Ferry &amp;amp; bridge</title><content type="html">&lt;p&gt;${BODY}&lt;/p&gt;</content></entry><entry><title>Plain</title><content type="text">${BODY}</content></entry>`,
    ),
    ["Ferry & bridge", "Plain"],
  ],
  [
    "Atom in XHTML",
    atom(
      `<entry><title>Ferry talks</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${BODY}</p></div></content></entry>`,
    ),
    ["Ferry talks"],
  ],
  [
    "JSON Feed",
    JSON.stringify(
      {
        version: "https://jsonfeed.org/version/1.1",
        title: "G",
        items: [
          { id: "1", title: "Ferry talks", content_html: `<p>${BODY}</p>` },
          { id: "2", title: "Plain", content_text: BODY },
          { id: "3", summary: "A teaser." },
        ],
      },
      null,
      1,
    ),
    ["Ferry talks", "Plain"],
  ],
  [
    "a JSON Feed cut short",
    '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "content_t',
    ["damaged-input"],
  ],
  [
    "a page that speaks of RSS",
    `<html><body><article><h1>Feeds return</h1><p>The tag &lt;rss&gt; is back. ${BODY}</p></article></body></html>`,
    ["Feeds return"],
  ],
  ["a deep nest of tags", rss("<a>".repeat(100_000)), ["damaged-input"]],
];

describe("feeds", () => {
  it.each(TABLE)("%s", async (_name, text, expected) => {
    expect(await outcomes(utf8(text))).toEqual(expected);
  });

  it("gives what the feed knows of an item", async () => {
    const facts = "<pubDate>Tue, 21 Oct 2025 23:30:00 -0500</pubDate><dc:creator>Ilse Brandt</dc:creator>";
    const [found] = await itemsOf(utf8(rss(item("Ferry &lt;b&gt; talks", facts + full))), { name: "feed.xml" });
    expect(found).toMatchObject({
      kind: "feed",
      where: "feed.xml, item 1 (Ferry <b> talks)",
      captured: null,
      input: {
        url: "https://gazette.example/21",
        headline: "Ferry <b> talks",
        outlet: "The Marlow Gazette",
        published: "2025-10-21T23:30:00-05:00",
        bylines: ["Ilse Brandt"],
      },
    });
    if (typeof found !== "object" || !("input" in found)) throw new Error("no report was found");
    const { report } = readReport(found.input);
    expect(report.blocks.map((block) => block.kind)).toEqual(["headline", "paragraph", "paragraph"]);
    expect(report).toMatchObject({ bylines: ["Ilse Brandt"], published: "2025-10-21T23:30:00-05:00", language: "en" });
  });

  it("undoes the entities that are left in a title of RSS", async () => {
    expect(await outcomes(utf8(rss(item("Ferry &amp;amp; bridge &amp;#8211; talks", full))))).toEqual([
      "Ferry & bridge – talks",
    ]);
  });

  it("lets the caller's facts win", async () => {
    const [found] = await itemsOf(utf8(rss(item("Ferry talks", full))), { known: { outlet: "The Courier" } });
    expect(found).toMatchObject({ input: { outlet: "The Courier", headline: "Ferry talks" } });
  });

  it("says how many teasers were left out", async () => {
    const warnings: string[] = [];
    await itemsOf(utf8(rss(item("One", full) + item("Two"))), { warn: (message) => warnings.push(message) });
    expect(warnings).toEqual(["1 item holds no full text and was left out."]);
  });

  it("does not expand entities without end", async () => {
    const text = rss(item("&l9;", full)).replace("<rss", `<!DOCTYPE rss [<!ENTITY l0 "ha">${LAUGHS}]><rss`);
    const start = performance.now();
    await outcomes(utf8(text));
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it("reads a feed in UTF-16 and one in a legacy charset", async () => {
    const text = rss(item("Ferry talks", full)).replace("utf-8", "utf-16");
    expect(await outcomes(Buffer.from(`\ufeff${text}`, "utf16le"))).toEqual(["Ferry talks"]);
    const latin = Buffer.from(
      rss(item("Café talks", full.replace(/[“”]/g, '"'))).replace("utf-8", "iso-8859-1"),
      "latin1",
    );
    expect(await outcomes(latin)).toEqual(["Café talks"]);
  });
});
