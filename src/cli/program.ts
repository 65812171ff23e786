import { Command, CommanderError } from "commander";
import type { OpenInput } from "../app/inputs.ts";
import { internalError, type ReadReport } from "../app/reader.ts";
import { ReadoutError } from "../core/index.ts";
import { addCompareCommand, COMPARE_EXIT, type CompareParts } from "./compare.ts";
import { addDemoCommand, type ExampleReport } from "./demo.ts";
import { problemText } from "./problems.ts";
import { addReadCommand, type Formats } from "./read.ts";
import { EXIT, type Terminal } from "./terminal.ts";

/** What the program is given. */
export interface ProgramParts {
  readonly version: string;
  readonly terminal: Terminal;
  /** Gives the reader; called when the first report is there, so that help and misuse do not wait for it. */
  readonly reader: () => Promise<ReadReport>;
  /** Gives what tells an input's kind and finds the reports in it; called when there is an input. */
  readonly inputs: () => Promise<OpenInput>;
  readonly formats: Formats;
  readonly comparison: CompareParts["comparison"];
  readonly examples: () => readonly ExampleReport[];
}

/**
 * Runs the command line and resolves to its exit status: 0 all well, 1 some input failed, 2 not understood; of "compare"
 * those of diff(1). A known
 * problem is told in three lines (what and where, how to fix it, its code), never as a stack trace.
 */
export async function runProgram(argv: readonly string[], parts: ProgramParts): Promise<number> {
  const { terminal } = parts;
  let exit: number = EXIT.ok;
  const pending: Promise<void>[] = [];
  const program = new Command("readout")
    .description("Reads news reports and keeps a sourced record of a developing story.")
    .version(parts.version, "--version", "print the version")
    .helpOption("--help", "show this help")
    .helpCommand(false)
    .showHelpAfterError('Run "readout --help" or "readout read --help" for what can be done.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void pending.push(terminal.out(text)),
      writeErr: (text) => void pending.push(terminal.err(text)),
    });
  const done = (status: number): void => {
    exit = status;
  };
  addReadCommand(program, parts, done);
  addCompareCommand(program, parts, done);
  addDemoCommand(program, terminal, parts.reader, parts.formats, parts.examples, done);
  for (const command of program.commands) command.exitOverride().configureOutput(program.configureOutput());
  try {
    await program.parseAsync(argv as string[], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) exit = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    else {
      const known = error instanceof ReadoutError ? error : internalError(error);
      exit = USAGE_CODES.has(known.code) ? EXIT.usage : EXIT.failed;
      // As with diff(1), 1 says that the captures differ.
      if (argv[0] === "compare") exit = COMPARE_EXIT.trouble;
      await terminal.err(problemText(known));
    }
  }
  await Promise.all(pending);
  return exit;
}

const USAGE_CODES: ReadonlySet<string> = new Set(["bad-option", "bad-date", "bad-language"]);
