import type { TimeDocument } from "../metrics/times.ts";
import type { DataFolder } from "./folder.ts";
import type { ReportRecord } from "./records.ts";

interface Line extends ReportRecord {
  readonly timexes: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly value: string;
  }[];
}

export interface TimedReport {
  readonly record: ReportRecord;
  readonly gold: TimeDocument;
}

/** TimeBank and AQUAINT as cleaned for TempEval-3: newswire with TIMEX3 expressions. */
export async function* readTbaq(data: DataFolder, file: string): AsyncGenerator<TimedReport> {
  for await (const line of data.jsonLines<Line>(file)) {
    const timexes = line.timexes.map(({ start, end, type, value }) => ({ start, end, type, value }));
    yield { record: line, gold: { id: line.id, timexes } };
  }
}
