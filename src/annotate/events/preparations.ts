import type { Cluster } from "./clusters.ts";
import type { FoundLink } from "./links.ts";
import type { Outcome } from "./outcome.ts";

interface Told {
  readonly cluster: Cluster;
  readonly outcome: Outcome;
}

/**
 * "Preparations for the summit postponed", says a headline, and the lead that the preparatory meeting was: what is only called a
 * preparation is the one other event that prepares the same and stands the same. Returns pairs of indexes, the preparation first.
 */
export function namedPreparations(events: readonly Told[], links: readonly FoundLink[]): (readonly [number, number])[] {
  const prepares = links.filter(({ kind }) => kind === "prepares");
  const isBare = (index: number): boolean =>
    events[index]!.cluster.mentions.every(({ kind, lemma }) => kind === "noun" && lemma === "preparation");
  return events.flatMap(({ outcome }, index) => {
    if (!isBare(index)) return [];
    const goals = new Set(prepares.filter(({ from }) => from === index).map(({ to }) => to));
    const others = new Set(
      prepares
        .filter(({ from, to }) => goals.has(to) && !isBare(from) && events[from]!.outcome.status === outcome.status)
        .map(({ from }) => from),
    );
    return others.size === 1 ? [[index, [...others][0]!] as const] : [];
  });
}
