/**
 * Makes models/en/lemmas, the rows of src/model/lemmas.ts: `tsx training/train-lemmas.ts [DATA_FOLDER] [OUT]`. The model has
 * no weights; its file holds the mark alone, so that it is loaded and checked as every model is.
 */
import { writeFileSync } from "node:fs";
import { LEMMAS_ARCHITECTURE, LemmaTable } from "../src/model/lemmas.ts";
import { readConllu, type Word } from "./conllu.ts";
import { learnLemmas } from "./lemma-rows.ts";
import { readSilver } from "./silver.ts";
import { writeModel } from "./write-model.ts";

const [folder = process.env["READOUT_DATA"] ?? "../shared/data", out = "models/en/lemmas"] = process.argv.slice(2);

/** Names keep their form, and words that the writer broke in two have no lemma of their own. */
const isTaught = (word: Word): boolean =>
  !word.goesWith && word.xpos !== "GW" && !word.xpos.startsWith("NNP") && word.upos !== "PROPN";

const counts = new Map<string, number>();
const note = (tag: string, form: string, lemma: string): void => {
  const key = `${tag}\t${form.toLowerCase().replaceAll("’", "'")}\t${lemma.replaceAll("’", "'")}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
const inTreebank = new Set<string>();
for (const sentence of readConllu(`${folder}/ewt-train.conllu.gz`)) {
  for (const word of sentence.words.filter(isTaught)) {
    note(word.xpos, word.form, word.lemma);
    inTreebank.add(`${word.xpos}\t${word.form.toLowerCase()}`);
  }
}
// Inflected verbs and plurals that the treebank lacks, where the automatic analysis has met them more than once.
for (const report of readSilver(`${folder}/polnear-train.jsonl.gz`, `${folder}/polnear-train-corenlp.jsonl.gz`)) {
  for (let i = 0; i < report.tokens.count; i += 1) {
    if (report.exact[i] !== 1) continue;
    const token = report.analysis[report.covering[i]!]!;
    const form = report.tokens.forms[report.tokens.form[i]!]!;
    if (!/^(VB[DGNZP]?|NNS)$/.test(token.xpos) || inTreebank.has(`${token.xpos}\t${form.toLowerCase()}`)) continue;
    if (/^[a-z]+$/.test(form)) note(token.xpos, form, token.lemma);
  }
}
const rows = learnLemmas(
  [...counts]
    .map(([key, count]) => {
      const [tag, form, lemma] = key.split("\t");
      return { tag: tag!, form: form!, lemma: lemma!, count };
    })
    .filter((item) => item.count > 1 || inTreebank.has(`${item.tag}\t${item.form}`)),
);

const table = new LemmaTable(rows);
function score(name: string): number {
  let hits = 0;
  let words = 0;
  for (const sentence of readConllu(`${folder}/${name}.conllu.gz`)) {
    for (const word of sentence.words) {
      words += 1;
      if (table.lemma(word.form, word.xpos) === word.lemma) hits += 1;
    }
  }
  return Math.round((10_000 * hits) / words) / 100;
}
const scores = { "ewt-dev.lemma": score("ewt-dev"), "gum-eval.lemma": score("gum-eval") };

writeModel(
  out,
  {},
  {
    name: "en-lemmas",
    architecture: LEMMAS_ARCHITECTURE,
    version: "1",
    language: "en",
    tables: { lemmas: rows },
    numbers: {},
    corpora: [
      "UD English EWT train (2025-05), CC BY-SA 4.0",
      "PolNeAR 1.0 train reports with automatic CoreNLP lemmas (texts are their publishers'; only endings and single words are kept)",
    ],
    licence: "CC BY-SA 4.0",
    scores,
  },
);
writeFileSync(
  `${out}/card.md`,
  `# en-lemmas

Lemmas of English words by their longest known ending under a Penn tag, exceptions as whole words: ${rows.length} rows "TAG ending cut
add" in the manifest, read by \`src/model/lemmas.ts\`. There are no weights; \`weights.bin\` holds its mark alone.

- Learnt from the lemmas of UD English EWT train (CC BY-SA 4.0), and from CoreNLP's for inflected verbs and plurals of PolNeAR 1.0
  train that the treebank lacks. No text is kept.
- Licence of the rows: CC BY-SA 4.0.
- Command: \`tsx training/train-lemmas.ts DATA_FOLDER\`.
- Right on gold tokens with gold tags, per cent: ${Object.entries(scores)
    .map(([key, value]) => `${key} ${value}`)
    .join(", ")}. \`gum-eval\` was used for measuring only.
- Limits: one lemma for a form and tag, whatever the sense; names keep their form.
`,
);
console.log(rows.length, scores);
