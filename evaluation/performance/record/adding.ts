import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { DataFolder } from "../../corpora/folder.ts";
import { formatTable } from "../../table.ts";

/** What a process used after so many reports. */
export interface Checkpoint {
  readonly reports: number;
  /** User and system time of the process since it began to read, in seconds. */
  readonly cpuSeconds: number;
  /** Resident memory at that moment and the most so far, in bytes. */
  readonly rssBytes: number;
  readonly peakRssBytes: number;
}

/** What came of one pass over a file of reports. */
export interface Pass {
  readonly checkpoints: readonly Checkpoint[];
  /** After the last report: the stories made, the store closed. */
  readonly end: Checkpoint;
  /** Texts of the reports and the file of the store, in bytes; 0 where nothing was kept. */
  readonly textBytes: number;
  readonly storeBytes: number;
  readonly stories: number;
}

export const CORPUS = "polnear-train.jsonl.gz";
const TARGETS = { time: 2, size: 6 };

/** Runs one pass in a process of its own, so that the other does not feed its compiler or fill its heap. */
function pass(what: "read" | "add", file: string): Promise<Pass> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL("adding-worker.ts", import.meta.url)), [what, file]);
    child.on("message", (message: Pass) => resolve(message));
    child.on("exit", (code) => reject(new Error(`the process that should ${what} ended with exit code ${code}`)));
  });
}

/** Reads a file of reports, then reads and adds it, and prints time, size and memory beside one another. Gives the exit status. */
export async function benchAdding(file: string | undefined, asJson: boolean): Promise<number> {
  const data = new DataFolder();
  if (file === undefined && !data.has(CORPUS)) {
    process.stderr.write(`${CORPUS} is not in the data folder (READOUT_DATA): name a file of JSON Lines.\n`);
    return 1;
  }
  const path = file ?? data.at(CORPUS);
  const read = await pass("read", path);
  const add = await pass("add", path);
  if (asJson) {
    process.stdout.write(`${JSON.stringify({ read, add }, null, 2)}\n`);
    return 0;
  }
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
  const rows = [...add.checkpoints, add.end].map((at, i) => {
    const alone = [...read.checkpoints, read.end][i]!;
    return [
      i === add.checkpoints.length ? "stories made" : `${at.reports} reports`,
      alone.cpuSeconds.toFixed(1),
      at.cpuSeconds.toFixed(1),
      `${(at.cpuSeconds / alone.cpuSeconds).toFixed(2)} ×`,
      megabytes(alone.rssBytes),
      megabytes(at.rssBytes),
      megabytes(at.peakRssBytes),
    ];
  });
  process.stdout.write(
    formatTable(
      [
        { heading: "after" },
        { heading: "read, CPU s", right: true },
        { heading: "added, CPU s", right: true },
        { heading: "ratio", right: true },
        { heading: "read, RSS MB", right: true },
        { heading: "added, RSS MB", right: true },
        { heading: "most", right: true },
      ],
      rows,
    ),
  );
  const time = add.end.cpuSeconds / read.end.cpuSeconds;
  const size = add.storeBytes / add.textBytes;
  process.stdout.write(
    `\n${add.end.reports} reports, ${add.stories} stories: ${time.toFixed(2)} times the time of reading alone ` +
      `(target: at most ${TARGETS.time}); the store is ${size.toFixed(2)} times the text (target: at most ${TARGETS.size}).\n`,
  );
  return 0;
}
