import { isoDay } from "../../core/index.ts";
import { dayRange, type StoryEvent } from "../../record/index.ts";
import type { ExportedStory, ExportFacts } from "../exported.ts";

const COLUMNS = [
  "story",
  "story_name",
  "event",
  "label",
  "type",
  "status",
  "since",
  "time",
  "from",
  "to",
  "first_set_for",
  "place",
  "participants",
  "origins",
  "named",
  "unnamed",
  "disputed",
  "reports",
  "outlet",
  "url",
  "words",
] as const;

/** The events of stories as CSV (RFC 4180), a row each. */
export function csv(stories: readonly ExportedStory[], { part }: Pick<ExportFacts, "part"> = {}): string {
  const rows = stories.flatMap(({ story }) =>
    story.events
      .filter(({ judged }) => judged !== "rejected")
      .map((event) => {
        const report = story.reports.find(({ ref }) => ref === event.status.evidence.report);
        return [
          story.id,
          story.name,
          ...eventCells(event),
          report?.outlet ?? "",
          report?.url ?? "",
          event.status.evidence.words,
        ];
      }),
  );
  const heading = part?.isFirst === false ? [] : [[...COLUMNS]];
  return [...heading, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function eventCells(event: StoryEvent): readonly (string | number)[] {
  const { id, label, type, status, time, originalTime, place, participants, reports } = event;
  const range = time === null ? null : dayRange(time.value);
  return [
    id,
    label,
    type,
    status.status,
    status.since ?? "",
    time?.value ?? "",
    range === null ? "" : isoDay(range.from),
    range === null ? "" : isoDay(range.to),
    originalTime?.value ?? "",
    place ?? "",
    participants.map(({ name }) => name).join("; "),
    status.basis.origins,
    status.basis.named,
    status.basis.unnamed,
    status.disputedBy.length > 0 ? "yes" : "no",
    reports.length,
  ];
}

/** A cell: quoted where it needs to be; what a spreadsheet would take for a formula is kept as text by a leading apostrophe. */
function cell(value: string | number): string {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
