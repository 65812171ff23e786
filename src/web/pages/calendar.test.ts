import { Hono } from "hono";
import { beforeAll, describe, expect, it } from "vitest";
import { plainMerger } from "../../record/index.ts";
import { storeOf, testAssets } from "../fixture.ts";
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
