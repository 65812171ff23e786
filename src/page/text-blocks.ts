import type { BlockKind, Credit } from "../core/index.ts";
import { isEndByline, readByline } from "./bylines.ts";
import { readCreditLine, readCreditTail } from "./credits.ts";
import { readDateline } from "./datelines.ts";
import { readDateLine } from "./dates.ts";
import { namesInLine } from "./fields/author-lines.ts";
import { FURNITURE_ROWS } from "./furniture.ts";
import { findChunks } from "./lines.ts";
import { type LineRow, matchRow } from "./rows.ts";
import { CORRECTION_ROWS, endsSentence, hasWords, isListItem, isTitleCase, lettersOf, wordCountOf } from "./shapes.ts";

/** Chunks before the first running paragraph in which headline, byline and date are looked for. */
const LEAD_CHUNKS = 14;

/** A stretch of a text and what it was taken for. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly opensGroup: boolean;
  kind: BlockKind | null;
  by: string;
}

/** The pieces of a text, told apart. */
export interface TextPieces {
  readonly pieces: readonly Piece[];
  readonly headlineAt: number;
  /** Where the body opens. */
  readonly bodyAt: number;
  readonly credits: readonly Credit[];
}

/** Tells headline, deck, credits, bylines, dates and furniture of a plain text from its body. Linear in the text. */
export function readPieces(
  text: string,
  outlet: string | null,
  headline: string | null,
  language: string | null,
): TextPieces {
  const pieces = piecesOf(text);
  const credits: Credit[] = [];
  markByRows(pieces, credits);
  markAnnounced(pieces);
  markMasthead(pieces, text, outlet);
  const headlineAt = markHeadline(pieces, headline, language);
  const bodyAt = markLead(pieces, headlineAt, language);
  markBody(pieces, bodyAt, credits);
  return { pieces, headlineAt, bodyAt, credits };
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const chunks = findChunks(text);
  for (let i = 0; i < chunks.length; i += 1) {
    const chunk = chunks[i]!;
    const next = chunks[i + 1];
    const words = text.slice(chunk.start, chunk.end);
    // "HAVANA (AP) --" on a line of its own opens the paragraph below it.
    const opens = next !== undefined && words.length <= 90 && readDateline(words)?.end === words.length;
    const end = opens ? next.end : chunk.end;
    pieces.push({
      start: chunk.start,
      end,
      text: text.slice(chunk.start, end),
      opensGroup: chunk.opensGroup,
      kind: opens ? "paragraph" : null,
      by: opens ? "lead/dateline" : "",
    });
    if (opens) i += 1;
  }
  return pieces;
}

/** Furniture, credits and corrections tell by their own words, wherever they stand. */
function markByRows(pieces: readonly Piece[], credits: Credit[]): void {
  for (const piece of pieces) {
    if (piece.kind !== null) continue;
    if (!hasWords(piece.text)) {
      set(piece, "furniture", "furniture/no-words");
      continue;
    }
    if (piece.text.length > 500) continue;
    const line = oneLine(piece.text);
    const credit = readCreditLine(piece.text);
    if (credit !== null) {
      set(piece, "credit", credit.by);
      credits.push({
        kind: credit.kind,
        agency: credit.agency,
        start: piece.start + credit.start,
        end: piece.start + credit.end,
      });
      continue;
    }
    const furniture = matchRow(FURNITURE_ROWS, line) ?? matchToolbar(piece.text);
    if (furniture !== null) {
      set(piece, "furniture", furniture.id);
      continue;
    }
    const correction = matchRow(CORRECTION_ROWS, line);
    if (correction !== null) set(piece, "correction", correction.id);
  }
}

/** "Share   Save   112 comments": several labels set apart on one line, each of which is furniture. */
function matchToolbar(text: string): LineRow | null {
  if (text.length > 160) return null;
  const parts = text.split(/\s{2,}|\t|\s[|·•]\s/);
  if (parts.length < 2) return null;
  const rows = parts.map((part) => matchRow(FURNITURE_ROWS, part.trim()));
  return rows.every((row) => row !== null) ? rows[0]! : null;
}

/** "Most read", "More on this topic" at the end of a page: the short lines below it are other reports' headlines. */
function markAnnounced(pieces: readonly Piece[]): void {
  let tail = pieces.length;
  while (tail > 0 && !isRunning(pieces[tail - 1]!.text)) tail -= 1;
  for (let i = tail; i < pieces.length; i += 1) {
    if (pieces[i]!.by !== "furniture/read-more") continue;
    for (let j = i + 1; j < pieces.length && pieces[j]!.kind === null && pieces[j]!.text.length <= 160; j += 1) {
      set(pieces[j]!, "furniture", "furniture/announced");
    }
  }
}

