// Trains the judges of mentions across reports (models/en/mentions) on ECB+: which mentions of one story name one event, which
// one person or thing; the same of words that were found and not given; and which events, as the product reads them, are one.
// usage: tsx training/mentions.ts --wordnet DICT --counts COUNTS.json --places PLACES.json --train ecb-train.jsonl --check ecb-dev.jsonl [--write] [--both]
//   --places is what stories.ts writes: the figures are of the stories that reports are put in, too, and not only of the corpus's.
//   --both trains what is written on the check set too; the figures are always of topics that the judges have not seen.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { scoreClusters } from "../evaluation/metrics/coreference.ts";
import { nodeModels } from "../src/node/models.ts";
import { openEnglishModels } from "../src/pipeline/languages.ts";
import { mentionWords, openOccurrences, openStories } from "../src/pipeline/record.ts";
import { learnedMerger, plainMerger } from "../src/record/index.ts";
import { clusterByMean, type PairJudge, pairOdds } from "../src/record/mentions/cluster.ts";
import { COMPARISONS, type MentionKind } from "../src/record/mentions/cluster-story.ts";
import { EVENT_PAIR } from "../src/record/mentions/compare.ts";
import { settingContext } from "../src/record/mentions/compare-settings.ts";
import { type Bag, storyContext } from "../src/record/mentions/context.ts";
import { MentionScene } from "../src/record/mentions/scene.ts";
import { mentionIn, type SetSketch } from "../src/record/mentions/setting.ts";
import { TOLD_PAIR, TOLD_WAYS } from "../src/record/mentions/told.ts";
import { type MarkedReport, WORDS_FLOOR } from "./candidates.ts";
import { packConcepts, readConcepts } from "./concepts.ts";
import { type Forest, packForest, runnable, trainForest } from "./forest.ts";
import { readWhole } from "./layers.ts";
import {
  groupOwn,
  type Joining,
  type OwnMention,
  type OwnReport,
  ownFigures,
  ownMentions,
  ownPairs,
  ownReport,
} from "./own-mentions.ts";
import type { Counts } from "./rarity.ts";
import { offsets } from "./report.ts";
import type { Placings } from "./stories.ts";
import { type ToldEvent, toldEvents, toldFigures, toldPairs } from "./told.ts";
import { writeModel } from "./write-model.ts";

const FIELDS = { event: "event_mentions", people: "participant_mentions" } as const;
const OPTIONS = { trees: 120, depth: 5, rate: 0.15, least: 3, l2: 5, rows: 0.6, features: 0.4 };
/** Forests that are averaged: what merges the product's events as they come must be quick. */
const FORESTS = { event: 4, people: 1, found: 4, own: 1 };
/** Ways of joining that are tried; what is written has the best sum of both figures on unseen topics, in the stories that reports are put in. */
const WAYS: readonly Joining[] = [-0.9, -0.6, -0.3, 0].flatMap((floor) => [0.3, 0.5].map((best) => ({ floor, best })));
/** Down to here precision hardly falls, and the example story shows no more meetings of other weeks run together than above it. */
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
/** A report with all that is compared of it. */
interface Report {
  readonly id: string;
  readonly topic: string;
  readonly story: string;
  readonly isCheck: boolean;
  readonly bag: Bag;
  readonly own: OwnReport;
  readonly told: readonly ToldEvent[];
  readonly mentions: {
    readonly [K in MentionKind]: readonly { readonly sketch: SetSketch; readonly cluster: string }[];
  };
}

/** Reports of one story; sketches have the index of their report in it. */
interface Story {
  readonly topic: string;
  readonly isCheck: boolean;
  readonly bags: readonly Bag[];
  readonly own: readonly OwnReport[];
  readonly told: readonly ToldEvent[];
  readonly mentions: Report["mentions"];
}

