import { type Annotator, type TagTable, UPOS, type Upos } from "../../core/layers.ts";
import { LemmaTable } from "../../model/lemmas.ts";
import { bad, type DecodedModel, tableOf } from "../../model/manifest.ts";
import { openTagger, TAG_FEATURES, tagInput, tagSentence } from "../../model/tagger.ts";

/**
 * Universal and language-specific tags and lemmas, by a linear model (architecture "linear-tagger/1"). Equal forms with
 * equal tags have equal lemmas. Throws "bad-model" where the model is of another architecture or damaged.
 *
 * @example tagsAnnotator(decodeModel(manifest, bytes)).annotate({ report, tokens, sentences })
 */
export function tagsAnnotator(model: DecodedModel): Annotator<"tokens" | "sentences", "tags"> {
  const tagger = openTagger(model);
  const lemmas = new LemmaTable(tableOf(model, "lemmas"));
  const xposes = [...new Set(tagger.classes.map((name) => name.split(" ")[0]!))];
  const xposOf = Uint8Array.from(tagger.classes, (name) => xposes.indexOf(name.split(" ")[0]!));
  const uposOf = Uint8Array.from(tagger.classes, (name) => {
    const code = UPOS.indexOf(name.split(" ")[1] as Upos);
    if (code < 0) throw bad(model.manifest.name, `its class "${name}" has no universal tag`);
    return code;
  });
  return {
    name: "tags",
    version: `${model.manifest.name}/${model.manifest.version}`,
    needs: ["tokens", "sentences"],
    gives: "tags",
    annotate({ tokens, sentences }): TagTable {
      const input = tagInput(tokens, tagger.lexicon);
      const classes = new Uint8Array(tokens.count);
      const keys = new Int32Array(TAG_FEATURES);
      const scores = new Int32Array(tagger.classes.length);
      for (const sentence of sentences) {
        tagSentence(input, tagger.scorer, sentence.from, sentence.to, classes, keys, scores);
      }
      const upos = new Uint8Array(tokens.count);
      const xpos = new Uint8Array(tokens.count);
      const lemma = new Int32Array(tokens.count);
      const names: string[] = [];
      const codes = new Map<string, number>();
      const known = new Map<number, number>();
      for (let i = 0; i < tokens.count; i += 1) {
        const tag = classes[i]!;
        upos[i] = uposOf[tag]!;
        xpos[i] = xposOf[tag]!;
        const form = tokens.form[i]!;
        const pair = form * 256 + xpos[i]!;
        let code = known.get(pair);
        if (code === undefined) {
          const name = lemmas.lemma(tokens.forms[form]!, xposes[xpos[i]!]!);
          code = codes.get(name);
          if (code === undefined) {
            code = names.length;
            names.push(name);
            codes.set(name, code);
          }
          known.set(pair, code);
        }
        lemma[i] = code;
      }
      return { upos, xpos, xposes, lemma, lemmas: names };
    },
  };
}
