import { afterAll, describe, expect, it } from "vitest";
import { type Job, type JobInput, Jobs, type ReadingItem, type ReadingSource, Turns } from "../../app/jobs/index.ts";
import { Ingest, settle } from "../../app/record/index.ts";
import { LIMITS, ReadoutError } from "../../core/index.ts";
import { type Grouping, nameGrouping, plainMerger } from "../../record/index.ts";
import { memoryStore } from "../../store/memory/index.ts";
import { sourceThread } from "./fixture.ts";
import { threadReadings } from "./index.ts";

const SLOWEST_MS = 500;
const readings = threadReadings({
  entry: sourceThread(new URL("./breaking/fixture.ts", import.meta.url)),
  limitMs: SLOWEST_MS,
});
afterAll(() => readings.close());

const lines = (...texts: readonly string[]): ReadingSource => ({
  name: "batch.jsonl",
  known: {},
  bytes: new TextEncoder().encode(texts.map((text, i) => JSON.stringify({ id: `id-${i}`, text })).join("\n")),
  url: null,
  contentType: null,
  captured: null,
  isLines: true,
});

async function all(source: ReadingSource): Promise<readonly string[]> {
  const items: ReadingItem[] = [];
  for await (const item of readings.read(source)) items.push(item);
  return items.map((item) =>
    "error" in item ? `${item.error.code} ${item.where}` : item.reading.document.report.text,
  );
}

describe("reading in a thread", () => {
  it("gives each report, and tells of each that cannot be read", async () => {
    expect(await all(lines("The ferry sails.", " ", "WRONG", "The mill burns."))).toEqual([
      "The ferry sails.",
      "empty-report batch.jsonl:2",
      "internal batch.jsonl:3",
      "The mill burns.",
    ]);
  });

  it("loses only the reports that it breaks down at", async () => {
    expect(await all(lines("One.", "EXIT", "Three.", "NEVER", "Five."))).toEqual([
      "One.",
      "internal batch.jsonl:2",
      "Three.",
      "internal batch.jsonl:4",
      "Five.",
    ]);
  });

  it("says why it broke down, and that a source holds nothing", async () => {
    const items: ReadingItem[] = [];
    for await (const item of readings.read(lines("NEVER"))) items.push(item);
    expect(items).toMatchObject([{ error: { message: expect.stringContaining("longer than 0.5 seconds") } }]);
    await expect(
      all({ ...lines(), bytes: new Uint8Array([0x1f, 0x8b, 8, 0, 1]) } as ReadingSource),
    ).rejects.toMatchObject({ code: "damaged-input" });
  });
});

