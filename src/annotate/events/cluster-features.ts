import type { Cluster } from "./clusters.ts";
import type { Mention } from "./mentions.ts";
import type { Scene } from "./scene.ts";
import { logistic } from "./scorer.ts";

/** What the cluster judge reads: names and, row by row, numbers. */
export interface ClusterInputs {
  readonly features: readonly (readonly string[])[];
  readonly numbers: Float32Array;
}

/** Odds that stand for a mention that is not there. */
const NO_ODDS = -4;
export const CLUSTER_NUMBERS = 19;

/** What speaks for and against each event of a report being one that a newsroom lists, given the odds of its mentions. */
export function clusterInputs(
  scene: Scene,
  clusters: readonly Cluster[],
  odds: ReadonlyMap<Mention, number>,
): ClusterInputs {
  const sentences = Math.max(1, scene.position.length);
  const tops = clusters.map(({ mentions }) => Math.max(...mentions.map((mention) => odds.get(mention)!)));
  // The two likeliest events: each is weighed against the likeliest of the others.
  const ranked = tops.map((_, i) => i).sort((a, b) => tops[b]! - tops[a]! || a - b);
  let expected = 0;
  for (const { mentions } of clusters) for (const mention of mentions) expected += logistic(odds.get(mention)!);
  const numbers = new Float32Array(clusters.length * CLUSTER_NUMBERS);
  const features = clusters.map(({ mentions }, row) => {
    const values = mentions.map((mention) => odds.get(mention)!);
    const sorted = [...values].sort((a, b) => b - a);
    const at = mentions.map(({ sentence }) => sentence);
    const first = Math.min(...at);
    const last = Math.max(...at);
    const stands = (position: string): boolean => at.some((sentence) => scene.position[sentence] === position);
    let none = 0;
    for (const value of values) none -= Math.log(Math.max(1e-6, 1 - logistic(value)));
    const rival = ranked.find((i) => i !== row);
    numbers.set(
      [
        sorted[0]!,
        sorted[1] ?? NO_ODDS,
        sorted[2] ?? NO_ODDS,
        values.reduce((sum, value) => sum + Math.log(1 + Math.exp(value)), 0),
        none,
        Math.log(values.length),
        values.reduce((sum, value) => sum + value, 0) / values.length,
        Number(stands("headline") || stands("deck")),
        Number(stands("lead")),
        first / sentences,
        (last - first) / sentences,
        Number(mentions.some(({ kind }) => kind === "noun")),
        Number(mentions.some(({ kind }) => kind === "verb")),
        Number(isDated(mentions)),
        Number(mentions.some((mention) => mention.row !== null)),
        Math.log(sentences),
        Math.log(1 + clusters.length),
        expected / sentences,
        rival === undefined ? 0 : logistic(tops[rival]!),
      ],
      row * CLUSTER_NUMBERS,
    );
    const best = mentions[values.indexOf(sorted[0]!)]!;
    return [
      `type=${best.type}`,
      `kind=${best.kind}`,
      `status=${best.reading.status}${Math.min(3, best.reading.strength)}`,
      `size=${Math.min(4, mentions.length)}`,
      `row=${best.row?.id ?? "none"}`,
    ];
  });
  return { features, numbers };
}

/** True where some time expression dates the event, resolved or not. */
export function isDated(mentions: readonly Mention[]): boolean {
  return mentions.some((mention) => mention.datings.some(({ use }) => use === "when"));
}
