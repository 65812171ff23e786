import type { Cluster } from "./clusters.ts";

/** The type that most mentions' rows give, "other" last; the first among equals. */
export function typeOf(cluster: Cluster): string {
  const counts = new Map<string, number>();
  for (const mention of cluster.mentions) {
    if (mention.type !== "other") counts.set(mention.type, (counts.get(mention.type) ?? 0) + 1);
  }
  let best = "other";
  let most = 0;
  for (const [type, count] of counts) {
    if (count > most) {
      best = type;
      most = count;
    }
  }
  return best;
}
