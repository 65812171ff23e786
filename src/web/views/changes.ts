import type { ChangesView, StoryChanges, StoryLink } from "../../app/desk/index.ts";
import type { Change, ChangeValue, Difference } from "../../app/record/index.ts";
import type { Status } from "../../core/index.ts";
import { dayWords, momentHtml, momentWords, timeValue } from "../dates.ts";
import { type Html, html, joined, type Part } from "../html.ts";
import type { Page } from "../layout.ts";
import type { Visitor } from "../visitor.ts";
import { type ExportLink, exportsHtml } from "./exports.ts";
import { pagingHtml } from "./paging.ts";
import type { Sections } from "./sections.ts";
import { statusHtml } from "./status.ts";
import { clip, placeHtml, sayersHtml, wordsHtml } from "./words.ts";

/** More new events, or statements, than these are folded away. */
const FEW = 12;
/** Changes of a lite page: of each of several stories, and of one alone. */
const LITE = { ofEach: 4, ofOne: 15 };

/** Letters of what one account says where several stand side by side. */
const ACCOUNT = 160;

/** Which changes are shown. */
export interface ChangesChoice {
  /** Of one story; null over all. */
  readonly story: StoryLink | null;
  /** As the address gave it; "" where it gave nothing. */
  readonly since: string;
  /** Days of the story to look back to, the oldest first; [] over all stories. */
  readonly days: readonly string[];
  /** Where in the changes of one story the page begins; "" at their beginning. */
  readonly after: string;
  readonly hrefOf: (place: { readonly offset?: number; readonly after?: string }) => string;
  readonly sections: Sections;
  readonly exports: readonly ExportLink[];
}

/** What changed, story by story: before and after, with the words that say so. */
export function changesPage(visitor: Visitor, view: ChangesView, choice: ChangesChoice): Page {
  const { say, links } = visitor;
  const { story, since, hrefOf, exports } = choice;
  const isEmpty = view.items.every(({ changes, isPending }) => changes.length === 0 && !isPending);
  const pending = view.items.filter(({ isPending }) => isPending);
  return {
    title: story === null ? say.changes.title : `${say.changes.title}: ${story.name}`,
    section: story === null ? "changes" : "stories",
    body: html`<header class="page-head">
${story !== null && html`<p class="crumbs"><a href="${links.story(story.id)}" dir="auto">${story.name}</a></p>`}
<h1>${say.changes.title}</h1>
<p class="lead">${say.changes.since} ${sinceWords(visitor, view)}</p>
${visitor.isServed && html`<form class="since" method="get"><label for="since">${say.changes.since} (${say.changes.day})</label> <input id="since" type="date" name="since" value="${/^\d{4}-\d{2}-\d{2}$/.test(since) ? since : ""}"> <button>${say.changes.go}</button></form>`}
${
  visitor.isServed &&
  choice.days.length > 1 &&
  story !== null &&
  html`<nav class="since-days" aria-label="${say.changes.since}"><ul>${choice.days.map((day) => html`<li><a href="${links.query(links.changes(story.id), { since: day })}"${day === since && html` aria-current="true"`}>${dayWords(visitor, day)}</a></li>`)}</ul></nav>`
}
</header>
${isEmpty && html`<p class="note">${say.changes.none}</p>`}
${pendingHtml(visitor, pending, story)}
${view.items.map((item) => item.changes.length > 0 && storyHtml(visitor, item, choice))}
${story === null && pagingHtml(visitor, view, (offset) => hrefOf({ offset }))}
${exportsHtml(visitor, exports)}`,
  };
}

/** Stories whose changes are still being worked out, with a link to the page as it is then. */
function pendingHtml(visitor: Visitor, pending: readonly StoryChanges[], only: StoryLink | null): Part {
  const { say, links, path } = visitor;
  if (pending.length === 0) return null;
  return html`<section class="pending"><p class="note" role="status">${say.changes.pending} <a href="${path}" rel="nofollow">${say.changes.lookAgain}</a></p>
${only === null && html`<ul>${pending.map(({ story }) => html`<li><a href="${links.story(story.id)}" dir="auto">${story.name}</a></li>\n`)}</ul>`}</section>`;
}

