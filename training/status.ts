// Trains and measures the status and the time of events whose mentions are given, so that neither waits for the finding
// of events. usage: tsx training/status.ts [--train FILE.jsonl ...] [--times tbaq.jsonl.gz] [--write] [--test FILE.jsonl ...] [--errors OUT.txt] [--rules]
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Candidate } from "../src/annotate/events/candidates.ts";
import { joinMentions, mentionsOf } from "../src/annotate/events/choice.ts";
import type { Cluster } from "../src/annotate/events/clusters.ts";
import { compileLexicon, familyOf, type Lexicon } from "../src/annotate/events/lexicon.ts";
import { type Mention, readMentions } from "../src/annotate/events/mentions.ts";
import { EventNetwork } from "../src/annotate/events/network.ts";
import { weighOutcome, weighReadings } from "../src/annotate/events/outcome.ts";
import { Scene } from "../src/annotate/events/scene.ts";
import { STATUS_CASES } from "../src/annotate/events/status-cases.ts";
import { STATUS_TABLES, type StatusModel } from "../src/annotate/events/status-model.ts";
import { Surroundings } from "../src/annotate/events/surroundings.ts";
import { STATUS_CODES } from "../src/annotate/events/window-columns.ts";
import type { Status } from "../src/core/index.ts";
import { EVENT_RULES } from "../src/lang/en/triggers.ts";
import {
  FEATURE_TABLES_ARCHITECTURE,
  openFeatureTables,
  openTable,
  type PackedTable,
  packTable,
  SCALE,
} from "../src/model/feature-tables.ts";
import { decodeModel } from "../src/model/manifest.ts";
import type { StatusReader } from "../src/model/neural/status-reader.ts";
import { nodeModels } from "../src/node/models.ts";
import { type EnglishModels, openEnglishModels } from "../src/pipeline/languages.ts";
import { readAll } from "./layers.ts";
import { listingExamples, openEventReader, trainListing } from "./listing.ts";
import { type Example, trainClasses, trainOdds, type Weights } from "./regression.ts";
import { offsets } from "./report.ts";
import { writeModel } from "./write-model.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}
type Time = string | { readonly value?: string | null } | null | undefined;
export interface GoldEvent {
  readonly label: string;
  readonly mentions: readonly Span[];
  readonly status: string;
  readonly status_evidence?: Span | null;
  readonly type: string;
  readonly time?: Time;
  readonly new_time?: Time;
  readonly original_time?: Time;
}
export interface GoldReport {
  readonly id: string;
  readonly text: string;
  readonly dct: string | null;
  readonly title?: string;
  readonly events: readonly GoldEvent[];
}
/** An event of the gold with its own mentions as the product would have them. */
export interface GivenEvent {
  readonly gold: GoldEvent;
  readonly cluster: Cluster;
}
export interface GivenReport {
  readonly gold: GoldReport;
  readonly scene: Scene;
  readonly mentions: readonly Mention[];
  readonly events: readonly GivenEvent[];
  /** The file that it is from. */
  readonly set: string;
}

export function loadReports(file: string): GoldReport[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as GoldReport);
}

function candidateAt(scene: Scene, lexicon: Lexicon, token: number): Candidate {
  const { syntax } = scene;
  const upos = syntax.upos(token);
  const kind = upos === "VERB" || upos === "AUX" ? "verb" : "noun";
  const lemma = syntax.lemma(token).toLowerCase();
  return { token, from: token, last: token, kind, lemma, family: familyOf(lexicon, lemma), row: null, type: "other" };
}

