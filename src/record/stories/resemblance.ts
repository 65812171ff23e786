import { FACETS, type Facet, type Profile, type Vector } from "./profile.ts";

/** Facets whose heaviest words are looked for in the other side's words. */
const SOUGHT: readonly (readonly [Facet, Facet, number])[] = [
  ["words", "words", 10],
  ["proper", "words", 6],
  ["lead", "words", 12],
  ["leadProper", "words", 6],
  ["persons", "words", 4],
  ["places", "words", 4],
];

/** The numbers of a pair of groups, by name. */
export const RESEMBLANCE: readonly string[] = [
  ...FACETS.map((facet) => `same ${facet}`),
  "best shared name",
  "second shared name",
  ...SOUGHT.flatMap(([facet]) => [`least share of ${facet}`, `most share of ${facet}`, `own ${facet}`]),
  "no common day",
  "no common year",
  "no common place",
  "no common person",
  "other amounts",
  "no common month",
  "years apart",
  "shorter",
  "smaller",
  "larger",
];

/** Cosine of the two groups in one facet; 0 where one lacks it. */
export function cosine(a: Profile, b: Profile, facet: Facet): number {
  const length = a.norms[facet] * b.norms[facet];
  if (length === 0) return 0;
  const [few, many] =
    a.sums[facet].size <= b.sums[facet].size ? [a.sums[facet], b.sums[facet]] : [b.sums[facet], a.sums[facet]];
  let sum = 0;
  for (const [term, weight] of few) {
    const other = many.get(term);
    if (other !== undefined) sum += weight * other;
  }
  return sum / length;
}

/** The heaviest words of a vector, by code units among equals. */
function heaviest(vector: Vector, count: number): (readonly [string, number])[] {
  const best: (readonly [string, number])[] = [];
  for (const entry of vector) {
    if (best.length === count && !isBefore(entry, best.at(-1)!)) continue;
    let at = best.length;
    while (at > 0 && isBefore(entry, best[at - 1]!)) at -= 1;
    best.splice(at, 0, entry);
    if (best.length > count) best.pop();
  }
  return best;
}

function isBefore(a: readonly [string, number], b: readonly [string, number]): boolean {
  return a[1] !== b[1] ? a[1] > b[1] : a[0] < b[0];
}

const heavy = new WeakMap<Profile, ReadonlyMap<Facet, readonly (readonly [string, number])[]>>();

function sought(profile: Profile): ReadonlyMap<Facet, readonly (readonly [string, number])[]> {
  let known = heavy.get(profile);
  if (known === undefined) {
    known = new Map(SOUGHT.map(([facet, , count]) => [facet, heaviest(profile.sums[facet], count)]));
    heavy.set(profile, known);
  }
  return known;
}

/** The words that other reports of the same story are looked up by: the heaviest words and names. */
export function keysOf(profile: Profile): string[] {
  const keys = new Set<string>();
  for (const [facet] of SOUGHT) for (const [term] of sought(profile).get(facet)!) keys.add(term);
  return [...keys];
}

/** How much of a's heaviest words b holds (as far as a holds them), and the heaviest that b lacks, as a share of a's length. */
function coverage(a: Profile, b: Profile, facet: Facet, among: Facet): { share: number; own: number } {
  let sum = 0;
  let all = 0;
  let own = 0;
  for (const [term, weight] of sought(a).get(facet)!) {
    all += weight;
    const theirs = Math.min(1, ((b.sums[among].get(term) ?? 0) / b.reports) * 12);
    sum += weight * theirs;
    own = Math.max(own, (weight / a.norms[facet]) * (1 - theirs));
  }
  return { share: all === 0 ? 0 : sum / all, own };
}

/** The numbers of a pair of groups, in the order of `RESEMBLANCE`: the same both ways round. O(terms of the smaller). */
export function resemblanceOf(a: Profile, b: Profile): number[] {
  const row: number[] = FACETS.map((facet) => cosine(a, b, facet));
  let best = 0;
  let second = 0;
  for (const [term, weight] of a.sums.proper) {
    const other = b.sums.proper.get(term);
    if (other === undefined) continue;
    const shared = Math.min(weight / a.norms.proper, other / b.norms.proper);
    if (shared > best) {
      second = best;
      best = shared;
    } else if (shared > second) second = shared;
  }
  row.push(best, second);
  for (const [facet, among] of SOUGHT) {
    const x = coverage(a, b, facet, among);
    const y = coverage(b, a, facet, among);
    row.push(Math.min(x.share, y.share), Math.max(x.share, y.share), Math.min(x.own, y.own));
  }
  const clash = (facet: Facet): number =>
    a.sums[facet].size > 0 && b.sums[facet].size > 0 && row[FACETS.indexOf(facet)] === 0 ? 1 : 0;
  row.push(clash("days"), clash("years"), clash("places"), clash("persons"), otherAmounts(a, b));
  row.push(clash("months"));
  const { latest: x } = a;
  const { latest: y } = b;
  row.push(x.reports === 0 || y.reports === 0 ? 0 : Math.min(6, Math.abs(x.sum / x.reports - y.sum / y.reports)));
  row.push(Math.log(1 + Math.min(a.length / a.reports, b.length / b.reports)));
  row.push(Math.log(Math.min(a.reports, b.reports)), Math.log(Math.max(a.reports, b.reports)));
  return row;
}

/** Nouns that both count, and never with the same number. */
function otherAmounts(a: Profile, b: Profile): number {
  const nouns = new Map<string, boolean>();
  for (const amount of b.sums.amounts.keys()) {
    const noun = amount.slice(amount.indexOf(" ") + 1);
    if (noun !== "") nouns.set(noun, false);
  }
  const both = new Set<string>();
  for (const amount of a.sums.amounts.keys()) {
    const noun = amount.slice(amount.indexOf(" ") + 1);
    if (!nouns.has(noun)) continue;
    both.add(noun);
    if (b.sums.amounts.has(amount)) nouns.set(noun, true);
  }
  let count = 0;
  for (const noun of both) if (nouns.get(noun) === false) count += 1;
  return count;
}
