import { scoreClusters } from "../evaluation/metrics/coreference.ts";
import { overlaps, type ReadoutDocument } from "../src/core/index.ts";
import {
  type EventMention,
  type EventMerger,
  ReportClaims,
  type ReportSketch,
  sketchReport,
  versionOf,
} from "../src/record/index.ts";
import type { PairJudge } from "../src/record/mentions/cluster.ts";
import { meet } from "../src/record/mentions/compare.ts";
import type { SketchModels } from "../src/record/mentions/kept.ts";
import { prepare } from "../src/record/mentions/learned-merger.ts";
import type { MentionScene } from "../src/record/mentions/scene.ts";
import { compareTold } from "../src/record/mentions/told.ts";
import { byMention } from "../src/record/merging.ts";
import type { MarkedReport } from "./candidates.ts";
import { offsets } from "./report.ts";

/** An event as the product reads it from a report of ECB+, with the happening that the corpus marks its words with. */
export interface ToldEvent {
  readonly mention: EventMention;
  readonly cluster: string | null;
  /** All happenings that the corpus marks its words with: several where the reading has put them together. */
  readonly clusters: ReadonlySet<string>;
}

/** The events of a report as a store would hold them. */
export function toldEvents(
  line: MarkedReport,
  document: ReadoutDocument,
  scene: MentionScene,
  models: SketchModels,
): readonly ToldEvent[] {
  const sketch: ReportSketch = sketchReport(scene, document.events, models);
  const version = versionOf(document, { captured: null, added: "2000-01-01T00:00:00Z", reader: "training", sketch });
  const table = offsets(line.text);
  const marks = line.event_mentions.map(({ start, end, head, cluster }) => {
    const [from, to] = head ?? ([start, end] as const);
    return { start: table[from]!, end: table[to]!, cluster };
  });
  return new ReportClaims(version).mentions().map((mention) => {
    const counts = new Map<string, number>();
    for (const span of mention.named)
      for (const mark of marks) if (overlaps(mark, span)) counts.set(mark.cluster, (counts.get(mark.cluster) ?? 0) + 1);
    const [best] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return { mention, cluster: best?.[0] ?? null, clusters: new Set(counts.keys()) };
  });
}

/** The pairs of a story's events of different reports that the corpus marks: their numbers, and whether they are one. */
export function toldPairs(
  events: readonly ToldEvent[],
  judge: PairJudge,
  models: Parameters<typeof prepare>[1],
): { readonly rows: readonly number[][]; readonly labels: readonly number[] } {
  const clusters = new Map(events.map(({ mention, cluster }) => [mention, cluster]));
  const all = new Map(events.map((event) => [event.mention, event.clusters]));
  const sorted = events.map(({ mention }) => mention).sort(byMention);
  const { told, story } = prepare(sorted, models);
  const marked = told.filter(({ mention, sketches }) => clusters.get(mention) !== null && sketches.length > 0);
  const rows: number[][] = [];
  const labels: number[] = [];
  marked.forEach((b, j) => {
    for (const a of marked.slice(0, j)) {
      if (a.report === b.report) continue;
      const isSame = clusters.get(a.mention) === clusters.get(b.mention);
      // Of two happenings that one report's reading has put together, nobody can say which the event is.
      if (!isSame && meet(all.get(a.mention)!, all.get(b.mention)!)) continue;
      rows.push(compareTold(a, b, story, judge));
      labels.push(isSame ? 1 : 0);
    }
  });
  return { rows, labels };
}

/**
 * How a merger groups the events that the corpus marks: CoNLL F1, and precision and recall of pairs, each event as the happening
 * that most of its words are marked with; then the precision of pairs where any of their happenings counts.
 */
export function toldFigures(stories: readonly (readonly ToldEvent[])[], merge: (story: number) => EventMerger): string {
  const gold = new Map<string, number[]>();
  const got: number[][] = [];
  let id = 0;
  let right = 0;
  let joined = 0;
  let wanted = 0;
  let sharing = 0;
  const pairs = (n: number): number => (n * (n - 1)) / 2;
  stories.forEach((events, s) => {
    const clusters = new Map(events.map(({ mention, cluster }) => [mention, cluster]));
    const all = new Map(events.map((event) => [event.mention, event.clusters]));
    const counts = new Map<string, number>();
    for (const { mentions } of merge(s)(events.map(({ mention }) => mention))) {
      const marked = mentions.filter((mention) => clusters.get(mention) !== null);
      const inside = new Map<string, number>();
      const group: number[] = [];
      for (const mention of marked) {
        const cluster = clusters.get(mention)!;
        gold.set(cluster, [...(gold.get(cluster) ?? []), id]);
        group.push(id);
        inside.set(cluster, (inside.get(cluster) ?? 0) + 1);
        counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
        id += 1;
      }
      if (group.length > 0) got.push(group);
      joined += pairs(group.length);
      marked.forEach((b, j) => {
        for (const a of marked.slice(0, j)) if (meet(all.get(a)!, all.get(b)!)) sharing += 1;
      });
      for (const n of inside.values()) right += pairs(n);
    }
    for (const n of counts.values()) wanted += pairs(n);
  });
  const percent = (x: number): string => (100 * x).toFixed(1);
  const several = (clusters: Iterable<number[]>): number[][] => [...clusters].filter(({ length }) => length > 1);
  const all = scoreClusters([...gold.values()], got).conll;
  const without = scoreClusters(several(gold.values()), several(got)).conll;
  return `${percent(all)} / ${percent(without)}, pairs P ${percent(right / joined)} R ${percent(right / wanted)}, P of any ${percent(sharing / joined)}`;
}
