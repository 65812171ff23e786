import { type Command, Option } from "commander";
import { readBatch } from "../app/batch.ts";
import { joinBytes } from "../app/lines.ts";
import type { KnownFacts, ReadReport } from "../app/reader.ts";
import { LIMITS, type ReadoutDocument, ReadoutError, type TraceEntry } from "../core/index.ts";
import { batchProgress } from "./progress.ts";
import { EXIT, type OutputStyle, type Terminal } from "./terminal.ts";

/** How a document is shown, by the name that `--format` takes. */
export interface Formats {
  readonly pretty: (document: ReadoutDocument, style: OutputStyle) => string;
  readonly markdown: (document: ReadoutDocument) => string;
  readonly explain: (document: ReadoutDocument, trace: readonly TraceEntry[], style: OutputStyle) => string;
}

interface ReadFlags extends KnownFacts {
  readonly format?: "pretty" | "json" | "markdown";
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly explain?: boolean;
}

const EXAMPLES = `
Examples:
  readout read report.html                         a saved page
  readout read report.txt --published 2025-10-21   a text, with its date
  curl -s URL | readout read -                     from standard input
  readout read report.html --format json           for a program
  readout read --jsonl reports.jsonl > out.jsonl   a report a line, a record a line
  readout read report.txt --explain                why each line is there
`;

/** Adds `readout read` to the program. `done` receives the exit status. */
export function addReadCommand(
  program: Command,
  terminal: Terminal,
  reader: () => Promise<ReadReport>,
  formats: Formats,
  done: (exit: number) => void,
): void {
  program
    .command("read")
    .argument("[file]", 'the report: HTML or text, told apart by content; "-" for standard input')
    .summary("read a report and show its sourced record")
    .description(
      "Reads one news report (or, with --jsonl, many) and shows what it says: events, statements, dates, names.",
    )
    .option("--published <date>", "date of publication (2025-10-21), from which relative dates are counted")
    .option("--outlet <name>", "who published it")
    .option("--headline <text>", "its headline, where the text does not hold it")
    .option("--language <tag>", "its language (en, bg, …), where it is not to be detected")
    .option("--url <address>", "where it was published")
    .addOption(
      new Option("--format <name>", "how to show it").choices(["pretty", "json", "markdown"]).default("pretty"),
    )
    .option("--json", "the same as --format json")
    .option("--jsonl", "read one JSON object a line, print one document a line")
    .option("--explain", "say for each item which row or model read it, and what was dropped")
    .addHelpText("before", EXAMPLES.trimStart())
    .action(async (file: string | undefined, flags: ReadFlags) => {
      done(await runRead(file, flags, terminal, reader, formats));
    });
}

async function runRead(
  file: string | undefined,
  flags: ReadFlags,
  terminal: Terminal,
  reader: () => Promise<ReadReport>,
  formats: Formats,
): Promise<number> {
  if (file === undefined) {
    throw new ReadoutError("bad-option", {
      what: "no report was named",
      fix: 'Name a file, or "-" for standard input: readout read report.html',
    });
  }
  const name = file === "-" ? "standard input" : file;
  const chunks = file === "-" ? terminal.stdin : terminal.openFile(file);
  const known = knownFacts(flags);
  if (flags.jsonl === true) {
    const progress = batchProgress(terminal);
    const count = await readBatch(chunks, terminal.out, await reader(), { name, known, onCount: progress.show });
    await progress.finish(count);
    return count.failed > 0 ? EXIT.failed : EXIT.ok;
  }
  const bytes = await collect(chunks, name);
  const read = await reader();
  const trace: TraceEntry[] = [];
  const warnings: string[] = [];
  const tell = flags.explain === true ? (entry: TraceEntry) => void trace.push(entry) : undefined;
  const document = located(name, () => read({ ...known, bytes }, tell, (message) => warnings.push(message)));
  for (const warning of warnings) await terminal.err(`readout: ${name}: ${warning}\n`);
  if (flags.explain === true) await terminal.out(formats.explain(document, trace, terminal.outStyle));
  else if (flags.json === true || flags.format === "json") await terminal.out(`${JSON.stringify(document, null, 2)}\n`);
  else if (flags.format === "markdown") await terminal.out(formats.markdown(document));
  else await terminal.out(formats.pretty(document, terminal.outStyle));
  return EXIT.ok;
}

function knownFacts(flags: ReadFlags): KnownFacts {
  const { published, outlet, headline, language, url } = flags;
  return Object.fromEntries(
    Object.entries({ published, outlet, headline, language, url }).filter(([, value]) => value !== undefined),
  );
}

/** Says where an error arose, unless it already does. */
function located<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ReadoutError && error.where === null) {
      throw new ReadoutError(error.code, { what: error.what, where: name, fix: error.fix, cause: error });
    }
    throw error;
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of chunks) {
    total += chunk.length;
    if (total > LIMITS.inputBytes) {
      throw new ReadoutError("too-large", {
        what: `the input is larger than ${LIMITS.inputBytes / 1024 / 1024} MiB`,
        where: name,
        fix: "Give one report. For many in one file use --jsonl.",
      });
    }
    parts.push(chunk);
  }
  return joinBytes(parts, total);
}
