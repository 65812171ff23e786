import { type Annotated, type Annotator, type Attribution, Syntax, type Trace } from "../../core/index.ts";
import type { AttributionFinder } from "./finder.ts";
import { compileLexicon } from "./lexicon.ts";
import { findQuotations } from "./quotations.ts";
import { readAttributions } from "./reader.ts";
import { ruleFinder } from "./rule-finder.ts";
import type { AttributionRules } from "./rules.ts";
import { Scene } from "./scene.ts";

export type { AttributionFinder, DropTrace, FoundAttribution } from "./finder.ts";
export { compileLexicon, type Lexicon } from "./lexicon.ts";
export { findQuotations, type Quotation } from "./quotations.ts";
export { ruleFinder } from "./rule-finder.ts";
export type { AttributionRules } from "./rules.ts";
export { Scene } from "./scene.ts";

type Needs = "tokens" | "sentences" | "tags" | "parses" | "entities";

/**
 * Reads who says what. Two halves: a finder that gives the spans of source, cue and content (by default the rows of the
 * language over the parse; a learnt one may be given), and a reader that tells of each how it was said, by whom, and
 * through whom it reached the report.
 *
 * @example
 * const annotator = attributionsAnnotator(CUES);
 * const attributions = annotator.annotate({ report, tokens, sentences, tags, parses, entities });
 */
export function attributionsAnnotator(
  rules: AttributionRules,
  finder: AttributionFinder = ruleFinder(),
): Annotator<Needs, "attributions"> {
  const lexicon = compileLexicon(rules);
  return {
    name: `attributions-${finder.name}`,
    version: "1",
    needs: ["tokens", "sentences", "tags", "parses", "entities"],
    gives: "attributions",
    annotate(input: Annotated<Needs>, trace?: Trace): readonly Attribution[] {
      const { report } = input;
      const syntax = new Syntax(report.text, input);
      const quotations = findQuotations(report.text, report.blocks, rules.quotations);
      const scene = new Scene(report, syntax, quotations, lexicon);
      const found = finder.find(scene, (by, at, why) => {
        trace?.({ layer: "attributions", by, start: at.start, end: at.end, kept: false, why });
      });
      return readAttributions(scene, found, input.entities, report.bylines, trace);
    },
  };
}