/**
 * The outlet's name alone on the first line ("Example Times", then a menu line, a date, the headline). Only where the
 * page prints the same name again in its furniture, credits or dateline, or it is the outlet that was given.
 */
function markMasthead(pieces: readonly Piece[], text: string, outlet: string | null): void {
  const first = pieces.find((piece) => piece.kind !== "furniture");
  if (first === undefined || first.kind !== null || first.text.length > 40 || first.text.length < 3) return;
  const name = oneLine(first.text);
  if (wordCountOf(name) > 4 || !/^\p{Lu}/u.test(name) || /[.!?:;,]$/.test(name)) return;
  const bare = lettersOf(name.replace(/^the\s+/i, ""));
  const given = outlet !== null && lettersOf(outlet.replace(/^the\s+/i, "")) === bare;
  const next = pieces.find((piece) => piece.start > first.end);
  const crumb = next?.by === "furniture/breadcrumb";
  const again = pieces.some(
    (piece) =>
      piece !== first &&
      (piece.kind === "furniture" || piece.kind === "credit") &&
      piece.text.length < 200 &&
      lettersOf(piece.text).includes(bare),
  );
  const signed = text.includes(`(${name})`);
  if (bare !== "" && (given || crumb || again || signed)) set(first, "furniture", "furniture/masthead");
}

/** Index of the headline's piece, or -1. A given headline is looked for; else the first line has to look like one. */
function markHeadline(pieces: readonly Piece[], given: string | null, language: string | null): number {
  const limit = Math.min(pieces.length, LEAD_CHUNKS);
  if (given !== null) {
    const wanted = lettersOf(given);
    if (wanted !== "") {
      for (let i = 0; i < limit; i += 1) {
        const piece = pieces[i]!;
        if (piece.text.length > given.length * 2 + 40) continue;
        const have = lettersOf(piece.text);
        const next = pieces[i + 1];
        if (have === wanted) {
          set(piece, "headline", "headline/given");
          return i;
        }
        // A headline set in two lines: "Talks resume; \nMinisters cautious".
        if (
          have !== "" &&
          wanted.startsWith(have) &&
          next !== undefined &&
          lettersOf(next.text) === wanted.slice(have.length)
        ) {
          set(piece, "headline", "headline/given");
          set(next, "headline", "headline/given-second-line");
          return i;
        }
      }
    }
  }
  const first = pieces.findIndex(
    (piece, i) => i < limit && piece.kind !== "furniture" && piece.kind !== "credit" && !isLeadMark(piece, language),
  );
  if (first < 0) return -1;
  const piece = pieces[first]!;
  if (piece.kind !== null || !looksLikeHeadline(piece, pieces[first + 1])) return -1;
  const runsOn = pieces
    .slice(first + 1, first + LEAD_CHUNKS)
    .some((later) => later.kind !== "furniture" && isRunning(later.text));
  if (!runsOn) return -1;
  set(piece, "headline", "headline/first-line");
  return first;
}

/** A byline or a date line: what may stand before or after a headline. */
function isLeadMark(piece: Piece, language: string | null): boolean {
  return piece.text.length <= 160 && (readDateLine(piece.text) !== null || isByline(piece.text, language));
}

/** Longest line that is a byline by the rows of a language, in UTF-16 code units. */
const BYLINE_UNITS = 120;

function isByline(line: string, language: string | null): boolean {
  if (readByline(line) !== null) return true;
  return line.length <= BYLINE_UNITS && !endsSentence(line) && namesInLine(line, language).length > 0;
}

