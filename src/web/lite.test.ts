import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../app/record/index.ts";
import { FERRY } from "../record/fixture.ts";
import { HOSTILE, LONG, storeOf, testDesk } from "./fixture.ts";

/** Bytes that a lite page may weigh with its styles, compressed. */
const MOST = 15_000;

/** Every lite page that a reader can come to from the stories, by its address. */
async function walk(ask: ReturnType<typeof testDesk>, most: number): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const wanted = ["/lite/stories"];
  for (let path = wanted.shift(); path !== undefined && pages.size < most; path = wanted.shift()) {
    if (pages.has(path)) continue;
    const answer = await ask(path);
    expect([path, answer.status]).toEqual([path, 200]);
    const html = await answer.text();
    pages.set(path, html);
    // Months go on for ever.
    for (const link of linksOf(html)) if (link.startsWith("/lite/") && !link.includes("calendar?")) wanted.push(link);
  }
  return pages;
}

function linksOf(html: string): readonly string[] {
  return [...html.matchAll(/ href="([^"]+)"/g)].flatMap(([, href]) => {
    const [path] = href!.replaceAll("&#39;", "'").replaceAll("&amp;", "&").split("#");
    return path === "" ? [] : [path!];
  });
}

describe("lite pages", () => {
  let store: Store;
  let pages: Map<string, string>;

  beforeAll(async () => {
    store = await storeOf(FERRY);
    pages = await walk(testDesk(store), 1_000);
  });

  it("are there for every view, and lead on to lite pages alone", () => {
    const kinds = new Set([...pages.keys()].map((path) => /^\/lite\/\w+/.exec(path)![0]));
    expect([...kinds].sort()).toEqual(
      ["calendar", "changes", "events", "people", "reports", "search", "stories"].map((kind) => `/lite/${kind}`),
    );
    for (const [path, html] of pages)
      for (const link of linksOf(html))
        if (!/^(?:\/lite\/|\/assets\/|\/api\/|https?:|data:,$)|\/export\.|\.atom/.test(link))
          expect([path, link]).toEqual([path, path.slice("/lite".length)]);
  });

  it("need no script and no image, and style nothing in place", () => {
    for (const [path, html] of pages)
      expect([path, html.match(/<script|<img|<svg| style=| on\w+="/i)]).toEqual([path, null]);
  });

  it("lead to their main version, which leads back", async () => {
    const ask = testDesk(store);
    for (const path of [...pages.keys()].slice(0, 40)) {
      const main = path.slice("/lite".length);
      expect(pages.get(path)).toContain(`<a href="${main.replaceAll("&", "&amp;")}">Link to main version</a>`);
      const html = await (await ask(main)).text();
      expect(html).toContain(`<link rel="alternate" href="${path.replaceAll("&", "&amp;")}" title="Lite version">`);
      expect(html).toContain(`href="${path.replaceAll("&", "&amp;")}">Link to lite version</a>`);
    }
  });

  it("lead from an item to its exact words, set apart in the text", () => {
    const words = [...pages].filter(([path]) => path.includes("?at="));
    expect(words.length).toBeGreaterThan(20);
    for (const [path, html] of words)
      expect([path, html.includes('<mark class="asked" id="words"><b>')]).toEqual([path, true]);
  });

  it("speak Bulgarian", async () => {
    const html = await (await testDesk(store)("/lite/stories?lang=bg")).text();
    expect(html).toContain('<html lang="bg"');
    expect(html).toContain("Връзка към основната версия");
  });

  it("go on in the lite version after what needs an answer", async () => {
    const ask = testDesk(store);
    expect((await ask("/lite")).status).toBe(200);
    const answer = await ask("/lite/looked", { method: "POST", headers: { origin: "http://localhost" } });
    expect(answer.headers.get("location")).toBe("/lite/stories");
    const missing = await ask("/lite/stories/nothing");
    expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining("Link to main version")]);
    expect((await ask("/litex")).status).toBe(404);
  });

  it(`weigh less than ${MOST} bytes with their styles, those of a story of thirty reports too`, async () => {
    const ask = testDesk(await storeOf(LONG));
    const long = await walk(ask, 150);
    const styles = gzipSync(
      await (await ask(linksOf(long.get("/lite/stories")!).find((one) => one.endsWith(".css"))!)).text(),
    );
    for (const [path, html] of [...pages, ...long])
      expect([path, gzipSync(html).length + styles.length]).toEqual([
        path,
        expect.toSatisfy((bytes: number) => bytes < MOST),
      ]);
    // What does not fit is on further pages.
    const parts = [...long.values()].flatMap(linksOf).filter((path) => path.includes("section="));
    for (const section of ["timeline", "said", "reports", "people", "text"])
      expect([section, parts.some((path) => path.includes(`section=${section}`))]).toEqual([section, true]);
  });

  it("show the whole of a long text, part by part", async () => {
    const long = await storeOf(LONG.slice(0, 1));
    const [row] = await long.allVersions();
    const [version] = await long.documents([row!.ref]);
    const ask = testDesk(long);
    let text = "";
    for (let path: string | undefined = `/lite/reports/${row!.ref}`; path !== undefined; ) {
      const html: string = await (await ask(path)).text();
      text += /<div class="report-text"[^>]*>(.*?)<\/div>/s.exec(html)![1]!.replace(/<[^>]+>/g, "");
      path = /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(text.replace(/\s+/g, "")).toBe(version!.document.report.text.replace(/\s+/g, ""));
  });

  it("show hostile reports as text", async () => {
    for (const [path, html] of await walk(testDesk(await storeOf(HOSTILE)), 100))
      expect([path, html.match(/<script|<img|<b>x|onerror="|javascript:/gi)]).toEqual([path, null]);
  });
});
