import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS, type ReadoutDocument, ReadoutError } from "../core/index.ts";
import { type ReadInput, readReport } from "./index.ts";

const NEWS =
  "MARLOW, Oct. 20 (Gazette) — The finance minister, Anna Petrova, said on Monday that talks with the river states would " +
  "resume next week, after a phone call with her counterpart. “We agreed to meet,” she told reporters. A spokesman, who " +
  "asked not to be named, said the meeting had been postponed.";
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return Uint8Array.from(big ? bytes.swap16() : bytes);
};
const page = (body: string, head = ""): Uint8Array =>
  utf8(`<!doctype html><html><head>${head}</head><body><article>${body}</article></body></html>`);

/** The document, or the code of the error. Anything else that is thrown fails the test. */
function outcome(input: ReadInput): ReadoutDocument | string {
  try {
    return readReport(input);
  } catch (error) {
    if (!(error instanceof ReadoutError) || error.code === "internal") throw error;
    expect(error.what.length * error.fix.length).toBeGreaterThan(0);
    return error.code;
  }
}

/** Every pair of offsets in a document, wherever it stands. */
function spansOf(value: unknown, found: { start: number; end: number }[] = []): { start: number; end: number }[] {
  if (typeof value !== "object" || value === null) return found;
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (typeof start === "number" && typeof end === "number") found.push({ start, end });
  for (const part of Object.values(value)) spansOf(part, found);
  return found;
}

function checkDocument(document: ReadoutDocument): void {
  const { length } = document.report.text;
  for (const { start, end } of spansOf(document)) {
    if (!(Number.isInteger(start) && 0 <= start && start <= end && end <= length))
      expect.fail(`span ${start}–${end} lies outside a text of ${length}`);
  }
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
}

const LD = (json: string): string => `<script type="application/ld+json">${json}</script>`;