/** Reads a report and gives each gold event its mentions, found by the product or not. */
export function giveMentions(gold: GoldReport, lexicon: Lexicon, set = ""): GivenReport {
  const scene = new Scene(readAll({ id: gold.id, text: gold.text, dct: gold.dct, title: gold.title ?? null }));
  const { syntax } = scene;
  const table = offsets(gold.text);
  const wanted: { readonly event: number; readonly from: number; readonly to: number; readonly head: number }[] = [];
  gold.events.forEach((event, index) => {
    for (const at of event.mentions) {
      const { from, to } = syntax.tokensIn({ start: table[at.start]!, end: table[at.end]! });
      if (from < to) wanted.push({ event: index, from, to, head: Math.max(from, syntax.headOf(from, to)) });
    }
  });
  const found = readMentions(scene, lexicon);
  const covered = (from: number, to: number): boolean => found.some(({ token }) => token >= from && token < to);
  const extra: Candidate[] = [];
  for (const { from, to, head } of wanted)
    if (!covered(from, to) && !extra.some((one) => one.token === head)) extra.push(candidateAt(scene, lexicon, head));
  const mentions: readonly Mention[] = extra.length === 0 ? found : readMentions(scene, lexicon, extra);
  const events = gold.events.map((event, index): GivenEvent => {
    const own = mentions.filter(({ token }) =>
      wanted.some((one) => one.event === index && token >= one.from && token < one.to),
    );
    return { gold: event, cluster: { mentions: [...own], joined: own.map(() => Number.NaN) } };
  });
  return { gold, scene, mentions, events, set };
}

/** The time that the reference scorer compares: of what was moved, else when it was set. */
export function goldTime(event: GoldEvent): string | null {
  const time = event.time === undefined ? event.new_time || event.original_time : event.time;
  return (typeof time === "string" ? time : time?.value) || null;
}

function agrees(a: string, b: string | null): boolean {
  if (b === null) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && (long.length === short.length || "-/T".includes(long[short.length]!));
}

const FOLDS = 5;

interface Pair extends Example {
  readonly fold: number;
}

/** Every cue near a mention of a gold event: it bears on it where it lies in the event's evidence. */
function bearingExamples(reports: readonly GivenReport[], model: StatusModel): Pair[] {
  const examples: Pair[] = [];
  reports.forEach(({ gold, scene, events, mentions }, report) => {
    const table = offsets(gold.text);
    const around = new Surroundings(scene, LEXICON, model, mentions);
    for (const { gold: event, cluster } of events) {
      const evidence = event.status_evidence;
      if (!evidence) continue;
      const start = table[evidence.start]!;
      const end = table[evidence.end]!;
      for (const mention of cluster.mentions) {
        for (const cue of around.nearTo(mention)) {
          const features = around.featuresOf(mention, cue);
          if (features === null) continue;
          const hit = scene.syntax.start(cue.from) < end && start < scene.syntax.end(cue.last);
          examples.push({
            features: new Map(features.map((name) => [name, 1])),
            label: hit ? 1 : 0,
            weight: 1,
            fold: report % FOLDS,
          });
        }
      }
    }
  });
  return examples;
}

/** Every time near a mention of a dated event: it dates it where its value is the event's. */
function datingExamples(reports: readonly GivenReport[], model: StatusModel): Pair[] {
  const examples: Pair[] = [];
  reports.forEach(({ scene, events, mentions }, report) => {
    const around = new Surroundings(scene, LEXICON, model, mentions);
    for (const { gold, cluster } of events) {
      const value = goldTime(gold);
      // Passages keep the time of what was planned, and no other: null says nothing there.
      if (value === null && gold.new_time !== undefined) continue;
      for (const mention of cluster.mentions) {
        for (const time of around.timesNear(mention)) {
          const got = scene.times[time.index]!.value;
          const hit = value !== null && (agrees(value, got) || value.split("/").includes(got));
          examples.push({
            features: new Map(around.datingFeaturesOf(mention, time).map((name) => [name, 1])),
            label: hit ? 1 : 0,
            weight: 1,
            fold: report % FOLDS,
          });
        }
      }
    }
  });
  return examples;
}

interface TimeMlReport {
  readonly id: string;
  readonly text: string;
  readonly dct: string | null;
  readonly events: readonly (Span & { readonly id: string })[];
  readonly timexes: readonly (Span & { readonly tid: string })[];
  readonly links: readonly (readonly [string, string, string])[];
}

/** Relations of an event to a time in TimeML that say when it was. */
const WITHIN: ReadonlySet<string> = new Set(["IS_INCLUDED", "DURING", "SIMULTANEOUS", "BEGUN_BY", "INCLUDES"]);

