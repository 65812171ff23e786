/**
 * Tags the treebank by taggers that did not learn from the sentence at hand, so that a parser learns from tags as good as
 * those it will get: `tsx training/jackknife-tags.ts DATA_FOLDER OUT.json [folds] [epochs]`. Also tags the silver reports.
 */
import { writeFileSync } from "node:fs";
import { SparseLinear } from "../src/model/linear.ts";
import { TAG_FEATURES, tagInput, tagSentence } from "../src/model/tagger.ts";
import { readConllu } from "./conllu.ts";
import { seeded } from "./perceptron.ts";
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

const [folder = "../shared/data", out = "/tmp/tags.json", foldsText = "4", epochsText = "4"] = process.argv.slice(2);
const folds = Number(foldsText);
const random = seeded(11);
const train = readConllu(`${folder}/ewt-train.conllu.gz`);
const classNames = classesOf(train);
const lessons = lessonsOf(train, classNames);
const tagged: string[] = new Array(train.length).fill("");
const keys = new Int32Array(TAG_FEATURES);
const scores = new Int32Array(classNames.length);
let silver: string[] = [];
for (let fold = 0; fold < folds; fold += 1) {
  // Whole stretches, so that a document does not teach its own tags.
  const held = (i: number) => Math.floor(i / 50) % folds === fold;
  const some: Lesson[] = withHeadlines(lessons.filter((_, i) => !held(i)));
  const lexicon = lexiconOf(some);
  const rows = teachTagger(some, classNames.length, lexicon, Number(epochsText), `fold ${fold}`, random).freeze(2, 1);
  const scorer = new SparseLinear(classNames.length, rows);
  lessons.forEach((lesson, i) => {
    if (!held(i)) return;
    const input = tagInput(tableOfForms(lesson.forms), lexicon);
    const tags = new Uint8Array(lesson.forms.length);
    tagSentence(input, scorer, 0, lesson.forms.length, tags, keys, scores);
    tagged[i] = [...tags].join(" ");
  });
  if (fold === 0) {
    silver = readSilver(`${folder}/polnear-train.jsonl.gz`, `${folder}/polnear-train-corenlp.jsonl.gz`).map(
      (report) => {
        const input = tagInput(report.tokens, lexicon);
        const tags = new Uint8Array(report.tokens.count);
        for (const { from, to } of report.sentences) tagSentence(input, scorer, from, to, tags, keys, scores);
        return [...tags].join(" ");
      },
    );
  }
}
writeFileSync(out, JSON.stringify({ classNames, tagged, silver }));
log("written");
