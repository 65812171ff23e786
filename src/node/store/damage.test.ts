import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { versionFrom } from "../../record/fixture.ts";
import type { ReportSketch } from "../../record/index.ts";
import { reportOf, storyOf } from "../../store/fixture.ts";
import type { Store } from "../../store/store.ts";
import { deflate, openStore } from "./open.ts";
import { wasmDriver } from "./wasm.ts";

const folder = mkdtempSync(join(tmpdir(), "readout-damage-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const fresh = (): string => {
  const path = join(folder, `${++files}`, "store.db");
  mkdirSync(join(path, ".."));
  return path;
};

const PAGE_BYTES = 4096;

/** Overwrites pages of a file, which count from 1. */
function damagePages(path: string, isDamaged: (page: number) => boolean): void {
  const bytes = readFileSync(path);
  const pages = bytes.length / PAGE_BYTES;
  for (let page = 1; page <= pages; page += 1)
    if (isDamaged(page)) bytes.fill(0xff, (page - 1) * PAGE_BYTES, page * PAGE_BYTES);
  writeFileSync(path, bytes);
}

/** What some work gives, or null where it says that the store is bad; any other error is one of ours. */
async function told<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    expect(error).toMatchObject({ code: "bad-store" });
    return null;
  }
}

/** A store with something in every packed column: three reports in a story of many events, which was made twice. */
async function storeOfThree(path: string): Promise<Store> {
  const store = await openStore(path);
  const events = Array.from({ length: 50 }, (_, i) => ({ word: `event${i}`, status: "scheduled" as const }));
  const text = `The ferry stays. ${events.map(({ word }) => word).join(" and ")}. ${"Nordby waits for it. ".repeat(400)}`;
  const reports = ["a", "b", "c"].map((id) => {
    const version = versionFrom({ id, text: `${text} ${id}`, events });
    return { ...reportOf(id, text), version: { ...version, sketch: { words: [id] } as unknown as ReportSketch } };
  });
  for (const report of reports) await store.putReport(report, true);
  const settled = reports.map(({ version }) => version.ref);
  const story = storyOf(reports);
  const put = (from: string, isAgain: boolean) => {
    const after = isAgain ? { story: story.id, step: { gone: [], came: [] } } : null;
    return store.putStories({ remove: [], put: [story], settled, made: new Map([[story.id, { from, after }]]) });
  };
  await put("one", false);
  await put("two", true);
  return store;
}

/** Alters a store behind its back. */
function alter(path: string, work: (driver: ReturnType<typeof wasmDriver>) => void): void {
  const driver = wasmDriver(path);
  driver.all("PRAGMA locking_mode = EXCLUSIVE");
  work(driver);
  driver.close();
}

describe("a damaged store", () => {
  it.each([
    ["readings", "document", /^the reading of report r\w{10}/],
    ["readings", "sketch", /^the sketch of report r\w{10}/],
    ["reports", "signature", /^the signature of report r\w{10}/],
    ["stories", "data", /^story s\w{10}/],
    ["summaries", "data", /^summaries of story s\w{10}/],
    ["details", "data", /^details of story s\w{10}/],
    ["steps", "data", /^steps of story s\w{10}/],
  ])("has a flipped bit in %s.%s found and named", async (table, column, named) => {
    const path = fresh();
    await (await storeOfThree(path)).close();
    alter(path, (driver) => {
      const [row] = driver.all(`SELECT rowid AS row, ${column} AS bytes FROM ${table} WHERE ${column} IS NOT NULL`);
      const bytes = (row!["bytes"] as Uint8Array).slice();
      bytes[bytes.length - 2]! ^= 4;
      driver.run(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`, [bytes, row!["row"]!]);
    });
    const store = await openStore(path);
    const { isSound, problems } = await store.check();
    expect([isSound, problems]).toEqual([false, [expect.stringMatching(named)]]);
    expect(problems[0]).toContain("cannot be unpacked (its checksum differs)");
    await store.close();
  });

  it("has a text found that is another than what was added, though it unpacks", async () => {
    const path = fresh();
    await (await storeOfThree(path)).close();
    // As a version without checksums packed it.
    const other = deflate.pack(JSON.stringify(reportOf("a", "The ferry sails.").version.document));
    alter(path, (driver) => driver.run("UPDATE readings SET document = ? WHERE report = 1", [other]));
    const store = await openStore(path);
    expect((await store.check()).problems).toEqual([
      expect.stringMatching(/^the reading of report r\w{10} is not what was written$/),
    ]);
    await store.close();
  });

  it("breaks no rule of ours, whichever page of the file it is: it is told what, and reading says that the store is bad", async () => {
    const whole = fresh();
    await (await storeOfThree(whole)).close();
    const pages = statSync(whole).size / PAGE_BYTES;
    expect(pages).toBeGreaterThan(20);
    for (let one = 2; one <= pages; one += 5) {
      const path = fresh();
      copyFileSync(whole, path);
      damagePages(path, (page) => page === one);
      const store = await told(() => openStore(path));
      if (store === null) continue;
      const { isSound, problems } = await store.check();
      expect([one, isSound, problems.length > 0]).toEqual([one, false, true]);
      const ids = (await told(() => store.stories({ limit: 10 })))?.map(({ id }) => id) ?? [];
      await told(() => store.summaries(ids));
      for (const id of ids) await told(() => store.story(id));
      const rows = (await told(() => store.allVersions())) ?? [];
      await told(() => store.documents(rows.map(({ ref }) => ref)));
      await told(() => store.search("ferry", 10));
      await store.close();
    }
  });

  it("is told from a copy that cannot be written", async () => {
    const path = fresh();
    const store = await storeOfThree(path);
    await expect(store.backup(join(path, "..", "nowhere", "copy.db"))).rejects.not.toMatchObject({ code: "bad-store" });
    await store.close();
    let root = 0;
    alter(path, (driver) => {
      root = driver.all("SELECT rootpage FROM sqlite_master WHERE name = 'readings'")[0]!["rootpage"] as number;
    });
    damagePages(path, (page) => page === root);
    const damaged = await openStore(path);
    await expect(damaged.backup(`${path}.copy`)).rejects.toMatchObject({ code: "bad-store", where: path });
    await damaged.close();
  });
});
