import { nodeModels } from "../../src/node/models.ts";
import { openEnglishModels } from "../../src/pipeline/languages.ts";
import { type MentionModels, openMentions, openOccurrences, openStories } from "../../src/pipeline/record.ts";
import {
  clusterMentions,
  type MentionKind,
  MentionScene,
  mentionIn,
  type SetSketch,
  type SketchModels,
} from "../../src/record/index.ts";
import type { EcbReport, MentionField } from "../corpora/ecb.ts";
import { codePointTable } from "../metrics/characters.ts";
import type { FullReading } from "./reading.ts";
import type { Placed } from "./stories.ts";

/** A mention as `score_coref.py` reads it: code points. */
export interface WrittenMention {
  readonly start: number;
  readonly end: number;
  readonly cluster: string;
  readonly head?: readonly [number, number];
}

export interface MentionOptions {
  readonly field: MentionField;
  /** Whether the spans of the file are taken (never their labels), or the product finds its own. */
  readonly mentions: "given" | "own";
}

export const KIND_OF: { readonly [F in MentionField]: MentionKind } = {
  event_mentions: "event",
  participant_mentions: "people",
};

interface Found {
  readonly report: number;
  readonly start: number;
  readonly end: number;
  readonly sketch: SetSketch;
}

let models: MentionModels | null = null;
let occurrences: SketchModels["occurrences"] | null = null;

/** Groups mentions across the reports of each story: for each report its mentions with the names of their groups. */
export function groupMentions(
  reports: readonly EcbReport[],
  readings: readonly FullReading[],
  placed: readonly Placed[],
  { field, mentions }: MentionOptions,
): { readonly id: string; readonly mentions: WrittenMention[] }[] {
  const { rarity } = openStories(nodeModels);
  models ??= openMentions(nodeModels, openEnglishModels(nodeModels).events);
  const byId = new Map(reports.map((report) => [report.id, report]));
  const storyOf = new Map(placed.map(({ id, cluster }) => [id, cluster]));
  const stories = new Map<string, FullReading[]>();
  for (const reading of readings) {
    const story = storyOf.get(reading.report.id)!;
    stories.set(story, [...(stories.get(story) ?? []), reading]);
  }
  const written = new Map<string, WrittenMention[]>(readings.map(({ report }) => [report.id, []]));
  for (const [story, members] of stories) {
    // By the words and not by when they came.
    const sorted = [...members].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
    const scenes = sorted.map((reading) => new MentionScene(reading));
    const found = sorted.flatMap((reading, k) => {
      const spans = spansOf(byId.get(reading.report.id)!, scenes[k]!, field, mentions, models!);
      return spans.flatMap((span): Found[] => {
        const sketch = mentionIn(scenes[k]!, k, span, models!.words, rarity);
        return sketch === null ? [] : [{ report: k, ...span, sketch }];
      });
    });
    const isOwn = mentions === "own" && field === "event_mentions";
    const labels = clusterMentions(
      found.map(({ sketch }) => sketch),
      scenes.map((scene) => scene.bag(rarity)),
      rarity,
      KIND_OF[field],
      isOwn ? models.found : models[KIND_OF[field]],
      isOwn,
    );
    found.forEach(({ report, start, end, sketch }, i) => {
      const reading = sorted[report]!;
      const table = codePointTable(reading.report.text);
      const { syntax } = scenes[report]!;
      written.get(reading.report.id)!.push({
        start: table[start]!,
        end: table[end]!,
        cluster: `${story} ${labels[i]}`,
        head: [table[syntax.start(sketch.head)]!, table[syntax.end(sketch.head)]!],
      });
    });
  }
  return readings.map(({ report }) => ({ id: report.id, mentions: written.get(report.id)! }));
}

/** The spans that are grouped: those given, else the product's own. UTF-16, in text order. */
function spansOf(
  report: EcbReport,
  scene: MentionScene,
  field: MentionField,
  mentions: "given" | "own",
  { words }: MentionModels,
): { start: number; end: number }[] {
  const { syntax } = scene;
  if (mentions === "given") {
    const units = unitTable(report.text);
    return report[field]
      .map(({ start, end }) => ({ start: units[start]!, end: units[end]! }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
  }
  if (field === "event_mentions") {
    occurrences ??= openOccurrences(nodeModels, words);
    return occurrences(scene).map((i) => syntax.spanOf(i));
  }
  const seen = new Set<string>();
  return scene.entities
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end })))
    .filter(({ start, end }) => {
      const key = `${start} ${end}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** UTF-16 offset of each code point. */
function unitTable(text: string): number[] {
  const table: number[] = [];
  let at = 0;
  for (const point of text) {
    table.push(at);
    at += point.length;
  }
  table.push(at);
  return table;
}
