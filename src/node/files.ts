import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { join } from "node:path";
import type { ReadInput } from "../app/reader.ts";
import { ReadoutError } from "../core/index.ts";

/**
 * The files that a path names: itself, or all files of a folder and its folders in the order of their names, those whose name
 * begins with a dot left out. Throws `ReadoutError` "file-unreadable".
 */
export async function listFiles(path: string): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const found: string[] = [];
    for (const entry of (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) found.push(...(await listFiles(join(path, entry.name))));
      else if (entry.isFile()) found.push(join(path, entry.name));
    }
    return found;
  } catch (cause) {
    if (cause instanceof ReadoutError) throw cause;
    const { code = String(cause) } = cause as NodeJS.ErrnoException;
    throw new ReadoutError("file-unreadable", {
      what: code === "ENOENT" ? "there is no such file or folder" : `it could not be read (${code})`,
      where: path,
      fix: 'Check the path, or give the report on standard input with "-".',
      cause,
    });
  }
}

/** SHA-256 of an input and of what is known of it: equal fingerprints read alike. */
export function fingerprint(input: ReadInput): string {
  const { bytes, ...facts } = input;
  const hash = createHash("sha256").update(JSON.stringify(facts, Object.keys(facts).sort()));
  if (bytes !== undefined) hash.update(bytes);
  return hash.digest("base64url");
}

/** The name of who is at the machine, for corrections; "somebody" where the system knows none. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // No entry for the user's number, as in some containers.
    return "somebody";
  }
}
