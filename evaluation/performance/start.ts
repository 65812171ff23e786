import { statSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { createReader } from "../../src/node/index.ts";
import { loadModel } from "../../src/node/models.ts";
import { languages, MODEL_FOLDERS } from "../../src/pipeline/languages.ts";
import { filesBelow } from "../version.ts";

/** What it takes to begin. Times are of the wall clock, in a fresh process, in milliseconds. */
export interface StartTimes {
  /** Reading, checking and decoding the English models and building the annotators. */
  readonly modelsMs: number;
  /** From a new reader to the first document, everything cold. */
  readonly firstReportMs: number;
  /** Files below models/ with their sizes in bytes. */
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
  readonly modelCount: number;
}

const SENTENCE = "The harbour board said on Monday that the ferry would sail again next week.";

/** Takes the times of the first start in this process, so it is worth calling once. */
export function measureStart(): StartTimes {
  const begun = performance.now();
  languages(loadModel)("en");
  const modelsMs = performance.now() - begun;
  const again = performance.now();
  createReader().read({ text: SENTENCE, published: "2025-10-21", language: "en" });
  const firstReportMs = performance.now() - again;
  const folder = fileURLToPath(new URL("../../models/", import.meta.url));
  const files = [...filesBelow(folder)].map((file) => ({ file: relative(folder, file), bytes: statSync(file).size }));
  return { modelsMs, firstReportMs, files, modelCount: MODEL_FOLDERS.length };
}
