import type { EventCard, TimelineEntry } from "../../app/desk/index.ts";
import { dateWords, weekdayWords } from "../dates.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Visitor } from "../visitor.ts";
import { datesHtml, eventCardHtml, groupOf } from "./event-card.ts";
import { statusSign } from "./status.ts";

/** Entries of one day, or of one stretch in which an event lies. */
interface Stop {
  readonly key: string;
  readonly entries: readonly TimelineEntry[];
}

/** Entries of a timeline, and which of them a page shows: from `begin` on, before `end`. */
export interface TimelinePart {
  readonly entries: readonly TimelineEntry[];
  readonly begin: number;
  readonly end: number;
}

/**
 * The events of a story down a line of days, the planned ones too; today stands between what was and what is to come. `hrefOf`
 * tells where the new date of a moved event is.
 */
export function timelineHtml(
  visitor: Visitor,
  { entries, begin, end }: TimelinePart,
  today: string,
  hrefOf: (id: string) => string,
): Html {
  const stops = stopsOf(entries.slice(begin, end));
  const first = entries.findIndex(({ at }) => at.from! > today);
  const ahead = first < begin ? -1 : stops.findIndex(({ entries: [one] }) => one!.at.from! > today);
  const isOpen = first < 0 && end === entries.length && entries.some(({ at }) => at.to !== null && at.to >= today);
  const line = html`<li class="stop now"><p><span>${visitor.say.timeline.today}</span></p></li>\n`;
  return html`<ol class="timeline">
${stops.map((stop, index) => html`${index === ahead && line}${stopHtml(visitor, stop, hrefOf)}`)}${isOpen && line}</ol>`;
}

function stopsOf(entries: readonly TimelineEntry[]): readonly Stop[] {
  const stops: { key: string; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const { from, to } = entry.at;
    const key = `${from}/${to}`;
    const last = stops.at(-1);
    if (last?.key === key) last.entries.push(entry);
    else stops.push({ key, entries: [entry] });
  }
  return stops;
}

function stopHtml(visitor: Visitor, { entries }: Stop, hrefOf: (id: string) => string): Html {
  const { at } = entries[0]!;
  const isDay = at.from === at.to;
  return html`<li class="${isDay ? "stop" : "stop vague"}">
<h3>${isDay ? html`<time datetime="${at.from}">${weekdayWords(visitor, at.from!)}</time> <span class="year">${at.from!.slice(0, 4)}</span>` : html`${dateWords(visitor, at)} <small>${visitor.say.timeline.unclear}</small>`}</h3>
<ul data-items>
${entries.map((entry) => entryHtml(visitor, entry, hrefOf))}
</ul>
</li>
`;
}

function entryHtml(visitor: Visitor, { role, at, event }: TimelineEntry, hrefOf: (id: string) => string): Html {
  const clock = at.clock === null ? null : html`<span class="clock">${at.clock}</span> `;
  if (role === "was-set" && event.when !== null) return goneHtml(visitor, event, hrefOf);
  return html`<li class="entry s-${event.status}" id="${event.id}" data-group="${groupOf(event)}">${clock}${eventCardHtml(visitor, event, datesHtml(visitor, event))}</li>
`;
}

/** Where an event was to be, with where it went. */
function goneHtml(visitor: Visitor, event: EventCard, hrefOf: (id: string) => string): Html {
  const { say, links } = visitor;
  const where = dateWords(visitor, event.when!);
  return html`<li class="entry gone" data-group="off"><p class="event-line"><span class="status was">${statusSign(visitor, "rescheduled")}<span>${say.timeline.wasHere}</span></span> <s><a class="event-name" href="${links.event(event.id)}" dir="auto">${event.label}</a></s> <a href="${hrefOf(event.id)}">${say.timeline.movedTo(where)}</a></p></li>
`;
}

/** Events without a date, or those that a person rejected. */
export function eventListHtml(visitor: Visitor, events: readonly EventCard[]): Part {
  return html`<ul class="event-list" data-items>
${events.map((event) => html`<li class="entry s-${event.status}" id="${event.id}">${eventCardHtml(visitor, event, datesHtml(visitor, event))}</li>\n`)}
</ul>`;
}
