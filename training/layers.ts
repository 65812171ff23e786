import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { attributionsAnnotator } from "../src/annotate/attributions/index.ts";
import { entitiesAnnotator } from "../src/annotate/entities/index.ts";
import { parsesAnnotator } from "../src/annotate/parses/index.ts";
import { sentencesAnnotator } from "../src/annotate/sentences/index.ts";
import { tagsAnnotator } from "../src/annotate/tags/index.ts";
import { timesAnnotator } from "../src/annotate/times/index.ts";
import { tokensAnnotator } from "../src/annotate/tokens/index.ts";
import type { Annotated } from "../src/core/index.ts";
import { CUES } from "../src/lang/en/cues.ts";
import { englishNames } from "../src/lang/en/names.ts";
import { EN_SENTENCES } from "../src/lang/en/sentences.ts";
import { TIMES } from "../src/lang/en/times/index.ts";
import { EN_TOKENS } from "../src/lang/en/tokens.ts";
import { type DecodedModel, decodeModel, type ModelManifest } from "../src/model/manifest.ts";
import { readTextPage } from "../src/page/index.ts";

export type Reading = Annotated<"tokens" | "sentences" | "tags" | "parses" | "times" | "entities" | "attributions">;

function model(name: string): DecodedModel {
  const folder = new URL(`../models/en/${name}/`, import.meta.url);
  const manifest = JSON.parse(readFileSync(new URL("manifest.json", folder), "utf8")) as ModelManifest;
  return decodeModel(manifest, readFileSync(new URL("weights.bin", folder)));
}

const tokens = tokensAnnotator(EN_TOKENS);
const sentences = sentencesAnnotator(EN_SENTENCES);
const once = <T>(make: () => T): (() => T) => {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
};
const tags = once(() => tagsAnnotator(model("tags")));
const parses = once(() => parsesAnnotator(model("parses")));
const times = timesAnnotator(TIMES);
const entities = entitiesAnnotator(englishNames);
const attributions = attributionsAnnotator(CUES);

interface Input {
  readonly id: string;
  readonly text: string;
  readonly dct: string | null;
  readonly title?: string | null;
}

/** Tokens, sentences and tags of a text. */
export function readSyntax(input: Input): Annotated<"tokens" | "sentences" | "tags"> {
  const report = readTextPage(input.text, { id: input.id, published: input.dct, headline: input.title ?? null });
  const one = { report, tokens: tokens.annotate({ report }) };
  const two = { ...one, sentences: sentences.annotate(one) };
  return { ...two, tags: tags().annotate(two) };
}

/** Where readings are kept between runs (READOUT_READINGS), so that a change of weights does not read all again. */
const kept = process.env["READOUT_READINGS"];

/** All layers that the events annotator needs. */
export function readAll(input: Input): Reading {
  const file = kept === undefined ? null : `${kept}/${input.id.replaceAll(/[^\w.-]/g, "_")}.bin`;
  if (file !== null && existsSync(file)) return deserialize(readFileSync(file)) as Reading;
  const three = readSyntax(input);
  const four = { ...three, parses: parses().annotate(three) };
  const five = { ...four, times: times.annotate(four) };
  const six = { ...five, entities: entities.annotate(five) };
  const all = { ...six, attributions: attributions.annotate(six) };
  if (file !== null) writeFileSync(file, serialize(all));
  return all;
}
