import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { ReadoutError } from "../../core/index.ts";
import type { Codec, SqliteDriver } from "../../store/sqlite/driver.ts";
import { sqliteStore } from "../../store/sqlite/index.ts";
import type { Store } from "../../store/store.ts";
import { lockStore } from "./lock.ts";
import { wasmDriver } from "./wasm.ts";

/** Deflate, without a header: half of JSON's size and more goes, at a speed that reading does not notice. */
export const deflate: Codec = {
  pack: (text, dictionary) => deflateRawSync(text, { level: 6, ...(dictionary && { dictionary }) }),
  unpack: (bytes, dictionary) => inflateRawSync(bytes, dictionary && { dictionary }).toString("utf8"),
};

/**
 * Opens the store in a file, which is made where it is missing, and holds it until it is closed. Waits up to `waitMs` for
 * another process to be done with it.
 *
 * @throws ReadoutError "store-busy", "bad-store"
 */
export async function openStore(path: string, waitMs = 0): Promise<Store> {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (cause) {
    throw new ReadoutError("bad-store", {
      what: `the folder of the store cannot be made (${(cause as NodeJS.ErrnoException).code ?? String(cause)})`,
      where: path,
      fix: "Check the folder and its permissions, or name another file with --store.",
      cause,
    });
  }
  const unlock = await lockStore(path, waitMs);
  let driver: SqliteDriver | null = null;
  try {
    driver = wasmDriver(path);
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
