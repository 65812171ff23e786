import { readdirSync, readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import type { Store } from "../app/record/index.ts";
import { assetOf, styleSheet } from "../node/assets.ts";
import type { Assets } from "./assets.ts";
import { createDesk, type DeskParts } from "./desk.ts";

const FOLDER = new URL("./", import.meta.url);

/** The assets as the build makes them, from the sources. */
export function testAssets(): Assets {
  const islands = readdirSync(new URL("islands/", FOLDER)).filter((file) => /^[a-z-]+\.ts$/.test(file));
  return new Map(
    [
      assetOf("desk.css", styleSheet(FOLDER)),
      assetOf("icon.svg", Uint8Array.from(readFileSync(new URL("icon.svg", FOLDER)))),
      ...islands.map((file) => {
        const source = readFileSync(new URL(`islands/${file}`, FOLDER), "utf8");
        const { code } = transformSync(source, { loader: "ts", target: "es2022" });
        return assetOf(file.replace(/\.ts$/, ".js"), Uint8Array.from(Buffer.from(code)));
      }),
    ].map((asset) => [asset.name.replace(/\.[0-9a-f]{12}(?=\.\w+$)/, ""), asset]),
  );
}

/** What a desk is given in tests: noon of a day in Sofia. */
export function testParts(store: Store): DeskParts {
  return {
    store,
    now: () => "2025-10-24T09:00:00.000Z",
    zone: "Europe/Sofia",
    assets: testAssets(),
    hosts: new Set(["localhost"]),
    warn: (error) => {
      throw error;
    },
  };
}

/** Asks a desk over a store for a page, as a browser would. */
export function testDesk(store: Store): (path: string, init?: RequestInit) => Promise<Response> {
  const desk = createDesk(testParts(store));
  return async (path, init) => desk.request(`http://localhost${path}`, init);
}
