import { ReadoutError } from "../../core/index.ts";
import type { SqliteDriver } from "./driver.ts";

const CHECK =
  "Run readout doctor: it tells what is damaged. Then put back a backup, or add the reports to a new store.";

/** What SQLite says of a file that is damaged. */
const DAMAGED = /malformed|not a database|corrupt|disk I\/O error/i;

/** What it says of a file that it cannot go on with, and what to do then. Anything else that it says is a mistake of ours. */
const TOLD: readonly { readonly words: RegExp; readonly fix: string }[] = [
  { words: DAMAGED, fix: CHECK },
  {
    words: /is full/i,
    fix: "Make room on the disk, then do it again: what was not written whole was not written at all.",
  },
  {
    words: /readonly database|unable to open/i,
    fix: "Check the permissions of the file and its folder, or name another file with --store.",
  },
];

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The same driver; what it cannot read or write is told as "bad-store" of the file. */
export function guarded(driver: SqliteDriver, name: string): SqliteDriver {
  const told = <T>(work: () => T): T => {
    try {
      return work();
    } catch (cause) {
      const message = messageOf(cause);
      const known = TOLD.find(({ words }) => words.test(message));
      throw known === undefined ? cause : storeProblem(message, name, known.fix, cause);
    }
  };
  return {
    isReadOnly: driver.isReadOnly,
    exec: (sql) => told(() => driver.exec(sql)),
    run: (sql, values) => told(() => driver.run(sql, values)),
    all: (sql, values) => told(() => driver.all(sql, values)),
    close: () => driver.close(),
  };
}

/** The problem of a copy that cannot be made: a damaged store is one of the store, anything else is of the copy and stays as it is. */
export function copyProblem(cause: unknown, name: string): unknown {
  return DAMAGED.test(messageOf(cause)) ? storeProblem(messageOf(cause), name, CHECK, cause) : cause;
}

function storeProblem(message: string, where: string, fix: string, cause: unknown): ReadoutError {
  return new ReadoutError("bad-store", {
    what: `the store cannot be read or written (${message})`,
    where,
    fix,
    cause,
  });
}

/** That something which the store packed cannot be unpacked. */
export function unpackProblem(cause: unknown, name: string | null): ReadoutError {
  return new ReadoutError("bad-store", {
    what: `something in the store is not as it was written (${messageOf(cause)})`,
    where: name,
    fix: CHECK,
    cause,
  });
}
