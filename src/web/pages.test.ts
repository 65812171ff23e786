import { beforeAll, describe, expect, it } from "vitest";
import type { Store, Story, StoryRow } from "../app/record/index.ts";
import { FERRY } from "../record/fixture.ts";
import { HOSTILE, HOSTILE_TEXT, LONG, storeOf, testDesk } from "./fixture.ts";
import { en } from "./messages/en.ts";

type Ask = ReturnType<typeof testDesk>;

/** The text that a page shows, without its tags. */
function textOf(html: string): string {
  return html
    .replace(/<(?:title|script|style)[^>]*>.*?<\/(?:title|script|style)>/gs, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");
}

describe("the pages", () => {
  let store: Store;
  let story: Story;
  let ask: Ask;
  const page = async (path: string): Promise<string> => {
    const answer = await ask(path);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.text();
  };

  beforeAll(async () => {
    store = await storeOf(FERRY);
    story = (await store.story((await store.stories({ limit: 1 }))[0]!.id))!;
    ask = testDesk(store);
  });

  it("lists what came in since the visitor said that they looked", async () => {
    expect(textOf(await page("/"))).toContain("Mark what is here as seen");
    const body = new URLSearchParams({ at: "2025-10-24T08:00:00.000Z" });
    const answer = await ask("/looked", { method: "POST", headers: { origin: "http://localhost" }, body });
    expect(answer.headers.get("location")).toBe("/stories");
    expect(textOf(await page("/"))).toContain("Nothing has come in since you last looked.");
    await store.putNote("desk-looked", "2025-03-01T00:00:00.000Z");
    const moved = textOf(await page("/"));
    expect(moved).toContain("Since 1 Mar 2025");
    expect(moved).toContain("new story");
  });

  it("shows a moved event where it was to be and where it went", async () => {
    const html = await page(`/stories/${story.id}?all=1`);
    const text = textOf(html);
    expect(text).toContain("Friday 7 March 2025 was to be here");
    expect(text).toContain("moved to 14 Mar 2025");
    expect(html).toMatch(/<path class="moved" data-run="/);
  });

  it("counts independent origins, and sets accounts side by side", async () => {
    const text = textOf(await page(`/stories/${story.id}`));
    expect(text).toMatch(/\d independent origins?/);
    expect(text).toContain("Where accounts differ");
    expect(text).toContain("told otherwise");
  });

  it("leads from every item to its exact words, highlighted in their report", async () => {
    const links = new Set<string>();
    const event = story.events[0]!;
    for (const path of [`/stories/${story.id}?all=1`, `/events/${event.id}`, "/people/Oskar%20Lind", "/search?q=ferry"])
      for (const [, href] of (await page(path)).matchAll(/href="(\/reports\/[^"]+)#words"/g)) links.add(href!);
    expect(links.size).toBeGreaterThan(10);
    for (const href of links) {
      const [, ref, start, end] = /^\/reports\/(\w+)\?at=(\d+)-(\d+)$/.exec(href)!;
      const [version] = await store.documents([ref!]);
      const words = version!.document.report.text.slice(Number(start), Number(end));
      const marked = [...(await page(href)).matchAll(/<mark class="asked"[^>]*>(.*?)<\/mark>/gs)].map(([, one]) => one);
      expect(textOf(marked.join("")).replace(/\s/g, "")).toBe(words.replace(/\s/g, ""));
    }
  });

  it("shows the history of an event's status, the words of each", async () => {
    const html = await page(`/events/${story.events[0]!.id}`);
    const history = textOf(html.slice(html.indexOf('id="history"')));
    expect(history.indexOf("scheduled")).toBeLessThan(history.indexOf("in doubt"));
    expect(history.indexOf("in doubt")).toBeLessThan(history.indexOf("moved"));
  });

  it("marks what was read in a report, and says it in words beside it", async () => {
    const html = await page(`/reports/${story.reports[0]!.ref}`);
    const first = /<a class="m [^"]*" data-items="[^"]*" href="#(item-\w+)"/.exec(html)![1]!;
    expect(html).toContain(`id="${first}"`);
    expect(textOf(html)).toContain(FERRY[0]!.text.slice(0, 60));
  });

  it("shows a month as weeks, and the same day by day", async () => {
    const html = await page("/calendar?from=2025-03-10");
    expect(textOf(html)).toContain("Calendar What is coming");
    expect(html).toMatch(/id="d-2025-03-14"/);
    expect(textOf(await page("/calendar"))).toContain("The newest story was told in March 2025");
  });

  it("finds words, and marks them", async () => {
    expect(await page("/search?q=ferry")).toMatch(/<mark>[Ff]erry<\/mark>/);
    expect(textOf(await page("/search?q=zeppelin"))).toContain("Nothing was found for “zeppelin”.");
    expect(textOf(await page("/search"))).not.toContain("Nothing was found");
  });

  it("shows what changed, and since when", async () => {
    const text = textOf(await page(`/stories/${story.id}/changes?since=2025-03-04`));
    expect(text).toContain("What changed Since 4 Mar 2025");
    expect(text).toContain("before scheduled → now happened");
    await store.putNote("desk-looked", "2025-03-20T12:30:00.000Z");
    expect(textOf(await page(`/stories/${story.id}/changes`))).toContain("Since 20 Mar 2025, 14:30");
  });

  it("shows what the newest day brought to whoever never looked, and each day of a story to look back to", async () => {
    const fresh = testDesk(await storeOf(FERRY));
    const html = await (await fresh(`/stories/${story.id}/changes`)).text();
    expect(textOf(html)).toContain("What changed Since 15 Mar 2025");
    expect(textOf(html)).toContain("before moved → now happened");
    expect(html).toContain(`href="/stories/${story.id}/changes?since=2025-03-04"`);
    expect(textOf(await (await fresh("/changes")).text())).toContain("Since 15 Mar 2025");
  });

  it("shows what changed in a large story part by part, and in several stories as far as one page holds", async () => {
    const large = await storeOf([...LONG, ...FERRY]);
    const [{ id }] = (await large.stories({ limit: 9 })).toSorted((a, b) => b.reports - a.reports) as [StoryRow];
    const ask = testDesk(large);
    for (const base of ["", "/lite"]) {
      const said = new Set<string>();
      let pages = 0;
      for (let path = `${base}/stories/${id}/changes?since=2025-01-10`; path !== ""; pages += 1) {
        const html = await (await ask(path)).text();
        const parts = [...html.matchAll(/rel="next" href="([^"#]+)/g)].map(([, href]) =>
          href!.replaceAll("&amp;", "&"),
        );
        expect(pages === 0 || html.includes("From the beginning")).toBe(true);
        expect(html.split("<article").length).toBeLessThan(140);
        for (const [, ref] of html.matchAll(/\/reports\/(r[0-9a-z]{10})\?at/g)) said.add(ref!);
        path = parts.at(-1) ?? "";
      }
      expect(pages).toBeGreaterThan(2);
      // 21 of its thirty reports came since then.
      if (base === "") expect(said.size).toBe(21);
    }
    const all = await (await ask("/changes?since=2025-01-10")).text();
    expect(all).toContain(`<a href="/stories/${id}/changes?since=2025-01-10">More of what changed</a>`);
    expect(all.split("<article").length).toBeLessThan(180);
  });

  it("words what changed in the visitor's language", async () => {
    const fresh = testDesk(await storeOf(FERRY));
    const pages = ["2025-03-04", "2025-03-06"].map(async (since) => {
      const path = `/stories/${story.id}/changes?since=${since}`;
      const [english, bulgarian] = [await fresh(path), await fresh(`${path}&lang=bg`)];
      return [textOf(await english.text()), textOf(await bulgarian.text())] as const;
    });
    const [english, bulgarian] = (await Promise.all(pages)).reduce(([a, b], [x, y]) => [a + x, b + y]);
    for (const words of [
      "before scheduled → now happened",
      "before 7 Mar 2025 → now 14 Mar 2025",
      "Words: good / useless",
    ])
      expect(english).toContain(words);
    for (const words of ["преди насрочено → сега състояло се", "преди 7.03.2025 г. → сега 14.03.2025 г.", "Думи: good"])
      expect(bulgarian).toContain(words);
    expect(bulgarian).not.toMatch(/\d (?:Mar|March) 2025/);
  });

  it("compares two versions", async () => {
    const old = FERRY[0]!;
    const both = await storeOf([old, { ...old, text: old.text.replace("400", "4,000") }]);
    const [older, newer] = (await both.allVersions()).map(({ ref }) => ref);
    const html = await (await testDesk(both)(`/reports/${newer}?older=${older}`)).text();
    expect(html).toContain("<del>400</del><ins>4,000</ins>");
    expect(textOf(html)).toContain("number: 400 → 4,000");
  });

  it("speaks Bulgarian throughout", async () => {
    const ref = story.reports[0]!.ref;
    for (const path of [
      "/",
      `/stories/${story.id}`,
      `/events/${story.events[0]!.id}`,
      `/reports/${ref}`,
      "/calendar",
    ]) {
      const html = await page(`${path}?lang=bg`);
      expect(html).toContain('<html lang="bg"');
      expect(html).toContain("Към съдържанието");
    }
    const event = textOf(await page(`/events/${story.events[0]!.id}?lang=bg`));
    expect(event).toMatch(/независим/);
    // Whatever the interface says is said in Bulgarian; what the reports and the record say is not translated.
    for (const english of Object.values(en.event)) if (english.length > 8) expect(event).not.toContain(english);
  });

  it("names nobody with a link that leads nowhere", async () => {
    const html = (await Promise.all(story.events.map(({ id }) => page(`/events/${id}`)))).join("");
    const people = new Set(html.match(/\/people\/[^"?#]+/gu));
    expect(people.size).toBeGreaterThan(0);
    for (const path of people) expect((await ask(path)).status, path).toBeLessThan(400);
  });

  it("leads from the name of a body, which has no page, to the search for it", async () => {
    const answer = await ask("/people/The%20Ferry%20Ministry");
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe("/search?q=The%20Ferry%20Ministry");
  });

  it.each([
    "/stories/nothing",
    "/events/nothing",
    "/people/nobody",
    "/reports/nothing",
    "/stories/nothing/changes",
    "/x",
  ])("%s is not there, and says so", async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(textOf(await answer.text())).toContain("There is nothing here");
  });

  it.each([
    "/?offset=-1",
    "/?offset=x",
    "/calendar?from=x",
    "/calendar?from=2025-02-31",
    "/calendar?from=9999-12-01",
    "/calendar?from=9999-11-01",
    "/calendar?from=0000-01-01",
    `/search?q=${"(".repeat(300)}`,
  ])("%s is asked of it without harm", async (path) => {
    expect((await ask(path)).status).toBe(200);
  });

  it.each([
    "2025-99-99",
    "2025-10-21T99:99Z",
    "2025-10-21T09:00%2B99:99",
  ])("refuses a date that is none: %s", async (since) => {
    expect((await ask(`/changes?since=${since}`)).status).toBe(400);
  });

  it("takes a moment with a space before its zone", async () => {
    expect((await ask("/changes?since=2025-10-21T09:00%20%2B03:00")).status).toBe(200);
  });
});

describe("hostile reports", () => {
  it("are shown as text, never run or taken for markup", async () => {
    const store = await storeOf(HOSTILE);
    const ask = testDesk(store);
    const { id } = (await store.stories({ limit: 1 }))[0]!;
    const { events, people, reports } = (await store.story(id))!;
    const paths = [
      "/",
      `/stories/${id}?all=1`,
      "/changes",
      `/stories/${id}/changes`,
      "/calendar?from=2025-03-01",
      `/search?q=${encodeURIComponent(HOSTILE_TEXT)}`,
      "/search?q=ferry",
      ...events.map((event) => `/events/${event.id}`),
      ...people.map((person) => `/people/${encodeURIComponent(person.key)}`),
      ...reports.map(({ ref }) => `/reports/${ref}?at=0-9`),
    ];
    for (const path of paths) {
      const html = await (await ask(path)).text();
      expect([path, html.match(/<script(?! type="module" src="\/assets\/)|<img|<b>x|onerror="|javascript:/gi)]).toEqual(
        [path, null],
      );
      // Nothing that came from a report stands in the title or in a value with the power to turn what follows round.
      expect(/<title>[^<]*<\/title>/.exec(html)![0]).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
    }
    expect(textOf(await (await ask("/")).text())).toContain(HOSTILE_TEXT.slice(0, 20));
  });
});
