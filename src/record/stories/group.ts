import { MOST_ODDS, type StoryJudge, storyOdds } from "./judge.ts";
import { joinProfiles, type Profile } from "./profile.ts";
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
/** Mean log-odds between two groups that join in the first pass, which builds groups that are surely one story. */
const PURE = 1.5;
/** Log-odds between two groups that join in the second pass, which weighs groups as wholes. */
const JOIN = -1;
/** In the second pass a single report joins by the mean over pairs, which is lower than what is weighed of a whole. */
const SINGLE = 1.5;
/** A report moves to another group where it fits better by this much; alone, it counts as fitting itself so well. */
const BETTER = 0.3;
const ALONE = -0.7;
const ROUNDS = 3;
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
export function groupStories(members: readonly Member[], judge: StoryJudge): string[][] {
  const sorted = [...members].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return groupLinked(sorted, linksOf(sorted, judge), judge);
}

/** The same where the links are known. `members` are in the order of their ids; links go by their indexes. */
export function groupLinked(members: readonly Member[], links: Links, judge: StoryJudge): string[][] {
  const all = members.map((_, i) => i);
  const stories = components(all, links, LINK).flatMap((component) =>
    groupComponent(component, members, links, judge).map((group) => group.map((i) => members[i]!.id)),
  );
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

interface Group {
  readonly ids: readonly number[];
  readonly profile: Profile;
}

function groupComponent(
  component: readonly number[],
  members: readonly Member[],
  links: Links,
  judge: StoryJudge,
): number[][] {
  if (component.length === 1) return [[component[0]!]];
  const mean = (a: readonly number[], b: readonly number[]): number => {
    let sum = 0;
    for (const i of a) for (const j of b) sum += links.odds(i, j);
    return sum / (a.length * b.length);
  };
  const touch = (a: readonly number[], b: readonly number[]): boolean => {
    const [few, many] = a.length <= b.length ? [a, b] : [b, a];
    const others = new Set(many);
    return few.some((i) => links.near(i).some((j) => others.has(j)));
  };
  let groups: Group[] = component.map((i) => ({ ids: [i], profile: members[i]!.profile }));
  groups = agglomerate(groups, (a, b) => mean(a.ids, b.ids), PURE);
  groups = agglomerate(
    groups,
    (a, b) => {
      // Groups none of whose reports hang together are not weighed as wholes: nearly all pairs of a large component.
      if (!touch(a.ids, b.ids)) return NOT_LINKED;
      const smaller = Math.min(a.ids.length, b.ids.length);
      if (smaller === 1) return mean(a.ids, b.ids) + SINGLE;
      const whole = storyOdds(a.profile, b.profile, judge);
      return smaller === 2 ? (whole + mean(a.ids, b.ids) + SINGLE) / 2 : whole;
    },
    JOIN,
  );
  return settle(
    component,
    groups.map((group) => [...group.ids]),
    mean,
  );
}

/** Joins the two groups with the greatest value until none is above `floor`; among equals the first. O(groups² · log) in practice. */
function agglomerate(groups: readonly Group[], value: (a: Group, b: Group) => number, floor: number): Group[] {
  const all: (Group | null)[] = [...groups];
  const best: { value: number; with: number }[] = [];
  const table: number[][] = groups.map((a, i) => groups.map((b, j) => (j > i ? value(a, b) : 0)));
  const at = (i: number, j: number): number => (i < j ? table[i]![j]! : table[j]![i]!);
  const look = (i: number): void => {
    best[i] = { value: Number.NEGATIVE_INFINITY, with: -1 };
    for (let j = 0; j < all.length; j += 1) {
      if (j !== i && all[j] !== null && at(i, j) > best[i]!.value) best[i] = { value: at(i, j), with: j };
    }
  };
  for (let i = 0; i < all.length; i += 1) look(i);
  for (;;) {
    let i = -1;
    for (let k = 0; k < all.length; k += 1) {
      if (all[k] !== null && (i < 0 || best[k]!.value > best[i]!.value)) i = k;
    }
    if (i < 0 || best[i]!.with < 0 || best[i]!.value <= floor) break;
    const keep = Math.min(i, best[i]!.with);
    const gone = Math.max(i, best[i]!.with);
    const a = all[keep]!;
    const b = all[gone]!;
    const joined: Group = { ids: [...a.ids, ...b.ids], profile: joinProfiles(a.profile, b.profile) };
    all[keep] = joined;
    all[gone] = null;
    for (let k = 0; k < all.length; k += 1) {
      if (k === keep || all[k] === null) continue;
      const worth = value(joined, all[k]!);
      if (k < keep) table[k]![keep] = worth;
      else table[keep]![k] = worth;
    }
    look(keep);
    for (let k = 0; k < all.length; k += 1) {
      if (k === keep || all[k] === null) continue;
      if (best[k]!.with === keep || best[k]!.with === gone) look(k);
      else if (at(k, keep) > best[k]!.value) best[k] = { value: at(k, keep), with: keep };
    }
  }
  return all.filter((group) => group !== null);
}

/** Moves single reports to where they fit better, in order, until none moves. */
function settle(
  component: readonly number[],
  groups: number[][],
  mean: (a: readonly number[], b: readonly number[]) => number,
): number[][] {
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (const i of component) {
      const own = groups.findIndex((group) => group.includes(i));
      const rest = groups[own]!.filter((j) => j !== i);
      let most = (rest.length > 0 ? mean([i], rest) : ALONE) + BETTER;
      let to = -1;
      groups.forEach((group, k) => {
        if (k === own || group.length === 0) return;
        const fit = mean([i], group);
        if (fit > most) {
          most = fit;
          to = k;
        }
      });
      if (to < 0) continue;
      moved = true;
      groups[own] = rest;
      groups[to] = [...groups[to]!, i];
    }
    if (!moved) break;
  }
  return groups.filter((group) => group.length > 0).map((group) => group.sort((a, b) => a - b));
}
