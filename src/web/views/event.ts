import type { EventView, HistoryItem } from "../../app/desk/index.ts";
import { dateWords, momentHtml, momentWords } from "../dates.ts";
import { eventActions } from "../edit/views/actions.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Page } from "../layout.ts";
import type { Visitor } from "../visitor.ts";
import { differenceHtml } from "./differences.ts";
import { datesHtml, whenHtml } from "./event-card.ts";
import { type ExportLink, exportsHtml } from "./exports.ts";
import { type Sections, sectionLinks } from "./sections.ts";
import { statusHtml, statusSign } from "./status.ts";
import { reportHtml } from "./story.ts";
import { basisHtml, listHtml, personHtml, placeHtml, sayersHtml, sentenceHtml, wordsHtml } from "./words.ts";

/** Entries of a section of a lite page. */
const LITE = { history: 8, accounts: 4, sentences: 6, reports: 8 };

/** One event: how it stands, how it came to that, where accounts differ. */
export function eventPage(
  visitor: Visitor,
  view: EventView,
  { sections, exports }: { readonly sections: Sections; readonly exports: readonly ExportLink[] },
): Page {
  const { say, links } = visitor;
  const history = sections.list("history", say.event.history, view.history, LITE.history);
  const disputed = sections.list("disputed", say.event.disputedBy, view.disputedBy, LITE.history);
  const accounts = sections.list("accounts", say.story.accounts, view.accounts, LITE.accounts);
  const sentences = sections.list("sentences", say.event.sentences, view.sentences, LITE.sentences);
  const told = sections.list("told", say.event.toldBy, view.toldBy, LITE.reports);
  const missing = sections.list("missing", say.event.missing, view.missingFrom, LITE.reports);
  const { story, label, status, since, when, originally, place, participants, evidence } = view;
  const fact = (word: string, value: Part): Part =>
    value !== null && html`<div><dt>${word}</dt><dd>${value}</dd></div>\n`;
  const said = view.history.find(
    (item) => item.evidence.report === evidence.report && item.evidence.start === evidence.start,
  );
  return {
    title: label,
    section: "stories",
    body: html`<header class="page-head">
<p class="crumbs"><a href="${links.stories()}">${say.sections.stories}</a> › <a href="${links.story(story.id)}" dir="auto">${story.name}</a></p>
<h1 dir="auto">${label}</h1>
<p class="stands">${statusHtml(visitor, status)}${since !== null && html` <span class="since-when">${say.basis.since(momentWords(visitor, since))}</span>`} · ${basisHtml(visitor, view)}</p>
<p class="evidence">${sentenceHtml(visitor, evidence, said?.sentence ?? evidence)} ${placeHtml(visitor, evidence)}</p>
${datesHtml(visitor, view)}
${eventActions(visitor, view)}
${sectionLinks(visitor, sections, links.event(view.id), [
  ["history", say.event.history],
  ...(view.accounts.length > 0 ? [["accounts", say.story.accounts] as const] : []),
  ["told", say.event.toldBy],
])}
</header>
<div class="columns">
<div class="main-column">
<dl class="fact-list">
${fact(say.event.when, when === null && originally === null ? null : whenHtml(visitor, view))}${fact(say.event.first, originally === null ? null : html`<s>${dateWords(visitor, originally)}</s>`)}${fact(say.event.where, place === null ? null : html`<bdi>${place}</bdi>`)}${fact(
  say.event.who,
  participants.length === 0
    ? null
    : listHtml(
        visitor,
        participants.map(({ key, name, isPerson }) =>
          isPerson ? personHtml(visitor, key, name) : html`<bdi>${name}</bdi>`,
        ),
      ),
)}${fact(say.event.type, (say.types as { readonly [type: string]: string })[view.type] ?? say.types.other)}</dl>
${
  sections.has("history") &&
  html`<section aria-labelledby="history">
<h2 id="history">${say.event.history}</h2>
<ol class="history" data-items>
${history.items.map((item) => historyHtml(visitor, item))}
</ol>
${history.paging}
</section>`
}
${
  view.disputedBy.length > 0 &&
  sections.has("disputed") &&
  html`<section aria-labelledby="disputed">
<h2 id="disputed">${say.event.disputedBy}</h2>
<ol class="history">
${disputed.items.map((item) => historyHtml(visitor, item))}
</ol>
${disputed.paging}
</section>`
}
${
  view.accounts.length > 0 &&
  sections.has("accounts") &&
  html`<section aria-labelledby="accounts">
<h2 id="accounts">${say.story.accounts}</h2>
${accounts.items.map((one) => differenceHtml(visitor, one, "h3"))}
${accounts.paging}
</section>`
}
${
  sections.has("sentences") &&
  html`<section aria-labelledby="sentences">
<h2 id="sentences">${say.event.sentences}</h2>
<ul class="sentences">
${sentences.items.map((one) => html`<li>${wordsHtml(visitor, one)} ${placeHtml(visitor, one)}</li>\n`)}
</ul>
${sentences.paging}
</section>`
}
</div>
<div class="side-column">
${
  sections.has("told") &&
  html`<section aria-labelledby="told">
<h2 id="told">${say.event.toldBy}</h2>
<ol class="reports">
${told.items.map((report) => html`<li>${reportHtml(visitor, report, view.toldBy)}</li>\n`)}
</ol>
${told.paging}
</section>`
}
${
  view.missingFrom.length > 0 &&
  sections.has("missing") &&
  html`<section aria-labelledby="missing">
<h2 id="missing">${say.event.missing}</h2>
<p class="note">${say.event.missingWhy}</p>
<ol class="reports">
${missing.items.map((report) => html`<li>${reportHtml(visitor, report)}</li>\n`)}
</ol>
${missing.paging}
</section>`
}
${
  sections.isOverview &&
  html`<section aria-labelledby="why">
<h2 id="why">${say.event.why}</h2>
<p class="note" lang="en">${view.why}</p>
</section>
${exportsHtml(visitor, exports)}`
}
</div>
</div>`,
  };
}

/** One status that a report gave, who stands behind it, in which words. */
function historyHtml(visitor: Visitor, item: HistoryItem): Html {
  const { say } = visitor;
  const { status, at, outlet, evidence, by, main, sentence } = item;
  return html`<li class="${main ? "turn" : "turn also"} s-${status}">
<p class="turn-head">${statusSign(visitor, status)}<span class="turn-status">${!main && html`${say.event.also} `}${say.status[status]}</span> <span class="turn-when">${momentHtml(visitor, at)}</span></p>
<p class="who">${sayersHtml(visitor, by)}, ${outlet === null ? say.outletUnknown : html`<bdi>${outlet}</bdi>`}</p>
<p class="sentence">${sentenceHtml(visitor, evidence, sentence)} ${placeHtml(visitor, evidence)}</p>
</li>
`;
}
