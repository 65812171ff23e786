// Trains the tables of weights of the events annotator (src/lang/en/event-salience.ts): which mentions count, which are
// one event, which events are kept, and how eventive a lemma is. Logistic regression with L2, deterministic.
// usage: tsx training/events.ts DATA_FOLDER [--write] [--folds 5]
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { clusterFeatures } from "../src/annotate/events/cluster-features.ts";
import { type Cluster, clusterMentions } from "../src/annotate/events/clusters.ts";
import { mentionFeatures, tally } from "../src/annotate/events/features.ts";
import { compileLexicon, type Lexicon } from "../src/annotate/events/lexicon.ts";
import { type Mention, readMentions } from "../src/annotate/events/mentions.ts";
import { weighOutcome } from "../src/annotate/events/outcome.ts";
import { pairFeatures, sketchOf } from "../src/annotate/events/pairs.ts";
import type { EventRules, Weights } from "../src/annotate/events/rules.ts";
import { Scene } from "../src/annotate/events/scene.ts";
import { logistic } from "../src/annotate/events/scorer.ts";
import { STATUS_TABLES } from "../src/annotate/events/status-model.ts";
import { Surroundings } from "../src/annotate/events/surroundings.ts";
import { EVENT_RULES } from "../src/lang/en/triggers.ts";
import { openFeatureTables } from "../src/model/feature-tables.ts";
import { decodeModel } from "../src/model/manifest.ts";
import { nodeModels } from "../src/node/models.ts";
import { type Reading, readAll } from "./layers.ts";

function score(table: Weights, features: readonly string[]): number {
  let sum = table.bias;
  for (const feature of features) sum += table.weights[feature] ?? 0;
  return sum;
}

interface GoldEvent {
  readonly mentions: readonly { readonly start: number; readonly end: number }[];
  readonly status: string;
  readonly salience?: string;
}
interface GoldReport {
  readonly id: string;
  readonly text: string;
  readonly dct: string | null;
  readonly title?: string;
  readonly events: readonly GoldEvent[];
}
interface Example {
  readonly features: readonly string[];
  readonly label: boolean;
  readonly weight: number;
  readonly fold: number;
}

const kept = nodeModels.load("en/status");
const statusModel = openFeatureTables(decodeModel(kept.manifest, kept.weights), STATUS_TABLES);
const data = process.argv[2] ?? "../shared/data";
const write = process.argv.includes("--write");
const FOLDS = 5;
const FLOORS = {
  mention: Number(process.env["FLOOR"] ?? 0.2),
  event: Number(process.env["EVENT_FLOOR"] ?? 0.4),
  dated: 0.25,
  passage: 0.2,
};

function load(name: string): GoldReport[] {
  return readFileSync(join(data, name), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as GoldReport);
}

/** Logistic regression by AdaGrad over shuffled examples; names seen fewer than `least` times are left out. */
export function train(
  examples: readonly Example[],
  options: { readonly l2: number; readonly epochs: number; readonly least: number; readonly rate?: number },
): Weights {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen].filter(([, count]) => count >= options.least).map(([name]) => name);
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ features }) => features.map((name) => index.get(name)).filter((i) => i !== undefined));
  const weights = new Float64Array(names.length);
  const sums = new Float64Array(names.length).fill(1e-6);
  let bias = 0;
  let biasSum = 1e-6;
  const rate = options.rate ?? 0.1;
  const order = examples.map((_, i) => i);
  let seed = 12345;
  const random = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed / 4294967296;
  };
  const n = examples.length;
  const average = new Float64Array(names.length);
  let averageBias = 0;
  let averaged = 0;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (let i = n - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const i of order) {
      const row = rows[i]!;
      let x = bias;
      for (const f of row) x += weights[f]!;
      const error = (logistic(x) - (examples[i]!.label ? 1 : 0)) * examples[i]!.weight;
      biasSum += error * error;
      bias -= (rate * error) / Math.sqrt(biasSum);
      for (const f of row) {
        // The penalty is shared out over the name's own examples.
        const gradient = error + (options.l2 * weights[f]!) / seen.get(names[f]!)!;
        sums[f]! += gradient * gradient;
        weights[f]! -= (rate * gradient) / Math.sqrt(sums[f]!);
      }
    }
    if (epoch >= options.epochs / 2) {
      for (let f = 0; f < weights.length; f += 1) average[f]! += weights[f]!;
      averageBias += bias;
      averaged += 1;
    }
  }
  const table: { [name: string]: number } = {};
  names.forEach((name, f) => {
    const weight = Math.round((average[f]! / averaged) * 1000) / 1000;
    if (Math.abs(weight) >= 0.02) table[name] = weight;
  });
  return { bias: Math.round((averageBias / averaged) * 1000) / 1000, weights: table };
}

