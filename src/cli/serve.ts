import type { Command } from "commander";
import type { FetchPage } from "../app/fetch/index.ts";
import type { Store } from "../app/record/index.ts";
import type { Accounts } from "../app/users/index.ts";
import { ReadoutError } from "../core/index.ts";
import { numberFlag, type RecordParts, type StoreFlags, storeCommand, withRenewed } from "./record/command.ts";
import { EXIT } from "./terminal.ts";
import type { UserParts } from "./users.ts";

/** What is served, and where. */
export interface ServeOptions {
  readonly store: Store;
  readonly making: Awaited<ReturnType<RecordParts["making"]>>;
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Further names that the server answers to. */
  readonly names: readonly string[];
  /** Who may sign in; null where the one who serves works alone. */
  readonly accounts: Accounts | null;
  /** Whose name corrections bear that are made without signing in. */
  readonly author: string;
  readonly fetch: FetchPage;
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
    .option("--users", "let only users sign in, also from this machine; from others that is so in any case")
    .option("--open", "open it in your browser")
    .action(async (flags: ServeFlags) => {
      const port = portFlag(flags.port);
      const names = flags.name ?? [];
      const accounts = await accountsFor(flags, parts);
      await withRenewed(flags, parts, "add", (store) =>
        serveUntilAsked(parts, { store, host: flags.host, port, names, accounts }, flags.open === true),
      );
      done(EXIT.ok);
    });
}

interface ServeFlags extends StoreFlags {
  readonly port: string;
  readonly host: string;
  readonly name?: string[];
  readonly users?: boolean;
  readonly open?: boolean;
}

const THIS_MACHINE = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

/** Who may sign in, where others than the user of this machine can come: null where they cannot. Throws `ReadoutError` "no-users". */
async function accountsFor(flags: ServeFlags, parts: ServeParts): Promise<Accounts | null> {
  const { host, name = [], users = false } = flags;
  const isAlone = [host, ...name].every((one) => THIS_MACHINE.test(one));
  if (isAlone && !users) return null;
  const accounts = await parts.accounts(flags.store ?? null);
  if ((await accounts.users()).length === 0)
    throw new ReadoutError("no-users", {
      what: isAlone ? "there are no users yet" : `others could reach the desk at ${host}, and there are no users yet`,
      fix: "Add one: readout user add NAME --role admin. Or leave out --host and --name to serve this machine alone.",
    });
  if (!isAlone)
    await parts.terminal.err(
      "Passwords and pages travel as they are: put a proxy with https before the desk, or trust the network.\n",
    );
  return accounts;
}

/** Serves until the user asks to end. The desk takes its clock from `parts`. */
export async function serveUntilAsked(
  parts: ServeParts,
  options: Pick<ServeOptions, "store" | "host" | "port" | "names" | "accounts">,
  isOpened: boolean,
): Promise<void> {
  const { terminal, author, now, zone, serve, asked, openBrowser } = parts;
  const warn = (error: unknown): void => {
    void terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  };
  const [making, fetch] = await Promise.all([parts.making(), parts.fetcher()]);
  const { address, end } = await serve({ ...options, making, fetch, author, now, zone, warn });
  await terminal.out(`The desk is at ${address}\nPress Ctrl+C to end.\n`);
  if (isOpened) openBrowser(address);
  await asked();
  await end();
}

export function portFlag(value: string): number {
  const port = numberFlag("--port", value);
  if (Number.isInteger(port) && port <= 65_535) return port;
  throw new ReadoutError("bad-option", {
    what: `--port ${value} is no port`,
    fix: "Give a whole number from 0 to 65535, such as --port 8080.",
  });
}
