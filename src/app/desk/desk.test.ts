import { describe, expect, it } from "vitest";
import { FERRY } from "../../record/fixture.ts";
import { correct } from "../record/correct.ts";
import { ALL, deskOf, FIRE, MAKING } from "./fixture.ts";
import {
  calendarView,
  changesView,
  eventView,
  personView,
  placesOf,
  reportView,
  type StoryChanges,
  searchView,
  storiesView,
  storyView,
} from "./index.ts";

/** Evidence anywhere in a view: every one must be the very words of its report. */
function evidenceIn(view: unknown): { report: string; start: number; end: number; words: string }[] {
  if (view === null || typeof view !== "object") return [];
  const own = "report" in view && "start" in view && "words" in view ? [view as never] : [];
  return [...own, ...Object.values(view).flatMap(evidenceIn)];
}

describe("every view", () => {
  it("is plain data whose evidence is the very words of a report", async () => {
    const desk = await deskOf([...FERRY, FIRE], { seen: "2025-03-20T10:13:30.000Z" });
    const stories = await storiesView(desk, ALL);
    const story = await storyView(desk, stories.items[0]!.id, ALL);
    const views = [
      stories,
      story,
      await eventView(desk, story.timeline[0]!.event.id),
      await personView(desk, "Lind", ALL),
      await reportView(desk, story.reports[0]!.ref),
      await calendarView(desk, { from: "2025-03-01", limit: 50 }),
      await searchView(desk, "talks", ALL),
      await changesView(desk, { ...ALL }),
    ];
    const texts = new Map(
      (await desk.store.documents((await desk.store.allVersions()).map(({ ref }) => ref))).map((version) => [
        version.ref,
        version.document.report.text,
      ]),
    );
    for (const view of views) {
      expect(JSON.parse(JSON.stringify(view))).toEqual(view);
      const found = evidenceIn(view);
      expect(found.length).toBeGreaterThan(0);
      for (const { report, start, end, words } of found) expect(texts.get(report)!.slice(start, end)).toBe(words);
    }
  });
});

describe("stories", () => {
  it("lists what moved since the reader looked first", async () => {
    const made = [FERRY[0]!, FIRE, FERRY[1]!];
    const desk = await deskOf(made, { seen: "2025-03-20T10:11:30.000Z" });
    const { moved, movedCount, items } = await storiesView(desk, ALL);
    expect(movedCount).toBe(1);
    expect(moved.map(({ name, moved }) => [name, moved?.reports, moved?.isNew])).toEqual([
      ["Ferry talks set for Friday", 1, false],
    ]);
    expect(items.map(({ name }) => name)).toEqual(["Fire in the Brekke mill", "Ferry talks set for Friday"]);
    expect((await storiesView({ ...desk, seen: null }, ALL)).moved).toEqual([]);
    expect((await storiesView(desk, { limit: 1, offset: 0 })).hasMore).toBe(true);
    expect((await storiesView(desk, { limit: 1, offset: 1 })).hasMore).toBe(false);
  });

  it("tells a new story from one that grew", async () => {
    const { moved } = await storiesView(await deskOf([FIRE], { seen: "2025-03-20T09:00:00.000Z" }), ALL);
    expect(moved[0]!.moved).toMatchObject({ reports: 1, isNew: true });
  });
});

describe("a story", () => {
  it("shows a moved event at both its dates, and says where it stands in time", async () => {
    const desk = await deskOf(FERRY.slice(0, 5));
    const story = await storyView(desk, (await storiesView(desk, ALL)).items[0]!.id, ALL);
    expect(story.timeline.map(({ role, at, event }) => [role, at.from, event.status, event.tense])).toEqual([
      ["was-set", "2025-03-07", "rescheduled", "ahead"],
      ["set", "2025-03-14", "rescheduled", "ahead"],
    ]);
    expect(story.span).toEqual({ from: "2025-03-07", to: "2025-03-14" });
    expect([story.reports.length, story.texts]).toEqual([5, 4]);
    expect(story.reports.filter(({ copyOf }) => copyOf !== null)).toHaveLength(1);
    expect(story.undated).toEqual([]);
  });

  it("gives undated statements last", async () => {
    const undated = { ...FERRY[0]!, id: "undated", published: null, text: FERRY[0]!.text.replace("400", "500") };
    const desk = await deskOf([undated, FERRY[5]!]);
    const { id } = (await storiesView(desk, ALL)).items[0]!;
    expect((await storyView(desk, id, ALL)).statements.items.map(({ at }) => at)).toEqual([
      "2025-03-15",
      "2025-03-15",
      null,
    ]);
    expect((await personView(desk, "Lind", ALL)).statements.items.map(({ at }) => at)).toEqual(["2025-03-15", null]);
  });

  it("gives statements the newest first, in parts, those of copies once", async () => {
    const desk = await deskOf(FERRY);
    const { id } = (await storiesView(desk, ALL)).items[0]!;
    const all = (await storyView(desk, id, ALL)).statements;
    expect(all.items.map(({ at }) => at)).toEqual([...all.items.map(({ at }) => at)].sort().reverse());
    expect(all.items.filter(({ people }) => people.includes("oskar lind"))).toHaveLength(2);
    const parts = [];
    for (let offset = 0; offset < all.items.length; offset += 2)
      parts.push(...(await storyView(desk, id, { limit: 2, offset })).statements.items);
    expect(parts).toEqual(all.items);
  });

  it("puts rejected events apart and lists what was said of it", async () => {
    const desk = await deskOf(FERRY);
    const { id } = (await storiesView(desk, ALL)).items[0]!;
    const { event } = (await storyView(desk, id, ALL)).timeline[0]!;
    const { mentions } = await eventView(desk, event.id);
    const parts = { author: "Mira", at: "2025-03-21T08:00:00.000Z", note: null };
    const said = await correct(desk.store, { ...parts, action: { do: "reject-event", event: mentions[0]! } }, MAKING);
    const story = await storyView(desk, id, ALL);
    expect(story.timeline).toEqual([]);
    expect(story.rejected.map((one) => one.id)).toEqual([event.id]);
    const undo = await correct(desk.store, { ...parts, action: { do: "undo", correction: said.id } }, MAKING);
    expect((await storyView(desk, id, ALL)).corrections.map((one) => one.id).sort()).toEqual([said.id, undo.id].sort());
  });
});

