import type { ReportCard, StoryView } from "../../app/desk/index.ts";
import type { Person } from "../../app/record/index.ts";
import { dayWords, momentHtml, momentWords } from "../dates.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Page } from "../layout.ts";
import type { Visitor } from "../visitor.ts";
import { chartHtml } from "./chart.ts";
import { differenceHtml } from "./differences.ts";
import { type ExportLink, exportsHtml } from "./exports.ts";
import { pagingHtml } from "./paging.ts";
import { statementHtml } from "./statements.ts";
import { statusHtml } from "./status.ts";
import { chooseEvents, storyEventsHtml, timelineNote } from "./story-events.ts";
import { clip } from "./words.ts";

const LISTED_PEOPLE = 14;

/** What of a story is wanted. */
export interface StoryChoice {
  /** True where every event is wanted, not the main ones alone. */
  readonly isAll: boolean;
  /** Where a part of the story is. */
  readonly hrefOf: (choice: { readonly all?: boolean; readonly offset?: number }) => string;
  readonly exports: readonly ExportLink[];
}

/** One story: its timeline, who said what, where accounts differ, its reports and people. */
export function storyPage(visitor: Visitor, view: StoryView, { isAll, hrefOf, exports }: StoryChoice): Page {
  const { say, links } = visitor;
  const { id, name, isNamedByHand, moved, statements, differences } = view;
  const choice = chooseEvents(view, isAll);
  return {
    title: name,
    section: "stories",
    islands: ["timeline.js"],
    alternates: exports
      .filter(({ format }) => format === "atom")
      .map(({ href }) => ({ type: "application/atom+xml", href, title: name })),
    body: html`<header class="page-head story-head">
<p class="crumbs"><a href="${links.stories()}">${say.sections.stories}</a></p>
<h1 dir="auto">${name}</h1>
<p class="facts">${daysHtml(visitor, view)} · ${say.reports(view.reports.length)}, ${say.texts(view.texts)} · ${say.outlets(view.outlets)}${isNamedByHand && html` · <span class="tag">${say.story.namedByHand}</span>`}</p>
<p class="facts">${moved !== null && html`<span class="tag new">${moved.isNew ? say.storiesPage.isNew : say.storiesPage.newReports(moved.reports)}</span> `}<a href="${links.changes(id)}">${say.story.changes}</a></p>
${contents(visitor, [
  ["timeline", say.story.timeline],
  ["accounts", say.story.accounts],
  ["said", say.story.said],
  ["reports", say.story.reports],
  ["people", say.story.people],
])}
</header>
<section aria-labelledby="timeline">
<h2 id="timeline">${say.story.timeline}</h2>
${timelineNote(visitor, choice, hrefOf)}
${chartHtml(visitor, choice.entries, view)}
</section>
<div class="columns">
<div class="main-column">
<section aria-label="${say.calendar.list}">
${storyEventsHtml(visitor, choice, view)}
</section>
<section aria-labelledby="accounts">
<h2 id="accounts">${say.story.accounts}</h2>
${differences.length === 0 && html`<p class="note">${say.story.noAccounts}</p>`}
${differences.map(
  ({ event, differences: some }) => html`<article class="accounts">
<h3>${statusHtml(visitor, event.status)} <a href="${links.event(event.id)}#accounts" dir="auto">${event.label}</a></h3>
${some.map((one) => differenceHtml(visitor, one, "h4"))}
</article>`,
)}
</section>
<section aria-labelledby="said">
<h2 id="said">${say.story.said}</h2>
${
  statements.items.length === 0
    ? html`<p class="note">${say.story.noStatements}</p>`
    : html`<ol class="statements" data-items>
${statements.items.map((statement) => html`<li>${statementHtml(visitor, statement)}</li>\n`)}
</ol>`
}
${pagingHtml(visitor, statements, (offset) => `${hrefOf({ all: isAll, offset })}#said`)}
</section>
</div>
<div class="side-column">
<section aria-labelledby="reports">
<h2 id="reports">${say.story.reports}</h2>
<ol class="reports">
${view.reports.map((report) => html`<li>${reportHtml(visitor, report, view.reports)}</li>\n`)}
</ol>
</section>
<section aria-labelledby="people">
<h2 id="people">${say.story.people}</h2>
${peopleHtml(visitor, view.people)}
</section>
${exportsHtml(visitor, exports)}
</div>
</div>`,
  };
}

/** Links to the sections of a page. */
export function contents({ say }: Visitor, entries: readonly (readonly [id: string, words: string])[]): Html {
  return html`<nav class="contents" aria-label="${say.onThisPage}"><ul>${entries.map(([id, words]) => html`<li><a href="#${id}">${words}</a></li>`)}</ul></nav>`;
}

/** A report in a list: outlet, headline, when; whose text it prints. */
export function reportHtml(visitor: Visitor, report: ReportCard, all: readonly ReportCard[] = []): Html {
  const { say, links } = visitor;
  const { ref, outlet, headline, published, copyOf, isReadInFull } = report;
  const original = all.find((other) => other.ref === copyOf);
  return html`<p class="report-line"><a href="${links.report(ref)}" dir="auto">${headline ?? say.noHeadline}</a></p>
<p class="facts">${outlet === null ? say.outletUnknown : html`<bdi>${outlet}</bdi>`}, ${momentHtml(visitor, published)}${copyOf !== null && html` · ${say.story.copyOf} <a href="${links.report(copyOf)}"><bdi>${original?.outlet ?? copyOf}</bdi></a>`}${!isReadInFull && html` · ${say.story.notFull}`}</p>`;
}

function peopleHtml(visitor: Visitor, people: readonly Person[]): Part {
  const { say, links } = visitor;
  const line = ({ key, name, descriptions, statements }: Person): Html =>
    html`<li><a href="${links.person(key)}"><bdi>${name}</bdi></a>${descriptions.length > 0 && html` <span class="role" dir="auto">${clip(descriptions[0]!, 60)}</span>`} <small>${say.statements(statements)}</small></li>\n`;
  const rest = people.slice(LISTED_PEOPLE);
  return html`<ul class="people">
${people.slice(0, LISTED_PEOPLE).map(line)}</ul>
${
  rest.length > 0 &&
  html`<details><summary>${say.story.morePeople(rest.length)}</summary><ul class="people">
${rest.map(line)}</ul></details>`
}`;
}

function daysHtml(visitor: Visitor, { first, last }: StoryView): Part {
  if (first === null || last === null) return visitor.say.date.none;
  if (first.slice(0, 10) === last.slice(0, 10)) return momentWords(visitor, last);
  return visitor.say.date.range(dayWords(visitor, first.slice(0, 10)), dayWords(visitor, last.slice(0, 10)));
}
