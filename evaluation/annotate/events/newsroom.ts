import { type EventReport, readEvents } from "../../corpora/events.ts";
import { collect } from "../../corpora/folder.ts";
import { agreesAsPrefix, type EventFigures, eventPairs, type ScoredEvent, scoreEvents } from "../../metrics/events.ts";
import { contextOf, type ErrorItem, type Row, readSystem, type Suite, wordsOf } from "../../suite.ts";
import { toScorerLine } from "../../system.ts";

/** Events of whole reports. Targets: issue 5. */
export const eventsDev: Suite = eventSuite("events-dev", "events-dev.jsonl", true, (figures) => [
  { label: "event F1", value: figures["event_f1"]!, target: 0.75 },
  { label: "recall of main events", value: figures["main_recall"]!, target: 0.93 },
  { label: "status accuracy", value: figures["status_acc"]!, target: 0.92 },
  { label: "status macro-F1", value: figures["status_macro_f1"]!, target: 0.8 },
  { label: "time right, exact", value: figures["time_acc_exact"]!, target: 0.8 },
  { label: "time right, prefix", value: figures["time_acc_prefix"]!, target: 0.88 },
  { label: "type", value: figures["type_acc"]!, target: 0.75 },
  { label: "mentions F1", value: figures["mention_f1"]!, target: 0.72 },
]);

/** Passages with changed or doubted plans: only some of their events are marked, so recall counts. Targets: issue 5. */
export const statusDev: Suite = eventSuite("status-dev", "status-dev.jsonl", false, (figures) => [
  { label: "event recall", value: figures["event_r"]!, target: 0.85 },
  { label: "status accuracy", value: figures["status_acc"]!, target: 0.88 },
  { label: "status macro-F1", value: figures["status_macro_f1"]!, target: 0.85 },
  { label: "status macro-F1, end to end", value: figures["status_macro_f1_e2e"]!, target: 0.68 },
  { label: "time right, exact", value: figures["time_acc_exact"]!, target: 0.7 },
  { label: "time right, prefix", value: figures["time_acc_prefix"]!, target: 0.78 },
]);

/** `hasTypes`: whether the corpus uses the types of the product. */
function eventSuite(
  name: string,
  file: string,
  hasTypes: boolean,
  rowsOf: (figures: EventFigures) => readonly Row[],
): Suite {
  return {
    name,
    layer: "events",
    files: [file],
    async run(context) {
      const reports = await collect(readEvents(context.data, file), context.limit);
      const got = readSystem(
        reports.map((report) => report.record),
        context,
      );
      const figures = scoreEvents(
        reports.map((report) => report.gold),
        got,
      );
      return {
        figures,
        rows: rowsOf(figures),
        errors: reports.flatMap((report, i) => errorsOf(report, got[i]!.events, hasTypes)),
        system: got.map(toScorerLine),
      };
    },
  };
}

function errorsOf({ record, gold, labels }: EventReport, got: readonly ScoredEvent[], hasTypes: boolean): ErrorItem[] {
  const { id, text } = record;
  const show = ({ mentions, ...event }: ScoredEvent): object => ({ words: wordsOf(text, mentions), ...event });
  const pairs = new Map(eventPairs(gold.events, got));
  const used = new Set(pairs.values());
  const items: ErrorItem[] = [];
  gold.events.forEach((a, i) => {
    const j = pairs.get(i);
    const at = contextOf(text, a.mentions[0]);
    const label = labels[i]!;
    if (j === undefined) {
      items.push({ id, kind: "lost", label, gold: show(a), at });
      return;
    }
    const b = got[j]!;
    const wrong = [
      ...(a.status === b.status ? [] : ["status"]),
      ...(a.time === null || agreesAsPrefix(a.time, b.time) ? [] : ["time"]),
      ...(!hasTypes || a.type === b.type ? [] : ["type"]),
    ];
    if (wrong.length > 0) items.push({ id, kind: wrong.join("+"), label, gold: show(a), got: show(b), at });
  });
  got.forEach((b, j) => {
    if (!used.has(j)) items.push({ id, kind: "surplus", got: show(b), at: contextOf(text, b.mentions[0]) });
  });
  return items;
}
