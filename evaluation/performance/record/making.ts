import { statSync } from "node:fs";
import { Ingest, settle } from "../../../src/app/record/index.ts";
import type { ReadoutDocument } from "../../../src/core/index.ts";
import { nodeMaking } from "../../../src/node/making.ts";
import { deflate } from "../../../src/node/store/open.ts";
import { wasmDriver } from "../../../src/node/store/wasm.ts";
import type { SqliteDriver } from "../../../src/store/sqlite/driver.ts";
import { sqliteStore } from "../../../src/store/sqlite/index.ts";
import type { Store } from "../../../src/store/store.ts";
import { type Copy, copyOf, otherNames, type ReadStory, readStories } from "./copies.ts";

/** What making a large store took. */
export interface Making {
  readonly reports: number;
  readonly seconds: number;
  readonly readSeconds: number;
  readonly textBytes: number;
  readonly storeBytes: number;
}

/** Stories that are really read, of six reports each. */
const READ_STORIES = 34;
/** Reports of stories, in turn: most are small, a few are large. */
const SIZES = [1, 1, 2, 1, 6, 2, 60, 1, 3, 12, 4, 6, 12, 30];
/** Days over which the stories begin. */
const DAYS = 1_092;
/** Stories are made after so many reports, as `readout add` makes them after each batch. */
const BATCH = 1_000;

/** Where a report of the large store comes from. */
export interface Planned {
  readonly id: string;
  readonly story: number;
  readonly part: number;
  readonly weeks: number;
  /** For the order of arrival. */
  readonly day: number;
}

/** The reports of a large store in the order in which they come: by day, stories among one another. */
export function planReports(count: number): readonly Planned[] {
  const planned: Planned[] = [];
  const sizes: number[] = [];
  for (let left = count; left > 0; left -= sizes.at(-1)!)
    sizes.push(Math.min(left, SIZES[sizes.length % SIZES.length]!));
  for (const [story, size] of sizes.entries()) {
    const week = Math.floor((story * DAYS) / sizes.length / 7);
    for (let part = 0; part < size; part += 1) {
      const round = Math.floor(part / 6);
      const weeks = week + round;
      planned.push({ id: `${story}-${part}`, story, part, weeks, day: 7 * weeks + 2.2 * (part % 6) });
    }
  }
  return planned.sort((a, b) => a.day - b.day || a.story - b.story);
}

/** Makes copies of what was read, as they are planned. */
export class Copier {
  readonly #read: readonly ReadStory[];
  #names: { readonly story: number; readonly map: ReadonlyMap<string, string> }[] = [];

  constructor(onCount: (done: number) => void) {
    this.#read = readStories(READ_STORIES, onCount);
  }

  copy({ id, story, part, weeks }: Planned): Copy {
    const read = this.#read[story % this.#read.length]!;
    const round = Math.floor(part / read.originals.length);
    const original = read.originals[part % read.originals.length]!;
    return copyOf(original, this.#namesOf(read, story), { id, seed: story * 64 + round, weeks });
  }

  #namesOf(read: ReadStory, story: number): ReadonlyMap<string, string> {
    const known = this.#names.find((one) => one.story === story);
    if (known !== undefined) return known.map;
    const map = otherNames(read, story + 1);
    this.#names = [{ story, map }, ...this.#names].slice(0, 500);
    return map;
  }
}

/** How stories of copies are made. */
export interface CopiedMaking {
  readonly making: ReturnType<typeof nodeMaking>;
  /** Gives the document of a copy, whose signature is then known. */
  readonly know: (copy: Copy) => ReadoutDocument;
}

/** As the product makes them, but for signatures, which were made with the copies. */
export function copiedMaking(): CopiedMaking {
  const making = nodeMaking("0.0.0-bench");
  const signatures = new WeakMap<ReadoutDocument, Copy["signature"]>();
  return {
    making: { ...making, grouping: { ...making.grouping, sign: (document) => signatures.get(document)! } },
    know: (copy) => {
      signatures.set(copy.document, copy.signature);
      return copy.document;
    },
  };
}

/** Makes a store of invented reports in a file: each goes the product's own way into it, all but being read. */
export async function makeStore(
  path: string,
  reports: number,
  tell: (words: string) => void,
): Promise<{ readonly store: Store; readonly copier: Copier; readonly made: Making }> {
  const begun = performance.now();
  const copier = new Copier((done) => tell(`${done} of ${READ_STORIES} stories read`));
  const readSeconds = (performance.now() - begun) / 1000;
  const driver = wasmDriver(path);
  const { filling, start, finish } = fillingDriver(driver);
  const store = sqliteStore(filling, deflate, path);
  driver.all("PRAGMA synchronous = OFF");
  start();
  const { making, know } = copiedMaking();
  let now = "";
  const ingest = new Ingest(store, { ...making, now: () => now });
  let textBytes = 0;
  for (const [number, planned] of planReports(reports).entries()) {
    const copy = copier.copy(planned);
    now = copy.document.report.published!;
    textBytes += Buffer.byteLength(copy.document.report.text);
    await ingest.add({ document: know(copy), layers: {} });
    if (number % BATCH === BATCH - 1) {
      await settle(store, making);
      tell(`${number + 1} of ${reports} reports added, ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    }
  }
  await settle(store, making);
  finish();
  driver.all("PRAGMA synchronous = FULL");
  driver.all("PRAGMA wal_checkpoint(TRUNCATE)");
  const seconds = (performance.now() - begun) / 1000;
  return { store, copier, made: { reports, seconds, readSeconds, textBytes, storeBytes: statSync(path).size } };
}

const WRITES_OF_TRANSACTION = 1_000;

/** While the store is filled, one transaction holds many writes: the benchmark is not about how fast the disk is. */
function fillingDriver(driver: SqliteDriver): {
  readonly filling: SqliteDriver;
  readonly start: () => void;
  readonly finish: () => void;
} {
  let isFilling = false;
  let begun = 0;
  return {
    filling: {
      ...driver,
      exec: (sql) => {
        if (isFilling && sql === "BEGIN IMMEDIATE" && begun++ % WRITES_OF_TRANSACTION > 0) return;
        if (isFilling && sql === "COMMIT" && begun % WRITES_OF_TRANSACTION > 0) return;
        driver.exec(sql);
      },
    },
    start: () => {
      isFilling = true;
    },
    finish: () => {
      isFilling = false;
      if (begun % WRITES_OF_TRANSACTION > 0) driver.exec("COMMIT");
    },
  };
}
