import { Command, CommanderError } from "commander";
import { internalError } from "../app/reader.ts";
import { ReadoutError } from "../core/index.ts";
import { addCompareCommand, COMPARE_EXIT, type CompareParts } from "./compare.ts";
import { addDemoCommand, type DemoParts } from "./demo.ts";
import { addMcpCommand, type McpCommandParts } from "./mcp.ts";
import { problemText } from "./problems.ts";
import { addReadCommand } from "./read.ts";
import { addAddCommand } from "./record/add.ts";
import { addChangesCommand } from "./record/changes.ts";
import { addCorrectCommand } from "./record/correct.ts";
import { addKeepCommands } from "./record/keep.ts";
import { addLookCommands } from "./record/look.ts";
import type { SiteParts } from "./record/site.ts";
import { addStoryCommands } from "./record/stories.ts";
import { addServeCommand } from "./serve.ts";
import { EXIT } from "./terminal.ts";
import { addUserCommand, type UserParts } from "./users.ts";

/** What the program is given. What is heavy comes as a function, so that help and misuse do not wait for it. */
export interface ProgramParts extends DemoParts, UserParts, McpCommandParts, SiteParts {
  readonly version: string;
  readonly comparison: CompareParts["comparison"];
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
    .showHelpAfterError('Run "readout --help", or "readout COMMAND --help", for what can be done.')
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
  addAddCommand(program, parts, done);
  addStoryCommands(program, parts, done);
  addLookCommands(program, parts, done);
  addChangesCommand(program, parts, done);
  addCorrectCommand(program, parts, done);
  addKeepCommands(program, parts, done);
  addUserCommand(program, parts, done);
  addServeCommand(program, parts, done);
  addMcpCommand(program, parts, done);
  addDemoCommand(program, parts, done);
  for (const command of program.commands.flatMap((one) => [one, ...one.commands]))
    command.exitOverride().configureOutput(program.configureOutput());
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

const USAGE_CODES: ReadonlySet<string> = new Set([
  "bad-option",
  "bad-correction",
  "bad-address",
  "bad-user",
  "no-users",
  "bad-site",
  "bad-date",
  "bad-language",
]);
