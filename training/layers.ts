import { existsSync, readFileSync } from "node:fs";
import { parsesAnnotator } from "../src/annotate/parses/index.ts";
import { sentencesAnnotator } from "../src/annotate/sentences/index.ts";
import { tagsAnnotator } from "../src/annotate/tags/index.ts";
import { timesAnnotator } from "../src/annotate/times/index.ts";
import { tokensAnnotator } from "../src/annotate/tokens/index.ts";
import type { Annotated, Layers, ParseTable } from "../src/core/index.ts";
import { EN_SENTENCES } from "../src/lang/en/sentences.ts";
import { TIMES } from "../src/lang/en/times/index.ts";
import { EN_TOKENS } from "../src/lang/en/tokens.ts";
import { type DecodedModel, decodeModel, type ModelManifest } from "../src/model/manifest.ts";
import { readTextPage } from "../src/page/index.ts";

export type Reading = Annotated<"tokens" | "sentences" | "tags" | "parses" | "times" | "entities" | "attributions">;

function model(name: string): DecodedModel | null {
  const folder = new URL(`../models/en/${name}/`, import.meta.url);
  if (!existsSync(new URL("weights.bin", folder))) return null;
  const manifest = JSON.parse(readFileSync(new URL("manifest.json", folder), "utf8")) as ModelManifest;
  return decodeModel(manifest, readFileSync(new URL("weights.bin", folder)));
}

const tokens = tokensAnnotator(EN_TOKENS);
const sentences = sentencesAnnotator(EN_SENTENCES);
const tags = tagsAnnotator(model("tags")!);
const parseModel = model("parses") ?? model("parser");
const parses = parseModel === null ? null : parsesAnnotator(parseModel);
const times = timesAnnotator(TIMES);

/** Tokens, sentences and tags of a text. */
export function readSyntax(input: {
  id: string;
  text: string;
  dct: string | null;
  title?: string | null;
}): Annotated<"tokens" | "sentences" | "tags"> {
  const report = readTextPage(input.text, { id: input.id, published: input.dct, headline: input.title ?? null });
  const one = { report, tokens: tokens.annotate({ report }) };
  const two = { ...one, sentences: sentences.annotate(one) };
  return { ...two, tags: tags.annotate(two) };
}

export function readAll(input: { id: string; text: string; dct: string | null; title?: string | null }): Reading {
  const report = readTextPage(input.text, { id: input.id, published: input.dct, headline: input.title ?? null });
  const one = { report, tokens: tokens.annotate({ report }) };
  const two = { ...one, sentences: sentences.annotate(one) };
  const three = { ...two, tags: tags.annotate(two) };
  const flat: ParseTable = {
    head: new Int32Array(one.tokens.count).fill(-1),
    deprel: new Int32Array(one.tokens.count),
    deprels: ["root"],
  };
  const four = { ...three, parses: parses === null ? flat : parses.annotate(three) };
  const five = { ...four, times: times.annotate(four) };
  const rest: Pick<Layers, "entities" | "attributions"> = { entities: [], attributions: [] };
  return { ...five, ...rest };
}