function looksLikeHeadline(piece: Piece, next: Piece | undefined): boolean {
  const line = oneLine(piece.text);
  const words = wordCountOf(line);
  if (line.length < 10 || line.length > 220 || words < 3 || words > 32) return false;
  if (isListItem(line) || /[:;,]$|(?:--|[–—_-])$/.test(line) || /^\p{Ll}/u.test(line) || /^[("“]?\s*$/.test(line))
    return false;
  if (/[.!?…。]["”’)]?\s+\p{Lu}\p{L}+.*[.!]["”’]?$/u.test(line)) return false;
  // Sentences a line each, without blank lines between: the first is no headline unless it lacks a full stop.
  if (endsSentence(line)) return isTitleCase(line) && words >= 4 && (next === undefined || next.opensGroup);
  return true;
}

/** A sentence or more of running text. */
function isRunning(text: string): boolean {
  return text.length >= 60 && endsSentence(text) && wordCountOf(text.slice(0, 400)) >= 8;
}

/** Deck, byline, date line and caption between the headline and the first running paragraph. Returns where the body opens. */
function markLead(pieces: readonly Piece[], headlineAt: number, language: string | null): number {
  const limit = Math.min(pieces.length, headlineAt + LEAD_CHUNKS);
  let sawDate = false;
  let sawDeck = false;
  let bodyAt = -1;
  for (let i = 0; i < limit; i += 1) {
    const piece = pieces[i]!;
    if (piece.kind === "headline" || piece.kind === "furniture" || piece.kind === "credit") continue;
    if (piece.kind === "paragraph") return i;
    if (readDateLine(piece.text) !== null) {
      set(piece, "dateline", "lead/date-line");
      sawDate = i > headlineAt;
      continue;
    }
    if (isByline(piece.text, language)) {
      set(piece, "byline", "lead/byline");
      continue;
    }
    if (piece.kind !== null) continue;
    const tail = i > headlineAt && headlineAt >= 0 ? readCreditTail(piece.text) : null;
    if (tail !== null && piece.text.length < 600) continue;
    if (headlineAt < 0 || i < headlineAt) {
      if (bodyAt < 0) bodyAt = i;
      if (headlineAt < 0) return bodyAt;
      continue;
    }
    const line = oneLine(piece.text);
    const words = wordCountOf(line);
    const more = pieces.slice(i + 1, limit).some((later) => later.kind !== "furniture" && isRunning(later.text));
    const open = !endsSentence(line) && !/[:;,_–—-]$/.test(line) && !isListItem(line);
    if (
      !sawDeck &&
      !sawDate &&
      more &&
      words >= 3 &&
      line.length <= 320 &&
      (open || nextIsLeadMark(pieces, i + 1, language))
    ) {
      set(piece, "deck", open ? "lead/deck" : "lead/deck-before-byline");
      sawDeck = true;
      continue;
    }
    if (sawDate && open && more && words >= 4 && line.length <= 320) {
      set(piece, "caption", "lead/caption-after-date");
      continue;
    }
    return i;
  }
  return limit;
}

/** "Headline / One sentence. / By Ana Petrova / body": what stands before the byline is the deck, full stop or not. */
function nextIsLeadMark(pieces: readonly Piece[], at: number, language: string | null): boolean {
  const next = pieces[at];
  return next !== undefined && next.kind === null && isLeadMark(next, language) && pieces[at - 1]!.text.length <= 320;
}

function markBody(pieces: readonly Piece[], bodyAt: number, credits: Credit[]): void {
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i]!;
    if (piece.kind === "paragraph" && piece.by !== "") continue;
    if (piece.kind !== null) continue;
    const line = piece.text.length <= 600 ? oneLine(piece.text) : "";
    const tail = line === "" || line.length > 320 ? null : readCreditTail(piece.text);
    if (tail !== null && (tail.by !== "credit/agency-name" || line.length < 160 || tail.named)) {
      // "Rescuers at the site on Monday. (AP Photo/Jane Doe)"
      set(piece, "caption", "body/credit-at-end");
      credits.push({
        kind: tail.kind,
        agency: tail.agency,
        start: piece.start + tail.start,
        end: piece.start + tail.end,
      });
    } else if (line !== "" && isListItem(line)) set(piece, "list-item", "body/list-mark");
    else if (line !== "" && i > bodyAt && i >= pieces.length - 4 && isEndByline(line))
      set(piece, "byline", "body/end-byline");
    else if (line !== "" && i > bodyAt && isHeading(line, piece, pieces[i + 1])) set(piece, "heading", "body/heading");
    else set(piece, "paragraph", "body/paragraph");
  }
}

function isHeading(line: string, piece: Piece, next: Piece | undefined): boolean {
  if (line.length > 90 || next === undefined || next.kind === "furniture") return false;
  const words = wordCountOf(line);
  if (words > 12 || /[.!…:;,"”'’)]$|(?:--|[–—_-])$/.test(line) || !/^[\p{Lu}\p{N}\p{Lo}"“'‘¿¡]/u.test(line))
    return false;
  if (/\d$/.test(line) && /[:=]/.test(line)) return false;
  return (piece.opensGroup || isRunning(next.text)) && next.text.length > line.length && endsSentence(next.text);
}

function set(piece: Piece, kind: BlockKind, by: string): void {
  piece.kind = kind;
  piece.by = by;
}

/** A text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
