import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { parseHTML } from "linkedom";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../app/record/index.ts";
import { executablePath, startChromium } from "../browser/fixture.ts";
import type { SiteOptions } from "../cli/record/site.ts";
import { FERRY } from "../record/fixture.ts";
import { plainMerger } from "../record/index.ts";
import { HOSTILE, storeOf } from "../web/fixture.ts";
import { writeSite } from "./site.ts";

const folder = mkdtempSync(join(tmpdir(), "readout-site-"));
afterAll(() => rmSync(folder, { recursive: true }));

function optionsOf(store: Store, name: string): SiteOptions & { version: string } {
  return {
    store,
    merge: plainMerger,
    folder: join(folder, name),
    stories: null,
    isLite: false,
    isForced: false,
    language: "en",
    now: "2025-10-24T09:00:00.000Z",
    zone: "Europe/Sofia",
    version: "1.2.3",
  };
}

/** The files below a folder, each by its path there. */
function filesOf(place: string): Map<string, string> {
  const all = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = all.map(({ parentPath, name }) => relative(place, join(parentPath, name)));
  return new Map(paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(place, path), "utf8")]));
}

/** What is wrong with the links of a site: files and anchors that are not there. */
function deadLinks(files: ReadonlyMap<string, string>): readonly string[] {
  const pages = [...files].filter(([path]) => path.endsWith(".html"));
  const ids = new Map(
    pages.map(([path, html]) => [path, new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!))]),
  );
  return pages.flatMap(([path, html]) =>
    [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].flatMap(([, written]) => {
      const href = written!.replaceAll("&amp;", "&");
      if (/^(?:https?:|data:,$)/.test(href)) return [];
      const [target = "", anchor] = href.split("#");
      const to = target === "" ? path : join(dirname(path), target).replaceAll("\\", "/");
      const isThere = files.has(to) && (anchor === undefined || ids.get(to)!.has(anchor));
      return isThere ? [] : [`${path}: ${href}`];
    }),
  );
}

