import type { EventCard, StoryView, TimelineEntry } from "../../app/desk/index.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Visitor } from "../visitor.ts";
import { isMain } from "./event-card.ts";
import type { Sections } from "./sections.ts";
import { eventListHtml, timelineHtml } from "./timeline.ts";

/** Stories with fewer events show all of them. */
const FEW_EVENTS = 15;
/** Events of a lite page. */
const LITE_EVENTS = 16;

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

/** The events day by day, then those without a date, then those that a person rejected. */
export function storyEventsHtml(
  visitor: Visitor,
  { entries, undated }: ChosenEvents,
  view: StoryView,
  sections: Sections,
): Html {
  const { say } = visitor;
  const { timeline, rejected, today } = view;
  // One list, so that a lite page can show a part of it: what has a date, what has none, what somebody rejected.
  const all = [
    ...entries.map((entry) => ({ of: "dated" as const, entry })),
    ...undated.map((event) => ({ of: "undated" as const, event })),
    ...rejected.map((event) => ({ of: "rejected" as const, event })),
  ];
  const shown = sections.list("timeline", say.story.timeline, all, LITE_EVENTS);
  const dated = shown.items.flatMap((one) => (one.of === "dated" ? [one.entry] : []));
  const cards = (of: "undated" | "rejected"): readonly EventCard[] =>
    shown.items.flatMap((one) => (one.of === of ? [one.event] : []));
  const folded = (title: string, events: readonly EventCard[], isOpen: boolean): Part =>
    events.length > 0 &&
    html`<details class="folded"${isOpen && html` open`}><summary>${title} (${events.length})</summary>
${eventListHtml(visitor, events)}
</details>`;
  return html`${timeline.length === 0 && html`<p class="note">${say.story.noTimeline}</p>`}
${dated.length > 0 && timelineHtml(visitor, dated, today)}
${folded(say.story.undated, cards("undated"), dated.length === 0)}
${folded(say.story.rejected, cards("rejected"), false)}
${shown.paging}`;
}
