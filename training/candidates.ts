import { overlaps, type Span } from "../src/core/index.ts";
import { candidateFeatures, eventCandidates } from "../src/record/mentions/candidates.ts";
import type { MentionScene } from "../src/record/mentions/scene.ts";
import type { MentionWords } from "../src/record/mentions/sketch.ts";
import { type Example, trainOdds, type Weights } from "./regression.ts";
import { offsets } from "./report.ts";

/** What of a report of ECB+ tells which of its words are marked. Code points. */
export interface MarkedReport {
  readonly text: string;
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly selected?: boolean }[];
  readonly event_mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly head?: readonly [number, number];
    readonly cluster: string;
  }[];
}

/** A word that may name an occurrence. */
export interface Candidate extends Example {
  readonly token: number;
  readonly span: Span;
  /** True where the corpus marks all mentions around it. */
  readonly isSelected: boolean;
  /** Its happening, where the corpus marks it. */
  readonly cluster: string | null;
}

/** Log-odds above which a word is taken for an occurrence: recall counts a little more, as what no other mention joins costs little. */
export const WORDS_FLOOR = -0.5;
export const CANDIDATE_OPTIONS = { l2: 6, epochs: 16, least: 2, rate: 0.2 };

/** The candidates of a report with what is marked, and how many marks no candidate meets. */
export function candidatesOf(
  line: MarkedReport,
  scene: MentionScene,
  words: MentionWords,
): { readonly candidates: readonly Candidate[]; readonly missed: number } {
  const { syntax } = scene;
  const table = offsets(line.text);
  const units = (from: number, to: number): Span => ({ start: table[from]!, end: table[to]! });
  const selected = line.sentences.filter((one) => one.selected === true).map(({ start, end }) => units(start, end));
  const marks = line.event_mentions.map(({ start, end, head, cluster }) => {
    const [from, to] = head ?? ([start, end] as const);
    return { ...units(from, to), cluster };
  });
  const hit = new Set<object>();
  const candidates = eventCandidates(scene).map((token): Candidate => {
    const span = syntax.spanOf(token);
    const mark = marks.find((one) => overlaps(one, span));
    if (mark !== undefined) hit.add(mark);
    const isSelected = selected.some((one) => overlaps(one, span));
    const about = {
      token,
      span,
      isSelected,
      cluster: mark?.cluster ?? null,
      label: mark === undefined ? 0 : 1,
      weight: 1,
    };
    const features = (): Candidate["features"] => new Map(candidateFeatures(scene, words, token));
    // Most words stand in no marked sentence and are weighed once: what speaks for them is not kept.
    if (isSelected) return { ...about, features: features() };
    return {
      ...about,
      get features() {
        return features();
      },
    };
  });
  return { candidates, missed: marks.length - hit.size };
}

/** Learns from the sentences that are wholly marked which words name an occurrence. */
export function learnCandidates(candidates: readonly Candidate[]): Weights {
  return trainOdds(
    candidates.filter(({ isSelected }) => isSelected),
    CANDIDATE_OPTIONS,
  );
}

/** Log-odds of a candidate by a table. */
export function oddsOf({ bias, weights }: Weights, { features }: Example): number {
  let sum = bias;
  for (const [name, amount] of features) sum += (weights[name] ?? 0) * amount;
  return sum;
}
