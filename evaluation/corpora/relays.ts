import type { Span } from "../../src/core/index.ts";
import type { RelayPassage } from "../metrics/relays.ts";
import type { DataFolder } from "./folder.ts";
import { type ReportRecord, toSpans, type WrittenSpan } from "./records.ts";

interface Line extends ReportRecord {
  readonly attributions: readonly {
    readonly id: string;
    readonly source: readonly WrittenSpan[];
    readonly cue: readonly WrittenSpan[];
    readonly content: readonly WrittenSpan[];
    readonly via: readonly string[];
    readonly sourceKind: string | null;
    readonly negated: boolean;
    readonly anonymityReason: Span | null;
    readonly speakerName: string | null;
  }[];
}

export interface RelayReport {
  readonly record: ReportRecord;
  readonly gold: RelayPassage;
}

/** Passages with nested attributions: chains of relays, kinds of source, negation, reasons for anonymity. */
export async function* readRelays(data: DataFolder, file: string): AsyncGenerator<RelayReport> {
  for await (const line of data.jsonLines<Line>(file)) {
    const attributions = line.attributions.map((a) => ({
      id: a.id,
      source: toSpans(a.source),
      cue: toSpans(a.cue),
      content: toSpans(a.content),
      via: a.via,
      sourceKind: a.sourceKind,
      negated: a.negated,
      anonymityReason: a.anonymityReason,
      speakerName: a.speakerName,
    }));
    yield { record: line, gold: { id: line.id, text: line.text, attributions } };
  }
}
