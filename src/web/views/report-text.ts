import type { Mark, MarkedBlock, MarkedItem, ReportView, Run } from "../../app/desk/index.ts";
import { WORDS_ANCHOR } from "../../app/desk/index.ts";
import type { Span } from "../../core/index.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Visitor } from "../visitor.ts";
import { anchoredHtml } from "./anchors.ts";
import { statusSign } from "./status.ts";

/** Elements that blocks are set in. Headings of the text stand below the page's own. */
const ELEMENTS: { readonly [K in MarkedBlock["kind"]]: "p" | "h2" | "h3" | "blockquote" | "figcaption" } = {
  headline: "p",
  deck: "p",
  dateline: "p",
  byline: "p",
  credit: "p",
  caption: "p",
  paragraph: "p",
  heading: "h3",
  "list-item": "p",
  quote: "blockquote",
  correction: "p",
  furniture: "p",
};

/** What the text of a report is set with. */
interface Setting {
  readonly visitor: Visitor;
  /** Words that other pages lead to by an anchor. */
  readonly anchors: readonly Span[];
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly items: ReadonlyMap<string, MarkedItem>;
  /** Items whose first words were set: each is linked once, so that the keyboard stops at it once. */
  readonly linked: Set<string>;
  /** True once the words that were asked for have begun. */
  isAsked: boolean;
}

/** The text of a report as published, with marks over what was read in it: its headline where that comes first, and the rest. */
export interface ReportText {
  readonly headline: Part;
  readonly body: Html;
}

/** Sets the text of a report. O(text + marks). */
export function reportText(visitor: Visitor, view: ReportView): ReportText {
  const setting: Setting = {
    visitor,
    anchors: visitor.links.anchored(view.ref),
    text: view.report.text,
    marks: view.marks,
    items: new Map(view.items.map((item) => [item.id, item])),
    linked: new Set(),
    isAsked: false,
  };
  const [first, ...rest] = view.blocks.filter(({ start, end }) => start < end);
  const isHeaded = first?.kind === "headline";
  const headline = isHeaded ? runsHtml(first.runs, setting) : null;
  const blocks = isHeaded || first === undefined ? rest : [first, ...rest];
  return {
    headline,
    body: html`<div class="report-text" lang="${view.report.language}">
${blocks.map((block) => blockHtml(block, setting))}
</div>`,
  };
}

function blockHtml(block: MarkedBlock, setting: Setting): Html {
  const inner = runsHtml(block.runs, setting);
  const attributes = html` class="b-${block.kind}" dir="auto"`;
  switch (ELEMENTS[block.kind]) {
    case "h3":
      return html`<h3${attributes}>${inner}</h3>\n`;
    case "blockquote":
      return html`<blockquote${attributes}>${inner}</blockquote>\n`;
    default:
      return html`<p${attributes}>${inner}</p>\n`;
  }
}

/** Runs one after the other; those that were asked for together in one mark. */
function runsHtml(runs: readonly Run[], setting: Setting): readonly Part[] {
  return anchoredHtml(runs, setting.anchors, (some) => plainRunsHtml(some, setting));
}

function plainRunsHtml(runs: readonly Run[], setting: Setting): readonly Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < runs.length; ) {
    const { isAsked } = runs[from]!;
    let to = from;
    while (to < runs.length && runs[to]!.isAsked === isAsked) to += 1;
    const inner = runs.slice(from, to).map((run) => runHtml(run, setting));
    parts.push(isAsked ? askedHtml(inner, setting) : inner);
    from = to;
  }
  return parts;
}

function askedHtml(inner: readonly Part[], setting: Setting): Html {
  const isFirst = !setting.isAsked;
  setting.isAsked = true;
  // Browsers that show text alone know no marks, but they set what is bold apart.
  const shown = setting.visitor.version === "lite" ? html`<b>${inner}</b>` : inner;
  return html`<mark class="asked"${isFirst && html` id="${WORDS_ANCHOR}"`}>${shown}</mark>`;
}

/** A stretch of text under the same marks: what it is a part of stands in its classes and in `data-items`. */
function runHtml({ start, end, marks: indexes }: Run, setting: Setting): Part {
  const words = setting.text.slice(start, end);
  if (indexes.length === 0) return words;
  const marks = indexes.map((index) => setting.marks[index]!);
  const classes = [...new Set(marks.map(({ kind, role }) => `m-${kind} r-${role}`).flatMap((one) => one.split(" ")))];
  const ids = [...new Set(marks.map(({ item }) => item))];
  const begun = marks.filter(
    ({ item, role, start: at }) => at === start && LEADS.has(role) && !setting.linked.has(item),
  );
  for (const { item } of begun) setting.linked.add(item);
  const first = begun.at(-1);
  if (setting.visitor.version === "lite")
    return first === undefined ? words : html`<a href="#item-${first.item}" id="at-${first.item}">${words}</a>`;
  const attributes = html` class="m ${classes.join(" ")}" data-items="${ids.join(" ")}"`;
  const sign = begun.map(({ item }) => {
    const one = setting.items.get(item);
    return one?.kind === "event"
      ? html`<span class="mark-sign">${statusSign(setting.visitor, one.status)}</span>`
      : null;
  });
  return first === undefined
    ? html`<span${attributes}>${words}</span>`
    : html`<a${attributes} href="#item-${first.item}" id="at-${first.item}">${sign}${words}</a>`;
}

/** Roles whose first words lead to what was read: of a statement its cue, for what is said may hold much else. */
const LEADS: ReadonlySet<Mark["role"]> = new Set(["cue", "mention", "date"]);
