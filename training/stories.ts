// Trains the judge of stories (models/en/stories) on ECB+: which reports, and groups of reports, tell one story.
// usage: tsx training/stories.ts --counts COUNTS.json --train ecb-train.jsonl --check ecb-dev.jsonl [--places FILE] [--write] [--both]
//   --places writes in which story each report was put by a judge that has not seen its topic (`Placings`).
//   --both trains what is written on the check set too; the figures are always of topics that the judge has not seen.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { featureKey } from "../src/model/feature-tables.ts";
import { RARITY_SCALE } from "../src/model/rarity.ts";
import {
  groupStories,
  HALVES,
  type Profile,
  profileOf,
  type Rarity,
  RESEMBLANCE,
  type Signature,
  type StoryJudges,
  signatureOf,
} from "../src/record/index.ts";
import { cutInTwo, uncut } from "../src/record/stories/halves.ts";
import { joinProfiles } from "../src/record/stories/profile.ts";
import { cosine, resemblanceOf } from "../src/record/stories/resemblance.ts";
import { type Forest, type ForestOptions, packForest, repeating, runnable, trainForest } from "./forest.ts";
import { readAll } from "./layers.ts";
import type { Counts } from "./rarity.ts";
import { writeModel } from "./write-model.ts";

/** For each way of dealing topics into folds: the fold of each topic, and the story of each report by a judge of the other folds. */
export type Placings = readonly {
  readonly folds: { readonly [topic: string]: number };
  readonly places: { readonly [report: string]: string };
}[];

interface Report {
  readonly id: string;
  readonly topic: string;
  readonly story: string;
  readonly signature: Signature;
}

function reportsOf(file: string): Report[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const { id, text, topic, subtopic } = JSON.parse(line) as { [key: string]: string };
      // Nothing but the text: neither the date nor the name that the corpus gives.
      const signature = signatureOf(readAll({ id: id!, text: text!, dct: null }));
      return { id: id!, topic: topic!, story: subtopic!, signature };
    });
}

/** Rarities from the background corpora, and from the training reports for words of several topics: a word of one topic would look commoner here than in any other news. */
function raritiesOf(
  counts: Counts,
  reports: readonly Report[],
): { of: Rarity; table: Map<string, number>; unknown: number } {
  const topics = new Map<string, Set<string>>();
  const found = new Map(Object.entries(counts.counts));
  for (const { topic, signature } of reports) {
    for (const { term } of signature.terms) topics.set(term, (topics.get(term) ?? new Set()).add(topic));
  }
  const all = counts.reports + reports.length;
  for (const [term, of] of topics) if (of.size > 1) found.set(term, (found.get(term) ?? 0) + 2 * of.size);
  const rarity = (count: number): number =>
    Math.min(255, Math.round(Math.log((all + 1) / (count + 0.5)) * RARITY_SCALE)) / RARITY_SCALE;
  const table = new Map([...found].filter(([, count]) => count > 1).map(([term, count]) => [term, rarity(count)]));
  const unknown = rarity(0.5);
  return { of: (term) => table.get(term) ?? unknown, table, unknown };
}

interface Example {
  readonly row: readonly number[];
  readonly same: boolean;
  readonly topics: readonly string[];
  readonly weight: number;
}

function by<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

const GROUPS = 150;
/** Parts of each story, and twice as many of two stories of one topic, that are cut in two; whole ones count more. */
const CUTS = 30;
const A_WHOLE = 3;
/** Groups of reports of as many topics, each the likest of its topic, that are cut in two; and how many reports they have at most. */
const STRANGERS = 1500;
const MOST_STRANGERS = 8;
/** What a pair or two groups of one topic weigh beside a cut. */
const A_PAIR = 0.1;
const ACROSS = 40_000;
const LEAST_WORDS = 0.04;

function shuffling(random: () => number): <T>(items: readonly T[]) => T[] {
  return (items) => {
    const out = [...items];
    for (let i = out.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [out[i], out[j]] = [out[j]!, out[i]!];
    }
    return out;
  };
}

