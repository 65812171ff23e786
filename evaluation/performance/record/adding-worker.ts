import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { batchLines } from "../../../src/app/batch.ts";
import { addInput, Ingest, settle } from "../../../src/app/record/index.ts";
import { fingerprint } from "../../../src/node/files.ts";
import { createReader } from "../../../src/node/index.ts";
import { openInput } from "../../../src/node/inputs/index.ts";
import { nodeMaking } from "../../../src/node/making.ts";
import { openStore } from "../../../src/node/store/index.ts";
import type { Checkpoint, Pass } from "./adding.ts";

/** One pass over a file of JSON Lines: `read` reads each report and forgets it, `add` does what `readout add FILE.jsonl` does. */
const [what, file] = process.argv.slice(2) as ["read" | "add", string];
const MARKS = new Set([1, 100, 200, 400, 600, 840]);

const reader = createReader();
const folder = mkdtempSync(join(tmpdir(), "readout-adding-"));
const path = join(folder, "store.db");
const checkpoints: Checkpoint[] = [];
let reports = 0;
let textBytes = 0;
const begun = process.cpuUsage();

function checkpoint(): Checkpoint {
  const { user, system } = process.cpuUsage(begun);
  return {
    reports,
    cpuSeconds: (user + system) / 1e6,
    rssBytes: process.memoryUsage().rss,
    peakRssBytes: process.resourceUsage().maxRSS * 1024,
  };
}

function count(): void {
  reports += 1;
  if (MARKS.has(reports)) checkpoints.push(checkpoint());
}

async function readAll(): Promise<number> {
  const opened = await openInput(createReadStream(file), { name: file, known: {}, warn: () => {} });
  for await (const line of batchLines(opened.bytes(), { name: file, known: {} })) {
    if ("error" in line) throw line.error;
    reader.read(line.input);
    count();
  }
  return 0;
}

async function addAll(): Promise<number> {
  const making = nodeMaking("0.0.0-bench");
  const store = await openStore(path);
  const ingest = new Ingest(store, { ...making, now: () => new Date().toISOString() });
  const opened = await openInput(createReadStream(file), { name: file, known: {}, warn: () => {} });
  const read: typeof reader.readLayers = (...input) => {
    const reading = reader.readLayers(...input);
    textBytes += Buffer.byteLength(reading.document.report.text);
    return reading;
  };
  const parts = { ingest, read, fingerprint, known: {}, warn: () => {} };
  for await (const result of addInput(opened, true, file, parts)) {
    if ("error" in result) throw result.error;
    count();
  }
  await settle(store, making);
  const stories = await store.stories({ limit: reports });
  await store.close();
  return stories.length;
}

const stories = what === "add" ? await addAll() : await readAll();
const storeBytes = what === "add" ? statSync(path).size : 0;
process.send!({ checkpoints, end: checkpoint(), textBytes, storeBytes, stories } satisfies Pass);
process.disconnect();
rmSync(folder, { recursive: true });
