import { describe, expect, test } from "vitest";
import { extractCandidate } from "../../browser/candidate.ts";
import { parseHtml } from "../../browser/html.ts";
import type { Report } from "../../core/index.ts";
import type { KnownFacts } from "../facts.ts";
import { readHtmlPage } from "../html.ts";
import { readTextPage } from "../text.ts";

const BODY = [
  "The two ministers met for three hours on Monday and agreed to speak again within the week, officials of both governments said.",
  "Neither side would say what had been discussed in the old customs house, or whether the engineers had been present at all.",
  "A spokesman for the river board declined to comment on the meeting, which was the first since the floods of last spring.",
];
const TITLE = "River talks resume after long pause";

interface Parts {
  readonly head?: string;
  readonly above?: string;
  readonly body?: readonly string[];
  readonly below?: string;
}

function read({ head = "", above = "", body = BODY, below = "" }: Parts, known: KnownFacts = {}): Report {
  const paragraphs = body.map((text) => `<p>${text}</p>`).join("");
  const html = `<!doctype html><html lang="en"><head><title>${TITLE} | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post">${head}</head><body><nav><a href="/">Home</a></nav>
<main><article><h1>${TITLE}</h1>${above}<div class="story">${paragraphs}${below}</div></article></main></body></html>`;
  const url = "https://harbourpost.example/news/river-talks-resume-4711";
  return readHtmlPage(parseHtml(html), extractCandidate, { url, ...known });
}

const ld = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const words = (report: Report, span: { start: number; end: number } | null | undefined): string | null =>
  span ? report.text.slice(span.start, span.end) : null;

describe("authors", () => {
  test.each<[string, Parts, readonly string[]]>([
    [
      "a line below the headline, whatever it is taken for",
      { above: "<p>Written by Ana Petrova, MS, RD on October 21, 2025</p>" },
      ["Ana Petrova"],
    ],
    [
      "a date and its verb are no name",
      { above: '<div class="byline">By Ana Petrova published on 21 October 2025</div>' },
      ["Ana Petrova"],
    ],
    [
      "an agency behind a name is none of it",
      { above: '<div class="byline">Ana Petrova Associated Press</div>' },
      ["Ana Petrova"],
    ],
    [
      "a role with hyphens is nobody",
      { above: '<div class="byline">Analysis by Ana Petrova, Harbour Editor-at-large</div>' },
      ["Ana Petrova"],
    ],
    [
      "the visible line, where meta agrees with it and not with linked data",
      {
        head: `${ld('{"@type":"NewsArticle","author":{"@type":"Person","name":"Web Desk Uploader"}}')}<meta name="byl" content="By John Roe">`,
        above: "<p>By John Roe</p>",
      },
      ["John Roe"],
    ],
    [
      "the visible line, where it names one more",
      {
        head: ld('{"@type":"NewsArticle","author":{"@type":"Person","name":"Ana Petrova"}}'),
        above: "<p>By Ana Petrova, John Roe 21 October 2025</p>",
      },
      ["Ana Petrova", "John Roe"],
    ],
    [
      "a comment's author is not the report's",
      {
        head: "",
        above: "<p>By Ana Petrova</p>",
        below:
          '<div itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Zed Quarrel</span><p itemprop="text">Well said by all of them.</p></div>',
      },
      ["Ana Petrova"],
    ],
    [
      "a first name alone, where the page signs with it too",
      {
        head: ld('{"@type":"BlogPosting","author":{"@type":"Person","name":"Mira"}}'),
        above: '<div class="byline">by Mira October 21, 2025</div>',
      },
      ["Mira"],
    ],
    ["nobody", { head: ld('{"@type":"NewsArticle","author":"admin"}') }, []],
    [
      "a group of which a line speaks is no author",
      { above: '<div class="byline">The defense and interior ministries</div>' },
      [],
    ],
  ])("%s", (_name, parts, names) => expect(read(parts).bylines).toEqual(names));
});

