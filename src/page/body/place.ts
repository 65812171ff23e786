import { readByline } from "../bylines.ts";
import { findWrittenDates } from "../dates.ts";
import { AROUND, type PageBlock } from "../elements.ts";
import { endsSentence, wordCountOf } from "../shapes.ts";
import { type BodyContext, type Decision, isRunning, lettersOf, linkShare, matchesDescription } from "./decision.ts";

/** A block that the finder dropped between two that it kept: an embedded post, a heading, a short paragraph beside its siblings. */
export function rejoins(blocks: readonly PageBlock[], i: number, inCandidate: (i: number) => boolean): boolean {
  const block = blocks[i]!;
  if ((block.around & AROUND.embed) !== 0) return true;
  const sibling = (at: number): boolean => {
    const other = blocks[at];
    return other !== undefined && inCandidate(at) && other.container === block.container && isRunning(other);
  };
  if (/^h[2-6]$/.test(block.tag) && linkShare(block) < 0.5) return sibling(i + 1) || sibling(i - 1);
  return (
    (block.tag === "p" || block.tag === "blockquote") &&
    linkShare(block) < 0.5 &&
    endsSentence(block.text) &&
    (sibling(i - 1) || sibling(i + 1))
  );
}

/** What a block that neither markup nor words tell is by where it stands: before the first paragraph, after the last, between. */
export function byPlace(
  blocks: readonly PageBlock[],
  i: number,
  first: number,
  last: number,
  headlineAt: number,
  context: BodyContext,
  decisions: readonly (Decision | null)[],
): Omit<Decision, "kept"> {
  const block = blocks[i]!;
  const isHeading = /^h[1-6]$/.test(block.tag) || block.tag === "dt";
  const words = wordCountOf(block.text);
  if (i < first) {
    const lead = blocks[first]!;
    if (readByline(block.text) !== null) return { kind: "byline", by: "byline", why: "opens as a byline" };
    if (isAuthor(block.text, context))
      return { kind: "byline", by: "author-name", why: "an author whom the metadata name" };
    if (
      block.text.length < 160 &&
      (block.time || findWrittenDates(block.text, true).length > 0) &&
      !endsSentence(block.text)
    ) {
      return { kind: "dateline", by: "date-before-lead", why: "a date before the first paragraph" };
    }
    // A body that has an element to itself holds no headline, so what stands in it is body, short lines too.
    const sibling = block.container === lead.container && i > headlineAt;
    const ownElement = headlineAt < 0 || blocks[headlineAt]!.container !== lead.container;
    if (sibling && ownElement && words >= 2 && !matchesDescription(block, context)) return bodyKind(block);
    if (i > headlineAt && headlineAt >= 0 && (isHeading || matchesDescription(block, context)) && words >= 4) {
      return { kind: "deck", by: "deck-before-lead", why: "between the headline and the first paragraph" };
    }
    if (sibling && (endsSentence(block.text) || isHeading || i === first - 1) && words >= 2) return bodyKind(block);
    if (
      headlineAt >= 0 &&
      i > headlineAt &&
      i - headlineAt <= 4 &&
      words >= 5 &&
      linkShare(block) < 0.3 &&
      block.chars < 300
    ) {
      return { kind: "deck", by: "deck-under-headline", why: "a line between the headline and the first paragraph" };
    }
    if ((block.around & AROUND.embed) !== 0) return bodyKind(block);
    if (i > headlineAt && words >= 8 && endsSentence(block.text)) return bodyKind(block);
    return { kind: "furniture", by: "before-lead", why: "before the first paragraph" };
  }
  if (i > last && last >= 0) {
    const end = blocks[last]!;
    if (block.container === end.container || block.own === end.own) return bodyKind(block);
    if (isEmbedAtEnd(block, i, last)) return bodyKind(block);
    if (block.tag === "li" && near(decisions, blocks, i, last)) return bodyKind(block);
    return { kind: "furniture", by: "after-end", why: "after the last paragraph" };
  }
  if (i === first && first >= 0 && headlineAt >= 0 && matchesDescription(block, context) && isDeckShaped(blocks, i)) {
    return {
      kind: "deck",
      by: "deck-by-description",
      why: "the description that metadata give, set apart from the body",
    };
  }
  return bodyKind(block);
}

/** Blocks after the last paragraph in which an embedded post still belongs to the report. */
const EMBED_BLOCKS = 4;

/** True for an embedded post with which a report ends. */
export function isEmbedAtEnd(block: PageBlock, i: number, last: number): boolean {
  return last >= 0 && i > last && i <= last + EMBED_BLOCKS && (block.around & AROUND.embed) !== 0;
}

/** What a block of a post is that neither markup nor words tell. */
export function inPost(block: PageBlock): Omit<Decision, "kept"> {
  if (readByline(block.text) !== null) return { kind: "byline", by: "byline", why: "opens as a byline" };
  return bodyKind(block);
}

/** A line of five words or more, short and not of links: what a deck looks like where nothing calls it one. */
export function isDeckLine(block: PageBlock): boolean {
  return (
    block.chars < 300 &&
    linkShare(block) < 0.3 &&
    (block.around & (AROUND.nav | AROUND.hidden | AROUND.form | AROUND.button)) === 0 &&
    wordCountOf(block.text) >= 5
  );
}

/** True where a block is set in another element than the paragraphs after it, as decks are. */
function isDeckShaped(blocks: readonly PageBlock[], i: number): boolean {
  const block = blocks[i]!;
  const next = blocks.slice(i + 1, i + 8).find((other) => isRunning(other));
  return next !== undefined && block.container !== next.container && block.own !== next.own;
}

function near(decisions: readonly (Decision | null)[], blocks: readonly PageBlock[], i: number, last: number): boolean {
  for (let k = last; k < i; k += 1) if (decisions[k] !== null && !decisions[k]!.kept) return false;
  return linkShare(blocks[i]!) < 0.6;
}

function isAuthor(text: string, context: BodyContext): boolean {
  const key = lettersOf(text.replace(/^by\s+/i, ""));
  return context.authors.some((name) => {
    const wanted = lettersOf(name);
    return wanted.length > 4 && (key === wanted || (key.startsWith(wanted) && key.length < wanted.length + 40));
  });
}

function bodyKind(block: PageBlock): Omit<Decision, "kept"> {
  if (/^h[1-6]$/.test(block.tag)) return { kind: "heading", by: "heading", why: "a heading element" };
  if ((block.around & AROUND.blockquote) !== 0) return { kind: "quote", by: "quote", why: "a quotation element" };
  if ((block.around & AROUND.listItem) !== 0) return { kind: "list-item", by: "list-item", why: "a list element" };
  if (
    block.strongChars > block.chars * 0.9 &&
    block.chars < 90 &&
    !endsSentence(block.text) &&
    block.chars > 0 &&
    !/https?:\/\/|www\./.test(block.text)
  ) {
    return { kind: "heading", by: "strong-line", why: "a short line set in bold" };
  }
  return { kind: "paragraph", by: "paragraph", why: "running text" };
}
