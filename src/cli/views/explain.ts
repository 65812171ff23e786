import { Reading, type ReadoutDocument, type TraceEntry } from "../../core/index.ts";
import type { OutputStyle } from "../terminal.ts";
import { clip, Layout } from "./layout.ts";

/** Longest quotation of the text in one line of an explanation, in columns. */
const WORDS_COLUMNS = 90;

/** What `--explain` can be asked about, beside everything. `page` is how the page was read: blocks and metadata. */
export const EXPLAINED = ["page", "sentences", "entities", "times", "attributions", "events"] as const;
export type Explained = (typeof EXPLAINED)[number];

/** Entries that speak of one subject; of all where none is named. */
export function entriesOf(trace: readonly TraceEntry[], about: Explained | null): readonly TraceEntry[] {
  if (about === null) return trace;
  return trace.filter(({ layer }) => (about === "page" ? layer === "blocks" || layer === "metadata" : layer === about));
}

/** What each stage weighed, layer by layer in text order: kept or dropped, by which row or model, and why. */
export function explain(document: ReadoutDocument, trace: readonly TraceEntry[], style: OutputStyle): string {
  const page = new Layout(style);
  const reading = new Reading(document);
  const layers = new Map<TraceEntry["layer"], TraceEntry[]>();
  for (const entry of trace) {
    const entries = layers.get(entry.layer);
    if (entries === undefined) layers.set(entry.layer, [entry]);
    else entries.push(entry);
  }
  if (layers.size === 0) page.text("No stage had a choice to explain.");
  for (const [layer, entries] of layers) {
    page.title(layer, entries.length);
    if (layer === "metadata") metadata(page, entries);
    else if (layer === "blocks") blocks(page, reading, entries);
    else items(page, reading, entries);
  }
  return page.toString();
}

/** Field by field: the value that was chosen and why, then what else the page says. */
function metadata(page: Layout, entries: readonly TraceEntry[]): void {
  const fields = new Map<string, TraceEntry[]>();
  for (const entry of entries) fields.set(entry.field ?? "", [...(fields.get(entry.field ?? "") ?? []), entry]);
  for (const [field, values] of fields) {
    page.text(field, { indent: 2, paint: page.paint.bold });
    for (const entry of values.toSorted((a, b) => Number(b.kept) - Number(a.kept))) {
      page.text(`“${clip(entry.words ?? "", WORDS_COLUMNS)}”`, {
        indent: 4,
        hang: 12,
        lead: entry.kept ? "chosen  " : "not     ",
        paintLead: entry.kept ? page.paint.green : page.paint.yellow,
      });
      page.text(`from ${entry.by}: ${entry.why}`, { indent: 12, paint: page.paint.dim });
      if (entry.path !== undefined) page.text(entry.path, { indent: 12, paint: page.paint.dim });
    }
  }
}

/** The page in its own order: each block's words, what it was taken for, by which step and why, and its element. */
function blocks(page: Layout, reading: Reading, entries: readonly TraceEntry[]): void {
  for (const entry of entries) {
    const kind = entry.kept ? (entry.kind ?? "") : "dropped";
    page.text(`“${clip(entry.words ?? reading.words(entry), WORDS_COLUMNS)}”`, {
      indent: 2,
      hang: 14,
      lead: kind.padEnd(KIND_COLUMNS),
      paintLead: entry.kept ? page.paint.green : page.paint.yellow,
      right: entry.kept ? reading.placeWords(entry) : "",
    });
    const as = entry.kept || entry.kind === undefined || entry.kind === "furniture" ? "" : `, read as ${entry.kind}`;
    page.text(`by ${entry.by}: ${entry.why}${as}`, { indent: 2 + KIND_COLUMNS, paint: page.paint.dim });
    if (entry.path !== undefined) page.text(entry.path, { indent: 2 + KIND_COLUMNS, paint: page.paint.dim });
  }
}

/** Columns of a block's kind. */
const KIND_COLUMNS = 12;

function items(page: Layout, reading: Reading, entries: readonly TraceEntry[]): void {
  for (const entry of entries.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const mark = entry.kept ? page.paint.green("kept   ") : page.paint.yellow("dropped");
    const score = entry.score === undefined ? "" : ` (score ${entry.score.toFixed(2)})`;
    page.text(`${entry.item ?? ""} “${clip(reading.words(entry), WORDS_COLUMNS)}”`, {
      indent: 2,
      hang: 10,
      right: reading.placeWords(entry),
    });
    page.text(`${mark} by ${entry.by}${score}: ${entry.why}`, { indent: 4, hang: 12 });
  }
}

/** An explanation for a program: the page's blocks and metadata, and the items of the layers, in the order of their making. */
export function explanation(document: ReadoutDocument, trace: readonly TraceEntry[]): object {
  const { text } = document.report;
  const fields = new Map<string, { chosen: object | null; others: object[] }>();
  for (const { layer, field = "", words = "", by, kept, why, path } of trace) {
    if (layer !== "metadata") continue;
    const entry = fields.get(field) ?? { chosen: null, others: [] };
    fields.set(field, entry);
    const value = { value: words, from: by, ...(path === undefined ? {} : { path }), why };
    if (kept && entry.chosen === null) entry.chosen = value;
    else entry.others.push(value);
  }
  return {
    report: document.report.id,
    metadata: [...fields].map(([field, entry]) => ({ field, ...entry })),
    blocks: trace
      .filter(({ layer }) => layer === "blocks")
      .map(({ kept, kind, by, why, start, end, path, words }) => ({
        kept,
        kind: kind ?? null,
        by,
        why,
        words: words ?? text.slice(start, end),
        ...(kept ? { start, end } : {}),
        ...(path === undefined ? {} : { path }),
      })),
    items: trace.filter(({ layer }) => layer !== "metadata" && layer !== "blocks"),
  };
}
