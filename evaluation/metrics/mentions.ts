import { type CoreferenceFigures, figure, scoreClusters } from "./coreference.ts";

/** A mention with its cluster, in code points. `head` where it is known. */
export interface ClusteredMention {
  readonly start: number;
  readonly end: number;
  readonly cluster: string;
  readonly head?: readonly [number, number];
}

/** A report with the mentions of one side. */
export interface MentionReport {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly selected?: boolean }[];
  readonly mentions: readonly ClusteredMention[];
}

export interface MentionFigures extends CoreferenceFigures {
  readonly mentions: {
    readonly gold: number;
    readonly predicted: number;
    readonly exact: number;
    readonly head: number;
    readonly outside: number;
    readonly duplicate: number;
    readonly p: number;
    readonly r: number;
    readonly f1: number;
  };
  readonly gold_clusters: number;
  readonly predicted_clusters: number;
}

type Range = readonly [number, number];
const overlap = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];
const inside = (a: Range, b: Range): boolean => b[0] <= a[0] && a[1] <= b[1];
const spanOf = ({ start, end }: ClusteredMention): Range => [start, end];
/** A prediction without a head may be so many words longer than the gold mention, and no more. */
const MORE_WORDS = 6;

/** Pairs predicted with gold mentions, one to one, as `score_coref.py` does: equal spans first, then by heads, the closest first. */
export function matchMentions(
  gold: readonly ClusteredMention[],
  got: readonly ClusteredMention[],
  points: readonly string[],
): { readonly pairs: ReadonlyMap<number, number>; readonly exact: number } {
  const pairs = new Map<number, number>();
  const used = new Set<number>();
  const free = new Map<string, number[]>();
  const keyOf = ({ start, end }: ClusteredMention): string => `${start} ${end}`;
  gold.forEach((mention, g) => {
    free.set(keyOf(mention), [...(free.get(keyOf(mention)) ?? []), g]);
  });
  got.forEach((mention, i) => {
    const g = free.get(keyOf(mention))?.shift();
    if (g === undefined) return;
    pairs.set(i, g);
    used.add(g);
  });
  const exact = pairs.size;
  const wordsIn = ([start, end]: Range): number =>
    points
      .slice(start, end)
      .join("")
      .split(/\s+/u)
      .filter((word) => word !== "").length;
  const candidates: [distance: number, i: number, g: number][] = [];
  got.forEach((mention, i) => {
    if (pairs.has(i)) return;
    const span = spanOf(mention);
    const head = mention.head;
    const isOneWord = !points.slice(span[0], span[1]).some((point) => /\s/u.test(point));
    gold.forEach((other, g) => {
      if (used.has(g)) return;
      const goldSpan = spanOf(other);
      const goldHead = other.head ?? goldSpan;
      const fits =
        head === undefined
          ? inside(goldHead, span) && (!isOneWord || overlap(span, goldSpan))
          : overlap(goldHead, head) && overlap(head, goldSpan);
      if (!fits || (head === undefined && wordsIn(span) > wordsIn(goldSpan) + MORE_WORDS)) return;
      candidates.push([Math.abs(span[0] - goldSpan[0]) + Math.abs(span[1] - goldSpan[1]), i, g]);
    });
  });
  candidates.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  for (const [, i, g] of candidates) {
    if (pairs.has(i) || used.has(g)) continue;
    pairs.set(i, g);
    used.add(g);
  }
  return { pairs, exact };
}

/**
 * Coreference across reports as `score_coref.py` counts it: all reports as one; predicted mentions outside of the selected
 * sentences, and second ones with a span, are left out. `withoutSingletons` leaves out clusters of one on both sides.
 */
export function scoreMentions(
  gold: readonly MentionReport[],
  got: ReadonlyMap<string, readonly ClusteredMention[]>,
  withoutSingletons = false,
): MentionFigures {
  const hasSelection = gold.some(({ sentences }) => sentences.some(({ selected }) => selected !== undefined));
  const goldClusters = new Map<string, number[]>();
  const gotClusters = new Map<string, number[]>();
  const counts = { gold: 0, predicted: 0, exact: 0, head: 0, outside: 0, duplicate: 0 };
  let next = 0;
  const add = (clusters: Map<string, number[]>, name: string, id: number): void => {
    clusters.set(name, [...(clusters.get(name) ?? []), id]);
  };
  for (const { id, text, sentences, mentions } of gold) {
    const selected = sentences.filter((sentence) => sentence.selected === true);
    const kept: ClusteredMention[] = [];
    for (const mention of got.get(id) ?? []) {
      const span = spanOf(mention);
      if (hasSelection && !selected.some(({ start, end }) => overlap(span, [start, end]))) {
        counts.outside += 1;
        continue;
      }
      const same = (other: ClusteredMention): boolean => other.start === mention.start && other.end === mention.end;
      if (kept.some(same) && mentions.filter(same).length <= kept.filter(same).length) {
        counts.duplicate += 1;
        continue;
      }
      kept.push(mention);
    }
    const { pairs, exact } = matchMentions(mentions, kept, [...text]);
    counts.exact += exact;
    counts.head += pairs.size - exact;
    counts.gold += mentions.length;
    counts.predicted += kept.length;
    const ids = mentions.map(({ cluster }) => {
      next += 1;
      add(goldClusters, cluster, next);
      return next;
    });
    kept.forEach(({ cluster }, i) => {
      const match = pairs.get(i);
      next += 1;
      add(gotClusters, cluster, match === undefined ? next : ids[match]!);
    });
  }
  const large = (clusters: Map<string, number[]>): number[][] =>
    [...clusters.values()].filter((cluster) => !withoutSingletons || cluster.length > 1);
  const [theirs, ours] = [large(goldClusters), large(gotClusters)];
  const hits = counts.exact + counts.head;
  return {
    ...scoreClusters(theirs, ours),
    mentions: { ...counts, ...figure(hits, counts.predicted, hits, counts.gold) },
    gold_clusters: theirs.length,
    predicted_clusters: ours.length,
  };
}
