import type { StoryEvent } from "../../../app/record/index.ts";
import { type Html, html, NOTHING, type Part } from "../../html.ts";
import type { Visitor } from "../../visitor.ts";
import { formStart } from "../form.ts";

/** Buttons that confirm and reject an event; the one that was pressed takes that back. */
export function judgeHtml(
  visitor: Visitor,
  { id, label, judged }: Pick<StoryEvent, "id" | "label" | "judged">,
  back?: string,
): Html {
  const { correct } = visitor.say.edit;
  const button = (what: "confirm" | "reject", isOn: boolean): Html =>
    html`<button name="do" value="${isOn ? "undo" : `${what}-event`}" data-act="${what}" title="${isOn ? correct.takeBack : correct[`${what}Hint`]}"${isOn && html` aria-pressed="true"`}>${correct[what]}<span class="hidden">: ${label}</span></button>`;
  return html`<form class="acts" method="post" action="/corrections">${formStart(visitor, back)}<input type="hidden" name="event" value="${id}">${button("confirm", judged === "confirmed")}${button("reject", judged === "rejected")}</form>`;
}

/** What can be done to an event where it is shown: judge and edit; nothing for those who may not. */
export function eventActions(visitor: Visitor, event: Pick<StoryEvent, "id" | "label" | "judged">): Part {
  if (!visitor.mayCorrect) return NOTHING;
  const { correct } = visitor.say.edit;
  return html`<div class="event-acts">${judgeHtml(visitor, event)}<a class="act" data-act="edit" href="${visitor.links.event(event.id)}/edit">${correct.edit}<span class="hidden">: ${event.label}</span></a></div>`;
}

/** What can be done to a statement where it is shown: say that it was read wrong, or that somebody else made it. */
export function statementActions(visitor: Visitor, ref: string, words: string): Part {
  if (!visitor.isCorrecting) return NOTHING;
  const { correct } = visitor.say.edit;
  const start = html`${formStart(visitor)}<input type="hidden" name="statement" value="${ref}">`;
  const of = html`<span class="hidden">: ${words}</span>`;
  return html`<div class="event-acts"><form class="acts" method="post" action="/corrections">${start}<button name="do" value="reject-statement" data-act="reject" title="${correct.rejectStatementHint}">${correct.reject}${of}</button></form>
<form class="acts" method="post" action="/corrections">${start}<input type="text" name="who" required maxlength="200" dir="auto" autocomplete="off" aria-label="${correct.saidBy}: ${words}" placeholder="${correct.saidBy}"><button name="do" value="relabel-statement">${correct.saidByGo}${of}</button></form></div>`;
}

/** A box to select an item of a list by, for the form that does something with all that are selected. */
export function selectHtml(
  visitor: Visitor,
  form: "merge-events" | "split-story" | "merge-people",
  value: string,
  label: string,
): Part {
  if (!visitor.isCorrecting) return NOTHING;
  const field = form === "merge-events" ? "event" : form === "split-story" ? "report" : "name";
  return html`<label class="select"><input type="checkbox" name="${field}" value="${value}" form="${form}"><span class="hidden">${visitor.say.edit.correct.select}: ${label}</span></label>`;
}