/** Events that TimeML ties to a time of their own sentence; of each such event every time of the sentence is an example. */
function timeMlExamples(file: string, model: StatusModel): Pair[] {
  const examples: Pair[] = [];
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n");
  for (const line of lines) {
    if (line.trim() === "") continue;
    const raw = JSON.parse(line) as TimeMlReport;
    const links = raw.links.filter(([, relation]) => WITHIN.has(relation));
    const timexOf = new Map(raw.timexes.map((timex) => [timex.tid, timex]));
    const tied = new Map<string, Span>();
    for (const [event, , time] of links) {
      const timex = timexOf.get(time);
      if (timex !== undefined) tied.set(event, timex);
    }
    const events = raw.events
      .filter(({ id }) => tied.has(id))
      .map(
        ({ id, start, end }): GoldEvent => ({
          label: id,
          mentions: [{ start, end }],
          status: "happened",
          type: "other",
        }),
      );
    const {
      scene,
      mentions,
      events: given,
    } = giveMentions({ id: raw.id, text: raw.text, dct: raw.dct, events }, LEXICON);
    const around = new Surroundings(scene, LEXICON, model, mentions);
    const table = offsets(raw.text);
    for (const { gold, cluster } of given) {
      const timex = tied.get(gold.label)!;
      for (const mention of cluster.mentions) {
        const times = [...around.timesNear(mention)].filter(({ sentence }) => sentence === mention.sentence);
        const label = (index: number): number => {
          const { start, end } = scene.times[index]!;
          return start < table[timex.end]! && table[timex.start]! < end ? 1 : 0;
        };
        if (!times.some(({ index }) => label(index) === 1)) continue;
        for (const time of times)
          examples.push({
            features: new Map(around.datingFeaturesOf(mention, time).map((name) => [name, 1])),
            label: label(time.index),
            weight: option("TIMEML", 0.5),
            fold: -1,
          });
      }
    }
  }
  return examples;
}

function ballotExamples(reports: readonly GivenReport[], models: readonly StatusModel[]): Pair[] {
  const examples: Pair[] = [];
  reports.forEach(({ scene, events, mentions, set }, report) => {
    const fold = report % FOLDS;
    const around = new Surroundings(scene, LEXICON, models[fold]!, mentions);
    for (const { gold, cluster } of events) {
      if (cluster.mentions.length === 0) continue;
      const { features } = weighReadings(scene, around, cluster);
      const weight = /invented|events-read/.test(set) ? option("FAR", 0.6) : 1;
      examples.push({ features, label: STATUS_CODES.indexOf(gold.status as Status), weight, fold });
    }
  });
  return examples;
}

const option = (name: string, usual: number): number => Number(process.env[name] ?? usual);

/** Every second invented sentence of the tests, as a report of one event. */
function inventedReports(): GoldReport[] {
  return STATUS_CODES.flatMap((status) =>
    STATUS_CASES[status]
      .filter((_, i) => i % 2 === 0)
      .map((marked, i): GoldReport => {
        const start = marked.indexOf("[");
        return {
          id: `invented-${status}-${i}`,
          text: marked.replace("[", "").replace("]", ""),
          dct: "2026-03-11",
          events: [
            { label: "", mentions: [{ start, end: marked.indexOf("]") - 1 }], status, type: "other", new_time: null },
          ],
        };
      }),
  );
}

function balanced(examples: readonly Pair[]): Pair[] {
  const counts = STATUS_CODES.map((_, label) => examples.filter((example) => example.label === label).length);
  const power = option("BALANCE", 0.4);
  return examples.map((example) => ({
    ...example,
    weight: example.weight * (examples.length / STATUS_CODES.length / Math.max(1, counts[example.label]!)) ** power,
  }));
}

const LEXICON = compileLexicon(EVENT_RULES);
type Tables = { readonly [name in (typeof STATUS_TABLES)[number]]: PackedTable };

function oddsTable(weights: Weights): PackedTable {
  return packTable({ odds: weights });
}

