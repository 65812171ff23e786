import { type Annotator, type ParseTable, UPOS } from "../../core/layers.ts";
import { LIMITS } from "../../core/limits.ts";
import { bad, type DecodedModel, tableOf } from "../../model/manifest.ts";
import { openParser, SentenceParser } from "../../model/parser.ts";
import { closeInput, parseInput } from "../../model/parser-features.ts";
import { describeWords } from "../../model/words.ts";

const PUNCT = UPOS.indexOf("PUNCT");
const VERB = UPOS.indexOf("VERB");

/**
 * Dependency trees in Universal Dependencies v2, by a greedy transition parser (architecture "linear-parser/1"). Each
 * sentence gets one projective tree with one root, whatever its words. Throws "bad-model" where the model is of another
 * architecture or damaged.
 *
 * @example parsesAnnotator(decodeModel(manifest, bytes)).annotate({ report, tokens, sentences, tags })
 */
export function parsesAnnotator(model: DecodedModel): Annotator<"tokens" | "sentences" | "tags", "parses"> {
  const parser = openParser(model);
  const classes = new Map(tableOf(model, "tags").map((name, code) => [name, code]));
  if (classes.size >= 999) throw bad(model.manifest.name, "it has too many tags");
  const loose = Math.max(0, parser.deprels.indexOf("parataxis"));
  const sentenceParser = new SentenceParser(parser, LIMITS.sentenceTokens);
  const input = parseInput(LIMITS.sentenceTokens);
  return {
    name: "parses",
    version: `${model.manifest.name}/${model.manifest.version}`,
    needs: ["tokens", "sentences", "tags"],
    gives: "parses",
    annotate({ tokens, sentences, tags }): ParseTable {
      const words = describeWords(tokens);
      // Codes of "NN NOUN", once a pair of tags.
      const width = UPOS.length;
      const codeOf = Int32Array.from({ length: tags.xposes.length * width }, (_, pair) => {
        const name = `${tags.xposes[Math.floor(pair / width)]} ${UPOS[pair % width]}`;
        return classes.get(name) ?? 999;
      });
      const head = new Int32Array(tokens.count).fill(-1);
      const deprel = new Uint8Array(tokens.count);
      for (const { from, to } of sentences) {
        // A sentence over the limit is parsed in stretches, the later ones hung on the first one's root.
        let root = -1;
        for (let first = from; first < to; first += LIMITS.sentenceTokens) {
          const length = Math.min(to - first, LIMITS.sentenceTokens);
          for (let i = 0; i < length; i += 1) {
            input.word[i] = words.word[tokens.form[first + i]!]!;
            input.tag[i] = codeOf[tags.xpos[first + i]! * width + tags.upos[first + i]!]!;
          }
          closeInput(
            input,
            length,
            (i) => tags.upos[first + i] === PUNCT,
            (i) => tags.upos[first + i] === VERB,
          );
          sentenceParser.parse(input, length);
          const { state } = sentenceParser;
          for (let i = 0; i < length; i += 1) {
            const above = state.head[i]!;
            if (above < length) head[first + i] = first + above;
            else if (root < 0) root = first + i;
            else head[first + i] = root;
            deprel[first + i] = above === length && head[first + i]! >= 0 ? loose : state.label[i]!;
          }
        }
      }
      return { head, deprel, deprels: parser.deprels };
    },
  };
}
