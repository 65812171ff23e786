import { type EVENT_FIELDS, eventValue } from "../../../app/edit/index.ts";
import type { EventOutline, StoryEvent, StoryOutline } from "../../../app/record/index.ts";
import { EVENT_TYPES, type ReadoutError, STATUS } from "../../../core/index.ts";
import { type Html, html, type Part } from "../../html.ts";
import type { Page } from "../../layout.ts";
import type { Visitor } from "../../visitor.ts";
import { errorOf, errorsHtml, fieldHtml, formStart, type Sent, sentText } from "../form.ts";
import { judgeHtml } from "./actions.ts";

/** Other events of the story that are offered as the same one. */
const OFFERED = 60;

export interface EventEditState {
  readonly story: StoryOutline;
  readonly event: StoryEvent;
  readonly sent: Sent | null;
  readonly error: ReadoutError | null;
}

/** Correcting one event: judging it, its fields, which reports tell of it, which other events are it. */
export function eventEditPage(visitor: Visitor, state: EventEditState): Page {
  const { say, links } = visitor;
  const { correct } = say.edit;
  const { story, event, sent, error } = state;
  const here = links.event(event.id);
  const value = (field: (typeof EVENT_FIELDS)[number]): string =>
    sent === null || sent[field] === undefined ? eventValue(event, field) : sentText(sent, field);
  const field = (name: (typeof EVENT_FIELDS)[number], more: Partial<Parameters<typeof fieldHtml>[0]> = {}): Html =>
    fieldHtml({ name, label: correct.fields[name], value: value(name), error: errorOf(visitor, error, name), ...more });
  const types = say.types as { readonly [type: string]: string };
  return {
    title: `${correct.editTitle}: ${event.label}`,
    section: "stories",
    body: html`<header class="page-head">
<p class="crumbs"><a href="${links.story(story.id)}" dir="auto">${story.name}</a> › <a href="${here}" dir="auto">${event.label}</a></p>
<h1>${correct.editTitle}</h1>
${judgeHtml(visitor, event, here)}</header>
${errorsHtml(visitor, error)}
<form class="form" method="post" action="${here}/edit">
${formStart(visitor, here)}
${field("label", { isRequired: true })}
<div class="field-row">${field("type", { choices: Object.keys(EVENT_TYPES).map((type) => [type, types[type] ?? type] as const) })}${field("status", { choices: Object.keys(STATUS).map((status) => [status, say.status[status as keyof typeof STATUS]] as const) })}</div>
<div class="field-row">${field("time", { hint: correct.timeHint })}${field("place")}</div>
${fieldHtml({ name: "note", label: `${correct.note} (${say.edit.add.optional})`, value: sent === null ? "" : sentText(sent, "note"), error: errorOf(visitor, error, "note") })}
<p class="form-end"><button class="primary">${correct.save}</button> <a href="${here}">${correct.cancel}</a></p>
</form>
<section aria-labelledby="merge-with"><h2 id="merge-with">${correct.mergeWith}</h2>
${mergeHtml(visitor, state, here)}</section>
<section aria-labelledby="part"><h2 id="part">${say.event.toldBy}</h2>
${splitHtml(visitor, state, here)}</section>`,
  };
}

function mergeHtml(visitor: Visitor, { story, event }: EventEditState, here: string): Part {
  const { say } = visitor;
  const { correct } = say.edit;
  const others = nearest(story, event);
  if (others.length === 0) return html`<p class="note">${say.storiesPage.none}</p>`;
  return html`<form class="form" method="post" action="/corrections">${formStart(visitor, here)}<input type="hidden" name="event" value="${event.id}">
<fieldset class="choices"><legend class="note">${correct.mergeWithLead}</legend>
<ul>${others.map((one) => html`<li><label class="choice"><input type="checkbox" name="event" value="${one.id}"><span><bdi>${one.label}</bdi> <small>${say.status[one.status.status]}${one.time !== null && `, ${one.time.value}`}</small></span></label></li>\n`)}</ul></fieldset>
<p class="form-end"><button name="do" value="merge-events">${correct.mergeEvents}</button></p></form>`;
}

/** Other events, those of the same kind or with words in common first. */
function nearest(story: StoryOutline, event: StoryEvent): readonly EventOutline[] {
  const words = (label: string): readonly string[] => label.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const mine = new Set(words(event.label));
  const people = new Set(event.participants.map(({ key }) => key));
  const weight = (other: EventOutline): number =>
    2 * words(other.label).filter((word) => mine.has(word)).length +
    (other.type === event.type ? 1 : 0) +
    other.participants.filter(({ key }) => people.has(key)).length +
    (other.time !== null && other.time.value === event.time?.value ? 1 : 0);
  return story.events
    .filter(({ id, judged }) => id !== event.id && judged !== "rejected")
    .map((other) => ({ other, weight: weight(other) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, OFFERED)
    .map(({ other }) => other);
}

function splitHtml(visitor: Visitor, { story, event }: EventEditState, here: string): Part {
  const { say, links } = visitor;
  const { correct } = say.edit;
  const reports = story.reports.filter(({ ref }) => event.reports.includes(ref));
  const line = ({ ref, headline, outlet }: (typeof reports)[number]): Html =>
    html`<a href="${links.report(ref)}" dir="auto">${headline ?? say.noHeadline}</a> <small><bdi>${outlet ?? say.outletUnknown}</bdi></small>`;
  if (event.mentions.length < 2)
    return html`<p class="note">${correct.onlyOne}</p><ul>${reports.map((one) => html`<li>${line(one)}</li>`)}</ul>`;
  return html`<p class="note">${correct.splitEventLead}</p>
<ul class="parts">${reports.map(
    (one) =>
      html`<li>${line(one)} <form class="acts" method="post" action="/corrections">${formStart(visitor, here)}<input type="hidden" name="event" value="${event.id}"><input type="hidden" name="report" value="${one.ref}"><button name="do" value="split-event">${correct.splitEvent}<span class="hidden">: ${one.headline ?? one.ref}</span></button></form></li>\n`,
  )}</ul>`;
}
