import { type ChildProcess, fork } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Footprint, type MemoryRound, median, type Round } from "./performance/contestant.ts";
import { benchDesk } from "./performance/desk/index.ts";
import type { PageComparison } from "./performance/pages.ts";
import { benchAdding } from "./performance/record/adding.ts";
import { benchRecord } from "./performance/record/bench.ts";
import { benchmarkReports } from "./performance/reports.ts";
import type { Elapsed, StartTimes } from "./performance/start.ts";
import type { ContestantName, Order } from "./performance/worker.ts";
import { formatTable } from "./table.ts";
import { codeVersion } from "./version.ts";

const HELP = `Measures how fast Readout reads and what memory it takes, beside compromise in the same run.

  npm run bench                   84 reports of PolNeAR dev (or our examples, where the data folder is absent)
  npm run bench -- --rounds 9     more rounds
  npm run bench -- add [FILE]     time, store and memory of adding a file of JSON Lines (840 reports of PolNeAR train)
  npm run bench -- record         what a reader waits for in a store of 100,000 invented reports; --reports N;
                                  --store FILE keeps it, and uses it again
  npm run bench -- desk           the desk of a store of 840 reports under load: 200 connections, 60 s; --connections N, --seconds N, --store FILE
  npm run bench -- --json

Speed is words (runs of characters between white space) per second of CPU, user and system, all threads of the process.
Each contestant runs in a process of its own; they take turns, after one round each that does not count; the figure is the
median round. "whole" is measured without a clock inside.
`;

interface StageFigures {
  readonly stage: string;
  readonly wordsPerSecond: number;
  readonly microsecondsPerWord: number;
  readonly peakBytes: number | null;
  readonly allocatedBytesPerWord: number | null;
}

interface ContestantFigures {
  readonly name: string;
  readonly whole: StageFigures;
  readonly stages: readonly StageFigures[];
  readonly footprint: Footprint;
}

const say = (line: string): boolean => process.stderr.write(`${line}\n`);

/** A contestant's process, asked one thing at a time. */
class Worker {
  readonly #child: ChildProcess;
  #waiting: { resolve: (answer: unknown) => void; reject: (error: Error) => void } | null = null;

  private constructor(name: ContestantName) {
    this.#child = fork(fileURLToPath(new URL("performance/worker.ts", import.meta.url)), [name]);
    this.#child.on("message", (message: { answer: unknown }) => this.#waiting?.resolve(message.answer));
    this.#child.on("exit", (code) => this.#waiting?.reject(new Error(`${name} ended with exit code ${code}`)));
  }

  static async start(name: ContestantName): Promise<Worker> {
    const worker = new Worker(name);
    await worker.#answer();
    return worker;
  }

  async ask<T>(order: Order): Promise<T> {
    const answer = this.#answer();
    this.#child.send(order);
    return (await answer) as T;
  }

  stop(): void {
    this.#waiting = null;
    this.#child.disconnect();
  }

  #answer(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }
}

const WARM_UP_ROUNDS = 1;

