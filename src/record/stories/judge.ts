import { timeWords } from "../../core/index.ts";
import type { Cut } from "./halves.ts";
import { FACETS, type Facet, type Profile } from "./profile.ts";
import { cosine, RESEMBLANCE, resemblanceOf } from "./resemblance.ts";

/** What was learnt of which reports tell one story: log-odds over the numbers of `RESEMBLANCE`. */
export interface StoryJudge {
  odds(row: ArrayLike<number>): number;
  /** How much each number moved the odds. */
  shares(row: ArrayLike<number>): number[];
}

/** The judges of stories: of two reports, and of a group that was cut in two (the numbers of `HALVES`). */
export interface StoryJudges {
  readonly story: StoryJudge;
  readonly halves: StoryJudge;
}

/** Odds are held within these bounds, so that one pair never outweighs many. */
export const MOST_ODDS = 6;
/** Below this cosine of their words two groups are not weighed: they are apart. */
const LEAST_WORDS = 0.04;

/** Days between the publication of two groups that say nothing, and by how much each further day lowers the odds. */
const FREE_DAYS = 30;
const A_DAY = 1 / 60;
const MOST_APART = 3;

/** What the days between two groups take off the odds: a story goes on for weeks, but what is months apart is rarely one. */
function distance(a: Profile, b: Profile): number {
  if (a.published === null || b.published === null) return 0;
  const gap = Math.max(a.published.first, b.published.first) - Math.min(a.published.last, b.published.last);
  return Math.min(MOST_APART, Math.max(0, gap - FREE_DAYS) * A_DAY);
}

/** Log-odds that two groups of reports tell one story. The same both ways round. */
export function storyOdds(a: Profile, b: Profile, judge: StoryJudge): number {
  return cosine(a, b, "words") < LEAST_WORDS ? -MOST_ODDS : held(judge.odds(resemblanceOf(a, b)) - distance(a, b));
}

/** Log-odds that the two halves of a group tell one story. */
export function halvesOdds({ wholes: [a, b], row }: Cut, judge: StoryJudge): number {
  return cosine(a, b, "words") < LEAST_WORDS ? -MOST_ODDS : held(judge.odds(row) - distance(a, b));
}

function held(odds: number): number {
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
}

/** One reason for or against two reports telling one story: the number that was weighed, how much, and the words behind it. */
export interface Reason {
  readonly what: string;
  /** Log-odds, positive where it speaks for one story. */
  readonly weight: number;
  /** What both have in common in this respect, heaviest first. */
  readonly words: readonly string[];
}

/** Reasons that are told, and words of each. */
const TOLD = 5;
const WORDS = 4;

/** Why two groups are (or are not) one story: what weighed most, with the words that they share in it. */
export function whyOneStory(a: Profile, b: Profile, judge: StoryJudge): Reason[] {
  const row = resemblanceOf(a, b);
  const shares = judge.shares(row);
  const reasons = RESEMBLANCE.map((what, i): Reason => {
    const facet = facetOf(what);
    return { what, weight: shares[i] ?? 0, words: facet === null ? [] : sharedWords(a, b, facet) };
  });
  const apart = distance(a, b);
  if (apart > 0) reasons.push({ what: "published apart", weight: -apart, words: [] });
  return reasons
    .filter(({ weight }) => weight !== 0)
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight) || (x.what < y.what ? -1 : 1))
    .slice(0, TOLD);
}

/**
 * What a reason for one story means to a reader, by the facet whose words it has. What has no words ("shorter", "years apart") means
 * nothing to one, and that two reports name the same month or year says little.
 */
const FACET_WORDS: { readonly [F in Facet]: string | null } = {
  words: "they share the words",
  proper: "they share the names",
  common: "they share the words",
  lead: "both begin with",
  leadProper: "both begin with the names",
  first: "both open with",
  persons: "both speak of the people",
  places: "both name the places",
  organizations: "both name the organisations",
  amounts: "both give the numbers",
  leadAmounts: "both begin with the numbers",
  days: "both name the days",
  months: null,
  years: null,
};

/**
 * Why two groups are one story, in plain words, what weighs most first: only what they share and a reader can see in both, each word
 * once. How much weighs is left to `whyOneStory`.
 */
export function whyInWords(a: Profile, b: Profile, judge: StoryJudge): string {
  const seen = new Set<string>();
  const told = new Map<string, string[]>();
  for (const { what, weight, words } of whyOneStory(a, b, judge)) {
    const facet = facetOf(what);
    const meaning = facet === null ? null : FACET_WORDS[facet];
    if (weight <= 0 || meaning === null) continue;
    const fresh = words.map((word) => (facet === "days" ? dayWords(word) : word)).filter((word) => !seen.has(word));
    for (const word of fresh) seen.add(word);
    if (fresh.length > 0) told.set(meaning, [...(told.get(meaning) ?? []), ...fresh]);
  }
  const parts = [...told].map(([what, words]) => `${what} ${words.map((word) => `“${word}”`).join(", ")}`);
  return parts.length === 0 ? "they are alike as wholes, more than in any one word" : parts.join("; ");
}

/** "07-06" is "6 Jul", of any year. */
function dayWords(day: string): string {
  return timeWords(`2000-${day}`).replace(" 2000", "");
}

function facetOf(what: string): Facet | null {
  const name = what.slice(what.lastIndexOf(" ") + 1);
  return FACETS.find((facet) => facet === name) ?? (what.endsWith("shared name") ? "proper" : null);
}

function sharedWords(a: Profile, b: Profile, facet: Facet): string[] {
  const found: [string, number][] = [];
  for (const [term, weight] of a.sums[facet]) {
    const other = b.sums[facet].get(term);
    if (other !== undefined) found.push([term, weight * other]);
  }
  found.sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  return found.slice(0, WORDS).map(([term]) => term.trim());
}
