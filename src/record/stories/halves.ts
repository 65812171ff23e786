import { type Facet, joinProfiles, type Profile } from "./profile.ts";
import { RESEMBLANCE, resemblanceOf } from "./resemblance.ts";

/** Facets that tell the reports of a group from each other, and how much each counts. */
const CUT_BY: readonly (readonly [Facet, number])[] = [
  ["words", 1],
  ["proper", 1],
  ["persons", 0.5],
  ["places", 0.5],
  ["amounts", 0.5],
  ["days", 0.5],
  ["years", 0.5],
];
/** Reports that a cut is begun from, and rounds in which reports change sides. */
const STARTS = 12;
const ROUNDS = 20;

/** The numbers of a group cut in two, by name: those of its halves, and how clear the cut is. */
export const HALVES: readonly string[] = [
  ...RESEMBLANCE,
  "set apart",
  "least alike inside",
  "most alike inside",
  "alike across",
  "across to inside",
  "reports",
  "smaller half",
];

/** `HALVES` of two groups that no cut was made between, for training beside cuts: nothing is known of a cut. */
export function uncut(resemblance: readonly number[]): number[] {
  return HALVES.map((_, i) => resemblance[i] ?? 0);
}

/** A group of reports cut in two where they are least alike: indexes of either side in order, with the numbers of `HALVES`. */
export interface Cut {
  readonly halves: readonly [readonly number[], readonly number[]];
  readonly wholes: readonly [Profile, Profile];
  readonly row: readonly number[];
}

/**
 * Cuts a group of two reports or more. What all of them share tells nothing, so words weigh by how few of the group have them:
 * two fires of one town part by the street and the dead, not by "fire". A function of the profiles in their order. O(n² · words).
 */
export function cutInTwo(profiles: readonly Profile[]): Cut {
  const n = profiles.length;
  const alike = likeness(profiles);
  let best = sidesFrom(0, n, alike);
  for (let k = 1; k < Math.min(n, STARTS); k += 1) {
    const sides = sidesFrom(Math.floor((k * n) / Math.min(n, STARTS)), n, alike);
    if (sides.apart > best.apart) best = sides;
  }
  const { isRight, apart, left, right, across } = best;
  const halves = [false, true].map((side) => profiles.map((_, i) => i).filter((i) => isRight[i] === side));
  const wholes = halves.map((half) => half.map((i) => profiles[i]!).reduce((a, b) => joinProfiles(a, b)));
  const [a, b] = [halves[0]!, halves[1]!];
  return {
    halves: [a, b],
    wholes: [wholes[0]!, wholes[1]!],
    row: [
      ...resemblanceOf(wholes[0]!, wholes[1]!),
      apart / n,
      Math.min(left, right),
      Math.max(left, right),
      across,
      across / (1e-6 + (left + right) / 2),
      Math.log(n),
      Math.min(a.length, b.length) / n,
    ],
  };
}

/** How alike each two reports are in what sets them apart from the group, row by row: cosines, 0 on the diagonal. */
function likeness(profiles: readonly Profile[]): Float64Array {
  const n = profiles.length;
  const sums = new Float64Array(n * n);
  const squares = new Float64Array(n);
  for (const [facet, share] of CUT_BY) {
    const holders = new Map<string, [report: number, weight: number][]>();
    profiles.forEach(({ sums: { [facet]: vector } }, i) => {
      for (const [term, weight] of vector) {
        const list = holders.get(term);
        if (list === undefined) holders.set(term, [[i, weight]]);
        else list.push([i, weight]);
      }
    });
    const lists = [...holders.values()].filter(({ length }) => length > 1 && length < n);
    const lengths = new Float64Array(n);
    for (const list of lists) {
      const rare = Math.log(n / list.length);
      for (const entry of list) {
        entry[1] *= rare;
        lengths[entry[0]]! += entry[1] * entry[1];
      }
    }
    for (let i = 0; i < n; i += 1) if (lengths[i]! > 0) squares[i]! += share * share;
    for (const list of lists) {
      list.forEach(([i, x], k) => {
        for (const [j, y] of list.slice(k + 1))
          sums[i * n + j]! += (share * share * x * y) / Math.sqrt(lengths[i]! * lengths[j]!);
      });
    }
  }
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      if (squares[i]! > 0 && squares[j]! > 0) sums[i * n + j]! /= Math.sqrt(squares[i]! * squares[j]!);
      sums[j * n + i] = sums[i * n + j]!;
    }
  }
  return sums;
}

interface Sides {
  readonly isRight: readonly boolean[];
  /** How far they are set apart: likeness inside less likeness across, more where both sides are many. */
  readonly apart: number;
  /** Mean likeness inside either side, and across. */
  readonly left: number;
  readonly right: number;
  readonly across: number;
}

/** Sides around a report and the one least like it; each report goes where it is more alike, until none moves. Neither side is ever empty. */
function sidesFrom(start: number, n: number, alike: Float64Array): Sides {
  let far = -1;
  for (let k = 0; k < n; k += 1)
    if (k !== start && (far < 0 || alike[k * n + start]! < alike[far * n + start]!)) far = k;
  const isRight = Array.from({ length: n }, (_, k) => alike[k * n + start]! < alike[k * n + far]!);
  isRight[start] = false;
  isRight[far] = true;
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (let k = 0; k < n; k += 1) {
      const sums = [0, 0];
      const counts = [0, 0];
      for (let q = 0; q < n; q += 1) {
        if (q === k) continue;
        const side = isRight[q] ? 1 : 0;
        sums[side]! += alike[k * n + q]!;
        counts[side]! += 1;
      }
      // The last of a side stays.
      if (counts[isRight[k] ? 1 : 0] === 0) continue;
      const goesRight = sums[1]! / Math.max(1, counts[1]!) > sums[0]! / Math.max(1, counts[0]!);
      if (goesRight === isRight[k]) continue;
      isRight[k] = goesRight;
      moved = true;
    }
    if (!moved) break;
  }
  const many = isRight.filter(Boolean).length;
  const sums = [0, 0, 0];
  const counts = [0, 0, 0];
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      const at = isRight[i] !== isRight[j] ? 2 : isRight[i] ? 1 : 0;
      sums[at]! += alike[i * n + j]!;
      counts[at]! += 1;
    }
  }
  const inside = (sums[0]! + sums[1]!) / Math.max(1, counts[0]! + counts[1]!);
  const across = sums[2]! / counts[2]!;
  return {
    isRight,
    apart: (inside - across) * Math.sqrt(many * (n - many)),
    left: sums[0]! / Math.max(1, counts[0]!),
    right: sums[1]! / Math.max(1, counts[1]!),
    across,
  };
}
