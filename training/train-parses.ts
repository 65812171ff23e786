/** Trains models/en/parses: `tsx training/train-parses.ts DATA_FOLDER TAGS.json [epochs] [silver sentences] [least updates]`. */
import { readFileSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parsesAnnotator } from "../src/annotate/parses/index.ts";
import { tagsAnnotator } from "../src/annotate/tags/index.ts";
import { hashText } from "../src/model/hashing.ts";
import { decodeModel, type ModelManifest } from "../src/model/manifest.ts";
import { PARSER_ARCHITECTURE } from "../src/model/parser.ts";
import {
  actionFeatures,
  closeInput,
  labelFeatures,
  PARSE_FEATURES,
  type ParseInput,
  parseInput,
} from "../src/model/parser-features.ts";
import { ACTIONS, LEFT, ParseState, RIGHT, SHIFT } from "../src/model/transitions.ts";
import { normalizeForm } from "../src/model/words.ts";
import { readConllu, type TreebankSentence } from "./conllu.ts";
import { Perceptron, sectionsOf, seeded, shuffle } from "./perceptron.ts";
import { reportOf } from "./report.ts";
import { readSilver } from "./silver.ts";
import { toUd } from "./silver-ud.ts";
import { log, tableOfForms } from "./tagging.ts";
import { writeModel } from "./write-model.ts";

const [
  folder = "../shared/data",
  tagsPath = "/tmp/tags.json",
  epochsText = "6",
  silverText = "0",
  leastText = "2",
  leastLabelText = "2",
  out = "models/en/parses",
] = process.argv.slice(2);
const epochs = Number(epochsText);
const random = seeded(5);

/** Scores by which the right choice must lead, or it is learnt again. */
const MARGIN = 40;
const LABEL_MARGIN = 15;
/** Relations that mean the same in both schemes: of the others only the heads are learnt from silver. */
const SURE = new Set(
  "nsubj nsubj:pass obj det amod case mark aux aux:pass cop cc conj advmod ccomp xcomp advcl acl:relcl nummod nmod:poss compound:prt".split(
    " ",
  ),
);

/** A sentence to learn from. `head`: `length` at the root, -2 where it is not known; `label` -1 likewise. */
interface Tree {
  readonly input: ParseInput;
  readonly length: number;
  readonly head: Int32Array;
  readonly label: Int16Array;
  readonly children: readonly (readonly number[])[];
  readonly weight: number;
}

const jack = JSON.parse(readFileSync(tagsPath, "utf8")) as { classNames: string[]; tagged: string[]; silver: string[] };
const treebank = readConllu(`${folder}/ewt-train.conllu.gz`);
const counts = new Map<string, number>();
for (const sentence of treebank)
  for (const word of sentence.words) counts.set(word.deprel, (counts.get(word.deprel) ?? 0) + 1);
counts.delete("root");
const deprels = [
  "root",
  ...[...counts]
    .filter(([, count]) => count > 4)
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name),
];
const labelOf = new Map(deprels.map((name, code) => [name, code]));
const isPunct = jack.classNames.map((name) => name.endsWith(" PUNCT"));
const isVerb = jack.classNames.map((name) => name.endsWith(" VERB"));
const wordHashes = new Map<string, number>();
function wordOf(form: string): number {
  let hash = wordHashes.get(form);
  if (hash === undefined) {
    hash = hashText(normalizeForm(form));
    wordHashes.set(form, hash);
  }
  return hash;
}

function treeOf(
  forms: readonly string[],
  tags: ArrayLike<number>,
  head: Int32Array,
  label: Int16Array,
  weight: number,
): Tree {
  const length = forms.length;
  const input = parseInput(length);
  for (let i = 0; i < length; i += 1) {
    input.word[i] = wordOf(forms[i]!);
    input.tag[i] = tags[i]!;
  }
  closeInput(
    input,
    length,
    (i) => isPunct[input.tag[i]!]!,
    (i) => isVerb[input.tag[i]!]!,
  );
  const children: number[][] = Array.from({ length: length + 1 }, () => []);
  for (let i = 0; i < length; i += 1) if (head[i]! >= 0) children[head[i]!]!.push(i);
  return { input, length, head, label, children, weight };
}

const trees: Tree[] = treebank
  .filter((sentence) => sentence.words.length <= 200)
  .map((sentence) => {
    const words = sentence.words;
    const tags = jack.tagged[treebank.indexOf(sentence)]!.split(" ").map(Number);
    return treeOf(
      words.map((word) => word.form),
      tags,
      Int32Array.from(words, (word) => (word.head === 0 ? words.length : word.head - 1)),
      Int16Array.from(words, (word) => labelOf.get(word.deprel) ?? -1),
      1,
    );
  });
log("treebank", trees.length, "relations", deprels.length);

