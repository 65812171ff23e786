import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { ReadoutError } from "../core/index.ts";
import { readSiteSettings, type SiteSettings } from "../page/index.ts";

/** A document to try selectors on. */
const EMPTY = "<!doctype html><html><head></head><body></body></html>";

/**
 * A user's settings for sites: of a file, or of all files in a folder that end in .json, by name. Throws "file-unreadable",
 * and "bad-site" with the file and row.
 */
export function loadSites(path: string): readonly SiteSettings[] {
  try {
    const files = statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith(".json"))
          .sort()
          .map((name) => join(path, name))
      : [path];
    return files.flatMap((file) => readSiteSettings(readFileSync(file, "utf8"), file, isSelector));
  } catch (cause) {
    if (cause instanceof ReadoutError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new ReadoutError("file-unreadable", {
      what: code === "ENOENT" ? "there is no such file or folder" : `it could not be read (${code})`,
      where: path,
      fix: "Name a JSON file with settings for sites, or a folder of such files.",
      cause,
    });
  }
}

function isSelector(selector: string): boolean {
  try {
    parseHTML(EMPTY).document.querySelector(selector);
    return true;
  } catch {
    // The one answer that the parser of selectors gives to what is none.
    return false;
  }
}

/** The user's own settings (`readout/sites` in the folder for configuration, XDG Base Directory), where there are some. */
export function userSites(): readonly SiteSettings[] {
  const { XDG_CONFIG_HOME: config = "" } = process.env;
  const folder = join(config === "" ? join(homedir(), ".config") : config, "readout", "sites");
  return existsSync(folder) ? loadSites(folder) : [];
}