const TABLE: readonly (readonly [string, ReadInput, string])[] = [
  ["nothing", {}, "no-input"],
  ["no bytes", { bytes: new Uint8Array(0) }, "empty-report"],
  ["white space", { text: " \n\t\u00a0\u2003" }, "empty-report"],
  ["a byte order mark alone", { bytes: Uint8Array.of(0xef, 0xbb, 0xbf) }, "empty-report"],
  ["a picture", { bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0) }, "not-text"],
  ["an archive", { bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0) }, "not-text"],
  ["zero bytes", { bytes: new Uint8Array(500) }, "not-text"],
  ["a few zero bytes", { bytes: utf8(NEWS.replace(" ", "\0 ")) }, "read"],
  ["UTF-8 that is damaged", { bytes: Uint8Array.of(...utf8(NEWS), 0xff, 0xc3) }, "read"],
  ["UTF-16 LE with a mark", { bytes: utf16(NEWS, false, true) }, "read"],
  ["UTF-16 BE with a mark", { bytes: utf16(NEWS, true, true) }, "read"],
  ["UTF-16 LE", { bytes: utf16(NEWS, false, false) }, "read"],
  ["UTF-16 BE", { bytes: utf16(NEWS, true, false) }, "read"],
  ["UTF-16 LE, Cyrillic", { bytes: utf16("Министърът каза, че разговорите ще продължат.", false, false) }, "read"],
  ["UTF-16 cut in a pair", { bytes: utf16(NEWS, false, true).subarray(0, 301) }, "read"],
  ["a charset that is wrong", { bytes: page(`<p>${NEWS}</p>`, '<meta charset="windows-1251">') }, "read"],
  ["a charset that is none", { bytes: page(`<p>${NEWS}</p>`, '<meta charset="x-none">') }, "read"],
  ["a page cut in a tag", { bytes: utf8(`<!doctype html><html><body><p>${NEWS}</p><p class="a`) }, "read"],
  ["a page cut in a script", { bytes: utf8(`<!doctype html><html><head><script>var a = "<p>${NEWS}`) }, "empty-report"],
  ["100,000 nested tags", { bytes: page("<div>".repeat(100_000) + NEWS) }, "read"],
  ["40,000 siblings", { html: `<p>${NEWS}</p>${"<p>a</p>".repeat(40_000)}` }, "read"],
  ["a huge attribute", { bytes: page(`<p class="${"x ".repeat(5_000_000)}">${NEWS}</p>`) }, "read"],
  [
    "100,000 attributes",
    { bytes: page(`<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(" ")}>${NEWS}</p>`) },
    "read",
  ],
  [
    "entities of entities",
    {
      bytes: page(
        `<p>${NEWS}</p>`,
        `<title>${"&amp;amp;".repeat(500_000)}</title><!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "&c;&c;">]>`,
      ),
    },
    "read",
  ],
  [
    "10 MB of inline data",
    { bytes: page(`<img src="data:image/png;base64,${"A".repeat(10_000_000)}"><p>${NEWS}</p>`) },
    "read",
  ],
  [
    "10 MB of linked data that is broken",
    { bytes: page(`<p>${NEWS}</p>`, LD(`{"a":"${'\\"'.repeat(5_000_000)}`)) },
    "read",
  ],
  ["linked data as deep as it is long", { bytes: page(`<p>${NEWS}</p>`, LD('{"a":['.repeat(100_000))) }, "read"],
  ["linked data of quotation marks", { bytes: page(`<p>${NEWS}</p>`, LD(`{"a": "${'" '.repeat(200_000)}`)) }, "read"],
  [
    "20,000 dates and authors",
    {
      bytes: page(
        `<p>${NEWS}</p>`,
        '<meta name="author" content="A B"><meta name="date" content="2025-10-21">'.repeat(20_000),
      ),
    },
    "read",
  ],
  ["5,000 bodies", { html: "<body>".repeat(5_000) + NEWS }, "read"],
  ["4,000 paragraphs", { html: `${"<p>a".repeat(4_000)}<p>${NEWS}` }, "read"],
  ["right to left", { text: "قال وزير الخارجية يوم الاثنين إن المحادثات ستستأنف. \u202eabc\u202c" }, "read"],
  ["emoji", { text: `👩‍👩‍👧‍👦🇺🇸 ${NEWS} 👍🏽` }, "read"],
  ["emoji alone", { text: "👩‍👩‍👧‍👦🇺🇸🔥" }, "empty-report"],
  ["combining marks", { text: `a${"\u0301".repeat(20_000)} said so.` }, "read"],
  ["half a surrogate pair", { text: `\ud800 ${NEWS} \udc00` }, "read"],
  ["a line without a space", { text: "x".repeat(500_000) }, "read"],
  ["one word, many times", { text: "word ".repeat(2_000) }, "read"],
  ["many quotation marks", { text: `${`${'"'.repeat(60)}“‘ said `.repeat(10)}so.` }, "read"],
  ["a text that looks like a page", { text: `<p>${NEWS}</p><p>x</p>` }, "read"],
  ["a date that is none", { text: NEWS, published: "2025-02-30" }, "bad-date"],
  ["an empty date", { text: NEWS, published: "" }, "bad-date"],
  ["a language that is none", { text: NEWS, language: "english!" }, "bad-language"],
  ["a language that is not read", { text: NEWS, language: "xx" }, "read"],
];

