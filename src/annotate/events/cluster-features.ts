import type { Cluster } from "./clusters.ts";
import type { Mention } from "./mentions.ts";
import type { Outcome } from "./outcome.ts";
import type { Scene } from "./scene.ts";
import { typeOf } from "./types.ts";
import { against } from "./when.ts";

function bucket(value: number): string {
  return String(Math.max(0, Math.min(9, Math.floor(value * 10))));
}

/** What speaks for and against an event being one that a newsroom lists, given the odds of its mentions. */
export function clusterFeatures(
  scene: Scene,
  cluster: Cluster,
  outcome: Outcome,
  odds: ReadonlyMap<Mention, number>,
): string[] {
  const features: string[] = [];
  let most = 0;
  let none = 1;
  let nouns = 0;
  let verbs = 0;
  let named = 0;
  let headline = false;
  let lead = false;
  let rows = 0;
  for (const mention of cluster.mentions) {
    const p = odds.get(mention) ?? 0;
    if (p > most) most = p;
    none *= 1 - p;
    if (mention.kind === "noun") nouns += 1;
    else verbs += 1;
    if (mention.row !== null) rows += 1;
    const position = scene.position[mention.sentence];
    if (position === "headline" || position === "deck") headline = true;
    else if (position === "lead") lead = true;
    for (const argument of mention.frame.arguments)
      if (argument.entity >= 0 && scene.entities[argument.entity]!.named) named += 1;
  }
  const size = cluster.mentions.length;
  features.push(`most=${bucket(most)}`);
  features.push(`any=${bucket(1 - none)}`);
  features.push(`size=${Math.min(5, size)}`);
  features.push(`size=${Math.min(3, size)}:most=${Math.floor(most * 4)}`);
  features.push(`make=${nouns > 0 ? "n" : ""}${verbs > 0 ? "v" : ""}`);
  if (headline) features.push("headline");
  if (lead) features.push("lead");
  if (headline && lead) features.push("headline+lead");
  features.push(`named=${Math.min(3, named)}`);
  features.push(`status=${outcome.status}`);
  features.push(`type=${typeOf(cluster)}`);
  features.push(rows > 0 ? "row" : "no-row");
  features.push(
    outcome.time === null
      ? isDated(cluster)
        ? "dated=around"
        : "undated"
      : `dated=${against(outcome.time.value, scene.published) ?? "unknown"}`,
  );
  if (outcome.claim.assertedBy.length > 0) features.push("asserted");
  if (scene.bodySentences <= 5) features.push(`short:most=${Math.floor(most * 5)}`);
  else if (scene.bodySentences >= 30) features.push(`long:most=${Math.floor(most * 5)}`);
  return features;
}

/** True where some time expression dates the event, resolved or not. */
export function isDated(cluster: Cluster): boolean {
  return cluster.mentions.some((mention) => mention.datings.some(({ use }) => use === "when"));
}
