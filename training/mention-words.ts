// Trains which words name an occurrence in the wide sense of ECB+ (models/en/mention-words): acts, states, reports, and parts
// of them, more than a newsroom lists.
// usage: tsx training/mention-words.ts --train ecb-train.jsonl --check ecb-dev.jsonl [--write] [--both]
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { packTable, SCALE } from "../src/model/feature-tables.ts";
import { nodeModels } from "../src/node/models.ts";
import { openEnglishModels } from "../src/pipeline/languages.ts";
import { openMentions } from "../src/pipeline/record.ts";
import { MentionScene } from "../src/record/mentions/scene.ts";
import { type Candidate, candidatesOf, learnCandidates, type MarkedReport, oddsOf, WORDS_FLOOR } from "./candidates.ts";
import { readAll } from "./layers.ts";
import { writeModel } from "./write-model.ts";

interface Line extends MarkedReport {
  readonly id: string;
  readonly topic: string;
}
interface Marked extends Candidate {
  readonly topic: string;
  readonly isCheck: boolean;
}

const FOLDS = 4;
const { values } = parseArgs({
  options: {
    train: { type: "string" },
    check: { type: "string" },
    write: { type: "boolean", default: false },
    both: { type: "boolean", default: false },
  },
});
const { words } = openMentions(nodeModels, openEnglishModels(nodeModels).events);
let gold = 0;
let reachable = 0;

function marked(file: string, isCheck: boolean): Marked[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .flatMap((text) => {
      const line = JSON.parse(text) as Line;
      const scene = new MentionScene(readAll({ id: line.id, text: line.text, dct: null }));
      const { candidates, missed } = candidatesOf(line, scene, words);
      gold += line.event_mentions.length;
      reachable += line.event_mentions.length - missed;
      return candidates
        .filter(({ isSelected }) => isSelected)
        .map((candidate) => ({ ...candidate, topic: line.topic, isCheck }));
    });
}

const examples = [...marked(values.train!, false), ...marked(values.check!, true)];
console.log(`${gold} mentions, ${reachable} with a candidate; ${examples.length} candidates`);
const topics = [...new Set(examples.map(({ topic }) => topic))];
const fold = (example: Marked): number => topics.indexOf(example.topic) % FOLDS;
const odds = new Map<Marked, number>();
for (let k = 0; k < FOLDS; k += 1) {
  const weights = learnCandidates(examples.filter((example) => fold(example) !== k));
  for (const example of examples) if (fold(example) === k) odds.set(example, oddsOf(weights, example));
}
let figure = 0;
for (let floor = -1.5; floor <= 1; floor += 0.25) {
  const got = examples.filter((example) => odds.get(example)! > floor);
  const right = got.filter(({ label }) => label === 1).length;
  const [p, r] = [right / got.length, right / gold];
  const f1 = (2 * p * r) / (p + r);
  console.log(`above ${floor}: P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F1 ${(100 * f1).toFixed(1)}`);
  if (floor === WORDS_FLOOR) figure = f1;
}
if (values.write) {
  const weights = learnCandidates(examples.filter(({ isCheck }) => values.both || !isCheck));
  const { names, keys, weights: packed, biases } = packTable({ odds: weights });
  writeModel(
    new URL("../models/en/mention-words", import.meta.url).pathname,
    { "words.keys": keys, "words.weight": packed, "words.biases": biases },
    {
      name: "en-mention-words",
      architecture: "feature-tables/1",
      version: "1",
      language: "en",
      tables: { words: names },
      numbers: { scale: SCALE, floor: WORDS_FLOOR },
      corpora: ["ECB+ (Cybulska and Vossen 2014), CC BY 3.0: which words name an occurrence"],
      licence: "CC BY 3.0",
      scores: { "F1 of heads, cross-validated over topics": Math.round(1000 * figure) / 1000 },
    },
  );
}
