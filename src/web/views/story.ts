import type { ReportCard, StoryView } from "../../app/desk/index.ts";
import type { Person } from "../../app/record/index.ts";
import { dayWords, momentHtml, momentWords } from "../dates.ts";
import { selectHtml } from "../edit/views/actions.ts";
import { correctToggle, type OtherStory, storyEditHtml } from "../edit/views/story.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Page } from "../layout.ts";
import type { Visitor } from "../visitor.ts";
import { chartHtml } from "./chart.ts";
import { differenceHtml } from "./differences.ts";
import type { PartStart } from "./event-parts.ts";
import { type ExportLink, exportsHtml } from "./exports.ts";
import { type Sections, sectionLinks } from "./sections.ts";
import { statementHtml } from "./statements.ts";
import { statusHtml } from "./status.ts";
import { chooseEvents, partDaysHtml, shownEvents, storyEventsHtml, timelineNote } from "./story-events.ts";
import { clip, personHtml } from "./words.ts";

const LISTED_PEOPLE = 14;
/** Entries of a section of a lite page. */
const LITE = { accounts: 4, reports: 12, people: 14 };

/** What of a story is wanted. */
export interface StoryChoice {
  /** True where every event is wanted, not the main ones alone. */
  readonly isAll: boolean;
  /** Where a part of the story is. */
  readonly hrefOf: (choice: { readonly all?: boolean; readonly section?: string } & Partial<PartStart>) => string;
  /** With which of the events the page begins. */
  readonly start: PartStart;
  readonly sections: Sections;
  readonly exports: readonly ExportLink[];
  /** Stories that it may be merged with, where somebody corrects it. */
  readonly others: readonly OtherStory[];
}

/** One story: its timeline, who said what, where accounts differ, its reports and people. */
export function storyPage(visitor: Visitor, view: StoryView, choice: StoryChoice): Page {
  const { isAll, hrefOf, start, sections, exports, others } = choice;
  const { say, links } = visitor;
  const { id, name, isNamedByHand, moved, statements } = view;
  const chosen = chooseEvents(view, isAll);
  const shown = shownEvents(visitor, chosen, view, start);
  const partHref = ({ from, skip }: PartStart): string => hrefOf({ all: isAll, section: "timeline", from, skip });
  const accounts = sections.list("accounts", say.story.accounts, view.differences, LITE.accounts);
  const reports = sections.list("reports", say.story.reports, view.reports, LITE.reports);
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
<p class="facts">${moved !== null && html`<span class="tag new">${moved.isNew ? say.storiesPage.isNew : say.storiesPage.newReports(moved.reports)}</span> `}<a href="${links.changes(id)}">${say.story.changes}</a>${visitor.mayCorrect && html` · ${correctToggle(visitor, id)}`}</p>
${sectionLinks(visitor, sections, links.story(id), [
  ["timeline", say.story.timeline],
  ["accounts", say.story.accounts],
  ["said", say.story.said],
  ["reports", say.story.reports],
  ["people", say.story.people],
])}
</header>
${storyEditHtml(visitor, view, others)}${
  sections.has("timeline") &&
  html`<section aria-labelledby="timeline">
<h2 id="timeline">${say.story.timeline}</h2>
${timelineNote(visitor, chosen, hrefOf)}
${partDaysHtml(visitor, shown, partHref)}
${chartHtml(visitor, shown.entries, view)}
</section>`
}
<div class="columns">
<div class="main-column">
${
  sections.has("timeline") &&
  html`<section aria-label="${say.calendar.list}">
${storyEventsHtml(visitor, shown, view, partHref)}
</section>`
}
${
  sections.has("accounts") &&
  html`<section aria-labelledby="accounts">
<h2 id="accounts">${say.story.accounts}</h2>
${view.differences.length === 0 && html`<p class="note">${say.story.noAccounts}</p>`}
${accounts.items.map(
  ({ event, differences: some }) => html`<article class="accounts">
<h3>${statusHtml(visitor, event.status)} <a href="${links.event(event.id)}#accounts" dir="auto">${event.label}</a></h3>
${some.map((one) => differenceHtml(visitor, one, "h4"))}
</article>`,
)}
${accounts.paging}
</section>`
}
${
  sections.has("said") &&
  html`<section aria-labelledby="said">
<h2 id="said">${say.story.said}</h2>
${
  statements.items.length === 0
    ? html`<p class="note">${say.story.noStatements}</p>`
    : html`<ol class="statements" data-items>
${statements.items.map((statement) => html`<li>${statementHtml(visitor, statement)}</li>\n`)}
</ol>`
}
${sections.paging("said", say.story.said, statements)}
</section>`
}
</div>
<div class="side-column">
${
  sections.has("reports") &&
  html`<section aria-labelledby="reports">
<h2 id="reports">${say.story.reports}</h2>
<ol class="reports">
${reports.items.map((report) => html`<li>${selectHtml(visitor, "split-story", report.ref, report.headline ?? report.ref)}${reportHtml(visitor, report, view.reports)}</li>\n`)}
</ol>
${reports.paging}
</section>`
}
${
  sections.has("people") &&
  html`<section aria-labelledby="people">
<h2 id="people">${say.story.people}</h2>
${peopleHtml(visitor, view.people, sections)}
</section>`
}
${sections.isOverview && exportsHtml(visitor, exports)}
</div>
</div>`,
  };
}

/** A report in a list: outlet, headline, when; whose text it prints. */
export function reportHtml(visitor: Visitor, report: ReportCard, all: readonly ReportCard[] = []): Html {
  const { say, links } = visitor;
  const { ref, outlet, headline, published, copyOf, isReadInFull } = report;
  const original = all.find((other) => other.ref === copyOf);
  return html`<p class="report-line"><a href="${links.report(ref)}" dir="auto">${headline ?? say.noHeadline}</a></p>
<p class="facts">${outlet === null ? say.outletUnknown : html`<bdi>${outlet}</bdi>`}, ${momentHtml(visitor, published)}${copyOf !== null && html` · ${say.story.copyOf} <a href="${links.report(copyOf)}"><bdi>${original?.outlet ?? copyOf}</bdi></a>`}${!isReadInFull && html` · ${say.story.notFull}`}</p>`;
}

function peopleHtml(visitor: Visitor, people: readonly Person[], sections: Sections): Part {
  const { say } = visitor;
  const shown = sections.list("people", say.story.people, people, LITE.people);
  const line = ({ key, name, descriptions, statements }: Person): Html =>
    html`<li>${selectHtml(visitor, "merge-people", name, name)}${personHtml(visitor, key, name)}${descriptions.length > 0 && html` <span class="role" dir="auto">${clip(descriptions[0]!, 60)}</span>`} <small>${say.statements(statements)}</small></li>\n`;
  const rest = shown.items.slice(LISTED_PEOPLE);
  return html`<ul class="people">
${shown.items.slice(0, LISTED_PEOPLE).map(line)}</ul>
${shown.paging}
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
