import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import type { Annotated } from "../src/core/index.ts";
import { nodeModels } from "../src/node/models.ts";
import { readTextPage } from "../src/page/index.ts";
import { type LanguageReader, languages } from "../src/pipeline/languages.ts";

export type Reading = Annotated<"tokens" | "sentences" | "tags" | "parses" | "times" | "entities" | "attributions">;

interface Input {
  readonly id: string;
  readonly text: string;
  /** ISO 8601, or null. */
  readonly dct: string | null;
  readonly title?: string | null;
}

/** Where readings are kept between runs (READOUT_READINGS), so that a change of weights does not read all again. */
const kept = process.env["READOUT_READINGS"];
let reader: LanguageReader | null = null;

/** All layers that the events annotator needs, as the product reads them. */
export function readAll(input: Input): Reading {
  const file = kept === undefined ? null : `${kept}/${input.id.replaceAll(/[^\w.-]/g, "_")}.bin`;
  if (file !== null && existsSync(file)) return deserialize(readFileSync(file)) as Reading;
  reader ??= languages(nodeModels)("en");
  const report = readTextPage(input.text, { id: input.id, published: input.dct, headline: input.title ?? null });
  const { events: _events, ...layers } = reader.run(report);
  const all = { report, ...layers } as Reading;
  if (file !== null) writeFileSync(file, serialize(all));
  return all;
}
