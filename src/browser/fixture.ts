import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Chromium on this machine; undefined where there is none: then the browser tests skip. */
export const executablePath = [process.env["CHROMIUM"] ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
  (path) => path !== "" && existsSync(path),
);
if (executablePath === undefined) console.warn("The browser tests skip: no Chromium (set CHROMIUM to its path).");

/** Starts it: once a test file. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: executablePath!,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
    ],
  });
}
