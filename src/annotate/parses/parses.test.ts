import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type TagTable, type TokenTable, UPOS, type Upos } from "../../core/layers.ts";
import { LIMITS } from "../../core/limits.ts";
import { decodeModel, type ModelManifest } from "../../model/manifest.ts";
import { reportOfText } from "../tokens/fixture.ts";
import { parsesAnnotator } from "./index.ts";

const folder = new URL("../../../models/en/parses/", import.meta.url);
const read = (name: string) => readFileSync(fileURLToPath(new URL(name, folder)));
const manifest = JSON.parse(read("manifest.json").toString("utf8")) as ModelManifest;
const annotator = parsesAnnotator(decodeModel(manifest, new Uint8Array(read("weights.bin"))));
const classes = manifest.tables["tags"]!;

/** Parses words with their "NN NOUN" tags, cut into sentences of the lengths given (the last takes the rest). */
function parse(forms: readonly string[], tags: readonly string[], lengths: readonly number[] = []) {
  const distinct = [...new Set(forms)];
  const tokens: TokenTable = {
    count: forms.length,
    start: new Int32Array(forms.length),
    end: new Int32Array(forms.length),
    form: Int32Array.from(forms, (form) => distinct.indexOf(form)),
    forms: distinct,
  };
  const xposes = [...new Set(tags.map((tag) => tag.split(" ")[0]!))];
  const table: TagTable = {
    upos: Uint8Array.from(tags, (tag) => UPOS.indexOf(tag.split(" ")[1] as Upos)),
    xpos: Uint8Array.from(tags, (tag) => xposes.indexOf(tag.split(" ")[0]!)),
    xposes,
    lemma: new Int32Array(forms.length),
    lemmas: [""],
  };
  const sentences: { start: number; end: number; from: number; to: number; block: number }[] = [];
  let from = 0;
  for (const length of [...lengths, forms.length]) {
    const to = Math.min(forms.length, from + length);
    if (to > from) sentences.push({ start: 0, end: 0, from, to, block: 0 });
    from = to;
  }
  return { sentences, parses: annotator.annotate({ report: reportOfText(""), tokens, sentences, tags: table }) };
}

describe("parses", () => {
  test("what the trainer computed is what runs", () => {
    const cases = JSON.parse(read("parity.json").toString("utf8")) as {
      forms: string[];
      tags: string[];
      heads: number[];
      deprels: string[];
    }[];
    expect(cases.length).toBeGreaterThan(4);
    for (const { forms, tags, heads, deprels } of cases) {
      const { parses } = parse(forms, tags);
      expect([...(parses.head as Int32Array)]).toEqual(heads.map((head) => (head === forms.length ? -1 : head)));
      expect([...(parses.deprel as Uint8Array)].map((code) => parses.deprels[code])).toEqual(deprels);
    }
  });

  test("any words with any tags: each sentence is one tree with one root, and no word but the root is called so", () => {
    const word = fc.tuple(
      fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom("said", "the", ",", "that", "“")),
      fc.constantFrom(...classes, "ZZ X"),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), fc.array(fc.nat(20), { maxLength: 5 }), (words, lengths) => {
        const { sentences, parses } = parse(
          words.map(([form]) => form),
          words.map(([, tag]) => tag),
          lengths,
        );
        for (const { from, to } of sentences) {
          let roots = 0;
          for (let i = from; i < to; i += 1) {
            const isRoot = parses.head[i] === -1;
            if (isRoot) roots += 1;
            expect(parses.deprels[parses.deprel[i]!] === "root").toBe(isRoot);
            // Upwards from every word, the root is met before the words run out.
            let above = i;
            let steps = 0;
            while (parses.head[above] !== -1) {
              above = parses.head[above]!;
              expect(above >= from && above < to).toBe(true);
              steps += 1;
              expect(steps).toBeLessThan(to - from);
            }
          }
          expect(roots).toBe(1);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("a sentence longer than the limit is one tree all the same", () => {
    const length = LIMITS.sentenceTokens * 2 + 7;
    const { parses } = parse(new Array(length).fill("said"), new Array(length).fill("VBD VERB"));
    expect([...(parses.head as Int32Array)].filter((head) => head === -1)).toHaveLength(1);
    expect([...(parses.deprel as Uint8Array)].filter((code) => code === 0)).toHaveLength(1);
  });
});