/** Pairs of single reports, and of groups drawn from one story or from two of one topic. */
function examplesOf(reports: readonly Report[], rarity: Rarity): Example[] {
  const random = repeating(3);
  const profiles = new Map(reports.map((report) => [report.id, profileOf(report.signature, rarity)]));
  const shuffled = shuffling(random);
  const size = (most: number): number =>
    Math.max(1, Math.min(most, Math.floor(Math.exp(random() * Math.log(most + 1)))));
  const whole = (group: readonly Report[]): Profile =>
    group.map((report) => profiles.get(report.id)!).reduce((a, b) => joinProfiles(a, b));
  const examples: Example[] = [];
  const topics = by(reports, (report) => report.topic);
  for (const [topic, members] of topics) {
    const stories = [...by(members, (report) => report.story).values()];
    members.forEach((a, i) => {
      for (const b of members.slice(i + 1)) {
        const row = resemblanceOf(profiles.get(a.id)!, profiles.get(b.id)!);
        examples.push({ row, same: a.story === b.story, topics: [topic, topic], weight: 1 });
      }
    });
    for (let round = 0; round < GROUPS; round += 1) {
      for (const story of stories) {
        if (story.length < 3) continue;
        const mixed = shuffled(story);
        const first = size(mixed.length - 1);
        const last = first + size(mixed.length - first);
        const row = resemblanceOf(whole(mixed.slice(0, first)), whole(mixed.slice(first, last)));
        examples.push({ row, same: true, topics: [topic, topic], weight: 1 });
      }
      if (stories.length < 2) continue;
      for (let k = 0; k < 2; k += 1) {
        const [a, b] = shuffled(stories).map(shuffled);
        const row = resemblanceOf(whole(a!.slice(0, size(a!.length))), whole(b!.slice(0, size(b!.length))));
        examples.push({ row, same: false, topics: [topic, topic], weight: 1 });
      }
    }
  }
  for (let k = 0; k < ACROSS; k += 1) {
    const a = reports[Math.floor(random() * reports.length)]!;
    const b = reports[Math.floor(random() * reports.length)]!;
    if (a.topic === b.topic) continue;
    const [x, y] = [profiles.get(a.id)!, profiles.get(b.id)!];
    if (cosine(x, y, "words") >= LEAST_WORDS)
      examples.push({ row: resemblanceOf(x, y), same: false, topics: [a.topic, b.topic], weight: 1 });
  }
  return examples;
}

/** Parts of one story and of two stories of a topic, cut in two; the first of each is whole. */
function cutsOf(reports: readonly Report[], rarity: Rarity): Example[] {
  const random = repeating(5);
  const shuffled = shuffling(random);
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const examples: Example[] = [];
  const add = (topics: readonly string[], group: readonly Report[], same: boolean, isWhole: boolean): void => {
    if (group.length < 2) return;
    const sorted = [...group].sort((a, b) => (a.id < b.id ? -1 : 1));
    const { row } = cutInTwo(sorted.map(({ signature }) => profileOf(signature, rarity)));
    examples.push({ row, same, topics, weight: isWhole ? A_WHOLE : 1 });
  };
  for (const [topic, members] of by(reports, (report) => report.topic)) {
    const stories = [...by(members, (report) => report.story).values()];
    for (const story of stories)
      for (let k = 0; k < CUTS; k += 1)
        add([topic], k === 0 ? story : shuffled(story).slice(0, 1 + upTo(story.length - 1)), true, k === 0);
    for (let k = 0; k < 2 * CUTS && stories.length > 1; k += 1) {
      const some = shuffled(stories).slice(0, 2);
      const parts = some.map((story) => (k === 0 ? story : shuffled(story).slice(0, upTo(story.length))));
      add([topic], parts.flat(), false, k === 0);
    }
  }
  // What hangs together by a chain of likenesses is no story either.
  const profiles = reports.map(({ signature }) => profileOf(signature, rarity));
  for (let k = 0; k < STRANGERS; k += 1) {
    const from = Math.floor(random() * reports.length);
    const likest = new Map<string, { report: Report; alike: number }>();
    reports.forEach((report, i) => {
      const alike = cosine(profiles[from]!, profiles[i]!, "words");
      if (report.topic !== reports[from]!.topic && alike > (likest.get(report.topic)?.alike ?? LEAST_WORDS))
        likest.set(report.topic, { report, alike });
    });
    const near = [...likest.values()].sort((a, b) => b.alike - a.alike).slice(0, upTo(MOST_STRANGERS - 1));
    const group = [reports[from]!, ...near.map(({ report }) => report)];
    add(
      group.map(({ topic }) => topic),
      group,
      false,
      false,
    );
  }
  return examples;
}

