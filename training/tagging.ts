import { performance } from "node:perf_hooks";
import type { TokenTable } from "../src/core/layers.ts";
import { hashText } from "../src/model/hashing.ts";
import { CERTAIN, isCapitalized, TAG_FEATURES, type TagInput, tagFeatures, tagInput } from "../src/model/tagger.ts";
import { normalizeForm } from "../src/model/words.ts";
import type { TreebankSentence } from "./conllu.ts";
import { Perceptron, shuffle } from "./perceptron.ts";

export const log = (...parts: unknown[]) => console.error((performance.now() / 1000).toFixed(1), ...parts);

/** The classes of a tagger, "NN NOUN", the most frequent first; pairs seen fewer than six times are left out. */
export function classesOf(train: readonly TreebankSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const sentence of train) {
    for (const word of sentence.words) {
      const name = `${word.xpos} ${word.upos}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= 6)
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name);
}

/** A sentence to learn from: its forms and classes (-1: not learnt). */
export interface Lesson {
  readonly forms: readonly string[];
  readonly classes: Int32Array;
}

/** Lessons of a treebank. */
export function lessonsOf(train: readonly TreebankSentence[], classNames: readonly string[]): Lesson[] {
  const classOf = new Map(classNames.map((name, code) => [name, code]));
  return train.map((sentence) => ({
    forms: sentence.words.map((word) => word.form),
    classes: Int32Array.from(sentence.words, (word) => classOf.get(`${word.xpos} ${word.upos}`) ?? -1),
  }));
}

/** A token table of bare forms, without places. */
export function tableOfForms(forms: readonly string[]): TokenTable {
  const distinct = [...new Set(forms)];
  const codes = new Map(distinct.map((form, code) => [form, code]));
  return {
    count: forms.length,
    start: new Int32Array(forms.length),
    end: new Int32Array(forms.length),
    form: Int32Array.from(forms, (form) => codes.get(form)!),
    forms: distinct,
  };
}

/** Headlines: the same words with the capitals of a title, or all in capitals. */
export function titled(lesson: Lesson, all: boolean): Lesson {
  return {
    forms: lesson.forms.map((form) => {
      if (all) return form.toUpperCase();
      return form.length > 3 || /[.!?]/.test(form) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
    }),
    classes: lesson.classes,
  };
}

/** The treebank's lessons with some repeated as headlines. */
export function withHeadlines(gold: readonly Lesson[]): Lesson[] {
  return [
    ...gold,
    ...gold.filter((_, i) => i % 25 === 0).map((lesson) => titled(lesson, false)),
    ...gold.filter((_, i) => i % 50 === 1).map((lesson) => titled(lesson, true)),
  ];
}

/** The most frequent class of each word seen four times or more. */
export function lexiconOf(lessons: readonly Lesson[]): Map<number, number> {
  const seen = new Map<number, Map<number, number>>();
  for (const lesson of lessons) {
    lesson.forms.forEach((form, i) => {
      const c = lesson.classes[i]!;
      if (c < 0) return;
      const key = hashText(normalizeForm(form));
      const tags = seen.get(key) ?? new Map<number, number>();
      seen.set(key, tags);
      tags.set(c, (tags.get(c) ?? 0) + 1);
    });
  }
  const out = new Map<number, number>();
  for (const [key, tags] of seen) {
    let total = 0;
    for (const count of tags.values()) total += count;
    if (total < 4) continue;
    const [best, count] = [...tags].sort((a, b) => b[1] - a[1])[0]!;
    out.set(key, best + (total >= 40 && count / total > 0.998 ? CERTAIN : 0));
  }
  return out;
}

/** The score by which the right class must lead, or it is learnt again. */
const MARGIN = 20;

/** Trains a tagger. */
export function teachTagger(
  lessons: readonly Lesson[],
  classCount: number,
  lexicon: Map<number, number>,
  rounds: number,
  name: string,
  random: () => number,
): Perceptron {
  const model = new Perceptron(classCount);
  const inputs: TagInput[] = lessons.map((lesson) => tagInput(tableOfForms(lesson.forms), lexicon));
  const keys = new Int32Array(TAG_FEATURES);
  const scores = new Float64Array(classCount);
  const order = lessons.map((_, i) => i);
  const tags = new Uint8Array(2000);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    let right = 0;
    let total = 0;
    for (const index of order) {
      const input = inputs[index]!;
      const lesson = lessons[index]!;
      const n = lesson.forms.length;
      const capitalized = isCapitalized(input, 0, n);
      for (let i = 0; i < n; i += 1) {
        const only = input.only[input.tokens.form[i]!]!;
        if (only !== 255) {
          tags[i] = only;
          continue;
        }
        const count = tagFeatures(input, 0, n, i, capitalized, tags, keys);
        model.score(keys, count, scores);
        let best = 0;
        for (let c = 1; c < classCount; c += 1) if (scores[c]! > scores[best]!) best = c;
        tags[i] = best;
        const want = lesson.classes[i]!;
        if (want >= 0) {
          total += 1;
          if (best === want) right += 1;
          let rival = -1;
          for (let c = 0; c < classCount; c += 1)
            if (c !== want && (rival < 0 || scores[c]! > scores[rival]!)) rival = c;
          if (scores[want]! - scores[rival]! < MARGIN) model.update(keys, count, want, rival);
          model.tick();
        }
      }
    }
    log(name, "round", round + 1, (right / total).toFixed(4), "features", model.featureCount);
  }
  return model;
}