if (Number(silverText) > 0) {
  const reports = readSilver(`${folder}/polnear-train.jsonl.gz`, `${folder}/polnear-train-corenlp.jsonl.gz`);
  const uposOf = jack.classNames.map((name) => name.split(" ")[1]!);
  const silverTrees: Tree[] = [];
  reports.forEach((report, index) => {
    const tags = jack.silver[index]!.split(" ").map(Number);
    for (const { from, to } of report.sentences) {
      if (to - from < 5 || to - from > 80) continue;
      const { head, deprel } = toUd(report, from, to, (i) => uposOf[tags[i]!]!);
      const forms: string[] = [];
      for (let i = from; i < to; i += 1) forms.push(report.tokens.forms[report.tokens.form[i]!]!);
      for (let i = 0; i < head.length; i += 1) if (head[i] === -1) head[i] = to - from;
      silverTrees.push(
        treeOf(
          forms,
          tags.slice(from, to),
          head,
          Int16Array.from(deprel, (name) => (SURE.has(name) ? (labelOf.get(name) ?? -1) : -1)),
          1,
        ),
      );
    }
  });
  shuffle(silverTrees, random);
  trees.push(...silverTrees.slice(0, Number(silverText)));
  log("with silver", trees.length);
}

const actions = new Perceptron(ACTIONS);
const labels = new Perceptron(deprels.length);
const state = new ParseState(1000);
const keys = new Int32Array(PARSE_FEATURES);
const scores = new Float64Array(ACTIONS);
const labelScores = new Float64Array(deprels.length);
const costs = new Int32Array(ACTIONS);
const stacked = new Uint8Array(1001);

/** The gold arcs that each action would lose for good (Goldberg and Nivre 2013). */
function cost(tree: Tree): void {
  const { head, children } = tree;
  const b0 = state.front;
  const s0 = state.onStack(0);
  const s1 = state.onStack(1);
  costs.fill(0);
  if (s0 >= 0) {
    let lost = 0;
    for (const child of children[s0]!) if (child >= b0) lost += 1;
    const above = head[s0]!;
    costs[LEFT] = lost + (above >= 0 && above !== b0 && (above === s1 || above > b0) ? 1 : 0);
    costs[RIGHT] = lost + (above >= b0 ? 1 : 0);
  }
  if (b0 < tree.length) {
    let lost = 0;
    for (const child of children[b0]!) if (child < b0 && stacked[child] === 1) lost += 1;
    const above = head[b0]!;
    if (above >= 0 && above < b0 && above !== s0 && stacked[above] === 1) lost += 1;
    costs[SHIFT] = lost;
  }
}

const order = trees.map((_, i) => i);
for (let round = 0; round < epochs; round += 1) {
  shuffle(order, random);
  let heads = 0;
  let both = 0;
  let total = 0;
  for (const index of order) {
    const tree = trees[index]!;
    const { input, length } = tree;
    state.begin(length);
    stacked.fill(0, 0, length + 1);
    while (!state.isFinal) {
      const count = actionFeatures(input, state, keys);
      actions.score(keys, count, scores);
      cost(tree);
      let best = -1;
      let gold = -1;
      for (let a = 0; a < ACTIONS; a += 1) {
        if (!state.isLegal(a)) continue;
        if (best < 0 || scores[a]! > scores[best]!) best = a;
        if (gold < 0 || costs[a]! < costs[gold]! || (costs[a] === costs[gold] && scores[a]! > scores[gold]!)) gold = a;
      }
      let rival = -1;
      for (let a = 0; a < ACTIONS; a += 1) {
        if (state.isLegal(a) && costs[a]! > costs[gold]! && (rival < 0 || scores[a]! > scores[rival]!)) rival = a;
      }
      if (rival >= 0 && scores[gold]! - scores[rival]! < MARGIN) actions.update(keys, count, gold, rival, tree.weight);
      actions.tick();
      // Its own mistakes are followed nine times in ten after the first round, so that it learns to go on from them.
      const taken = costs[best]! > costs[gold]! && (round === 0 || random() > 0.9) ? gold : best;
      if (taken === SHIFT) {
        stacked[state.front] = 1;
        state.shift();
        continue;
      }
      const dependent = state.onStack(0);
      const head = taken === LEFT ? state.front : state.onStack(1);
      let label = 0;
      const want = tree.label[dependent]!;
      if (head < length) {
        const n = labelFeatures(input, state, head, dependent, keys);
        labels.score(keys, n, labelScores);
        label = 1;
        for (let c = 2; c < deprels.length; c += 1) if (labelScores[c]! > labelScores[label]!) label = c;
        if (want > 0 && tree.head[dependent] === head) {
          let rival = -1;
          for (let c = 1; c < deprels.length; c += 1) {
            if (c !== want && (rival < 0 || labelScores[c]! > labelScores[rival]!)) rival = c;
          }
          if (labelScores[want]! - labelScores[rival]! < LABEL_MARGIN) labels.update(keys, n, want, rival, tree.weight);
          labels.tick();
        }
      }
      if (tree.head[dependent]! >= 0) {
        total += 1;
        if (tree.head[dependent] === head) {
          heads += 1;
          if (label === want) both += 1;
        }
      }
      stacked[dependent] = 0;
      state.attach(taken, label);
    }
  }
  log(
    "round",
    round + 1,
    "UAS",
    (heads / total).toFixed(4),
    "LAS",
    (both / total).toFixed(4),
    "features",
    actions.featureCount,
    labels.featureCount,
  );
  if (round + 1 === epochs || round % 3 === 2) save();
}