/** The odds may only rise with what is shared and only fall with what sets apart. */
const MONOTONE = RESEMBLANCE.map((name) =>
  ["shorter", "smaller", "larger"].includes(name) ? 0 : /^(?:no|own|other|years)/.test(name) ? -1 : 1,
);
const OPTIONS = { trees: 150, depth: 3, rate: 0.08, least: 4, l2: 4, rows: 0.6, features: 0.4, monotone: MONOTONE };
const OF_A_CUT = HALVES.slice(RESEMBLANCE.length).map((name) =>
  name === "set apart" ? -1 : name === "alike across" || name === "across to inside" ? 1 : 0,
);
const HALVES_OPTIONS = { ...OPTIONS, trees: 200, l2: 6, monotone: [...MONOTONE, ...OF_A_CUT] };

interface Forests {
  readonly story: Forest;
  readonly halves: Forest;
}

function learn(pairs: readonly Example[], cuts: readonly Example[], seen: (topic: string) => boolean): Forests {
  const known = ({ topics }: Example): boolean => topics.every(seen);
  const forest = (used: readonly Example[], names: readonly string[], options: ForestOptions): Forest =>
    trainForest(
      names.map((_, f) => Float32Array.from(used, ({ row }) => row[f]!)),
      Uint8Array.from(used, ({ same }) => (same ? 1 : 0)),
      Float32Array.from(used, ({ weight }) => weight),
      options,
    );
  const seenPairs = pairs.filter(known);
  const ofOneTopic = seenPairs.filter(({ topics: [a, b] }) => a === b);
  const beside = ofOneTopic.map((example) => ({ ...example, row: uncut(example.row), weight: A_PAIR }));
  return {
    story: forest(seenPairs, RESEMBLANCE, OPTIONS),
    halves: forest([...beside, ...cuts.filter(known)], HALVES, HALVES_OPTIONS),
  };
}

function judgesOf({ story, halves }: Forests): StoryJudges {
  return { story: runnable(RESEMBLANCE, story), halves: runnable(HALVES, halves) };
}

/** B-cubed of what grouping makes of the reports, and the groups. */
function bcubed(
  reports: readonly Report[],
  rarity: Rarity,
  judges: StoryJudges,
): { p: number; r: number; n: number; groups: readonly (readonly string[])[] } {
  const groups = groupStories(
    reports.map(({ id, signature }) => ({ id, profile: profileOf(signature, rarity) })),
    judges,
  );
  const story = new Map(reports.map((report) => [report.id, report.story]));
  const sizes = new Map<string, number>();
  for (const { story: name } of reports) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  let p = 0;
  let r = 0;
  for (const group of groups) {
    const counts = new Map<string, number>();
    for (const id of group) counts.set(story.get(id)!, (counts.get(story.get(id)!) ?? 0) + 1);
    for (const [name, count] of counts) {
      p += (count * count) / group.length;
      r += (count * count) / sizes.get(name)!;
    }
    if (process.env["VERBOSE"] !== undefined)
      console.log("   ", [...counts].map(([name, count]) => `${name}:${count}`).join(" "));
  }
  return { p, r, n: reports.length, groups };
}

