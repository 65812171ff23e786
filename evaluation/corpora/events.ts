import type { EventDocument } from "../metrics/events.ts";
import type { DataFolder } from "./folder.ts";
import { type ReportRecord, toSpans, type WrittenSpan } from "./records.ts";

type WrittenTime = string | { readonly value?: string | null } | null;

interface Line extends ReportRecord {
  readonly events: readonly {
    readonly label: string;
    readonly mentions: readonly WrittenSpan[];
    readonly status: string;
    readonly type: string;
    readonly salience?: string;
    /** Whole reports. */
    readonly time?: WrittenTime;
    /** Passages: of what was moved, else when it was set. */
    readonly new_time?: WrittenTime;
    readonly original_time?: WrittenTime;
  }[];
}

export interface EventReport {
  readonly record: ReportRecord;
  readonly gold: EventDocument;
  /** What the annotator called each event, for a list of errors. */
  readonly labels: readonly string[];
}

/** Whole reports (events-*) and passages with changed or doubted plans (status-*): events, statuses, times. */
export async function* readEvents(data: DataFolder, file: string): AsyncGenerator<EventReport> {
  for await (const line of data.jsonLines<Line>(file)) {
    const events = line.events.map((event) => {
      const time = event.time === undefined ? event.new_time || event.original_time : event.time;
      return {
        mentions: toSpans(event.mentions),
        status: event.status,
        type: event.type,
        time: (typeof time === "string" ? time : time?.value) ?? null,
        salience: event.salience,
      };
    });
    yield { record: line, gold: { id: line.id, events }, labels: line.events.map((event) => event.label) };
  }
}
