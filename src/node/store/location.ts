import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Where the store is kept unless `--store` says otherwise: XDG_DATA_HOME (XDG Base Directory Specification), on a Mac
 * ~/Library/Application Support, on Windows %APPDATA%.
 */
export function defaultStorePath(
  environment: { readonly [name: string]: string | undefined } = process.env,
  platform: string = process.platform,
  home: string = homedir(),
): string {
  return join(dataFolder(environment, platform, home), "readout", "store.db");
}

function dataFolder(
  environment: { readonly [name: string]: string | undefined },
  platform: string,
  home: string,
): string {
  if (platform === "darwin") return join(home, "Library", "Application Support");
  if (platform === "win32") return environment["APPDATA"] || join(home, "AppData", "Roaming");
  return environment["XDG_DATA_HOME"] || join(home, ".local", "share");
}
