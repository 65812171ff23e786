import { findQuotations } from "../../../src/annotate/attributions/index.ts";
import type { Span } from "../../../src/core/index.ts";
import { CUES } from "../../../src/lang/en/cues.ts";
import { collect } from "../../corpora/folder.ts";
import { readPolnear } from "../../corpora/polnear.ts";
import {
  type AttributionFigures,
  attributionPairs,
  type GoldAttributions,
  type RoleSpans,
  scoreAttributions,
} from "../../metrics/attribution.ts";
import { sliceOfPoints } from "../../metrics/characters.ts";
import { lostQuotations, type QuotationFigures, scoreQuotations } from "../../metrics/quotations.ts";
import { contextOf, type ErrorItem, type Row, readSystem, type Suite, wordsOf } from "../../suite.ts";
import { flatten, toScorerLine } from "../../system.ts";

const FILE = "polnear-dev.jsonl.gz";

/** Attributions on 84 political reports. Flat: PolNeAR's contents never nest. Targets: issue 3. */
export const polnearDev: Suite = {
  name: "polnear-dev",
  layer: "attributions",
  files: [FILE],
  async run(context) {
    const reports = await collect(readPolnear(context.data, FILE), context.limit);
    const gold = reports.map((report) => report.gold);
    const nested = readSystem(
      reports.map((report) => report.record),
      context,
    );
    const got = nested.map((document) => ({ ...document, attributions: flatten(document.attributions) }));
    const quotations = scoreQuotations(gold, nested, new Map(gold.map(({ id, text }) => [id, pairsOf(text)])));
    const figures = { ...scoreAttributions(gold, got), quotations };
    return {
      figures,
      rows: rowsOf(figures),
      errors: gold.flatMap((document, i) => [
        ...errorsOf(document, got[i]!.attributions),
        ...lostQuotations(document, nested[i]!.attributions).map((at) => ({
          id: document.id,
          kind: "quotation",
          gold: sliceOfPoints(document.text, at),
          at: contextOf(document.text, at),
        })),
      ]),
      system: got.map(toScorerLine),
    };
  },
};

/** The pairs of marks that the product finds in a text; offsets are UTF-16 code units. */
function pairsOf(text: string): readonly Span[] {
  return findQuotations(text, [{ kind: "paragraph", start: 0, end: text.length }], CUES.quotations);
}

function rowsOf(figures: AttributionFigures & { readonly quotations: QuotationFigures }): Row[] {
  return [
    { label: "words F1", value: figures.words.f1, target: 0.85 },
    { label: "relation F1", value: figures.relation.f1, target: 0.72 },
    { label: "exact F1", value: figures.exact.f1, target: 0.58 },
    { label: "speaker", value: figures.speaker, target: 0.94 },
    { label: "source words F1", value: figures.source.f1, target: null },
    { label: "cue words F1", value: figures.cue.f1, target: null },
    { label: "content words F1", value: figures.content.f1, target: null },
    { label: "quotations in marks, exact", value: figures.quotations.exact, target: 0.97 },
    { label: "their marks paired", value: figures.quotations.paired, target: null },
  ];
}

function errorsOf(gold: GoldAttributions, got: readonly RoleSpans[]): ErrorItem[] {
  const { id, text } = gold;
  const show = (a: RoleSpans): object => ({
    source: wordsOf(text, a.source),
    cue: wordsOf(text, a.cue),
    content: wordsOf(text, a.content),
  });
  const at = (a: RoleSpans): string => contextOf(text, a.cue[0] ?? a.content[0]);
  const pairs = attributionPairs(text, gold.attributions, got);
  const found = new Set(pairs.map((pair) => pair.gold));
  const used = new Set(pairs.map((pair) => pair.got));
  const wrong = pairs
    .filter((pair) => !pair.exact)
    .map((pair) => {
      const a = gold.attributions[pair.gold]!;
      const kind = pair.sameSource ? "bounds" : "source";
      return { id, kind, gold: show(a), got: show(got[pair.got]!), at: at(a) };
    });
  const lost = gold.attributions
    .filter((_, i) => !found.has(i))
    .map((a) => ({ id, kind: "lost", gold: show(a), at: at(a) }));
  const surplus = got.filter((_, j) => !used.has(j)).map((a) => ({ id, kind: "surplus", got: show(a), at: at(a) }));
  return [...lost, ...surplus, ...wrong];
}
