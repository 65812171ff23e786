import { clusterByMean } from "../mentions/cluster.ts";
import { cutInTwo } from "./halves.ts";
import { halvesOdds, MOST_ODDS, type StoryJudge, type StoryJudges, storyOdds } from "./judge.ts";
import type { Profile } from "./profile.ts";
import { keysOf } from "./resemblance.ts";

/** A report as grouping sees it. */
export interface Member {
  /** Made from the report, never from when it came: the order of ids settles ties. */
  readonly id: string;
  readonly profile: Profile;
}

/** Pairs of reports above these log-odds hang together; only what hangs together can become one story. */
export const LINK = -2;
/** Log-odds of a pair that is not linked: about the mean of such pairs. */
const NOT_LINKED = -4;
/** Mean log-odds down to which reports are taken together at first: barely above those of strangers. */
const LOOSE = -3.9;
/** Log-odds of the halves of a group above which it is left whole. */
const WHOLE = -1;
/** Reports that are grouped at once: what hangs together more loosely is cut at higher odds until each piece is smaller. */
export const MOST_MEMBERS = 400;
/** By how much the odds rise from cut to cut. */
export const STEP = 0.5;
/** A word that more reports have is no key to look others up by. */
export const MOST_LISTED = 400;
/**
 * Keys that a pair must share to be weighed. Of ECB+'s pairs above `LINK` (development part) 1 % share fewer, and they are a
 * third of all that share any.
 */
export const LEAST_SHARED = 2;

/** Log-odds of the pairs that are linked, by their two indexes. */
export class Links {
  readonly #odds = new Map<number, number>();
  readonly #near: number[][];
  readonly #count: number;

  constructor(count: number) {
    this.#count = count;
    this.#near = Array.from({ length: count }, () => []);
  }
  set(i: number, j: number, odds: number): void {
    this.#odds.set(Math.min(i, j) * this.#count + Math.max(i, j), odds);
    this.#near[i]!.push(j);
    this.#near[j]!.push(i);
  }
  odds(i: number, j: number): number {
    return this.#odds.get(Math.min(i, j) * this.#count + Math.max(i, j)) ?? NOT_LINKED;
  }
  /** Those that `i` is linked to. */
  near(i: number): readonly number[] {
    return this.#near[i]!;
  }
}

/**
 * Groups reports into stories: a function of the set of reports, whatever their order. Each story is a list of ids in
 * order; stories are in the order of their first ids. Only pairs that share some of their heaviest words are weighed, and a
 * report that is added changes only the stories that it hangs together with.
 */
export function groupStories(members: readonly Member[], { story, halves }: StoryJudges): string[][] {
  const sorted = [...members].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return groupLinked(sorted, linksOf(sorted, story), halves);
}

/** The same where the links are known. `members` are in the order of their ids; links go by their indexes. */
export function groupLinked(members: readonly Member[], links: Links, halves: StoryJudge): string[][] {
  const all = members.map((_, i) => i);
  const stories = components(all, links, LINK)
    .flatMap((component) => loosely(component, links))
    .flatMap((group) => parted(group, members, halves))
    .map((group) => group.map((i) => members[i]!.id));
  return stories.sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

/** Weighs every pair that shares a key. */
function linksOf(members: readonly Member[], judge: StoryJudge): Links {
  const lists = new Map<string, number[]>();
  members.forEach(({ profile }, i) => {
    for (const key of keysOf(profile)) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [i]);
      else list.push(i);
    }
  });
  const links = new Links(members.length);
  members.forEach(({ profile }, i) => {
    const shared = new Map<number, number>();
    for (const key of keysOf(profile)) {
      const list = lists.get(key)!;
      if (list.length > MOST_LISTED) continue;
      for (const j of list) if (j > i) shared.set(j, (shared.get(j) ?? 0) + 1);
    }
    for (const [j, keys] of shared) {
      if (keys < LEAST_SHARED) continue;
      const odds = storyOdds(profile, members[j]!.profile, judge);
      if (odds > LINK) links.set(i, j, odds);
    }
  });
  return links;
}

/** What hangs together by links above `floor`, each part in order; parts that are too large are cut at a higher floor. */
function components(among: readonly number[], links: Links, floor: number): number[][] {
  const allowed = new Set(among);
  const found: number[][] = [];
  const seen = new Set<number>();
  for (const start of among) {
    if (seen.has(start)) continue;
    const part = [start];
    seen.add(start);
    for (const i of part) {
      for (const j of links.near(i)) {
        if (seen.has(j) || !allowed.has(j) || links.odds(i, j) <= floor) continue;
        seen.add(j);
        part.push(j);
      }
    }
    part.sort((a, b) => a - b);
    if (part.length > MOST_MEMBERS && floor < MOST_ODDS) found.push(...components(part, links, floor + STEP));
    else found.push(part);
  }
  return found;
}

/** What hangs together on the whole, and not by a chain of single links: each group in order. O(n²) as a rule. */
function loosely(component: readonly number[], links: Links): number[][] {
  const n = component.length;
  const odds = new Float64Array(n * n).fill(NOT_LINKED);
  component.forEach((i, a) => {
    component.forEach((j, b) => {
      if (a !== b) odds[a * n + b] = links.odds(i, j);
    });
  });
  const groups = new Map<number, number[]>();
  clusterByMean(n, odds, LOOSE).forEach((label, a) => {
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [component[a]!]);
    else group.push(component[a]!);
  });
  return [...groups.values()];
}

/** Cuts a group in two, and its halves again, until the two halves of each tell one story. */
function parted(group: readonly number[], members: readonly Member[], judge: StoryJudge): (readonly number[])[] {
  if (group.length === 1) return [group];
  const cut = cutInTwo(group.map((i) => members[i]!.profile));
  if (halvesOdds(cut, judge) > WHOLE) return [group];
  return cut.halves.flatMap((half) =>
    parted(
      half.map((k) => group[k]!),
      members,
      judge,
    ),
  );
}
