import { Reading, type ReadoutDocument, type TraceEntry } from "../../core/index.ts";
import type { OutputStyle } from "../terminal.ts";
import { clip, Layout } from "./layout.ts";

/** Longest quotation of the text in one line of an explanation, in columns. */
const WORDS_COLUMNS = 90;

/** What each stage weighed, layer by layer in text order: kept or dropped, by which row or model, and why. */
export function explain(document: ReadoutDocument, trace: readonly TraceEntry[], style: OutputStyle): string {
  const page = new Layout(style);
  const reading = new Reading(document);
  const layers = new Map<string, TraceEntry[]>();
  for (const entry of trace) layers.set(entry.layer, [...(layers.get(entry.layer) ?? []), entry]);
  if (layers.size === 0) page.text("No stage had a choice to explain.");
  for (const [layer, entries] of layers) {
    page.title(layer, entries.length);
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
  return page.toString();
}
