import { nodeModels } from "../../src/node/models.ts";
import { openStories } from "../../src/pipeline/record.ts";
import { groupStories, profileOf, signatureOf, whyOneStory } from "../../src/record/index.ts";
import { type EcbReport, readEcb } from "../corpora/ecb.ts";
import { collect } from "../corpora/folder.ts";
import { scorePartition } from "../metrics/partition.ts";
import type { ErrorItem, Suite } from "../suite.ts";
import { type FullReading, readReport } from "./reading.ts";

/** A report's place in a story, as `score_clusters.py` reads it. */
export interface Placed {
  readonly id: string;
  readonly cluster: string;
}

/** Groups readings into stories, as the product does: one line a report, in the order given. */
export function placeReports(readings: readonly FullReading[]): Placed[] {
  const { rarity, ...judges } = openStories(nodeModels);
  const members = readings.map((reading) => ({
    id: reading.report.id,
    profile: profileOf(signatureOf(reading), rarity),
  }));
  const clusterOf = new Map<string, string>();
  groupStories(members, judges).forEach((ids, i) => {
    for (const id of ids) clusterOf.set(id, `s${i + 1}`);
  });
  return readings.map(({ report }) => ({ id: report.id, cluster: clusterOf.get(report.id)! }));
}

/** Reports of ECB+ into stories. Target: issue 7. */
export const ecbStories: Suite = {
  name: "ecb-stories",
  layer: "record",
  files: ["ecb-dev.jsonl.gz"],
  async run(context) {
    const reports = await collect(readEcb(context.data, "ecb-dev.jsonl.gz"), context.limit);
    const readings = readAll(reports, context.onProblem, context.onRead);
    const placed = placeReports(readings);
    const figures = scorePartition(
      new Map(reports.map((report) => [report.id, report.subtopic])),
      new Map(placed.map(({ id, cluster }) => [id, cluster])),
    );
    return {
      figures,
      rows: [
        { label: "stories, B³ F1", value: figures.bcubed.f1, target: null },
        { label: "stories, pairs F1", value: figures.pairwise.f1, target: null },
      ],
      errors: errorsOf(reports, readings, placed),
      system: placed,
    };
  },
};

/** Reads all reports that the product can read. */
export function readAll(
  reports: readonly EcbReport[],
  onProblem: (id: string, message: string) => void,
  onRead: (count: number) => void,
): FullReading[] {
  return reports.flatMap((report, i) => {
    const reading = readReport(report, onProblem);
    onRead(i + 1);
    return reading === null ? [] : [reading];
  });
}

/** Stories that are torn or run together, each with two of its reports and why the product has them so. */
function errorsOf(
  reports: readonly EcbReport[],
  readings: readonly FullReading[],
  placed: readonly Placed[],
): ErrorItem[] {
  const { rarity, story: judge } = openStories(nodeModels);
  const gold = new Map(reports.map((report) => [report.id, report.subtopic]));
  const got = new Map(placed.map(({ id, cluster }) => [id, cluster]));
  const profiles = new Map(readings.map((reading) => [reading.report.id, profileOf(signatureOf(reading), rarity)]));
  const seen = new Set<string>();
  const items: ErrorItem[] = [];
  for (const a of placed) {
    for (const b of placed) {
      const [x, y] = [gold.get(a.id)!, gold.get(b.id)!];
      const kind = x === y ? "torn" : "run together";
      if (a.id >= b.id || (x === y) === (got.get(a.id) === got.get(b.id))) continue;
      const key = [kind, x, y, got.get(a.id)!, got.get(b.id)!].join(" ");
      if (seen.has(key)) continue;
      seen.add(key);
      const why = whyOneStory(profiles.get(a.id)!, profiles.get(b.id)!, judge);
      items.push({ id: a.id, kind, other: b.id, gold: [x, y], why });
    }
  }
  return items;
}
