/**
 * Writes beside the weights of models/en/tags and models/en/parses what plain arithmetic makes of them on a few sentences,
 * for the tests of the annotators to reproduce: `tsx training/write-parity.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import type { Upos } from "../src/core/layers.ts";
import { type LinearRows, type Scorer, unpackKeys } from "../src/model/linear.ts";
import { type DecodedModel, decodeModel, type ModelManifest, sectionOf, tableOf } from "../src/model/manifest.ts";
import { SentenceParser } from "../src/model/parser.ts";
import { closeInput, parseInput } from "../src/model/parser-features.ts";
import { openTagger, TAG_FEATURES, tagInput, tagSentence } from "../src/model/tagger.ts";
import { ACTIONS } from "../src/model/transitions.ts";
import { describeWords } from "../src/model/words.ts";
import { tableOfForms } from "./tagging.ts";

const SENTENCES: readonly string[] = [
  "The minister said on Tuesday that the bridge would reopen in June .",
  "Ada Moss , who runs the port of Lund , did n't answer questions .",
  "Two officials told reporters the talks had been postponed .",
  "“ We cannot wait , ” Hale wrote in a letter to the council .",
  "Council Delays Vote On New Dam After Protests",
  "According to the agency , 1,200 people were moved from the valley .",
  "He said he believed her , but nobody knew why .",
  "Shares of Orin Corp. fell 3.5 % to $ 41.20 .",
];

/** Scores by the definition, weight by weight: slow, and nothing shared with `SparseLinear`. */
function plainScorer(classCount: number, rows: LinearRows): Scorer {
  const table = new Map<number, [number, number][]>();
  let entry = 0;
  rows.keys.forEach((key, row) => {
    const size = rows.sizes.length === 0 ? classCount : rows.sizes[row]!;
    const pairs: [number, number][] = [];
    for (let e = 0; e < size; e += 1) {
      const code = rows.weights[entry]!;
      pairs.push([rows.sizes.length === 0 ? e : rows.classes[entry]!, Math.sign(code) * code * code]);
      entry += 1;
    }
    table.set(key, pairs);
  });
  return {
    classCount,
    score(keys, count, scores) {
      scores.fill(0);
      for (let k = 0; k < count; k += 1) for (const [c, weight] of table.get(keys[k]!) ?? []) scores[c]! += weight;
    },
  };
}

function open(folder: string): DecodedModel {
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8")) as ModelManifest;
  return decodeModel(manifest, new Uint8Array(readFileSync(`${folder}/weights.bin`)));
}

function rowsOf(model: DecodedModel, prefix: string): LinearRows {
  const sizes = sectionOf(model, `${prefix}.sizes`, Uint8Array);
  const weights = sectionOf(model, `${prefix}.weights`, Int8Array);
  const count = sizes.length === 0 ? weights.length / 3 : sizes.length;
  const keys = unpackKeys(sectionOf(model, `${prefix}.keys`, Uint8Array), count)!;
  return { keys, sizes, classes: sectionOf(model, `${prefix}.classes`, Uint8Array), weights };
}

const tagsModel = open("models/en/tags");
const tagger = openTagger(tagsModel);
const classCount = tagger.classes.length;
const tagScorer = plainScorer(classCount, rowsOf(tagsModel, "tags"));
const tagCases = SENTENCES.map((text) => {
  const forms = text.split(" ");
  const tags = new Uint8Array(forms.length);
  const input = tagInput(tableOfForms(forms), tagger.lexicon);
  const scores = new Float64Array(classCount);
  tagSentence(input, tagScorer, 0, forms.length, tags, new Int32Array(TAG_FEATURES), scores);
  return { forms, tags: [...tags].map((tag) => tagger.classes[tag]!) };
});
writeFileSync("models/en/tags/parity.json", `${JSON.stringify(tagCases)}\n`);

const parsesModel = open("models/en/parses");
const deprels = tableOf(parsesModel, "deprels");
const names = tableOf(parsesModel, "tags");
const actions = plainScorer(ACTIONS, rowsOf(parsesModel, "actions"));
const labels = plainScorer(deprels.length, rowsOf(parsesModel, "labels"));
const parser = new SentenceParser({ actions, labels, deprels }, 100);
const parseCases = tagCases.map(({ forms, tags }) => {
  const words = describeWords(tableOfForms(forms));
  const table = tableOfForms(forms);
  const input = parseInput(100);
  forms.forEach((_, i) => {
    input.word[i] = words.word[table.form[i]!]!;
    const code = names.indexOf(tags[i]!);
    input.tag[i] = code < 0 ? 999 : code;
  });
  const isOf = (upos: Upos) => (i: number) => tags[i]!.endsWith(` ${upos}`);
  closeInput(input, forms.length, isOf("PUNCT"), isOf("VERB"));
  parser.parse(input, forms.length);
  const heads = [...parser.state.head.slice(0, forms.length)];
  return {
    forms,
    tags,
    heads,
    deprels: [...parser.state.label.slice(0, forms.length)].map((label) => deprels[label]!),
  };
});
writeFileSync("models/en/parses/parity.json", `${JSON.stringify(parseCases)}\n`);