describe("hostile input", () => {
  it.each(TABLE)("%s", (_name, input, expected) => {
    const got = outcome(input);
    if (typeof got === "string") expect(got).toBe(expected);
    else {
      expect("read").toBe(expected);
      checkDocument(got);
      if (input.text !== undefined) expect(got.report.text).toBe(input.text);
    }
  });

  it("refuses what is larger than the limit", () => {
    expect(outcome({ bytes: new Uint8Array(64 * 1024 * 1024 + 1).fill(97) })).toBe("too-large");
    expect(outcome({ text: "a ".repeat(LIMITS.textUnits / 2 + 1) })).toBe("too-large");
    expect(outcome({ bytes: utf8("a ".repeat(LIMITS.textUnits / 2 + 1)) })).toBe("too-large");
  });

  const piece = fc.oneof(
    fc.constantFrom(
      "said ",
      "“",
      '"',
      "\n\n",
      "Anna Petrova ",
      "on Monday ",
      "<p>",
      "</b>",
      "&amp;",
      ". ",
      "\u0301",
      "\0",
      "\ud83d",
    ),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
  const anyInput: fc.Arbitrary<ReadInput> = fc.oneof(
    anyText.map((text) => ({ text, published: "2025-10-21" })),
    anyText.map((text) => ({ text, language: "en" })),
    anyText.map((html) => ({ html, language: "en" })),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => ({ bytes })),
    fc
      .tuple(fc.uint8Array({ maxLength: 8 }), anyText)
      .map(([head, text]) => ({ bytes: Uint8Array.of(...utf8(text), ...head) })),
  );

  // Markup as hostile pages mix it: marks opened and never closed, data that lie, attributes without end.
  const markup = fc.array(
    fc.oneof(
      fc.constantFrom(
        "<article>",
        "<div class='live-blog'>",
        "</div>",
        "<table><tr><td>",
        "<time datetime='2025-13-45'>",
        "<h1>",
        "<p>",
        "<br><br>",
        "<script type='application/ld+json'>",
        '{"@type":"LiveBlogPosting","liveBlogUpdate":[{"headline":1,"datePublished":[]}]}',
        "</script>",
        "<meta property='og:image' content='x:y'>",
        "<link rel=alternate hreflang=xx href='//'>",
        "<!--",
        "-->",
        "<svg>",
        "<noscript>",
        "&#x110000;",
        NEWS,
        "<li id=a>",
        "<a href='javascript:1'>",
        "\u202e",
        "10:32 AM",
        "Updated 5 minutes ago",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    ),
    { maxLength: 60 },
  );
  it("any markup gives a valid document, the same each time", () => {
    fc.assert(
      fc.property(markup, (parts) => {
        const html = parts.join("");
        const first = outcome({ html, language: "xx" });
        if (typeof first !== "string") checkDocument(first);
        expect(JSON.stringify(outcome({ html, language: "xx" }))).toBe(JSON.stringify(first));
      }),
      { numRuns: 150, seed: 20251022 },
    );
  });

  it("any input gives a valid document, the same each time, or an error of ours", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const first = outcome(input);
        if (typeof first !== "string") checkDocument(first);
        expect(JSON.stringify(outcome(input))).toBe(JSON.stringify(first));
      }),
      { numRuns: 80, seed: 20251021 },
    );
  });
});

describe("the program", () => {
  const main = fileURLToPath(new URL("main.ts", import.meta.url));
  /** Runs a script of bash in which "readout" is the program. */
  const shell = (script: string, environment: Readonly<Record<string, string>> = {}) => {
    const readout = `set -o pipefail; readout() { "${process.execPath}" --import tsx "${main}" "$@"; }`;
    const env = { ...process.env, ...environment, NO_COLOR: "1" };
    const { status, stdout, stderr } = spawnSync("bash", ["-c", `${readout}; ${script}`], { encoding: "utf8", env });
    return { exit: status, out: stdout, err: stderr };
  };

  it.each([
    ["readout read /nowhere/report.txt", 1, "(file-unreadable)"],
    ["readout read /", 1, "(file-unreadable)"],
    ["readout read - < /dev/null", 1, "(empty-report)"],
    ["readout read - --none < /dev/null", 2, "--none"],
    ["printf 'They met.' | readout read - --published 2025-02-30", 2, "(bad-date)"],
    ['printf \'{"text":"They met."}\\n{\' | readout read --jsonl - > /dev/null', 1, "1 could not be read"],
    [`for i in {1..100}; do echo '{"text":"They met."}'; done | readout read --jsonl - | head -1 > /dev/null`, 0, ""],
  ])("%s", (script, exit, says) => {
    const got = shell(script);
    expect(got.exit).toBe(exit);
    expect(got.out).toBe("");
    if (says === "") expect(got.err).toBe("");
    expect(got.err).toContain(says);
    expect(got.err).not.toMatch(/\n\s+at /);
  });

  it("gives the same record wherever and whenever it runs", () => {
    const script = `printf '%s' '${NEWS}' | readout read - --json`;
    const tokyo = shell(script, { TZ: "Asia/Tokyo", LANG: "ja_JP.UTF-8" });
    expect(tokyo.exit).toBe(0);
    expect(shell(script, { TZ: "America/New_York", LANG: "de_DE.UTF-8" })).toEqual(tokyo);
    expect(tokyo.out).not.toContain(`${new Date().getFullYear()}-`);
  });
});