describe("jobs", () => {
  type Parts = ConstructorParameters<typeof Jobs>[0];
  const nowhere: Parts["fetch"] = () => Promise.reject(new Error("no network"));
  function desk(fetch = nowhere, reader: Parts["readings"] = readings) {
    const store = memoryStore();
    const making = { grouping: nameGrouping as Grouping, merge: plainMerger };
    let ids = 0;
    const now = (): string => "2025-10-24T09:00:00.000Z";
    const jobs = new Jobs({
      fetch,
      readings: reader,
      ingest: new Ingest(store, { ...making, reader: "1.0.0", now }),
      settle: () => settle(store, making),
      writing: new Turns(),
      newId: () => `job-${++ids}`,
      now,
    });
    const watch = async (id: string): Promise<readonly Job[]> => {
      const seen: Job[] = [];
      for await (const job of jobs.watch(id, new AbortController().signal)) seen.push(job);
      return seen;
    };
    return { store, jobs, watch };
  }
  const text = (words: string): JobInput => ({ kind: "text", text: words, known: { outlet: "Harbour Post" } });

  it("reads a text into a story, and tells each step", async () => {
    const { store, jobs, watch } = desk();
    const { id } = jobs.add(text("The ferry sails. MENDED"), "Mira");
    const seen = await watch(id);
    expect([...new Set(seen.map(({ state }) => state))]).toEqual(["queued", "reading", "sorting", "done"]);
    const [outcome] = seen.at(-1)!.outcomes;
    expect(outcome).toMatchObject({ added: "new", warnings: ["a charset was wrong"], problem: null });
    const [row] = await store.versions([outcome!.ref!]);
    expect(row).toMatchObject({ outlet: "Harbour Post", story: expect.stringMatching(/^s/) });
    // Who comes back later finds it as it ended.
    expect(await watch(id)).toEqual([seen.at(-1)]);
    expect(jobs.list(5).map((job) => job.author)).toEqual(["Mira"]);
  });

  it("reads one after another, and fails only what fails", async () => {
    const { jobs, watch } = desk();
    const broken = jobs.add(text("EXIT"), "Mira");
    const next = jobs.add(text("The mill burns."), "Mira");
    expect(next.ahead).toBe(1);
    expect((await watch(broken.id)).at(-1)).toMatchObject({ state: "failed", problem: { code: "internal" } });
    const seen = await watch(next.id);
    expect(seen.at(-1)).toMatchObject({ state: "done", ahead: 0, count: 1, failed: 0 });
  });

  it("fetches an address, and says why it could not", async () => {
    const { store, jobs, watch } = desk(async (address) => {
      if (address.includes("gone")) throw new ReadoutError("not-fetched", { what: "gone", fix: "Check it." });
      const bytes = new TextEncoder().encode("The ferry sails.");
      return { url: `${address}?at=1`, bytes, contentType: "text/plain", captured: "2025-10-24T08:00:00.000Z" };
    });
    const found = jobs.add({ kind: "address", address: "https://post.example/a", known: {} }, "Mira");
    const gone = jobs.add({ kind: "address", address: "https://post.example/gone", known: {} }, "Mira");
    const seen = await watch(found.id);
    expect(seen.map(({ state }) => state)).toContain("fetching");
    expect(seen.at(-1)).toMatchObject({ state: "done", outcomes: [{ where: "https://post.example/a?at=1" }] });
    const [row] = await store.allVersions();
    expect(row).toMatchObject({ key: "https://post.example/a?at=1", captured: "2025-10-24T08:00:00.000Z" });
    expect((await watch(gone.id)).at(-1)).toMatchObject({ state: "failed", problem: { code: "not-fetched" } });
  });

  it("makes the story of what it kept where the rest of a file cannot be read", async () => {
    const { store, jobs, watch } = desk(nowhere, {
      async *read(source) {
        for await (const item of readings.read(source)) yield item;
        throw new ReadoutError("damaged-input", { what: "the file ends too early", fix: "Get it again." });
      },
      close: () => Promise.resolve(),
    });
    const seen = await watch(jobs.add(text("The ferry sails."), "Mira").id);
    expect(seen.at(-1)).toMatchObject({ state: "failed", count: 1, problem: { code: "damaged-input" } });
    expect(await store.versions([seen.at(-1)!.outcomes[0]!.ref!])).toMatchObject([{ story: expect.any(String) }]);
  });

  it("fails what waits and what is being read once it is to end, and begins nothing more", async () => {
    const ending = threadReadings({ entry: sourceThread(new URL("./breaking/fixture.ts", import.meta.url)) });
    const { jobs, watch } = desk(() => new Promise(() => {}), ending);
    const reading = jobs.add(text("NEVER"), "Mira");
    const waiting = jobs.add(text("The mill burns."), "Mira");
    const fetching = jobs.add({ kind: "address", address: "https://post.example/a", known: {} }, "Mira");
    for await (const job of jobs.watch(reading.id, new AbortController().signal)) if (job.state === "reading") break;
    const asked = jobs.read({ name: "asked", known: {}, text: "One." });
    const refused = expect(asked).rejects.toMatchObject({ code: "desk-ending" });
    await jobs.close();
    await refused;
    for (const { id } of [reading, waiting, fetching])
      expect((await watch(id)).at(-1)).toMatchObject({ state: "failed", problem: { code: "desk-ending" } });
    expect(() => jobs.add(text("One."), "Mira")).toThrow("told to end");
  });

  it("takes no more than it can hold", async () => {
    const { jobs } = desk();
    for (let i = 0; i < LIMITS.queuedJobs; i += 1) jobs.add(text("One."), "Mira");
    expect(() => jobs.add(text("One too many."), "Mira")).toThrow("wait to be read");
    const large = desk().jobs;
    const bytes = new Uint8Array(LIMITS.queuedBytes / 2);
    large.add({ kind: "file", name: "a.warc", bytes, known: {} }, "Mira");
    expect(() =>
      large.add({ kind: "file", name: "b.warc", bytes: new Uint8Array(LIMITS.queuedBytes), known: {} }, "Mira"),
    ).toThrow("wait to be read");
  });
});
