import type { CalendarDay, CalendarView, DateCard } from "../../app/desk/index.ts";
import { dateWords, monthWords, onDay, weekdayWords } from "../dates.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Page } from "../layout.ts";
import type { Visitor } from "../visitor.ts";
import { fromIso, isoDay, monthAround } from "./days.ts";
import { type ExportLink, exportsHtml } from "./exports.ts";
import type { Sections } from "./sections.ts";
import { statusHtml, statusSign } from "./status.ts";
import { placeHtml } from "./words.ts";

/** Events that a day of the grid names; its list names all. */
const IN_CELL = 3;

/** Events of a day, or of no exact day, that are shown at once. */
const AT_ONCE = 10;

/** Which month is shown. */
export interface CalendarChoice {
  /** First day of the month. */
  readonly month: string;
  /** First day of the month of the newest story; null where it is this one, or there are none. */
  readonly newest: string | null;
  readonly sections: Sections;
  readonly exports: readonly ExportLink[];
}

/** A month over all stories: a grid, and the same day by day in words. */
export function calendarPage(
  visitor: Visitor,
  view: CalendarView,
  { month, newest, sections, exports }: CalendarChoice,
): Page {
  const { say, links, version } = visitor;
  const name = monthWords(visitor, month.slice(0, 7));
  const { next } = monthAround(month);
  const previous = monthAround(isoDay(fromIso(month) - 1)).from;
  const inMonth = view.days.filter(({ day }) => day >= month && day < next);
  const isListed = (event: DateCard): boolean => version === "lite" || isExact(event);
  const lines = inMonth.flatMap(({ day, events }) => events.filter(isListed).map((event) => ({ day, event })));
  const vague = view.days.flatMap(({ events }) =>
    events.filter((event) => !isListed(event) && event.when.to! >= month && event.when.from! < next),
  );
  const stretches = [...vague, ...view.stretches];
  const isPart = view.hasMore || view.offset > 0;
  const [first, last] = [inMonth[0]?.day, inMonth.at(-1)?.day];
  const paging = sections.paging("days", say.calendar.list, view);
  const days = new Map<string, DateCard[]>();
  for (const { day, event } of lines) days.set(day, [...(days.get(day) ?? []), event]);
  return {
    title: `${say.calendar.title}: ${name}`,
    section: "calendar",
    body: html`<header class="page-head">
<h1>${say.calendar.title}</h1>
<p class="lead">${say.calendar.lead}</p>
<nav class="months" aria-label="${say.calendar.month}">
<a rel="prev" href="${links.calendar(previous)}"><span aria-hidden="true">←</span> ${say.calendar.previous}</a>
<a href="${links.calendar()}">${say.calendar.today}</a>
<a rel="next" href="${links.calendar(next)}">${say.calendar.next} <span aria-hidden="true">→</span></a>
</nav>
</header>
<section aria-labelledby="month">
<h2 id="month" class="month-name">${name}</h2>
${version === "main" && gridHtml(visitor, view, month)}
${isPart && first !== undefined && html`<p class="note">${say.calendar.part(weekdayWords(visitor, first), weekdayWords(visitor, last!))}</p>`}
${lines.length === 0 && !isPart && html`<p class="note">${say.calendar.nothing}${newest !== null && html` <a href="${links.calendar(newest)}">${say.calendar.newest(monthWords(visitor, newest.slice(0, 7)))}</a>`}</p>`}
</section>
<div class="columns">
<section class="main-column" aria-labelledby="days"${days.size === 0 && !isPart && html` hidden`}>
<h2 id="days">${say.calendar.list}</h2>
<ol class="timeline" data-items>
${[...days].map(
  ([
    day,
    events,
  ]) => html`<li class="stop" id="d-${day}"><h3><time datetime="${day}">${weekdayWords(visitor, day)}</time></h3>
${foldedHtml(visitor, version === "main" ? events.toSorted(byOrigins) : events)}</li>\n`,
)}
</ol>
${paging}
</section>
<div class="side-column">
${
  stretches.length > 0 &&
  sections.isOverview &&
  html`<section aria-labelledby="stretches"><h2 id="stretches">${say.calendar.stretches}</h2>
${foldedHtml(visitor, stretches)}</section>`
}
${exportsHtml(visitor, exports)}
</div>
</div>`,
  };
}

