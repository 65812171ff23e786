import { describe, expect, it } from "vitest";
import type { Read } from "../app/reader.ts";
import { Ingest, type Store, settle } from "../app/record/index.ts";
import { documentFrom, FERRY } from "../record/fixture.ts";
import { type Grouping, nameGrouping, plainMerger } from "../record/index.ts";
import { memoryStore } from "../store/memory/index.ts";
import { runProgram } from "./program.ts";
import { recordParts } from "./record/fixture.ts";
import type { ServeOptions } from "./serve.ts";

/** What was served, and how it went. */
interface Seen {
  out: string;
  err: string;
  served: ServeOptions[];
  opened: string[];
  ended: number;
}

async function run(
  argv: readonly string[],
  isTerminal = false,
  more: Partial<ReturnType<typeof recordParts>> = {},
): Promise<Seen & { exit: number }> {
  const seen: Seen = { out: "", err: "", served: [], opened: [], ended: 0 };
  const style = { isTerminal, colour: false, columns: 80 };
  const examples = FERRY.map((made, index) => ({ file: `${made.id}.txt`, bytes: Uint8Array.of(index), known: {} }));
  const exit = await runProgram(argv, {
    ...recordParts(),
    version: "1.2.3",
    terminal: {
      stdin: (async function* () {})(),
      openFile: () => (async function* () {})(),
      out: async (text) => {
        seen.out += text;
      },
      err: async (text) => {
        seen.err += text;
      },
      outStyle: style,
      errStyle: style,
    },
    reader: async () => () => documentFrom(FERRY[0]!),
    layersReader: async () => (({ bytes }) => ({ document: documentFrom(FERRY[bytes![0]!]!), layers: {} })) as Read,
    inputs: async () => {
      throw new Error("nothing is read here");
    },
    formats: { pretty: () => "PRETTY\n", markdown: () => "", explain: () => "", explanation: () => ({}) },
    comparison: () => "",
    examples: () => examples,
    serve: async (options) => {
      seen.served.push(options);
      return {
        address: "http://127.0.0.1:4747/",
        end: async () => {
          seen.ended += 1;
        },
      };
    },
    openBrowser: (address) => void seen.opened.push(address),
    ...more,
  });
  return { ...seen, exit };
}

describe("serving", () => {
  it("tells where the desk is, opens it where that is asked for, and ends when asked", async () => {
    const { exit, out, served, opened, ended } = await run(["serve", "--open"]);
    expect({ exit, opened, ended }).toEqual({ exit: 0, opened: ["http://127.0.0.1:4747/"], ended: 1 });
    expect(out).toContain("The desk is at http://127.0.0.1:4747/");
    expect(served[0]).toMatchObject({ host: "127.0.0.1", port: 4747, names: [] });
  });

  it("brings up to date first what an earlier version kept beside the reports", async () => {
    const store = memoryStore();
    const grouping = nameGrouping as Grouping;
    const old = { grouping: { ...grouping, version: "old" }, merge: plainMerger, reader: "1.2.3" };
    const ingest = new Ingest(store, { ...old, now: () => "2025-03-20T10:00:00.000Z" });
    await ingest.add({ document: documentFrom(FERRY[0]!), layers: {} });
    await settle(store, old);
    const state = async (): Promise<readonly number[]> => [
      (await store.outdated(grouping.version, 9)).length,
      (await store.pending()).length,
      (await store.stories({ limit: 9 })).length,
    ];
    expect(await state()).toEqual([1, 0, 1]);
    let served: readonly number[] = [];
    const serve = async () => {
      served = await state();
      return { address: "", end: async () => {} };
    };
    expect((await run(["serve"], false, { openStore: async () => store, serve })).exit).toBe(0);
    expect(served).toEqual([0, 0, 1]);
  });

  it.each(["x", "-1", "70000", "1.5"])("takes no port %s", async (port) => {
    const { exit, err } = await run(["serve", "--port", port]);
    expect(exit).toBe(2);
    expect(err).toContain("bad-option");
  });
});

describe("the demo", () => {
  it("ends by itself where nobody looks on", async () => {
    const { exit, out, served } = await run(["demo"]);
    expect({ exit, served }).toEqual({ exit: 0, served: [] });
    expect(out).toContain("npx readout demo --serve");
  });

  it.each([
    [["demo"], true, 1],
    [["demo", "--no-serve"], true, 0],
    [["demo", "--serve"], false, 1],
  ])("%j at a terminal: %s, serves %s desks", async (argv, isTerminal, count) => {
    expect((await run(argv, isTerminal)).served).toHaveLength(count);
  });

  it("stands at the moment of the newest report, the day after somebody looked last", async () => {
    const { served } = await run(["demo", "--serve"]);
    const { store, now } = served[0]! as { store: Store; now: () => string };
    expect(now()).toBe("2025-03-15T12:00:00Z");
    expect(await store.note("desk-looked")).toBe("2025-03-14T06:00:00.000Z");
    expect((await store.allVersions("2025-03-14T06:00:00.000Z")).map(({ headline }) => headline)).toEqual([
      "Ferry talks held",
    ]);
  });
});
