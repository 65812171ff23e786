// Trains the judges of mentions across reports (models/en/mentions) on ECB+: which mentions of one story name one event, which
// one person or thing; the same of words that were found and not given; and which events, as the product reads them, are one.
// usage: tsx training/mentions.ts --wordnet DICT --counts COUNTS.json --train ecb-train.jsonl --check ecb-dev.jsonl [--write] [--both]
//   --both trains what is written on the check set too; the figures are always of topics that the judges have not seen.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { scoreClusters } from "../evaluation/metrics/coreference.ts";
import { nodeModels } from "../src/node/models.ts";
import { openEnglishModels } from "../src/pipeline/languages.ts";
import { mentionWords, openOccurrences, openStories } from "../src/pipeline/record.ts";
import { learnedMerger, plainMerger } from "../src/record/index.ts";
import { clusterByMean, pairOdds } from "../src/record/mentions/cluster.ts";
import { COMPARISONS, type MentionKind } from "../src/record/mentions/cluster-story.ts";
import { type Bag, storyContext } from "../src/record/mentions/context.ts";
import { MentionScene } from "../src/record/mentions/scene.ts";
import { type Sketch, sketchOf } from "../src/record/mentions/sketch.ts";
import { TOLD_PAIR, TOLD_WAYS } from "../src/record/mentions/told.ts";
import { type MarkedReport, WORDS_FLOOR } from "./candidates.ts";
import { packConcepts, readConcepts } from "./concepts.ts";
import { type Forest, packForest, runnable, trainForest } from "./forest.ts";
import { readWhole } from "./layers.ts";
import {
  groupOwn,
  type Joining,
  type OwnReport,
  ownFigures,
  ownMentions,
  ownPairs,
  ownReport,
} from "./own-mentions.ts";
import type { Counts } from "./rarity.ts";
import { offsets } from "./report.ts";
import { type ToldEvent, toldEvents, toldFigures, toldPairs } from "./told.ts";
import { writeModel } from "./write-model.ts";

const FIELDS = { event: "event_mentions", people: "participant_mentions" } as const;
const OPTIONS = { trees: 120, depth: 5, rate: 0.15, least: 3, l2: 5, rows: 0.6, features: 0.4 };
/** Ways of joining that are tried; what is written has the best sum of both figures on unseen topics. */
const WAYS: readonly Joining[] = [-1.2, -0.9, -0.6, -0.3, 0].flatMap((floor) =>
  [0, 0.3, 0.5].map((best) => ({ floor, best })),
);
const TOLD_FLOOR = 0;
/** Pairs of events as reports tell them are few, and what speaks for them may only speak for them. */
const TOLD_OPTIONS = {
  trees: 80,
  depth: 3,
  rate: 0.15,
  least: 5,
  l2: 10,
  rows: 0.6,
  features: 0.6,
  monotone: TOLD_WAYS,
};
const FOLDS = 4;

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly cluster: string;
}
interface Line extends MarkedReport {
  readonly id: string;
  readonly topic: string;
  readonly subtopic: string;
  readonly event_mentions: readonly Gold[];
  readonly participant_mentions: readonly Gold[];
}
interface Story {
  readonly topic: string;
  readonly isCheck: boolean;
  readonly bags: Bag[];
  readonly own: OwnReport[];
  readonly told: ToldEvent[];
  readonly mentions: { readonly [K in MentionKind]: { readonly sketch: Sketch; readonly cluster: string }[] };
}

const { values } = parseArgs({
  options: {
    wordnet: { type: "string" },
    counts: { type: "string" },
    train: { type: "string" },
    check: { type: "string" },
    write: { type: "boolean", default: false },
    both: { type: "boolean", default: false },
  },
});
const { rarity } = openStories(nodeModels);
const concepts = readConcepts(values.wordnet!);
const english = openEnglishModels(nodeModels);
const NO_CONCEPTS = { own: [], broad: [] };
const words = mentionWords((word) => {
  const own = concepts.own.get(word);
  return own === undefined ? NO_CONCEPTS : { own, broad: concepts.broad.get(word)! };
}, english.events);
const occurrences = openOccurrences(nodeModels, words);

