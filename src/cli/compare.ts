import type { Command } from "commander";
import { addressOfMost, type Comparison, compareVersions, type ReadCapture, readCapture } from "../app/compare.ts";
import type { OpenedInput, OpenInput } from "../app/inputs.ts";
import type { ReadReport } from "../app/reader.ts";
import { ReadoutError } from "../core/index.ts";
import type { OutputStyle, Terminal } from "./terminal.ts";

/** Exit statuses of diff(1): the captures are the same, they differ, there was trouble. */
export const COMPARE_EXIT = { same: 0, differ: 1, trouble: 2 } as const;

/** What the command is given. */
export interface CompareParts {
  readonly terminal: Terminal;
  readonly reader: () => Promise<ReadReport>;
  readonly inputs: () => Promise<OpenInput>;
  readonly comparison: (comparison: Comparison, texts: ComparedTexts, style: OutputStyle) => string;
}

/** The two texts that a comparison points into. */
export interface ComparedTexts {
  readonly older: string;
  readonly newer: string;
}

interface CompareFlags {
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  readout compare monday.html tuesday.html   what changed between two captures of a page
  readout compare captures.warc.gz           the first and the last capture in an archive
  readout compare old.html new.html --json   for a program
`;

const AFTER = `
Exit status: 0 if the captures are the same, 1 if they differ, 2 if there was trouble.
`;

/** Adds `readout compare` to the program. `done` receives the exit status. */
export function addCompareCommand(program: Command, parts: CompareParts, done: (exit: number) => void): void {
  program
    .command("compare")
    .argument("<old>", 'the older capture, or an archive that holds both; "-" for standard input')
    .argument("[new]", "the newer capture")
    .summary("show what changed between two captures of a report")
    .description(
      "Compares two captures block by block, and tells what became of facts (numbers, dates, names, quotations, negation, " +
        "who says it, the status of events) from what was only worded anew.",
    )
    .option("--json", "for a program")
    .addHelpText("before", EXAMPLES.trimStart())
    .addHelpText("after", AFTER)
    .action(async (older: string, newer: string | undefined, flags: CompareFlags) => {
      done(await runCompare(older, newer, flags, parts));
    });
}

async function runCompare(
  olderFile: string,
  newerFile: string | undefined,
  flags: CompareFlags,
  parts: CompareParts,
): Promise<number> {
  const { terminal } = parts;
  if (olderFile === newerFile && olderFile === "-") {
    throw new ReadoutError("bad-option", {
      what: "standard input was named twice",
      fix: "Give one of the captures as a file.",
    });
  }
  const open = await parts.inputs();
  const opened = async (file: string): Promise<OpenedInput> => {
    const name = nameOf(file);
    const chunks = file === "-" ? terminal.stdin : terminal.openFile(file);
    return open(chunks, { name, warn: (message) => void terminal.err(`readout: ${name}: ${message}\n`) });
  };
  const [older, newer] =
    newerFile === undefined
      ? await twoOfOne(olderFile, opened, await parts.reader())
      : await oneOfEach(olderFile, newerFile, opened, await parts.reader());
  const comparison = compareVersions(older.document, newer.document);
  const texts = { older: older.document.report.text, newer: newer.document.report.text };
  await terminal.out(
    flags.json === true
      ? `${JSON.stringify(comparison, null, 2)}\n`
      : parts.comparison(comparison, texts, terminal.outStyle),
  );
  return comparison.same ? COMPARE_EXIT.same : COMPARE_EXIT.differ;
}

function nameOf(file: string): string {
  return file === "-" ? "standard input" : file;
}

type Open = (file: string) => Promise<OpenedInput>;

/** The first and last capture of the page of which an archive holds most. */
async function twoOfOne(file: string, open: Open, read: ReadReport): Promise<readonly [ReadCapture, ReadCapture]> {
  const name = nameOf(file);
  // An archive may be larger than memory, so that it is read once for the addresses and once for each capture.
  const address = file === "-" ? null : await addressOfMost(await open(file));
  if (address === null) {
    throw new ReadoutError("bad-option", {
      what: "no second capture was named, and the input holds no two of one page",
      where: name,
      fix: "Name two files: readout compare old.html new.html",
    });
  }
  return [
    await readCapture(await open(file), read, { address, wanted: "first", name }),
    await readCapture(await open(file), read, { address, wanted: "last", name }),
  ];
}

/** One capture of each input; of an archive the one at the address of the other. */
async function oneOfEach(
  olderFile: string,
  newerFile: string,
  open: Open,
  read: ReadReport,
): Promise<readonly [ReadCapture, ReadCapture]> {
  const [olderInput, newerInput] = [await open(olderFile), await open(newerFile)];
  const none = { address: null, wanted: "first" } as const;
  if (olderInput.many && !newerInput.many) {
    const newer = await readCapture(newerInput, read, { ...none, name: nameOf(newerFile) });
    const older = { address: addressIn(newer), wanted: "first", name: nameOf(olderFile) } as const;
    return [await readCapture(olderInput, read, older), newer];
  }
  const older = await readCapture(olderInput, read, { ...none, name: nameOf(olderFile) });
  const address = newerInput.many ? addressIn(older) : null;
  return [older, await readCapture(newerInput, read, { address, wanted: "last", name: nameOf(newerFile) })];
}

function addressIn({ document }: ReadCapture): string | null {
  return document.report.url ?? document.report.canonicalUrl;
}
