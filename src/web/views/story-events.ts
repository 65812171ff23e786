import type { EventCard, StoryView, TimelineEntry } from "../../app/desk/index.ts";
import { dayWords } from "../dates.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Visitor } from "../visitor.ts";
import { isMain } from "./event-card.ts";
import { askedPart, type EventPart, eventParts, type ListedEvent, type PartStart } from "./event-parts.ts";
import { eventListHtml, timelineHtml } from "./timeline.ts";

/** Stories with fewer events show all of them. */
const FEW_EVENTS = 15;
/** Events of a page. */
const PART = { main: 60, lite: 16 };

/** Which events of a story are shown. */
export interface ChosenEvents {
  readonly entries: readonly TimelineEntry[];
  readonly undated: readonly EventCard[];
  /** True where all are shown. */
  readonly isWhole: boolean;
  /** How many there are, and how many of them are the main ones. */
  readonly all: number;
  readonly main: number;
}

/** The events that matter most, or all where that is asked for or they are few. */
export function chooseEvents({ timeline, undated }: StoryView, isAll: boolean): ChosenEvents {
  const cards = new Map([...timeline.map(({ event }) => event), ...undated].map((event) => [event.id, event]));
  const main = [...cards.values()].filter(isMain).length;
  const isWhole = isAll || cards.size <= FEW_EVENTS || main === 0;
  const isWanted = (event: EventCard): boolean => isWhole || isMain(event);
  return {
    entries: timeline.filter(({ event }) => isWanted(event)),
    undated: undated.filter(isWanted),
    isWhole,
    all: cards.size,
    main,
  };
}

/** How many of the events are shown, with a link to the others. */
export function timelineNote(
  { say }: Visitor,
  { isWhole, all, main }: ChosenEvents,
  hrefOf: (choice: { readonly all?: boolean }) => string,
): Part {
  if (all <= FEW_EVENTS || main === 0) return null;
  return html`<p class="note">${!isWhole && `${say.story.mainOnly(main, all)} `}<a href="${hrefOf({ all: !isWhole })}#timeline">${isWhole ? say.story.showMain : say.story.showAll(all)}</a></p>`;
}

/** The part of a story's events that a page shows. */
export interface ShownEvents {
  readonly items: readonly ListedEvent[];
  /** Those of them that have a date. */
  readonly entries: readonly TimelineEntry[];
  /** All that the parts are of. */
  readonly all: readonly ListedEvent[];
  readonly parts: readonly EventPart[];
  /** The part that is shown; undefined where there are no events. */
  readonly part: EventPart | undefined;
}

/** The part that an address asks for: all events for whoever corrects, who selects them together. */
export function shownEvents(
  visitor: Visitor,
  { entries, undated }: ChosenEvents,
  { rejected }: Pick<StoryView, "rejected">,
  start: PartStart,
): ShownEvents {
  const all: readonly ListedEvent[] = [
    ...entries.map((entry) => ({ of: "dated" as const, entry })),
    ...undated.map((event) => ({ of: "undated" as const, event })),
    ...rejected.map((event) => ({ of: "rejected" as const, event })),
  ];
  const parts = eventParts(all, visitor.isCorrecting ? Number.POSITIVE_INFINITY : PART[visitor.version]);
  const part = askedPart(all, parts, start);
  const items = part === undefined ? [] : all.slice(part.begin, part.end);
  return { items, entries: items.flatMap((one) => (one.of === "dated" ? [one.entry] : [])), all, parts, part };
}

/** The events day by day, then those without a date, then those that a person rejected. */
export function storyEventsHtml(
  visitor: Visitor,
  shown: ShownEvents,
  { timeline, today }: Pick<StoryView, "timeline" | "today">,
  hrefOf: PartHref,
): Html {
  const { say } = visitor;
  const { items, entries, all, part } = shown;
  const dated = all.flatMap((one) => (one.of === "dated" ? [one.entry] : []));
  const cards = (of: "undated" | "rejected"): readonly EventCard[] =>
    items.flatMap((one) => (one.of === of ? [one.event] : []));
  const folded = (title: string, events: readonly EventCard[], isOpen: boolean): Part =>
    events.length > 0 &&
    html`<details class="folded"${isOpen && html` open`}><summary>${title} (${events.length})</summary>
${eventListHtml(visitor, events)}
</details>`;
  return html`${timeline.length === 0 && html`<p class="note">${say.story.noTimeline}</p>`}
${entries.length > 0 && timelineHtml(visitor, { entries: dated, begin: part!.begin, end: part!.begin + entries.length }, today, elsewhere(shown, hrefOf))}
${folded(say.story.undated, cards("undated"), entries.length === 0)}
${folded(say.story.rejected, cards("rejected"), entries.length === 0 && part?.from === "rejected")}
${partPaging(visitor, shown, hrefOf)}`;
}

/** Where the date that an event went to is shown: on this page, or in another part. */
function elsewhere({ all, parts, part }: ShownEvents, hrefOf: (start: PartStart) => string): (id: string) => string {
  if (parts.length < 2) return (id) => `#${id}`;
  const places = new Map(
    all.flatMap((one, index) => (one.of === "dated" && one.entry.role === "set" ? [[one.entry.event.id, index]] : [])),
  );
  return (id) => {
    const place = places.get(id) ?? -1;
    const other = parts.find(({ begin, end }) => begin <= place && place < end);
    const isHere = other === undefined || (part!.begin <= place && place < part!.end);
    return isHere ? `#${id}` : `${hrefOf(other)}#${id}`;
  };
}

/** Where another part of the events is. */
type PartHref = (start: PartStart) => string;

/** The parts of the events by their days, above them; a lite page only leads from one to the next. */
export function partDaysHtml(visitor: Visitor, { parts, part }: ShownEvents, hrefOf: PartHref): Part {
  const { say, version } = visitor;
  if (version === "lite" || parts.length < 2) return null;
  const words = (place: string): string =>
    place === "undated" ? say.story.undated : place === "rejected" ? say.story.rejected : dayWords(visitor, place);
  const title = ({ from, to, skip }: EventPart): string =>
    `${from === to ? words(from) : say.date.range(words(from), words(to))}${skip === 0 ? "" : ` (${say.number(skip + 1)}…)`}`;
  return html`<nav class="paging parts" aria-label="${say.story.parts}"><ol>${parts.map((one) => html`<li><a href="${hrefOf(one)}#timeline"${one.end === part?.end && html` aria-current="true"`}>${title(one)}</a></li>`)}</ol></nav>`;
}

/** Links to the parts of the events before and after the one that is shown. */
function partPaging({ say }: Visitor, { parts, part }: ShownEvents, hrefOf: PartHref): Part {
  const previous = parts.findLast(({ begin }) => begin < (part?.begin ?? 0));
  const next = parts.find(({ begin }) => begin >= (part?.end ?? 0));
  if (previous === undefined && next === undefined) return null;
  return html`<nav class="paging" aria-label="${say.paging.title}: ${say.story.timeline}">
${previous !== undefined && html`<a rel="prev" href="${hrefOf(previous)}#timeline">${say.paging.previous}</a>`}
${next !== undefined && html`<a rel="next" href="${hrefOf(next)}#timeline">${say.paging.next}</a>`}
</nav>`;
}
