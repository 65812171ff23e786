import type { Command } from "commander";
import type { SettleParts, Store } from "../app/record/index.ts";
import { type RecordParts, type StoreFlags, storeCommand, withStories } from "./record/command.ts";
import { EXIT } from "./terminal.ts";

/** What an assistant is answered with. */
export interface McpOptions {
  /** The store is open as long as a question is answered, so that other commands can use it in between. */
  readonly withStore: <T>(work: (store: Store) => Promise<T>) => Promise<T>;
  readonly merge: SettleParts["merge"];
  readonly now: () => string;
  readonly warn: (error: unknown) => void;
}

/** What `mcp` is given beside what every command over a store is. */
export interface McpCommandParts extends RecordParts {
  /** Answers over standard input and output until these end. */
  readonly mcp: (options: McpOptions) => Promise<void>;
}

/** Adds `readout mcp`: the record for assistants. */
export function addMcpCommand(program: Command, parts: McpCommandParts, done: (exit: number) => void): void {
  storeCommand(
    program,
    "mcp",
    "answer an assistant over standard input and output (Model Context Protocol)",
    '  readout mcp\n  readout mcp --store summit.db\n\nIn an assistant\'s settings: "command": "npx", "args": ["readout", "mcp"]\n',
  ).action(async (flags: StoreFlags) => {
    const { merge } = await parts.making();
    await parts.mcp({
      withStore: (work) => withStories(flags, parts, work),
      merge,
      now: parts.now,
      warn: (error) =>
        void parts.terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
    });
    done(EXIT.ok);
  });
}
