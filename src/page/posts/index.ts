import type { Post, PostTimeFrom, Span } from "../../core/index.ts";
import { isoDay, toDays } from "../../core/index.ts";
import type { BlockDecision } from "../body/index.ts";
import { isPersonName, readByline, splitNames } from "../bylines.ts";
import { findWrittenDates, readDateLine, readDayAndMonth } from "../dates.ts";
import { readMoment } from "../moments.ts";
import { clockWithin, dayOf, momentOf, offsetOf, readClock, type ShownClock, zoneOf } from "./clock.ts";
import type { PostRange } from "./find.ts";
import { PostIndex } from "./linked.ts";

import type { LinkedPost } from "./updates.ts";

export { findPosts, type PostRange } from "./find.ts";
export { isLiveAddress, isLiveHeadline } from "./live.ts";

/** A post's blocks and where they came to stand in the report's text. */
export interface BuiltPost extends Span {
  readonly range: PostRange;
}

/** Blocks before the first post that may name its day. */
const DAY_BLOCKS = 2;
/** A clock this much earlier than the one before it is the next day's; less is a post out of order. In minutes. */
const NEXT_DAY_MINUTES = 6 * 60;

/**
 * The facts of posts: time, headline, people. A time is what markup or linked data state; else a date shown; else a clock
 * time on the day that a line of dates between the posts names, or that is counted from the page's own `published`.
 */
export function describePosts(
  built: readonly BuiltPost[],
  decisions: readonly BlockDecision[],
  linked: readonly LinkedPost[],
  published: string | null,
): readonly Post[] {
  const told = tellApart(built, decisions, linked);
  const times = timesOf(built, decisions, told, published);
  return built.map(({ start, end, range }, i) => {
    const update = told[i] ?? null;
    const own = decisions.slice(range.from, range.to);
    const headline = headlineOf(own, decisions[range.mark] ?? null) ?? update?.headline ?? null;
    const shown = bylinesOf(own);
    const bylines = shown.length > 0 ? shown : (update?.authors ?? []).flatMap((name) => splitNames(name));
    const time = times[i] ?? null;
    return { start, end, time: time?.value ?? null, timeFrom: time?.from ?? null, headline, bylines };
  });
}

/** What linked data say of each post, by the place that they name. */
function tellApart(
  built: readonly BuiltPost[],
  decisions: readonly BlockDecision[],
  linked: readonly LinkedPost[],
): readonly (LinkedPost | null)[] {
  if (linked.length === 0) return [];
  const index = new PostIndex(decisions.map((decision) => decision.block));
  const byBlock = new Map<number, LinkedPost>();
  for (const post of linked) {
    const at = index.find(post);
    if (at >= 0 && !byBlock.has(at)) byBlock.set(at, post);
  }
  return built.map(({ range }) => {
    for (let i = range.from; i < range.to; i += 1) {
      const post = byBlock.get(i);
      if (post !== undefined) return post;
    }
    return null;
  });
}

interface PostTime {
  readonly value: string;
  readonly from: PostTimeFrom;
}

function timesOf(
  built: readonly BuiltPost[],
  decisions: readonly BlockDecision[],
  told: readonly (LinkedPost | null)[],
  published: string | null,
): readonly (PostTime | null)[] {
  // A page dated in UTC does not say where its clocks are read.
  const pageZone = published === null || zoneOf(published) === "Z" ? "" : zoneOf(published);
  const clocks: (ShownClock | null)[] = [];
  const times = built.map(({ range }, i): PostTime | null => {
    const block = decisions[range.mark]?.block ?? null;
    const clock = block === null ? null : (readClock(block.text) ?? clockWithin(block.text));
    clocks.push(clock);
    const stated = readMoment(block?.moment ?? "") ?? readMoment(told[i]?.time ?? "");
    if (stated !== null) return { value: withClock(stated, clock, pageZone), from: "metadata" };
    const date = block === null ? undefined : findWrittenDates(block.text)[0];
    return date === undefined ? null : { value: withClock(date.iso, clock, pageZone), from: "shown" };
  });
  const marked = markedDays(built, decisions, dayOf(published));
  const order = built.map((_, i) => i);
  if (isNewestOnTop(times, clocks)) order.reverse();
  let day = dayOf(published);
  let before: number | null = null;
  for (const i of order) {
    const clock = clocks[i];
    const known = dayOf(times[i]?.value ?? null) ?? marked[i] ?? null;
    const minutes = clock == null ? null : clock.hour * 60 + clock.minute;
    if (known !== null) day = known;
    else if (day !== null && before !== null && minutes !== null && before - minutes >= NEXT_DAY_MINUTES) day += 1;
    if (minutes !== null) before = minutes;
    if (times[i] === null && clock != null && day !== null)
      times[i] = { value: momentOf(day, clock, zoneIn(clock, day, pageZone)), from: "inferred" };
  }
  return times;
}

