import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPeople, findStory, itemsOf, searchStore } from "../../src/app/record/index.ts";
import { deflate } from "../../src/node/store/open.ts";
import { wasmDriver } from "../../src/node/store/wasm.ts";
import { documentFrom, type Made } from "../../src/record/fixture.ts";
import { buildStory, eventId, plainMerger, type ReportVersion, versionOf } from "../../src/record/index.ts";
import type { SqliteDriver } from "../../src/store/sqlite/driver.ts";
import { sqliteStore } from "../../src/store/sqlite/index.ts";

/**
 * Times what a reader waits for in a large store: `npx tsx evaluation/record/store-bench.ts [REPORTS]` makes one of invented
 * reports (100,000 unless said otherwise; stories of 2 to 60 reports, six events and six statements a report) and prints
 * the median, the 95th percentile and the longest of many look-ups, in ms of the clock and of the processor. Needs no data.
 * The first reports are added one by one; the rest are copies of their rows under other ids, all but what full text search keeps.
 */
const REPORTS = Number(process.argv[2] ?? 100_000);
/** Reports that are added; further ones are copies. */
const ADDED = Math.min(REPORTS, 2_000);
const LOOKS = 200;
const REPORTS_OF_TRANSACTION = 1_000;
/** Reports of stories, in turn: most are small, a few are large. */
const SIZES = [2, 3, 5, 8, 20, 60];

const SYLLABLES =
  "ba be bi bo bra da de dor el fa fen ga gor ha hol ka kel la len ma mir na nor pa pel ra rin sa sol ta tor va vel".split(
    " ",
  );

/** A word that no other number gives. */
function nameOf(number: number): string {
  let word = "";
  for (let n = number + 33; n > 0; n = Math.floor(n / SYLLABLES.length)) word += SYLLABLES[n % SYLLABLES.length];
  return word[0]!.toUpperCase() + word.slice(1);
}

