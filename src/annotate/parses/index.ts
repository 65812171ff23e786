import type { Annotator, ParseTable } from "../../core/layers.ts";
import type { SyntaxModel } from "../../model/neural/analysis.ts";

/** Dependency trees in Universal Dependencies v2 by the syntax network: one tree with one root a sentence, whatever its words. */
export function parsesAnnotator(model: SyntaxModel): Annotator<"tokens" | "sentences", "parses"> {
  return {
    name: "parses",
    version: model.name,
    needs: ["tokens", "sentences"],
    gives: "parses",
    annotate({ tokens, sentences }): ParseTable {
      const head = new Int32Array(tokens.count).fill(-1);
      const deprel = new Uint8Array(tokens.count);
      for (const part of model.analyse(tokens, sentences).parts) {
        deprel.set(part.tags.deprel, part.from);
        for (let i = part.from; i < part.to; i += 1) {
          const above = part.tags.head[i - part.from]!;
          head[i] = above < 0 ? -1 : above + part.from;
        }
      }
      return { head, deprel, deprels: model.deprels };
    },
  };
}
