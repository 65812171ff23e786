import type { StoryView, TimelineEntry } from "../../app/desk/index.ts";
import { dateWords, onDay } from "../dates.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Visitor } from "../visitor.ts";
import { type Chart, chartItems, chartOf, chartSpan, dayX, type PlacedItem } from "./chart-layout.ts";
import { fromIso, isoDay, mondayOf } from "./days.ts";
import { groupOf, isGone } from "./event-card.ts";
import { statusShape, statusSign } from "./status.ts";

/** Heights in units of the drawing: the axis, a lane, a sign. */
const AXIS = 46;
const LANE = 30;
const SIGN = 16;
/** Width that the number of a day needs. */
const DAY_LABEL = 26;

/**
 * A story on a line of days: signs where events are, an arrow from where one was to be to where it went, a hatched stretch where
 * the exact day is not known. The list of events says the same in words; this is a picture beside it, and hidden from those who
 * hear the page; lite pages do without. What the zoom moves has its place in `data-x`, its length in `data-width` or `data-run`.
 */
export function chartHtml(
  visitor: Visitor,
  entries: readonly TimelineEntry[],
  { first, last, today }: Pick<StoryView, "first" | "last" | "today">,
): Part {
  if (visitor.version === "lite") return null;
  const items = chartItems(entries);
  const dayOf = (moment: string | null): number | null => (moment === null ? null : fromIso(moment.slice(0, 10)));
  const span = chartSpan(items, dayOf(first), dayOf(last));
  if (span === null) return null;
  const chart = chartOf(items, span);
  if (chart.items.length < 2 && chart.items.every(({ wasSet }) => wasSet === null)) return null;
  const { say } = visitor;
  const height = AXIS + chart.lanes * LANE + 8;
  return html`<figure class="chart" id="chart">
${toolsHtml(visitor)}
<div class="chart-scroll" role="region" tabindex="0" aria-label="${say.timeline.chart}. ${say.timeline.chartHelp}">
<svg width="${chart.width}" height="${height}" viewBox="0 0 ${chart.width} ${height}" data-look="${round(lookAt(chart, last === null || last > today ? today : last))}" aria-hidden="true">
<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0v6"/></pattern></defs>
${axisHtml(visitor, chart, height)}
${todayHtml(visitor, chart, today, height)}
${chart.items.map((item) => itemHtml(visitor, item, chart))}
</svg>
</div>
<figcaption>${legendHtml(visitor, chart.items)}</figcaption>
</figure>`;
}

/** Zoom and filter: buttons for the island, hidden without it. */
function toolsHtml({ say }: Visitor): Html {
  const { filters, filter, zoomIn, zoomOut } = say.timeline;
  return html`<div class="chart-tools" hidden role="group" aria-label="${filter}"><span>${filter}</span>
${(["all", "ahead", "past", "off"] as const).map((group) => html`<button type="button" data-filter="${group}" aria-pressed="${String(group === "all")}">${filters[group]}</button>\n`)}<span class="zoom"><button type="button" data-zoom="out" aria-label="${zoomOut}">−</button> <button type="button" data-zoom="in" aria-label="${zoomIn}">+</button></span>
</div>`;
}

/** Where a reader looks first: today, or the day of the newest report where that lies back. */
function lookAt(chart: Chart, moment: string): number {
  return dayX(chart, Math.max(chart.from, Math.min(chart.to, fromIso(moment.slice(0, 10)))));
}

/** Puts a piece of the drawing in its place. */
function at(x: number, y: number): Html {
  return html` data-x="${round(x)}" data-y="${round(y)}" transform="translate(${round(x)} ${round(y)})"`;
}

