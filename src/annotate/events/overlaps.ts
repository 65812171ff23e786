import type { Cluster } from "./clusters.ts";
import type { Mention } from "./mentions.ts";

/**
 * Events whose mentions share no word with those of another: of "conference call" and "conference" the longer stays, and
 * an event that loses all its mentions is none. O(mentions) for mentions of a few words.
 */
export function withoutOverlaps<E extends { readonly cluster: Cluster }>(events: readonly E[]): readonly E[] {
  const holder = new Map<number, Mention>();
  const all = events.flatMap(({ cluster }) => cluster.mentions);
  const longest = all.toSorted((a, b) => b.last - b.from - (a.last - a.from) || a.from - b.from || a.index - b.index);
  const swallowed = new Set<Mention>();
  for (const mention of longest) {
    const words = Array.from({ length: mention.last - mention.from + 1 }, (_, i) => mention.from + i);
    if (words.some((word) => holder.has(word))) swallowed.add(mention);
    else for (const word of words) holder.set(word, mention);
  }
  if (swallowed.size === 0) return events;
  return events.flatMap((event) => {
    const { mentions, joined } = event.cluster;
    const kept = mentions.flatMap((mention, i) => (swallowed.has(mention) ? [] : [i]));
    if (kept.length === mentions.length) return [event];
    if (kept.length === 0) return [];
    const cluster = { ...event.cluster, mentions: kept.map((i) => mentions[i]!), joined: kept.map((i) => joined[i]!) };
    return [{ ...event, cluster }];
  });
}
