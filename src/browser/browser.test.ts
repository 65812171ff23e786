import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readReport } from "../node/index.ts";
import { executablePath, startChromium } from "./fixture.ts";

const root = new URL("../../", import.meta.url);
interface Example {
  file: string;
  outlet: string;
  published: string | null;
  url: string;
}
const examples = (JSON.parse(readFileSync(new URL("examples/index.json", root), "utf8")) as Example[]).map(
  (example) => {
    const content = readFileSync(new URL(`examples/${example.file}`, root), "utf8");
    return {
      file: example.file,
      input: {
        ...(example.file.endsWith(".html") ? { html: content } : { text: content }),
        outlet: example.outlet,
        url: example.url,
        ...(example.published === null ? {} : { published: example.published }),
      },
    };
  },
);

const PAGE = `<!doctype html><script type="module">
  import * as readout from "/readout.js";
  window.readout = readout;
</script>`;

/** What the page offers once its module has run. */
type Readout = typeof import("./index.ts");

describe.skipIf(executablePath === undefined)("the bundled core in Chromium", () => {
  let server: Server;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    const bundle = await build({
      entryPoints: [fileURLToPath(new URL("src/browser/index.ts", root))],
      bundle: true,
      format: "esm",
      platform: "browser",
      target: "es2022",
      write: false,
      logLevel: "error",
    });
    const script = bundle.outputFiles[0]!.text;
    server = createServer((request, response) => {
      const path = request.url ?? "/";
      const isModel = /^\/models\/[a-z-]+\/[a-z-]+\/(?:manifest\.json|weights\.bin)$/.test(path);
      if (path === "/readout.js") response.setHeader("Content-Type", "text/javascript");
      response.end(path === "/readout.js" ? script : isModel ? readFileSync(new URL(path.slice(1), root)) : PAGE);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await startChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await new Promise((resolve) => (server === undefined ? resolve(null) : server.close(resolve)));
  });

  it("gives byte for byte the JSON that Node gives, for every example", async () => {
    const page = await browser.newPage();
    await page.goto(address);
    await page.waitForFunction("window.readout !== undefined");
    const got = await page.evaluate(
      async ([base, inputs]) => {
        const { createReader, fetchModels } = (window as unknown as { readout: Readout }).readout;
        const reader = createReader(await fetchModels(`${base}/models/`));
        return inputs.map((input) => JSON.stringify(reader.read(input)));
      },
      [address, examples.map((example) => example.input)] as const,
    );
    for (const [index, example] of examples.entries()) {
      expect(got[index], example.file).toBe(JSON.stringify(readReport(example.input)));
    }
  });
});
