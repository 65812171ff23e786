import { createHash } from "node:crypto";
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { SiteOptions, SiteWritten } from "../cli/record/site.ts";
import { ReadoutError } from "../core/index.ts";
import { EXPORTERS } from "../export/index.ts";
import { type SiteFile, siteFiles } from "../web/site/index.ts";
import { loadAssets } from "./assets.ts";

/** The file that lists a site's files. */
const MANIFEST = "manifest.json";
const FORMAT = "readout-site/1";

/** One line of a manifest. */
interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes stories as a site of files into a folder. All files are made in a folder beside it first, so that an error leaves nothing
 * behind. A folder that holds anything is refused, unless it is to be written over: then the files of an older site in it that are
 * no longer part of it go, and what is not of a site stays.
 *
 * @throws ReadoutError "output-unwritable"
 */
export async function writeSite(options: SiteOptions & { readonly version: string }): Promise<SiteWritten> {
  const { folder, isForced, version, stories, ...parts } = options;
  const place = resolve(folder);
  try {
    await refuseFull(place, isForced);
    await mkdir(dirname(place), { recursive: true });
    const made = await mkdtemp(join(dirname(place), `.${basename(place)}-`));
    try {
      const files = await writeAll(made, siteFiles({ ...parts, stories, assets: loadAssets(), exporters: EXPORTERS }));
      const manifest = { format: FORMAT, readout: version, made: parts.now, stories, files };
      await writeFile(join(made, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
      await chmod(made, await modeOf(place));
      await moveInto(place, made, files);
      return { folder: place, files: files.length + 1, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
    } finally {
      await rm(made, { recursive: true, force: true });
    }
  } catch (cause) {
    if (cause instanceof ReadoutError || (cause as NodeJS.ErrnoException).syscall === undefined) throw cause;
    throw new ReadoutError("output-unwritable", {
      what: `the site could not be written (${(cause as NodeJS.ErrnoException).code})`,
      where: folder,
      fix: "Check the disk, and that you may write there.",
      cause,
    });
  }
}

async function refuseFull(place: string, isForced: boolean): Promise<void> {
  const held = await readdir(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (held.length === 0 || isForced) return;
  throw new ReadoutError("output-unwritable", {
    what: "the folder is not empty",
    where: place,
    fix: "Name a new or an empty folder, or say --force to write over what is in it.",
  });
}

async function writeAll(made: string, files: AsyncIterable<SiteFile>): Promise<readonly ManifestFile[]> {
  const written: ManifestFile[] = [];
  const folders = new Set<string>();
  for await (const { path, content } of files) {
    const file = join(made, ...path.split("/"));
    if (!folders.has(dirname(file))) await mkdir(dirname(file), { recursive: true });
    folders.add(dirname(file));
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    // No two pages share a file: to write over one is a mistake of ours.
    await writeFile(file, bytes, { flag: "wx" });
    written.push({ path, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") });
  }
  return written.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The permissions of a folder, or of a new one: the one that files are made in is its maker's alone, and no web server may read it. */
async function modeOf(place: string): Promise<number> {
  const found = await stat(place).catch(() => null);
  return found === null ? 0o777 & ~process.umask() : found.mode & 0o7777;
}

/** Why a folder cannot take another's place: it holds something, is a mount, lies on another disk or is a link. */
const NOT_REPLACED: ReadonlySet<string | undefined> = new Set([
  "ENOTEMPTY",
  "EEXIST",
  "EPERM",
  "EBUSY",
  "EXDEV",
  "ENOTDIR",
]);

/** Puts the made files where they belong: a folder that is not there yet appears whole. */
async function moveInto(place: string, made: string, files: readonly ManifestFile[]): Promise<void> {
  const isNew = await rename(made, place).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (NOT_REPLACED.has(error.code)) return false;
      throw error;
    },
  );
  if (isNew) return;
  const kept = new Set(files.map(({ path }) => path));
  const older = await olderFiles(place);
  for (const path of [...kept, MANIFEST]) {
    await mkdir(dirname(join(place, path)), { recursive: true });
    await rename(join(made, path), join(place, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EXDEV") throw error;
      return copyFile(join(made, path), join(place, path));
    });
  }
  for (const path of older) if (!kept.has(path)) await rm(join(place, path), { force: true });
}

/** The files of the site that is in a folder; none where none is. */
async function olderFiles(place: string): Promise<readonly string[]> {
  const text = await readFile(join(place, MANIFEST), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  try {
    const { format, files } = JSON.parse(text ?? "{}") as { format?: string; files?: readonly ManifestFile[] };
    // What somebody else wrote there is not ours to delete, nor is anything outside the folder.
    if (format !== FORMAT || !Array.isArray(files)) return [];
    return files
      .map(({ path }) => path)
      .filter((path) => /^(?:[a-z0-9-]+\/)*[a-z0-9.-]+$/.test(path) && !path.includes(".."));
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
