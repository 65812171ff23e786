import { isoDay, STATUS, type Status, timeWords } from "../../core/index.ts";
import { dayRange, daysOf, type StoryEvent } from "../../record/index.ts";
import type { ExportedStory, ExportFacts } from "../exported.ts";

/** Longest stretch that is put on a calendar, in days: "this year" would cover every page. */
const MOST_DAYS = 31;
/** Octets of a content line before it is folded (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/** Statuses that stand before the title, so that what is off or put off stays to be seen as such. */
const PREFIXES: { readonly [S in Status]?: string } = {
  uncertain: "In doubt",
  postponed: "Postponed",
  cancelled: "Cancelled",
  rescheduled: "Moved",
  "did-not-happen": "Did not happen",
};

/**
 * The dated events of stories as iCalendar (RFC 5545). An event that was put off stays at its first date, one that was called off
 * has STATUS:CANCELLED; both say so in their title. What a person rejected, and what has no date within a month, is left out.
 */
export function calendar(stories: readonly ExportedStory[], { now }: ExportFacts): string {
  const stamp = now.replace(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Readout//Readout//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
  ];
  for (const { story } of stories)
    for (const event of story.events) {
      const when = whenOf(event);
      if (when === null || event.judged === "rejected") continue;
      const { status, time, originalTime } = event;
      const moved =
        originalTime === null || originalTime === time ? null : `First set for ${timeWords(originalTime.value)}.`;
      const report = story.reports.find(({ ref }) => ref === status.evidence.report);
      const described = [
        `${STATUS[status.status].label}: “${status.evidence.words}” (${report?.outlet ?? "outlet not known"}, ${status.evidence.place})`,
        `${status.basis.origins} independent ${status.basis.origins === 1 ? "origin" : "origins"}${status.disputedBy.length > 0 ? ", disputed" : ""}`,
        moved,
        story.name,
      ].filter((line) => line !== null);
      const prefix = PREFIXES[status.status];
      const state = STATUS[status.status].iCalendar;
      lines.push(
        "BEGIN:VEVENT",
        `UID:${event.id}@readout`,
        `DTSTAMP:${stamp}`,
        `SEQUENCE:${event.history.length - 1}`,
        ...when,
        `SUMMARY:${escaped(prefix === undefined ? event.label : `${prefix}: ${event.label}`)}`,
        `DESCRIPTION:${escaped(described.join("\n"))}`,
        ...(event.place === null ? [] : [`LOCATION:${escaped(event.place)}`]),
        ...(state === null ? [] : [`STATUS:${state}`]),
        `CATEGORIES:${escaped(event.type)}`,
        ...(report?.url != null && /^https?:\/\/[^\s]+$/.test(report.url) ? [`URL:${report.url}`] : []),
        `X-READOUT-STATUS:${status.status}`,
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
      );
    }
  lines.push("END:VCALENDAR");
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** DTSTART and DTEND; null where the event is on no days that a calendar shows. */
function whenOf({ time, originalTime }: StoryEvent): readonly string[] | null {
  const value = (time ?? originalTime)?.value;
  const range = value === undefined ? null : dayRange(value);
  if (value === undefined || range === null || daysOf(range) > MOST_DAYS) return null;
  // The clock of the place, whichever that is: a floating time.
  const clock = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(value);
  if (clock !== null) return [`DTSTART:${clock[1]!.replaceAll("-", "")}T${clock[2]}${clock[3]}00`];
  const date = (days: number): string => isoDay(days).replaceAll("-", "");
  return [`DTSTART;VALUE=DATE:${date(range.from)}`, `DTEND;VALUE=DATE:${date(range.to + 1)}`];
}

function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, " ")
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, "\\n");
}

/** Folds a line at 75 octets of UTF-8, never inside a character. */
function folded(line: string): string {
  let out = "";
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > LINE_OCTETS) {
      out += "\r\n ";
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
