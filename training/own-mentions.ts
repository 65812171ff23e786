import { codePointTable } from "../evaluation/metrics/characters.ts";
import { scoreMentions } from "../evaluation/metrics/mentions.ts";
import { clusterByMean, type PairJudge, pairOdds } from "../src/record/mentions/cluster.ts";
import { NOT_AKIN } from "../src/record/mentions/cluster-story.ts";
import { areAkin } from "../src/record/mentions/compare.ts";
import {
  compareInText,
  SETTING_PAIR,
  type SettingContext,
  settingContext,
} from "../src/record/mentions/compare-settings.ts";
import { type Bag, storyContext, withoutCompany } from "../src/record/mentions/context.ts";
import type { MentionScene } from "../src/record/mentions/scene.ts";
import { mentionIn, type SetSketch } from "../src/record/mentions/setting.ts";
import type { MentionWords } from "../src/record/mentions/sketch.ts";
import { type Candidate, candidatesOf, learnCandidates, type MarkedReport, oddsOf } from "./candidates.ts";

/** A report of a story with the words of it that may name an occurrence. */
export interface OwnReport {
  readonly line: MarkedReport & { readonly id: string };
  readonly scene: MentionScene;
  readonly candidates: readonly Candidate[];
}

export function ownReport(line: OwnReport["line"], scene: MentionScene, words: MentionWords): OwnReport {
  return { line, scene, candidates: candidatesOf(line, scene, words).candidates };
}

/** A mention that was found and not given. */
export interface OwnMention {
  readonly report: number;
  readonly sketch: SetSketch;
  readonly isSelected: boolean;
  readonly cluster: string | null;
}

/** The mentions of each story's reports as a table of words finds them that was learnt from other folds. */
export function ownMentions(
  stories: readonly (readonly OwnReport[])[],
  foldOf: (story: number) => number,
  folds: number,
  floor: number,
  words: MentionWords,
  rarity: (term: string) => number,
): OwnMention[][] {
  const found: OwnMention[][] = stories.map(() => []);
  for (let k = 0; k < folds; k += 1) {
    const weights = learnCandidates(
      stories.flatMap((reports, s) => (foldOf(s) === k ? [] : reports.flatMap(({ candidates }) => candidates))),
    );
    stories.forEach((reports, s) => {
      if (foldOf(s) !== k) return;
      reports.forEach(({ scene, candidates }, report) => {
        for (const candidate of candidates) {
          if (oddsOf(weights, candidate) <= floor) continue;
          const sketch = mentionIn(scene, report, candidate.span, words, rarity);
          const { isSelected, cluster } = candidate;
          if (sketch !== null) found[s]!.push({ report, sketch, isSelected, cluster });
        }
      });
    });
  }
  return found;
}

function contextOf(
  mentions: readonly OwnMention[],
  bags: readonly Bag[],
  rarity: (term: string) => number,
): SettingContext {
  const sketches = mentions.map(({ sketch }) => sketch);
  return settingContext(withoutCompany(storyContext(sketches, bags, rarity)), sketches);
}

/** Pairs of mentions of the sentences that are wholly marked, weighed within all mentions of their story. */
export function ownPairs(
  stories: readonly (readonly OwnMention[])[],
  bags: readonly (readonly Bag[])[],
  rarity: (term: string) => number,
): { readonly rows: Float32Array; readonly labels: Uint8Array; readonly story: Int32Array } {
  const width = SETTING_PAIR.length;
  const marked = stories.map((mentions) => mentions.filter(({ isSelected }) => isSelected));
  const count = marked.reduce((sum, { length: n }) => sum + (n * (n - 1)) / 2, 0);
  const rows = new Float32Array(count * width);
  const labels = new Uint8Array(count);
  const story = new Int32Array(count);
  let at = 0;
  marked.forEach((mentions, s) => {
    const context = contextOf(stories[s]!, bags[s]!, rarity);
    for (let i = 0; i < mentions.length; i += 1)
      for (let j = i + 1; j < mentions.length; j += 1) {
        const [a, b] = [mentions[i]!, mentions[j]!];
        rows.set(compareInText(a.sketch, b.sketch, context), at * width);
        labels[at] = a.cluster !== null && a.cluster === b.cluster ? 1 : 0;
        story[at] = s;
        at += 1;
      }
  });
  return { rows, labels, story };
}

/** How groups join: down to which odds, and how much of these the surest pair is. */
export interface Joining {
  readonly floor: number;
  readonly best: number;
}

/** Groups all mentions of a story by a judge in each way of joining: labels a way. */
export function groupOwn(
  mentions: readonly OwnMention[],
  bags: readonly Bag[],
  rarity: (term: string) => number,
  judge: PairJudge,
  ways: readonly Joining[],
): number[][] {
  const sketches = mentions.map(({ sketch }) => sketch);
  const context = contextOf(mentions, bags, rarity);
  const n = sketches.length;
  const odds = pairOdds(n, (i, j) =>
    areAkin(sketches[i]!, sketches[j]!) ? judge.odds(compareInText(sketches[i]!, sketches[j]!, context)) : NOT_AKIN,
  );
  return ways.map(({ floor, best }) => clusterByMean(n, odds, floor, best));
}

/** CoNLL F1 with and without singletons, in percent, as the scorer counts it. */
export function ownFigures(
  stories: readonly (readonly OwnReport[])[],
  mentions: readonly (readonly OwnMention[])[],
  labels: readonly (readonly number[])[],
): readonly [all: number, several: number] {
  const gold = stories.flatMap((reports) => reports.map(({ line }) => ({ ...line, mentions: line.event_mentions })));
  const got = new Map<string, { start: number; end: number; cluster: string }[]>();
  stories.forEach((reports, s) => {
    const tables = reports.map(({ line }) => codePointTable(line.text));
    mentions[s]!.forEach(({ report, sketch }, i) => {
      const { id } = reports[report]!.line;
      const table = tables[report]!;
      const list = got.get(id) ?? [];
      got.set(id, list);
      list.push({ start: table[sketch.span.start]!, end: table[sketch.span.end]!, cluster: `${s} ${labels[s]![i]}` });
    });
  });
  return [100 * scoreMentions(gold, got).conll, 100 * scoreMentions(gold, got, true).conll];
}
