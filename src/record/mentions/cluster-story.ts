import { clusterByMean, type PairJudge, pairOdds } from "./cluster.ts";
import { areAkin } from "./compare.ts";
import { comparePeople, PEOPLE_PAIR } from "./compare-people.ts";
import { compareInText, SETTING_PAIR, type SettingContext, settingContext } from "./compare-settings.ts";
import { type Bag, storyContext, withoutCompany } from "./context.ts";
import type { SetSketch } from "./setting.ts";

/** What mentions name: occurrences, or people, groups and things. */
export type MentionKind = "event" | "people";

/** How each kind is compared. */
export const COMPARISONS: {
  readonly [K in MentionKind]: {
    readonly names: readonly string[];
    readonly compare: (a: SetSketch, b: SetSketch, story: SettingContext) => number[];
  };
} = {
  event: { names: SETTING_PAIR, compare: compareInText },
  people: { names: PEOPLE_PAIR, compare: comparePeople },
};

/** The judge of one kind, the odds down to which groups join, and how much of these the surest pair is beside the mean over all. */
export interface MentionJudge {
  readonly pair: PairJudge;
  readonly floor: number;
  readonly best: number;
}

/** Odds of two mentions that are not akin. */
export const NOT_AKIN = -4;

/**
 * Groups the mentions of one story: for each mention the index of the first of its group. Mentions must come in an order of
 * their own (report, then place), so that the order of arrival does not matter. Of mentions of events that were `found` and
 * not given there are many: only those whose words have something in common are weighed. O(mentions²).
 */
export function clusterMentions(
  sketches: readonly SetSketch[],
  bags: readonly Bag[],
  rarity: (term: string) => number,
  kind: MentionKind,
  judge: MentionJudge,
  found = false,
): number[] {
  const whole = storyContext(sketches, bags, rarity);
  const context = settingContext(found ? withoutCompany(whole) : whole, sketches);
  const { compare } = COMPARISONS[kind];
  const n = sketches.length;
  const odds = pairOdds(n, (i, j) => {
    const [a, b] = [sketches[i]!, sketches[j]!];
    return found && !areAkin(a, b) ? NOT_AKIN : judge.pair.odds(compare(a, b, context));
  });
  return clusterByMean(n, odds, judge.floor, judge.best);
}