function storiesOf(file: string, isCheck: boolean, stories: Map<string, Story>): void {
  const bytes = readFileSync(file);
  for (const text of (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n")) {
    if (text.trim() === "") continue;
    const line = JSON.parse(text) as Line;
    const story = stories.get(line.subtopic) ?? {
      topic: line.topic,
      isCheck,
      bags: [],
      own: [],
      told: [],
      mentions: { event: [], people: [] },
    };
    stories.set(line.subtopic, story);
    const { reading, document } = readWhole({ id: line.id, text: line.text, dct: null });
    const scene = new MentionScene(reading);
    const table = offsets(line.text);
    const report = story.bags.length;
    story.bags.push(scene.bag(rarity));
    story.own.push(ownReport(line, scene, words));
    story.told.push(...toldEvents(line, document, scene, { words, occurrences }));
    for (const kind of ["event", "people"] as const) {
      for (const { start, end, cluster } of line[FIELDS[kind]]) {
        const sketch = sketchOf(scene, report, { start: table[start]!, end: table[end]! }, words);
        if (sketch !== null) story.mentions[kind].push({ sketch, cluster });
      }
    }
  }
}

/** The pairs of all stories of one kind: their numbers in one array, row by row. */
interface Pairs {
  readonly width: number;
  readonly rows: Float32Array;
  readonly labels: Uint8Array;
  /** Index of the story, by pair. */
  readonly story: Int32Array;
}

function pairsOf(stories: readonly Story[], kind: MentionKind): Pairs & { readonly first: readonly number[] } {
  const { names, compare } = COMPARISONS[kind];
  const sizes = stories.map((story) => story.mentions[kind].length);
  const count = sizes.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const rows = new Float32Array(count * names.length);
  const labels = new Uint8Array(count);
  const of = new Int32Array(count);
  const first: number[] = [];
  let at = 0;
  stories.forEach((story, s) => {
    const mentions = story.mentions[kind];
    const context = storyContext(
      mentions.map(({ sketch }) => sketch),
      story.bags,
      rarity,
    );
    first.push(at);
    for (let i = 0; i < mentions.length; i += 1) {
      for (let j = i + 1; j < mentions.length; j += 1) {
        rows.set(compare(mentions[i]!.sketch, mentions[j]!.sketch, context), at * names.length);
        labels[at] = mentions[i]!.cluster === mentions[j]!.cluster ? 1 : 0;
        of[at] = s;
        at += 1;
      }
    }
  });
  return { width: names.length, rows, labels, story: of, first };
}

/** Pairs that have something in common are all trained on; of the others, one in eight, at eight times the weight. */
const LIKENESS: { readonly [K in MentionKind]: readonly string[] } = {
  event: ["same lemma", "same family", "concepts", "broader", "siblings", "names the other"],
  people: ["same head", "called same", "head in the other", "names same", "one entity", "pronouns"],
};
const THINNED = 8;

function learn(kind: MentionKind, pairs: Pairs, seen: (story: number) => boolean): Forest {
  const { width, rows, labels, story } = pairs;
  const { names } = COMPARISONS[kind];
  const asked = LIKENESS[kind].map((name) => names.indexOf(name));
  const used: number[] = [];
  const weights: number[] = [];
  for (let r = 0; r < labels.length; r += 1) {
    if (!seen(story[r]!)) continue;
    const isAlike = labels[r] === 1 || asked.some((column) => rows[r * width + column]! > 0);
    if (!isAlike && r % THINNED !== 0) continue;
    used.push(r);
    weights.push(isAlike ? 1 : THINNED);
  }
  const columns = names.map((_, f) => Float32Array.from(used, (r) => rows[r * width + f]!));
  return trainForest(
    columns,
    Uint8Array.from(used, (r) => labels[r]!),
    Float32Array.from(weights),
    OPTIONS,
  );
}

function tableOf(n: number, odds: Float32Array, first: number): Float64Array {
  let at = first;
  return pairOdds(n, () => odds[at++]!);
}

/** CoNLL F1 with and without singletons, in percent. */
type Figures = readonly [all: number, several: number];

function figuresOf(
  stories: readonly Story[],
  kind: MentionKind,
  pairs: ReturnType<typeof pairsOf>,
  odds: Float32Array,
  { floor, best }: Joining,
  wanted: (story: Story) => boolean,
): Figures {
  const gold = new Map<string, number[]>();
  const got = new Map<string, number[]>();
  let id = 0;
  stories.forEach((story, s) => {
    if (!wanted(story)) return;
    const mentions = story.mentions[kind];
    const labels = clusterByMean(mentions.length, tableOf(mentions.length, odds, pairs.first[s]!), floor, best);
    mentions.forEach(({ cluster }, i) => {
      gold.set(cluster, [...(gold.get(cluster) ?? []), id]);
      const name = `${s} ${labels[i]}`;
      got.set(name, [...(got.get(name) ?? []), id]);
      id += 1;
    });
  });
  const several = (clusters: Iterable<number[]>): number[][] => [...clusters].filter((cluster) => cluster.length > 1);
  const all = scoreClusters([...gold.values()], [...got.values()]).conll;
  const without = scoreClusters(several(gold.values()), several(got.values())).conll;
  return [100 * all, 100 * without];
}

/** The way with the best figures of all topics; says all. */
function bestWay(
  what: string,
  figures: (way: Joining, index: number) => readonly [all: Figures, check: Figures],
): Joining {
  const said = ([all, several]: Figures): string => `${all.toFixed(2)} / ${several.toFixed(2)}`;
  const tried = WAYS.map((way, index) => {
    const [all, check] = figures(way, index);
    console.log(`${what}, down to ${way.floor}, best ${way.best}: ${said(all)}, of check ${said(check)}`);
    return { way, all };
  });
  const found = tried.reduce((a, b) => (b.all[0] + b.all[1] > a.all[0] + a.all[1] ? b : a));
  scores[`${what}, CoNLL F1, cross-validated over topics`] = Number(found.all[0].toFixed(2));
  scores[`${what}, without singletons`] = Number(found.all[1].toFixed(2));
  return found.way;
}

const found = new Map<string, Story>();
storiesOf(values.train!, false, found);
storiesOf(values.check!, true, found);
const stories = [...found.values()];
const topics = [...new Set(stories.map((story) => story.topic))];
const foldOf = (story: number): number => topics.indexOf(stories[story]!.topic) % FOLDS;
const arrays: { [section: string]: Float32Array | Uint16Array | Int16Array | Uint8Array | Uint32Array } = {};
const numbers: { [name: string]: number } = {};
const tables: { [name: string]: readonly string[] } = {};
const scores: { [name: string]: number } = {};
const taught = (story: number): boolean => values.both || !stories[story]!.isCheck;

function pack(name: string, forest: Forest, features: readonly string[], joining: Partial<Joining>): void {
  Object.assign(arrays, packForest(name, forest));
  numbers[`${name}.bias`] = forest.bias;
  for (const [what, value] of Object.entries(joining)) numbers[`${name}.${what}`] = value;
  tables[name] = features;
}
for (const kind of ["event", "people"] as const) {
  const names = COMPARISONS[kind].names;
  const pairs = pairsOf(stories, kind);
  const odds = new Float32Array(pairs.labels.length);
  for (let k = 0; k < FOLDS; k += 1) {
    const judge = runnable(
      names,
      learn(kind, pairs, (story) => foldOf(story) !== k),
    );
    for (let r = 0; r < odds.length; r += 1) {
      if (foldOf(pairs.story[r]!) === k)
        odds[r] = judge.odds(pairs.rows.subarray(r * pairs.width, (r + 1) * pairs.width));
    }
  }
  const way = bestWay(kind, (way) => [
    figuresOf(stories, kind, pairs, odds, way, () => true),
    figuresOf(stories, kind, pairs, odds, way, (story) => story.isCheck),
  ]);
  pack(kind, learn(kind, pairs, taught), names, way);
}

// Words that were found, all over each report.
const reports = stories.map(({ own }) => own);
const bags = stories.map((story) => story.bags);
const own = ownMentions(reports, foldOf, FOLDS, WORDS_FLOOR, words);
const ownTable: Pairs = { width: COMPARISONS.event.names.length, ...ownPairs(own, bags, rarity) };
const ownJudges = Array.from({ length: FOLDS }, (_, k) =>
  runnable(
    COMPARISONS.event.names,
    learn("event", ownTable, (story) => foldOf(story) !== k),
  ),
);
const grouped = stories.map((_, s) => groupOwn(own[s]!, bags[s]!, rarity, ownJudges[foldOf(s)]!, WAYS));
const ownWay = bestWay("own", (_, w) => {
  const labels = grouped.map((all) => all[w]!);
  return [ownFigures(reports, own, labels, () => true), ownFigures(reports, own, labels, (s) => stories[s]!.isCheck)];
});
pack("own", learn("event", ownTable, taught), COMPARISONS.event.names, ownWay);

// Events as reports tell them, by judges of words that have not seen their topic.
const toldTables = stories.map(({ told }, s) => toldPairs(told, ownJudges[foldOf(s)]!, { words, rarity }));
const learnTold = (seen: (story: number) => boolean): Forest => {
  const rows = toldTables.flatMap((table, s) => (seen(s) ? table.rows : []));
  const labels = toldTables.flatMap((table, s) => (seen(s) ? table.labels : []));
  const columns = TOLD_PAIR.map((_, f) => Float32Array.from(rows, (row) => row[f]!));
  return trainForest(columns, Uint8Array.from(labels), new Float32Array(labels.length).fill(1), TOLD_OPTIONS);
};
const toldJudges = Array.from({ length: FOLDS }, (_, k) =>
  runnable(
    TOLD_PAIR,
    learnTold((story) => foldOf(story) !== k),
  ),
);
const toldStories = stories.map(({ told }) => told);
console.log(`told, by plain rules: ${toldFigures(toldStories, () => plainMerger)}`);
for (const floor of [-1, -0.5, 0]) {
  const figures = toldFigures(toldStories, (s) => {
    const told = { pair: toldJudges[foldOf(s)]!, floor };
    return learnedMerger({ words, rarity, own: ownJudges[foldOf(s)]!, told });
  });
  console.log(`told, down to ${floor}: ${figures}`);
  if (floor !== TOLD_FLOOR) continue;
  scores["events as read, CoNLL F1, cross-validated over topics"] = Number(figures.split(" / ")[0]);
  scores["events as read, without singletons"] = Number.parseFloat(figures.split(" / ")[1]!);
}
pack("told", learnTold(taught), TOLD_PAIR, { floor: TOLD_FLOOR });

if (values.write) {
  const { counts } = JSON.parse(readFileSync(values.counts!, "utf8")) as Counts;
  writeModel(
    new URL("../models/en/mentions", import.meta.url).pathname,
    { ...arrays, ...packConcepts(concepts, (name) => (counts[name.slice(2)] ?? 0) >= 1) },
    {
      name: "en-mentions",
      architecture: "forest/1",
      version: "1",
      language: "en",
      tables,
      numbers,
      corpora: [
        "ECB+ (Cybulska and Vossen 2014), CC BY 3.0: which mentions name one event, person or thing",
        "WordNet 3.1 (Princeton University, WordNet licence): which words can name one kind of happening",
      ],
      licence: "CC BY 3.0",
      scores,
    },
  );
}
