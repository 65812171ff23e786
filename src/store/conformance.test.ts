import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parseIsoDay } from "../core/index.ts";
import { openStore } from "../node/store/open.ts";
import { type Told, versionFrom } from "../record/fixture.ts";
import {
  datedEvents,
  type EventState,
  eventStates,
  outlineOf,
  type ReportSketch,
  type Story,
  type StoryStep,
  storySummary,
} from "../record/index.ts";
import { RENAMED, reportOf, storyOf } from "./fixture.ts";
import { memoryStore } from "./memory/index.ts";
import type { Store, StoryMade } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "readout-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** Every store, and how it is closed and opened again; a store that forgets says so. */
const STORES: readonly {
  readonly name: string;
  readonly open: () => Promise<Store>;
  readonly reopen: ((store: Store) => Promise<Store>) | null;
}[] = [
  { name: "memory", open: async () => memoryStore(), reopen: null },
  (() => {
    const paths = new WeakMap<Store, string>();
    const open = async (path: string): Promise<Store> => {
      const store = await openStore(path);
      paths.set(store, path);
      return store;
    };
    return {
      name: "SQLite",
      open: () => open(join(folder, `${++files}.db`)),
      reopen: async (store: Store) => {
        const path = paths.get(store)!;
        await store.close();
        expect(existsSync(`${path}.owner`)).toBe(false);
        return open(path);
      },
    };
  })(),
];

