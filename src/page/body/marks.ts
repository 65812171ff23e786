import { isEndByline } from "../bylines.ts";
import { readCreditLine, readCreditTail } from "../credits.ts";
import { findWrittenDates, readDateLine } from "../dates.ts";
import { AROUND, type PageBlock } from "../elements.ts";
import { FURNITURE_ROWS } from "../furniture.ts";
import type { HintRow } from "../hints.ts";
import { matchRow } from "../rows.ts";
import { CORRECTION_ROWS, endsSentence, hasWords, wordCountOf } from "../shapes.ts";
import { type BodyContext, type Decision, isRunning, linkShare, matchesDescription } from "./decision.ts";
import type { HintMemo } from "./hint-memo.ts";

/** "Updated at 1:23 p.m. ET": the day is the report's own. */
const UPDATED_AT =
  /^(?:last\s+|first\s+)?(?:updated|published|posted|modified)\s*(?:at|:)?\s*\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*\(?(?:[A-Z]{2,4}T?)?\)?\.?$/i;

/** What the elements around a block and their names say of it, or null. */
export function byMarkup(
  block: PageBlock,
  hintRows: readonly HintRow[],
  memo: HintMemo,
  context: BodyContext,
): Omit<Decision, "kept"> | null {
  const { around } = block;
  if ((around & AROUND.embed) !== 0) return null;
  if ((around & AROUND.hidden) !== 0) return { kind: "furniture", by: "hidden", why: "not shown" };
  if ((around & AROUND.nav) !== 0) return { kind: "furniture", by: "nav", why: "a navigation element" };
  if ((around & (AROUND.button | AROUND.form)) !== 0 && block.chars < 200)
    return { kind: "furniture", by: "form", why: "a form or a button" };
  if ((around & AROUND.figcaption) !== 0) return captionOf(block, "figcaption");
  if ((around & AROUND.figure) !== 0 && (around & (AROUND.blockquote | AROUND.table)) === 0 && block.chars < 900)
    return captionOf(block, "figure");
  const credit = readCreditLine(block.text);
  if (credit !== null) return { kind: "credit", by: credit.by, why: "a picture credit" };
  for (const row of hintRows) {
    if (block.text.length > row.longest || !memo.test(row, block)) continue;
    if (row.kind === "caption") return captionOf(block, row.id);
    if (row.kind === "deck" && (isRunning(block) ? !matchesDescription(block, context) && block.chars > 350 : false))
      continue;
    if (
      row.kind === "byline" &&
      block.chars > 90 &&
      endsSentence(block.text) &&
      linkShare(block) < 0.5 &&
      wordCountOf(block.text) > 14
    ) {
      return { kind: "furniture", by: "author-bio", why: "about the author" };
    }
    if (row.kind === "byline" && readDateLine(block.text) !== null)
      return { kind: "dateline", by: "date-line", why: "a line of dates" };
    if (row.kind === "dateline" && findWrittenDates(block.text, true).length === 0 && !/\d/.test(block.text)) continue;
    return { kind: row.kind, by: row.id, why: row.why };
  }
  return null;
}

function captionOf(block: PageBlock, by: string): Omit<Decision, "kept"> {
  const credit = readCreditLine(block.text);
  if (credit !== null) return { kind: "credit", by: credit.by, why: "a picture credit" };
  if (!hasWords(block.text) || matchRow(FURNITURE_ROWS, block.text) !== null)
    return { kind: "furniture", by, why: "a picture's controls" };
  return { kind: "caption", by, why: "words under a picture" };
}

/** What a block says of itself by its own words, wherever it stands, or null. */
export function byWords(block: PageBlock): Omit<Decision, "kept"> | null {
  const { text } = block;
  // "___" between paragraphs is the report's own section break; anything else without a word is ornament.
  if (!hasWords(text))
    return /^_{2,}$/.test(text) ? null : { kind: "furniture", by: "furniture/no-words", why: "no words" };
  if (text.length > 500 || (block.around & AROUND.cell) !== 0) return null;
  const furniture = matchRow(FURNITURE_ROWS, text);
  if (furniture !== null) return { kind: "furniture", by: furniture.id, why: "a line of the page" };
  const correction = matchRow(CORRECTION_ROWS, text);
  if (correction !== null) return { kind: "correction", by: correction.id, why: "a note on an earlier version" };
  if (isEndByline(text)) return { kind: "byline", by: "end-byline", why: "who else worked on it" };
  if (
    block.afterImage &&
    text.length < 220 &&
    !endsSentence(text) &&
    linkShare(block) < 0.5 &&
    /^(?:div|center|td|figure)$/.test(block.tag)
  ) {
    return { kind: "caption", by: "after-image", why: "a short line right after a picture" };
  }
  if (block.links === 0 && /(?:©|\(c\)|ⓒ)\s*\p{L}/iu.test(text) && text.length < 260)
    return { kind: "caption", by: "credit-in-line", why: "names who holds the rights in a picture" };
  if (readDateLine(text) !== null || UPDATED_AT.test(text))
    return { kind: "dateline", by: "date-line", why: "a line of dates" };
  if (
    /\(\s*(?:photo|image|pic|picture|credit|source|foto|bild|снимка|фото)s?\s*(?:credit|by|courtesy(?:\s+of)?|:)?\s*[:\s][^()]{2,80}\)\s*\.?$/iu.test(
      text,
    ) &&
    text.length < 420
  ) {
    return { kind: "caption", by: "credit-at-end", why: "ends with a picture credit" };
  }
  const tail = text.length < 320 ? readCreditTail(text) : null;
  if (tail !== null && (tail.named || tail.by !== "credit/agency-name"))
    return { kind: "caption", by: "credit-at-end", why: "ends with a picture credit" };
  return null;
}