function madeReport(story: number, part: number): Made {
  const people = Array.from({ length: 6 }, (_, i) => `${nameOf(story * 7 + i)} ${nameOf(story * 11 + i + 5000)}`);
  const place = nameOf(story + 90_000);
  const day = 1 + ((story + part) % 28);
  const lines = Array.from({ length: 6 }, (_, i) => {
    const [a, b] = [people[i % 6]!, people[(i + 1 + (part % 3)) % 6]!];
    return `${a} met${i} ${b} in ${place} on day${i}, and ${a} said${i} that the ${nameOf(i + part)} of ${place} would be open to all by the end of the season.`;
  });
  return {
    id: `report-${story}-${part}`,
    outlet: nameOf(part % 40),
    published: `20${String(10 + (story % 15)).padStart(2, "0")}-${String(1 + (story % 12)).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
    headline: `${people[0]} and ${people[1]} in ${place}, part ${part}`,
    text: lines.join("\n"),
    people,
    said: lines.map((line, i) => ({
      source: people[i % 6]!,
      cue: `said${i}`,
      content: line.slice(line.indexOf(" that ") + 1, -1),
      who: [people[i % 6]!],
    })),
    events: lines.map((_, i) => ({
      word: `met${i}`,
      label: `${people[i % 6]} meeting ${i}`,
      who: [people[i % 6]!, people[(i + 1) % 6]!],
      time: [`day${i}`, `2025-0${1 + (i % 9)}-1${i}`] as const,
      status: i % 3 === 0 ? ("scheduled" as const) : ("happened" as const),
      by: [i],
    })),
  };
}

const folder = mkdtempSync(join(tmpdir(), "readout-bench-"));
const path = join(folder, "store.db");
const driver = wasmDriver(path);
/** While the store is filled, one transaction holds many reports: the bench is not about how fast the disk is. */
let isFilling = false;
let begun = 0;
const filling: SqliteDriver = {
  ...driver,
  exec: (sql) => {
    if (isFilling && sql === "BEGIN IMMEDIATE" && begun++ % REPORTS_OF_TRANSACTION > 0) return;
    if (isFilling && sql === "COMMIT" && begun % REPORTS_OF_TRANSACTION > 0) return;
    driver.exec(sql);
  },
};
const store = sqliteStore(filling, deflate, path);
driver.all("PRAGMA synchronous = OFF");
isFilling = true;

let count = 0;
let textBytes = 0;
const started = performance.now();
for (let number = 0; count < ADDED; number += 1) {
  const versions: ReportVersion[] = [];
  for (let part = 0; part < SIZES[number % SIZES.length]! && count < ADDED; part += 1, count += 1) {
    const version = versionOf(documentFrom(madeReport(number, part)), {
      captured: null,
      added: "2025-10-01T00:00:00.000Z",
      reader: "1.0.0",
    });
    versions.push(version);
    textBytes += Buffer.byteLength(version.document.report.text);
    const keys = [`story ${number}`];
    await store.putReport(
      {
        version,
        input: version.digest,
        signature: { keys },
        keys,
        mostListed: 400,
        links: [],
        items: itemsOf(version),
      },
      true,
    );
  }
  const story = buildStory(versions, { corrections: [], merge: plainMerger });
  await store.putStories({ remove: [], put: [story], settled: versions.map(({ ref }) => ref) });
  if (number % 500 === 0) process.stderr.write(`\r${count} of ${ADDED}`);
}
process.stderr.write("\n");
isFilling = false;
if (begun % REPORTS_OF_TRANSACTION > 0) driver.exec("COMMIT");
driver.all("PRAGMA wal_checkpoint(TRUNCATE)");
const seconds = (performance.now() - started) / 1000;
console.log(
  `${count} reports in ${seconds.toFixed(0)} s; ${(statSync(path).size / textBytes).toFixed(1)} times the size of the text`,
);

/** Rows of a copy: ids of text get a suffix, numbers of rows move on by the number of reports that were added. */
const COPIES = [
  `INSERT INTO reports SELECT id + ?1, ref || ?2, key || ?2, digest, outlet, headline, published, captured, added, reader, current,
   pending, story || ?2, alias || ?2, signature FROM reports WHERE id <= ?3`,
  "INSERT INTO readings SELECT report + ?1, reader || substr(?2, 1, 0), added, document FROM readings WHERE report <= ?3",
  "INSERT INTO keys SELECT key || ?2, report + ?1 FROM keys WHERE report <= ?3",
  "INSERT INTO speakers SELECT last, name || ?2, report + ?1 FROM speakers WHERE report <= ?3",
  `INSERT INTO stories SELECT id || ?2, name, first, last, reports, events, data FROM stories
   WHERE id IN (SELECT story FROM reports WHERE id <= ?3 AND ?1 > 0)`,
  `INSERT INTO events SELECT id || ?2, story || ?2 FROM events WHERE story IN (SELECT story FROM reports WHERE id <= ?3 AND ?1 > 0)`,
];
for (let copy = 1; count < REPORTS; copy += 1) {
  driver.exec("BEGIN");
  for (const sql of COPIES) driver.run(sql, [copy * ADDED, `-${copy}`, Math.min(ADDED, REPORTS - count)]);
  driver.exec("COMMIT");
  count += Math.min(ADDED, REPORTS - count);
  process.stderr.write(`\r${count} of ${REPORTS}`);
}
console.log(`\n${count} reports, ${(statSync(path).size / 1e9).toFixed(2)} GB`);

const rows = await store.stories({ limit: REPORTS });
const some = Array.from({ length: LOOKS }, (_, i) => rows[Math.floor((i * rows.length) / LOOKS)]!);
const events: string[] = [];
for (const { id } of some)
  events.push(`${eventId((await store.story(id))!.events[0]!.mentions[0]!)}${/-\d+$/.exec(id)?.[0] ?? ""}`);
const largest = rows.toSorted((a, b) => b.reports - a.reports)[0]!;

async function time(what: string, look: (index: number) => Promise<unknown>): Promise<void> {
  const [wall, cpu]: [number[], number[]] = [[], []];
  for (let index = 0; index < LOOKS; index += 1) {
    const from = performance.now();
    const used = process.cpuUsage();
    await look(index);
    wall.push(performance.now() - from);
    const { user, system } = process.cpuUsage(used);
    cpu.push((user + system) / 1000);
  }
  const told = [wall, cpu].map((times) => {
    times.sort((a, b) => a - b);
    return [0.5, 0.95, 1].map((share) => times[Math.min(LOOKS - 1, Math.floor(share * LOOKS))]!.toFixed(1)).join(" / ");
  });
  console.log(`${what.padEnd(44)} ${told[0]!.padEnd(22)} CPU ${told[1]}`);
}

await time("a story, by its id", (i) => findStory(store, some[i]!.id));
await time(`the largest story (${largest.reports} reports)`, () => findStory(store, largest.id));
await time("an event, by its id", async (i) => {
  // A copy's data has the ids of what it was copied from: what the index leads to is read, and the event taken from it.
  const [story] = await store.storiesById(events[i]!, 1);
  return (await store.story(story!))!.events[0];
});
await time("20 stories, anywhere in the list", (i) =>
  store.stories({ limit: 20, offset: Math.floor((i * rows.length) / LOOKS) }),
);
await time("full text, rare words", (i) => searchStore(store, nameOf((i * 97) % (rows.length * 7)), 20));
await time("full text, words of every report", () => searchStore(store, "season open", 20));
await time("a person with all statements", (i) =>
  findPeople(store, nameOf(((i * 31) % rows.length) * 11 + 5000)).catch(() => null),
);
await store.close();
rmSync(folder, { recursive: true });
