import { collect } from "../../corpora/folder.ts";
import { readRelays } from "../../corpora/relays.ts";
import {
  type RelayAttribution,
  type RelayFigures,
  type RelayPassage,
  relayPairs,
  scoreRelays,
} from "../../metrics/relays.ts";
import { contextOf, type ErrorItem, type Row, readSystem, type Suite, wordsOf } from "../../suite.ts";
import { toScorerLine } from "../../system.ts";

const FILE = "relays-dev.jsonl";

/** Nested attributions: chains of relays, kinds of source, negation, reasons for anonymity. Targets: issue 3. */
export const relaysDev: Suite = {
  name: "relays-dev",
  layer: "attributions",
  files: [FILE],
  async run(context) {
    const reports = await collect(readRelays(context.data, FILE), context.limit);
    const gold = reports.map((report) => report.gold);
    const got = readSystem(
      reports.map((report) => report.record),
      context,
      { statements: true },
    );
    const figures = scoreRelays(gold, got);
    return {
      figures,
      rows: rowsOf(figures),
      errors: gold.flatMap((passage, i) => errorsOf(passage, got[i]!.attributions)),
      system: got.map(toScorerLine),
    };
  },
};

function rowsOf(figures: RelayFigures): Row[] {
  return [
    { label: "attribution F1", value: figures.attribution.f1, target: 0.8 },
    { label: "relay edges F1", value: figures.via.f1, target: 0.7 },
    { label: "source", value: figures.source, target: null },
    { label: "source kind", value: figures.sourceKind, target: 0.88 },
    { label: "negated F1", value: figures.negated.f1, target: 0.8 },
    { label: "reason for anonymity found", value: figures.anonymityReasonRecall, target: 0.8 },
  ];
}

function errorsOf({ id, text, attributions }: RelayPassage, got: readonly RelayAttribution[]): ErrorItem[] {
  const show = (a: RelayAttribution): object => ({
    source: wordsOf(text, a.source),
    cue: wordsOf(text, a.cue),
    content: wordsOf(text, a.content),
    kind: a.sourceKind,
    negated: a.negated,
    via: a.via,
  });
  const at = (a: RelayAttribution): string => contextOf(text, a.cue[0] ?? a.content[0]);
  const pairs = relayPairs(text, attributions, got);
  const used = new Set(pairs.values());
  const goldOf = new Map([...pairs].map(([i, j]) => [got[j]!.id, attributions[i]!.id]));
  const items: ErrorItem[] = [];
  attributions.forEach((a, i) => {
    const j = pairs.get(i);
    if (j === undefined) {
      items.push({ id, kind: "lost", gold: show(a), at: at(a) });
      return;
    }
    const b = got[j]!;
    const via = b.via.map((relay) => goldOf.get(relay) ?? "?");
    const wrong = [
      ...(a.sourceKind === b.sourceKind ? [] : ["source-kind"]),
      ...(a.negated === b.negated ? [] : ["negated"]),
      ...([...a.via].sort().join() === via.sort().join() ? [] : ["via"]),
    ];
    if (wrong.length > 0) items.push({ id, kind: wrong.join("+"), gold: show(a), got: show(b), at: at(a) });
  });
  got.forEach((b, j) => {
    if (!used.has(j)) items.push({ id, kind: "surplus", got: show(b), at: at(b) });
  });
  return items;
}
