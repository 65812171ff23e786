import { isRunning, linkShare } from "../body/decision.ts";
import type { PageBlock } from "../elements.ts";
import type { ElementPlace } from "../paths.ts";
import { findLinkedPosts } from "./linked.ts";
import { findMarks, type TimeMark } from "./marks.ts";
import type { LinkedPost } from "./updates.ts";

/** The blocks of one post, and the block that shows its time. */
export interface PostRange {
  /** Blocks [from, to). */
  readonly from: number;
  readonly to: number;
  /** Index of the block with the time, or -1. */
  readonly mark: number;
}

/** What the page says of itself that bears on whether it is a live blog. */
export interface PostSignals {
  /** Linked data, the headline or the address call it live. */
  readonly isLive: boolean;
  readonly linked: readonly LinkedPost[];
  /** Index of the block that is the page's headline, or -1. */
  readonly headlineAt: number;
  /** Markers of the blocks in which the report is looked for. */
  readonly candidates: ReadonlySet<number>;
}

/** Levels of elements over a time within which the post around it is looked for. */
const LEVELS_MAX = 12;
/** Posts that make a page a run of posts: where it says that it is live, and where it does not. */
const POSTS_MIN = { live: 2, silent: 3 };
/** Share of the page's running text that the posts of a page hold which does not say that it is live. */
const SHARE_MIN = { live: 0.25, silent: 0.6 };
/** Blocks of a post's head in which its time stands. */
const HEAD_BLOCKS = 5;
/** A link with fewer letters under it than this is a teaser and no post. */
const TEASER_CHARS = 250;

const LIVE_HINT =
  /live-?blog|(?:^|[^a-z])live-(?:[a-z]+-)?(?:posts?|card)(?:[^a-z]|$)|(?:^|[^a-z])card-live|live-?(?:updates?|feed|posts?|entry|entries|item|ticker|stream-post|reporting)|liveticker|lb-?post|minute-by-minute|key-?event/;
const COMMENT_HINT = /(?:^|[^a-z])(?:comments?|commentlist|disqus|repl(?:y|ies)|respond|livefyre|vuukle)(?:[^a-z]|$)/;
/** Elements that hold a post whole. A paragraph or heading holds but its opening. */
const WRAPPERS: ReadonlySet<string> = new Set([
  "article",
  "section",
  "div",
  "li",
  "tr",
  "aside",
  "details",
  "blockquote",
]);

/**
 * The posts of a live blog, in page order, none where the page is one report: elements alike that each hold a time and
 * text of their own; else headings or paragraphs that open with a clock time; else the places that linked data name.
 * Comments and lists of teasers are no posts. O(blocks).
 */
export function findPosts(blocks: readonly PageBlock[], signals: PostSignals): readonly PostRange[] {
  const linked = findLinkedPosts(blocks, signals.linked);
  const marks = findMarks(blocks);
  if (marks.length < 2) return linked;
  const running = blocks.reduce((sum, block) => sum + (isRunning(block) && !inComments(block) ? block.chars : 0), 0);
  const wrapped = findWrapped(blocks, marks, signals, running);
  const opened = findOpened(blocks, marks, signals.isLive, running);
  const shown = opened.length > wrapped.length ? opened : wrapped;
  return linked.length > shown.length * 2 ? linked : shown;
}

function inComments(block: PageBlock): boolean {
  return COMMENT_HINT.test(block.hints.join(" "));
}

/** The value at a key, made where there is none yet. */
function grow<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** What one element that may be a post holds. */
interface Wrapped {
  first: number;
  last: number;
  mark: number;
  chars: number;
  running: number;
  /** It opens with a heading that is a link. */
  linked: boolean;
}

