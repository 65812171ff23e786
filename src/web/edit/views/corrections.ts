import type { ListedCorrection, Subject } from "../../../app/edit/index.ts";
import { momentHtml } from "../../dates.ts";
import { type Html, html, joined, type Part } from "../../html.ts";
import type { Page } from "../../layout.ts";
import { pagingHtml } from "../../views/paging.ts";
import { problemWords } from "../../views/problem-words.ts";
import type { Visitor } from "../../visitor.ts";
import { formStart } from "../form.ts";

/** All corrections, the newest first, each with a way to undo it or bring it back. */
export function correctionsPage(
  visitor: Visitor,
  list: {
    readonly items: readonly ListedCorrection[];
    readonly limit: number;
    readonly offset: number;
    readonly hasMore: boolean;
  },
): Page {
  const { corrections } = visitor.say.edit;
  return {
    title: corrections.title,
    section: null,
    body: html`<header class="page-head"><h1>${corrections.title}</h1>
<p class="lead">${corrections.lead}</p></header>
${list.items.length === 0 && html`<p class="note">${corrections.none}</p>`}
<ol class="corrections" data-items>${list.items.map((one) => itemHtml(visitor, one))}</ol>
${pagingHtml(visitor, list, (offset) => `/corrections?offset=${offset}`)}`,
  };
}

function itemHtml(visitor: Visitor, listed: ListedCorrection): Html {
  const { corrections } = visitor.say.edit;
  const { correction, isHeld, undoneBy } = listed;
  return html`<li class="${isHeld ? "correction" : "correction is-undone"}">
<p>${whatHtml(visitor, listed)}</p>
${correction.note !== null && html`<p class="note" dir="auto">“${correction.note}”</p>`}
<p class="facts"><bdi>${correction.author}</bdi>, ${momentHtml(visitor, correction.at)} · ${isHeld ? corrections.holds : undoneBy === null ? corrections.undone : corrections.undoneBy(undoneBy.author)}</p>
${undoHtml(visitor, listed)}
</li>
`;
}

function undoHtml(visitor: Visitor, { correction, isHeld, undoneBy }: ListedCorrection): Part {
  const { correct } = visitor.say.edit;
  if (!visitor.mayCorrect || (!isHeld && undoneBy === null)) return null;
  const id = isHeld ? correction.id : undoneBy!.id;
  return html`<form class="acts" method="post" action="/corrections">${formStart(visitor)}<input type="hidden" name="correction" value="${id}"><button name="do" value="undo">${isHeld ? correct.undo : correct.redo}</button></form>`;
}

/** What a correction does, in words, with links to what it speaks of. */
export function whatHtml(visitor: Visitor, { action, subjects }: ListedCorrection): Html {
  const { say } = visitor;
  const { corrections, correct } = say.edit;
  const what = corrections.what[action.do];
  const of = subjects.map((subject) => subjectHtml(visitor, subject));
  switch (action.do) {
    case "rename-story":
      return html`${what} ${of[0]} ${corrections.to} “<bdi>${action.name}</bdi>”`;
    case "edit-event": {
      const value =
        action.field === "status"
          ? say.status[action.value]
          : action.field === "type"
            ? ((say.types as { readonly [type: string]: string })[action.value] ?? action.value)
            : action.value;
      return html`${what} ${of[0]}: ${correct.fields[action.field].toLowerCase()} ${corrections.to} “<bdi>${value}</bdi>”`;
    }
    case "split-person":
      return html`${what} ${of[0]} ${corrections.to} “<bdi>${action.as}</bdi>”: ${joined(of.slice(1), ", ")}`;
    case "relabel-statement":
      return html`${what} ${of[0]} ${corrections.to} “<bdi>${action.who}</bdi>”`;
    case "pin":
      return html`${what} ${of[1]}: ${of[0]}`;
    case "merge-stories":
    case "merge-events":
    case "merge-people":
    case "part-people":
    case "split-story":
      return html`${what}: ${joined(of, ", ")}`;
    default:
      return html`${what} ${of[0]}`;
  }
}

function subjectHtml(visitor: Visitor, subject: Subject): Html {
  const { links, say } = visitor;
  if (subject.kind === "person") return html`<bdi>${subject.name}</bdi>`;
  const { id, name } = subject;
  if (name === null) return html`<bdi>${id}</bdi> (${say.edit.corrections.gone})`;
  const href =
    subject.kind === "event" ? links.event(id) : subject.kind === "story" ? links.story(id) : links.report(id);
  return html`<a href="${href}" dir="auto">${name}</a>`;
}

/** What was just done, above the page, with a way to undo it. */
export function doneHtml(visitor: Visitor): Part {
  const { done, say, path } = visitor;
  if (done === null) return null;
  const { corrections, correct } = say.edit;
  return html`<div class="done" role="status"><p>${done.isUndone ? corrections.undoneNotice : corrections.notice[done.what]}</p>
${
  visitor.mayCorrect &&
  done.undo.length > 0 &&
  html`<form method="post" action="/corrections">${formStart(visitor, path)}${done.undo.map((id) => html`<input type="hidden" name="correction" value="${id}">`)}<button name="do" value="undo" data-undo>${done.isUndone ? correct.redo : correct.undo}</button></form>`
}<a href="/corrections">${corrections.title}</a></div>
`;
}

/** Why what was just sent was not done, above the page; the form says it again beside the field. */
export function wrongHtml(visitor: Visitor): Part {
  const { wrong, say } = visitor;
  if (wrong === null) return null;
  return html`<div class="form-errors" role="alert"><p><strong>${say.edit.errors.title}</strong></p>
<p>${problemWords(visitor, wrong)}</p></div>
`;
}