/** UTF-16 offset of each code point, for gold that counts code points. */
function offsets(text: string): number[] {
  const table: number[] = [];
  let at = 0;
  for (const ch of text) {
    table.push(at);
    at += ch.length;
  }
  table.push(at);
  return table;
}

interface Read {
  readonly gold: GoldReport;
  readonly scene: Scene;
  readonly mentions: readonly Mention[];
  /** By mention: the gold events that it names. */
  readonly named: readonly (readonly number[])[];
  readonly features: readonly string[][];
  readonly fold: number;
  readonly passage: boolean;
}

function align(scene: Scene, mentions: readonly Mention[], gold: GoldReport): number[][] {
  const table = offsets(gold.text);
  const spans = gold.events.flatMap((event, index) =>
    event.mentions.map((mention) => ({ start: table[mention.start]!, end: table[mention.end]!, index })),
  );
  return mentions.map((mention) => {
    const from = scene.syntax.start(mention.from);
    const to = scene.syntax.end(mention.last);
    const found: number[] = [];
    for (const at of spans) if (at.start < to && from < at.end && !found.includes(at.index)) found.push(at.index);
    return found;
  });
}

function eventness(
  readings: readonly {
    readonly scene: Scene;
    readonly lexicon: Lexicon;
    readonly events: readonly { start: number; end: number }[];
    readonly within: (at: number) => boolean;
  }[],
): { [lemma: string]: number } {
  const yes = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { scene, lexicon, events, within } of readings) {
    const starts = [...events].sort((a, b) => a.start - b.start);
    for (const mention of readMentions(scene, lexicon)) {
      const from = scene.syntax.start(mention.token);
      if (!within(from)) continue;
      const key = `${mention.kind === "noun" ? "n" : "v"}:${mention.lemma}`;
      all.set(key, (all.get(key) ?? 0) + 1);
      if (starts.some((at) => at.start < scene.syntax.end(mention.token) && from < at.end))
        yes.set(key, (yes.get(key) ?? 0) + 1);
    }
  }
  const table: { [lemma: string]: number } = {};
  for (const [key, count] of [...all].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (count < 3) continue;
    table[key] = Math.min(4, Math.floor(((yes.get(key) ?? 0) / count) * 5));
  }
  return table;
}

