import { collect } from "../../corpora/folder.ts";
import { readTbaq, type TimedReport } from "../../corpora/tbaq.ts";
import { type ScoredTime, sameLabel, scoreTimes, type TimeFigures, timePairs } from "../../metrics/times.ts";
import { contextOf, type ErrorItem, type Row, readSystem, type Suite, wordsOf } from "../../suite.ts";
import { toScorerLine } from "../../system.ts";

const FILE = "tbaq.jsonl.gz";

/** Time expressions on 256 newswire reports. Targets: issue 4. */
export const tbaq: Suite = {
  name: "tbaq",
  layer: "times",
  files: [FILE],
  async run(context) {
    const reports = await collect(readTbaq(context.data, FILE), context.limit);
    const got = readSystem(
      reports.map((report) => report.record),
      context,
    );
    const figures = scoreTimes(
      reports.map((report) => report.gold),
      got,
    );
    return {
      figures,
      rows: rowsOf(figures),
      errors: reports.flatMap((report, i) => errorsOf(report, got[i]!.timexes)),
      system: got.map(toScorerLine),
    };
  },
};

function rowsOf(figures: TimeFigures): Row[] {
  const share = (percent: number): number => percent / 100;
  return [
    { label: "strict F1", value: share(figures.strict.f1), target: 0.88 },
    { label: "relaxed F1", value: share(figures.relaxed.f1), target: 0.94 },
    { label: "value F1", value: share(figures.value.f1), target: 0.85 },
    { label: "type F1", value: share(figures.type.f1), target: 0.91 },
    { label: "value accuracy", value: share(figures.value_accuracy), target: null },
  ];
}

function errorsOf({ record, gold }: TimedReport, got: readonly ScoredTime[]): ErrorItem[] {
  const { id, text, dct } = record;
  const show = (time: ScoredTime): object => ({
    words: wordsOf(text, [time]),
    type: time.type,
    value: time.value,
  });
  const pairs = timePairs(gold.timexes, got);
  const found = new Set(pairs.map((pair) => pair.gold));
  const used = new Set(pairs.map((pair) => pair.got));
  const items: ErrorItem[] = [];
  for (const pair of pairs) {
    const a = gold.timexes[pair.gold]!;
    const b = got[pair.got]!;
    const wrong = [
      ...(a.start === b.start && a.end === b.end ? [] : ["extent"]),
      ...(sameLabel(a.type, b.type) ? [] : ["type"]),
      ...(sameLabel(a.value, b.value) ? [] : ["value"]),
    ];
    if (wrong.length > 0) {
      items.push({ id, kind: wrong.join("+"), dct, gold: show(a), got: show(b), at: contextOf(text, a) });
    }
  }
  gold.timexes.forEach((a, i) => {
    if (!found.has(i)) items.push({ id, kind: "lost", dct, gold: show(a), at: contextOf(text, a) });
  });
  got.forEach((b, j) => {
    if (!used.has(j)) items.push({ id, kind: "surplus", dct, got: show(b), at: contextOf(text, b) });
  });
  return items;
}