/** Months above; days, Mondays or every fourth below, as far as they fit. */
function axisHtml({ language }: Visitor, chart: Chart, height: number): Part {
  const parts: Part[] = [];
  const step = chart.dayWidth >= DAY_LABEL ? 1 : chart.dayWidth * 7 >= DAY_LABEL ? 7 : 28;
  let month = "";
  for (let day = step === 1 ? chart.from : mondayOf(chart.from + 6); day <= chart.to + 1; day += step) {
    const iso = isoDay(day);
    const isNewMonth = day <= chart.to && iso.slice(0, 7) !== month;
    if (isNewMonth) month = iso.slice(0, 7);
    parts.push(
      html`<g${at(dayX(chart, day), 0)}><path class="tick" d="M0 ${AXIS - 8}V${height}"/>${day <= chart.to && html`<text class="day" x="4" y="${AXIS - 12}">${Number(iso.slice(8))}</text>`}${isNewMonth && html`<text class="month" x="4" y="16">${onDay(language, iso, "month")}</text>`}</g>\n`,
    );
  }
  return parts;
}

function todayHtml({ say }: Visitor, chart: Chart, today: string, height: number): Part {
  const day = fromIso(today);
  if (day < chart.from || day > chart.to) return null;
  return html`<g class="today"${at(dayX(chart, day) + chart.dayWidth / 2, 0)}><path d="M0 ${AXIS - 8}V${height}"/><text x="4" y="${height - 4}">${say.timeline.today}</text></g>`;
}

function itemHtml(visitor: Visitor, item: PlacedItem, chart: Chart): Html {
  const { event, lane, x, wasX, set, wasSet, label } = item;
  const y = AXIS + lane * LANE + LANE / 2;
  const stretch = set ?? wasSet;
  const isStruck = isGone(event);
  return html`<a class="item s-${event.status}" href="${visitor.links.event(event.id)}" data-group="${groupOf(event)}" tabindex="-1"><title>${titleOf(visitor, item)}</title>
${wasX !== null && wasX !== x && html`<g${at(wasX + SIGN / 2, y)}><circle class="was" r="5"/><path class="moved" data-run="${round(x - wasX)}" d="${run(x - wasX)}"/><path class="head"${at(x - wasX, 0)} d="${x > wasX ? "M-16 -4L-11 0L-16 4" : "M16 -4L11 0L16 4"}"/></g>`}<g${at(x, y)}>${stretch !== null && stretch.to > stretch.from && stretchHtml(stretch, chart)}<g class="sign" transform="translate(0 ${-SIGN / 2})">${statusShape(event.status)}</g><text class="${isStruck ? "label off" : "label"}" x="22" y="4.5">${label}</text></g>
</a>
`;
}

function titleOf(visitor: Visitor, { event }: PlacedItem): string {
  const { say } = visitor;
  const { status, label, when, originally } = event;
  const date = when ?? originally;
  const parts = [say.status[status], label, date === null ? say.date.none : dateWords(visitor, date)];
  if (originally !== null && when !== null) parts.push(say.timeline.was(dateWords(visitor, originally)));
  return parts.join(say.list.comma);
}

/** The days that a date covers which is not exact. */
function stretchHtml({ from, to }: { readonly from: number; readonly to: number }, chart: Chart): Html {
  const days = Math.min(to, chart.to) + 1 - Math.max(from, chart.from);
  const width = round(Math.max(8, days * chart.dayWidth));
  return html`<rect class="stretch" x="0" y="-11" width="${width}" height="22" rx="4" data-width="${width}"/>`;
}

/** From where it was to be (0) to where it went, either way. */
function run(length: number): string {
  return length > 0 ? `M7 0H${round(length - 12)}` : `M-7 0H${round(length + 12)}`;
}

/** The signs that the drawing uses, with their words. */
function legendHtml(visitor: Visitor, items: readonly PlacedItem[]): Html {
  const { say } = visitor;
  const used = (Object.keys(say.status) as (keyof typeof say.status)[]).filter((status) =>
    items.some(({ event }) => event.status === status),
  );
  const isVague = items.some(({ set }) => set !== null && set.to > set.from);
  return html`<ul class="legend" aria-label="${say.timeline.legend}">${used.map((status) => html`<li class="status s-${status}">${statusSign(visitor, status)}<span>${say.status[status]}</span></li>`)}${isVague && html`<li class="status"><svg class="sign vague" viewBox="0 0 16 16" aria-hidden="true"><rect class="stretch" x="1" y="3" width="14" height="10" rx="2"/></svg><span>${say.timeline.unclear}</span></li>`}</ul>`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
