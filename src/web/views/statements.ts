import type { StatementCard } from "../../app/desk/index.ts";
import { momentHtml } from "../dates.ts";
import { statementActions } from "../edit/views/actions.ts";
import { type Html, html, joined, type Part } from "../html.ts";
import type { Visitor } from "../visitor.ts";
import { clip, placeHtml, sayerHtml } from "./words.ts";

/** Who said what: speaker, what was said in which words, how it reached the reader. */
export function statementHtml(visitor: Visitor, statement: StatementCard, about: Part = null): Html {
  const { say, links } = visitor;
  const { ref, at, outlet, by, people, to, stance, isNegated, act, cue, content, evidence, alsoIn } = statement;
  const notes = [
    // That somebody declines says it already.
    isNegated && stance !== "declines" && html`<strong>${say.statement.notTold}</strong>`,
    stance !== "asserts" && say.statement.stances[stance],
    act === "thought" && say.statement.thought,
    to.length > 0 && say.statement.to(to.map((one) => clip(one, 60)).join(say.list.comma)),
    alsoIn.length > 0 && say.statement.also(alsoIn.length),
  ].filter((note) => note !== false);
  return html`<article class="statement">
<p class="who">${sayerHtml(visitor, by, people)}${cue !== null && html` <span class="cue" dir="auto">${clip(cue.words, 60)}</span>`}</p>
${
  content.length > 0 &&
  html`<blockquote dir="auto"><a href="${links.words(evidence)}" data-open>${joined(
    content.map(({ words }) => clip(words)),
    " … ",
  )}</a></blockquote>`
}
<p class="facts">${outlet === null ? say.outletUnknown : html`<bdi>${outlet}</bdi>`}, ${momentHtml(visitor, at)} ${placeHtml(visitor, evidence)}${notes.map((note) => html` · ${note}`)}${about}</p>
${statementActions(visitor, ref, clip(content.map(({ words }) => words).join(" … "), 80))}</article>`;
}
