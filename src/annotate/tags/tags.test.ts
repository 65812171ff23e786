import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UPOS } from "../../core/layers.ts";
import { LemmaTable, openLemmas } from "../../model/lemmas.ts";
import { SyntaxModel } from "../../model/neural/analysis.ts";
import { freshKernels, openModel, tokensOf } from "../../model/neural/fixture.ts";
import { reportOfText } from "../tokens/fixture.ts";
import { tagsAnnotator } from "./index.ts";

const model = openModel("en/syntax");
const lemmas = openLemmas(openModel("en/lemmas"));
const annotator = tagsAnnotator(new SyntaxModel(model, freshKernels()), lemmas);

function annotate(forms: readonly string[], by = annotator) {
  return by.annotate({ report: reportOfText(""), ...tokensOf(forms) });
}

describe("tags", () => {
  test.each([
    ["The ministers said they were leaving .", "DET NOUN VERB PRON AUX VERB PUNCT"],
    ["Ana Ilieva quickly signed the new treaty in Lund .", "PROPN PROPN ADV VERB DET ADJ NOUN ADP PROPN PUNCT"],
  ])("universal tags: %s", (text, tags) => {
    const got = annotate(text.split(" "));
    expect([...(got.upos as Uint8Array)].map((code) => UPOS[code]).join(" ")).toBe(tags);
  });

  test.each([
    ["The ministers said they were leaving .", "the minister say they be leave ."],
    ["She does n't know the cities .", "she do not know the city ."],
    ["He won two matches and ran away .", "he win two match and run away ."],
  ])("lemmas: %s", (text, expected) => {
    const got = annotate(text.split(" "));
    expect([...(got.lemma as Int32Array)].map((code) => got.lemmas[code]).join(" ")).toBe(expected);
  });

  test("no words, no tags", () => {
    const got = annotate([]);
    expect([got.upos.length, got.xpos.length, got.lemma.length, got.lemmas.length]).toEqual([0, 0, 0, 0]);
  });

  test("any words have tags and lemmas, the same each time and from another copy of the model", () => {
    const other = tagsAnnotator(new SyntaxModel(model, freshKernels()), lemmas);
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: "binary" }), { maxLength: 30 }), (forms) => {
        const got = annotate(forms);
        for (let i = 0; i < forms.length; i += 1) {
          expect(UPOS[got.upos[i]!]).toBeDefined();
          expect(got.xposes[got.xpos[i]!]).toBeDefined();
          expect(got.lemmas[got.lemma[i]!]).toBeDefined();
        }
        expect(annotate(forms)).toEqual(got);
        expect(annotate(forms, other)).toEqual(got);
      }),
      { numRuns: 25 },
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