describe.each(STORES)("a store in $name", ({ open, reopen }) => {
  const again = async (store: Store): Promise<Store> => (reopen === null ? store : await reopen(store));
  const a = reportOf("a", "The ferry to Nordby stays in port.");
  const b = reportOf("b", "The café by the harbour closes.", { published: "2025-03-06" });
  const [one, other] = [a.version.ref, b.version.ref].sort() as [string, string];
  const link = { a: one, b: other, weight: 0.5 };

  it("gives back what was put, also after it was closed", async () => {
    let store = await open();
    await store.putReport(a, true);
    await store.putReport({ ...b, links: [link] }, true);
    store = await again(store);
    expect(await store.documents([b.version.ref, "nobody"])).toEqual([b.version]);
    expect(await store.versions([a.version.ref])).toEqual([
      {
        ref: a.version.ref,
        key: "a",
        digest: a.version.digest,
        outlet: "Harbour Post",
        headline: "Headline a",
        published: "2025-03-04",
        captured: null,
        added: a.version.added,
        reader: "1.0.0",
        seen: null,
        isCurrent: true,
        story: null,
      },
    ]);
    expect(await store.signatures([a.version.ref])).toEqual(new Map([[a.version.ref, { id: "a" }]]));
    expect([...(await store.sharing(["all"], 2, 1, "now"))].sort()).toEqual([a.version.ref, b.version.ref].sort());
    expect(await store.sharing(["only b", "nothing"], 2, 1, "now")).toEqual([b.version.ref]);
    expect(await store.sharing(["only b", "all", "all"], 2, 2, "now")).toEqual([b.version.ref]);
    for (const side of [a, b]) expect(await store.links([side.version.ref])).toEqual([link]);
    expect([...(await store.pending())].sort()).toEqual([a.version.ref, b.version.ref].sort());
    await store.putInput("other", a.version.ref, "1.0.0");
    await store.putSeen(b.version.ref, "2025-03-05T12:00:00.000Z");
    expect((await store.versions([b.version.ref]))[0]!.seen).toBe("2025-03-05T12:00:00.000Z");
    for (const [input, reader, known] of [
      ["input of a", "1.0.0", a.version.ref],
      ["other", "1.0.0", a.version.ref],
      ["input of b", "1.0.0", b.version.ref],
      ["input of a", "2.0.0", null],
      ["input of c", "1.0.0", null],
    ] as const)
      expect(await store.inputRef(input, reader)).toBe(known);
    await store.close();
  });

  it.each([
    ["nothing else links", [], true],
    ["another key links", ["telling"], false],
  ])("leaves out keys that too many have, and marks those whom %s", async (_, more, isMarked) => {
    const store = await open();
    const c = reportOf("c", "The mill burns.");
    await store.putReport({ ...a, keys: [...a.keys, ...more] }, true);
    await store.putReport({ ...b, keys: [...b.keys, ...more], links: [link] }, true);
    await store.putStories({ remove: [], put: [storyOf([a, b])], settled: [a.version.ref, b.version.ref] });
    expect(await store.links([a.version.ref])).toEqual([link]);
    await store.putReport(c, true);
    expect(await store.sharing(["all"], 2, 1, "now")).toEqual([]);
    expect(await store.links([a.version.ref])).toEqual(isMarked ? [] : [link]);
    const marked = isMarked ? [a, b, c] : [c];
    expect([...(await store.pending())].sort()).toEqual(marked.map(({ version }) => version.ref).sort());
    await store.close();
  });

  it("keeps the versions of a report apart and knows the newest", async () => {
    const store = await open();
    const edited = reportOf("a", "The ferry to Nordby sails at noon.", { added: "2025-03-05T12:00:00.000Z" });
    await store.putReport(a, true);
    await store.putStories({ remove: [], put: [storyOf([a])], settled: [a.version.ref] });
    await store.putReport(edited, true);
    const rows = await store.versionsOf("a");
    expect(rows.map(({ ref, isCurrent }) => [ref, isCurrent])).toEqual([
      [a.version.ref, false],
      [edited.version.ref, true],
    ]);
    expect(await store.sharing(["all"], 2, 1, "now")).toEqual([edited.version.ref]);
    expect([...(await store.pending())].sort()).toEqual([a.version.ref, edited.version.ref].sort());
    expect((await store.allVersions("2025-03-05T11:00:00.000Z")).map(({ ref }) => ref)).toEqual([edited.version.ref]);
    const { id } = storyOf([a]);
    expect((await store.versionsIn(id)).map(({ ref }) => ref).sort()).toEqual(rows.map(({ ref }) => ref).sort());
    expect(await store.versionsIn("nothing")).toEqual([]);
    await store.close();
  });

  it("keeps a sketch with each reading, and tells what is kept that another version made", async () => {
    let store = await open();
    const sketch: ReportSketch = { version: "sketches/1", terms: ["ferry"], families: { stay: 1 }, events: {} };
    const sketched = { ...a, version: { ...a.version, sketch }, made: "before" };
    const reread = reportOf("a", "The ferry to Nordby stays in port.", { reader: "2.0.0" });
    await store.putReport(sketched, true);
    await store.putReport(b, true);
    store = await again(store);
    expect(await store.documents([a.version.ref])).toEqual([sketched.version]);
    expect(await store.outdated("now", 10)).toEqual([a.version.ref]);
    expect(await store.sharing(["all"], 2, 1, "now")).toEqual([b.version.ref]);
    await store.putReport({ ...reread, made: "now" }, true);
    expect(await store.outdated("now", 10)).toEqual([]);
    expect(await store.outdated("later", 1)).toHaveLength(1);
    expect((await store.readings(a.version.ref)).map((reading) => reading.sketch)).toEqual([sketch, undefined]);
    await store.close();
  });

  it("keeps every reading of a version and gives the newest", async () => {
    const store = await open();
    const reread = reportOf("a", "The ferry to Nordby stays in port.", {
      added: "2025-04-01T10:00:00.000Z",
      reader: "2.0.0",
    });
    await store.putReport(a, true);
    await store.putReport(reread, true);
    expect((await store.readings(a.version.ref)).map(({ reader, added }) => [reader, added])).toEqual([
      ["1.0.0", "2025-03-05T10:00:00.000Z"],
      ["2.0.0", "2025-04-01T10:00:00.000Z"],
    ]);
    expect(await store.readAgainAfter("2025-03-31T00:00:00.000Z")).toEqual([a.version.ref]);
    for (const moment of ["2025-03-01T00:00:00.000Z", "2025-04-02T00:00:00.000Z"])
      expect(await store.readAgainAfter(moment)).toEqual([]);
    const [newest] = await store.documents([a.version.ref]);
    expect([newest!.reader, newest!.added]).toEqual(["2.0.0", "2025-03-05T10:00:00.000Z"]);
    expect((await store.check()).counts).toMatchObject({ reports: 1, versions: 1, readings: 2 });
    await store.close();
  });

  it("replaces stories, lists the newest first and finds them by any id in them", async () => {
    let store = await open();
    for (const report of [a, b]) await store.putReport(report, true);
    const [first, second, both] = [storyOf([a]), storyOf([b]), storyOf([a, b])];
    await store.putStories({ remove: [], put: [first, second], settled: [a.version.ref, b.version.ref] });
    expect(await store.pending()).toEqual([]);
    expect((await store.stories({ limit: 9 })).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect((await store.stories({ limit: 9, since: "2025-03-05" })).map(({ id }) => id)).toEqual([second.id]);
    expect((await store.stories({ limit: 1, offset: 1 })).map(({ id }) => id)).toEqual([first.id]);
    await store.putStories({ remove: [first.id, second.id], put: [both], settled: [] });
    store = await again(store);
    expect(await store.story(both.id)).toEqual(both);
    expect(await store.stories({ limit: 9 })).toEqual([
      { id: both.id, name: both.name, first: "2025-03-04", last: "2025-03-06", reports: 2, events: 0 },
    ]);
    for (const id of [both.id, second.id, a.version.ref, b.version.ref, b.version.ref.slice(0, 8)])
      expect(await store.storiesById(id, 9)).toEqual([both.id]);
    expect(await store.storiesById("s_", 9)).toEqual([]);
    expect((await store.versions([b.version.ref]))[0]!.story).toBe(both.id);
    await store.close();
  });

  it("gives a story whole, its outline, and one of its many events", async () => {
    let store = await open();
    const words = Array.from({ length: 90 }, (_, index) => `talks${index}`);
    const events = words.map((word): Told => ({ word, label: word, status: "scheduled", others: [] }));
    const text = `${words.join(" ")} were held.`;
    const report = { ...reportOf("many", text), version: versionFrom({ id: "many", text, events }) };
    await store.putReport(report, true);
    const story = storyOf([report]);
    expect(story.events).toHaveLength(words.length);
    await store.putStories({ remove: [], put: [story], settled: [] });
    store = await again(store);
    expect(await store.story(story.id)).toEqual(story);
    expect(await store.outline(story.id)).toEqual(outlineOf(story));
    for (const at of [0, 39, 40, 89])
      expect(await store.event(story.id, story.events[at]!.id)).toEqual(story.events[at]);
    expect([await store.outline("nothing"), await store.event(story.id, "nothing")]).toEqual([null, null]);
    await store.putStories({ remove: [story.id], put: [], settled: [] });
    expect([await store.story(story.id), await store.event(story.id, story.events[0]!.id)]).toEqual([null, null]);
    await store.close();
  });

  it("keeps what came into a story each time it was made, also under another id", async () => {
    let store = await open();
    const stated = (label: string): EventState => ({ ...eventStates(talks)[0]!, label });
    const text = "Talks were held.";
    const talks = storyOf([
      { ...a, version: versionFrom({ id: "a", text, events: [{ word: "Talks", status: "happened" }] }) },
    ]);
    const [first, second] = [storyOf([a]), { ...storyOf([b]), id: "sother" }];
    const step = (gone: string, came: string): StoryStep => ({ gone: [stated(gone)], came: [stated(came)] });
    const put = async (story: Story, from: string, after: StoryMade["after"] = null, remove: readonly string[] = []) =>
      store.putStories({ remove, put: [story], settled: [], made: new Map([[story.id, { from, after }]]) });
    const made = async (story: Story, from: string, now: string) =>
      (await store.steps(story.id, from, now))?.map(({ gone, came }) => [gone[0]?.label, came[0]?.label]) ?? null;
    for (const report of [a, b]) await store.putReport(report, true);
    await put(first, "one");
    expect([await made(first, "one", "one"), await made(first, "none", "one")]).toEqual([[], null]);
    await put(first, "two", { story: first.id, step: step("x", "y") });
    await put(second, "three", { story: first.id, step: step("y", "z") }, [first.id]);
    store = await again(store);
    expect(await made(second, "one", "three")).toEqual([
      ["x", "y"],
      ["y", "z"],
    ]);
    expect(await made(second, "two", "three")).toEqual([["y", "z"]]);
    // Nothing is known of a story that is gone, or that is made from something else by now.
    expect([await made(first, "one", "two"), await made(second, "one", "four")]).toEqual([null, null]);
    // Of the same it is made otherwise only by another program: what it was before is not what would be made now.
    await put(second, "three", { story: second.id, step: { gone: [], came: [] } });
    expect(await made(second, "two", "three")).toEqual([["y", "z"]]);
    await put(second, "three", { story: second.id, step: step("z", "w") });
    expect([await made(second, "two", "three"), await made(second, "three", "three")]).toEqual([null, []]);
    await put(second, "four", { story: second.id, step: step("w", "v") });
    expect(await made(second, "three", "four")).toEqual([["w", "v"]]);
    // What it never was made from leads to what it is too; others go on past that.
    for (const now of ["other", "four"]) await store.putStep(second.id, "never", now, step("u", "v"));
    expect(await made(second, "never", "four")).toEqual([["u", "v"]]);
    await put(second, "five", { story: second.id, step: step("v", "t") });
    expect(await made(second, "never", "five")).toEqual([
      ["u", "v"],
      ["v", "t"],
    ]);
    expect(await made(second, "three", "five")).toEqual([
      ["w", "v"],
      ["v", "t"],
    ]);
    await store.putStories({ remove: [], put: [second], settled: [] });
    expect(await made(second, "five", "five")).toBeNull();
    await store.close();
  });

  it("knows what lists show of a story, and what came into it since", async () => {
    let store = await open();
    const c = reportOf("c", "The mill burns.", { added: "2025-03-07T10:00:00.000Z" });
    const later = reportOf("b", "The café by the harbour opens.", { added: "2025-03-08T10:00:00.000Z" });
    for (const report of [a, b, c, later]) await store.putReport(report, true);
    const [one, other] = [storyOf([a, later]), storyOf([c])];
    await store.putStories({ remove: [], put: [one, other], settled: [] });
    store = await again(store);
    const summaries = await store.summaries([other.id, "nothing", one.id]);
    expect(summaries.toSorted((x, y) => x.reports - y.reports)).toEqual([storySummary(other), storySummary(one)]);
    const moves = async (after: string, story?: string) =>
      (await store.moves(after, story)).toSorted((x, y) => x.reports - y.reports);
    const [old, recent] = [
      { story: one.id, reports: 2, at: later.version.added },
      { story: other.id, reports: 1, at: c.version.added },
    ];
    expect(await moves("")).toEqual([recent, old]);
    expect(await moves("", one.id)).toEqual([old]);
    expect(await moves(c.version.added)).toEqual([{ ...old, reports: 1 }]);
    expect(await moves(c.version.added, other.id)).toEqual([]);
    const renamed = { ...one, name: "The café" };
    await store.putStories({ remove: [other.id], put: [renamed], settled: [] });
    expect(await store.summaries([one.id, other.id])).toEqual([storySummary(renamed)]);
    await store.close();
  });

  it("lists dated events of all stories by their days, long stretches apart", async () => {
    let store = await open();
    const made = (
      [
        ["one", "2025-03-30", "2025-03-20"],
        ["two", "2025-W14", undefined],
        ["three", "2025-Q2", undefined],
        ["four", "2025-04-05", undefined],
        ["five", "XXXX-WXX-4", undefined],
      ] as const
    ).map(([id, value, first]) => {
      const text = `Talks ${id} on Monday or Friday.`;
      const told: Told = {
        word: "Talks",
        label: id,
        status: "rescheduled",
        evidence: "Talks",
        time: ["Monday", value],
      };
      const version = versionFrom({
        id,
        text,
        events: [{ ...told, ...(first === undefined ? {} : { first: ["Friday", first] as const }) }],
      });
      return { ...reportOf(id, text), version };
    });
    for (const report of made) await store.putReport(report, true);
    const stories = made.map((report) => storyOf([report]));
    await store.putStories({ remove: [], put: stories, settled: [] });
    store = await again(store);
    const found = async (from: string, to: string, of: "days" | "stretches" = "days", part = {}) =>
      (await store.dated({ from: parseIsoDay(from)!, to: parseIsoDay(to)!, of, limit: 9, ...part })).map(
        ({ label, role }) => `${label} ${role}`,
      );
    expect(await found("2025-03-01", "2025-04-30")).toEqual(["one was-set", "one set", "two set", "four set"]);
    // The week of 31 March goes on until 6 April.
    expect(await found("2025-04-06", "2025-04-30")).toEqual(["two set"]);
    expect(await found("2025-03-20", "2025-03-20")).toEqual(["one was-set"]);
    expect(await found("2025-03-01", "2025-04-30", "days", { limit: 2, offset: 1 })).toEqual(["one set", "two set"]);
    expect(await found("2025-03-01", "2025-04-30", "stretches")).toEqual(["three set"]);
    expect(await found("2025-07-01", "2025-07-30", "stretches")).toEqual([]);
    const [dated] = await store.dated({ from: 0, to: 99_999, of: "stretches", limit: 1 });
    expect(dated).toEqual(datedEvents(stories[2]!)[0]);
    await store.putStories({ remove: [stories[0]!.id], put: [stories[3]!], settled: [] });
    expect(await found("2025-03-01", "2025-04-30")).toEqual(["two set", "four set"]);
    await store.close();
  });

  it.each([
    ["ferry nordby", ["a"]],
    ["cafe", ["b"]],
    ["the", ["a", "b"]],
    ["ferry harbour", []],
    ['"', []],
    ["AND (", []],
  ])("finds %j in %j", async (query, ids) => {
    const store = await open();
    for (const report of [a, b]) await store.putReport(report, true);
    const refs = new Map([a, b].map(({ version }) => [version.ref, version.key]));
    expect((await store.search(query, 9)).map(({ report }) => refs.get(report)).sort()).toEqual(ids);
    await store.close();
  });

  it("finds who speaks by the last word of a name's key", async () => {
    const store = await open();
    for (const report of [a, b]) await store.putReport(report, true);
    expect(await store.reportsNaming("a")).toEqual([a.version.ref]);
    expect(await store.reportsNaming("anna b")).toEqual([b.version.ref]);
    await store.close();
  });

  it("lists people of all stories by the last word of any spelling, with the story", async () => {
    let store = await open();
    const made = [
      { id: "one", text: "Sergey Lavrov spoke.", people: ["Sergey Lavrov"] },
      { id: "two", text: "Lavrov left. Ole Moe stayed.", people: ["Lavrov", "Ole Moe"] },
    ].map((one) => ({ ...reportOf(one.id, one.text), version: versionFrom({ ...one, published: "2025-03-04" }) }));
    for (const report of made) await store.putReport(report, true);
    const [both, second] = [storyOf(made), storyOf([made[1]!])];
    await store.putStories({ remove: [], put: [both], settled: [] });
    store = await again(store);
    const of = async (key: string) =>
      (await store.peopleNamed(key)).map((one) => [one.key, one.spelling, one.name, one.reports, one.storyName]);
    const lavrov = ["sergei lavrov", "Sergey Lavrov", 2, both.name] as const;
    const expected = ["sergei lavrov", "lavrov"].map((spelling) => [lavrov[0], spelling, ...lavrov.slice(1)]);
    expect((await of("lavrov")).sort()).toEqual(expected.sort());
    expect(await of("moe")).toEqual([["ole moe", "ole moe", "Ole Moe", 1, both.name]]);
    expect(await of("ole")).toEqual([]);
    await store.putStories({ remove: [both.id], put: [second], settled: [] });
    expect(await of("lavrov")).toEqual([["lavrov", "lavrov", "Lavrov", 1, second.name]]);
    await store.close();
  });

  it("counts what changes its reports, stories and corrections, and not what it is asked", async () => {
    const store = await open();
    const seen = new Set([store.revision()]);
    const isNew = (): boolean => seen.size < seen.add(store.revision()).size;
    await store.putReport(a, true);
    expect(isNew()).toBe(true);
    await store.putStories({ remove: [], put: [storyOf([a])], settled: [a.version.ref] });
    expect(isNew()).toBe(true);
    await store.putCorrections([RENAMED], []);
    expect(isNew()).toBe(true);
    await store.stories({ limit: 9 });
    await store.putNote("looked", "now");
    expect(isNew()).toBe(false);
    await store.close();
  });

  it("marks what a correction touches with it", async () => {
    let store = await open();
    for (const report of [a, b]) await store.putReport(report, true);
    await store.putStories({ remove: [], put: [storyOf([a]), storyOf([b])], settled: [a.version.ref, b.version.ref] });
    await store.putCorrections([RENAMED], []);
    expect(await store.pending()).toEqual([]);
    await store.putCorrections([RENAMED], [b.version.ref, "nobody"]);
    store = await again(store);
    expect(await store.pending()).toEqual([b.version.ref]);
    await store.close();
  });

  it("keeps corrections and notes, each once", async () => {
    let store = await open();
    await store.putCorrections([RENAMED], []);
    await store.putCorrections([RENAMED], []);
    await store.putNote("looked", "one");
    await store.putNote("looked", "two");
    store = await again(store);
    expect(await store.corrections()).toEqual([RENAMED]);
    expect([await store.note("looked"), await store.note("other")]).toEqual(["two", null]);
    expect(await store.check()).toMatchObject({ isSound: true, problems: [] });
    await store.close();
  });
});
