import { describe, expect, test } from "vitest";
import { extractCandidate } from "../../browser/candidate.ts";
import { parseHtml } from "../../browser/html.ts";
import type { Report } from "../../core/index.ts";
import type { KnownFacts } from "../facts.ts";
import { readHtmlPage } from "../html.ts";
import { offsetOf, readClock } from "./clock.ts";

function read(html: string, known: KnownFacts = {}): Report {
  return readHtmlPage(parseHtml(html), (document) => extractCandidate(document, () => parseHtml(html)), known);
}

/** "time (how known) | headline | people | words of its blocks" of each post. */
function shown(report: Report): string[] {
  return (report.posts ?? []).map((post, number) => {
    const words = report.blocks
      .filter((block) => block.post === number && block.kind !== "dateline" && block.kind !== "byline")
      .map((block) => `${report.text.slice(block.start, block.end).split(" ").slice(0, 3).join(" ")}…`);
    return [
      `${post.time} (${post.timeFrom})`,
      post.headline ?? "–",
      post.bylines.join(", ") || "–",
      words.join(" "),
    ].join(" | ");
  });
}

const SENTENCES = [
  "The water has reached the second step of the old customs house, and the mayor has asked people to stay indoors.",
  "Engineers from the river board say that the gates at Sarn will be opened before nightfall if the rain goes on.",
  "A spokeswoman for the ferry company says that no boats will sail tomorrow between Sarn and the islands.",
  "Schools in the lower town are closed, and the head of the council says they may not open again on Friday.",
];

const head = (more: string, headline = "Flood in Sarn: live updates"): string =>
  `<!doctype html><html lang="en"><head><title>${headline}</title>${more}</head><body><main><h1>${headline}</h1>`;

const DATED = '<meta property="article:published_time" content="2025-10-21T06:00:00+02:00">';

const WRAPPED = `${head(DATED)}<p>What we know so far about the flood in Sarn, as our reporters see it from the quay.</p>
<div class="feed">
<article id="p4"><time datetime="2025-10-21T12:40:00+02:00">12:40</time><h2>Gates to open</h2><p>${SENTENCES[1]}</p><div class="author">By Ana Petrova</div></article>
<article id="p3"><time datetime="2025-10-21T11:05:00+02:00">11:05</time><h2>Ferries stay in port</h2><p>${SENTENCES[2]}</p><p>They sailed yesterday.</p></article>
<article id="p2"><time datetime="2025-10-21T09:30:00+02:00">09:30</time><p>${SENTENCES[0]}</p></article>
</div></main></body></html>`;

const OPENED = `${head(DATED)}<div class="story">
<h3>00:20</h3><p>${SENTENCES[3]}</p>
<h3>23:10 – Gates to open</h3><p>${SENTENCES[1]}</p><p>By Ana Petrova</p>
<h3>18:45</h3><p>${SENTENCES[2]}</p><p>They sailed yesterday.</p>
<h3>09.30</h3><p>${SENTENCES[0]}</p>
</div></main></body></html>`;

const LINKED = `${head(`<script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting",
"headline":"Flood in Sarn: live updates","datePublished":"2025-10-21T06:00:00Z","author":{"name":"Jane Doe"},"liveBlogUpdate":[
{"@type":"BlogPosting","headline":"Gates to open","datePublished":"2025-10-21T10:40:00Z","author":[{"name":"Ana Petrova"}],"articleBody":"${SENTENCES[1]}"},
{"@type":"BlogPosting","url":"https://times.example/flood#p3","datePublished":"2025-10-21T09:05:00Z","author":"Ruth Vale"},
{"@type":"BlogPosting","datePublished":"2025-10-21T07:30:00Z","articleBody":"${SENTENCES[0]}"}]}</script>`)}<div class="entries">
<section><h2>Gates to open</h2><p>${SENTENCES[1]}</p></section>
<section id="p3"><h2>Ferries stay in port</h2><p>${SENTENCES[2]}</p></section>
<section><p>${SENTENCES[0]}</p></section></div></main></body></html>`;