describe("an event", () => {
  it("has its history with sentences and what contradicts it", async () => {
    const desk = await deskOf(FERRY.slice(0, 3));
    const story = await storyView(desk, (await storiesView(desk, ALL)).items[0]!.id, ALL);
    const event = await eventView(desk, story.timeline[0]!.event.id);
    expect([event.status, event.basis.origins, event.isDisputed]).toEqual(["uncertain", 1, true]);
    expect(event.history.map(({ status, sentence }) => [status, sentence.words])).toEqual([
      ["scheduled", "Oskar Lind and Pia Holm will hold talks on the Nordby ferry on Friday."],
      ["scheduled", "The office of Holm said the talks stand."],
      ["uncertain", "Friday's talks of Oskar Lind and Pia Holm may not take place, a person close to Holm said."],
      [
        "uncertain",
        "Talks of Lind and Holm on Friday are in doubt, Coast Radio reported, quoting a person close to Holm.",
      ],
    ]);
    await expect(eventView(desk, "enothing")).rejects.toThrow("there is no event");
  });
});

describe("a person", () => {
  it("has statements over time, the newest first, and the events they take part in", async () => {
    const desk = await deskOf([...FERRY, FIRE]);
    const person = await personView(desk, "oskar lind", { limit: 1, offset: 0 });
    expect([person.name, person.key, person.descriptions]).toEqual(["Oskar Lind", "oskar lind", ["harbour master"]]);
    expect(person.statements).toMatchObject({ total: 2, hasMore: true });
    expect(person.statements.items[0]!.at).toBe("2025-03-15");
    expect(person.events.items.map(({ label }) => label)).toEqual(["Lind–Holm talks"]);
  });
});

