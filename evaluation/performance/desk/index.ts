import { existsSync } from "node:fs";
import autocannon from "autocannon";
import { DataFolder } from "../../corpora/folder.ts";
import { formatTable } from "../../table.ts";
import { type Kind, kindsOf, mixOf } from "./addresses.ts";
import { PROGRAM, RunningDesk, storeOf, type Usage } from "./program.ts";

const CORPUS = "polnear-train.jsonl.gz";
/** Requests of each kind that are timed one at a time, after as many that are not. */
const ALONE = 30;
const SAMPLE_MS = 1_000;
/** Requests that one connection goes round in. */
const ROUND = 100;
/** Longest wait for one answer, in seconds. */
const PATIENCE_SECONDS = 30;

/** How hard, and for how long. */
export interface LoadOptions {
  readonly connections: number;
  readonly seconds: number;
  /** A store in place of the corpus's. */
  readonly store?: string | undefined;
}

/**
 * Loads the desk of a store of 840 reports: each kind of page alone, then all of them at once over many connections. The desk
 * is the built program in a process of its own, at this machine's own address; nothing else is asked for anything.
 */
export async function benchDesk({ connections, seconds, store }: LoadOptions): Promise<number> {
  const data = new DataFolder();
  if (!existsSync(PROGRAM)) return excuse("The program is not built: npm run build.");
  if (store === undefined && !data.has(CORPUS))
    return excuse(`${CORPUS} is not in the data folder (READOUT_DATA); name a store of your own: --store FILE.`);
  const desk = await RunningDesk.start(store ?? (await storeOf(data.at(CORPUS), "polnear-train")));
  try {
    const started = desk.usage();
    const kinds = await kindsOf(desk.address);
    process.stdout.write(`${await aloneTable(desk, kinds)}\n`);
    const before = desk.usage();
    let most = before.rssBytes;
    const sample = setInterval(() => {
      most = Math.max(most, desk.usage().rssBytes);
    }, SAMPLE_MS);
    const result = await load(desk.address, mixOf(kinds), { connections, seconds });
    clearInterval(sample);
    process.stdout.write(loadText(result, { started, before, after: desk.usage(), most }, { connections, seconds }));
    return 0;
  } finally {
    await desk.end();
  }
}

function excuse(why: string): number {
  process.stderr.write(`The load test of the desk was left out. ${why}\n`);
  return 0;
}

/** Each kind of page, one request at a time: what a reader waits for. */
async function aloneTable(desk: RunningDesk, kinds: readonly Kind[]): Promise<string> {
  const rows: string[][] = [];
  for (const { name, share, paths } of kinds) {
    const times: number[] = [];
    let bytes = 0;
    for (let index = 0; index < 2 * ALONE; index += 1) {
      const from = performance.now();
      const answer = await fetch(desk.address + paths[index % paths.length]!);
      bytes += (await answer.arrayBuffer()).byteLength;
      if (!answer.ok) process.stderr.write(`${paths[index % paths.length]} was answered by ${answer.status}\n`);
      if (index >= ALONE) times.push(performance.now() - from);
    }
    times.sort((a, b) => a - b);
    const at = (part: number): string => times[Math.min(times.length - 1, Math.floor(part * times.length))]!.toFixed(1);
    rows.push([name, share.toFixed(1), at(0.5), at(0.95), at(1), (bytes / (2 * ALONE) / 1000).toFixed(1)]);
  }
  return formatTable(
    [
      { heading: "one request at a time" },
      { heading: "share", right: true },
      { heading: "median ms", right: true },
      { heading: "p95 ms", right: true },
      { heading: "longest ms", right: true },
      { heading: "kB", right: true },
    ],
    rows,
  );
}

function load(
  address: string,
  mix: readonly string[],
  { connections, seconds }: Pick<LoadOptions, "connections" | "seconds">,
): Promise<autocannon.Result> {
  let begun = 0;
  return autocannon({
    url: address,
    connections,
    duration: seconds,
    timeout: PATIENCE_SECONDS,
    // Each connection goes round a part of the mix: autocannon makes every request of every connection beforehand.
    setupClient: (client) => {
      const from = Math.floor((begun++ * mix.length) / connections) % mix.length;
      client.setRequests([...mix.slice(from), ...mix.slice(0, from)].slice(0, ROUND).map((path) => ({ path })));
    },
  });
}

function loadText(
  { requests, latency, errors, timeouts, non2xx, throughput }: autocannon.Result,
  {
    started,
    before,
    after,
    most,
  }: { readonly [when in "started" | "before" | "after"]: Usage } & { readonly most: number },
  { connections, seconds }: Pick<LoadOptions, "connections" | "seconds">,
): string {
  const mb = (bytes: number): string => (bytes / 1e6).toFixed(0);
  return [
    `${connections} connections, ${seconds} s: ${requests.average.toFixed(0)} requests a second (${requests.total} in all, ${mb(throughput.average)} MB/s)`,
    `latency p50 ${latency.p50} ms, p90 ${latency.p90} ms, p99 ${latency.p99} ms, longest ${latency.max} ms`,
    `errors ${errors} (${timeouts} timed out), answers other than 2xx ${non2xx}`,
    `memory of the server (RSS): ${mb(started.rssBytes)} MB at the start, ${mb(before.rssBytes)} MB before the load, ${mb(most)} MB at most, ${mb(after.rssBytes)} MB after`,
    `processor: ${((after.cpuMs - before.cpuMs) / 1000).toFixed(0)} s of the server's in ${seconds} s`,
    "",
  ].join("\n");
}
