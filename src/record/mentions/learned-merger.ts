import type { EventMention } from "../claims.ts";
import { MergeLaws } from "../laws.ts";
import { byMention, type EventMerger, plainLikeness } from "../merging.ts";
import { sharingPairs } from "./block.ts";
import type { PairJudge } from "./cluster.ts";
import type { MentionJudge } from "./cluster-story.ts";
import { keptContext, type StoryContext } from "./context.ts";
import { joinByMean, type MayJoin, type WeighedPair } from "./join.ts";
import { openSketch, type ReportSketch } from "./kept.ts";
import type { MentionWords, Sketch } from "./sketch.ts";
import { agreement, compareTold, sameWords, type Told, toldOf } from "./told.ts";
import { joinWholes } from "./wholes.ts";
import { whyMerged } from "./why.ts";

/** What was learnt of which events of different reports are one. */
export interface MergeModels {
  readonly words: MentionWords;
  /** Of two words of different reports that name an occurrence. */
  readonly own: PairJudge;
  /** Of two events as their reports tell them, and the mean odds down to which groups join. */
  readonly told: MentionJudge;
  readonly rarity: (term: string) => number;
}

/** Odds of a pair never outweigh those of many; those of one sentence in two reports are as sure as can be. */
const MOST_ODDS = 5;
/** Odds of a pair without sketches that the plain rules take for one, and of one that they do not. */
const PLAIN_YES = 1.5;
const PLAIN_NO = -2;

/**
 * Merges by what was learnt, within the laws of `MergeLaws`. Where a report was not sketched (another language, a store of an
 * earlier version), its events are weighed by the plain rules.
 */
export function learnedMerger(models: MergeModels): EventMerger {
  return (mentions) => {
    const sorted = [...mentions].sort(byMention);
    const { told, story } = prepare(sorted, models);
    const pairs = sharingPairs(told).map(
      ([a, b]): WeighedPair => ({ a, b, odds: oddsOf(told[a]!, told[b]!, story, models) }),
    );
    const laws = new MergeLaws(sorted);
    const mayJoin: MayJoin = (a, b) => laws.mayJoin(a, b);
    const groups = joinByMean(told.length, pairs, models.told.floor, mayJoin);
    return joinWholes(groups, told, mayJoin).map((group) => ({
      mentions: group.map((i) => sorted[i]!),
      why: whyMerged(group.map((i) => told[i]!)),
    }));
  };
}

/** Mentions ready to be compared, with the context of their story. */
export function prepare(
  sorted: readonly EventMention[],
  { words, rarity }: Pick<MergeModels, "words" | "rarity">,
): { readonly told: readonly Told[]; readonly story: StoryContext } {
  const indexes = new Map<string, number>();
  const reports: (ReportSketch | null)[] = [];
  const ranks = new Map<Sketch, number>();
  const told = sorted.map((mention) => {
    let report = indexes.get(mention.report);
    if (report === undefined) {
      report = reports.push(mention.sketch) - 1;
      indexes.set(mention.report, report);
    }
    const kept = mention.sketch?.events[mention.named[0]!.start] ?? [];
    const at = report;
    const sketches = kept.map((one) => {
      const sketch = openSketch(one, at, words);
      ranks.set(sketch, one.rank);
      return sketch;
    });
    return toldOf(mention, report, sketches);
  });
  return { told, story: keptContext(reports, ranks, rarity) };
}

function oddsOf(a: Told, b: Told, story: StoryContext, { own, told }: MergeModels): number {
  if (sameWords(a, b) && a.mention.label === b.mention.label) return MOST_ODDS;
  if (a.sketches.length === 0 || b.sketches.length === 0)
    return plainLikeness(a.mention, b.mention) > 0 ? PLAIN_YES : PLAIN_NO;
  const odds = told.pair.odds(compareTold(a, b, story, own)) + agreement(a, b);
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
}
