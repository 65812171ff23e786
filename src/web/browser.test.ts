import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import axe from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../app/record/index.ts";
import { executablePath, startChromium } from "../browser/fixture.ts";
import { FERRY } from "../record/fixture.ts";
import { createDesk } from "./desk.ts";
import { HOSTILE, LONG, storeOf, testParts } from "./fixture.ts";

/** The rules that are held: WCAG 2.2 up to AA, and axe's own good practice. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SCREENS = [
  { colorScheme: "light", width: 1280, height: 900 },
  { colorScheme: "dark", width: 390, height: 844 },
] as const;

/** What axe finds on a page; runs there. */
async function violationsOf(tags: string[]): Promise<readonly string[]> {
  const { axe: run } = window as unknown as { axe: typeof axe };
  const { violations } = await run.run(document, { runOnly: tags, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary = "" }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

/** Reports of a story that has more events than a page holds. */
const FEW = 20;

describe.skipIf(executablePath === undefined)("the desk in Chromium", () => {
  let server: ServerType;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let store: Store;
  let paths: { readonly [name: string]: string };
  const heard: string[] = [];

  beforeAll(async () => {
    const edited = { ...FERRY[0]!, text: FERRY[0]!.text.replace("400", "4,000") };
    store = await storeOf([...FERRY, edited, ...HOSTILE, ...LONG.slice(0, FEW)]);
    const rows = await store.stories({ limit: 9 });
    const stories = await Promise.all(rows.map(({ id }) => store.story(id)));
    const ferry = stories.find((story) => story!.name.startsWith("Ferry talks"))!;
    const long = stories.find((story) => story!.reports.length === FEW)!;
    const hostile = stories.find((story) => story !== ferry && story !== long)!;
    const [first] = ferry.reports;
    const versions = await store.versionsOf(first!.key);
    const older = versions.find(({ isCurrent }) => !isCurrent)!;
    paths = {
      stories: "/",
      story: `/stories/${ferry.id}?all=1`,
      event: `/events/${ferry.events[0]!.id}`,
      person: `/people/${encodeURIComponent(ferry.people[0]!.key)}`,
      report: `/reports/${first!.ref}?at=0-20`,
      versions: `/reports/${first!.ref}?older=${older.ref}`,
      calendar: "/calendar?from=2025-03-01",
      search: "/search?q=ferry",
      changes: `/stories/${ferry.id}/changes?since=2025-03-04`,
      "part of a story": `/stories/${long.id}?all=1&section=timeline&from=2025-06-27`,
      "lite stories": "/lite/stories",
      "lite story": `/lite/stories/${ferry.id}`,
      "lite report": `/lite/reports/${first!.ref}?at=0-20`,
      "lite calendar": "/lite/calendar?from=2025-03-01",
      "not found": "/stories/nothing",
      hostile: `/stories/${hostile.id}?all=1`,
      "hostile report": `/reports/${hostile.reports[0]!.ref}`,
    };
    const desk = createDesk({ ...testParts(store), hosts: null });
    await new Promise<void>((resolve) => {
      server = serve({ fetch: desk.fetch, hostname: "127.0.0.1", port: 0 }, () => resolve());
    });
    browser = await startChromium();
    context = await browser.newContext({
      baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      timezoneId: "America/New_York",
      locale: "en-GB",
    });
    page = await context.newPage();
    page.on("console", (message) => {
      // The page that is not there is asked for on purpose.
      if (message.type() === "error" && !message.text().includes("404")) heard.push(message.text());
    });
    page.on("pageerror", (error) => heard.push(error.message));
    page.on("dialog", (dialog) => heard.push(`a report opened a dialog: ${dialog.message()}`));
    page.on("request", (request) => {
      if (!request.url().startsWith("http://127.0.0.1:")) heard.push(`a request left: ${request.url()}`);
    });
  }, 30_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    expect(heard).toEqual([]);
  });

  const NAMES = [
    "stories",
    "story",
    "event",
    "person",
    "report",
    "versions",
    "calendar",
    "search",
    "changes",
    "part of a story",
    "lite stories",
    "lite story",
    "lite report",
    "lite calendar",
    "not found",
    "hostile",
    "hostile report",
  ];
  it.each(
    NAMES,
  )("%s keeps nobody out: light on a desk, dark on a phone; nothing is wider than the screen", async (name) => {
    for (const { colorScheme, ...viewport } of SCREENS) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(paths[name]!);
      await page.evaluate(axe.source);
      const found = await page.evaluate(violationsOf, TAGS);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ colorScheme, found, wider }).toEqual({ colorScheme, found: [], wider: 0 });
    }
  });

  it("is walked through by the keyboard: skip link, items, search, help", async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(paths["story"]!);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await page.locator(".is-current").count()).toBe(1);
    await page.keyboard.press("?");
    expect(await page.locator("#keys").isVisible()).toBe(true);
    await page.getByLabel("Use single letters as shortcuts").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    expect(await page.locator("#keys").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
    await page.getByLabel("Use single letters as shortcuts").check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.keyboard.type("ferry");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=ferry/);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/reports\/.*#words/);
    expect(await page.locator("#words").first().isVisible()).toBe(true);
  });

  it("is walked through by the keyboard where the browser keeps nothing", async () => {
    const shut = await context.newPage();
    await shut.addInitScript(() =>
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("blocked", "SecurityError");
        },
      }),
    );
    await shut.goto(paths["story"]!);
    await shut.keyboard.press("j");
    expect(await shut.locator(".is-current").count()).toBe(1);
    await shut.close();
  });

  it("shows what was read from a mark, by pointer and by keyboard, and puts it away", async () => {
    await page.goto(paths["report"]!);
    const card = page.locator("#popover");
    await page.locator("a.m-event").first().hover();
    await card.waitFor({ state: "visible" });
    expect(await card.textContent()).toContain("talks");
    await page.mouse.move(5, 5);
    await card.waitFor({ state: "hidden" });
    for (let step = 0; step < 40 && !(await card.isVisible()); step += 1) await page.keyboard.press("Tab");
    expect(await card.isVisible()).toBe(true);
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toMatch(/^#item-/);
    await page.keyboard.press("Escape");
    expect(await card.isVisible()).toBe(false);
  });

  it("keeps no empty card where something was clicked whose marks are not shown", async () => {
    await page.goto(paths["report"]!);
    await page.locator('#marks [name="time"]').uncheck();
    await page.locator("a.m-time:not(.m-event):not(.m-statement)").first().click({ timeout: 3_000 });
    expect(await page.locator("#popover").isVisible()).toBe(false);
    await page.locator("a.m-event").first().hover();
    await page.locator("#popover").waitFor({ state: "visible", timeout: 3_000 });
  });

  it("zooms the chart and chooses what it shows", async () => {
    await page.goto(paths["story"]!);
    const width = (): Promise<number> => page.locator(".chart-scroll > svg").evaluate((svg) => svg.clientWidth);
    const before = await width();
    await page.getByRole("button", { name: "Zoom in" }).click();
    expect(await width()).toBeGreaterThan(before);
    await page.getByRole("button", { name: "Moved or called off" }).click();
    expect(await page.locator(".timeline .entry:visible").count()).toBe(1);
  });

  it("keeps colours, language and the browser's zone, and works without script", async () => {
    await page.goto(paths["event"]!);
    await page.goto(paths["event"]!);
    // 6 March 2025, 08:00 UTC, seen from New York.
    expect(await page.locator("time", { hasText: "6 Mar 2025, 03:00" }).count()).toBeGreaterThan(0);
    const plain = await browser.newContext({ baseURL: new URL(page.url()).origin, javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(paths["event"]!);
    await still.getByRole("button", { name: "Dark" }).click();
    expect(await still.locator("html").getAttribute("data-theme")).toBe("dark");
    await still.getByRole("button", { name: "Български" }).click();
    expect(await still.locator("html").getAttribute("lang")).toBe("bg");
    await still.goto(paths["report"]!);
    expect(await still.locator("#words").first().isVisible()).toBe(true);
    await still.locator("a.m-event").first().click();
    expect(still.url()).toContain("#item-");
    await plain.close();
  });
});
