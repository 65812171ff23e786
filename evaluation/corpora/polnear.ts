import type { GoldAttributions } from "../metrics/attribution.ts";
import type { DataFolder } from "./folder.ts";
import { type ReportRecord, toSpans, type WrittenSpan } from "./records.ts";

interface Line extends ReportRecord {
  readonly attributions: readonly {
    readonly source: readonly WrittenSpan[];
    readonly cue: readonly WrittenSpan[];
    readonly content: readonly WrittenSpan[];
  }[];
}

export interface AttributedReport {
  readonly record: ReportRecord;
  readonly gold: GoldAttributions;
}

/** PolNeAR 1.0 (Newell, Margolin, Ruths 2018): political news of seven US outlets; contents never nest. */
export async function* readPolnear(data: DataFolder, file: string): AsyncGenerator<AttributedReport> {
  for await (const line of data.jsonLines<Line>(file)) {
    const attributions = line.attributions.map((a) => ({
      source: toSpans(a.source),
      cue: toSpans(a.cue),
      content: toSpans(a.content),
    }));
    yield { record: line, gold: { id: line.id, text: line.text, attributions } };
  }
}