function say(what: string, parts: readonly { p: number; r: number; n: number }[]): number {
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  const p = parts.reduce((sum, part) => sum + part.p, 0) / n;
  const r = parts.reduce((sum, part) => sum + part.r, 0) / n;
  const f1 = (2 * p * r) / (p + r);
  console.log(`${what}: B3 P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F1 ${(100 * f1).toFixed(2)}`);
  return f1;
}

const FOLDS = 4;
/** Ways of dealing the topics into folds: the figure of one swings by half a point. */
const DEALS = 4;
const { values } = parseArgs({
  options: {
    counts: { type: "string" },
    train: { type: "string" },
    check: { type: "string" },
    places: { type: "string" },
    write: { type: "boolean", default: false },
    both: { type: "boolean", default: false },
  },
});
const counts = JSON.parse(readFileSync(values.counts!, "utf8")) as Counts;
const train = reportsOf(values.train!);
const check = reportsOf(values.check!);
const rarities = raritiesOf(counts, train);
const all = [...train, ...check];
const examples = examplesOf(all, rarities.of);
const cuts = cutsOf(all, rarities.of);
const topics = [...new Set(all.map((report) => report.topic))];
const deals = Array.from({ length: DEALS }, (_, deal) => {
  const dealt = deal === 0 ? topics : shuffling(repeating(deal))(topics);
  const fold = new Map(dealt.map((topic, k) => [topic, k % FOLDS]));
  const parts = Array.from({ length: FOLDS }, (_, k) => {
    const judges = judgesOf(learn(examples, cuts, (topic) => fold.get(topic) !== k));
    return bcubed(
      all.filter((report) => fold.get(report.topic) === k),
      rarities.of,
      judges,
    );
  });
  for (const [k, part] of parts.entries()) say(`fold ${k}`, [part]);
  say(`cross-validated over topics of both, deal ${deal}`, parts);
  const places = parts.flatMap(({ groups }, k) =>
    groups.flatMap((ids, g) => ids.map((id) => [id, `fold ${k} story ${g}`] as const)),
  );
  return { parts, dealing: { folds: Object.fromEntries(fold), places: Object.fromEntries(places) } };
});
const crossed = say(
  "all deals",
  deals.flatMap(({ parts }) => parts),
);
if (values.places !== undefined) {
  const placings: Placings = deals.map(({ dealing }) => dealing);
  writeFileSync(values.places, JSON.stringify(placings));
}
const trained = new Set(train.map((report) => report.topic));
const first = learn(examples, cuts, (topic) => trained.has(topic));
const checked = say("check", [bcubed(check, rarities.of, judgesOf(first))]);
if (values.write) {
  const shipped = values.both ? learn(examples, cuts, () => true) : first;
  const keyed = new Map(
    [...rarities.table].map(([term, rarity]) => [featureKey(term), Math.round(rarity * RARITY_SCALE)]),
  );
  const keys = Uint32Array.from([...keyed.keys()].sort((a, b) => a - b));
  const round = (x: number): number => Math.round(x * 1000) / 1000;
  writeModel(
    new URL("../models/en/stories", import.meta.url).pathname,
    {
      ...packForest("story", shipped.story),
      ...packForest("halves", shipped.halves),
      "rarity.keys": keys,
      "rarity.values": Uint8Array.from(keys, (key) => keyed.get(key)!),
    },
    {
      name: "en-stories",
      architecture: "forest/1",
      version: "1",
      language: "en",
      tables: { story: [...RESEMBLANCE], halves: [...HALVES] },
      numbers: {
        "story.bias": shipped.story.bias,
        "halves.bias": shipped.halves.bias,
        "rarity.unknown": rarities.unknown,
      },
      corpora: [
        "ECB+ (Cybulska and Vossen 2014), CC BY 3.0: which reports tell one story",
        "PolNeAR train and TimeBank/AQUAINT: in how many reports words stand",
      ],
      licence: "CC BY 3.0",
      scores: {
        "B3 F1, cross-validated over topics": round(crossed),
        "B3 F1, ecb-dev, by a judge of ecb-train": round(checked),
      },
    },
  );
}