/** Lines of a calendar; on a main page those beyond a few are folded away. */
function foldedHtml(visitor: Visitor, events: readonly DateCard[]): Html {
  const list = (some: readonly DateCard[]): Html => html`<ul>
${some.map((event) => lineHtml(visitor, event))}
</ul>`;
  const rest = visitor.version === "main" ? events.slice(AT_ONCE) : [];
  return html`${list(events.slice(0, events.length - rest.length))}${rest.length > 0 && html`<details class="folded"><summary>${visitor.say.calendar.more(rest.length)}</summary>${list(rest)}</details>`}`;
}

/** True of a date that is one day: what lies somewhere in a stretch of days has no place in a grid of them. */
function isExact({ when }: DateCard): boolean {
  return when.from === when.to;
}

/** What more origins tell of comes first. */
function byOrigins(a: DateCard, b: DateCard): number {
  return b.origins - a.origins;
}

/** The month as weeks, Monday first. */
function gridHtml(visitor: Visitor, { from, to, days, today }: CalendarView, month: string): Html {
  const byDay = new Map(days.map((day) => [day.day, day]));
  const first = fromIso(from);
  const weeks: number[] = [];
  for (let day = first; day <= fromIso(to); day += 7) weeks.push(day);
  const names = Array.from({ length: 7 }, (_, index) => isoDay(first + index));
  return html`<div class="month-scroll"><table class="month">
<thead><tr>${names.map((day) => html`<th scope="col"><abbr title="${onDay(visitor.language, day, "weekday")}">${onDay(visitor.language, day, "weekdayShort")}</abbr></th>`)}</tr></thead>
<tbody>
${weeks.map(
  (week) =>
    html`<tr>${names.map((_, index) => {
      const day = isoDay(week + index);
      return cellHtml(visitor, day, byDay.get(day), {
        isOutside: day.slice(0, 7) !== month.slice(0, 7),
        isToday: day === today,
      });
    })}</tr>\n`,
)}
</tbody>
</table></div>`;
}

function cellHtml(
  visitor: Visitor,
  day: string,
  found: CalendarDay | undefined,
  { isOutside, isToday }: { readonly isOutside: boolean; readonly isToday: boolean },
): Html {
  const { say, links } = visitor;
  const events = (found?.events ?? []).filter(isExact).toSorted(byOrigins);
  const number = Number(day.slice(8));
  return html`<td class="${[isOutside && "outside", isToday && "is-today"].filter(Boolean).join(" ")}"><span class="number">${events.length > 0 && !isOutside ? html`<a href="#d-${day}">${number}</a>` : number}${isToday && html`<span class="hidden"> ${say.calendar.today}</span>`}</span>
${events.length > 0 && !isOutside && html`<ul>${events.slice(0, IN_CELL).map((event) => html`<li class="s-${event.status}${event.role === "was-set" && " was"}"><a href="${links.event(event.id)}">${statusSign(visitor, event.role === "was-set" ? "rescheduled" : event.status)}<span class="hidden">${event.role === "was-set" ? say.calendar.was : say.status[event.status]}: </span><span class="cell-label" dir="auto">${event.label}</span></a></li>`)}${events.length > IN_CELL && html`<li class="more"><a href="#d-${day}" aria-label="${say.calendar.more(events.length - IN_CELL)}">+${events.length - IN_CELL}</a></li>`}</ul>`}</td>`;
}

function lineHtml(visitor: Visitor, event: DateCard): Part {
  const { say, links } = visitor;
  const { id, label, status, role, when, other, story, place, evidence } = event;
  const isVague = when.from !== when.to;
  const isGone = role === "was-set";
  return html`<li class="entry s-${status}${isGone && " gone"}"><p class="event-line">${when.clock !== null && html`<span class="clock">${when.clock}</span> `}${isGone ? html`<span class="status was">${statusSign(visitor, "rescheduled")}<span>${say.calendar.was}</span></span> <s><a class="event-name" href="${links.event(id)}" dir="auto" data-open>${label}</a></s>` : html`${statusHtml(visitor, status)} <a class="event-name" href="${links.event(id)}" dir="auto" data-open>${label}</a>`}</p>
<p class="event-basis">${isVague && html`<span class="is-vague">≈ ${dateWords(visitor, when)}</span> · `}${other !== null && html`${isGone ? say.timeline.movedTo(dateWords(visitor, other)) : say.timeline.was(dateWords(visitor, other))} · `}${place !== null && html`${say.timeline.in} <bdi>${place}</bdi> · `}<a href="${links.story(story.id)}" dir="auto">${story.name}</a> ${placeHtml(visitor, evidence)}</p></li>
`;
}