describe("posts of a live blog", () => {
  test.each<[string, string, string[]]>([
    [
      "articles with a time each",
      WRAPPED,
      [
        "2025-10-21T12:40:00+02:00 (metadata) | Gates to open | Ana Petrova | Gates to open… Engineers from the…",
        "2025-10-21T11:05:00+02:00 (metadata) | Ferries stay in port | – | Ferries stay in… A spokeswoman for… They sailed yesterday.…",
        "2025-10-21T09:30:00+02:00 (metadata) | – | – | The water has…",
      ],
    ],
    [
      "headings with a clock, newest first, past midnight",
      OPENED,
      [
        "2025-10-22T00:20:00+02:00 (inferred) | – | – | Schools in the…",
        "2025-10-21T23:10:00+02:00 (inferred) | Gates to open | Ana Petrova | 23:10 – Gates… Engineers from the…",
        "2025-10-21T18:45:00+02:00 (inferred) | – | – | A spokeswoman for… They sailed yesterday.…",
        "2025-10-21T09:30:00+02:00 (inferred) | – | – | The water has…",
      ],
    ],
    [
      "linked data alone",
      LINKED,
      [
        "2025-10-21T10:40:00Z (metadata) | Gates to open | Ana Petrova | Gates to open… Engineers from the…",
        "2025-10-21T09:05:00Z (metadata) | Ferries stay in port | Ruth Vale | Ferries stay in… A spokeswoman for…",
        "2025-10-21T07:30:00Z (metadata) | – | – | The water has…",
      ],
    ],
    [
      "paragraphs that open with a clock and its zone, on the day of a page dated in UTC",
      `${head('<meta property="article:published_time" content="2025-10-21T06:00:00Z">')}<div>
<p><strong>9.30am ET</strong> ${SENTENCES[0]}</p><p>It was raining again.</p><p><strong>11.05am ET</strong> ${SENTENCES[2]}</p>
<p><strong>12.40pm ET</strong> ${SENTENCES[1]}</p></div></main></body></html>`,
      [
        "2025-10-21T09:30:00-04:00 (inferred) | – | – | 9.30am ET The… It was raining…",
        "2025-10-21T11:05:00-04:00 (inferred) | – | – | 11.05am ET A…",
        "2025-10-21T12:40:00-04:00 (inferred) | – | – | 12.40pm ET Engineers…",
      ],
    ],
    [
      "list items below lines that name the day",
      `${head(DATED)}<ul class="timeline">
<li>Wednesday, 22 October</li><li><span>08:10</span><p>${SENTENCES[3]}</p></li>
<li>Tuesday, 21 October</li><li><span>18:45</span><p>${SENTENCES[2]}</p></li><li><span>09:30</span><p>${SENTENCES[0]}</p></li></ul></main></body></html>`,
      [
        "2025-10-22T08:10:00+02:00 (inferred) | – | – | Schools in the…",
        "2025-10-21T18:45:00+02:00 (inferred) | – | – | A spokeswoman for…",
        "2025-10-21T09:30:00+02:00 (inferred) | – | – | The water has…",
      ],
    ],
    [
      "class names that say live, headings that lead to the posts, and full dates shown",
      `${head(DATED, "What the flood in Sarn has brought")}${SENTENCES.slice(0, 3)
        .map(
          (text, i) =>
            `<article class="live-story-post"><div>${3 - i}:05 p.m. ET, October 21, 2025</div><h2><a href="/live#${i}">Head of post ${i} in Sarn</a></h2><p>${text}</p></article>`,
        )
        .join("")}</main></body></html>`,
      [
        "2025-10-21T15:05:00-04:00 (shown) | Head of post 0 in Sarn | – | Head of post… The water has…",
        "2025-10-21T14:05:00-04:00 (shown) | Head of post 1 in Sarn | – | Head of post… Engineers from the…",
        "2025-10-21T13:05:00-04:00 (shown) | Head of post 2 in Sarn | – | Head of post… A spokeswoman for…",
      ],
    ],
    [
      "lines of who wrote it and when",
      `${head(DATED)}${SENTENCES.slice(0, 2)
        .map(
          (text, i) =>
            `<div class="post"><div>Ana Petrova, Oct. 21, 2025, ${3 - i}:05 p.m. ET</div><p>${text}</p></div>`,
        )
        .join("")}</main></body></html>`,
      [
        "2025-10-21T15:05:00-04:00 (shown) | – | Ana Petrova | The water has…",
        "2025-10-21T14:05:00-04:00 (shown) | – | Ana Petrova | Engineers from the…",
      ],
    ],
    [
      "how long ago, with the clock beside it",
      `${head(DATED)}${SENTENCES.slice(0, 2)
        .map((text, i) => `<div class="post"><div>${i + 1}h ago (1${3 - i}:05 GMT)</div><p>${text}</p></div>`)
        .join("")}</main></body></html>`,
      [
        "2025-10-21T13:05:00Z (inferred) | – | – | The water has…",
        "2025-10-21T12:05:00Z (inferred) | – | – | Engineers from the…",
      ],
    ],
    [
      "a page without a date: the day of a clock is not known",
      OPENED.replace(DATED, ""),
      [
        "null (null) | – | – | Schools in the…",
        "null (null) | Gates to open | Ana Petrova | 23:10 – Gates… Engineers from the…",
        "null (null) | – | – | A spokeswoman for… They sailed yesterday.…",
        "null (null) | – | – | The water has…",
      ],
    ],
  ])("%s", (_name, html, posts) => {
    const report = read(html);
    expect(shown(report)).toEqual(posts);
    for (const [number, post] of report.posts!.entries()) {
      const own = report.blocks.filter((block) => block.post === number);
      expect([own[0]!.start, own.at(-1)!.end]).toEqual([post.start, post.end]);
    }
  });

  test("keeps the headline of the page, and the page's own text outside of the posts", () => {
    const report = read(WRAPPED);
    expect(report).toMatchObject({ headline: "Flood in Sarn: live updates", published: "2025-10-21T06:00:00+02:00" });
    const lead = report.blocks.find((block) => report.text.slice(block.start).startsWith("What we know"));
    expect(lead).toMatchObject({ kind: "paragraph" });
    expect(lead).not.toHaveProperty("post");
    expect(read(LINKED)).toMatchObject({ headline: "Flood in Sarn: live updates", bylines: ["Jane Doe"] });
  });

  const story = SENTENCES.map((text) => `<p>${text}</p>`).join("");
  test.each([
    ["a report", `${head(DATED, "Flood in Sarn")}<time datetime="2025-10-21">21 October</time>${story}`],
    [
      "a report with comments",
      `${head(DATED, "Flood in Sarn")}${story}<ol class="comments">${SENTENCES.map((text, i) => `<li class="comment"><b>Reader ${i}</b> <time datetime="2025-10-2${i}T10:00">10:0${i}</time><p>${text} ${text}</p></li>`).join("")}</ol>`,
    ],
    [
      "a report with teasers",
      `${head(DATED, "Flood in Sarn")}${story}<div class="more">${SENTENCES.map((text, i) => `<article><h3><a href="/${i}">${text}</a></h3><time datetime="2025-10-2${i}">2${i} October</time><p>In short.</p></article>`).join("")}</div>`,
    ],
    [
      "a chronicle that is no live blog",
      `${head(DATED, "How the night went")}<div>${SENTENCES.map((text, i) => `<h3>1${i}:15</h3><p>${text}</p>`).join("")}</div>`,
    ],
    [
      "figures at the head of paragraphs",
      `${head(DATED, "Flood in Sarn")}<p>10.25 million people live here. ${SENTENCES[0]}</p><p>4.35 per cent more than last year. ${SENTENCES[1]}</p><p>9:10 was the score. ${SENTENCES[2]}</p>`,
    ],
  ])("%s has none", (_name, html) => {
    const report = read(`${html}</main></body></html>`);
    expect(report.posts).toBeUndefined();
    expect(report.text).toContain(SENTENCES[1]);
  });
});

