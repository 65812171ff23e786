import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ReadoutError, type TraceEntry } from "../core/index.ts";
import { type SiteSettings, settingsFor } from "../page/index.ts";
import { createReader, loadSites } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "sites-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes settings and loads them. */
function load(text: string, name = "a.json"): readonly SiteSettings[] {
  const path = join(folder, name);
  writeFileSync(path, text);
  return loadSites(path);
}

const LEAD =
  "The harbour minister, Ilse Brandt, said on Monday that talks with the ferry owners would resume next week.";
const NEXT =
  "No boats will sail tomorrow between Marlow and the islands, a spokesman for the owners said in the evening.";
const PROMO =
  "Our correspondents write every week about the coast and its people, and readers like to write back to them.";
const PAGE = `<html><head><title>Ferry talks resume</title><meta name="date" content="2025-10-20"></head><body><h1>Ferry talks resume</h1>
<div id="who">Ilse Roe</div><div id="when">21 October 2025</div><div id="top">Harbour talks go on</div>
<div id="text"><p>${LEAD}</p><div class="promo"><p>${PROMO}</p></div><p>${NEXT}</p></div><div id="more"><p>${PROMO}</p><p>${PROMO}!</p><p>${PROMO}?</p></div></body></html>`;

function read(settings: object, url = "https://www.post.example/ferry", trace?: (entry: TraceEntry) => void) {
  const sites = load(JSON.stringify({ hosts: "post.example", ...settings }));
  return createReader({ sites }).read({ html: PAGE, url, language: "xx" }, trace).report;
}

describe("a user's settings for a site", () => {
  test("name the body, drop parts, and keep the paths of the rest", () => {
    const trace: TraceEntry[] = [];
    const report = read({ body: ["#none", "#text"], drop: [".promo"] }, undefined, (entry) => trace.push(entry));
    const body = report.blocks.filter((block) => block.kind === "paragraph");
    expect(body.map((block) => [report.text.slice(block.start, block.end), block.path])).toEqual([
      [LEAD, "#text > p:nth-child(1)"],
      [NEXT, "#text > p:nth-child(3)"],
    ]);
    expect(trace.find((entry) => entry.by === "site/drop")).toMatchObject({ kept: false, words: PROMO });
  });

  test("name headline, people and date; what the caller knows wins", () => {
    const settings = { headline: "#top", byline: "#who", date: "#when" };
    expect(read(settings)).toMatchObject({
      headline: "Harbour talks go on",
      bylines: ["Ilse Roe"],
      published: "2025-10-21",
    });
    const sites = load(JSON.stringify({ hosts: "post.example", ...settings }));
    const given = { html: PAGE, url: "https://post.example/", published: "2025-10-22", language: "xx" };
    expect(createReader({ sites }).read(given).report.published).toBe("2025-10-22");
  });

  test("hold for their hosts only, and what is not found is read as ever", () => {
    const plain = createReader().read({ html: PAGE, url: "https://other.example/", language: "xx" }).report;
    expect(read({ drop: "p" }, "https://other.example/")).toEqual(plain);
    expect(read({ body: "#none", byline: "#none" }, "https://post.example/").blocks).toEqual(plain.blocks);
  });

  test.each<[string, string | null]>([
    ["https://post.example/a", "post"],
    ["https://www.post.example:8080/a", "post"],
    ["https://live.post.example/a", "live"],
    ["https://a.live.post.example/", "live"],
    ["https://compost.example/a", null],
    ["https://post.example.org/", null],
    ["https://www.below.example/", "below"],
    ["https://below.example/", null],
    ["ftp://post.example/", null],
    ["post.example", null],
  ])("%s", (url, name) => {
    const all = load(
      '[{"hosts":"post.example","drop":"post"},{"hosts":["live.post.example"],"drop":"live"},{"hosts":"*.below.example","drop":"below"}]',
    );
    expect(settingsFor(url, all)?.drop[0] ?? null).toBe(name);
  });

  test.each<[string, string]>([
    ["[{", "no JSON"],
    ["[1]", "row 1: the settings of a site are no object"],
    ['[{"hosts":"a.example","drop":".x"},{"drop":".x"}]', 'row 2: it is not said which site is meant ("hosts")'],
    ['{"hosts":"https://a.example/","drop":".x"}', '"https://a.example/" is no host'],
    ['{"hosts":"a.example","drop":"p["}', '"p[" is no CSS selector'],
    ['{"hosts":"a.example","drop":[3]}', '"drop" holds something that is no string'],
    ['{"hosts":"a.example","dorp":".x"}', 'there is no setting "dorp"'],
    ['{"hosts":"a.example"}', "it says nothing of the site's pages"],
  ])("%s is refused with its place", (text, what) => {
    const path = join(folder, "bad.json");
    writeFileSync(path, text);
    const refused = (): unknown => loadSites(path);
    expect(refused).toThrow(ReadoutError);
    expect(refused).toThrow(what);
    expect(refused).toThrow(path);
  });

  test("come from all files of a folder, and a folder that is not there is told", () => {
    rmSync(join(folder, "bad.json"), { force: true });
    load('{"hosts":"a.example","drop":".a"}', "a.json");
    load('{"hosts":"b.example","drop":".b"}', "b.json");
    writeFileSync(join(folder, "readme.txt"), "no settings");
    expect(loadSites(folder).map(({ drop }) => drop[0])).toEqual([".a", ".b"]);
    expect(() => loadSites(join(folder, "none"))).toThrow("there is no such file or folder");
  });
});

test("a page with too many elements says that it was cut", () => {
  const warnings: string[] = [];
  const html = `<article><h1>Ferry talks resume</h1><p>${LEAD}</p><p>${NEXT}</p></article><nav>${"<i>a</i>".repeat(150_000)}</nav><p>the end</p>`;
  const { report } = createReader().read({ html, language: "xx" }, undefined, (message) => warnings.push(message));
  expect(report.text).toContain(LEAD);
  expect(report.partial).toBeNull();
  const long = `<article><h1>Ferry talks resume</h1><p>${LEAD}</p>${"<p>a".repeat(150_001)}</article>`;
  expect(createReader().readPage({ html: long, language: "xx" }).partial).toMatchObject({ why: "too-large" });
  expect(warnings).toEqual(["the page has more than 150000 elements; what comes after them was not read"]);
});