describe("headline and outlet", () => {
  test("a site's name before a colon is cut only where it is the whole of it", () => {
    const page = (title: string): string | null =>
      readHtmlPage(
        parseHtml(
          `<html><head><title>${title} | The Ferry Post</title><meta property="og:site_name" content="The Ferry Post"><meta property="og:title" content="${title}"></head><body><p>${BODY.join("</p><p>")}</p></body></html>`,
        ),
        extractCandidate,
      ).headline;
    expect(page("The Ferry Post view on dams: time to talk")).toBe("The Ferry Post view on dams: time to talk");
    expect(page("The Ferry Post: time to talk of dams")).toBe("time to talk of dams");
  });

  test.each([
    [
      "harbourpost",
      '<meta property="og:site_name" content="ferrynews"><script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"The Ferry News"}}</script>',
      "The Ferry News",
    ],
    [
      "an agency as publisher is not the outlet",
      ld('{"@type":"NewsArticle","publisher":{"name":"Associated Press"}}'),
      "Harbour Post",
    ],
  ])("%s", (_name, head, outlet) => {
    const html = `<html><head><title>${TITLE} | Harbour Post</title>${head}${outlet === "Harbour Post" ? '<meta property="og:site_name" content="Harbour Post">' : ""}</head><body><h1>${TITLE}</h1><p>${BODY.join("</p><p>")}</p></body></html>`;
    expect(readHtmlPage(parseHtml(html), extractCandidate, {}).outlet).toBe(outlet);
  });
});

describe("dates", () => {
  test.each<[string, Parts, KnownFacts, string | null, string | null]>([
    [
      "published and modified, with zones",
      {
        head: ld(
          '{"@type":"NewsArticle","datePublished":"2025-10-21T08:30:00+03:00","dateModified":"2025-10-21T09:10Z"}',
        ),
      },
      {},
      "2025-10-21T08:30:00+03:00",
      "2025-10-21T09:10Z",
    ],
    [
      "both in one line",
      { above: "<p>Published Oct 21, 2025 at 4:07 PM | Updated at 5:36 PM EST on Oct 22, 2025</p>" },
      {},
      "2025-10-21T16:07",
      "2025-10-22T17:36-05:00",
    ],
    [
      "a date that the page shows too, against another",
      {
        head: `${ld('{"@type":"NewsArticle","datePublished":"2025-11-05"}')}<meta name="pubdate" content="2025-10-21">`,
        above: '<div class="date">October 21, 2025</div>',
      },
      {},
      "2025-10-21",
      null,
    ],
    [
      "a time without a zone, made whole by another statement",
      {
        head: '<meta name="datepublished" content="2025-10-21 08:30:00"><meta name="pubdate" content="2025-10-21T08:30:00Z">',
      },
      {},
      "2025-10-21T08:30:00Z",
      null,
    ],
    [
      "counted back from the capture",
      { above: '<div class="time">3 hours ago</div>' },
      { captured: "2025-10-21T10:30:00Z" },
      "2025-10-21T07:30Z",
      null,
    ],
    [
      "a day counted back",
      { above: '<div class="time">Yesterday, 17:35</div>' },
      { captured: "2025-10-21T10:30:00Z" },
      "2025-10-20T17:35",
      null,
    ],
    [
      "a deck tells of what happened",
      { above: '<h2 class="deck">The ferry that sank 2 days ago is still not found</h2>' },
      { captured: "2025-10-21T10:30:00Z" },
      null,
      null,
    ],
    ["not counted without one", { above: '<div class="time">3 hours ago</div>' }, {}, null, null],
    [
      "0001-01-01 says nothing",
      { head: ld('{"@type":"NewsArticle","datePublished":"0001-01-01T00:00:00Z"}') },
      {},
      null,
      null,
    ],
  ])("%s", (_name, parts, known, published, modified) => {
    const report = read(parts, known);
    expect([report.published, report.modified]).toEqual([published, modified]);
  });

  test("a date that could not be counted is kept as it stands", () => {
    const { metadataFrom } = read({ above: '<div class="time">3 hours ago</div>' });
    expect(metadataFrom?.["published"]).toMatchObject({
      from: "none",
      others: [{ value: "3 hours ago", from: "text:relative" }],
    });
  });

  test("contradictions are kept and the choice explained", () => {
    const report = read({
      head: `${ld('{"@graph":[{"@type":"NewsArticle","datePublished":"2025-10-21"}]}')}<meta name="date" content="2025-10-19">`,
    });
    expect(report.metadataFrom?.["published"]).toMatchObject({
      from: "json-ld:datePublished",
      path: "json-ld[0].@graph[0].datePublished",
      why: "the most explicit statement of publication",
      others: [{ value: "2025-10-19", from: "meta:date" }],
    });
    expect(report.publishedDetail).toEqual({ precision: "day", zone: null });
  });
});

