import { type Annotator, type TagTable, UPOS, type Upos } from "../../core/layers.ts";
import type { LemmaTable } from "../../model/lemmas.ts";
import type { SyntaxModel } from "../../model/neural/analysis.ts";

/**
 * Universal and Penn tags by the syntax network, and lemmas by rows over form and tag. Equal forms with equal tags have
 * equal lemmas.
 */
export function tagsAnnotator(model: SyntaxModel, lemmas: LemmaTable): Annotator<"tokens" | "sentences", "tags"> {
  const uposOf = Uint8Array.from(model.uposes, (name) => UPOS.indexOf(name as Upos));
  return {
    name: "tags",
    version: model.name,
    needs: ["tokens", "sentences"],
    gives: "tags",
    annotate({ tokens, sentences }): TagTable {
      const upos = new Uint8Array(tokens.count);
      const xpos = new Uint8Array(tokens.count);
      const lemma = new Int32Array(tokens.count);
      const names: string[] = [];
      const codes = new Map<string, number>();
      const known = new Map<number, number>();
      for (const part of model.analyse(tokens, sentences).parts) {
        for (let i = part.from; i < part.to; i += 1) {
          upos[i] = uposOf[part.tags.upos[i - part.from]!]!;
          const tag = part.tags.xpos[i - part.from]!;
          xpos[i] = tag;
          const form = tokens.form[i]!;
          const pair = form * model.xposes.length + tag;
          let code = known.get(pair);
          if (code === undefined) {
            const name = lemmas.lemma(tokens.forms[form]!, model.xposes[tag]!);
            code = codes.get(name) ?? names.length;
            if (code === names.length) {
              names.push(name);
              codes.set(name, code);
            }
            known.set(pair, code);
          }
          lemma[i] = code;
        }
      }
      return { upos, xpos, xposes: model.xposes, lemma, lemmas: names };
    },
  };
}
