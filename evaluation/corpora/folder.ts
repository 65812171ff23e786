import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createGunzip, gunzipSync } from "node:zlib";

/** The repository's root, with a trailing separator. */
export const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));

/** A file or folder of the corpora, with the digest of what was read. Names no place on the machine. */
export interface CorpusFile {
  /** Path below the data folder. */
  readonly file: string;
  /** SHA-256 of its bytes (of a folder: of the names and digests of its files), in hexadecimal. */
  readonly sha256: string;
}

/** A folder of corpora: READOUT_DATA, else ../shared/data beside the repository. */
export class DataFolder {
  readonly path: string;

  constructor(path: string = process.env["READOUT_DATA"] || resolve(REPOSITORY, "../shared/data")) {
    this.path = path;
  }

  at(file: string): string {
    return join(this.path, file);
  }

  has(file: string): boolean {
    return existsSync(this.at(file));
  }

  /** The lines of a text file, unpacked where its name ends in ".gz", one at a time. Empty lines come too. */
  async *lines(file: string): AsyncGenerator<string> {
    const bytes = createReadStream(this.at(file));
    const input = file.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  }

  /** The objects of a JSON Lines file, one at a time. What they hold is the corpus's promise, not checked here. */
  async *jsonLines<T>(file: string): AsyncGenerator<T> {
    for await (const line of this.lines(file)) if (line.trim() !== "") yield JSON.parse(line) as T;
  }

  /** A whole text file, unpacked where its name ends in ".gz"; bytes that are no UTF-8 become U+FFFD. */
  text(file: string): string {
    const bytes = readFileSync(this.at(file));
    return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  }

  json<T>(file: string): T {
    return JSON.parse(this.text(file)) as T;
  }

  digest(file: string): CorpusFile {
    return { file, sha256: digestOf(this.at(file)) };
  }
}

function digestOf(path: string): string {
  const hash = createHash("sha256");
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) hash.update(`${name} ${digestOf(join(path, name))}\n`);
  } else hash.update(readFileSync(path));
  return hash.digest("hex");
}

/** Everything that a generator gives, at most `limit` items. */
export async function collect<T>(items: AsyncIterable<T>, limit = Number.POSITIVE_INFINITY): Promise<T[]> {
  const all: T[] = [];
  if (limit <= 0) return all;
  for await (const item of items) {
    all.push(item);
    if (all.length >= limit) break;
  }
  return all;
}