async function compete(
  names: readonly ("readout" | "compromise")[],
  rounds: number,
  wordCount: number,
): Promise<ContestantFigures[]> {
  const workers = await Promise.all(names.map((name) => Worker.start(name)));
  const all: Round[][] = names.map(() => []);
  for (let round = 0; round < WARM_UP_ROUNDS + rounds; round += 1) {
    for (const [i, worker] of workers.entries()) {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${names[i]}: round ${round + 1}`);
      const measured = await worker.ask<Round>("round");
      if (round >= WARM_UP_ROUNDS) all[i]!.push(measured);
    }
  }
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  const figures: ContestantFigures[] = [];
  for (const [i, worker] of workers.entries()) {
    const memory = await worker.ask<MemoryRound>("memory");
    const footprint = await worker.ask<Footprint>("footprint");
    worker.stop();
    const stage = (name: string, us: number): StageFigures => ({
      stage: name,
      wordsPerSecond: Math.round(wordCount / (us / 1e6)),
      microsecondsPerWord: Number((us / wordCount).toFixed(3)),
      peakBytes: memory.stages[name]?.peakBytes ?? null,
      allocatedBytesPerWord:
        memory.stages[name] === undefined ? null : Math.round(memory.stages[name].allocatedBytes / wordCount),
    });
    const stages = Object.keys(all[i]![0]!.stagesUs);
    figures.push({
      name: names[i]!,
      whole: stage("whole", median(all[i]!.map((round) => round.wholeUs))),
      stages: stages.map((name) => stage(name, median(all[i]!.map((round) => round.stagesUs[name]!)))),
      footprint,
    });
  }
  return figures;
}

async function alone<T>(name: "pages" | "start"): Promise<T> {
  const worker = await Worker.start(name);
  const answer = await worker.ask<T>(name);
  worker.stop();
  return answer;
}

const megabytes = (bytes: number | null): string => (bytes === null ? "" : (bytes / 1e6).toFixed(1));
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

function competitionTable(figures: readonly ContestantFigures[]): string {
  const reference = figures.find(({ name }) => name === "compromise")!.whole.wordsPerSecond;
  const rows = figures.flatMap(({ name, whole, stages, footprint }, i) => {
    const cells = (figure: StageFigures, label: string): string[] => [
      label,
      figure.stage,
      grouped(figure.wordsPerSecond),
      figure.microsecondsPerWord.toFixed(2),
      `${((100 * figure.microsecondsPerWord) / whole.microsecondsPerWord).toFixed(0)} %`,
      megabytes(figure.peakBytes),
      figure.allocatedBytesPerWord === null ? "" : grouped(figure.allocatedBytesPerWord),
      figure.stage === "whole" ? `${(figure.wordsPerSecond / reference).toFixed(2)} ×` : "",
    ];
    const all = stages.map((stage, k) => cells(stage, k === 0 ? name : ""));
    const last = cells(whole, "");
    last[5] = `${megabytes(footprint.peakRssBytes)} RSS`;
    return [...(i === 0 ? [] : [[]]), ...all, last];
  });
  return formatTable(
    [
      { heading: "" },
      { heading: "stage" },
      { heading: "words/s", right: true },
      { heading: "µs/word", right: true },
      { heading: "share", right: true },
      { heading: "peak MB", right: true },
      { heading: "bytes/word", right: true },
      { heading: "compromise =1", right: true },
    ],
    rows,
  );
}

function pageTable(pages: PageComparison): string {
  const ratio = pages.readout.medianMs / pages.readability.medianMs;
  const ratio95 = pages.readout.p95Ms / pages.readability.p95Ms;
  return formatTable(
    [
      { heading: `${pages.pageCount} HTML pages, CPU a page` },
      { heading: "median ms", right: true },
      { heading: "p95 ms", right: true },
    ],
    [
      ["readout, page to report", pages.readout.medianMs.toFixed(1), pages.readout.p95Ms.toFixed(1)],
      ["Readability on linkedom", pages.readability.medianMs.toFixed(1), pages.readability.p95Ms.toFixed(1)],
      ["ratio (target: at most 1.5)", ratio.toFixed(2), ratio95.toFixed(2)],
    ],
  );
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      rounds: { type: "string", default: "5" },
      reports: { type: "string", default: "100000" },
      connections: { type: "string", default: "200" },
      seconds: { type: "string", default: "60" },
      store: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [what, file] = positionals;
  if (what === "add") return benchAdding(file, values.json);
  if (what === "record") return benchRecord(Number(values.reports), { asJson: values.json, path: values.store });
  if (what === "desk")
    return benchDesk({ connections: Number(values.connections), seconds: Number(values.seconds), store: values.store });
  if (what !== undefined) {
    say(`"${what}" is no benchmark: npm run bench -- --help`);
    return 2;
  }
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    say("--rounds takes a whole number from 1.");
    return 2;
  }
  const { name, wordCount } = await benchmarkReports();
  const start = await alone<StartTimes>("start");
  const figures = await compete(["readout", "compromise"], rounds, wordCount);
  const pages = await alone<PageComparison | null>("pages");
  const [readout, compromise] = figures as [ContestantFigures, ContestantFigures];
  const ratio = readout.whole.wordsPerSecond / compromise.whole.wordsPerSecond;
  if (values.json) {
    const host = { cpu: cpus()[0]?.model ?? "unknown", node: process.version };
    const result = { reports: name, wordCount, rounds, host, code: codeVersion(), figures, ratio, pages, start };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return 0;
  }
  const modelBytes = start.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const print = (text: string): boolean => process.stdout.write(text);
  print(`${name}: ${grouped(wordCount)} words, median of ${rounds} rounds, Node ${process.version}\n\n`);
  print(competitionTable(figures));
  const dates = compromise.stages.find(({ stage }) => stage === "dates")?.microsecondsPerWord ?? 0;
  const ratioWithoutDates = (compromise.whole.microsecondsPerWord - dates) / readout.whole.microsecondsPerWord;
  print(`\nReadout, whole, reads ${ratio.toFixed(2)} times as fast as compromise alone (target: at least 1), `);
  print(`${ratioWithoutDates.toFixed(2)} times as fast as compromise without its dates.\n\n`);
  if (pages !== null) print(`${pageTable(pages)}\n`);
  const ms = ({ wallMs, cpuMs }: Elapsed): string => `${wallMs.toFixed(0)} ms (CPU ${cpuMs.toFixed(0)} ms)`;
  print(
    `Start: ${start.modelCount} models decoded in ${ms(start.models)} (target: under 150 ms), a reader built in ${ms(start.annotators)}, `,
  );
  print(`the first report of a new reader read in ${ms(start.firstReport)}\n`);
  print(`models/: ${megabytes(modelBytes)} MB in ${start.files.length} files\n`);
  return 0;
}

process.exitCode = await main();
