/** Trains models/en/tags: `tsx training/train-tags.ts DATA_FOLDER [epochs] [silver reports]`. */
import { writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { tagsAnnotator } from "../src/annotate/tags/index.ts";
import { UPOS } from "../src/core/layers.ts";
import { SparseLinear } from "../src/model/linear.ts";
import { decodeModel } from "../src/model/manifest.ts";
import {
  CERTAIN,
  isCapitalized,
  TAG_FEATURES,
  TAGGER_ARCHITECTURE,
  tagFeatures,
  tagInput,
} from "../src/model/tagger.ts";
import { readConllu, type TreebankSentence } from "./conllu.ts";
import { learnLemmas } from "./lemma-rows.ts";
import { sectionsOf, seeded, shuffle } from "./perceptron.ts";
import { reportOf } from "./report.ts";
import { readSilver } from "./silver.ts";
import {
  classesOf,
  type Lesson,
  lessonsOf,
  lexiconOf,
  log,
  tableOfForms,
  teachTagger,
  withHeadlines,
} from "./tagging.ts";
import { writeModel } from "./write-model.ts";

const [folder = "../shared/data", epochsText = "7", silverText = "300"] = process.argv.slice(2);
const epochs = Number(epochsText);
const random = seeded(7);

const train = readConllu(`${folder}/ewt-train.conllu.gz`);
const classNames = classesOf(train);
const gold = lessonsOf(train, classNames);
log("classes", classNames.length);

// First from gold alone, to bring the silver tags to the treebank's conventions.
const lexicon0 = lexiconOf(gold);
const augmented = withHeadlines(gold);
const first = teachTagger(augmented, classNames.length, lexicon0, Math.min(5, epochs), "gold", random);
const silver = readSilver(`${folder}/polnear-train.jsonl.gz`, `${folder}/polnear-train-corenlp.jsonl.gz`);
shuffle(silver, random);
const frozen0 = first.freeze(2, 1);
const scorer0 = new SparseLinear(classNames.length, frozen0);
const silverLessons: Lesson[] = [];
let agreed = 0;
let seen = 0;
{
  const keys = new Int32Array(TAG_FEATURES);
  const scores = new Int32Array(classNames.length);
  const xposOf = classNames.map((name) => name.split(" ")[0]!);
  for (const report of silver.slice(0, Number(silverText))) {
    const input = tagInput(report.tokens, lexicon0);
    const tags = new Uint8Array(report.tokens.count);
    for (const sentence of report.sentences) {
      const { from, to } = sentence;
      if (to - from < 2) continue;
      const capitalized = isCapitalized(input, from, to);
      const classes = new Int32Array(to - from).fill(-1);
      for (let i = from; i < to; i += 1) {
        const count = tagFeatures(input, from, to, i, capitalized, tags, keys);
        scorer0.score(keys, count, scores);
        let best = 0;
        for (let c = 1; c < classNames.length; c += 1) if (scores[c]! > scores[best]!) best = c;
        if (report.exact[i] === 1 && capitalized === 0) {
          // Among the classes with the silver Penn tag, the one that our first model likes best, where it likes it enough.
          const want = report.analysis[report.covering[i]!]!.xpos;
          let option = -1;
          for (let c = 0; c < classNames.length; c += 1) {
            if (xposOf[c] === want && (option < 0 || scores[c]! > scores[option]!)) option = c;
          }
          seen += 1;
          if (option === best) agreed += 1;
          if (option >= 0 && scores[best]! - scores[option]! < 2500) best = option;
          else if (option !== best) {
            tags[i] = best;
            continue;
          }
          classes[i - from] = best;
        }
        tags[i] = best;
      }
      const forms: string[] = [];
      for (let i = from; i < to; i += 1) forms.push(report.tokens.forms[report.tokens.form[i]!]!);
      silverLessons.push({ forms, classes });
    }
  }
}
log("silver sentences", silverLessons.length, "agreement", (agreed / seen).toFixed(4));
const lessons = [...augmented, ...gold, ...silverLessons];
const lexicon = lexiconOf(lessons);
const model = teachTagger(lessons, classNames.length, lexicon, epochs, "all", random);
const rows = model.freeze(3, 8);
log("rows", rows.keys.length, "entries", rows.classes.length);

const lemmaCounts = new Map<string, number>();
const note = (tag: string, form: string, lemma: string) => {
  const key = `${tag}\t${form.toLowerCase().replaceAll("’", "'")}\t${lemma.replaceAll("’", "'")}`;
  lemmaCounts.set(key, (lemmaCounts.get(key) ?? 0) + 1);
};
const inTreebank = new Set<string>();
for (const sentence of train) {
  for (const word of sentence.words) {
    if (word.goesWith || word.xpos === "GW" || word.xpos.startsWith("NNP") || word.upos === "PROPN") continue;
    note(word.xpos, word.form, word.lemma);
    inTreebank.add(`${word.xpos}\t${word.form.toLowerCase()}`);
  }
}
for (const report of silver) {
  for (let i = 0; i < report.tokens.count; i += 1) {
    if (report.exact[i] !== 1) continue;
    const token = report.analysis[report.covering[i]!]!;
    const form = report.tokens.forms[report.tokens.form[i]!]!;
    if (!/^(VB[DGNZP]?|NNS)$/.test(token.xpos) || inTreebank.has(`${token.xpos}\t${form.toLowerCase()}`)) continue;
    if (!/^[a-z]+$/.test(form)) continue;
    note(token.xpos, form, token.lemma);
  }
}
const lemmaRows = learnLemmas(
  [...lemmaCounts]
    .map(([key, count]) => {
      const [tag, form, lemma] = key.split("\t");
      return { tag: tag!, form: form!, lemma: lemma!, count };
    })
    .filter((item) => item.count > 1 || inTreebank.has(`${item.tag}\t${item.form}`)),
);
log("lemma rows", lemmaRows.length);

const lexiconKeys = [...lexicon.keys()].sort((a, b) => a - b);
const out = process.argv[5] ?? "models/en/tags";
const arrays = {
  ...sectionsOf("tags", rows),
  "lexicon.keys": Int32Array.from(lexiconKeys),
  "lexicon.classes": Uint8Array.from(lexiconKeys, (key) => lexicon.get(key)! & 255),
  "lexicon.certain": Uint8Array.from(lexiconKeys, (key) => (lexicon.get(key)! >= CERTAIN ? 1 : 0)),
};
const about = {
  name: "en-tags",
  architecture: TAGGER_ARCHITECTURE,
  version: "1",
  language: "en",
  tables: { classes: classNames, lemmas: lemmaRows },
  numbers: { seed: 7, epochs, silverReports: Number(silverText) },
  corpora: [
    "UD English EWT train (2025-05), CC BY-SA 4.0",
    "PolNeAR 1.0 train reports with automatic CoreNLP tags (texts are their publishers'; only weights are kept)",
  ],
  licence: "CC BY-SA 4.0",
};
const { bytes, manifest } = writeModel(out, arrays, { ...about, scores: {} });

function score(name: string, sentences: readonly TreebankSentence[]): { [name: string]: number } {
  const annotator = tagsAnnotator(decodeModel(manifest, bytes));
  const forms = sentences.flatMap((sentence) => sentence.words.map((word) => word.form));
  const words = sentences.flatMap((sentence) => sentence.words);
  const tokens = tableOfForms(forms);
  let from = 0;
  const spans = sentences.map((sentence) => {
    const row = { start: 0, end: 0, from, to: from + sentence.words.length, block: 0 };
    from = row.to;
    return row;
  });
  const started = performance.now();
  const tags = annotator.annotate({ report: reportOf("", []), tokens, sentences: spans });
  const speed = Math.round(words.length / ((performance.now() - started) / 1000));
  let upos = 0;
  let xpos = 0;
  let lemma = 0;
  const confusions = new Map<string, number>();
  words.forEach((word, i) => {
    const got = UPOS[tags.upos[i]!]!;
    if (got === word.upos) upos += 1;
    else {
      const key = `${word.upos}>${got}`;
      confusions.set(key, (confusions.get(key) ?? 0) + 1);
    }
    if (tags.xposes[tags.xpos[i]!] === word.xpos) xpos += 1;
    if (tags.lemmas[tags.lemma[i]!] === word.lemma) lemma += 1;
  });
  const n = words.length;
  const result = {
    [`${name}.upos`]: Math.round((10000 * upos) / n) / 100,
    [`${name}.xpos`]: Math.round((10000 * xpos) / n) / 100,
    [`${name}.lemma`]: Math.round((10000 * lemma) / n) / 100,
  };
  log(result, "tokens/s", speed);
  log(
    [...confusions]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 12)
      .map(([k, v]) => `${k} ${v}`)
      .join(", "),
  );
  return result;
}
const scores = {
  ...score("ewt-dev", readConllu(`${folder}/ewt-dev.conllu.gz`)),
  ...score("gum-eval", readConllu(`${folder}/gum-eval.conllu.gz`)),
};
writeModel(out, arrays, { ...about, scores });
writeFileSync(
  `${out}/card.md`,
  `# en-tags

Penn and universal tags and lemmas of English news text: an averaged perceptron over hashed features of words, affixes,
shapes and the tags before (\`src/model/tagger.ts\`), weights in eight bits; lemmas by learnt endings.

- Trained by \`training/train-tags.ts\` on UD English EWT train (CC BY-SA 4.0) and on ${silverText} reports of PolNeAR 1.0 train
  whose Penn tags are CoreNLP's, brought to the treebank's conventions by a model of the treebank alone. No text is kept.
- Licence of the weights: CC BY-SA 4.0.
- Accuracy on gold tokens, per cent: ${Object.entries(scores)
    .map(([key, value]) => `${key} ${value}`)
    .join(", ")}.
- Size: ${bytes.length} bytes.
- Limits: made for edited English; speech and web forums are tagged worse. \`gum-eval\` was used for measuring only.
`,
);
