// The events annotator's candidates of a corpus, as the trainer of its judges reads them: features by name, numbers, pairs
// that may be one event, and the gold events that each names. The model of events that is there gives the vectors.
// usage: tsx training/dump-events.ts CORPUS.jsonl[.gz] OUTPUT   (writes OUTPUT.jsonl and OUTPUT.f32)
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { castOf, contextFeatures } from "../src/annotate/events/context-features.ts";
import { mentionFeatures, tally } from "../src/annotate/events/features.ts";
import { compileLexicon } from "../src/annotate/events/lexicon.ts";
import { Meanings } from "../src/annotate/events/meanings.ts";
import { readMentions } from "../src/annotate/events/mentions.ts";
import { isClose, pairFeatures, sketchOf } from "../src/annotate/events/pairs.ts";
import { relationOf } from "../src/annotate/events/relations.ts";
import { Scene } from "../src/annotate/events/scene.ts";
import { wordOf } from "../src/annotate/events/window-columns.ts";
import { EVENT_RULES } from "../src/lang/en/triggers.ts";
import { featureKeys } from "../src/model/feature-tables.ts";
import { readAll } from "./layers.ts";
import { openEventReader } from "./listing.ts";
import { offsets } from "./report.ts";

interface GoldSpan {
  readonly start: number;
  readonly end: number;
}
interface GoldEvent {
  readonly mentions: readonly GoldSpan[];
  readonly type?: string;
  readonly status?: string;
  readonly salience?: string;
}
interface Line {
  readonly id: string;
  readonly text: string;
  readonly dct: string | null;
  readonly title?: string | null;
  readonly events: readonly GoldEvent[];
}

const names = new Map<string, number>();
function numberOf(name: string): number {
  let number = names.get(name);
  if (number === undefined) {
    number = names.size;
    names.set(name, number);
  }
  return number;
}

const [corpus, output] = process.argv.slice(2);
if (corpus === undefined || output === undefined) throw new Error("usage: dump-events.ts CORPUS OUTPUT");
const bytes = readFileSync(corpus);
const lines = (corpus.endsWith(".gz") ? gunzipSync(bytes) : bytes)
  .toString("utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as Line);
const reader = openEventReader();
const lexicon = compileLexicon(EVENT_RULES);
const text = openSync(`${output}.jsonl`, "w");
const floats = openSync(`${output}.f32`, "w");
for (const line of lines) {
  const input = readAll({ id: line.id, text: line.text, dct: line.dct, title: line.title ?? null });
  const scene = new Scene(input);
  const { syntax } = scene;
  const mentions = readMentions(scene, lexicon);
  const meanings = new Meanings(scene, reader);
  const counts = tally(scene, mentions);
  const cast = castOf(scene, mentions);
  const sketches = mentions.map((mention) => sketchOf(scene, lexicon, mention));
  const { events } = line;
  const table = offsets(line.text);
  const at = (span: GoldSpan): GoldSpan => ({ start: table[span.start]!, end: table[span.end]! });
  const spans = events.flatMap((event, index) => event.mentions.map((span) => ({ ...at(span), index })));
  const found = (start: number, end: number): number[] => [
    ...new Set(spans.filter((span) => span.start < end && start < span.end).map((span) => span.index)),
  ];
  const golds = mentions.map(({ from, last }) => found(syntax.start(from), syntax.end(last)));
  const pairs: unknown[] = [];
  const pairNumbers: number[] = [];
  mentions.forEach((b, j) => {
    for (let i = 0; i < j; i += 1) {
      const a = mentions[i]!;
      const near = isClose(a, b);
      if (!near && !(golds[i]!.length > 0 && golds[j]!.length > 0)) continue;
      const relation = relationOf(scene, lexicon, a, sketches[i]!, b, sketches[j]!);
      const flags = (near ? 1 : 0) + (relation.another ? 2 : 0) + (relation.latest ? 4 : 0);
      pairs.push([i, j, flags, pairFeatures(scene, a, sketches[i]!, b, sketches[j]!).map(numberOf)]);
      pairNumbers.push(...meanings.pairNumbers(a, b));
    }
  });
  const numbers = meanings.mentionNumbers(mentions);
  const features = mentions.map((mention) => [
    ...mentionFeatures(scene, lexicon, mention, counts),
    ...contextFeatures(scene, mention, cast),
  ]);
  const odds = reader.mention.judge(features.map(featureKeys), numbers);
  const { tokens, sentences } = syntax.layers;
  const quoted = reader.quoteSpans(tokens, sentences);
  for (const part of [numbers, Float32Array.from(pairNumbers), reader.states(tokens, sentences)])
    writeSync(floats, new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  writeSync(
    text,
    `${JSON.stringify({
      id: line.id,
      inputs: reader.mention.inputs,
      pairInputs: reader.pair.inputs,
      sentences: scene.position,
      count: tokens.count,
      sentence: sentences.flatMap(({ from, to }, index) => Array<number>(to - from).fill(index)),
      block: sentences.flatMap(({ from, to, block }) => Array<number>(to - from).fill(block)),
      head: Array.from(syntax.layers.parses.head),
      quoted: Array.from(quoted, (span) => (span < 0 ? 0 : 1)),
      words: Array.from({ length: tokens.count }, (_, token) => wordOf(syntax, token)),
      mentions: mentions.map((mention) => {
        const start = syntax.start(mention.from);
        const end = syntax.end(mention.last);
        return {
          start,
          end,
          token: mention.token,
          from: mention.from,
          last: mention.last,
          odds: odds[mention.index],
          sentence: mention.sentence,
          kind: mention.kind,
          type: mention.type,
          row: mention.row?.id ?? null,
          status: mention.reading.status,
          strength: mention.reading.strength,
          dated: mention.datings.some(({ use }) => use === "when"),
          features: features[mention.index]!.map(numberOf),
          gold: golds[mention.index],
        };
      }),
      pairs,
      events: events.map((event) => ({ ...event, mentions: event.mentions.map(at) })),
    })}\n`,
  );
}
writeSync(text, `${JSON.stringify({ names: [...names.keys()] })}\n`);
closeSync(text);
closeSync(floats);