describe("agencies", () => {
  test.each<[string, Parts, readonly (readonly [string | null, string, string, string | null])[]]>([
    [
      "as author",
      { head: ld('{"@type":"NewsArticle","author":{"name":"Reuters"}}'), above: "<div class=byline>By Reuters</div>" },
      [["Reuters", "source", "byline", "Reuters"]],
    ],
    [
      "in the dateline",
      { body: [`SARN (AP) — ${BODY[0]}`, BODY[1]!] },
      [["Associated Press", "source", "dateline", "AP"]],
    ],
    [
      "in a bracket with the place",
      { body: [`[서울=연합뉴스] ${"강의 수문을 여는 회담이 월요일에 다시 열렸다고 관리들이 말했다. ".repeat(3)}`] },
      [["Yonhap", "source", "dateline", "연합뉴스"]],
    ],
    [
      "in a note at the end",
      { body: [...BODY, "With reporting by Reuters and AFP."] },
      [
        ["Reuters", "material", "note", "Reuters"],
        ["Agence France-Presse", "material", "note", "AFP"],
      ],
    ],
    ["not named", { body: [...BODY, "(with agencies)"] }, [[null, "material", "note", "with agencies"]]],
    [
      "an abbreviation that is explained is no dateline",
      {
        body: [
          "The Anti-Piracy bureau (AP) was founded in May, officials of both governments said on Monday in the harbour.",
          BODY[1]!,
        ],
      },
      [],
    ],
    ...["The TT race (TT) began", "Parents (PA) met", "The Parents Association (PA) - a body of the state - met"].map(
      (words): [string, Parts, []] => [
        `${words}: no dateline`,
        { body: [`${words} on Monday, officials of both governments said in the harbour of Sarn.`, BODY[1]!] },
        [],
      ],
    ),
    ...["Sarn (TT) – The", "SARN (TT) The", "Sarn am Meer, 21 Oct. (TT) The", "Sarn/Brekke (TT) - The"].map(
      (words): [string, Parts, [[string, string, string, string]]] => [
        `${words}: a dateline`,
        { body: [`${words} gates will open on Monday, officials of both governments said in the harbour.`, BODY[1]!] },
        [["TT", "source", "dateline", "TT"]],
      ],
    ),
    [
      "alone behind the last sentence",
      { body: [...BODY, "The gates will be opened again on Monday, she said to the crowd on the quay. (dpa)"] },
      [["dpa", "source", "note", "dpa"]],
    ],
  ])("%s", (_name, parts, wires) => {
    const report = read(parts);
    expect(
      (report.wire ?? []).map(({ agency, role, from, span }) => [agency, role, from, words(report, span)]),
    ).toEqual(wires);
  });
});

