// Joins our own readings (training/readings/, offsets without text) with the corpora's texts, in the form of the files that
// lie beside them in the data folder, so that trainers, `npm run eval` and the reference scorers take either.
// usage: tsx training/readings.ts DATA_FOLDER OUT_FOLDER
// Writes events-read.jsonl, events-calibrated.jsonl, events-invented.jsonl, status-read.jsonl, status-invented.jsonl and status-wire.jsonl (to train on), and events-check.jsonl, events-calibrated-check.jsonl,
// status-check.jsonl, speakers-check.jsonl and relays-check.jsonl (only to measure on).
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

type Range = readonly [number, number];
interface ReadEvent {
  readonly type: string;
  readonly mentions: readonly Range[];
  readonly status: string;
  readonly evidence: Range | null;
  readonly by: "report" | "source";
  readonly time?: string | null;
  readonly timeEvidence?: Range | null;
  readonly salience?: "main" | "secondary";
  readonly newTime?: string | null;
  readonly originalTime?: string | null;
}
interface Source {
  readonly id: string;
  readonly dct: string | null;
  readonly title?: string;
  readonly outlet?: string;
  readonly text: string;
}

const [data = "../shared/data", out] = process.argv.slice(2);
const HERE = new URL("readings/", import.meta.url);

function lines<T>(text: string): T[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}
const readings = <T>(name: string): T[] => lines<T>(readFileSync(new URL(`${name}.jsonl`, HERE), "utf8"));

const texts = new Map<string, ReadonlyMap<string, Source>>();
/** A document of a corpus. Throws where it is not in the data folder. */
function sourceOf(corpus: string, id: string): Source {
  let documents = texts.get(corpus);
  if (documents === undefined) {
    const all =
      corpus === PAGES ? pages() : lines<Source>(gunzipSync(readFileSync(join(data, `${corpus}.jsonl.gz`))).toString());
    documents = new Map(all.map((source) => [source.id, source]));
    texts.set(corpus, documents);
  }
  const found = documents.get(id);
  if (found === undefined) throw new Error(`${corpus} has no document ${id}`);
  return found;
}

/** The corpus that is the bodies of the development pages; their days of publication stand in the readings. */
const PAGES = "page-dev";

function pages(): Source[] {
  const bodies = JSON.parse(readFileSync(join(data, "page/dev/ground-truth.json"), "utf8")) as {
    readonly [id: string]: { readonly articleBody: string };
  };
  return Object.entries(bodies).map(([id, { articleBody }]) => ({ id, dct: null, text: articleBody }));
}

/** Offsets of the readings and the corpora are code points. */
function slice(text: string, [start, end]: Range): string {
  return Array.from(text).slice(start, end).join("");
}

const span = (range: Range | null | undefined): { start: number; end: number } | null =>
  range === null || range === undefined ? null : { start: range[0], end: range[1] };

function event(read: ReadEvent, index: number): unknown {
  const shared = {
    id: `e${index + 1}`,
    type: read.type,
    mentions: read.mentions.map(span),
    status: read.status,
    status_evidence: span(read.evidence),
    asserted_by: read.by,
  };
  return read.salience === undefined
    ? { ...shared, new_time: read.newTime ?? null, original_time: read.originalTime ?? null }
    : { ...shared, time: { value: read.time ?? null, evidence: span(read.timeEvidence) }, salience: read.salience };
}

/** Everything in `training/readings`, by the name of the file that it is written to. */
export function joinReadings(): { readonly [file: string]: readonly unknown[] } {
  type ReadReport = { id: string; corpus: string; part: string; dct?: string; events: ReadEvent[] };
  const ofPart = (name: string, part: string): unknown[] =>
    readings<ReadReport>(name)
      .filter((read) => read.part === part)
      .map((read) => {
        const { id, dct, title, text } = sourceOf(read.corpus, read.id);
        return { id, dct: dct ?? read.dct ?? null, title, text, events: read.events.map(event) };
      });
  type Passage = { id: string; corpus: string; from: number; to: number; events: ReadEvent[] };
  const passages = (name: string, prefix: string): unknown[] =>
    readings<Passage>(name).map((read, index) => {
      const { dct, text } = sourceOf(read.corpus, read.id);
      const source = `${read.corpus}/${read.id}:${read.from}-${read.to}`;
      const events = read.events.map(event);
      return { id: `${prefix}-${index + 1}`, source, dct, text: slice(text, [read.from, read.to]), events };
    });
  type Invented = { id: string; dct: string; title?: string; text: string; events: ReadEvent[] };
  const invented = (name: string): unknown[] =>
    readings<Invented>(name).map((read) => ({ ...read, events: read.events.map(event) }));
  const speakers = readings<{ id: string; speakers: { source: Range[] }[] }>("speakers");
  const relays = readings<{
    id: string;
    document: string;
    corpus: string;
    from: number;
    to: number;
    attributions: unknown[];
  }>("relays");
  return {
    "events-read.jsonl": ofPart("events", "train"),
    "events-check.jsonl": ofPart("events", "check"),
    "events-calibrated.jsonl": ofPart("events-calibrated", "train"),
    "events-calibrated-check.jsonl": ofPart("events-calibrated", "check"),
    "status-read.jsonl": passages("status", "sr"),
    "status-check.jsonl": passages("status-check", "sc"),
    "events-invented.jsonl": invented("events-invented"),
    "status-invented.jsonl": invented("status-invented"),
    "status-wire.jsonl": invented("status-wire"),
    "speakers-check.jsonl": speakers.map((read) => {
      const { id, dct, outlet, title, text } = sourceOf("polnear-train", read.id);
      const items = read.speakers.map((item) => ({
        ...item,
        text: item.source.map((range) => slice(text, range)).join(" "),
      }));
      return { id, dct, outlet, title, text, speakers: items };
    }),
    "relays-check.jsonl": relays.map((read) => {
      const { dct, text } = sourceOf(read.corpus, read.document);
      const source_doc = `${read.corpus}:${read.document}`;
      return { id: read.id, dct, source_doc, text: slice(text, [read.from, read.to]), attributions: read.attributions };
    }),
  };
}

if (out !== undefined) {
  mkdirSync(out, { recursive: true });
  for (const [file, rows] of Object.entries(joinReadings())) {
    writeFileSync(join(out, file), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    process.stdout.write(`${file}: ${rows.length}\n`);
  }
}
