import type { EventCard } from "../../app/desk/index.ts";
import { dateWords } from "../dates.ts";
import { eventActions, selectHtml } from "../edit/views/actions.ts";
import { type Html, html, NOTHING, type Part } from "../html.ts";
import type { Visitor } from "../visitor.ts";
import { statusHtml } from "./status.ts";
import { basisHtml, listHtml, wordsHtml } from "./words.ts";

/** Participants that are named in a list; the event's page names all. */
const NAMED = 4;

/** Statuses of what is off, or elsewhere. */
const OFF: ReadonlySet<EventCard["status"]> = new Set(["postponed", "cancelled", "rescheduled", "did-not-happen"]);

/** True of what was moved, put off, called off, or never was. */
export function isOff({ status }: Pick<EventCard, "status">): boolean {
  return OFF.has(status);
}

/** True of what is on no day any more: off, and without a new date. */
export function isGone(card: Pick<EventCard, "status" | "when" | "originally">): boolean {
  return isOff(card) && card.status !== "rescheduled" && (card.when === null || card.originally === null);
}

/** By which of three kinds a timeline is filtered. */
export function groupOf(event: Pick<EventCard, "status">): "off" | "past" | "ahead" {
  return isOff(event) ? "off" : event.status === "happened" || event.status === "ongoing" ? "past" : "ahead";
}

/** True of what a reader of a story looks for first: told by several texts, changed, in doubt, disputed, or still to come. */
export function isMain(card: EventCard): boolean {
  const { texts, originally, isDisputed, differences, status, judged, tense } = card;
  if (judged !== null) return judged === "confirmed";
  return (
    texts > 1 ||
    originally !== null ||
    isDisputed ||
    differences > 0 ||
    isOff(card) ||
    status === "uncertain" ||
    ((status === "scheduled" || status === "ongoing") && tense !== "past")
  );
}

/** One event as lists show it: how it stands, its name, on what that rests, in which words. */
export function eventCardHtml(visitor: Visitor, card: EventCard, extra: Part = null): Html {
  const { links, say } = visitor;
  const { id, label, place, participants, evidence, reports, texts, differences, judged } = card;
  const names = participants.slice(0, NAMED).map(({ name }) => html`<bdi>${name}</bdi>`);
  const more = participants.length - names.length;
  return html`<p class="event-line">${selectHtml(visitor, "merge-events", id, label)}${statusHtml(visitor, card.status)} <a class="event-name" href="${links.event(id)}" dir="auto">${label}</a>${judged !== null && html` <span class="tag">${say.timeline.judged[judged]}</span>`}</p>
${extra}${names.length + (place === null ? 0 : 1) > 0 && html`<p class="event-who">${names.length > 0 && `${say.timeline.with} `}${listHtml(visitor, more > 0 ? [...names, `+${more}`] : names)}${place !== null && !label.includes(place) && html` <span class="where">${say.timeline.in} <bdi>${place}</bdi></span>`}</p>`}
<p class="event-basis">${basisHtml(visitor, card)}${reports > 1 && html` · ${say.reports(reports)}${texts < reports && html`, ${say.texts(texts)}`}`}${differences > 0 && html` · <a href="${links.event(id)}#accounts">${say.timeline.differs(differences)}</a>`} · ${wordsHtml(visitor, evidence)}</p>${visitor.isCorrecting && eventActions(visitor, card)}`;
}

/** Where a moved or cancelled event was to be and where it went; that a date is not exact; that it passed in silence. */
export function datesHtml(visitor: Visitor, card: EventCard): Part {
  const { say } = visitor;
  const { when, originally, status, tense } = card;
  const notes: Part[] = [];
  if (originally !== null && status !== "rescheduled") notes.push(say.timeline.was(dateWords(visitor, originally)));
  if (originally !== null && status === "rescheduled")
    notes.push(
      html`<s>${dateWords(visitor, originally)}</s> → ${when === null ? say.timeline.noNewDate : dateWords(visitor, when)}`,
    );
  if ((status === "scheduled" || status === "uncertain") && tense === "past") notes.push(say.timeline.passed);
  return notes.length === 0
    ? NOTHING
    : html`<p class="event-dates">${notes.map((note) => html`<span>${note}</span> `)}</p>`;
}

/** A date in words; where it is not exact, marked as such. */
export function whenHtml(visitor: Visitor, card: EventCard): Html {
  const date = card.when ?? card.originally;
  if (date === null) return html`<span class="no-date">${visitor.say.date.none}</span>`;
  const isExact = date.precision === "day" || date.precision === "minute";
  const words = dateWords(visitor, date);
  const shown = card.when === null || isGone(card) ? html`<s>${words}</s>` : words;
  return isExact
    ? html`<span class="when">${shown}</span>`
    : html`<span class="when is-vague" title="${visitor.say.timeline.unclear}">≈ ${shown}</span>`;
}