describe("a site of files", () => {
  let store: Store;
  let files: Map<string, string>;

  beforeAll(async () => {
    const edited = { ...FERRY[0]!, text: FERRY[0]!.text.replace("400", "4,000") };
    store = await storeOf([...FERRY, edited, ...HOSTILE]);
    await writeSite(optionsOf(store, "whole"));
    files = filesOf(join(folder, "whole"));
  });

  it("leads nowhere but to its own files and anchors, and to publishers", () => {
    expect(deadLinks(files)).toEqual([]);
    for (const kind of [
      "index",
      "stories/",
      "events/",
      "people/",
      "reports/",
      "lite/index",
      "lite/reports/",
      "assets/",
    ])
      expect([kind, [...files.keys()].some((path) => path.startsWith(kind))]).toEqual([kind, true]);
  });

  it("has file names that every system takes", () => {
    for (const path of files.keys()) expect(path).toMatch(/^(?:[a-z0-9-]+\/)*[a-z0-9-]+(?:\.[a-z0-9]+)+$/);
    expect(new Set([...files.keys()].map((path) => path.toLowerCase())).size).toBe(files.size);
  });

  it("sets an anchor on exactly the words that a link leads to", async () => {
    let count = 0;
    const parsed = new Map<string, Document>();
    for (const [path, html] of files)
      for (const [, ref, start, end] of html.matchAll(/href="[^"#]*reports\/(\w+)\.html#w(\d+)-(\d+)"/g)) {
        const target = `${path.startsWith("lite/") ? "lite/" : ""}reports/${ref}.html`;
        const document = parsed.get(target) ?? parseHTML(files.get(target)!).document;
        parsed.set(target, document);
        const [version] = await store.documents([ref!]);
        const words = version!.document.report.text.slice(Number(start), Number(end));
        const set = document.getElementById(`w${start}-${end}`)!.textContent!;
        expect(set.replace(/\s/g, "")).toBe(words.replace(/\s/g, ""));
        count += 1;
      }
    expect(count).toBeGreaterThan(50);
  });

  it("needs no script and no server: no form, no script, a policy in each page", () => {
    for (const [path, html] of files) {
      if (!path.endsWith(".html")) continue;
      expect([path, html.match(/<script|<form|<img|onerror="|javascript:|<b>x/gi)]).toEqual([path, null]);
      expect([path, html.includes("Content-Security-Policy")]).toEqual([path, true]);
    }
  });

  it("has each story in other formats beside it, and a list of its files", () => {
    const formats = ["atom", "ics", "csv", "md", "jsonl", "jsonld"];
    const [story] = [...files.keys()].filter((path) => /^stories\/\w+\.html$/.test(path));
    for (const format of formats) expect(files.get(story!.replace("html", format))!.length).toBeGreaterThan(50);
    const manifest = JSON.parse(files.get("manifest.json")!) as { format: string; files: { path: string }[] };
    expect(manifest.format).toBe("readout-site/1");
    expect(manifest.files.map(({ path }) => path)).toEqual(
      [...files.keys()].filter((one) => one !== "manifest.json").sort(),
    );
  });

  it("holds only what it is asked for, lite alone if wanted, in a language", async () => {
    const [wanted, other] = await store.stories({ limit: 2 });
    const options = { ...optionsOf(store, "one"), stories: [wanted!.id], isLite: true, language: "bg" } as const;
    await writeSite(options);
    const one = filesOf(options.folder);
    expect(deadLinks(one)).toEqual([]);
    expect(one.get("index.html")).toContain('<html lang="bg"');
    const pages = [...one].filter(([path]) => path.endsWith(".html"));
    expect(pages.filter(([path]) => path !== "index.html" && !path.startsWith("lite/"))).toEqual([]);
    for (const [path, html] of pages) expect([path, html.includes(other!.id)]).toEqual([path, false]);
  });

  it("refuses a folder that holds something; --force takes away what an older site had there, and nothing else", async () => {
    const options = optionsOf(store, "full");
    await writeSite(options);
    writeFileSync(join(options.folder, "mine.txt"), "mine");
    await expect(writeSite(options)).rejects.toMatchObject({ code: "output-unwritable" });
    const [row] = await store.stories({ limit: 1 });
    await writeSite({ ...options, stories: [row!.id], isForced: true });
    const left = filesOf(options.folder);
    expect(left.get("mine.txt")).toBe("mine");
    expect(deadLinks(left)).toEqual([]);
    expect([...left.keys()].filter((path) => /^stories\/\w+\.html$/.test(path))).toEqual([`stories/${row!.id}.html`]);
  });

  it("may be read by who may read any new folder, and keeps the permissions of one that is there", async () => {
    const one = { ...optionsOf(store, "read"), stories: [], isLite: true };
    await writeSite(one);
    expect(statSync(one.folder).mode & 0o777).toBe(0o777 & ~process.umask());
    const there = { ...one, folder: join(folder, "there") };
    mkdirSync(there.folder);
    chmodSync(there.folder, 0o750);
    await writeSite(there);
    expect(statSync(there.folder).mode & 0o777).toBe(0o750);
  });

  it("goes into a folder behind a link, also on another disk", async () => {
    const disk = existsSync("/dev/shm") ? "/dev/shm" : folder;
    const target = mkdtempSync(join(disk, "readout-site-"));
    try {
      const options = { ...optionsOf(store, "link"), stories: [], isLite: true };
      symlinkSync(target, options.folder);
      await writeSite(options);
      expect(deadLinks(filesOf(target))).toEqual([]);
      expect(readdirSync(target)).toContain("index.html");
    } finally {
      rmSync(target, { recursive: true });
    }
  });

  it("leaves nothing where a page could not be made", async () => {
    const broken = new Proxy(store, {
      get: (whole, name) => {
        if (name === "corrections")
          return async () => {
            throw new Error("the disk is gone");
          };
        const one = Reflect.get(whole, name) as unknown;
        return typeof one === "function" ? one.bind(whole) : one;
      },
    });
    mkdirSync(join(folder, "apart"));
    await expect(writeSite(optionsOf(broken, "apart/broken"))).rejects.toThrow("the disk is gone");
    expect(readdirSync(join(folder, "apart"))).toEqual([]);
  });
});

describe.skipIf(executablePath === undefined)("a site of files in Chromium", () => {
  let browser: Browser;
  afterAll(async () => browser?.close());

  it("opens from the disk with its styles, keeps nobody out, and leads to exact words", async () => {
    const place = join(folder, "opened");
    await writeSite({ ...optionsOf(await storeOf([...FERRY, ...HOSTILE]), "opened") });
    const files = filesOf(place);
    browser = await startChromium();
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const heard: string[] = [];
    page.on("console", (message) => heard.push(message.text()));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) heard.push(`a request left: ${request.url()}`);
    });
    const story = [...files.keys()].find((path) => /^stories\/\w+\.html$/.test(path))!;
    const report = [...files.keys()].find((path) => /^reports\/\w+\.html$/.test(path))!;
    for (const path of ["index.html", story, report, `lite/${story}`, `lite/${report}`]) {
      await page.goto(pathToFileURL(join(place, path)).href);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontFamily)).toMatch(/Georgia/);
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          preload: false,
        });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`);
      });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ path, found, wider }).toEqual({ path, found: [], wider: 0 });
    }
    await page.goto(pathToFileURL(join(place, story)).href);
    await page.locator('a[href*="#w"]').first().click();
    expect(await page.evaluate(() => document.querySelector(":target")?.textContent?.length)).toBeGreaterThan(0);
    expect(heard).toEqual([]);
  });
});
