import { clusterByMean, type PairJudge, pairOdds } from "./cluster.ts";
import { compareEvents, EVENT_PAIR } from "./compare.ts";
import { comparePeople, PEOPLE_PAIR } from "./compare-people.ts";
import { type Bag, type StoryContext, storyContext } from "./context.ts";
import type { Sketch } from "./sketch.ts";

/** What mentions name: occurrences, or people, groups and things. */
export type MentionKind = "event" | "people";

/** How each kind is compared. */
export const COMPARISONS: {
  readonly [K in MentionKind]: {
    readonly names: readonly string[];
    readonly compare: (a: Sketch, b: Sketch, story: StoryContext) => number[];
  };
} = {
  event: { names: EVENT_PAIR, compare: compareEvents },
  people: { names: PEOPLE_PAIR, compare: comparePeople },
};

/** The judge of one kind, and the mean odds down to which groups join. */
export interface MentionJudge {
  readonly pair: PairJudge;
  readonly floor: number;
}

/**
 * Groups the mentions of one story: for each mention the index of the first of its group. Mentions must come in an order of
 * their own (report, then place), so that the order of arrival does not matter. O(mentions²).
 */
export function clusterMentions(
  sketches: readonly Sketch[],
  bags: readonly Bag[],
  rarity: (term: string) => number,
  kind: MentionKind,
  judge: MentionJudge,
): number[] {
  const context = storyContext(sketches, bags, rarity);
  const { compare } = COMPARISONS[kind];
  const n = sketches.length;
  const odds = pairOdds(n, (i, j) => judge.pair.odds(compare(sketches[i]!, sketches[j]!, context)));
  return clusterByMean(n, odds, judge.floor);
}
