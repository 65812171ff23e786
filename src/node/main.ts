#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { runProgram } from "../cli/program.ts";
import { comparison } from "../cli/views/comparison.ts";
import { explain, explanation } from "../cli/views/explain.ts";
import { pretty } from "../cli/views/pretty.ts";
import { markdown } from "../export/markdown/index.ts";
import { asked, openBrowser } from "./desktop.ts";
import { exampleReports } from "./examples.ts";
import { fingerprint, listFiles, userName } from "./files.ts";
import { nodeTerminal } from "./terminal.ts";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
};

// `readout read … | head` closes our output early: that is the reader's right and no error.
// Another failure (a full disk) reaches the write that caused it, as a known problem.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
});
// Where nobody hears us there is nobody to tell.
process.stderr.on("error", () => {});

process.exitCode = await runProgram(process.argv.slice(2), {
  version,
  terminal: nodeTerminal(),
  reader: async ({ sites } = {}) => {
    const [{ createReader }, { loadSites, userSites }] = await Promise.all([
      import("./index.ts"),
      import("./sites.ts"),
    ]);
    return createReader({ sites: sites === undefined ? userSites() : loadSites(sites) }).read;
  },
  inputs: async () => (await import("./inputs/index.ts")).openInput,
  fetcher: async () => (await import("./fetch/index.ts")).pageFetcher(version),
  formats: { pretty, markdown, explain, explanation },
  comparison,
  examples: exampleReports,
  openStore: async (path, waitMs, use) => (await import("./store/index.ts")).openNamed(path, waitMs, use),
  layersReader: async () => {
    const [{ createReader }, { userSites }] = await Promise.all([import("./index.ts"), import("./sites.ts")]);
    return createReader({ sites: userSites() }).readLayers;
  },
  making: async () => (await import("./making.ts")).nodeMaking(version),
  layersOf: async () => (await import("./making.ts")).nodeLayers(),
  exporters: async () => {
    const { EXPORTERS, PARTED } = await import("../export/index.ts");
    return { formats: EXPORTERS, parted: PARTED };
  },
  listFiles,
  fingerprint,
  now: () => new Date().toISOString(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  author: userName(),
  serve: async (options) => (await import("./serve.ts")).serveDesk({ ...options, version }),
  writeSite: async (options) => (await import("./site.ts")).writeSite({ ...options, version }),
  mcp: async (options) => (await import("./mcp.ts")).serveMcp({ ...options, version }),
  accounts: async (path) => {
    const [{ accountsOf }, { defaultStorePath }] = await Promise.all([
      import("./users/index.ts"),
      import("./store/location.ts"),
    ]);
    return accountsOf(path ?? defaultStorePath());
  },
  askSecret: async (question) => (await import("./secret.ts")).askSecret(question),
  passingStore: async () => (await import("../store/memory/index.ts")).memoryStore(),
  asked,
  openBrowser,
});
