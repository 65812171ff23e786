import type {
  MarkedEntity,
  MarkedEvent,
  MarkedItem,
  MarkedStatement,
  MarkedTime,
  ReportView,
} from "../../app/desk/index.ts";
import { dateWords } from "../dates.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Visitor } from "../visitor.ts";
import { statusHtml } from "./status.ts";
import { clip, listHtml, personHtml, placeHtml, quoteClass, sayerHtml, sayersHtml } from "./words.ts";

/** What was read in a report, in the order of its text: the same cards that are shown beside a mark. Names stand apart. */
export function reportItemsHtml(visitor: Visitor, { items, marks, report }: ReportView): Html {
  const contents = (item: MarkedItem): string =>
    marks
      .filter((mark) => mark.item === item.id && mark.role === "content")
      .map(({ start, end }) => report.text.slice(start, end))
      .join(" … ");
  const inOrder = items.filter(({ kind }) => kind !== "entity").sort((a, b) => a.evidence.start - b.evidence.start);
  return html`<ol class="items" data-items>
${inOrder.map((item) => itemHtml(visitor, item, item.kind === "statement" ? contents(item) : ""))}
</ol>`;
}

/** The names of a report. */
export function reportNamesHtml(visitor: Visitor, items: readonly MarkedItem[]): Html {
  const { say } = visitor;
  const named = items.filter((item): item is MarkedEntity => item.kind === "entity" && /^\p{Lu}/u.test(item.name));
  return html`<ul class="names">
${named.map((one) => html`<li id="item-${one.id}">${nameHtml(visitor, one)} <small>${say.report.kinds[one.of]}</small>${one.descriptions.length > 0 && html` <span class="role" dir="auto">${clip(one.descriptions[0]!, 60)}</span>`}</li>\n`)}
</ul>`;
}

function nameHtml(visitor: Visitor, { person, name }: MarkedEntity): Html {
  return person === null ? html`<bdi>${name}</bdi>` : personHtml(visitor, person, name);
}

function itemHtml(visitor: Visitor, item: MarkedItem, content: string): Part {
  const { say } = visitor;
  const inner =
    item.kind === "statement"
      ? statementHtml(visitor, item, content)
      : item.kind === "event"
        ? eventHtml(visitor, item)
        : item.kind === "time"
          ? timeHtml(visitor, item)
          : null;
  if (inner === null) return null;
  return html`<li class="item k-${item.kind}" id="item-${item.id}">${inner}<p class="facts"><span class="kind">${say.report.one[item.kind]}</span>${content === "" && html` <q class="${quoteClass(item.evidence.words)}" dir="auto">${clip(item.evidence.words, 80)}</q>`} ${placeHtml(visitor, item.evidence)}</p></li>
`;
}

function statementHtml(visitor: Visitor, item: MarkedStatement, content: string): Html {
  const { say } = visitor;
  const notes = [
    item.isNegated && item.stance !== "declines" && say.statement.notTold,
    item.stance !== "asserts" && say.statement.stances[item.stance],
    item.act === "thought" && say.statement.thought,
    item.to.length > 0 && say.statement.to(item.to.map((one) => clip(one, 60)).join(say.list.comma)),
  ].filter((note) => note !== false);
  return html`<p class="item-head">${sayerHtml(visitor, item.by)}</p>${content !== "" && html`<p class="item-words" dir="auto">${clip(content, 200)}</p>`}${notes.length > 0 && html`<p class="notes">${notes.join(" · ")}</p>`}`;
}

function eventHtml(visitor: Visitor, item: MarkedEvent): Html {
  const { say, links } = visitor;
  const { event, label, status, by, when, originally, place, participants } = item;
  const details = [
    when !== null && dateWords(visitor, when),
    originally !== null && say.timeline.was(dateWords(visitor, originally)),
    place !== null && html`${say.timeline.in} <bdi>${place}</bdi>`,
    participants.length > 0 &&
      html`${say.timeline.with} ${listHtml(
        visitor,
        participants.slice(0, 4).map((one) => html`<bdi>${one}</bdi>`),
      )}`,
  ].filter((detail) => detail !== false);
  return html`<p class="item-head">${statusHtml(visitor, status)} ${event === null ? html`<bdi>${label}</bdi>` : html`<a href="${links.event(event)}" dir="auto">${label}</a>`}</p>
${details.length > 0 && html`<p class="notes">${details.map((detail, index) => html`${index > 0 && " · "}${detail}`)}</p>`}<p class="notes">${sayersHtml(visitor, by)}</p>`;
}

function timeHtml(visitor: Visitor, { date, anchor, basis }: MarkedTime): Html {
  const { say } = visitor;
  const from = anchor === null ? undefined : say.report.anchors[anchor];
  return html`<p class="item-head">${dateWords(visitor, date)}</p><p class="notes">${basis === "inferred" ? say.report.inferred : say.report.stated}${from !== undefined && ` · ${say.report.countedFrom} ${from}`} · <code>${date.value}</code></p>`;
}
