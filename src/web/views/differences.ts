import type { Difference, Side } from "../../app/record/index.ts";
import type { Status } from "../../core/index.ts";
import { momentHtml, timeValue } from "../dates.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Visitor } from "../visitor.ts";
import { statusHtml } from "./status.ts";
import { clip, sayersHtml, sentenceHtml } from "./words.ts";

/** One field of which accounts differ: its sides next to each other, in the order of publication. */
export function differenceHtml(visitor: Visitor, difference: Difference, level: "h3" | "h4"): Html {
  const { say } = visitor;
  const { field, kind, sides } = difference;
  const head = html`${say.difference.fields[field]} <span class="tag">${say.difference.kinds[kind]}</span>`;
  return html`<section class="difference is-${kind}">
${level === "h3" ? html`<h3>${head}</h3>` : html`<h4>${head}</h4>`}
<ul class="sides">
${sides.map((side) => sideHtml(visitor, field, side))}
</ul>
</section>`;
}

function sideHtml(visitor: Visitor, field: Difference["field"], side: Side): Html {
  const { say } = visitor;
  const { at, outlet, by, evidence, sentence } = side;
  return html`<li>
<p class="value">${valueHtml(visitor, field, side)}</p>
<p class="who">${sayersHtml(visitor, by)}</p>
<p class="sentence">${sentenceHtml(visitor, evidence, sentence)}</p>
<p class="facts">${outlet === null ? say.outletUnknown : html`<bdi>${outlet}</bdi>`}, ${momentHtml(visitor, at)}</p>
</li>
`;
}

function valueHtml(visitor: Visitor, field: Difference["field"], { value }: Side): Part {
  if (field === "date") return timeValue(visitor, value);
  if (field === "status") return statusHtml(visitor, value as Status);
  return html`<bdi>${clip(value, 200)}</bdi>`;
}