function main(): void {
  let rules: EventRules = {
    ...EVENT_RULES,
    salience: { ...EVENT_RULES.salience, eventness: EVENT_RULES.salience.eventness },
  };
  if (process.argv.includes("--eventness")) {
    const lexicon = compileLexicon(EVENT_RULES);
    const sources: Parameters<typeof eventness>[0][number][] = [];
    const packed = (name: string): Record<string, unknown>[] =>
      gunzipSync(readFileSync(join(data, name)))
        .toString("utf8")
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const line of packed("tbaq.jsonl.gz") as unknown as {
      id: string;
      text: string;
      dct: string;
      events: { start: number; end: number; class: string }[];
    }[]) {
      const scene = new Scene(readAll({ id: line.id, text: line.text, dct: line.dct }));
      sources.push({
        scene,
        lexicon,
        events: line.events.filter((event) => event.class === "OCCURRENCE" || event.class === "I_ACTION"),
        within: () => true,
      });
    }
    for (const line of packed("ecb-train.jsonl.gz") as unknown as {
      id: string;
      text: string;
      event_mentions: { start: number; end: number; tag: string }[];
      sentences: { start: number; end: number; selected: boolean }[];
    }[]) {
      const scene = new Scene(readAll({ id: line.id, text: line.text, dct: null }));
      sources.push({
        scene,
        lexicon,
        events: line.event_mentions.filter((event) => event.tag === "ACTION_OCCURRENCE"),
        within: (at) =>
          line.sentences.some((sentence) => sentence.selected && sentence.start <= at && at < sentence.end),
      });
    }
    rules = { ...rules, salience: { ...rules.salience, eventness: eventness(sources) } };
    console.error(`eventness: ${Object.keys(rules.salience.eventness).length} lemmas`);
  }
  let lexicon = compileLexicon(rules);
  const reports = load("events-more.jsonl");
  const passages = load("status-more.jsonl");
  const reads: Read[] = [];
  for (const [list, passage] of [
    [reports, false],
    [passages, true],
  ] as const) {
    list.forEach((gold, i) => {
      const input: Reading = readAll({ id: gold.id, text: gold.text, dct: gold.dct, title: gold.title ?? null });
      const scene = new Scene(input);
      const mentions = readMentions(scene, lexicon);
      const counts = tally(scene, mentions);
      reads.push({
        gold,
        scene,
        mentions,
        named: align(scene, mentions, gold),
        features: mentions.map((mention) => mentionFeatures(scene, lexicon, mention, counts)),
        fold: i % FOLDS,
        passage,
      });
    });
  }
  let goldMentions = 0;
  let goldEvents = 0;
  let reached = 0;
  for (const read of reads) {
    goldMentions += read.gold.events.reduce((sum, event) => sum + event.mentions.length, 0);
    goldEvents += read.gold.events.length;
    reached += new Set(read.named.flat()).size;
  }
  console.error(
    `reports and passages ${reads.length}, gold mentions ${goldMentions}, gold events ${goldEvents}, with a candidate ${reached}`,
  );
  // 1. mentions
  const mentionExamples = reads.flatMap((read) =>
    read.mentions.map(
      (_, i): Example => ({
        features: read.features[i]!,
        label: read.named[i]!.length > 0,
        weight: 1,
        fold: read.fold,
      }),
    ),
  );
  const mentionOptions = { l2: Number(process.env["L2M"] ?? 6), epochs: 24, least: 2, rate: 0.08 };
  const oofMention: Weights[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1)
    oofMention.push(
      train(
        mentionExamples.filter((example) => example.fold !== fold),
        mentionOptions,
      ),
    );
  const mentionTable = train(mentionExamples, mentionOptions);
  report("mention", mentionExamples, oofMention);
  if (process.env["DUMP"]) {
    const lines: string[] = [];
    for (const read of reads)
      read.mentions.forEach((mention, i) => {
        const { syntax } = read.scene;
        const p = logistic(score(oofMention[read.fold]!, read.features[i]!));
        const sentence = syntax.layers.sentences[mention.sentence]!;
        const text =
          `${read.gold.text.slice(sentence.start, syntax.start(mention.token))}[[${syntax.form(mention.token)}]]${read.gold.text.slice(syntax.end(mention.token), sentence.end)}`.replace(
            /\s+/g,
            " ",
          );
        lines.push(
          JSON.stringify({
            p,
            gold: read.named[i]!.length > 0,
            passage: read.passage,
            id: read.gold.id,
            status: read.named[i]!.map((e) => read.gold.events[e]!.status),
            got: mention.reading,
            row: mention.row?.id ?? null,
            kind: mention.kind,
            lemma: mention.lemma,
            text,
          }),
        );
      });
    writeFileSync(process.env["DUMP"], lines.join("\n"));
  }
  // 2. pairs, among gold mentions
  const pairExamples: Example[] = [];
  for (const read of reads) {
    const sketches = read.mentions.map((mention) => sketchOf(read.scene, mention));
    for (let j = 0; j < read.mentions.length; j += 1) {
      if (read.named[j]!.length === 0) continue;
      let before = 0;
      for (let i = j - 1; i >= 0 && before < 30; i -= 1) {
        if (read.named[i]!.length === 0) continue;
        before += 1;
        const a = read.mentions[i]!;
        const b = read.mentions[j]!;
        const close =
          a.family === b.family || (a.type === b.type && a.type !== "other") || (b.kind === "noun" && before <= 6);
        if (!close) continue;
        pairExamples.push({
          features: pairFeatures(read.scene, lexicon, a, sketches[i]!, b, sketches[j]!),
          label: read.named[i]!.some((event) => read.named[j]!.includes(event)),
          weight: 1,
          fold: read.fold,
        });
      }
    }
  }
  const pairOptions = { l2: Number(process.env["L2P"] ?? 2), epochs: 24, least: 3, rate: 0.08 };
  const oofPair: Weights[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1)
    oofPair.push(
      train(
        pairExamples.filter((example) => example.fold !== fold),
        pairOptions,
      ),
    );
  const pairTable = train(pairExamples, pairOptions);
  report("pair", pairExamples, oofPair);
  if (process.env["DUMP_PAIRS"])
    writeFileSync(
      process.env["DUMP_PAIRS"],
      pairExamples
        .map((one) =>
          JSON.stringify({
            p: logistic(score(oofPair[one.fold]!, one.features)),
            label: one.label,
            features: one.features,
          }),
        )
        .join("\n"),
    );
  // 3. clusters, with mention odds and joins of models that have not seen the report
  const { mention: floor } = FLOORS;
  const clusterExamples: Example[] = [];
  let splitGold = 0;
  for (const read of reads) {
    const table = oofMention[read.fold]!;
    const odds = new Map<Mention, number>();
    read.mentions.forEach((mention, i) => {
      odds.set(mention, logistic(score(table, read.features[i]!)));
    });
    const weighed = read.mentions.filter((mention) => odds.get(mention)! >= floor);
    const oofLexicon = compileLexicon({
      ...rules,
      salience: { ...rules.salience, pair: oofPair[read.fold]! },
    });
    const around = new Surroundings(read.scene, oofLexicon, statusModel, read.mentions);
    const clusters = clusterMentions(read.scene, oofLexicon, weighed);
    const owner = new Map<number, { cluster: Cluster; count: number }>();
    const labels = new Map<Cluster, boolean>();
    // One event, one cluster: the cluster with the most of its mentions; the rest are surplus.
    const tallyOf = clusters.map((cluster) => {
      const votes = new Map<number, number>();
      for (const mention of cluster.mentions)
        for (const event of read.named[mention.index]!) votes.set(event, (votes.get(event) ?? 0) + 1);
      return { cluster, votes };
    });
    const offers = tallyOf.flatMap(({ cluster, votes }) =>
      [...votes].map(([event, count]) => ({ cluster, event, count })),
    );
    offers.sort((a, b) => b.count - a.count);
    for (const { cluster, event, count } of offers) {
      if (owner.has(event) || labels.has(cluster)) continue;
      owner.set(event, { cluster, count });
      labels.set(cluster, true);
    }
    splitGold += new Set(offers.map((offer) => offer.event)).size - owner.size;
    for (const cluster of clusters) {
      const outcome = weighOutcome(read.scene, around, cluster);
      clusterExamples.push({
        features: clusterFeatures(read.scene, cluster, outcome, odds),
        label: labels.has(cluster),
        weight: 1,
        fold: read.fold,
      });
    }
  }
  const clusterOptions = { l2: Number(process.env["L2C"] ?? 2), epochs: 24, least: 3, rate: 0.08 };
  const oofCluster: Weights[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1)
    oofCluster.push(
      train(
        clusterExamples.filter((example) => example.fold !== fold),
        clusterOptions,
      ),
    );
  const clusterTable = train(clusterExamples, clusterOptions);
  report("cluster", clusterExamples, oofCluster, goldEvents);
  console.error(`gold events left without a cluster of their own: ${splitGold}`);
  if (process.env["FOLD_TABLES"]) {
    const tables = oofMention.map((mention, fold) => ({
      mention,
      pair: oofPair[fold],
      cluster: oofCluster[fold],
    }));
    writeFileSync(process.env["FOLD_TABLES"], JSON.stringify(tables));
  }
  if (write) {
    const salience = {
      mention: mentionTable,
      cluster: clusterTable,
      pair: pairTable,
      eventness: rules.salience.eventness,
      floors: FLOORS,
    };
    writeFileSync(join(import.meta.dirname, "../src/lang/en/event-salience.ts"), print(salience));
  }
  lexicon = compileLexicon(rules);
}

