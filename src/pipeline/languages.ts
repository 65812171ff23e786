import { sentencesAnnotator } from "../annotate/sentences/index.ts";
import { tokensAnnotator } from "../annotate/tokens/index.ts";
import type { Layers, Report, Trace } from "../core/index.ts";
import { EN_SENTENCES } from "../lang/en/sentences.ts";
import { EN_TOKENS } from "../lang/en/tokens.ts";
import type { NotRead } from "./document.ts";
import { Pipeline, type StageClock } from "./pipeline.ts";

/** What reads one language: the layers that it gives, in order, and why the others are absent. */
export interface LanguageReader {
  readonly layers: readonly (keyof Layers)[];
  run(report: Report, options?: { readonly trace?: Trace; readonly around?: StageClock }): Partial<Layers>;
  notRead(report: Report): readonly NotRead[];
}

/** Layers that a reader of the document expects; the inner ones (tokens, tags, parses) are not part of it. */
const PUBLIC_LAYERS = ["sentences", "entities", "times", "attributions", "events"] as const;

/** English, all layers. */
export function english(): LanguageReader {
  return toReader(Pipeline.start().with(tokensAnnotator(EN_TOKENS)).with(sentencesAnnotator(EN_SENTENCES)));
}

function toReader<Has extends keyof Layers>(pipeline: Pipeline<Has>): LanguageReader {
  const layers: readonly (keyof Layers)[] = pipeline.annotators.map((annotator) => annotator.gives);
  return {
    layers,
    run: (report, options) => pipeline.run(report, options),
    notRead: (report) =>
      PUBLIC_LAYERS.filter((layer) => !layers.includes(layer)).map((layer) => ({
        layer,
        why: `Readout does not read ${layer} in "${report.language}" yet`,
      })),
  };
}
