import type { Command } from "commander";
import type { Read, ReadInput } from "../../app/reader.ts";
import type { Exporter, IngestParts, LayersOf, SettleParts, Store, StoreUse } from "../../app/record/index.ts";
import { Ingest, settle } from "../../app/record/index.ts";
import { ReadoutError } from "../../core/index.ts";
import type { ReadParts } from "../read.ts";
import { Layout } from "../views/layout.ts";

/** What the commands over a store are given beside what `read` is given. */
export interface RecordParts extends ReadParts {
  /** Opens a store, waiting up to so many ms for another process; null is the one in the user's data folder. */
  readonly openStore: (path: string | null, waitMs: number, use: StoreUse) => Promise<Store>;
  /** Gives the reader that also gives its layers. */
  readonly layersReader: () => Promise<Read>;
  /** Reads the layers of kept reports again. */
  readonly layersOf: () => Promise<LayersOf>;
  readonly making: () => Promise<Pick<IngestParts, "grouping" | "reader" | "sketch"> & Pick<SettleParts, "merge">>;
  /** The formats that stories are exported in. */
  readonly exporters: () => Promise<{
    readonly formats: { readonly [format: string]: Exporter };
    /** Those that are written in parts. */
    readonly parted: ReadonlySet<string>;
  }>;
  /** The files of what was named: a file itself, a folder's files in the order of their names. */
  readonly listFiles: (path: string) => Promise<readonly string[]>;
  readonly fingerprint: (input: ReadInput) => string;
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
  /** The reader's zone ("Europe/Sofia"), in which dates are shown. */
  readonly zone: string;
  /** Who corrects, unless `--author` says so. */
  readonly author: string;
}

/** Options of every command over a store. */
export interface StoreFlags {
  readonly store?: string;
  readonly wait: string;
  readonly json?: boolean;
}

/** Adds the options that every command over a store has. */
export function storeCommand(program: Command, name: string, summary: string, examples: string): Command {
  return program
    .command(name)
    .summary(summary)
    .description(`${summary[0]!.toUpperCase()}${summary.slice(1)}.`)
    .option("--store <file>", "the store, in place of the one in your data folder")
    .option("--wait <seconds>", "how long to wait for another process that has the store open", "5")
    .option("--json", "for a program")
    .addHelpText("before", `Examples:\n${examples}\n`);
}

/** Opens the store for some use, does the work and closes it, whatever happens. */
export async function withStore<T>(
  flags: StoreFlags,
  parts: RecordParts,
  use: StoreUse,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await parts.openStore(flags.store ?? null, 1000 * numberFlag("--wait", flags.wait), use);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The same for what reads stories: what a broken-off `add` left undone is done first. */
export function withStories<T>(
  flags: StoreFlags,
  parts: RecordParts,
  work: (store: Store) => Promise<T>,
  use: StoreUse = "look",
): Promise<T> {
  return withStore(flags, parts, use, async (store) => {
    const { length } = await store.pending();
    if (length > 0 && !store.isWritable)
      await parts.terminal.err(
        `readout: the store may only be read: ${length} of its reports ${length === 1 ? "is" : "are"} not sorted into stories yet\n`,
      );
    else if (length > 0) {
      const making = await parts.making();
      await bringUpToDate(store, making, parts);
      await settle(store, making);
    }
    return work(store);
  });
}

/** The same for what adds reports or corrections: what an earlier version kept beside the documents is made again first. */
export function withRenewed<T>(
  flags: StoreFlags,
  parts: RecordParts,
  use: "add" | "change",
  work: (store: Store, making: Awaited<ReturnType<RecordParts["making"]>>) => Promise<T>,
): Promise<T> {
  return withStore(flags, parts, use, async (store) => {
    const making = await parts.making();
    await bringUpToDate(store, making, parts);
    await settle(store, making);
    return work(store, making);
  });
}

/** Makes again what an earlier version kept beside the documents, and tells how far it is. Gives how many reports it was. */
export async function bringUpToDate(
  store: Store,
  making: Awaited<ReturnType<RecordParts["making"]>>,
  { layersOf, now, terminal }: Pick<RecordParts, "layersOf" | "now" | "terminal">,
): Promise<number> {
  const ingest = new Ingest(store, { ...making, now });
  if (!(await ingest.isOutdated())) return 0;
  const tell = (words: string): void => void (terminal.errStyle.isTerminal && terminal.err(`\r\u001B[K${words}`));
  const count = await ingest.renew(await layersOf(), (done) => tell(`bringing reports up to date: ${done}`));
  tell("");
  return count;
}

export function numberFlag(name: string, value: string): number {
  const number = Number(value);
  if (value.trim() !== "" && Number.isFinite(number) && number >= 0) return number;
  throw new ReadoutError("bad-option", {
    what: `${name} ${value} is no number from 0 on`,
    fix: `Give a number, such as ${name} 10.`,
  });
}

/** A whole number of things, at least so many. */
export function countFlag(name: string, value: string, least: number): number {
  const number = value.trim() === "" ? Number.NaN : Number(value);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new ReadoutError("bad-option", {
    what: `${name} ${value} is no whole number from ${least} on`,
    fix: `Give one, such as ${name} 10.`,
  });
}

/** Prints a value for a program, or what `show` sets for a reader. */
export async function print(
  flags: StoreFlags,
  { terminal }: RecordParts,
  value: unknown,
  show: (page: Layout) => void,
  out: (text: string) => Promise<void> = terminal.out,
): Promise<void> {
  if (flags.json === true) return out(`${JSON.stringify(value, null, 2)}\n`);
  const page = new Layout(terminal.outStyle);
  show(page);
  await out(page.toString());
}
