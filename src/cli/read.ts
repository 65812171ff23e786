import { type Command, Option } from "commander";
import { readBatch } from "../app/batch.ts";
import type { KnownFacts, ReadReport } from "../app/reader.ts";
import { ReadoutError } from "../core/index.ts";
import { batchProgress } from "./progress.ts";
import { type Formats, type ShownAs, showReports } from "./reports.ts";
import { openSource, type SourceParts, sourceName } from "./source.ts";
import { EXIT } from "./terminal.ts";
import { EXPLAINED, type Explained } from "./views/explain.ts";

export type { Formats } from "./reports.ts";

/** What the command is given. */
export interface ReadParts extends SourceParts {
  /** `sites` names a file or folder of the user's settings for sites; without it those of the user's configuration hold. */
  readonly reader: (options?: { readonly sites?: string }) => Promise<ReadReport>;
  readonly formats: Formats;
}

interface ReadFlags extends KnownFacts {
  readonly format?: "pretty" | "json" | "markdown";
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly explain?: boolean | string;
  readonly sites?: string;
}

const EXAMPLES = `
Examples:
  readout read report.html                         a saved page
  readout read report.txt --published 2025-10-21   a text, with its date
  readout read https://harbourpost.example/ferry   the page of an address, fetched
  cat report.txt | readout read -                  from standard input
  readout read report.html --format json           for a program
  readout read --jsonl reports.jsonl > out.jsonl   a report a line, a record a line
  readout read news.warc.gz --jsonl > out.jsonl    each page of an archive (or item of a feed)
  readout read report.txt --explain                why each line is there
  readout read report.html --explain page          each block of the page, kept or dropped, and where each value is from
`;

/** Adds `readout read` to the program. `done` receives the exit status. */
export function addReadCommand(program: Command, parts: ReadParts, done: (exit: number) => void): void {
  program
    .command("read")
    .argument(
      "[file]",
      'HTML, text, WARC, RSS, Atom, JSON Feed, EML, MHTML or PDF, told by content; an address; "-" for standard input',
    )
    .summary("read a report and show its sourced record")
    .description(
      "Reads a news report, or all that an archive or feed holds, and shows what it says: events, statements, dates, names.",
    )
    .option("--published <date>", "date of publication (2025-10-21), from which relative dates are counted")
    .option("--outlet <name>", "who published it")
    .option("--headline <text>", "its headline, where the text does not hold it")
    .option("--language <tag>", "its language (en, bg, …), where it is not to be detected")
    .option("--url <address>", "where it was published")
    .option("--sites <path>", "a JSON file, or a folder of them, that says what is what on the pages of a site")
    .addOption(
      new Option("--format <name>", "how to show it").choices(["pretty", "json", "markdown"]).default("pretty"),
    )
    .option("--json", "the same as --format json")
    .option("--jsonl", "read one JSON object a line (or an archive or feed), print one document a line")
    .option(
      "--explain [about]",
      `say which row or model read what, what was dropped and why; of one part: ${EXPLAINED.join(", ")}`,
    )
    .addHelpText("before", EXAMPLES.trimStart())
    .action(async (file: string | undefined, flags: ReadFlags) => {
      const { report, explained } = explainedPart(file, flags);
      done(await runRead(report, flags, explained, parts));
    });
}

/**
 * What `--explain` is asked about. Its value may be left out, so "readout read --explain report.html" puts the file where
 * the value would be: a word that stands alone is the file.
 */
function explainedPart(
  file: string | undefined,
  { explain }: ReadFlags,
): { readonly report: string | undefined; readonly explained: Explained | "all" | null } {
  if (typeof explain !== "string") return { report: file, explained: explain === true ? "all" : null };
  if (file === undefined) return { report: explain, explained: "all" };
  const explained = EXPLAINED.find((name) => name === explain);
  if (explained === undefined) {
    throw new ReadoutError("bad-option", {
      what: `there is no part "${explain}" to explain`,
      fix: `Ask about one of ${EXPLAINED.join(", ")}, or leave it out for all.`,
    });
  }
  return { report: file, explained };
}

async function runRead(
  file: string | undefined,
  flags: ReadFlags,
  explained: Explained | "all" | null,
  parts: ReadParts,
): Promise<number> {
  const { terminal } = parts;
  if (file === undefined) {
    throw new ReadoutError("bad-option", {
      what: "no report was named",
      fix: 'Name a file, or "-" for standard input: readout read report.html',
    });
  }
  const name = sourceName(file);
  const known = knownFacts(flags);
  const reader = (): Promise<ReadReport> => parts.reader(flags.sites === undefined ? {} : { sites: flags.sites });
  const opened = await openSource(file, { known }, parts);
  if (flags.jsonl === true && opened.kind === "page") {
    const progress = batchProgress(terminal);
    const count = await readBatch(opened.bytes(), terminal.out, await reader(), {
      name,
      known,
      onCount: progress.show,
    });
    await progress.finish(count);
    return count.failed > 0 ? EXIT.failed : EXIT.ok;
  }
  return showReports(opened, await reader(), shownAs(flags), { ...parts, explained });
}

function shownAs(flags: ReadFlags): ShownAs {
  if (flags.jsonl === true) return "jsonl";
  return flags.json === true ? "json" : (flags.format ?? "pretty");
}

function knownFacts(flags: ReadFlags): KnownFacts {
  const { published, outlet, headline, language, url } = flags;
  return Object.fromEntries(
    Object.entries({ published, outlet, headline, language, url }).filter(([, value]) => value !== undefined),
  );
}