/** F1 of the out-of-fold predictions at several thresholds. */
function report(name: string, examples: readonly Example[], tables: readonly Weights[], positives?: number): void {
  const scored = examples.map((example) => ({
    p: logistic(score(tables[example.fold]!, example.features)),
    label: example.label,
  }));
  const all = positives ?? scored.filter((one) => one.label).length;
  const line = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6].map((threshold) => {
    const kept = scored.filter((one) => one.p >= threshold);
    const right = kept.filter((one) => one.label).length;
    return `${threshold}: P ${(right / kept.length).toFixed(3)} R ${(right / all).toFixed(3)} F ${((2 * right) / (kept.length + all)).toFixed(3)}`;
  });
  console.error(`${name}: ${examples.length} examples, ${all} to find\n  ${line.join("\n  ")}`);
}

function print(salience: EventRules["salience"]): string {
  const table = (weights: { readonly [name: string]: number }, indent: string): string =>
    Object.entries(weights)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, weight]) => `${indent}${JSON.stringify(name)}: ${weight},`)
      .join("\n");
  const part = (name: string, weights: Weights): string =>
    `  ${name}: {\n    bias: ${weights.bias},\n    weights: {\n${table(weights.weights, "      ")}\n    },\n  },`;
  return `import type { EventRules } from "../../annotate/events/rules.ts";

// Written by training/events.ts; not edited by hand. Natural-log odds by feature name: what is above 0 speaks for it.

/** Which mentions count, which are one event, which events are kept; and how often a lemma is an occurrence (0 to 4 fifths). */
export const SALIENCE: EventRules["salience"] = {
${part("mention", salience.mention)}
${part("cluster", salience.cluster)}
${part("pair", salience.pair)}
  floors: { mention: ${salience.floors.mention}, event: ${salience.floors.event}, dated: ${salience.floors.dated}, passage: ${salience.floors.passage} },
  eventness: {
${table(salience.eventness, "    ")}
  },
};
`;
}

main();