describe("other facts", () => {
  test("versions of the page, its picture and its section", () => {
    const report = read({
      head: `<link rel="amphtml" href="/amp/river-talks-resume-4711"><link rel="alternate" media="only screen and (max-width: 640px)" href="https://m.harbourpost.example/news/4711">
<link rel="alternate" hreflang="de" href="/de/nachrichten/flussgespraeche-4711"><link rel="alternate" hreflang="x-default" href="/x/4711">
<meta property="article:section" content="Rivers"><meta property="og:image" content="/img/customs.jpg">`,
      above:
        '<a href="/es/noticias/conversaciones-del-rio-4711">Español</a> <a href="/fr/">Français</a><figure><img src="/img/customs.jpg"><figcaption>The old customs house. (Photo: Jane Doe/AFP)</figcaption></figure>',
    });
    expect(report).toMatchObject({
      ampUrl: "https://harbourpost.example/amp/river-talks-resume-4711",
      liteUrl: "https://m.harbourpost.example/news/4711",
      languageVersions: [
        {
          language: "de",
          url: "https://harbourpost.example/de/nachrichten/flussgespraeche-4711",
          from: "link:hreflang",
        },
        {
          language: "es",
          url: "https://harbourpost.example/es/noticias/conversaciones-del-rio-4711",
          from: "text:language-link",
        },
      ],
      section: "Rivers",
      image: { url: "https://harbourpost.example/img/customs.jpg", credit: "AFP" },
    });
    expect(words(report, report.image?.creditSpan)).toBe("AFP");
  });

  test.each<[string, Parts, string | null]>([
    ["a wall in words", { body: BODY.slice(0, 1), below: "<p>Subscribe to continue reading</p>" }, "paywall: text"],
    [
      "linked data, and only the beginning is here",
      { head: ld('{"@type":"NewsArticle","isAccessibleForFree":"False"}'), body: BODY.slice(0, 2) },
      "paywall: json-ld:isAccessibleForFree",
    ],
    [
      "linked data that count what is here",
      { head: ld('{"@type":"NewsArticle","isAccessibleForFree":false,"wordCount":64}') },
      null,
    ],
    ["the rest is elsewhere", { below: "<p>Read the rest of the story at the Ferry Post.</p>" }, "teaser: text"],
    ["a free page", { head: ld('{"@type":"NewsArticle","isAccessibleForFree":true}') }, null],
  ])("only the beginning: %s", (_name, parts, expected) => {
    const { partial } = read(parts);
    expect(partial ? `${partial.why}: ${partial.from}` : null).toBe(expected);
  });

  test("notes on changes, with their kinds and dates", () => {
    const report = read({
      body: [
        ...BODY,
        "Correction, Oct. 22, 2025: An earlier version of this report gave the wrong day.",
        "Updated at 1:23 p.m.",
      ],
    });
    expect(report.corrections?.map((note) => [note.kind, note.date, words(report, note)?.slice(0, 10)])).toEqual([
      ["correction", "2025-10-22", "Correction"],
      ["update", null, "Updated at"],
    ]);
  });

  test.each([
    ["Update: The minister said the figures were wrong.", "update"],
    ["Update: The mayor called the count incorrect and the map mistaken.", "update"],
    ["Update: A correctional officer was freed in the evening.", "update"],
    ["Update: An earlier version of this report gave a wrong date.", "correction"],
    ["Update: This story has been corrected.", "correction"],
    ["Update: We wrongly called Ana Petrova a minister.", "correction"],
    ["Update: This article misstated the mayor's age.", "correction"],
    ["Update: The original version of the bill was wrong, and the minister promised to correct it.", "update"],
    ["Update: The text was changed at noon to correct a name.", "correction"],
    ["Update: Corrects the name of the quay.", "correction"],
    ["Editor's note: The photographs show the old quay; an earlier version had none.", "correction"],
    ["Correction: The talks are on Monday.", "correction"],
    ["Aktualisierung: In einer früheren Version stand ein anderes Datum.", "correction"],
    ["Clarification: An earlier version of this report was unclear.", "clarification"],
  ])("%s: %s", (note, kind) => {
    expect(read({ body: [...BODY, note] }).corrections?.map((found) => found.kind)).toEqual([kind]);
  });
});

