import type { EventCard, TimelineEntry } from "../../app/desk/index.ts";
import { fromIso } from "./days.ts";

/** What the chart of a story needs of one event: where it is, where it was to be, in days since 1970-01-01. */
export interface ChartItem {
  readonly event: EventCard;
  /** Days that its date covers, both included; null where it was put off or called off without a new date. */
  readonly set: DaySpan | null;
  /** Days that it was first to be on; null where that has not changed. */
  readonly wasSet: DaySpan | null;
}

export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** An item in its place. Lengths are in units of the drawing. */
export interface PlacedItem extends ChartItem {
  readonly lane: number;
  /** Where its sign stands, and where its words begin. */
  readonly x: number;
  readonly wasX: number | null;
  readonly label: string;
}

export interface Chart {
  readonly width: number;
  readonly lanes: number;
  readonly dayWidth: number;
  readonly from: number;
  readonly to: number;
  readonly items: readonly PlacedItem[];
}

/** Widths in units of the drawing: one letter, the space of a sign, the least width of the whole, of a day at most and at least. */
const LETTER = 6.6;
const SIGN = 22;
const LEAST_WIDTH = 1190;
const DAY_WIDTHS = { least: 5, most: 120 };
const MARGIN = 24;
/** Letters of a label. */
const LABEL = 30;
/** Days that a vague date may cover and still be drawn as a stretch of the chart. */
const DRAWN_DAYS = 62;

/** Days before a story's first report and after its last that its chart shows at most: what lies further off is in the list. */
const BEFORE = 45;
const AFTER = 120;
/** A date that covers more days does not stretch the chart. */
const EXACT = 7;

/** The days that a chart shows: from the first to the last exact date near the reports; null where there is none. */
export function chartSpan(items: readonly ChartItem[], first: number | null, last: number | null): DaySpan | null {
  const spans = items
    .flatMap(({ set, wasSet }) => [set, wasSet])
    .filter((one) => one !== null)
    .filter(({ from, to }) => to - from < EXACT)
    .filter(({ from, to }) => first === null || last === null || (from >= first - BEFORE && to <= last + AFTER));
  if (spans.length === 0) return null;
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

/** One item an event, from the entries of a timeline. */
export function chartItems(entries: readonly TimelineEntry[]): readonly ChartItem[] {
  const items = new Map<string, ChartItem>();
  for (const { role, at, event } of entries) {
    if (at.from === null || at.to === null) continue;
    const span = { from: fromIso(at.from), to: fromIso(at.to) };
    if (span.to - span.from >= DRAWN_DAYS) continue;
    const known = items.get(event.id) ?? { event, set: null, wasSet: null };
    items.set(event.id, role === "set" ? { ...known, set: span } : { ...known, wasSet: span });
  }
  return [...items.values()];
}

/**
 * Places events on a line of days, each in the first lane in which its words fit. The days between the first and the last are as
 * wide as the least width of the drawing asks for, within bounds. O(items × lanes).
 */
export function chartOf(items: readonly ChartItem[], span: DaySpan, scale = 1): Chart {
  const days = span.to - span.from + 1;
  const fitting = (LEAST_WIDTH - 2 * MARGIN - LABEL * LETTER) / days;
  const dayWidth = Math.min(DAY_WIDTHS.most, Math.max(DAY_WIDTHS.least, fitting)) * scale;
  const xOf = (day: number): number =>
    MARGIN + (Math.min(Math.max(day, span.from), span.to + 1) - span.from) * dayWidth;
  const ends: number[] = [];
  let width = LEAST_WIDTH;
  const first = ({ set, wasSet }: ChartItem): number => Math.min(set?.from ?? Infinity, wasSet?.from ?? Infinity);
  const meets = (one: DaySpan | null): boolean => one !== null && one.from <= span.to && one.to >= span.from;
  const placed = items
    .filter(({ set, wasSet }) => meets(set) || meets(wasSet))
    .toSorted((a, b) => first(a) - first(b) || (a.event.id < b.event.id ? -1 : 1))
    .map((item): PlacedItem => {
      const { set, wasSet, event } = item;
      const label = event.label.length > LABEL ? `${event.label.slice(0, LABEL - 1)}…` : event.label;
      const wasX = wasSet === null ? null : xOf(wasSet.from);
      const x = set === null ? wasX! : xOf(set.from);
      const left = Math.min(x, wasX ?? x);
      const stretch = set === null ? 0 : xOf(set.to + 1) - x;
      const right = Math.max(x + Math.max(SIGN + label.length * LETTER, stretch), wasX ?? 0) + 14;
      let lane = ends.findIndex((end) => end <= left);
      if (lane < 0) lane = ends.length;
      ends[lane] = right;
      width = Math.max(width, right + MARGIN);
      return { ...item, lane, x, wasX, label };
    });
  return { width: Math.ceil(width), lanes: ends.length, dayWidth, from: span.from, to: span.to, items: placed };
}

/** Where a day begins on a chart. */
export function dayX({ from, dayWidth }: Pick<Chart, "from" | "dayWidth">, day: number): number {
  return MARGIN + (day - from) * dayWidth;
}
