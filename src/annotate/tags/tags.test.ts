import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type TokenTable, UPOS } from "../../core/layers.ts";
import { LemmaTable } from "../../model/lemmas.ts";
import { decodeModel, type ModelManifest } from "../../model/manifest.ts";
import { reportOfText } from "../tokens/fixture.ts";
import { tagsAnnotator } from "./index.ts";

const folder = new URL("../../../models/en/tags/", import.meta.url);
const read = (name: string) => readFileSync(fileURLToPath(new URL(name, folder)));
const manifest = JSON.parse(read("manifest.json").toString("utf8")) as ModelManifest;
const annotator = tagsAnnotator(decodeModel(manifest, new Uint8Array(read("weights.bin"))));

function tableOf(forms: readonly string[]): TokenTable {
  const distinct = [...new Set(forms)];
  return {
    count: forms.length,
    start: new Int32Array(forms.length),
    end: new Int32Array(forms.length),
    form: Int32Array.from(forms, (form) => distinct.indexOf(form)),
    forms: distinct,
  };
}

function annotate(forms: readonly string[]) {
  const sentences = forms.length === 0 ? [] : [{ start: 0, end: 0, from: 0, to: forms.length, block: 0 }];
  return annotator.annotate({ report: reportOfText(""), tokens: tableOf(forms), sentences });
}

describe("tags", () => {
  test("what the trainer computed is what runs", () => {
    const cases = JSON.parse(read("parity.json").toString("utf8")) as { forms: string[]; tags: string[] }[];
    expect(cases.length).toBeGreaterThan(4);
    for (const { forms, tags } of cases) {
      const got = annotate(forms);
      expect(forms.map((_, i) => `${got.xposes[got.xpos[i]!]} ${UPOS[got.upos[i]!]}`)).toEqual(tags);
    }
  });

  test.each([
    ["The ministers said they were leaving .", "the minister say they be leave ."],
    ["She does n't know the cities .", "she do not know the city ."],
    ["He won two matches and ran away .", "he win two match and run away ."],
  ])("lemmas: %s", (text, lemmas) => {
    const got = annotate(text.split(" "));
    expect([...(got.lemma as Int32Array)].map((code) => got.lemmas[code]).join(" ")).toBe(lemmas);
  });

  test("any words have tags and lemmas, the same each time", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: "binary" }), { maxLength: 30 }), (forms) => {
        const got = annotate(forms);
        for (let i = 0; i < forms.length; i += 1) {
          expect(UPOS[got.upos[i]!]).toBeDefined();
          expect(got.xposes[got.xpos[i]!]).toBeDefined();
          expect(got.lemmas[got.lemma[i]!]).not.toBe(undefined);
        }
        expect(annotate(forms)).toEqual(got);
      }),
      { numRuns: 60 },
    );
  });
});

describe("lemma rows", () => {
  const table = new LemmaTable(["NNS s 1 ", "NNS ies 3 y", "NNS ^geese 5 goose", "VBZ ^'s 2 be"]);
  test.each([
    ["Dogs", "NNS", "dog"],
    ["cities", "NNS", "city"],
    ["geese", "NNS", "goose"],
    ["’s", "VBZ", "be"],
    ["Lund", "NNP", "Lund"],
    ["s", "NNS", "s"],
  ])("%s %s", (form, tag, lemma) => {
    expect(table.lemma(form, tag)).toBe(lemma);
  });
});
