import type { EventMention } from "../claims.ts";
import { MergeLaws } from "../laws.ts";
import { byMention, type EventMerger, type MergedMentions, plainLikeness } from "../merging.ts";
import { type Pieces, whole } from "../pieces.ts";
import { sharingPairs } from "./block.ts";
import type { PairJudge } from "./cluster.ts";
import type { MentionJudge } from "./cluster-story.ts";
import { keptContext, type StoryContext } from "./context.ts";
import { joiningByMean, type MayJoin, type WeighedPair } from "./join.ts";
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
  readonly told: Pick<MentionJudge, "pair" | "floor">;
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
  const pieces = (mentions: readonly EventMention[]): Pieces<readonly MergedMentions[]> => merging(mentions, models);
  return Object.assign((mentions: readonly EventMention[]) => whole(pieces(mentions)), { pieces });
}

/** Pairs that are weighed in one piece: some milliseconds. */
const PIECE = 256;

function* merging(mentions: readonly EventMention[], models: MergeModels): Pieces<readonly MergedMentions[]> {
  const sorted = [...mentions].sort(byMention);
  const { told, story } = prepare(sorted, models);
  yield;
  const pairs: WeighedPair[] = [];
  for (const [a, b] of yield* sharingPairs(told)) {
    pairs.push({ a, b, odds: oddsOf(told[a]!, told[b]!, story, models) });
    if (pairs.length % PIECE === 0) yield;
  }
  const laws = new MergeLaws(sorted);
  const mayJoin: MayJoin = (a, b) => laws.mayJoin(a, b);
  const groups = yield* joiningByMean(told.length, pairs, models.told.floor, mayJoin);
  yield;
  const wholes = joinWholes(groups, told, mayJoin);
  yield;
  const merged: MergedMentions[] = [];
  for (const group of wholes) {
    merged.push({ mentions: group.map((i) => sorted[i]!), why: whyMerged(group.map((i) => told[i]!)) });
    if (merged.length % PIECE === 0) yield;
  }
  return merged;
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
