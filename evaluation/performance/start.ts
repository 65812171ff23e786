import { statSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { createReader } from "../../src/node/index.ts";
import { nodeModels } from "../../src/node/models.ts";
import { languages, MODEL_FOLDERS, openEnglishModels } from "../../src/pipeline/languages.ts";
import { filesBelow } from "../version.ts";
import { cpuOf } from "./contestant.ts";

/** A stretch of time in milliseconds, by the wall clock and by the CPU (which a busy machine does not stretch as much). */
export interface Elapsed {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** What it takes to begin, in a fresh process. */
export interface StartTimes {
  /** Reading, checking and decoding the English models, cold. */
  readonly models: Elapsed;
  /** Doing it again, warm, and building the annotators from their rows, cold. */
  readonly annotators: Elapsed;
  /** From a new reader to its first document, after that. */
  readonly firstReport: Elapsed;
  /** Files below models/ with their sizes in bytes. */
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
  readonly modelCount: number;
}

const SENTENCE = "The harbour board said on Monday that the ferry would sail again next week.";

/** Takes the times of the first start in this process, so it is worth calling once. */
export function measureStart(): StartTimes {
  const models = elapsed(() => openEnglishModels(nodeModels));
  const annotators = elapsed(() => languages(nodeModels)("en"));
  const firstReport = elapsed(() => createReader().read({ text: SENTENCE, published: "2025-10-21", language: "en" }));
  const folder = fileURLToPath(new URL("../../models/", import.meta.url));
  const files = [...filesBelow(folder)].map((file) => ({ file: relative(folder, file), bytes: statSync(file).size }));
  return { models, annotators, firstReport, files, modelCount: MODEL_FOLDERS.length };
}

function elapsed(work: () => unknown): Elapsed {
  const begun = performance.now();
  const cpuMs = cpuOf(work) / 1000;
  return { wallMs: performance.now() - begun, cpuMs };
}
