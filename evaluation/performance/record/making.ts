import { statSync } from "node:fs";
import { Ingest, settle } from "../../../src/app/record/index.ts";
import { nodeMaking } from "../../../src/node/making.ts";
import { deflate } from "../../../src/node/store/open.ts";
import { wasmDriver } from "../../../src/node/store/wasm.ts";
import { sqliteStore } from "../../../src/store/sqlite/index.ts";
import type { Store } from "../../../src/store/store.ts";
import { type Copy, copyOf, otherWords, type ReadStory, readStories } from "./copies.ts";
import { FillingDriver, repeatRows } from "./rows.ts";
import { asInvented, ofStory } from "./sorted.ts";

/** What making a large store took. */
export interface Making {
  readonly reports: number;
  /** Of the clock and of the processor. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly textBytes: number;
  readonly storeBytes: number;
}

/** Stories that are really read, of six reports each. */
const READ_STORIES = 25;
/** Reports that are added one by one, the newest of the store; the older ones are these again, under other ids and dates. */
export const addedOf = (reports: number): number => Math.min(reports, Math.max(500, Math.ceil(reports / 50)));
/** Reports of stories, in turn: most are small, a few are large. */
const SIZES = [1, 1, 2, 1, 6, 2, 60, 1, 3, 12, 4, 6, 12, 30];
const LARGEST = Math.max(...SIZES);
/** Reports of the one story that goes through all days: as many as the news of an election has. */
const LARGE_STORY = 250;
const REPORTS_OF_WEEK = 6;
/**
 * Stories are made at noon and in the evening, by UTC, of the newest days: what was there before a day is told from what was published by
 * the noon before it. A desk makes them after each report.
 */
const HALF_DAY_MS = 43_200_000;
/**
 * Before these days stories are made once: to make those of hundreds of reports twice a day for eight weeks takes hours. What was then
 * made less often are the steps to days that nobody looks at here; what the newest day of each story brought `settle` works out.
 */
const NEWEST_HALF_DAYS = 4;
/** Reports after which it is told how far it is. */
const TOLD = 500;
/** Reports of a day: a store of 100,000 covers three years. */
const REPORTS_OF_DAY = 90;
const DAY_MS = 86_400_000;

/** Where a report of the large store comes from. */
export interface Planned {
  readonly id: string;
  readonly story: number;
  readonly part: number;
  readonly weeks: number;
  /** For the order of arrival. */
  readonly day: number;
}

/** So many reports in the order in which they come: by day, stories among one another, some begun before the first day. */
export function planReports(count: number): readonly Planned[] {
  const rounds = Math.ceil(LARGEST / REPORTS_OF_WEEK);
  const days = count / REPORTS_OF_DAY;
  const perStory = SIZES.reduce((sum, size) => sum + size, 0) / SIZES.length;
  const stories = Math.ceil((REPORTS_OF_DAY / perStory) * (days + 7 * rounds));
  const planned: Planned[] = [];
  const plan = (story: number, week: number, size: number, pace: number): void => {
    for (let part = 0; part < size; part += 1) {
      const weeks = week + Math.floor(part / pace);
      planned.push({ id: `${story}-${part}`, story, part, weeks, day: 7 * weeks + 2.2 * (part % 6) });
    }
  };
  for (let story = 0; story < stories; story += 1)
    plan(
      story,
      Math.floor(((story / stories) * (days + 7 * rounds)) / 7),
      SIZES[story % SIZES.length]!,
      REPORTS_OF_WEEK,
    );
  plan(stories, rounds, LARGE_STORY, Math.ceil(LARGE_STORY / Math.max(1, Math.floor(days / 7))));
  planned.sort((a, b) => a.day - b.day || a.story - b.story);
  const first = planned.findIndex(({ day }) => day >= 7 * rounds);
  return planned.slice(first, first + count);
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
    return ofStory(story, copyOf(original, this.#namesOf(read, story), { id, seed: story * 64 + round, weeks }));
  }

  /** When the copy is published, in milliseconds since 1970. */
  published({ story, part, weeks }: Planned): number {
    const { originals } = this.#read[story % this.#read.length]!;
    return originals[part % originals.length]!.published + 7 * weeks * DAY_MS;
  }

  #namesOf(read: ReadStory, story: number): ReadonlyMap<string, string> {
    const known = this.#names.find((one) => one.story === story);
    if (known !== undefined) return known.map;
    const map = otherWords(read, story + 1);
    this.#names = [{ story, map }, ...this.#names].slice(0, 500);
    return map;
  }
}

type StoryMaking = ReturnType<typeof nodeMaking>;

/** What the store notes of its making, so that it can be used again. */
const NOTE = "made for the benchmark";

/**
 * Makes a store of invented reports in a file, or opens the one that is there. The newest reports go the product's own way into
 * it, all but being read and being told apart: signed, weighed, linked, made into stories with the product's judges. The older ones are copies of their rows.
 */
export async function makeStore(
  path: string,
  reports: number,
  tell: (words: string) => void,
): Promise<{ readonly store: Store; readonly copier: Copier; readonly making: StoryMaking; readonly made: Making }> {
  const begun = performance.now();
  const used = process.cpuUsage();
  const copier = new Copier((done) => tell(`${done} of ${READ_STORIES} stories read`));
  const driver = wasmDriver(path);
  const filling = new FillingDriver(driver);
  const store = sqliteStore(filling, deflate, path);
  const known = await store.note(NOTE);
  const read = nodeMaking("0.0.0-bench");
  const making: StoryMaking = { ...read, grouping: asInvented(read.grouping) };
  if (known !== null) return { store, copier, making, made: JSON.parse(known) as Making };
  driver.all("PRAGMA synchronous = OFF");
  filling.start();
  let now = "";
  let textBytes = 0;
  const ingest = new Ingest(store, { ...making, now: () => now });
  const planned = planReports(addedOf(reports)).toSorted((a, b) => copier.published(a) - copier.published(b));
  const halfDay = (one: Planned): number => Math.floor(copier.published(one) / HALF_DAY_MS);
  const newest = halfDay(planned.at(-1)!);
  for (const [number, one] of planned.entries()) {
    const copy = copier.copy(one);
    // Each at a moment of its own.
    now = new Date(copier.published(one) + number).toISOString();
    textBytes += Buffer.byteLength(copy.document.report.text);
    await ingest.add(copy);
    if (number % TOLD === 0) tell(`${number} of ${planned.length} reports added`);
    const next = planned[number + 1];
    if (next !== undefined && halfDay(next) > Math.max(halfDay(one), newest - NEWEST_HALF_DAYS))
      await settle(store, {
        ...making,
        onCount: (done, of) => tell(`${done} of ${of} reports sorted, ${number} added`),
      });
  }
  await settle(store, making);
  filling.finish();
  const ages = Math.ceil(reports / planned.length);
  for (let age = 1; age < ages; age += 1) {
    repeatRows(driver, { age, reports: planned.length, days: Math.ceil(planned.length / REPORTS_OF_DAY) });
    tell(`${(age + 1) * planned.length} of ${reports} reports`);
  }
  driver.exec("DROP TABLE temp.added_words");
  driver.all("PRAGMA synchronous = FULL");
  driver.all("PRAGMA wal_checkpoint(TRUNCATE)");
  const { user, system } = process.cpuUsage(used);
  const made: Making = {
    reports: ages * planned.length,
    textBytes: ages * textBytes,
    seconds: (performance.now() - begun) / 1000,
    cpuSeconds: (user + system) / 1e6,
    storeBytes: statSync(path).size,
  };
  await store.putNote(NOTE, JSON.stringify(made));
  return { store, copier, making, made };
}
