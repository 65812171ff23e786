import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { findTimes } from "../pipeline/times.ts";

const TEXTS: readonly (readonly [string, string])[] = [
  ["They met last Thursday, two days after the vote, and will speak at 9 p.m. EST on 6 November 2025.", "en"],
  ["It was signed on 03/04/2025; sales rose 3% in the third quarter from a year earlier.", "en-GB"],
  ["Срещата е на 6 ноември 2025 г., два дни след вота.", "bg"],
  ["Они встретились вчера вечером.", "ru"],
];
const expected = TEXTS.map(([text, language]) => findTimes(text, { published: "2025-10-21", language }));

const executablePath = [process.env["CHROMIUM"] ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
  (path) => path !== "" && existsSync(path),
);

describe("findTimes bundled for browsers", () => {
  let script = "";
  const call = `JSON.stringify(${JSON.stringify(TEXTS)}.map(([text, language]) => library.findTimes(text, { published: "2025-10-21", language })))`;
  beforeAll(async () => {
    const bundle = await build({
      entryPoints: [fileURLToPath(new URL("../pipeline/times.ts", import.meta.url))],
      bundle: true,
      format: "iife",
      globalName: "library",
      platform: "browser",
      target: "es2022",
      write: false,
      logLevel: "error",
    });
    script = bundle.outputFiles[0]!.text;
  });

  it("gives what Node gives where there is nothing but the language: no process, no require, no DOM", () => {
    const context = createContext({});
    runInContext(script, context);
    expect(JSON.parse(runInContext(call, context) as string)).toEqual(expected);
  });

  it.skipIf(executablePath === undefined)("gives what Node gives in Chromium", async () => {
    const browser = await chromium.launch({ executablePath: executablePath!, args: ["--no-sandbox", "--disable-gpu"] });
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: script });
      expect(JSON.parse((await page.evaluate(call)) as string)).toEqual(expected);
    } finally {
      await browser.close();
    }
  });
});
