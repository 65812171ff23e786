import { type BlockKind, isoDay, parseIsoDay, two } from "../../core/index.ts";
import { clockWithin } from "../posts/clock.ts";
import { findRelativeDay, findRelativeTime, resolveRelative } from "../relative.ts";
import type { Choice } from "./choice.ts";
import type { ShownDate } from "./dates.ts";
import { placeOfBlock, type ShownPage } from "./shown.ts";

/** Blocks before the headline and after it in which a page says how long ago its report is. */
const BEFORE = 4;
const AFTER = 12;
const LINE_UNITS = 120;
/** Kinds of block that tell of what happened and not of the page. */
const SENTENCES: ReadonlySet<BlockKind> = new Set<BlockKind>(["paragraph", "deck", "caption", "quote"]);

/**
 * The date that a page counts back from the moment at which it was shown ("3 hours ago", "Yesterday, 17:35"). Without
 * that moment it is not resolved: the words are kept as they stand.
 */
export function relativeDateOf(
  page: ShownPage,
  captured: string | null,
): { readonly choice: Choice | null; readonly unresolved: readonly ShownDate[] } {
  const { decisions, headlineAt, leadAt } = page;
  const unresolved: ShownDate[] = [];
  const from = Math.max(0, headlineAt - BEFORE);
  const to = Math.min(decisions.length, leadAt < 0 ? headlineAt + AFTER : Math.min(leadAt, headlineAt + AFTER));
  for (let i = from; i < to; i += 1) {
    const { block, kind, by } = decisions[i]!;
    // "Six are missing since the ferry sank two days ago" in a deck is no date of the report.
    if (i === headlineAt || SENTENCES.has(kind) || by === "hidden" || by === "hint/related") continue;
    if (block.text.length > LINE_UNITS || block.linkChars > block.chars / 2) continue;
    const ago = findRelativeTime(block.text);
    const day = ago === null ? findRelativeDay(block.text) : null;
    if (ago === null && day === null) continue;
    const place = placeOfBlock(page, i);
    const value =
      captured === null ? null : ago === null ? dayBefore(captured, day!, block.text) : resolveRelative(ago, captured);
    if (value !== null)
      return {
        choice: { value, from: "text:relative", why: `“${block.text}”, counted from ${captured}`, ...place },
        unresolved: [],
      };
    unresolved.push({ value: block.text, from: "text:relative", moment: "", of: null, ...place });
  }
  return { choice: null, unresolved };
}

/** The day of the capture or the one before it, with the clock time that the line shows. */
function dayBefore(captured: string, days: number, line: string): string | null {
  const day = parseIsoDay(captured);
  if (day === null) return null;
  const clock = clockWithin(line);
  return clock === null ? isoDay(day + days) : `${isoDay(day + days)}T${two(clock.hour)}:${two(clock.minute)}`;
}