const { values } = parseArgs({
  options: {
    wordnet: { type: "string" },
    counts: { type: "string" },
    places: { type: "string" },
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

function reportsOf(file: string, isCheck: boolean): Report[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .map((text) => {
      const line = JSON.parse(text) as Line;
      const { reading, document } = readWhole({ id: line.id, text: line.text, dct: null });
      const scene = new MentionScene(reading);
      const table = offsets(line.text);
      const mentionsOf = (kind: MentionKind): Report["mentions"][MentionKind] =>
        line[FIELDS[kind]].flatMap(({ start, end, cluster }) => {
          const sketch = mentionIn(scene, 0, { start: table[start]!, end: table[end]! }, words, rarity);
          return sketch === null ? [] : [{ sketch, cluster }];
        });
      return {
        id: line.id,
        topic: line.topic,
        story: line.subtopic,
        isCheck,
        bag: scene.bag(rarity),
        own: ownReport(line, scene, words),
        told: toldEvents(line, document, scene, { words, occurrences }),
        mentions: { event: mentionsOf("event"), people: mentionsOf("people") },
      };
    });
}

/** The reports by the story that each is put in. */
function storiesOf(reports: readonly Report[], placeOf: (report: Report) => string): Story[] {
  const places = new Map<string, Report[]>();
  for (const report of reports) places.set(placeOf(report), [...(places.get(placeOf(report)) ?? []), report]);
  return [...places.values()].map((members) => {
    const mentionsOf = (kind: MentionKind): Story["mentions"][MentionKind] =>
      members.flatMap(({ mentions }, report) =>
        mentions[kind].map(({ sketch, cluster }) => ({ sketch: { ...sketch, report }, cluster })),
      );
    return {
      topic: members[0]!.topic,
      isCheck: members[0]!.isCheck,
      bags: members.map(({ bag }) => bag),
      own: members.map(({ own }) => own),
      told: members.flatMap(({ told }) => told),
      mentions: { event: mentionsOf("event"), people: mentionsOf("people") },
    };
  });
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
    const sketches = mentions.map(({ sketch }) => sketch);
    const context = settingContext(storyContext(sketches, story.bags, rarity), sketches);
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
  event: ["same lemma", "same family", "concepts", "broader", "siblings", "happenings", "names the other"],
  people: ["same head", "called same", "head in the other", "names same", "one entity", "pronouns"],
};
const THINNED = 8;

/** Learns from pairs of some stories by the first of their numbers, those in `names`. */
function learn(
  kind: MentionKind,
  pairs: Pairs,
  names: readonly string[],
  forests: number,
  seen: (story: number) => boolean,
): Forest {
  const { width, rows, labels, story } = pairs;
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
    { ...OPTIONS, forests },
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
): Figures {
  const gold = new Map<string, number[]>();
  const got = new Map<string, number[]>();
  let id = 0;
  stories.forEach((story, s) => {
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

/** The way with the best figures in the stories that reports are put in; says and keeps also those in the corpus's stories. */
function bestWay(what: string, figures: (way: Joining, index: number) => { readonly [of: string]: Figures }): Joining {
  const said = ([all, several]: Figures): string => `${all.toFixed(2)} / ${several.toFixed(2)}`;
  const tried = WAYS.map((way, index) => {
    const got = figures(way, index);
    const parts = Object.entries(got).map(([of, both]) => `${of} ${said(both)}`);
    console.log(`${what}, down to ${way.floor}, best ${way.best}: ${parts.join(", ")}`);
    return { way, got };
  });
  const sum = ({ got }: (typeof tried)[number]): number => got["own stories"]![0] + got["own stories"]![1];
  const found = tried.reduce((a, b) => (sum(b) > sum(a) ? b : a));
  for (const [of, [all, several]] of Object.entries(found.got)) {
    scores[`${what}, ${of}, CoNLL F1, cross-validated over topics`] = Number(all.toFixed(2));
    scores[`${what}, ${of}, without singletons`] = Number(several.toFixed(2));
  }
  return found.way;
}

const all = [...reportsOf(values.train!, false), ...reportsOf(values.check!, true)];
const [{ folds, places }] = JSON.parse(readFileSync(values.places!, "utf8")) as [Placings[number]];
const stories = storiesOf(all, ({ story }) => story);
const ownStories = storiesOf(all, ({ id }) => places[id]!);
const foldOf = (story: number): number => folds[stories[story]!.topic]!;
const ownFoldOf = (story: number): number => folds[ownStories[story]!.topic]!;
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

/** A judge for each fold that has not seen its topics. */
function judgesOf(learnFrom: (seen: (story: number) => boolean) => Forest, names: readonly string[]): PairJudge[] {
  return Array.from({ length: FOLDS }, (_, k) =>
    runnable(
      names,
      learnFrom((story) => foldOf(story) !== k),
    ),
  );
}

for (const kind of ["event", "people"] as const) {
  const names = COMPARISONS[kind].names;
  const pairs = pairsOf(stories, kind);
  const judges = judgesOf((seen) => learn(kind, pairs, names, FORESTS[kind], seen), names);
  const weighed = (table: typeof pairs, fold: (story: number) => number): Float32Array =>
    Float32Array.from(table.labels, (_, r) =>
      judges[fold(table.story[r]!)]!.odds(table.rows.subarray(r * table.width, (r + 1) * table.width)),
    );
  const ownPairing = pairsOf(ownStories, kind);
  const odds = weighed(pairs, foldOf);
  const ownOdds = weighed(ownPairing, ownFoldOf);
  const way = bestWay(kind, (one) => ({
    "own stories": figuresOf(ownStories, kind, ownPairing, ownOdds, one),
    "gold stories": figuresOf(stories, kind, pairs, odds, one),
  }));
  pack(kind, learn(kind, pairs, names, FORESTS[kind], taught), names, way);
}

// Words that were found, all over each report.
const foundWords = ownMentions(
  all.map(({ own }) => [own]),
  (report) => folds[all[report]!.topic]!,
  FOLDS,
  WORDS_FLOOR,
  words,
  rarity,
);
const mentionsOf = new Map(all.map(({ own }, i) => [own, foundWords[i]!]));
const foundIn = (some: readonly Story[]): OwnMention[][] =>
  some.map(({ own }) =>
    own.flatMap((report, index) =>
      mentionsOf.get(report)!.map((one) => ({ ...one, report: index, sketch: { ...one.sketch, report: index } })),
    ),
  );
const found = foundIn(stories);
const names = COMPARISONS.event.names;
const foundTable: Pairs = {
  width: names.length,
  ...ownPairs(
    found,
    stories.map(({ bags }) => bags),
    rarity,
  ),
};
const foundJudges = judgesOf((seen) => learn("event", foundTable, names, FORESTS.found, seen), names);
const grouped = (some: readonly Story[], mentions: readonly OwnMention[][], fold: (story: number) => number) => {
  const labels = some.map(({ bags }, s) => groupOwn(mentions[s]!, bags, rarity, foundJudges[fold(s)]!, WAYS));
  const reports = some.map(({ own }) => own);
  return (way: number): Figures =>
    ownFigures(
      reports,
      mentions,
      labels.map((each) => each[way]!),
    );
};
const inOwn = grouped(ownStories, foundIn(ownStories), ownFoldOf);
const inGold = grouped(stories, found, foldOf);
const foundWay = bestWay("found", (_, w) => ({ "own stories": inOwn(w), "gold stories": inGold(w) }));
pack("found", learn("event", foundTable, names, FORESTS.found, taught), names, foundWay);

// The same by what is kept of a report, and events as reports tell them by judges of words that have not seen their topic.
const learnOwn = (seen: (story: number) => boolean): Forest =>
  learn("event", foundTable, EVENT_PAIR, FORESTS.own, seen);
const ownJudges = judgesOf(learnOwn, EVENT_PAIR);
pack("own", learnOwn(taught), EVENT_PAIR, {});

// Events as reports tell them, by judges of words that have not seen their topic.
const toldTables = stories.map(({ told }, s) => toldPairs(told, ownJudges[foldOf(s)]!, { words, rarity }));
const learnTold = (seen: (story: number) => boolean): Forest => {
  const rows = toldTables.flatMap((table, s) => (seen(s) ? table.rows : []));
  const labels = toldTables.flatMap((table, s) => (seen(s) ? table.labels : []));
  const columns = TOLD_PAIR.map((_, f) => Float32Array.from(rows, (row) => row[f]!));
  return trainForest(columns, Uint8Array.from(labels), new Float32Array(labels.length).fill(1), TOLD_OPTIONS);
};
const toldJudges = judgesOf(learnTold, TOLD_PAIR);
const toldStories = stories.map(({ told }) => told);
console.log(`told, by plain rules: ${toldFigures(toldStories, () => plainMerger)}`);
for (const floor of [0, 0.5, 0.75, 1]) {
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
