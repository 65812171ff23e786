import { randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { UserKeep, UserRecord } from "../../app/users/index.ts";
import { ROLES } from "../../app/users/index.ts";
import { ReadoutError } from "../../core/index.ts";
import { lockStore } from "../store/lock.ts";

const FORMAT = "readout-users/1";
const NOBODY: UserRecord = { users: [], sessions: [] };
/** How long to wait for another process that changes the file. */
const WAIT_MS = 5_000;

/**
 * Keeps users and sessions in a file beside the store, which only its owner may read. It is not in the store, so that `readout user`
 * works while a server has that open; the server sees the change with the next request.
 */
export function fileKeep(path: string): UserKeep {
  let known: { readonly stamp: string; readonly record: UserRecord } | null = null;
  const read = async (): Promise<UserRecord> => {
    const stamp = stampOf(path);
    if (stamp === null) return NOBODY;
    if (known?.stamp !== stamp) known = { stamp, record: parsed(readFileSync(path, "utf8"), path) };
    return known.record;
  };
  return {
    read,
    async change(work) {
      mkdirSync(dirname(path), { recursive: true });
      const unlock = await lockStore(path, WAIT_MS);
      try {
        write(path, work(await read()));
      } finally {
        unlock();
      }
    },
  };
}

/** Which state of the file this is: it is replaced whole, so that a new one has another number. Null where there is none. */
function stampOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? null : `${found.ino} ${found.mtimeNs} ${found.size}`;
}

function write(path: string, record: UserRecord): void {
  const draft = `${path}.${randomUUID()}.new`;
  try {
    writeFileSync(draft, `${JSON.stringify({ format: FORMAT, ...record }, null, 2)}\n`, { mode: 0o600, flush: true });
    chmodSync(draft, 0o600);
    renameSync(draft, path);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw damaged(path, `it cannot be written (${(cause as NodeJS.ErrnoException).code ?? String(cause)})`, cause);
  }
}

function parsed(text: string, path: string): UserRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw damaged(path, "it is no JSON", cause);
  }
  const { format, users, sessions } = (value ?? {}) as { format?: unknown; users?: unknown; sessions?: unknown };
  const isText = (one: unknown): one is string => typeof one === "string";
  const isUser = (one: { name?: unknown; role?: unknown; hash?: unknown; added?: unknown } | null): boolean =>
    [one?.name, one?.hash, one?.added].every(isText) && ROLES.some((role) => role === one?.role);
  const isSession = (one: { digest?: unknown; user?: unknown; ends?: unknown } | null): boolean =>
    [one?.digest, one?.user, one?.ends].every(isText);
  if (format !== FORMAT || !Array.isArray(users) || !Array.isArray(sessions)) throw damaged(path, "it holds no users");
  if (!users.every(isUser) || !sessions.every(isSession)) throw damaged(path, "a user or session in it is damaged");
  return { users, sessions };
}

function damaged(path: string, what: string, cause?: unknown): ReadoutError {
  return new ReadoutError("bad-store", {
    what: `the file of users is not usable: ${what}`,
    where: path,
    fix: "Put back a copy; or delete it, and add the users again.",
    cause,
  });
}
