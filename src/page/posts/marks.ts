import { findWrittenDates, readDateLine } from "../dates.ts";
import { AROUND, type PageBlock } from "../elements.ts";
import { readMoment } from "../moments.ts";
import { endsSentence } from "../shapes.ts";
import { clockWithin, readClock, type ShownClock } from "./clock.ts";

/** A block that shows when a post was written. */
export interface TimeMark {
  /** Index of the block. */
  readonly at: number;
  readonly clock: ShownClock | null;
  /** Its element carries the moment for programs. */
  readonly stated: boolean;
  /** It may open a post by itself, with no element around the post: a heading, a line, or "10:32 – …". */
  readonly opens: boolean;
}

/** Longest line that is a mark as a whole, in UTF-16 code units: "10:32 a.m. ET, Oct. 21 | Ana Petrova in Sarn". */
const MARK_UNITS = 120;

/** The blocks that show a time, in order. */
export function findMarks(blocks: readonly PageBlock[]): readonly TimeMark[] {
  const marks: TimeMark[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const mark = markOf(blocks[at]!, at);
    if (mark !== null) marks.push(mark);
  }
  return marks;
}

const UNSEEN = AROUND.nav | AROUND.hidden | AROUND.form | AROUND.button | AROUND.footer;

function markOf(block: PageBlock, at: number): TimeMark | null {
  const { text } = block;
  if ((block.around & UNSEEN) !== 0) return null;
  const stated = block.moment !== "" && text.length <= MARK_UNITS && readMoment(block.moment) !== null;
  if (!stated && !/\d/.test(text.slice(0, MARK_UNITS))) return null;
  const clock = readClock(text);
  if (clock !== null) {
    const rest = text.slice(clock.end);
    const alone = !/[\p{L}\p{N}]/u.test(rest);
    const apart = /^\s*[-–—:|•·]\s*\S/u.test(rest) || (block.strongChars >= 3 && /^\s+\S/.test(rest));
    const heading = /^h[2-6]$/.test(block.tag) || block.tag === "dt";
    return { at, clock, stated, opens: alone || apart || heading };
  }
  if (stated) return { at, clock: null, stated, opens: false };
  if (text.length > MARK_UNITS) return null;
  // "Ana Petrova, Oct. 21, 2025, 10:32 a.m. ET": a full date with its clock time, and who wrote it.
  const within = clockWithin(text);
  const isLine =
    readDateLine(text) !== null || (within !== null && !endsSentence(text) && findWrittenDates(text).length > 0);
  return isLine ? { at, clock: within, stated: false, opens: false } : null;
}
