import { Hono } from "hono";
import { beforeAll, describe, expect, it } from "vitest";
import { plainMerger } from "../../record/index.ts";
import { storeOf, testAssets, testDesk } from "../fixture.ts";
import { deskLinks } from "../links.ts";
import { type DeskEnv, visitorOf } from "../visitor.ts";
import { addCalendar } from "./calendar.ts";

const DAYS = Array.from({ length: 31 }, (_, index) => `2025-03-${String(index + 1).padStart(2, "0")}`);

describe("a month with more events than one page holds", () => {
  let desk: Hono<DeskEnv>;

  beforeAll(async () => {
    const store = await storeOf([
      {
        id: "fair",
        url: "https://post.example/fair",
        outlet: "Post",
        headline: "The fair",
        published: "2025-02-20",
        text: DAYS.map((day) => `On ${day} there is Show${day}.`).join(" "),
        people: [],
        said: [],
        events: DAYS.map((day) => ({ word: `Show${day}`, label: `Show${day}`, status: "scheduled", time: [day, day] })),
      },
    ]);
    desk = new Hono<DeskEnv>();
    desk.use(async (context, next) => {
      const links = { main: deskLinks(testAssets(), "main"), lite: deskLinks(testAssets(), "lite") };
      context.set("who", null);
      context.set(
        "visitor",
        visitorOf(context, { now: "2025-03-01T09:00:00Z", zone: "UTC", links, isEditable: false }),
      );
      await next();
    });
    const lite = new Hono<DeskEnv>();
    for (const one of [desk, lite]) addCalendar(one, { store, merge: plainMerger }, { main: 20, lite: 12 });
    desk.route("/lite", lite);
  });

  it.each(["", "/lite"])("is shown to its end, part by part: %s/calendar", async (base) => {
    const seen = new Set<string>();
    let path: string | undefined = `${base}/calendar?from=2025-03-10`;
    for (let pages = 0; path !== undefined && pages < 5; pages += 1) {
      const page: string = await (await desk.request(`http://localhost${path}`)).text();
      for (const [day] of page.matchAll(/(?<=id="d-)[\d-]{10}/g)) seen.add(day);
      expect(page).toContain("more events than one page holds");
      path = /rel="next" href="([^"#]*offset[^"#]*)/.exec(page)?.[1]?.replaceAll("&amp;", "&");
    }
    expect([...seen]).toEqual(DAYS);
  });
});

describe("a month", () => {
  it("has nothing that lies somewhere in the next one alone", async () => {
    const ask = testDesk(
      await storeOf([
        {
          id: "fair",
          url: "https://post.example/fair",
          outlet: "Post",
          headline: "The fair",
          published: "2025-03-20",
          text: "The show is on the first weekend of April. The feast is on 12 March.",
          people: [],
          said: [],
          events: [
            { word: "show", label: "Show", status: "scheduled", time: ["the first weekend of April", "2025-W14-WE"] },
            { word: "feast", label: "Feast", status: "scheduled", time: ["12 March", "2025-03-12"] },
          ],
        },
      ]),
    );
    const eventsOf = async (month: string): Promise<readonly string[]> => {
      const page = await (await ask(`/calendar?from=${month}-01`)).text();
      return [...page.matchAll(/(?<=class="event-name"[^>]*>)\w+/g)].map(([name]) => name);
    };
    expect(await eventsOf("2025-03")).toEqual(["Feast"]);
    expect(await eventsOf("2025-04")).toEqual(["Show"]);
  });
});
