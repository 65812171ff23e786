import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { REPOSITORY } from "./corpora/folder.ts";

/** What was measured: the package's version, and a digest of the code and weights that make its answers. */
export interface CodeVersion {
  readonly version: string;
  /** First 16 hexadecimal digits of the SHA-256 over the paths and bytes of src (without tests) and models. */
  readonly sources: string;
}

/** The version of the working tree. Two trees with the same sources have the same version, whatever else they hold. */
export function codeVersion(): CodeVersion {
  const { version } = JSON.parse(readFileSync(join(REPOSITORY, "package.json"), "utf8")) as { version: string };
  const hash = createHash("sha256");
  for (const folder of ["src", "models"]) {
    for (const file of filesBelow(join(REPOSITORY, folder))) {
      if (/\.(test|bench)\.ts$/.test(file)) continue;
      hash.update(`${relative(REPOSITORY, file).replaceAll("\\", "/")}\n`);
      hash.update(readFileSync(file));
    }
  }
  return { version, sources: hash.digest("hex").slice(0, 16) };
}

/** All files below a folder, in code-unit order of their names; none where the folder is missing. */
export function* filesBelow(folder: string): Generator<string> {
  if (!existsSync(folder)) return;
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}
