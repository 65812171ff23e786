import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import type { Asset, Assets } from "../web/assets.ts";

const TYPES: { readonly [extension: string]: string } = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** The style sheets, in the order in which they are joined. */
const STYLES = [
  "base.css",
  "parts.css",
  "lists.css",
  "found.css",
  "timeline.css",
  "calendar.css",
  "report.css",
  "frame.css",
  "edit.css",
  "acts.css",
];

/** The style sheet of lite pages. */
export const LITE_STYLES = ["lite.css"];

/** The desk's assets, from the folder of the built program: its style sheets as one, its icon, its islands of script. */
export function loadAssets(folder = new URL("../web/", import.meta.url)): Assets {
  const files = readdirSync(new URL("islands/", folder)).filter((file) => file.endsWith(".js"));
  const read = (path: string): Uint8Array<ArrayBuffer> => Uint8Array.from(readFileSync(new URL(path, folder)));
  const plain: readonly (readonly [name: string, bytes: Uint8Array<ArrayBuffer>])[] = [
    ["desk.css", styleSheet(folder)],
    ["lite.css", styleSheet(folder, LITE_STYLES)],
    ["icon.svg", read("icon.svg")],
    ...files.sort().map((file) => [file, read(`islands/${file}`)] as const),
  ];
  return new Map(plain.map(([name, bytes]) => [name, assetOf(name, bytes)]));
}

/** The style sheets of a folder as one: those of main pages, or of lite ones. */
export function styleSheet(folder: URL, names: readonly string[] = STYLES): Uint8Array<ArrayBuffer> {
  const texts = names.map((name) => readFileSync(new URL(`styles/${name}`, folder), "utf8"));
  return new TextEncoder().encode(texts.join("\n"));
}

/** An asset under a name that holds its digest. */
export function assetOf(name: string, bytes: Uint8Array<ArrayBuffer>): Asset {
  const extension = extname(name);
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  return { name: `${name.slice(0, -extension.length)}.${digest}${extension}`, type: TYPES[extension]!, bytes };
}