/** Elements of one name below one parent, each with a time. */
function findWrapped(
  blocks: readonly PageBlock[],
  marks: readonly TimeMark[],
  signals: PostSignals,
  running: number,
): readonly PostRange[] {
  const siblings = new Map<ElementPlace, Map<string, Set<ElementPlace>>>();
  for (const { at } of marks) {
    let level = 0;
    for (let place: ElementPlace | null = blocks[at]!.place; place?.above != null; place = place.above) {
      if (level++ === LEVELS_MAX) break;
      if (!WRAPPERS.has(place.name)) continue;
      const alike: Set<ElementPlace> = grow(
        grow(siblings, place.above, () => new Map<string, Set<ElementPlace>>()),
        place.name,
        () => new Set<ElementPlace>(),
      );
      // What stands above an element that was met before has been noted with it.
      if (alike.has(place)) break;
      alike.add(place);
    }
  }
  const groups = [...siblings.values()].flatMap((byName) => [...byName.values()]).filter((alike) => alike.size >= 2);
  if (groups.length === 0) return [];
  const held = holdings(blocks, groups, new Map(marks.map((mark) => [mark.at, mark])));
  let best: readonly Wrapped[] = [];
  for (const alike of groups) {
    const all = [...alike].map((place) => held.get(place)!);
    // Where the headline stands in one of them, they are reports: its own and others glued on.
    if (all.some(({ first, last }) => first <= signals.headlineAt && signals.headlineAt <= last)) continue;
    const posts = all.filter(isPost);
    const good = posts.length > best.length || (posts.length === best.length && charsOf(posts) > charsOf(best));
    if (good && arePosts(blocks, posts, marks, signals, running)) best = posts;
  }
  return best.map(({ first, last, mark }) => ({ from: first, to: last + 1, mark }));
}

function holdings(
  blocks: readonly PageBlock[],
  groups: readonly ReadonlySet<ElementPlace>[],
  marks: ReadonlyMap<number, TimeMark>,
): ReadonlyMap<ElementPlace, Wrapped> {
  const held = new Map<ElementPlace, Wrapped>();
  for (const alike of groups)
    for (const place of alike) held.set(place, { first: -1, last: -1, mark: -1, chars: 0, running: 0, linked: false });
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    let level = 0;
    for (let place: ElementPlace | null = block.place; place !== null; place = place.above) {
      if (level++ === LEVELS_MAX + HEAD_BLOCKS) break;
      const post = held.get(place);
      if (post === undefined) continue;
      if (post.first < 0) post.first = i;
      post.last = i;
      if (post.mark < 0 && marks.has(i)) post.mark = i;
      else if (linkShare(block) < 0.5) post.chars += block.chars;
      if (isRunning(block)) post.running += 1;
      if (/^h[1-6]$/.test(block.tag) && linkShare(block) >= 0.9) post.linked = true;
    }
  }
  return held;
}

/** A time at the head or the foot, and words of its own. */
function isPost({ first, last, mark, chars }: Wrapped): boolean {
  return mark >= 0 && chars >= 20 && (mark - first < HEAD_BLOCKS || last - mark < 2);
}

function charsOf(posts: readonly Wrapped[]): number {
  return posts.reduce((sum, post) => sum + post.chars, 0);
}

