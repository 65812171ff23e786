import type { Command } from "commander";
import type { SettleParts, Store } from "../app/record/index.ts";
import { ReadoutError } from "../core/index.ts";
import { numberFlag, type RecordParts, type StoreFlags, storeCommand, withStories } from "./record/command.ts";
import { EXIT } from "./terminal.ts";
import type { UserParts } from "./users.ts";

/** What is served, and where. */
export interface ServeOptions {
  readonly store: Store;
  readonly merge: SettleParts["merge"];
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Further names that the server answers to. */
  readonly names: readonly string[];
  readonly now: () => string;
  readonly zone: string;
  readonly warn: (error: unknown) => void;
}

/** A server that runs. */
export interface Served {
  readonly address: string;
  /** Resolves when what was under way is answered. */
  readonly end: () => Promise<void>;
}

/** What `serve` is given beside what every command over a store is. */
export interface ServeParts extends RecordParts, Pick<UserParts, "accounts"> {
  readonly serve: (options: ServeOptions) => Promise<Served>;
  /** Resolves when the user or the system asks the program to end. */
  readonly asked: () => Promise<void>;
  /** Opens an address in the user's browser. */
  readonly openBrowser: (address: string) => void;
}

const DEFAULT_PORT = "4747";

/** Adds `readout serve`: the desk, the record in a browser. */
export function addServeCommand(program: Command, parts: ServeParts, done: (exit: number) => void): void {
  storeCommand(
    program,
    "serve",
    "show the record in a browser",
    "  readout serve\n  readout serve --open --port 8080\n  readout serve --host 0.0.0.0 --name desk.example.org\n",
  )
    .option("--port <number>", "where to listen; 0 takes any port that is free", DEFAULT_PORT)
    .option(
      "--host <address>",
      "the address to listen at; that of this machine alone unless you say otherwise",
      "127.0.0.1",
    )
    .option("--name <name...>", "further names that browsers may call this server by")
    .option("--open", "open it in your browser")
    .action(async (flags: StoreFlags & { port: string; host: string; name?: string[]; open?: boolean }) => {
      const port = portFlag(flags.port);
      const { merge } = await parts.making();
      await withStories(flags, parts, (store) =>
        serveUntilAsked(parts, { store, merge, host: flags.host, port, names: flags.name ?? [] }, flags.open === true),
      );
      done(EXIT.ok);
    });
}

/** Serves until the user asks to end. */
export async function serveUntilAsked(
  parts: ServeParts,
  options: Pick<ServeOptions, "store" | "merge" | "host" | "port" | "names">,
  isOpened: boolean,
): Promise<void> {
  const { terminal, now, zone, serve, asked, openBrowser } = parts;
  const warn = (error: unknown): void => {
    void terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  };
  const { address, end } = await serve({ ...options, now, zone, warn });
  await terminal.out(`The desk is at ${address}\nPress Ctrl+C to end.\n`);
  if (isOpened) openBrowser(address);
  await asked();
  await end();
}

function portFlag(value: string): number {
  const port = numberFlag("--port", value);
  if (Number.isInteger(port) && port <= 65_535) return port;
  throw new ReadoutError("bad-option", {
    what: `--port ${value} is no port`,
    fix: "Give a whole number from 0 to 65535, such as --port 8080.",
  });
}
