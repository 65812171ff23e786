import { describe, expect, it } from "vitest";
import { editDesk } from "./edit/fixture.ts";
import { LONG, storeOf, testDesk } from "./fixture.ts";
import { askedPart, eventParts, type ListedEvent } from "./views/event-parts.ts";

/** A list of events by their days; "u" has none, "r" was rejected. */
function listed(days: string): readonly ListedEvent[] {
  return days.split(" ").map((day): ListedEvent => {
    const event = { id: day } as never;
    if (day === "u" || day === "r") return { of: day === "u" ? "undated" : "rejected", event };
    return { of: "dated", entry: { role: "set", at: { from: `2025-03-${day}` } as never, event } };
  });
}

describe("parts of a list of events", () => {
  it.each([
    ["01 02 03 04", "2025-03-01:2 2025-03-03:2"],
    // A part ends with a day.
    ["01 02 02 03", "2025-03-01:1 2025-03-02:2 2025-03-03:1"],
    // Of a day with more than a part holds the address says how many come before.
    ["01 02 02 02 02 02 03 03", "2025-03-01:1 2025-03-02:2 2025-03-02+2:2 2025-03-02+4:1 2025-03-03:2"],
    ["01 u u u r", "2025-03-01:1 undated:2 undated+2:2"],
    ["u", "undated:1"],
  ])("%s: %s", (days, parts) => {
    const told = eventParts(listed(days), 2).map(
      ({ from, skip, begin, end }) => `${from}${skip === 0 ? "" : `+${skip}`}:${end - begin}`,
    );
    expect(told.join(" ")).toBe(parts);
  });

  it.each([
    ["", 0, "0-2"],
    // An address of an earlier version counts from the first event.
    ["", 3, "3-5"],
    ["2025-03-02", 0, "1-2"],
    ["2025-03-05", 0, "3-5"],
    ["2025-03-20", 0, "6-7"],
    ["undated", 0, "6-7"],
    ["undated", 9, "7-8"],
    ["rejected", 0, "7-8"],
  ])("from “%s”, without %i: %s", (from, skip, shown) => {
    const all = listed("01 02 03 06 06 06 u r");
    const part = askedPart(all, eventParts(all, 2), { from, skip })!;
    expect(`${part.begin}-${part.end}`).toBe(shown);
  });

  it("is nothing of no events", () => {
    expect(askedPart([], eventParts([], 2), { from: "2025-03-02", skip: 1 })).toBe(undefined);
  });
});

const nextOf = (html: string): string | undefined =>
  /<a rel="next" href="([^"#]+)#timeline"/.exec(html)?.[1]?.replaceAll("&amp;", "&");

/** Events of a page by the anchors in its list. */
const eventsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<li class="entry [^"]*" id="(e[^"]+)"/g)].map(([, id]) => id!);

describe("the page of a large story", () => {
  it.each(["", "/lite"])("shows every event once over its parts: %s", async (base) => {
    const store = await storeOf(LONG);
    const ask = testDesk(store);
    const story = (await store.story((await store.stories({ limit: 1 }))[0]!.id))!;
    expect(story.events.length).toBeGreaterThan(100);
    const seen: string[] = [];
    let pages = 0;
    for (let path: string | undefined = `${base}/stories/${story.id}?all=1`; path !== undefined; pages += 1) {
      const html = await (await ask(path)).text();
      const events = eventsOf(html);
      expect(events.length).toBeLessThanOrEqual(60);
      seen.push(...events);
      path = nextOf(html);
    }
    expect(pages).toBeGreaterThan(1);
    expect(seen.toSorted()).toEqual(story.events.map(({ id }) => id).toSorted());
  });

  it("begins on the day that its address says, also after more came in, and names the parts", async () => {
    const less = testDesk(await storeOf(LONG.slice(0, 25)));
    const more = testDesk(await storeOf(LONG));
    const path = `/stories/${(await (await storeOf(LONG)).stories({ limit: 1 }))[0]!.id}`;
    for (const ask of [less, more]) {
      const html = await (await ask(`${path}?all=1&section=timeline&from=2025-05-10`)).text();
      expect(/<time datetime="(\d{4}-\d{2}-\d{2})">/.exec(html.slice(html.indexOf('class="timeline"')))![1]).toBe(
        "2025-05-10",
      );
      expect(html).toMatch(/<nav class="paging parts".+aria-current="true">\d+ \w+ 2025 to [^<]+<\/a>/);
      expect(html).toContain('rel="prev"');
    }
  });

  it("leads from where a moved event was to be to the part that has its new date", async () => {
    const [made] = LONG;
    const gala = {
      ...made!.events![0]!,
      label: "winter gala",
      type: "celebration",
      who: ["Ana19 Speaker19"],
      status: "rescheduled" as const,
    };
    const days = { first: ["day0", "2025-01-01"], time: ["day1", "2025-06-28"] } as const;
    const store = await storeOf([{ ...made!, events: [{ ...gala, ...days }] }, ...LONG.slice(1)]);
    const { id } = (await store.stories({ limit: 1 }))[0]!;
    const ask = testDesk(store);
    const html = await (await ask(`/stories/${id}?all=1`)).text();
    const links = [...html.matchAll(/<a href="([^"]*#e[^"]+)">moved to/g)].map(([, href]) =>
      href!.replaceAll("&amp;", "&"),
    );
    expect(links.some((href) => href.startsWith("/stories/"))).toBe(true);
    for (const href of links) {
      const [path, anchor] = href.split("#");
      const there = path === "" ? html : await (await ask(path!)).text();
      expect([href, there.includes(`id="${anchor}"`)]).toEqual([href, true]);
    }
  });

  it("shows all events to whoever corrects it, who selects them together", async () => {
    const store = await storeOf(LONG);
    const story = (await store.story((await store.stories({ limit: 1 }))[0]!.id))!;
    const html = await (await editDesk(store).ask(`/stories/${story.id}?all=1&edit=1`)).text();
    expect(new Set(eventsOf(html)).size).toBe(story.events.length);
  });
});