function opened(tables: Tables): StatusModel {
  return {
    bearing: openTable(tables.bearing),
    dating: openTable(tables.dating),
    ballot: openTable(tables.ballot),
    listing: openTable(tables.listing),
  };
}

const EMPTY: Weights = { bias: 0, weights: {} };
const NONE: Tables = {
  bearing: oddsTable(EMPTY),
  dating: oddsTable(EMPTY),
  ballot: oddsTable(EMPTY),
  listing: oddsTable(EMPTY),
};

function trainAll(files: readonly string[], errors: string[]): Tables {
  const written = inventedReports();
  const reports = [
    ...files.flatMap((file) => loadReports(file).map((gold) => giveMentions(gold, LEXICON, basename(file)))),
    ...written.map((gold) => giveMentions(gold, LEXICON)),
  ];
  const folds = [...Array(FOLDS).keys()];
  const without = <E extends Pair>(examples: readonly E[], fold: number): E[] =>
    examples.filter((example) => example.fold !== fold);
  const pairOptions = { l2: option("L2B", 4), epochs: 12, least: 3, rate: 0.1 };
  let bearing = NONE.bearing;
  let bearingFolds: PackedTable[] = [];
  // Twice: which cues have an event of their own in their sentence is read off the first table.
  for (let round = 0; round < 2; round += 1) {
    const examples = bearingExamples(reports, opened({ ...NONE, bearing }));
    bearingFolds = folds.map((fold) => oddsTable(trainOdds(without(examples, fold), pairOptions)));
    const tables = bearingFolds.map(openTable);
    let [tp, said, all] = [0, 0, 0];
    for (const example of examples) {
      const got = tables[example.fold]!.odds([...example.features.keys()]) >= 0;
      all += example.label;
      if (got) said += 1;
      if (got && example.label === 1) tp += 1;
    }
    console.log(
      `bearing: ${examples.length} pairs, ${all} bear; P ${(tp / said).toFixed(3)} R ${(tp / all).toFixed(3)} F ${((2 * tp) / (said + all)).toFixed(3)}`,
    );
    bearing = oddsTable(trainOdds(examples, pairOptions));
  }
  const dates = datingExamples(reports, opened({ ...NONE, bearing }));
  const [timeMl] = process.argv.filter((arg) => arg.endsWith("tbaq.jsonl.gz"));
  if (timeMl !== undefined) dates.push(...timeMlExamples(timeMl, opened({ ...NONE, bearing })));
  const dateOptions = { l2: option("L2D", 4), epochs: 12, least: 3, rate: 0.1 };
  const datingFolds = folds.map((fold) => oddsTable(trainOdds(without(dates, fold), dateOptions)));
  const dating = oddsTable(trainOdds(dates, dateOptions));
  console.log(`dating: ${dates.length} pairs, ${dates.filter((one) => one.label === 1).length} date`);
  const plain = ballotExamples(
    reports,
    folds.map((fold) => opened({ ...NONE, bearing: bearingFolds[fold]!, dating: datingFolds[fold]! })),
  );
  if (process.env["DUMP"] !== undefined) dump(process.env["DUMP"], plain, opened({ ...NONE, bearing, dating }));
  const examples = balanced(plain);
  const options = { classes: STATUS_CODES.length, l2: option("L2S", 4), epochs: 20, least: 3, rate: 0.08, orders: 3 };
  const ballotOf = (chosen: readonly Example[]): PackedTable => {
    const tables = trainClasses(chosen, options);
    return packTable(Object.fromEntries(STATUS_CODES.map((status, i) => [status, tables[i]!])));
  };
  const unseen = folds.map((fold) =>
    opened({
      ...NONE,
      bearing: bearingFolds[fold]!,
      dating: datingFolds[fold]!,
      ballot: ballotOf(without(examples, fold)),
    }),
  );
  let first = 0;
  for (const file of files) {
    const { length } = loadReports(file);
    const from = first;
    measure(
      `unseen folds of ${basename(file)}`,
      reports.slice(from, from + length),
      (i) => unseen[(from + i) % FOLDS]!,
      errors,
    );
    first += length;
  }
  const listed = listingExamples(reports, LEXICON, openEventReader(), unseen);
  const listing = oddsTable(trainListing(listed, FOLDS, option("L2L", 8)));
  return { bearing, dating, ballot: ballotOf(examples), listing };
}

