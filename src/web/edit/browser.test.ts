import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GOOD, testAccounts } from "../../app/users/fixture.ts";
import { executablePath, startChromium } from "../../browser/fixture.ts";
import type { Served } from "../../cli/serve.ts";
import { sourceThread } from "../../node/reading/fixture.ts";
import { serveDesk } from "../../node/serve.ts";
import { FERRY } from "../../record/fixture.ts";
import { type Grouping, nameGrouping, plainMerger } from "../../record/index.ts";
import type { Store } from "../../store/store.ts";
import { HOSTILE_TEXT, storeOf, testAssets } from "../fixture.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SCREENS = [
  { colorScheme: "light", width: 1280, height: 900 },
  { colorScheme: "dark", width: 390, height: 844 },
] as const;

/** The desk as it is served, with the reader in its thread, over the ferry's story. */
describe.skipIf(executablePath === undefined)("adding and correcting in Chromium", () => {
  let served: Served;
  let guarded: Served;
  let browser: Browser;
  let page: Page;
  let store: Store;
  let story: string;
  const heard: string[] = [];

  beforeAll(async () => {
    store = await storeOf(FERRY);
    story = `/stories/${(await store.stories({ limit: 1 }))[0]!.id}`;
    const { made } = testAccounts();
    await made.add("Ada", GOOD, "admin");
    const options = {
      store,
      making: { grouping: nameGrouping as Grouping, merge: plainMerger, reader: "1.0.0" },
      version: "1.0.0",
      host: "127.0.0.1",
      port: 0,
      names: [],
      author: "Mira",
      fetch: () => Promise.reject(new Error("no network")),
      now: () => new Date().toISOString(),
      zone: "Europe/Sofia",
      warn: (error: unknown) => heard.push(String(error)),
      assets: testAssets(),
      thread: { entry: sourceThread(new URL("./thread/fixture.ts", import.meta.url)) },
    };
    served = await serveDesk({ ...options, accounts: null });
    guarded = await serveDesk({ ...options, accounts: made });
    browser = await startChromium();
    const context = await browser.newContext({ baseURL: served.address, locale: "en-GB" });
    page = await context.newPage();
    page.on("console", (message) => {
      // Forms that are not right answer so.
      if (message.type() === "error" && !/40[01]/.test(message.text())) heard.push(message.text());
    });
    page.on("pageerror", (error) => heard.push(error.message));
    page.on("dialog", (dialog) => heard.push(`a report opened a dialog: ${dialog.message()}`));
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await served?.end();
    await guarded?.end();
    expect(heard).toEqual([]);
  });

  const events = async () => (await store.story(story.split("/")[2]!))!.events;
  /** Nothing that axe finds, and nothing wider than the screen, light on a desk and dark on a phone. */
  const keepsNobodyOut = async (
    of: Page = page,
    screens: readonly (typeof SCREENS)[number][] = SCREENS,
  ): Promise<void> => {
    for (const { colorScheme, ...viewport } of screens) {
      await of.setViewportSize(viewport);
      await of.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await of.evaluate(axe.source);
      const found = await of.evaluate(async (tags) => {
        const { axe: run } = window as unknown as { axe: typeof axe };
        const { violations } = await run.run(document, { runOnly: tags, resultTypes: ["violations"] });
        return violations.flatMap(({ id, nodes }) =>
          nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`),
        );
      }, TAGS);
      const wider = await of.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ at: of.url(), colorScheme, found, wider }).toEqual({ at: of.url(), colorScheme, found: [], wider: 0 });
    }
    await of.setViewportSize({ width: 1280, height: 900 });
  };

  it("reads a pasted text while one looks on, into its story, also after a reload", async () => {
    await page.goto("/add");
    await keepsNobodyOut();
    await page
      .getByLabel("Text", { exact: true })
      .fill("Mill talks put off\n\nThe talks on the Brekke mill were put off, said Oskar Lind.");
    const paste = page.locator("section", { hasText: "Paste its text" });
    await paste.getByLabel("Date of publication").fill("soon");
    await paste.getByRole("button", { name: "Read" }).click();
    expect(await paste.getByLabel("Date of publication").getAttribute("aria-invalid")).toBe("true");
    await keepsNobodyOut(page, [SCREENS[1]]);
    await paste.getByLabel("Date of publication").fill("2025-10-21");
    await paste.getByLabel("Outlet").fill(HOSTILE_TEXT);
    await paste.getByRole("button", { name: "Read" }).click();
    await page.waitForURL(/\/jobs\//);
    await page.reload();
    await page.locator(".job-state.is-done").waitFor({ timeout: 45_000 });
    await keepsNobodyOut();
    await page.locator("a.in-story").click();
    expect(await page.locator("h1").textContent()).toBe("Mill talks put off");
    expect(await page.locator(".reports").textContent()).toContain("<script>alert(1)</script>");
  });

  it("reads a file that is dropped anywhere on the page, and tells what could not be read", async () => {
    await page.goto("/add");
    const drop = (name: string, words: string): Promise<void> =>
      page.evaluate(
        ([file, text]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text!], file!));
          document.dispatchEvent(new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true }));
          document.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
        },
        [name, words],
      );
    await drop(
      "mill.html",
      "<!doctype html><title>Mill</title><h1>Mill burns</h1><p>The mill in Brekke burnt down on Monday.</p>",
    );
    await page.waitForURL(/\/jobs\//);
    await page.locator(".job-state.is-done").waitFor();
    await page.goto("/add");
    await drop("nothing.txt", " ");
    await page.locator(".job-state.is-failed").waitFor();
    await keepsNobodyOut(page, [SCREENS[0]]);
    await page.goto("/jobs");
    expect(await page.locator(".jobs li").count()).toBe(3);
    await keepsNobodyOut();
  });

  it("judges and edits an event by the mouse, and undoes what was done", async () => {
    const [event] = await events();
    const now = async () => (await events()).find(({ id }) => id === event!.id)!;
    await page.goto(`/events/${event!.id}`);
    await page.locator(".event-acts").getByRole("button", { name: "Confirm" }).click();
    await page.getByText("The event was confirmed.").waitFor();
    expect((await now()).judged).toBe("confirmed");
    await keepsNobodyOut();
    await page.locator(".done").getByRole("button", { name: "Undo" }).click();
    await page.getByText("It was undone.").waitFor();
    expect((await now()).judged).toBeNull();
    await page.locator(".event-acts").getByRole("link", { name: "Edit" }).click();
    await keepsNobodyOut();
    await page.getByLabel("Date").fill("soon");
    await page.getByRole("button", { name: "Save" }).click();
    await page.locator(".form-errors").waitFor();
    await keepsNobodyOut(page, [SCREENS[1]]);
    await page.getByLabel("Date").fill("2025-11-02");
    await page.getByLabel("Name").fill(HOSTILE_TEXT.slice(0, 40));
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The event was edited.").waitFor();
    expect(await now()).toMatchObject({ time: { value: "2025-11-02" }, label: HOSTILE_TEXT.slice(0, 40) });
    await page.locator(".done").getByRole("button", { name: "Undo" }).click();
    await page.getByText("It was undone.").waitFor();
    expect(await now()).toMatchObject({ label: event!.label });
  });

  it("splits and merges by the keyboard alone", async () => {
    const before = (await events()).length;
    const several = (await events()).find(({ mentions }) => mentions.length > 1)!;
    await page.goto(`/events/${several.id}/edit`);
    await page.getByRole("button", { name: "Part" }).last().press("Enter");
    await page.getByText("The event was parted.").waitFor();
    expect((await events()).length).toBe(before + 1);
    await page.goto(story);
    await page.keyboard.press("e");
    await page.waitForURL(/edit=1/);
    await keepsNobodyOut();
    const told = page.locator("#selected[role=status]");
    expect(await told.textContent()).toBe("");
    for (let at = 0; at <= before; at += 1) {
      await page.keyboard.press("j");
      await page.keyboard.press("x");
    }
    expect(await page.locator(".bar").textContent()).toContain("selected");
    expect(await told.textContent()).toContain("selected");
    await keepsNobodyOut(page, [SCREENS[1]]);
    await page.keyboard.press("Escape");
    expect(await page.locator(".select input:checked").count()).toBe(0);
    const boxes = page.locator(".entry:visible .select input");
    await boxes.nth(0).focus();
    await page.keyboard.press("Space");
    await boxes.nth(1).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("m");
    await page.getByText("The events were merged.").waitFor();
    expect((await events()).length).toBe(before);
    await page.keyboard.press("u");
    await page.getByText("It was undone.").waitFor();
    expect((await events()).length).toBe(before + 1);
    // The first item may be where an event was to be before it was moved.
    while ((await page.locator(".is-current [data-act=reject]").count()) === 0) await page.keyboard.press("j");
    await page.keyboard.press("r");
    await page.getByText("The event was rejected.").waitFor();
    await page.keyboard.press("u");
    await page.getByText("It was undone.").waitFor();
    expect((await events()).every(({ judged }) => judged === null)).toBe(true);
    await page.goto("/corrections");
    await keepsNobodyOut();
    await page.keyboard.press("?");
    expect(await page.locator("#keys").textContent()).toContain("merge what is selected");
  });

  it("names stories and joins people without script", async () => {
    const plain = await browser.newContext({ baseURL: served.address, javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(`${story}?edit=1`);
    await still.getByLabel("Name of the story").fill("The ferry of Nordby");
    await still.getByRole("button", { name: "Rename" }).click();
    expect(await still.locator("h1").textContent()).toBe("The ferry of Nordby");
    const people = still.locator(".people .select input");
    const count = await people.count();
    await people.nth(0).check();
    await people.nth(1).check();
    await still.getByRole("button", { name: "Merge selected people" }).click();
    expect(await still.getByRole("status").textContent()).toContain("The people were merged.");
    expect(await still.locator(".people .select input").count()).toBe(count - 1);
    await still.getByRole("button", { name: "Undo" }).click();
    await plain.close();
  });

  it("splits a name of two people, and undoes it", async () => {
    const people = async () => (await store.story(story.split("/")[2]!))!.people.map(({ name }) => name);
    const [name] = await people();
    await page.goto(story);
    await page.locator(".people a", { hasText: name! }).first().click();
    await page.locator(".person-acts summary").click();
    await page.getByLabel(FERRY[0]!.headline!).check();
    await page.getByLabel("Name of the other person").fill(`${name} of Brekke`);
    await keepsNobodyOut();
    await page.getByRole("button", { name: "Split the name" }).click();
    await page.getByText("The name is of two people.").waitFor();
    expect(await people()).toContain(`${name} of Brekke`);
    await page.keyboard.press("u");
    await page.getByText("It was undone.").waitFor();
    expect(await people()).not.toContain(`${name} of Brekke`);
  });

  it("lets in those who have a name, and out again", async () => {
    const context = await browser.newContext({ baseURL: guarded.address, locale: "en-GB" });
    const door = await context.newPage();
    await door.goto(story);
    expect(door.url()).toContain("/sign-in?back=");
    await keepsNobodyOut(door);
    await door.getByLabel("Name").fill("Ada");
    await door.getByLabel("Password").fill("wrong");
    await door.getByRole("button", { name: "Sign in" }).click();
    await door.locator(".form-errors").waitFor();
    await keepsNobodyOut(door, [SCREENS[1]]);
    await door.getByLabel("Password").fill(GOOD);
    await door.getByRole("button", { name: "Sign in" }).click();
    await door.waitForURL(new RegExp(story));
    await door.getByRole("link", { name: "Ada" }).click();
    await keepsNobodyOut(door);
    await door.getByRole("button", { name: "Sign out" }).click();
    await door.goto(story);
    expect(door.url()).toContain("/sign-in");
    await context.close();
  });
});
