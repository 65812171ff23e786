import type { PersonView } from "../../app/desk/index.ts";
import { type PersonChoices, personActions } from "../edit/views/story.ts";
import { html } from "../html.ts";
import type { Page } from "../layout.ts";
import type { Visitor } from "../visitor.ts";
import { datesHtml, eventCardHtml, whenHtml } from "./event-card.ts";
import { type ExportLink, exportsHtml } from "./exports.ts";
import { pagingHtml } from "./paging.ts";
import { type Sections, sectionLinks } from "./sections.ts";
import { statementHtml } from "./statements.ts";
import { clip, listHtml, personHtml } from "./words.ts";

/** Stories of a lite page. */
const LITE_STORIES = 8;

/** What of a person is wanted. */
export interface PersonChoice {
  readonly hrefOf: (offset: number) => string;
  readonly sections: Sections;
  readonly exports: readonly ExportLink[];
  /** What is offered to whoever may correct. */
  readonly choices: PersonChoices;
}

/** One person over all stories: what they said over time, in what they take part. */
export function personPage(
  visitor: Visitor,
  view: PersonView,
  { hrefOf, sections, exports, choices }: PersonChoice,
): Page {
  const { say, links } = visitor;
  const listed = sections.list("stories", say.person.stories, view.stories, LITE_STORIES);
  const { name, spellings, descriptions, statements, events, stories, others } = view;
  const written = spellings.filter((one) => one !== name);
  return {
    title: name,
    section: null,
    body: html`<header class="page-head">
<h1><bdi>${name}</bdi></h1>
${
  descriptions.length > 0 &&
  html`<p class="lead" dir="auto">${descriptions
    .slice(0, 4)
    .map((one) => clip(one, 80))
    .join("; ")}</p>`
}
<p class="facts">${say.statements(statements.total)} · ${say.events(events.total)}${
      written.length > 0 &&
      html` · ${say.person.also} ${listHtml(
        visitor,
        written.map((one) => html`<bdi>${one}</bdi>`),
      )}`
    }</p>
${personActions(visitor, view, choices)}
${sectionLinks(visitor, sections, links.person(view.key) ?? "", [
  ["said", say.person.statements],
  ...(events.total > 0 ? [["events", say.person.events] as const] : []),
])}
</header>
<div class="columns">
<div class="main-column">
${
  sections.has("said") &&
  html`<section aria-labelledby="said">
<h2 id="said">${say.person.statements}</h2>
${
  statements.items.length === 0
    ? html`<p class="note">${say.person.silent}</p>`
    : html`<ol class="statements" data-items>
${statements.items.map((one) => html`<li>${statementHtml(visitor, one, stories.length > 1 && html` · <a href="${links.story(one.story.id)}" dir="auto">${clip(one.story.name, 70)}</a>`)}</li>\n`)}
</ol>`
}
${pagingHtml(visitor, { ...statements, hasMore: statements.hasMore || events.hasMore }, hrefOf)}
</section>`
}
</div>
<div class="side-column">
${
  events.total > 0 &&
  sections.has("events") &&
  html`<section aria-labelledby="events">
<h2 id="events">${say.person.events}</h2>
<ul class="event-list compact">
${events.items.map((event) => html`<li class="entry s-${event.status}"><p class="date">${whenHtml(visitor, event)}</p>${eventCardHtml(visitor, event, datesHtml(visitor, event))}</li>\n`)}
</ul>
</section>`
}
${
  sections.has("stories") &&
  html`<section aria-labelledby="stories">
<h2 id="stories">${say.person.stories}</h2>
<ul class="reports">
${listed.items.map((story) => html`<li><p class="report-line"><a href="${links.story(story.id)}" dir="auto">${story.name}</a></p><p class="facts">${say.statements(story.statements)} · ${say.reports(story.reports)}</p></li>\n`)}
</ul>
${listed.paging}
</section>`
}
${
  others.length > 0 &&
  html`<section aria-labelledby="others"><h2 id="others">${say.person.others}</h2><p>${listHtml(
    visitor,
    others.map((one) => personHtml(visitor, one.key, one.name)),
  )}</p></section>`
}
${exportsHtml(visitor, exports)}
</div>
</div>`,
  };
}