function save(): void {
  // Features and weights under these codes of 127 cost 0.1 points of LAS together and half the size.
  const actionRows = actions.freeze(Number(leastText), 26);
  const labelRows = labels.freeze(Number(leastLabelText), 17);
  const arrays = { ...sectionsOf("actions", actionRows), ...sectionsOf("labels", labelRows) };
  const about = {
    name: "en-parses",
    architecture: PARSER_ARCHITECTURE,
    version: "1",
    language: "en",
    tables: { deprels, tags: jack.classNames },
    numbers: { seed: 5, epochs, silverSentences: Number(silverText) },
    corpora: [
      "UD English EWT train (2025-05), CC BY-SA 4.0",
      ...(Number(silverText) > 0
        ? [
            "PolNeAR 1.0 train reports with automatic CoreNLP parses (texts are their publishers'; only weights are kept)",
          ]
        : []),
    ],
    licence: "CC BY-SA 4.0",
  };
  const { bytes, manifest } = writeModel(out, arrays, { ...about, scores: {} });
  const results = {
    ...score("ewt-dev", readConllu(`${folder}/ewt-dev.conllu.gz`), manifest, bytes),
    ...score("gum-eval", readConllu(`${folder}/gum-eval.conllu.gz`), manifest, bytes),
  };
  writeModel(out, arrays, { ...about, scores: results });
  writeFileSync(
    `${out}/card.md`,
    `# en-parses

Dependency trees (Universal Dependencies v2, conventions of EWT) of English news text: a greedy arc-hybrid parser with
averaged perceptrons for transitions and labels (\`src/model/parser.ts\`), weights in eight bits, taught with a dynamic oracle.

- Trained by \`training/train-parses.ts\` on UD English EWT train (CC BY-SA 4.0) with jackknifed tags${Number(silverText) > 0 ? `, and on ${silverText} sentences of PolNeAR 1.0 train whose parses are CoreNLP's, brought to UD v2. No text is kept` : ""}.
- Licence of the weights: CC BY-SA 4.0.
- Attachment on gold tokens with our own tags, per cent: ${Object.entries(results)
      .map(([key, value]) => `${key} ${value}`)
      .join(", ")}.
- Size: ${bytes.length} bytes.
- Limits: trees are projective; made for edited English. \`gum-eval\` was used for measuring only.
`,
  );
}

function score(
  name: string,
  sentences: readonly TreebankSentence[],
  manifest: ModelManifest,
  bytes: Uint8Array,
): { [name: string]: number } {
  const parser = parsesAnnotator(decodeModel(manifest, bytes));
  const tagger = tagsAnnotator(
    decodeModel(
      JSON.parse(readFileSync("models/en/tags/manifest.json", "utf8")) as ModelManifest,
      new Uint8Array(readFileSync("models/en/tags/weights.bin")),
    ),
  );
  const words = sentences.flatMap((sentence) => sentence.words);
  const tokens = tableOfForms(words.map((word) => word.form));
  let from = 0;
  const spans = sentences.map((sentence) => {
    const row = { start: 0, end: 0, from, to: from + sentence.words.length, block: 0 };
    from = row.to;
    return row;
  });
  const report = reportOf("", []);
  const tags = tagger.annotate({ report, tokens, sentences: spans });
  const started = performance.now();
  const parses = parser.annotate({ report, tokens, sentences: spans, tags });
  const speed = Math.round(words.length / ((performance.now() - started) / 1000));
  let heads = 0;
  let both = 0;
  let i = 0;
  const wrong = new Map<string, number>();
  for (const [index, sentence] of sentences.entries()) {
    for (const word of sentence.words) {
      const head = word.head === 0 ? -1 : spans[index]!.from + word.head - 1;
      const label = parses.deprels[parses.deprel[i]!]!;
      if (parses.head[i] === head) {
        heads += 1;
        if (label === word.deprel) both += 1;
        else wrong.set(`${word.deprel}>${label}`, (wrong.get(`${word.deprel}>${label}`) ?? 0) + 1);
      } else wrong.set(`head of ${word.deprel}`, (wrong.get(`head of ${word.deprel}`) ?? 0) + 1);
      i += 1;
    }
  }
  log(name, "UAS", ((100 * heads) / i).toFixed(2), "LAS", ((100 * both) / i).toFixed(2), "tokens/s", speed);
  log(
    [...wrong]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 16)
      .map(([k, v]) => `${k} ${v}`)
      .join(", "),
  );
  return {
    [`${name}.uas`]: Math.round((10000 * heads) / i) / 100,
    [`${name}.las`]: Math.round((10000 * both) / i) / 100,
  };
}
