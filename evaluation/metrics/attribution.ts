import type { Span } from "../../src/core/index.ts";
import { LETTERS_AND_DIGITS, sharedCount, wordSpans, wordsIn } from "./characters.ts";
import { type Prf, prf, roundTo } from "./rounding.ts";

/** One attribution; spans are code points. */
export interface RoleSpans {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface GoldAttributions {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly RoleSpans[];
}

export interface GotAttributions {
  readonly id: string;
  readonly attributions: readonly RoleSpans[];
}

export interface AttributionFigures {
  readonly words: Prf;
  readonly relation: Prf;
  readonly exact: Prf;
  readonly speaker: number;
  readonly source: Prf;
  readonly cue: Prf;
  readonly content: Prf;
  readonly n: { readonly gold: number; readonly system: number };
  readonly missing_documents: number;
}

const ROLES = ["source", "cue", "content"] as const;
type Role = (typeof ROLES)[number];
type RoleWords = { readonly [R in Role]: ReadonlySet<number> };

/** A gold and a given attribution whose contents share at least half of their words. */
export interface AttributionPair {
  readonly gold: number;
  readonly got: number;
  /** Sources that share a word, or both without one. */
  readonly sameSource: boolean;
  /** The same words in content and source. */
  readonly exact: boolean;
}

/** Attributions as sets of words; those without a word of content are left out (`index` names the ones that stay). */
function asWords(words: readonly Span[], attributions: readonly RoleSpans[]): { index: number; roles: RoleWords }[] {
  return attributions
    .map((a, index) => ({
      index,
      roles: {
        source: wordsIn(words, a.source),
        cue: wordsIn(words, a.cue),
        content: wordsIn(words, a.content),
      },
    }))
    .filter((a) => a.roles.content.size > 0);
}

function pairUp(gold: readonly { roles: RoleWords }[], got: readonly { roles: RoleWords }[]): AttributionPair[] {
  const candidates: { overlap: number; same: boolean; i: number; j: number }[] = [];
  gold.forEach(({ roles: g }, i) => {
    got.forEach(({ roles: s }, j) => {
      const shared = sharedCount(g.content, s.content);
      if (shared === 0) return;
      const same = sharedCount(g.source, s.source) > 0 || (g.source.size === 0 && s.source.size === 0);
      candidates.push({ overlap: shared / (g.content.size + s.content.size - shared), same, i, j });
    });
  });
  candidates.sort((a, b) => b.overlap - a.overlap || Number(b.same) - Number(a.same) || a.i - b.i || a.j - b.j);
  const usedGold = new Set<number>();
  const usedGot = new Set<number>();
  const pairs: AttributionPair[] = [];
  for (const { overlap, same, i, j } of candidates) {
    if (overlap < 0.5 || usedGold.has(i) || usedGot.has(j)) continue;
    usedGold.add(i);
    usedGot.add(j);
    const g = gold[i]!.roles;
    const s = got[j]!.roles;
    pairs.push({
      gold: i,
      got: j,
      sameSource: same,
      exact: sameSet(g.content, s.content) && sameSet(g.source, s.source),
    });
  }
  return pairs;
}

function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && sharedCount(a, b) === a.size;
}

/** The pairs of one document, by index into its lists. For a list of errors. */
export function attributionPairs(
  text: string,
  gold: readonly RoleSpans[],
  got: readonly RoleSpans[],
): readonly AttributionPair[] {
  const words = wordSpans(text, LETTERS_AND_DIGITS);
  const g = asWords(words, gold);
  const s = asWords(words, got);
  return pairUp(g, s).map((pair) => ({ ...pair, gold: g[pair.gold]!.index, got: s[pair.got]!.index }));
}

/**
 * Attribution extraction as PolNeAR is scored here (`score_attribution.py`). Words are runs of letters and digits.
 * `words`: micro P/R/F1 over words labelled source, cue and content, and each role by itself. `relation`: one-to-one pairs
 * by content (Jaccard at least 0.5) whose sources share a word or are both empty. `exact`: the same words in content and
 * source. `speaker`: of the pairs by content, the share with the right source. A gold document that `got` lacks is empty.
 */
export function scoreAttributions(
  gold: readonly GoldAttributions[],
  got: readonly GotAttributions[],
): AttributionFigures {
  const byId = new Map(got.map((document) => [document.id, document]));
  const words = { source: [0, 0, 0], cue: [0, 0, 0], content: [0, 0, 0] } satisfies { [R in Role]: number[] };
  const count = { gold: 0, got: 0, relation: 0, exact: 0, paired: 0, missing: 0 };
  for (const document of gold) {
    const mine = byId.get(document.id);
    if (mine === undefined) count.missing += 1;
    const index = wordSpans(document.text, LETTERS_AND_DIGITS);
    const g = asWords(index, document.attributions);
    const s = asWords(index, mine?.attributions ?? []);
    for (const role of ROLES) {
      const wanted = union(g.map((a) => a.roles[role]));
      const given = union(s.map((a) => a.roles[role]));
      words[role][0]! += sharedCount(wanted, given);
      words[role][1]! += given.size;
      words[role][2]! += wanted.size;
    }
    count.gold += g.length;
    count.got += s.length;
    for (const pair of pairUp(g, s)) {
      count.paired += 1;
      if (pair.sameSource) count.relation += 1;
      if (pair.exact) count.exact += 1;
    }
  }
  const sum = (i: number): number => ROLES.reduce((total, role) => total + words[role][i]!, 0);
  const role = (name: Role): Prf => prf(words[name][0]!, words[name][1]!, words[name][2]!);
  return {
    words: prf(sum(0), sum(1), sum(2)),
    relation: prf(count.relation, count.got, count.gold),
    exact: prf(count.exact, count.got, count.gold),
    speaker: count.paired === 0 ? 0 : roundTo(count.relation / count.paired, 4),
    source: role("source"),
    cue: role("cue"),
    content: role("content"),
    n: { gold: count.gold, system: count.got },
    missing_documents: count.missing,
  };
}

function union<T>(sets: readonly ReadonlySet<T>[]): ReadonlySet<T> {
  const all = new Set<T>();
  for (const set of sets) for (const member of set) all.add(member);
  return all;
}