describe("plain text", () => {
  const text = `${TITLE}\n\nPar Ana Petrova\nPublié le 21 octobre 2025 à 08h30\n\n${["Les deux ministres se sont vus lundi pendant trois heures et sont convenus de se parler encore cette semaine, ont dit des responsables.", "Aucun des deux camps n'a voulu dire de quoi il avait été question dans l'ancienne maison de la douane.", "Avec AFP", "Mise à jour : la réunion est terminée."].join("\n\n")}`;
  const report = readTextPage(text, { language: "fr" });

  test("has authors, dates, agencies and notes as a page has", () => {
    expect(report).toMatchObject({ bylines: ["Ana Petrova"], published: "2025-10-21T08:30" });
    expect(report.wire?.map(({ agency, span }) => [agency, words(report, span)])).toEqual([
      ["Agence France-Presse", "AFP"],
    ]);
    expect(report.corrections?.map(({ kind }) => kind)).toEqual(["update"]);
  });

  test("says where each value stands", () => {
    expect(words(report, report.metadataFrom?.["bylines"]?.span)).toBe("Par Ana Petrova");
    expect(words(report, report.metadataFrom?.["published"]?.span)).toBe("Publié le 21 octobre 2025 à 08h30");
    expect(words(report, report.metadataFrom?.["headline"]?.span)).toBe(TITLE);
  });
});

describe("hostile pages", () => {
  const bounded = (name: string, parts: Parts, check: (report: Report) => void): void => {
    test(name, () => check(read(parts)), 30_000);
  };
  bounded(
    "references in a circle",
    {
      head: ld(
        '{"@graph":[{"@type":"NewsArticle","author":{"@id":"#a"}},{"@id":"#a","author":{"@id":"#b"},"x":1},{"@id":"#b","sameAs":{"@id":"#a"},"x":1}]}',
      ),
    },
    (report) => expect(report.bylines).toEqual([]),
  );
  bounded(
    "10,000 authors",
    {
      head: ld(
        `{"@type":"NewsArticle","author":[${Array.from({ length: 10_000 }, (_, i) => `{"name":"Ana Petrova${"abcdefghij"[i % 10]}"}`).join(",")}]}`,
      ),
    },
    (report) => {
      expect(report.bylines.length).toBeGreaterThan(0);
      expect(report.bylines.length).toBeLessThanOrEqual(12);
    },
  );
  bounded(
    "a megabyte of date",
    {
      head: `${ld(`{"@type":"NewsArticle","datePublished":"${"2025-10-21 ".repeat(90_000)}"}`)}<meta name="date" content="${"1".repeat(1_000_000)}">`,
      above: `<time datetime="${"9/".repeat(100_000)}">x</time>`,
    },
    (report) => expect(report.published).toBeNull(),
  );
  bounded(
    "marks of direction in a name",
    { head: ld('{"@type":"NewsArticle","author":{"name":"\\u202eAna\\u202c Pet\\u200brova\\u2066"}}') },
    (report) => expect(report.bylines).toEqual(["Ana Petrova"]),
  );
  bounded(
    "linked data that are broken in every way",
    {
      head: ld(
        `{'@type':"NewsArticle" 'author':{"name":"Ana Petrova",},, "headline":"He said "no" to it" /* x */ "datePublished":"2025-10-21"`,
      ),
    },
    (report) => expect([report.bylines, report.published]).toEqual([["Ana Petrova"], "2025-10-21"]),
  );
  bounded("quotation marks without end", { head: ld(`{"a":"${'" '.repeat(300_000)}`) }, (report) =>
    expect(report.headline).toBe(TITLE),
  );
});