function arePosts(
  blocks: readonly PageBlock[],
  posts: readonly Wrapped[],
  marks: readonly TimeMark[],
  signals: PostSignals,
  running: number,
): boolean {
  const share = (count: number): number => count / posts.length;
  const heads = posts.map((post) => blocks[post.first]!);
  if (share(heads.filter(inComments).length) > 0.3) return false;
  const hinted = share(heads.filter((block) => LIVE_HINT.test(block.hints.join(" "))).length) > 0.5;
  const isLive = signals.isLive || hinted;
  // A heading on a live page leads to the post's own address; what has no sentence below it is a teaser there too.
  const isTeaser = ({ linked, chars, running: sentences }: Wrapped): boolean =>
    linked && (isLive ? sentences === 0 : chars < TEASER_CHARS);
  if (share(posts.filter(isTeaser).length) > 0.5) return false;
  if (posts.length < (isLive ? POSTS_MIN.live : POSTS_MIN.silent)) return false;
  if (share(posts.filter((post) => post.running > 0).length) < (isLive ? 0.4 : 0.7)) return false;
  if (charsOf(posts) < running * (isLive ? SHARE_MIN.live : SHARE_MIN.silent)) return false;
  if (isLive) return true;
  // Where nothing calls the page live, headings that lead elsewhere are teasers, and the finder looks where the report is.
  if (share(posts.filter((post) => post.linked).length) > 0.5) return false;
  const found = posts.filter(({ first, last }) => {
    for (let i = first; i <= last; i += 1)
      if (isRunning(blocks[i]!) && signals.candidates.has(blocks[i]!.marker)) return true;
    return false;
  });
  if (share(found.length) < 0.5) return false;
  const byBlock = new Map(marks.map((mark) => [mark.at, mark]));
  const times = posts.map((post) => byBlock.get(post.mark)!);
  // A table of clock times in a report that does not call itself live is a programme or a chronicle.
  return times.filter((mark) => mark.stated || mark.clock === null).length > times.length * 0.5 || isNewestFirst(times);
}

/** Headings, lines or paragraphs that open with a clock time, side by side; a post goes on to the next. */
function findOpened(
  blocks: readonly PageBlock[],
  marks: readonly TimeMark[],
  isLive: boolean,
  running: number,
): readonly PostRange[] {
  const groups = new Map<ElementPlace | null, Map<string, TimeMark[]>>();
  for (const mark of marks) {
    const { place, tag } = blocks[mark.at]!;
    if (!mark.opens || inComments(blocks[mark.at]!)) continue;
    grow(
      grow(groups, place.above, () => new Map<string, TimeMark[]>()),
      tag,
      () => [],
    ).push(mark);
  }
  let best: PostRange[] = [];
  for (const [parent, byTag] of groups) {
    for (const alike of byTag.values()) {
      if (alike.length < (isLive ? POSTS_MIN.live : POSTS_MIN.silent) || alike.length <= best.length) continue;
      if (!isLive && !isNewestFirst(alike)) continue;
      const end = endOf(blocks, parent, alike.at(-1)!.at);
      const ranges = alike.map(({ at }, k) => ({ from: at, to: alike[k + 1]?.at ?? end, mark: at }));
      const chars = ranges.map(({ from, to }) => charsIn(blocks, from, to));
      const all = chars.reduce((sum, count) => sum + count, 0);
      if (chars.filter((count) => count >= 20).length < ranges.length * 0.7) continue;
      if (all >= running * (isLive ? SHARE_MIN.live : SHARE_MIN.silent)) best = ranges;
    }
  }
  return best;
}

function charsIn(blocks: readonly PageBlock[], from: number, to: number): number {
  let chars = 0;
  for (let i = from; i < to; i += 1) if (linkShare(blocks[i]!) < 0.5) chars += blocks[i]!.chars;
  return chars;
}

/** The block after the last one below an element. */
function endOf(blocks: readonly PageBlock[], parent: ElementPlace | null, from: number): number {
  let end = from + 1;
  for (; end < blocks.length; end += 1) {
    let level = 0;
    let place: ElementPlace | null = blocks[end]!.place;
    while (place !== null && place !== parent && level++ < LEVELS_MAX) place = place.above;
    if (place !== parent) break;
  }
  return end;
}

/** True where clock times mostly fall from one to the next, as in blogs whose latest post stands on top. */
export function isNewestFirst(marks: readonly Pick<TimeMark, "clock">[]): boolean {
  let falls = 0;
  let rises = 0;
  let before: number | null = null;
  for (const { clock } of marks) {
    if (clock === null) continue;
    const minutes = clock.hour * 60 + clock.minute;
    if (before !== null && minutes < before) falls += 1;
    if (before !== null && minutes > before) rises += 1;
    before = minutes;
  }
  return falls > rises;
}
