import type { Command } from "commander";
import { isAddress } from "../../app/fetch/index.ts";
import type { KnownFacts } from "../../app/reader.ts";
import { addInput, Ingest, settle } from "../../app/record/index.ts";
import { ReadoutError } from "../../core/index.ts";
import { problemText } from "../problems.ts";
import { openSource, sourceName } from "../source.ts";
import { EXIT } from "../terminal.ts";
import { bringUpToDate, type RecordParts, type StoreFlags, storeCommand, withStore } from "./command.ts";

interface AddFlags extends StoreFlags, KnownFacts {
  readonly jsonl?: boolean;
}

const EXAMPLES = `  readout add reports/                        every file of a folder
  readout add page.html news.warc.gz feed.xml whatever Readout reads
  readout add reports.jsonl                   a report a line
  readout add https://harbourpost.example/ferry   the page of an address, fetched
  cat page.html | readout add - --url URL     from standard input
`;

/** Adds `readout add`: reads reports into the store. */
export function addAddCommand(program: Command, parts: RecordParts, done: (exit: number) => void): void {
  storeCommand(program, "add", "read reports into the store and sort them into stories", EXAMPLES)
    .argument("[files...]", 'files, folders or addresses, "-" for standard input; JSON Lines by the name .jsonl')
    .option("--published <date>", "their date of publication; a line of JSON Lines that gives one keeps it")
    .option("--outlet <name>", "who published them; a line of JSON Lines that says so keeps it")
    .option("--language <tag>", "their language (en, bg, …), where it is not to be detected")
    .option("--url <address>", "where the report was published: other words under one address are a new version")
    .option("--jsonl", "read one JSON object a line, whatever the file is called")
    .action(async (files: readonly string[], flags: AddFlags) => done(await runAdd(files, flags, parts)));
}

async function runAdd(paths: readonly string[], flags: AddFlags, parts: RecordParts): Promise<number> {
  const { terminal } = parts;
  if (paths.length === 0)
    throw new ReadoutError("bad-option", {
      what: "no report was named",
      fix: 'Name files or folders, or "-": readout add reports/',
    });
  if (flags.url !== undefined && paths.length > 1) throw oneAddress();
  const known = Object.fromEntries(
    (["published", "outlet", "language", "url"] as const).flatMap((name) =>
      flags[name] === undefined ? [] : [[name, flags[name]]],
    ),
  );
  const making = await parts.making();
  const read = await parts.layersReader();
  const counts = { new: 0, version: 0, "read again": 0, unchanged: 0, failed: 0 };
  const live = terminal.errStyle.isTerminal;
  const tell = (words: string): void => void (live && terminal.err(`\r\u001B[K${words}`));
  await withStore(flags, parts, "add", async (store) => {
    await bringUpToDate(store, making, parts);
    const ingest = new Ingest(store, { ...making, now: parts.now, isBatch: true });
    const fail = async (error: ReadoutError): Promise<void> => {
      counts.failed += 1;
      await terminal.err(`${live ? "\r\u001B[K" : ""}${problemText(error)}`);
    };
    for (const path of paths) {
      const files = path === "-" || isAddress(path) ? [path] : await listed(path, parts, fail);
      if (flags.url !== undefined && files.length > 1) throw oneAddress();
      for (const file of files) {
        const name = sourceName(file);
        try {
          const opened = await openSource(file, { known }, parts);
          const isLines =
            opened.kind === "page" && (flags.jsonl === true || /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(file));
          const warn = (message: string): void => void terminal.err(`readout: ${message}\n`);
          const { fingerprint } = parts;
          for await (const result of addInput(opened, isLines, name, { ingest, read, fingerprint, known, warn })) {
            if ("error" in result) await fail(result.error);
            else counts[result.added] += 1;
            tell(sentence(counts));
          }
        } catch (error) {
          if (!(error instanceof ReadoutError) || error.code === "bad-store") throw error;
          await fail(error);
        }
      }
    }
    const returned = await ingest.finish();
    counts.version += returned;
    counts.unchanged = Math.max(0, counts.unchanged - returned);
    await settle(store, { ...making, onCount: (at, of) => tell(`sorting into stories: ${at} of ${of}`) });
  });
  tell("");
  if (flags.json === true) await terminal.out(`${JSON.stringify(counts, null, 2)}\n`);
  else await terminal.out(`${sentence(counts)}\n`);
  return counts.failed > 0 ? EXIT.failed : EXIT.ok;
}

function oneAddress(): ReadoutError {
  return new ReadoutError("bad-option", {
    what: "several reports cannot have one address (--url)",
    fix: "Give --url with one report at a time.",
  });
}

async function listed(
  path: string,
  { listFiles }: RecordParts,
  fail: (error: ReadoutError) => Promise<void>,
): Promise<readonly string[]> {
  try {
    return await listFiles(path);
  } catch (error) {
    if (!(error instanceof ReadoutError)) throw error;
    await fail(error);
    return [];
  }
}

function sentence(counts: { readonly [what: string]: number }): string {
  const parts = [
    `${counts["new"]} added`,
    ...(counts["version"]! > 0 ? [`${counts["version"]} new ${counts["version"] === 1 ? "version" : "versions"}`] : []),
    ...(counts["read again"]! > 0 ? [`${counts["read again"]} read again`] : []),
    ...(counts["unchanged"]! > 0 ? [`${counts["unchanged"]} there already`] : []),
    ...(counts["failed"]! > 0 ? [`${counts["failed"]} could not be read`] : []),
  ];
  return parts.join(", ");
}