/** Writes the ballot's examples for a look at them with other tools. */
function dump(file: string, plain: readonly Pair[], full: StatusModel): void {
  const out: object[] = plain.map((one) => ({ ...one, features: [...one.features], set: "train" }));
  for (const test of (process.env["DUMP_TEST"] ?? "").split(" ").filter((name) => name !== "")) {
    const given = loadReports(test).map((gold) => giveMentions(gold, LEXICON));
    for (const one of ballotExamples(given, [full, full, full, full, full]))
      out.push({ ...one, features: [...one.features], set: basename(test) });
  }
  writeFileSync(file, out.map((one) => JSON.stringify(one)).join("\n"));
}

let models: EnglishModels | null = null;
function englishModels(): EnglishModels {
  models ??= openEnglishModels(nodeModels);
  return models;
}

function measure(
  name: string,
  reports: readonly GivenReport[],
  modelOf: (report: number) => StatusModel | null,
  errors: string[],
  reader: StatusReader | null = null,
): void {
  const confusion = new Map<string, Map<string, number>>();
  let events = 0;
  let right = 0;
  let dated = 0;
  let exact = 0;
  let prefix = 0;
  let spurious = 0;
  reports.forEach((given, report) => {
    const { gold } = given;
    const { syntax } = given.scene;
    const around = new Surroundings(given.scene, LEXICON, modelOf(report), given.mentions);
    // The network tells the given events from those that the product finds beside them.
    const { scene, mentions } = given;
    let network: EventNetwork | null = null;
    let found: readonly Cluster[] = [];
    if (reader !== null) {
      const { events: judges, reportReader } = englishModels();
      network = new EventNetwork(scene, reader, judges, around.cues, mentions);
      found = joinMentions(scene, LEXICON, judges, reportReader, mentionsOf(scene, LEXICON)).clusters;
    }
    for (const { gold: event, cluster } of given.events) {
      if (cluster.mentions.length === 0) continue;
      const outcome = weighOutcome(given.scene, around, cluster, network, found);
      events += 1;
      const row = confusion.get(event.status) ?? new Map<string, number>();
      row.set(outcome.status, (row.get(outcome.status) ?? 0) + 1);
      confusion.set(event.status, row);
      const wrong: string[] = [];
      if (outcome.status === event.status) right += 1;
      else wrong.push("STATUS");
      const time = goldTime(event);
      const got = outcome.time?.value ?? null;
      if (time !== null) {
        dated += 1;
        if (time === got) exact += 1;
        if (agrees(time, got)) prefix += 1;
        else wrong.push("TIME");
      } else if (got !== null) {
        spurious += 1;
        wrong.push("+time");
      }
      if (wrong.length === 0) continue;
      const sentences = [...new Set(cluster.mentions.map(({ sentence }) => sentence))].map((index) => {
        const sentence = syntax.layers.sentences[index]!;
        return gold.text.slice(sentence.start, sentence.end).replace(/\s+/g, " ");
      });
      const evidence = event.status_evidence;
      errors.push(
        [
          `## ${wrong.join(" ")} ${gold.id} ${gold.dct} "${cluster.mentions.map(({ token }) => syntax.form(token)).join("|")}" ${event.type}`,
          `   gold ${event.status} [${evidence ? [...gold.text].slice(evidence.start, evidence.end).join("") : ""}] time ${time}`,
          `   got  ${outcome.status} [${gold.text.slice(outcome.claim.statusEvidence.start, outcome.claim.statusEvidence.end)}] time ${got} by ${outcome.reading.by}`,
          `   cues ${cluster.mentions
            .flatMap((mention) =>
              around
                .borneBy(mention)
                .filter((one) => one.chance > 0.2)
                .map(
                  ({ cue, chance }) =>
                    `${gold.text.slice(syntax.start(cue.from), syntax.end(cue.last))}>${cue.status} ${chance.toFixed(2)}`,
                ),
            )
            .join(" | ")}`,
          `   read ${cluster.mentions.map(({ reading }) => `${reading.status}:${reading.strength}(${reading.by})`).join(" | ")}`,
          `   ${gold.text.length < 900 ? gold.text.replace(/\s+/g, " ") : sentences.join(" // ")}`,
        ].join("\n"),
      );
    }
  });
  const labels = [...confusion.keys()].sort();
  let macro = 0;
  const lines = labels.map((label) => {
    const row = confusion.get(label)!;
    const tp = row.get(label) ?? 0;
    const all = [...row.values()].reduce((a, b) => a + b, 0);
    const said = [...confusion.values()].reduce((sum, other) => sum + (other.get(label) ?? 0), 0);
    const f = (2 * tp) / Math.max(1, all + said);
    macro += f / labels.length;
    const others = [...row].filter(([name]) => name !== label).sort((a, b) => b[1] - a[1]);
    return `  ${label.padEnd(15)} F ${f.toFixed(3)} ${tp}/${all} said ${said}  ${others.map(([name, n]) => `${name} ${n}`).join(", ")}`;
  });
  const part = (n: number, of: number): string => ((100 * n) / Math.max(1, of)).toFixed(1);
  console.log(
    `${name}: ${events} events, status ${part(right, events)}, macro-F1 ${(100 * macro).toFixed(1)}; time of ${dated}: ${part(exact, dated)} exact, ${part(prefix, dated)} prefix, ${spurious} where none is`,
  );
  console.log(lines.join("\n"));
}