describe("clock times at the head of a line", () => {
  test.each<[string, string | null]>([
    ["10:32", "10:32"],
    ["10.32am", "10:32"],
    ["9:05 p.m. ET", "21:05 ET"],
    ["12 a.m.", "0:00"],
    ["Updated at 14:05 GMT", "14:05 GMT"],
    ["14h05", "14:05"],
    ["(18:30 UTC)", "18:30 UTC"],
    ["10:32 went by", "10:32"],
    ["10:75", null],
    ["25:10", null],
    ["13 p.m.", null],
    ["10.5 million", null],
    ["3:2 for Sarn", null],
    ["10:32:11:00", null],
    ["10.32%", null],
  ])("%s", (line, expected) => {
    const clock = readClock(line);
    const zone = clock?.zone == null ? "" : ` ${clock.zone}`;
    expect(clock === null ? null : `${clock.hour}:${String(clock.minute).padStart(2, "0")}${zone}`).toBe(expected);
  });

  test.each([
    ["ET", "2025-07-01", "-04:00"],
    ["ET", "2025-01-01", "-05:00"],
    ["PT", "2025-03-09", "-07:00"],
    ["PT", "2025-03-08", "-08:00"],
    ["CT", "2025-11-02", "-06:00"],
    ["GMT", "2025-07-01", "Z"],
    ["IST", "2025-07-01", null],
  ])("%s on %s is %s", (letters, day, offset) => {
    expect(offsetOf(letters, Date.parse(day) / 86_400_000)).toBe(offset);
  });
});

describe("hostile live blogs", () => {
  const many = (count: number, post: (i: number) => string): string =>
    `${head(DATED)}<div>${Array.from({ length: count }, (_, i) => post(i)).join("")}</div></main></body></html>`;
  test.each<[string, string, number]>([
    [
      "10,000 posts",
      many(
        10_000,
        (i) => `<article><time datetime="2025-10-21T10:00:00Z">10:00</time><p>${SENTENCES[i % 4]}</p></article>`,
      ),
      10_000,
    ],
    [
      "10,000 headings with a clock",
      many(10_000, (i) => `<h3>10:${10 + (i % 50)}</h3><p>${SENTENCES[i % 4]} ${i}</p>`),
      10_000,
    ],
    [
      "posts in posts",
      many(200, (i) => `<article><time datetime="2025-10-21">21 October 2025</time><p>${SENTENCES[i % 4]}</p>`),
      0,
    ],
  ])("%s are read in linear time", (_name, html, count) => {
    const before = process.cpuUsage();
    const report = read(html);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(30);
    if (count > 0) expect(report.posts?.length).toBe(count);
    let end = 0;
    for (const post of report.posts ?? []) {
      expect(post.start).toBeGreaterThanOrEqual(end);
      end = post.end;
    }
  });
});
