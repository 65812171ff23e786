import type { SearchItemView, SearchView } from "../../app/desk/index.ts";
import { momentHtml } from "../dates.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Page } from "../layout.ts";
import type { Visitor } from "../visitor.ts";
import { type ExportLink, exportsHtml } from "./exports.ts";
import { pagingHtml } from "./paging.ts";

/** Letters of a hit's words. */
const SHOWN = 420;

/** What was found, best first; the form alone where nothing is asked. */
export function searchPage(visitor: Visitor, view: SearchView, exports: readonly ExportLink[]): Page {
  const { say, links } = visitor;
  const { query, items } = view;
  return {
    title: query === "" ? say.search.title : `${say.search.title}: ${query}`,
    section: "search",
    body: html`<header class="page-head">
<h1>${say.search.title}</h1>
<form class="search-form" method="get" action="${links.search()}" role="search">
<label for="words">${say.search.label}</label>
<input id="words" type="search" name="q" value="${query}" dir="auto" autocomplete="off" spellcheck="false" maxlength="200" aria-describedby="hint">
<button>${say.search.go}</button>
<p id="hint" class="note">${say.search.hint}</p>
</form>
</header>
${
  query !== "" &&
  html`<section aria-labelledby="found">
<h2 id="found" class="kicker">${items.length === 0 ? say.search.nothing(query) : say.search.found(query)}</h2>
<ol class="hits" data-items>
${items.map((item) => html`<li>${hitHtml(visitor, item)}</li>\n`)}
</ol>
${pagingHtml(visitor, view, (offset) => links.search(query, { offset }))}
</section>
${exportsHtml(visitor, exports)}`
}`,
  };
}

function hitHtml(visitor: Visitor, { kind, report, story, evidence, found }: SearchItemView): Html {
  const { say, links } = visitor;
  return html`<article class="hit">
<p class="facts"><span class="tag">${say.search.kinds[kind]}</span> ${report.outlet === null ? say.outletUnknown : html`<bdi>${report.outlet}</bdi>`}, ${momentHtml(visitor, report.published)}${story !== null && html` · <a href="${links.story(story.id)}" dir="auto">${story.name}</a>`}</p>
<p class="hit-head" dir="auto"><a href="${links.report(report.ref)}">${report.headline ?? say.noHeadline}</a></p>
<p class="hit-words" dir="auto"><a href="${links.words(evidence)}" data-open>${markedHtml(evidence.words, found)}</a></p>
</article>`;
}

/** The words of a hit with what was asked for marked, around the first of it where they are long. */
function markedHtml(words: string, found: SearchItemView["found"]): readonly Part[] {
  const first = found[0]?.start ?? 0;
  const from = first > SHOWN / 2 ? first - SHOWN / 4 : 0;
  const to = Math.min(words.length, from + SHOWN);
  const parts: Part[] = [from > 0 && "…"];
  let at = from;
  for (const { start, end } of found) {
    if (start < at || end > to) continue;
    parts.push(words.slice(at, start), html`<mark>${words.slice(start, end)}</mark>`);
    at = end;
  }
  return [...parts, words.slice(at, to), to < words.length && "…"];
}