/** A date without a time takes the clock that is shown; a time without a zone, the zone that is shown or the page's. */
function withClock(moment: string, clock: ShownClock | null, pageZone: string): string {
  const day = dayOf(moment);
  if (day === null) return moment;
  if (!moment.includes("T")) return clock === null ? moment : momentOf(day, clock, zoneIn(clock, day, pageZone));
  if (zoneOf(moment) !== "") return moment;
  return `${moment}${clock === null ? pageZone : zoneIn(clock, day, pageZone)}`;
}

function zoneIn(clock: ShownClock, day: number, pageZone: string): string {
  return clock.zone === null ? pageZone : (offsetOf(clock.zone, day) ?? "");
}

/** The day that a line between the posts gives to those below it: "Tuesday, 21 October". */
function markedDays(
  built: readonly BuiltPost[],
  decisions: readonly BlockDecision[],
  pageDay: number | null,
): readonly (number | null)[] {
  let day: number | null = null;
  let at = Math.max(0, (built[0]?.range.from ?? 0) - DAY_BLOCKS);
  return built.map(({ range }) => {
    for (; at < range.from; at += 1) day = dayIn(decisions[at]!.block.text, pageDay) ?? day;
    at = range.to;
    return day;
  });
}

function dayIn(text: string, pageDay: number | null): number | null {
  if (text.length > 60) return null;
  const line = readDateLine(text);
  if (line !== null) return dayOf(line.iso);
  if (pageDay === null || !/^[\p{L}\p{N}\s,.]+$/u.test(text) || text.split(/\s+/).length > 4) return null;
  const found = readDayAndMonth(text);
  if (found === null) return null;
  const year = Number(isoDay(pageDay).slice(0, 4));
  const days = [year - 1, year, year + 1].map((each) => toDays(each, found.month, found.day));
  return days.reduce((best, each) => (Math.abs(each - pageDay) < Math.abs(best - pageDay) ? each : best));
}

/** True where later posts stand above earlier ones, by their full times where these are known, else by their clocks. */
function isNewestOnTop(times: readonly (PostTime | null)[], clocks: readonly (ShownClock | null)[]): boolean {
  let falls = 0;
  for (let i = 1; i < times.length; i += 1) {
    const [a, b] = [times[i - 1], times[i]];
    const [c, d] = [clocks[i - 1], clocks[i]];
    if (a != null && b != null) falls += Math.sign(a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
    else if (c != null && d != null) falls += Math.sign(c.hour * 60 + c.minute - d.hour * 60 - d.minute);
  }
  return falls > 0;
}

/** The heading over a post, or what follows the clock in the line that opens it. */
function headlineOf(own: readonly BlockDecision[], mark: BlockDecision | null): string | null {
  if (mark?.kept && mark.kind === "heading") {
    const rest = afterClock(mark.block.text);
    if (/\p{L}/u.test(rest)) return rest;
  }
  for (const { kind, kept, block } of own) {
    if (!kept) continue;
    if ((kind === "heading" || kind === "deck" || kind === "headline") && readClock(block.text) === null)
      return block.text;
    if (kind === "paragraph" || kind === "list-item" || kind === "quote") return null;
  }
  return null;
}

/** "10:32 GMT – Talks resume": the words after the clock. */
function afterClock(text: string): string {
  const clock = readClock(text);
  return clock === null ? text : text.slice(clock.end).replace(/^[\s\-–—:|•·]+/u, "");
}

function bylinesOf(own: readonly BlockDecision[]): readonly string[] {
  const names: string[] = [];
  for (const { kind, block } of own) {
    // "10:32 a.m. ET | Ana Petrova": the line with the time may end with a name.
    const text = kind === "dateline" ? afterClock(block.text) : block.text;
    const found = kind === "byline" ? (readByline(text) ?? splitNames(text)) : kind === "dateline" ? nameIn(text) : [];
    for (const name of found) if (!names.includes(name)) names.push(name);
  }
  return names.slice(0, 8);
}

/** The name that is left of a line of dates: "Ana Petrova, Oct. 21, 2025, 10:32 a.m." opens with one. */
function nameIn(text: string): readonly string[] {
  if (text.length <= 60 && isPersonName(text)) return [text];
  const date = findWrittenDates(text, true)[0];
  return date === undefined || date.start < 4 ? [] : splitNames(text.slice(0, date.start));
}
