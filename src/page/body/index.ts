import type { BlockKind } from "../../core/index.ts";
import type { PageBlock } from "../elements.ts";
import { type BlockDecision, type BodyContext, type Decide, type Decision, isRunning, lettersOf } from "./decision.ts";
import { HintMemo, usableHints } from "./hint-memo.ts";
import { markLinkRuns } from "./links.ts";
import { byMarkup, byWords } from "./marks.ts";
import { byPlace, inPost, isDeckLine, isEmbedAtEnd, rejoins } from "./place.ts";
import { markKind, PostBlocks } from "./post-blocks.ts";
import { findHeadline, headlineKeys, inScope, isKey, scopeOf } from "./scope.ts";

export { type BlockDecision, type BodyContext, lettersOf } from "./decision.ts";
export { findHeadline, headlineKeys } from "./scope.ts";

/** Blocks before and after the running text of the candidate in which bylines, dates and captions are looked for. */
const FAR_BLOCKS = 40;

/**
 * Tells a page's blocks apart in ordered steps: what the candidate finder kept, then markup, then words, then place.
 * Each decision names its step. O(blocks).
 */
export function decideBlocks(blocks: readonly PageBlock[], context: BodyContext): BlockDecision[] {
  const decisions: (Decision | null)[] = blocks.map(() => null);
  const posts = new PostBlocks(blocks.length, context.posts ?? []);
  const inCandidate = (i: number): boolean =>
    context.candidates.size === 0 || context.candidates.has(blocks[i]!.marker) || posts.holds(i);
  const decide = (i: number, kind: BlockKind, by: string, why: string, kept = kind !== "furniture"): void => {
    decisions[i] = { kind, by, why, kept };
  };
  const keys = headlineKeys(context.headlines);
  const memo = new HintMemo();
  const hintRows = usableHints(blocks, inCandidate, memo);

  // Step 1: the headline, wherever the finder left it, and the article element around it.
  const headlineAt = findHeadline(blocks, keys);
  // The posts of a live blog are articles side by side, and all of them are the report.
  const scope = posts.none ? scopeOf(blocks, inCandidate, headlineAt) : null;
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    if (i === headlineAt) decide(i, "headline", "headline", "the page's headline");
    else if (block.chars > 8 && isKey(block, keys))
      decide(i, "furniture", "headline-repeated", "the headline once more");
  }

  // Step 2: markup and words that say what a block is. Far from the candidate nothing is looked at: menus are long.
  let from = blocks.length;
  let to = -1;
  for (let i = 0; i < blocks.length; i += 1) {
    if (!inCandidate(i) || !isRunning(blocks[i]!)) continue;
    if (from === blocks.length) from = i;
    to = i;
  }
  for (let i = 0; i < blocks.length; i += 1) {
    if (decisions[i] !== null) continue;
    if (!inCandidate(i) && (i < from - FAR_BLOCKS || i > to + FAR_BLOCKS)) {
      decide(i, "furniture", "outside", "far from the part that holds the report");
      continue;
    }
    const found =
      (posts.isMark(i) ? markKind(blocks[i]!) : null) ??
      byMarkup(blocks[i]!, hintRows, memo, context) ??
      byWords(blocks[i]!);
    if (found !== null) decisions[i] = { ...found, kept: found.kind !== "furniture" };
  }

  // Step 3: outside of the candidate is not the report, but for what stands between its parts.
  let first = -1;
  let last = -1;
  for (let i = 0; i < blocks.length; i += 1) {
    if (decisions[i] === null && inCandidate(i) && isRunning(blocks[i]!) && inScope(blocks[i]!, scope)) {
      if (first < 0) first = i;
      last = i;
    }
  }
  for (let i = Math.max(first, 0); i < blocks.length; i += 1) {
    // "div.subheadline" within the body is a heading, not the line under the headline.
    if (decisions[i]?.kind === "deck") decisions[i] = null;
  }
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    const decision = decisions[i] ?? null;
    const inside = inCandidate(i) && inScope(block, scope);
    if (decision !== null) {
      if (decision.kind === "headline") continue;
      const near = i >= first - 12 && i <= last + 4 && i >= headlineAt - 6;
      if (
        decision.kept &&
        !(
          inside ||
          (near &&
            (decision.kind === "caption" || decision.kind === "credit"
              ? i > first - 6 && i < last
              : isAbove(decision.kind) && i < first))
        )
      ) {
        decision.kept = false;
      }
      continue;
    }
    if (
      !inside &&
      headlineAt >= 0 &&
      i > headlineAt &&
      i <= headlineAt + 3 &&
      i < first &&
      isDeckLine(block) &&
      !decisions.some((other) => other?.kind === "deck")
    ) {
      decide(i, "deck", "deck-under-headline", "a line between the headline and the first paragraph");
      continue;
    }
    if (!inside && !isEmbedAtEnd(block, i, last) && !(i > first && i < last && rejoins(blocks, i, inCandidate))) {
      decide(i, "furniture", "outside", "outside of the part that holds the report");
    }
  }

  // The heading of a post leads to the post's own address.
  for (let i = 0; i < blocks.length; i += 1)
    if (decisions[i] === null && posts.holds(i) && /^h[1-6]$/.test(blocks[i]!.tag))
      decide(i, "heading", "post-heading", "heads a post");

  // Step 4: runs of links to other reports, and what their headings announce.
  markLinkRuns(blocks, decisions, decide, first, last);

  // Step 5: what is left is the body; its edges are looked at once more.
  for (let i = 0; i < blocks.length; i += 1) {
    if (decisions[i] !== null) continue;
    const found = posts.holds(i) ? inPost(blocks[i]!) : byPlace(blocks, i, first, last, headlineAt, context, decisions);
    decide(i, found.kind, found.by, found.why);
  }
  dropRepeats(blocks, decisions, decide);
  dropStrayHeadings(blocks, decisions, decide);
  return blocks.map((block, i) => ({ block, ...decisions[i]! }));
}

function isAbove(kind: BlockKind): boolean {
  return kind === "deck" || kind === "byline" || kind === "dateline";
}

/** A long paragraph that stands on the page twice is kept once. */
function dropRepeats(blocks: readonly PageBlock[], decisions: readonly (Decision | null)[], decide: Decide): void {
  const seen = new Set<string>();
  for (let i = 0; i < blocks.length; i += 1) {
    const decision = decisions[i]!;
    if (decision === null || !decision.kept || blocks[i]!.chars < 150) continue;
    const key = lettersOf(blocks[i]!.text);
    if (seen.has(key)) decide(i, "furniture", "repeated", "stands on the page twice");
    seen.add(key);
  }
}

/** A heading with no text under it heads what was dropped. */
function dropStrayHeadings(
  blocks: readonly PageBlock[],
  decisions: readonly (Decision | null)[],
  decide: Decide,
): void {
  let under = false;
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    const decision = decisions[i]!;
    if (decision === null || !decision.kept) continue;
    if (decision.kind === "heading") {
      if (!under) decide(i, "furniture", "stray-heading", "a heading with nothing under it");
    } else if (decision.kind !== "caption" && decision.kind !== "credit" && decision.kind !== "byline") under = true;
  }
}