describe("a report", () => {
  it("is cut into runs that give the whole text, each with the marks that lie over it", async () => {
    const desk = await deskOf(FERRY);
    const row = (await desk.store.versionsOf("doubt"))[0]!;
    const asked = { start: 0, end: 14 };
    const report = await reportView(desk, row.ref, { asked });
    const { text } = report.report;
    for (const block of report.blocks) {
      expect(block.runs.map(({ start, end }) => text.slice(start, end)).join("")).toBe(
        text.slice(block.start, block.end),
      );
      for (const { start, end, marks, isAsked } of block.runs) {
        expect(isAsked).toBe(start < asked.end);
        expect(marks).toEqual(
          report.marks.flatMap((mark, index) => (mark.start <= start && end <= mark.end ? [index] : [])),
        );
      }
    }
    expect(report.asked!.words).toBe("Friday's talks");
    const rolesOf = (id: string) =>
      report.marks.filter(({ item }) => item === id).map(({ role, start, end }) => [role, text.slice(start, end)]);
    expect(rolesOf("a0")).toEqual([
      ["content", "may not take place"],
      ["source", "a person close to Holm"],
      ["cue", "said"],
    ]);
    expect(rolesOf("e1")).toEqual([
      ["mention", "talks"],
      ["status", "may not take place"],
      ["other-status", "stand"],
    ]);
    const event = report.items.find(({ kind }) => kind === "event");
    expect(event).toMatchObject({ status: "uncertain", when: { from: "2025-03-07" } });
    expect((await eventView(desk, (event as { event: string }).event)).label).toBe("Lind–Holm talks");
    expect((await reportView(desk, row.ref, { asked: { start: 900, end: 950 } })).asked).toBeNull();
  });

  it("is compared with the version before, or the one that is asked for", async () => {
    const old = FERRY[0]!;
    const edited = { ...old, text: old.text.replace("400", "4,000") };
    const desk = await deskOf([old, edited]);
    const report = await reportView(desk, "set");
    expect(report.versions.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
    expect(report.compared!.comparison.factual).toBe(true);
    expect(report.compared!.olderText).toBe(old.text);
    const first = await reportView(desk, report.versions[0]!.ref);
    expect(first.compared).toBeNull();
    expect(first.story).toEqual(report.story);
    await expect(reportView(desk, "set", { older: "r2" })).rejects.toThrow("there is no version");
  });

  it("names the copies of its text", async () => {
    const desk = await deskOf(FERRY);
    const report = await reportView(desk, "wire-1");
    expect(report.copies.map(({ outlet }) => outlet)).toEqual(["Harbour Post"]);
    expect(report.card!.copyOf).toBe(report.copies[0]!.ref);
  });
});

describe("the calendar", () => {
  it("shows days with what is on and where moved events were", async () => {
    const desk = await deskOf(FERRY.slice(0, 5), { today: "2025-03-05" });
    const calendar = await calendarView(desk, { limit: 50 });
    expect([calendar.from, calendar.to, calendar.next]).toEqual(["2025-03-05", "2025-04-01", "2025-04-02"]);
    expect(calendar.days.map(({ day, events }) => [day, events.map(({ role, other }) => [role, other?.from])])).toEqual(
      [
        ["2025-03-07", [["was-set", "2025-03-14"]]],
        ["2025-03-14", [["set", "2025-03-07"]]],
      ],
    );
    expect((await calendarView(desk, { limit: 1 })).hasMore).toBe(true);
    await expect(calendarView(desk, { from: "soon", limit: 1 })).rejects.toThrow("is no date");
  });
});

const ENOUGH = { changes: 1_000, reports: 1_000 };

describe("changes", () => {
  it("are told story by story since the reader looked, since a day and since a report", async () => {
    const desk = await deskOf([FERRY[0]!, FIRE, ...FERRY.slice(3, 4)], { seen: "2025-03-20T10:11:30.000Z" });
    const kinds = async (since?: string) =>
      (await changesView(desk, { ...ALL, ...(since === undefined ? {} : { since }) })).items.map(
        ({ story, changes }) => [story.name, [...new Set(changes.map(({ kind }) => kind))]],
      );
    const moved = ["Ferry talks set for Friday", ["status", "date"]];
    expect(await kinds()).toEqual([moved]);
    expect(await kinds("2025-03-06")).toEqual([moved]);
    expect(await kinds("set")).toEqual([moved, ["Fire in the Brekke mill", ["new story", "new event"]]]);
    const { items, hasMore, total } = await changesView(desk, { limit: 1, offset: 0, since: "2025-03-01" });
    expect([items.length, hasMore, total]).toEqual([1, true, 2]);
  });

  it("end early where they are enough, and go on from there", async () => {
    const desk = await deskOf([...FERRY, FIRE]);
    const each = { changes: 2, reports: 1 };
    const sizes = { all: { changes: 3, reports: 1 }, each };
    const query = { since: "2025-03-01", sizes };
    const whole = await changesView(desk, { ...query, ...ALL, sizes: { all: ENOUGH, each: ENOUGH } });
    const stories = [];
    for (let offset = 0, isMore = true; isMore; ) {
      const view = await changesView(desk, { ...query, limit: 20, offset });
      expect(view.items.every(({ changes }) => changes.length <= 2)).toBe(true);
      expect(view.limit).toBe(view.hasMore ? view.items.length : 20);
      stories.push(...view.items.map(({ story }) => story));
      [offset, isMore] = [offset + view.limit, view.hasMore];
    }
    expect(stories).toEqual(whole.items.map(({ story }) => story));
    const [{ story, changes }] = whole.items as [(typeof whole.items)[0]];
    const together = [];
    for (let after: string | null = ""; after !== null; ) {
      const view = await changesView(desk, { ...query, ...ALL, story: story.id, after, sizes: { all: each, each } });
      const [item]: readonly StoryChanges[] = view.items;
      together.push(...item!.changes);
      after = item!.next;
    }
    expect(together).toEqual(changes);
  });
});

describe("search", () => {
  it("says where the words stand", async () => {
    const desk = await deskOf([...FERRY, FIRE]);
    const { items } = await searchView(desk, "mill fire", ALL);
    expect(items.length).toBeGreaterThan(0);
    expect(items[0]!.story?.name).toBe("Fire in the Brekke mill");
    expect((await searchView(desk, "", ALL)).items).toEqual([]);
  });

  it.each([
    ["cafe", "The café and the cafes", ["café"]],
    ["cafe*", "The café and the cafes", ["café", "cafes"]],
    ['"the mill"', "The mill burns.", ["The", "mill"]],
  ])("finds %s in %s", (query, text, words) => {
    expect(placesOf(query, text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });
});