function main(): void {
  const after = (name: string): string[] => {
    const at = process.argv.indexOf(name);
    if (at < 0) return [];
    const rest = process.argv.slice(at + 1);
    const end = rest.findIndex((arg) => arg.startsWith("--"));
    return end < 0 ? rest : rest.slice(0, end);
  };
  const unseenErrors: string[] = [];
  const training = after("--train");
  const tables = training.length > 0 ? trainAll(training, unseenErrors) : null;
  if (tables !== null && process.argv.includes("--write")) write(tables);
  const errors: string[] = [];
  const model = process.argv.includes("--rules") ? null : tables !== null ? opened(tables) : kept();
  for (const file of after("--test")) {
    const reports = loadReports(file).map((gold) => giveMentions(gold, LEXICON));
    measure(
      basename(file),
      reports,
      () => model,
      errors,
      process.argv.includes("--reader") ? englishModels().statusReader : null,
    );
  }
  const [out, unseenOut] = after("--errors");
  if (out !== undefined) writeFileSync(out, errors.join("\n"));
  if (unseenOut !== undefined) writeFileSync(unseenOut, unseenErrors.join("\n"));
}

/** The model that lies under models/. */
function kept(): StatusModel {
  const { manifest, weights } = nodeModels.load("en/status");
  return openFeatureTables(decodeModel(manifest, weights), STATUS_TABLES);
}

function write(tables: Tables): void {
  const parts = STATUS_TABLES.flatMap((name) => [
    [`${name}.keys`, tables[name].keys] as const,
    [`${name}.biases`, tables[name].biases] as const,
    [`${name}.weight`, tables[name].weights] as const,
  ]);
  writeModel(join(import.meta.dirname, "../models/en/status"), Object.fromEntries(parts), {
    name: "en-status",
    architecture: FEATURE_TABLES_ARCHITECTURE,
    version: "1",
    language: "en",
    tables: Object.fromEntries(STATUS_TABLES.map((name) => [name, tables[name].names])),
    numbers: { scale: SCALE },
    corpora: [
      "status-more: 174 passages of English news with the status of their events (ours)",
      "events-more: 70 English news reports with their events, statuses and times (ours)",
      "readings of the statuses and times of events in further passages and reports of PolNeAR train, TimeBank/AQUAINT and ECB+ train (ours)",
    ],
    licence: "CC BY 4.0",
    scores: {},
  });
}

if (process.argv[1]?.endsWith("training/status.ts") === true) main();
