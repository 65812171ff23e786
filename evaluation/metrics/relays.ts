import type { Span } from "../../src/core/index.ts";
import { sharedCount, WORDS_AND_DECIMALS, wordSpans, wordsIn } from "./characters.ts";
import { type Prf, ratio, roundTo } from "./rounding.ts";

/** One attribution of a passage, gold or given; spans are code points. */
export interface RelayAttribution {
  readonly id: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly via: readonly string[];
  readonly sourceKind: string | null;
  readonly negated: boolean;
  /** Absent where a system does not look for reasons at all. */
  readonly anonymityReason?: Span | null;
  /** Gold: the speaker's name. A system's name stands in `speaker`. */
  readonly speakerName?: string | null;
  readonly speaker?: string | null | readonly (string | null)[];
}

export interface RelayPassage {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly RelayAttribution[];
}

/** P/R/F1 with the counts behind them. */
export interface CountedPrf extends Prf {
  readonly tp: number;
  readonly system: number;
  readonly gold: number;
}

export interface RelayFigures {
  readonly passages: number;
  readonly attribution: CountedPrf;
  readonly source: number | null;
  readonly via: CountedPrf;
  readonly sourceKind: number | null;
  readonly sourceKindRecall: { readonly [kind: string]: string };
  readonly negated: CountedPrf;
  readonly speakerName: string;
  readonly anonymityReasonRecall: number | null;
}

interface Prepared {
  readonly attribution: RelayAttribution;
  readonly source: ReadonlySet<number>;
  readonly cue: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
}

/** Where both sides have nothing, the system is right to have found nothing: P = R = 1. */
function countedPrf(tp: number, system: number, gold: number): CountedPrf {
  const p = system === 0 ? (gold === 0 ? 1 : 0) : tp / system;
  const r = gold === 0 ? (system === 0 ? 1 : 0) : tp / gold;
  const f1 = p + r === 0 ? 0 : (2 * p * r) / (p + r);
  return { p: roundTo(p, 4), r: roundTo(r, 4), f1: roundTo(f1, 4), tp, system, gold };
}

/** All pairs "relayed ← relay", the relays of relays included, as "relayed\nrelay". */
function relayEdges(attributions: readonly RelayAttribution[]): { relayed: string; relay: string }[] {
  const ids = new Set(attributions.map((a) => a.id));
  const via = new Map(attributions.map((a) => [a.id, a.via.filter((v) => ids.has(v) && v !== a.id)]));
  const edges: { relayed: string; relay: string }[] = [];
  for (const relayed of via.keys()) {
    const todo = [...via.get(relayed)!];
    const seen = new Set<string>();
    while (todo.length > 0) {
      const relay = todo.pop()!;
      if (seen.has(relay) || relay === relayed) continue;
      seen.add(relay);
      edges.push({ relayed, relay });
      todo.push(...via.get(relay)!);
    }
  }
  return edges;
}

function prepare(words: readonly Span[], attributions: readonly RelayAttribution[]): Prepared[] {
  return attributions.map((attribution) => ({
    attribution,
    source: wordsIn(words, attribution.source),
    cue: wordsIn(words, attribution.cue),
    content: wordsIn(words, attribution.content),
  }));
}

/** Overlap over the union, 0 for two empty sets. */
function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = sharedCount(a, b);
  return shared / Math.max(1, a.size + b.size - shared);
}

/** One-to-one pairs, gold index to given index: shared cues first, then the larger overlaps of content, cue, source. */
function pairUp(gold: readonly Prepared[], got: readonly Prepared[]): Map<number, number> {
  const candidates: { rank: readonly number[]; i: number; j: number }[] = [];
  gold.forEach((g, i) => {
    got.forEach((s, j) => {
      const sameCue = sharedCount(g.cue, s.cue) > 0;
      const bothEmpty = g.content.size === 0 && s.content.size === 0;
      const content = bothEmpty ? (sameCue ? 1 : 0) : overlap(g.content, s.content);
      if (content < 0.5) return;
      const source = g.source.size + s.source.size === 0 ? 1 : overlap(g.source, s.source);
      candidates.push({ rank: [Number(sameCue), roundTo(content, 6), overlap(g.cue, s.cue), source], i, j });
    });
  });
  candidates.sort((a, b) => {
    for (let k = 0; k < a.rank.length; k += 1) {
      if (a.rank[k] !== b.rank[k]) return b.rank[k]! - a.rank[k]!;
    }
    return a.i - b.i || a.j - b.j;
  });
  const pairs = new Map<number, number>();
  const used = new Set<number>();
  for (const { i, j } of candidates) {
    if (pairs.has(i) || used.has(j)) continue;
    pairs.set(i, j);
    used.add(j);
  }
  return pairs;
}

