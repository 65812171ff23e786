import type { Span } from "../../core/index.ts";
import type { SyntaxModel } from "../../model/neural/analysis.ts";
import type { AttributionModel } from "../../model/neural/attribution.ts";
import type { AttributionFinder, FoundAttribution } from "./finder.ts";
import type { Scene } from "./scene.ts";

/** Finds attributions with the learnt reader. Contents do not nest, as in the corpus that it was trained on (PolNeAR). */
export function modelFinder(model: AttributionModel, syntax: SyntaxModel): AttributionFinder {
  return {
    name: model.name,
    find(scene, drop) {
      const { tokens, sentences } = scene.syntax.layers;
      const analysis = syntax.analyse(tokens, sentences);
      const read = model.read(analysis, ({ cue, why }) => {
        drop?.(model.name, spanOf(scene, cue[0]!, cue.at(-1)!), why);
      });
      return read.map(
        ({ cue, source, content, score }): FoundAttribution => ({
          source: spansOf(scene, source),
          cue: spansOf(scene, cue),
          content: spansOf(scene, content),
          by: model.name,
          cueToken: headOf(scene, cue),
          sourceToken: source.length === 0 ? -1 : headOf(scene, source),
          score: 1 / (1 + Math.exp(-score)),
        }),
      );
    },
  };
}

function spanOf(scene: Scene, from: number, last: number): Span {
  return { start: scene.syntax.start(from), end: scene.syntax.end(last) };
}

/** Runs of neighbouring tokens as spans. */
function spansOf(scene: Scene, tokens: readonly number[]): Span[] {
  const spans: Span[] = [];
  let from = -1;
  tokens.forEach((token, index) => {
    if (index === 0 || tokens[index - 1] !== token - 1) from = token;
    if (tokens[index + 1] !== token + 1) spans.push(spanOf(scene, from, token));
  });
  return spans;
}

function headOf(scene: Scene, tokens: readonly number[]): number {
  const own = new Set(tokens);
  return tokens.find((token) => !own.has(scene.syntax.head(token))) ?? tokens[0]!;
}
