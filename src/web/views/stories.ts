import type { EventCard, StoriesView, StoryCard } from "../../app/desk/index.ts";
import { dayWords, momentHtml, momentWords } from "../dates.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Page } from "../layout.ts";
import type { Visitor } from "../visitor.ts";
import { whenHtml } from "./event-card.ts";
import { pagingHtml } from "./paging.ts";
import { statusHtml } from "./status.ts";

/** The stories: what moved since the visitor looked last, then all. */
export function storiesPage(visitor: Visitor, view: StoriesView): Page {
  const { say, links } = visitor;
  const { moved, movedCount, seen, offset } = view;
  // What moved stands above the list and not in it again.
  const listed = new Set(moved.map(({ id }) => id));
  const items = view.items.filter(({ id }) => !listed.has(id));
  const isEmpty = view.items.length === 0 && offset === 0;
  return {
    title: say.storiesPage.title,
    section: "stories",
    body: html`<header class="page-head">
<h1>${say.storiesPage.title}</h1>
<p class="lead">${say.storiesPage.lead}</p>
</header>
${isEmpty && html`<div class="empty"><p>${say.storiesPage.none}</p>${visitor.mayCorrect ? html`<p><a class="primary-link" href="/add">${say.edit.add.title}</a></p>` : html`<p>${say.storiesPage.noneFix}</p>`}</div>`}
${visitor.isServed && offset === 0 && !isEmpty && movedHtml(visitor, moved, movedCount, seen)}
${
  (items.length > 0 || view.hasMore) &&
  html`<section aria-labelledby="all">
<h2 id="all" class="kicker">${moved.length > 0 ? say.storiesPage.others : say.storiesPage.all}</h2>
<ol class="front" data-items>
${items.map((card) => html`<li>${storyHtml(visitor, card)}</li>\n`)}
</ol>
${pagingHtml(visitor, view, (from) => links.stories({ offset: from }))}
</section>`
}`,
  };
}

function movedHtml(visitor: Visitor, moved: readonly StoryCard[], movedCount: number, seen: string | null): Html {
  const { say, now, links } = visitor;
  return html`<section class="moved" aria-labelledby="moved">
<div class="moved-head">
<h2 id="moved">${say.storiesPage.moved}</h2>
<form method="post" action="${links.looked()}"><input type="hidden" name="at" value="${now}"><button>${say.storiesPage.seen}</button></form>
</div>
<p class="note">${seen === null ? say.storiesPage.neverSeen : movedCount === 0 ? say.storiesPage.movedNothing : say.storiesPage.movedSince(momentWords(visitor, seen))}${seen !== null && movedCount > 0 && html` · <a href="${links.changes()}">${say.storiesPage.whatChanged}</a>`}</p>
${
  moved.length > 0 &&
  html`<ol class="front moved-list" data-items>
${moved.map((card) => html`<li>${storyHtml(visitor, card)}</li>\n`)}
</ol>`
}
${movedCount > moved.length && html`<p class="note">${say.storiesPage.more(movedCount - moved.length)}</p>`}
</section>`;
}

function storyHtml(visitor: Visitor, card: StoryCard): Html {
  const { say, links } = visitor;
  const { id, name, reports, outlets, events, disputed, next, latest, moved } = card;
  return html`<article class="story-card">
${moved !== null && html`<p class="news"><span class="tag new">${moved.isNew ? say.storiesPage.isNew : say.storiesPage.newReports(moved.reports)}</span> ${momentHtml(visitor, moved.at)} · <a href="${links.changes(id)}">${say.storiesPage.whatChanged}</a></p>`}
<h3><a href="${links.story(id)}" dir="auto" data-open>${name}</a></h3>
<p class="facts">${daysHtml(visitor, card)} · ${say.reports(reports)} · ${say.outlets(outlets)} · ${say.events(events)}${disputed > 0 && html` · <span class="disputed">${say.storiesPage.disputed(disputed)}</span>`}</p>
${next !== null && glance(visitor, say.storiesPage.next, next)}${latest !== null && latest.id !== next?.id && glance(visitor, say.storiesPage.latest, latest)}
</article>`;
}

/** One event of a story in a line. */
function glance(visitor: Visitor, word: string, event: EventCard): Html {
  return html`<p class="glance"><span class="word">${word}</span> ${statusHtml(visitor, event.status)} <a href="${visitor.links.event(event.id)}" dir="auto">${event.label}</a> <span class="date">${whenHtml(visitor, event)}</span></p>
`;
}

/** From the first report to the last. */
function daysHtml(visitor: Visitor, { first, last }: Pick<StoryCard, "first" | "last">): Part {
  if (first === null || last === null || first.slice(0, 10) === last.slice(0, 10)) return momentHtml(visitor, last);
  return html`<span class="days">${visitor.say.date.range(dayWords(visitor, first.slice(0, 10)), dayWords(visitor, last.slice(0, 10)))}</span>`;
}
