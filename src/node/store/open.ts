import { closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { ReadoutError } from "../../core/index.ts";
import { memoryStore } from "../../store/memory/index.ts";
import type { Codec, SqliteDriver } from "../../store/sqlite/driver.ts";
import { sqliteStore } from "../../store/sqlite/index.ts";
import type { Store, StoreUse } from "../../store/store.ts";
import { defaultStorePath } from "./location.ts";
import { lockStore } from "./lock.ts";
import { wasmDriver } from "./wasm.ts";

/** Deflate, without a header: half of JSON's size and more goes, at a speed that reading does not notice. */
export const deflate: Codec = {
  pack: (text, dictionary) => deflateRawSync(text, { level: 6, ...(dictionary && { dictionary }) }),
  unpack: (bytes, dictionary) => inflateRawSync(bytes, dictionary && { dictionary }).toString("utf8"),
};

/**
 * Opens the store that was named, or the user's own where none was (null).
 *
 * @throws ReadoutError "no-store", "store-busy", "bad-store"
 */
export async function openNamed(
  named: string | null,
  waitMs: number,
  use: StoreUse,
  own: string = defaultStorePath(),
): Promise<Store> {
  if (named === null && use === "look" && !isThere(own)) return memoryStore();
  return openStore(named ?? own, waitMs, use);
}

/**
 * Opens the store in a file and holds it until it is closed. Where it is missing, what adds to it makes it, and its folder; for
 * anything else nothing is made. A file that may only be read is opened to be read. Waits up to `waitMs` for another process to be done with it.
 *
 * @throws ReadoutError "no-store", "store-busy", "bad-store"
 */
export async function openStore(path: string, waitMs = 0, use: StoreUse = "add"): Promise<Store> {
  if (use === "add") makeFolder(dirname(path), path);
  else if (!isThere(path))
    throw new ReadoutError("no-store", {
      what: "there is no store",
      where: path,
      fix: "Check the path (--store), or make one: readout add FILES, with the same --store if you give one.",
    });
  const isReadOnly = isThere(path) && !mayBeWritten(path);
  if (isReadOnly && (use === "add" || use === "change"))
    throw new ReadoutError("bad-store", {
      what: "the store may only be read: its file is not to be written",
      where: path,
      fix: "Change the permissions of the file, or copy it and name the copy with --store.",
    });
  const unlock = await lockStore(path, waitMs);
  let driver: SqliteDriver | null = null;
  try {
    driver = driverOf(path, isReadOnly);
    const store = sqliteStore(driver, deflate, path);
    const { close } = store;
    return Object.assign(store, {
      close: async () => {
        await close.call(store);
        unlock();
      },
    });
  } catch (error) {
    driver?.close();
    unlock();
    throw error;
  }
}

function driverOf(path: string, isReadOnly: boolean): SqliteDriver {
  try {
    return wasmDriver(path, isReadOnly);
  } catch (cause) {
    throw new ReadoutError("bad-store", {
      what: `the store cannot be opened (${cause instanceof Error ? cause.message : String(cause)})`,
      where: path,
      fix: "Check that it is a file and its permissions, or name another with --store.",
      cause,
    });
  }
}

/** True where a store is: an empty file, as a crash may leave it before anything was written, is none. */
function isThere(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0 || existsSync(`${path}-wal`);
}

function mayBeWritten(path: string): boolean {
  try {
    closeSync(openSync(path, "r+"));
    return true;
  } catch {
    // Whether it may be read is told when it is opened.
    return false;
  }
}

function makeFolder(folder: string, path: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new ReadoutError("bad-store", {
      what: `the folder of the store cannot be made (${(cause as NodeJS.ErrnoException).code ?? String(cause)})`,
      where: path,
      fix: "Check the folder and its permissions, or name another file with --store.",
      cause,
    });
  }
}
