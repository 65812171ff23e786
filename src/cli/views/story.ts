import type { Story, StoryEvent, StoryRow, WhyInStory } from "../../app/record/index.ts";
import { listWords, STATUS, timeWords } from "../../core/index.ts";
import { clean, clip, type Layout, pad } from "./layout.ts";
import { momentWords } from "./moment.ts";
import { basisWords, count } from "./record.ts";
import { statusPaint } from "./status.ts";

const DATE_COLUMNS = 23;
const STATUS_COLUMNS = 15;
/** People that a story's page lists; the JSON has all. */
const LISTED_PEOPLE = 12;

/** Stories of a store, a line each: all, or a part of them, which may be empty where the store is not. */
export function storyList(page: Layout, rows: readonly StoryRow[], zone: string, isPart: boolean): void {
  if (rows.length === 0) page.text(isPart ? "No such stories." : "No stories yet. Add reports: readout add FILES");
  for (const { id, name, first, last, reports } of rows) {
    const days =
      first === null
        ? "no date"
        : first.slice(0, 10) === last?.slice(0, 10)
          ? momentWords(last, zone)
          : `${timeWords(first.slice(0, 10))} to ${timeWords(last!.slice(0, 10))}`;
    page.text(clean(name), { lead: `${id}  `, paint: page.paint.bold, paintLead: page.paint.dim });
    page.text(`${count(reports, "report")}, ${days}`, { indent: 13, paint: page.paint.dim });
  }
}

/** One story: reports, the events that matter, people. */
export function storyPage(page: Layout, story: Story, zone: string, all: boolean): void {
  page.text(clean(story.name), { paint: page.paint.bold });
  page.text(story.id, { paint: page.paint.dim });
  page.title("Reports", story.reports.length);
  for (const { ref, outlet, headline, published, textOf } of story.reports) {
    page.text(`${clean(headline ?? "(no headline)")}`, { indent: 2, lead: `${ref}  `, paintLead: page.paint.dim });
    const copy = textOf === ref ? "" : `, the text of ${textOf}`;
    page.text(`${clean(outlet ?? "outlet not known")}, ${momentWords(published, zone)}${copy}`, {
      indent: 15,
      paint: page.paint.dim,
    });
  }
  const events = all ? story.events : story.events.filter(isProminent);
  page.title("Events", events.length);
  for (const event of events) eventLine(page, event);
  if (events.length < story.events.length)
    page.text(`${story.events.length - events.length} more that one report mentions: --all`, {
      indent: 2,
      paint: page.paint.dim,
    });
  page.title("People", story.people.length);
  for (const { name, descriptions, reports, statements } of story.people.slice(0, LISTED_PEOPLE))
    page.text(`${clean(name)}${descriptions.length === 0 ? "" : ` — ${clip(descriptions.join("; "), 60)}`}`, {
      indent: 2,
      hang: 4,
      right: `${count(statements, "statement")}, ${count(reports.length, "report")}`,
    });
  if (story.people.length > LISTED_PEOPLE)
    page.text(`${story.people.length - LISTED_PEOPLE} more`, { indent: 2, paint: page.paint.dim });
}

/** Why each report is in its story. */
export function whyList(page: Layout, reasons: readonly WhyInStory[]): void {
  for (const { report, nearest, why } of reasons)
    page.text(clean(nearest === null ? why : `with ${nearest}: ${why}`), {
      lead: `${report}  `,
      paintLead: page.paint.dim,
    });
}

/** The events of a story, day by day. */
export function timelinePage(page: Layout, story: Story, events: readonly StoryEvent[]): void {
  page.text(clean(story.name), { paint: page.paint.bold });
  page.gap();
  for (const event of events) eventLine(page, event);
  if (events.length === 0) page.text("No events with a date.", { paint: page.paint.dim });
  const left = story.events.filter(({ judged }) => judged !== "rejected").length - events.length;
  if (left > 0) page.text(`${left} more without a date: --all`, { indent: 2, paint: page.paint.dim });
}

/** Several reports tell of it, accounts of it differ, or its status has changed or is one of change. */
function isProminent({ reports, differences, judged, history, status }: StoryEvent): boolean {
  if (judged !== null) return judged === "confirmed";
  return (
    reports.length > 1 ||
    differences.length > 0 ||
    new Set(history.map((entry) => entry.status)).size > 1 ||
    ["postponed", "cancelled", "rescheduled"].includes(status.status)
  );
}

function eventLine(page: Layout, event: StoryEvent): void {
  const { id, label, status, time, originalTime, place, participants, reports, judged } = event;
  const when = pad(time === null ? "no date" : timeWords(time.value), DATE_COLUMNS);
  page.gap();
  page.text(clean(label), {
    indent: 2,
    lead: `${pad(STATUS[status.status].label, STATUS_COLUMNS)}${when} `,
    right: id,
    paint: page.paint.bold,
    paintLead: statusPaint(page, status.status),
  });
  const indent = 2 + STATUS_COLUMNS;
  page.text(`${basisWords(status)}${reports.length > 1 ? `, in ${count(reports.length, "report")}` : ""}`, {
    indent,
    paint: page.paint.dim,
  });
  if (originalTime !== null) page.text(`first set for ${timeWords(originalTime.value)}`, { indent });
  if (place !== null && !label.includes(place)) page.text(`at ${clean(place)}`, { indent });
  if (participants.length > 0)
    page.text(`with ${clip(listWords(participants.map(({ name }) => name)), 120)}`, { indent });
  if (judged !== null) page.text(`${judged} by hand`, { indent });
}