/** The changes of one story: what moved openly; many new events, and statements, are folded away. */
function storyHtml(visitor: Visitor, { story, changes: all, next }: StoryChanges, choice: ChangesChoice): Html {
  const { say, links } = visitor;
  const isNamed = choice.story === null;
  const whole = links.query(links.changes(story.id), { since: choice.since });
  const isCut = isNamed && visitor.version === "lite" && all.length > LITE.ofEach;
  const isWhole = isNamed || visitor.version === "main";
  const shown = isWhole ? null : choice.sections.list("changes", say.changes.title, all, LITE.ofOne);
  const changes = shown?.items ?? (isCut ? all.slice(0, LITE.ofEach) : all);
  const fresh = changes.filter(({ kind }) => kind === "new event");
  const said = changes.filter(({ kind }) => kind === "statement");
  const moved = changes.filter(({ kind }) => kind !== "new event" && kind !== "statement");
  const level = isNamed ? "h3" : "h2";
  const list = (some: readonly Change[]): Html => html`<ol class="changes" data-items>
${some.map((change) => html`<li>${changeHtml(visitor, change, level)}</li>\n`)}
</ol>`;
  const folded = (title: string, some: readonly Change[], isOpen: boolean): Part =>
    some.length > 0 &&
    html`<details class="folded"${isOpen && html` open`}><summary>${title}</summary>\n${list(some)}\n</details>`;
  return html`<section class="story-changes">
${isNamed && html`<h2><a href="${links.story(story.id)}" dir="auto">${story.name}</a></h2>`}
${moved.length > 0 && list(moved)}
${folded(say.changes.newEvents(fresh.length), fresh, fresh.length <= FEW)}
${folded(say.statements(said.length), said, said.length <= FEW && moved.length + fresh.length === 0)}
${isNamed && (isCut || next !== null) && html`<p><a href="${whole}">${next === null ? say.calendar.more(all.length - LITE.ofEach) : say.changes.more}</a></p>`}${shown?.paging}${!isNamed && partsHtml(visitor, next, choice)}
</section>
`;
}

/** Links to the first and to the next part of one story's changes. */
function partsHtml({ say }: Visitor, next: string | null, { after, hrefOf }: ChangesChoice): Part {
  if (next === null && after === "") return null;
  return html`<nav class="paging" aria-label="${say.paging.title}">
${after !== "" && html`<a rel="first" href="${hrefOf({})}">${say.changes.fromStart}</a>`}
${next !== null && html`<a rel="next" href="${hrefOf({ after: next })}">${say.changes.more}</a>`}
</nav>`;
}

function sinceWords(visitor: Visitor, { since }: ChangesView): string {
  if (since.moment === "") return visitor.say.changes.sinceStart;
  return momentWords(visitor, since.moment);
}

function changeHtml(visitor: Visitor, change: Change, level: "h2" | "h3"): Html {
  const { say, links } = visitor;
  const { kind, cause, event, before, after, values, at, outlet, by, because } = change;
  const head = html`<span class="change-kind">${say.changes.kinds[kind]}</span>${event !== null && html` <a href="${links.event(event.id)}" dir="auto" data-open>${event.label}</a>`}`;
  return html`<article class="news-item k-${kind.replace(" ", "-")}">
${level === "h2" ? html`<h2 class="change-title">${head}</h2>` : html`<h3 class="change-title">${head}</h3>`}
${kind === "statement" ? null : html`<p class="turned">${before !== null && html`<s><span class="hidden">${say.changes.before} </span>${valueHtml(visitor, before, values.before)}</s> → `}<span class="hidden">${say.changes.after} </span>${after === null ? say.versions.nothing : valueHtml(visitor, after, values.after)}</p>`}
${because.slice(0, 4).map((evidence) => html`<p class="sentence">${wordsHtml(visitor, evidence)} ${placeHtml(visitor, evidence)}</p>\n`)}
<p class="facts">${by.length > 0 && html`${sayersHtml(visitor, by)}, `}${outlet === null ? say.outletUnknown : html`<bdi>${outlet}</bdi>`}, ${momentHtml(visitor, at)}${cause !== "news" && html` · <span class="tag">${say.changes.causes[cause]}</span>`}</p>
</article>`;
}

/** A value in the visitor's language; words of a report, a place or a name as they are. */
function valueHtml(visitor: Visitor, words: string, value: ChangeValue): Part {
  const { say } = visitor;
  switch (value?.of) {
    case undefined:
      return html`<bdi>${clip(words)}</bdi>`;
    case "time":
      return html`<span class="when">${timeValue(visitor, value.time)}</span>`;
    case "event":
      return html`${statusHtml(visitor, value.status)}${value.time !== null && html` <span class="when">${timeValue(visitor, value.time)}</span>`}`;
    case "accounts": {
      const sides = value.values.map((one) => accountHtml(visitor, value.field, one));
      return html`${say.difference.fields[value.field]}: ${joined(sides, " / ")}`;
    }
  }
}

function accountHtml(visitor: Visitor, field: Difference["field"], value: string): Part {
  if (field === "date") return timeValue(visitor, value);
  if (field === "status") return visitor.say.status[value as Status];
  return html`<bdi>${clip(value, ACCOUNT)}</bdi>`;
}