/** The words of a name, without "the". */
function nameWords(name: string): ReadonlySet<string> {
  const words = new Set(name.toLowerCase().match(WORDS_AND_DECIMALS) ?? []);
  words.delete("the");
  return words;
}

function isRightName(gold: string, got: RelayAttribution): boolean {
  const name = got.speakerName || got.speaker;
  return typeof name === "string" && sharedCount(nameWords(gold), nameWords(name)) > 0;
}

/** The pairs of one passage, gold index to given index. For a list of errors. */
export function relayPairs(
  text: string,
  gold: readonly RelayAttribution[],
  got: readonly RelayAttribution[],
): ReadonlyMap<number, number> {
  const words = wordSpans(text, WORDS_AND_DECIMALS);
  return pairUp(prepare(words, gold), prepare(words, got));
}

/**
 * Nested attributions of short passages (`score_relays.py`): pairs by content (Jaccard of words at least 0.5; two empty
 * contents pair where their cues share a word). `via`: pairs of relayed and relay, closed over chains. `source`,
 * `sourceKind`: share of the pairs. `negated`: P/R/F1. `anonymityReasonRecall`: gold reasons that the given one overlaps.
 */
export function scoreRelays(
  gold: readonly RelayPassage[],
  got: readonly Pick<RelayPassage, "id" | "attributions">[],
): RelayFigures {
  const byId = new Map(got.map((document) => [document.id, document]));
  const attribution = { tp: 0, got: 0, gold: 0 };
  const edge = { tp: 0, got: 0, gold: 0 };
  const negated = { tp: 0, got: 0, gold: 0 };
  const right = { source: 0, kind: 0, reason: 0, name: 0 };
  const asked = { reason: 0, name: 0 };
  let looksForReasons = false;
  const kinds = new Map<string, { right: number; all: number }>();
  for (const passage of gold) {
    const words = wordSpans(passage.text, WORDS_AND_DECIMALS);
    const g = prepare(words, passage.attributions);
    const s = prepare(words, byId.get(passage.id)?.attributions ?? []);
    const pairs = pairUp(g, s);
    attribution.tp += pairs.size;
    attribution.got += s.length;
    attribution.gold += g.length;
    const goldOf = new Map<string, string>();
    for (const [i, j] of pairs) goldOf.set(s[j]!.attribution.id, g[i]!.attribution.id);
    const goldEdges = relayEdges(passage.attributions);
    const known = new Set(goldEdges.map((e) => `${e.relayed}\n${e.relay}`));
    const given = relayEdges(s.map((p) => p.attribution));
    edge.gold += goldEdges.length;
    edge.got += given.length;
    edge.tp += given.filter((e) => known.has(`${goldOf.get(e.relayed)}\n${goldOf.get(e.relay)}`)).length;
    negated.gold += g.filter((p) => p.attribution.negated).length;
    negated.got += s.filter((p) => p.attribution.negated).length;
    for (const [i, j] of pairs) {
      const a = g[i]!;
      const b = s[j]!;
      if (sharedCount(a.source, b.source) > 0 || (a.source.size === 0 && b.source.size === 0)) right.source += 1;
      const kind = kinds.get(String(a.attribution.sourceKind)) ?? { right: 0, all: 0 };
      kinds.set(String(a.attribution.sourceKind), kind);
      kind.all += 1;
      if (a.attribution.sourceKind === b.attribution.sourceKind) {
        kind.right += 1;
        right.kind += 1;
      }
      if (a.attribution.negated && b.attribution.negated) negated.tp += 1;
      if (a.attribution.speakerName) {
        asked.name += 1;
        if (isRightName(a.attribution.speakerName, b.attribution)) right.name += 1;
      }
    }
    looksForReasons ||= s.some((p) => p.attribution.anonymityReason !== undefined);
    g.forEach((p, i) => {
      const reason = p.attribution.anonymityReason;
      if (!reason) return;
      asked.reason += 1;
      const j = pairs.get(i);
      const mine = j === undefined ? null : s[j]!.attribution.anonymityReason;
      if (mine && reason.start < mine.end && mine.start < reason.end) right.reason += 1;
    });
  }
  return {
    passages: gold.length,
    attribution: countedPrf(attribution.tp, attribution.got, attribution.gold),
    source: ratio(right.source, attribution.tp),
    via: countedPrf(edge.tp, edge.got, edge.gold),
    sourceKind: ratio(right.kind, attribution.tp),
    sourceKindRecall: Object.fromEntries(
      [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, n]) => [kind, `${n.right}/${n.all}`]),
    ),
    negated: countedPrf(negated.tp, negated.got, negated.gold),
    speakerName: `${right.name}/${asked.name}`,
    anonymityReasonRecall: looksForReasons ? ratio(right.reason, asked.reason) : null,
  };
}
