import { isPersonName } from "../bylines.ts";
import { findWrittenDates, readDayAndMonth } from "../dates.ts";
import type { PageBlock } from "../elements.ts";
import { readClock } from "../posts/clock.ts";
import type { PostRange } from "../posts/find.ts";
import type { Decision } from "./decision.ts";

/** Longest line that is the time of a post and no paragraph that opens with it, in UTF-16 code units. */
const POST_TIME_UNITS = 120;

/** Which blocks of a page belong to the posts of a live blog. Ranges are in order and do not overlap. */
export class PostBlocks {
  readonly none: boolean;
  readonly #numbers: Int32Array;
  readonly #marks: ReadonlySet<number>;

  constructor(blockCount: number, posts: readonly PostRange[]) {
    this.none = posts.length === 0;
    this.#numbers = new Int32Array(this.none ? 0 : blockCount).fill(-1);
    for (const [number, { from, to }] of posts.entries()) this.#numbers.fill(number, from, to);
    this.#marks = new Set(posts.map((post) => post.mark));
  }

  holds(i: number): boolean {
    return (this.#numbers[i] ?? -1) >= 0;
  }

  /** True for the block that shows a post's time. */
  isMark(i: number): boolean {
    return this.#marks.has(i);
  }
}

/** What the block is that shows a post's time; null where it goes on as a paragraph, which other steps tell. */
export function markKind(block: PageBlock): Omit<Decision, "kept"> | null {
  const { text } = block;
  if (text.length > POST_TIME_UNITS) return null;
  const clock = readClock(text);
  const rest = clock === null ? "" : text.slice(clock.end).replace(/^[\s\-–—:|•·,]+/u, "");
  const isTime =
    !/\p{L}/u.test(rest) ||
    block.moment !== "" ||
    isPersonName(rest) ||
    findWrittenDates(rest, true).length > 0 ||
    readDayAndMonth(rest) !== null;
  if (isTime && !(clock !== null && /^h[1-6]$/.test(block.tag) && rest.split(" ").length > 4))
    return { kind: "dateline", by: "post-time", why: "the time of a post" };
  if (/^h[1-6]$/.test(block.tag) || block.strongChars > block.chars * 0.9)
    return { kind: "heading", by: "post-heading", why: "opens a post with its time" };
  return null;
}
