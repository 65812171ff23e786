import { collect } from "../../corpora/folder.ts";
import { readPolnear } from "../../corpora/polnear.ts";
import {
  type AttributionFigures,
  attributionPairs,
  type GoldAttributions,
  type RoleSpans,
  scoreAttributions,
} from "../../metrics/attribution.ts";
import { contextOf, type ErrorItem, type Row, readSystem, type Suite, wordsOf } from "../../suite.ts";
import { toScorerLine } from "../../system.ts";

const FILE = "polnear-dev.jsonl.gz";

/** Attributions on 84 political reports. Flat: PolNeAR's contents never nest. Targets: issue 3. */
export const polnearDev: Suite = {
  name: "polnear-dev",
  layer: "attributions",
  files: [FILE],
  async run(context) {
    const reports = await collect(readPolnear(context.data, FILE), context.limit);
    const gold = reports.map((report) => report.gold);
    const got = readSystem(
      reports.map((report) => report.record),
      context,
      { flat: true },
    );
    const figures = scoreAttributions(gold, got);
    return {
      figures,
      rows: rowsOf(figures),
      errors: gold.flatMap((document, i) => errorsOf(document, got[i]!.attributions)),
      system: got.map(toScorerLine),
    };
  },
};

function rowsOf(figures: AttributionFigures): Row[] {
  return [
    { label: "words F1", value: figures.words.f1, target: 0.85 },
    { label: "relation F1", value: figures.relation.f1, target: 0.72 },
    { label: "exact F1", value: figures.exact.f1, target: 0.58 },
    { label: "speaker", value: figures.speaker, target: 0.94 },
    { label: "source words F1", value: figures.source.f1, target: null },
    { label: "cue words F1", value: figures.cue.f1, target: null },
    { label: "content words F1", value: figures.content.f1, target: null },
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
