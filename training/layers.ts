import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import type { Annotated, ReadoutDocument } from "../src/core/index.ts";
import { nodeModels } from "../src/node/models.ts";
import { readTextPage } from "../src/page/index.ts";
import { toDocument } from "../src/pipeline/document.ts";
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
  return keeping(input, "", () => {
    const { events: _events, ...all } = run(input);
    return all;
  });
}

/** The same with the document that the product makes. */
export function readWhole(input: Input): { readonly reading: Reading; readonly document: ReadoutDocument } {
  return keeping(input, "-whole", () => {
    const { events, ...reading } = run(input);
    return { reading, document: toDocument(reading.report, { ...reading, events }, []) };
  });
}

function run(input: Input): Reading & Annotated<"events"> {
  reader ??= languages(nodeModels)("en");
  const report = readTextPage(input.text, { id: input.id, published: input.dct, headline: input.title ?? null });
  return { report, ...reader.run(report) } as Reading & Annotated<"events">;
}

function keeping<T>({ id }: Input, kind: string, make: () => T): T {
  const file = kept === undefined ? null : `${kept}/${id.replaceAll(/[^\w.-]/g, "_")}${kind}.bin`;
  if (file !== null && existsSync(file)) return deserialize(readFileSync(file)) as T;
  const made = make();
  if (file !== null) writeFileSync(file, serialize(made));
  return made;
}
