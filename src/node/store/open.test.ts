import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { versionFrom } from "../../record/fixture.ts";
import { storySummary } from "../../record/index.ts";
import { reportOf, storyOf } from "../../store/fixture.ts";
import { APPLICATION_ID, MIGRATIONS } from "../../store/sqlite/schema.ts";
import { defaultStorePath } from "./location.ts";
import { deflate, openNamed, openStore } from "./open.ts";
import { wasmDriver } from "./wasm.ts";

const folder = mkdtempSync(join(tmpdir(), "readout-open-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const fresh = (): string => join(folder, `${++files}`, "store.db");

/** Does some work while a file may only be read. The superuser, whom permissions do not hold, becomes somebody else meanwhile. */
async function readingAlone(path: string, work: () => Promise<unknown>): Promise<void> {
  const isRoot = process.geteuid?.() === 0;
  chmodSync(path, 0o444);
  for (const one of [folder, join(path, "..")]) chmodSync(one, 0o777);
  if (isRoot) process.seteuid!(65_534);
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid!(0);
  }
}

describe("opening a store", () => {
  it("makes the folder, and refuses a second process", async () => {
    const path = fresh();
    const store = await openStore(path);
    await expect(openStore(path)).rejects.toMatchObject({ code: "store-busy", fix: expect.stringContaining("--wait") });
    await store.close();
    await (await openStore(path)).close();
  });

  it.each([
    ["read"],
    ["look"],
    ["change"],
  ] as const)("to %s it makes nothing where no store is, and says how one is made", async (use) => {
    const path = fresh();
    await expect(openNamed(path, 0, use)).rejects.toMatchObject({
      code: "no-store",
      where: path,
      fix: expect.stringContaining("readout add"),
    });
    expect(existsSync(join(path, ".."))).toBe(false);
  });

  it("takes an empty file for no store, unless something is added to it", async () => {
    const path = fresh();
    mkdirSync(join(path, ".."));
    writeFileSync(path, "");
    await expect(openStore(path, 0, "read")).rejects.toMatchObject({ code: "no-store" });
    expect(statSync(path).size).toBe(0);
    await (await openStore(path, 0, "add")).close();
    await (await openStore(path, 0, "read")).close();
  });

  it("shows an empty store to who looks into their own before anything was added, and makes none", async () => {
    const own = fresh();
    const store = await openNamed(null, 0, "look", own);
    expect(await store.stories({ limit: 10 })).toEqual([]);
    await store.close();
    await expect(openNamed(null, 0, "read", own)).rejects.toMatchObject({ code: "no-store", where: own });
    expect(existsSync(join(own, ".."))).toBe(false);
    await (await openNamed(null, 0, "add", own)).close();
    expect(existsSync(own)).toBe(true);
  });

  it("reads a file that may only be read, and says so to what writes", async () => {
    const path = fresh();
    const version = versionFrom({ id: "a", text: "Talks stand.", events: [{ word: "Talks", status: "scheduled" }] });
    const report = { ...reportOf("a", "Talks stand."), version };
    const made = await openStore(path);
    await made.putReport(report, true);
    await made.putStories({ remove: [], put: [storyOf([report])], settled: [version.ref] });
    await made.backup(`${path}.copy`);
    await made.close();
    await readingAlone(`${path}.copy`, async () => {
      const copy = await openStore(`${path}.copy`, 0, "look");
      expect(await copy.documents([version.ref])).toEqual([version]);
      await copy.close();
    });
    await readingAlone(path, async () => {
      const store = await openStore(path, 0, "read");
      expect(store.isWritable).toBe(false);
      expect(await store.documents([version.ref])).toEqual([version]);
      expect(await store.summaries([storyOf([report]).id])).toHaveLength(1);
      await store.putStep(storyOf([report]).id, "before", "now", { gone: [], came: [] });
      expect((await store.check()).isSound).toBe(true);
      await store.close();
      for (const use of ["add", "change"] as const)
        await expect(openStore(path, 0, use)).rejects.toMatchObject({
          code: "bad-store",
          where: path,
          what: expect.stringContaining("may only be read"),
        });
    });
  });

  it("refuses a folder", async () => {
    const path = fresh();
    mkdirSync(path, { recursive: true });
    await expect(openStore(path, 0, "read")).rejects.toMatchObject({ code: "bad-store", where: path });
  });

  it("does not bring up to date what it may only read, and says why", async () => {
    const path = fresh();
    mkdirSync(join(path, ".."));
    const driver = wasmDriver(path);
    driver.exec(MIGRATIONS[0]!);
    driver.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`);
    driver.close();
    await readingAlone(path, () =>
      expect(openStore(path, 0, "read")).rejects.toMatchObject({
        code: "bad-store",
        what: expect.stringContaining("earlier Readout"),
      }),
    );
  });

  it("waits for another to be done", async () => {
    const path = fresh();
    const store = await openStore(path);
    setTimeout(() => void store.close(), 150);
    await (await openStore(path, 5000)).close();
  });

  it("takes over from a process that was killed", async () => {
    const path = fresh();
    await (await openStore(path)).close();
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    writeFileSync(`${path}.owner`, JSON.stringify({ pid: gone, started: "1" }));
    mkdirSync(`${path}.lock`);
    const store = await openStore(path);
    expect((await store.check()).isSound).toBe(true);
    await store.close();
    expect(existsSync(`${path}.owner`)).toBe(false);
  });

  it("takes nothing from a process of another machine, and names it", async () => {
    const path = fresh();
    await (await openStore(path)).close();
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    writeFileSync(`${path}.owner`, JSON.stringify({ pid: gone, started: "1", host: "elsewhere.example" }));
    await expect(openStore(path)).rejects.toMatchObject({
      code: "store-busy",
      what: expect.stringContaining("on elsewhere.example"),
    });
  });

  it("takes over from a process of another machine that is silent for long", async () => {
    const path = fresh();
    await (await openStore(path)).close();
    writeFileSync(`${path}.owner`, JSON.stringify({ pid: 1, started: "1", host: "elsewhere.example", beatMs: 15_000 }));
    await expect(openStore(path)).rejects.toMatchObject({ code: "store-busy" });
    const before = Date.now() / 1000 - 600;
    utimesSync(`${path}.owner`, before, before);
    await (await openStore(path)).close();
  });

  it("shows that it has the store still, and writes no more once another has it", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const path = fresh();
      const store = await openStore(path);
      utimesSync(`${path}.owner`, 1, 1);
      vi.advanceTimersByTime(20_000);
      expect(statSync(`${path}.owner`).mtimeMs).toBeGreaterThan(Date.now() - 60_000);
      const another = JSON.stringify({ pid: 1, started: "1", host: "elsewhere.example" });
      writeFileSync(`${path}.owner`, another);
      expect(() => vi.advanceTimersByTime(20_000)).toThrow("on elsewhere.example");
      await store.close();
      expect(readFileSync(`${path}.owner`, "utf8")).toBe(another);
    } finally {
      vi.useRealTimers();
    }
  });

  it("takes over from a process that was killed before the machine's name changed", async () => {
    if (!existsSync("/proc/self/ns/pid")) return;
    const path = fresh();
    const store = await openStore(path);
    const held = JSON.parse(readFileSync(`${path}.owner`, "utf8")) as object;
    await store.close();
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    writeFileSync(`${path}.owner`, JSON.stringify({ ...held, pid: gone, host: "elsewhere.example" }));
    await (await openStore(path)).close();
    writeFileSync(`${path}.owner`, JSON.stringify({ ...held, host: "elsewhere.example" }));
    await expect(openStore(path)).rejects.toMatchObject({ code: "store-busy" });
  });

  it("takes over from a number that was given to another process since", async () => {
    if (!existsSync("/proc/self/stat")) return;
    const path = fresh();
    await (await openStore(path)).close();
    writeFileSync(`${path}.owner`, JSON.stringify({ pid: process.pid, started: "1" }));
    await (await openStore(path)).close();
  });

  it.each<[string, (path: string) => void]>([
    [
      "what is no database",
      (path) => writeFileSync(path, "no database at all, but long enough for a header ".repeat(40)),
    ],
    [
      "another program's database",
      (path) => {
        const driver = wasmDriver(path);
        driver.exec("CREATE TABLE songs (title TEXT)");
        driver.close();
      },
    ],
    [
      "a store of a newer Readout",
      (path) => {
        const driver = wasmDriver(path);
        driver.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${MIGRATIONS.length + 1}`);
        driver.close();
      },
    ],
  ])("refuses %s and leaves it as it is", async (_, make) => {
    const path = fresh();
    mkdirSync(join(path, ".."));
    make(path);
    const before = readFileSync(path);
    await expect(openStore(path)).rejects.toMatchObject({ code: "bad-store", where: path });
    if (_ === "what is no database") expect(readFileSync(path)).toEqual(before);
    expect(existsSync(`${path}.owner`)).toBe(false);
  });

  it("brings a store of the first version up to date, with all that it holds", async () => {
    const path = fresh();
    mkdirSync(join(path, ".."));
    const { version } = reportOf("a", "The ferry to Nordby stays in port.");
    const packed = deflate.pack(JSON.stringify(version.document));
    const driver = wasmDriver(path);
    driver.exec(MIGRATIONS[0]!);
    driver.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`);
    const { ref, key, digest, added, reader } = version;
    driver.run(
      `INSERT INTO reports (ref, key, digest, added, reader, current, pending, alias, signature)
       VALUES (?, ?, ?, ?, ?, 1, 1, '', ?)`,
      [ref, key, digest, added, reader, deflate.pack("{}")],
    );
    driver.run("INSERT INTO readings VALUES (1, ?, ?, ?)", [reader, added, packed]);
    driver.close();
    const store = await openStore(path);
    expect(await store.documents([ref])).toEqual([version]);
    expect(await store.outdated("now", 10)).toEqual([ref]);
    expect((await store.check()).isSound).toBe(true);
    await store.close();
  });

  it("keeps what can be searched for in a store of an earlier version, and replaces it when it is read again", async () => {
    const path = fresh();
    mkdirSync(join(path, ".."));
    const driver = wasmDriver(path);
    for (const step of MIGRATIONS.slice(0, 8)) driver.exec(step);
    driver.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 8`);
    const [old, other] = [reportOf("a", "The ferry stays in port."), reportOf("b", "The mill burns.")];
    for (const [i, { version }] of [old, other].entries()) {
      const { ref, key, digest, added, reader, document } = version;
      driver.run(
        `INSERT INTO reports (ref, key, digest, added, reader, current, pending, alias, signature)
         VALUES (?, ?, ?, ?, ?, 1, 1, '', ?)`,
        [ref, key, digest, added, reader, deflate.pack("{}")],
      );
      const packed = deflate.pack(JSON.stringify(document));
      driver.run("INSERT INTO readings VALUES (?, ?, ?, ?, NULL)", [i + 1, reader, added, packed]);
      for (const words of [document.report.text, "harbour"]) {
        const id = driver.run("INSERT INTO items (report, kind, start, end) VALUES (?, 0, 0, 3)", [i + 1]);
        driver.run("INSERT INTO search (rowid, words) VALUES (?, ?)", [id, words]);
      }
      for (const name of ["ann lee", "bo lee"]) driver.run("INSERT INTO speakers VALUES ('lee', ?, ?)", [name, i + 1]);
    }
    driver.close();
    const store = await openStore(path);
    const found = async (words: string) => (await store.search(words, 10)).map(({ report }) => report).sort();
    const both = [old.version.ref, other.version.ref].sort();
    expect([await found("ferry"), await found("harbour")]).toEqual([[old.version.ref], both]);
    expect((await store.reportsNaming("lee")).toSorted()).toEqual(both);
    await store.putReport({ ...old, version: { ...old.version, reader: "2.0.0" } }, true);
    expect([await found("ferry"), await found("harbour")]).toEqual([[old.version.ref], [other.version.ref]]);
    expect(await store.reportsNaming("lee")).toEqual([other.version.ref]);
    expect((await store.readings(old.version.ref)).length).toBe(2);
    expect((await store.check()).isSound).toBe(true);
    await store.close();
  });

  it("reads the stories of an earlier version, and makes what lists show of them when it is asked for", async () => {
    const path = fresh();
    const version = versionFrom({ id: "a", text: "Talks stand.", events: [{ word: "Talks", status: "scheduled" }] });
    const report = { ...reportOf("a", "Talks stand."), version };
    const story = storyOf([report]);
    const store = await openStore(path);
    await store.putReport(report, true);
    await store.putStories({ remove: [], put: [story], settled: [version.ref] });
    await store.close();
    const driver = wasmDriver(path);
    driver.all("PRAGMA locking_mode = EXCLUSIVE");
    driver.exec("DELETE FROM summaries; DELETE FROM details");
    driver.run("UPDATE stories SET data = ?", [deflate.pack(JSON.stringify(story))]);
    driver.close();
    const later = await openStore(path);
    for (let time = 0; time < 2; time += 1) expect(await later.summaries([story.id])).toEqual([storySummary(story)]);
    expect(await later.story(story.id)).toEqual(story);
    expect(await later.event(story.id, story.events[0]!.id)).toEqual(story.events[0]);
    await later.close();
  });

  it("a backup is a store of its own, and never replaces a file", async () => {
    const path = fresh();
    const store = await openStore(path);
    const report = reportOf("a", "The ferry to Nordby stays in port.");
    await store.putReport(report, true);
    await store.backup(`${path}.copy`);
    await expect(store.backup(`${path}.copy`)).rejects.toThrow();
    await store.close();
    const copy = await openStore(`${path}.copy`);
    expect(await copy.documents([report.version.ref])).toEqual([report.version]);
    await copy.close();
  });

  it("the check finds what was lost", async () => {
    const path = fresh();
    const store = await openStore(path);
    await store.putReport(reportOf("a", "The ferry to Nordby stays in port."), true);
    await store.close();
    const driver = wasmDriver(path);
    driver.all("PRAGMA locking_mode = EXCLUSIVE");
    driver.exec("PRAGMA foreign_keys = OFF; UPDATE readings SET document = x'00'; DELETE FROM reports");
    driver.close();
    const damaged = await openStore(path);
    const { isSound, problems } = await damaged.check();
    expect(isSound).toBe(false);
    expect(problems.join("\n")).toMatch(/1 readings without a report[\s\S]*cannot be unpacked/);
    await damaged.close();
  });
});

it.each([
  ["linux", {}, "/home/mira/.local/share/readout/store.db"],
  ["linux", { XDG_DATA_HOME: "/data" }, "/data/readout/store.db"],
  ["darwin", { XDG_DATA_HOME: "/data" }, "/home/mira/Library/Application Support/readout/store.db"],
  ["win32", { APPDATA: "/roaming" }, "/roaming/readout/store.db"],
  ["win32", {}, "/home/mira/AppData/Roaming/readout/store.db"],
])("on %s with %j the store is %s", (platform, environment, path) => {
  expect(defaultStorePath(environment, platform, "/home/mira").replaceAll("\\", "/")).toBe(path);
});
