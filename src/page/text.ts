import type { Block, Report, TraceEntry } from "../core/index.ts";
import { readByline } from "./bylines.ts";
import { markDateline, readDateline } from "./datelines.ts";
import { findWrittenDates, readDateLine } from "./dates.ts";
import type { KnownFacts, PageTools } from "./facts.ts";
import { namesInLine } from "./fields/author-lines.ts";
import { asGiven, type Choice } from "./fields/choice.ts";
import { correctionsOf } from "./fields/corrections.ts";
import { monthComesFirst, ONLY_MODIFIED, type ShownDate } from "./fields/dates.ts";
import { partialOf } from "./fields/partial.ts";
import { type FieldReading, sourcesOf } from "./fields/provenance.ts";
import { isModifiedLine, isPublishedLine } from "./fields/shown.ts";
import { wireOf } from "./fields/wire.ts";
import { reportId } from "./identity.ts";
import { detailOf, readShownMoment } from "./moments.ts";
import { findRelativeTime, resolveRelative } from "./relative.ts";
import { oneLine, type Piece, readPieces } from "./text-blocks.ts";
import { hostOf, readUrlDate } from "./urls.ts";

/** Pieces at the end in which a text says that the rest is not here, and in which the rights stand. */
const BEHIND_PIECES = 6;

/**
 * Reads a report pasted or saved as plain text. `report.text` is the input itself, never trimmed or normalised, and
 * every line with words lies in a block. In doubt a line is a paragraph: furniture, bylines and datelines are shown but
 * not read further. Linear in the input.
 */
export function readTextPage(text: string, known: KnownFacts = {}, tools: PageTools = {}): Report {
  const language = known.language ?? tools.detectLanguage?.(text) ?? null;
  const { pieces, headlineAt, bodyAt, credits } = readPieces(
    text,
    known.outlet ?? null,
    known.headline ?? null,
    language,
  );
  const blocks = markDateline(
    pieces.map(
      (piece): Block => ({ kind: piece.kind ?? "paragraph", start: piece.start, end: piece.end, by: piece.by }),
    ),
    text,
  );
  traceBlocks(blocks, tools);
  const url = known.url ?? null;
  const monthFirst = monthComesFirst(language === null ? [] : [language], url === null ? null : hostOf(url));
  const dates = shownDates(pieces, monthFirst);
  const published = publishedOf(pieces, dates, bodyAt, known, url);
  const modified = modifiedOf(dates, published.choice?.value ?? null);
  const headline = known.headline
    ? asGiven(known.headline)
    : shownChoice(pieces[headlineAt], "text:headline", "the first line, which reads as a headline");
  const outlet = known.outlet ? asGiven(known.outlet) : null;
  const authors = known.bylines
    ? { ...asGiven(known.bylines.join("; ")), names: known.bylines }
    : authorsOf(pieces, language);
  const read = (field: string, chosen: Choice | null, all: FieldReading["all"] = []): FieldReading => ({
    field,
    chosen,
    all,
  });
  const deck = pieces.find((piece) => piece.kind === "deck");
  const metadataFrom = sourcesOf(
    [
      read("headline", headline),
      read("deck", shownChoice(deck, "text:deck", "the line under the headline")),
      read("outlet", outlet),
      read("published", published.choice, [...dates.filter(({ of }) => of !== "modified"), ...published.relative]),
      read("modified", modified),
      read("bylines", authors),
    ],
    tools,
  );
  const last = pieces.findLastIndex(({ kind }) => kind === "paragraph");
  const publishedValue = published.choice?.value ?? null;
  return {
    id: reportId(known.id, url, text, known.captured),
    url,
    canonicalUrl: null,
    mainVersionUrl: null,
    ampUrl: null,
    liteUrl: null,
    languageVersions: [],
    outlet: outlet?.value ?? null,
    section: null,
    headline: headline?.value ?? null,
    deck: deck === undefined ? null : oneLine(deck.text),
    bylines: authors?.names ?? [],
    wire: wireOf({
      text,
      blocks,
      bylines: authors?.names ?? [],
      publishers: [],
      outlet: outlet?.value ?? null,
      dropped: pieces
        .filter(({ kind, text: words }) => kind === "furniture" && words.length < 400)
        .slice(-BEHIND_PIECES),
    }),
    published: publishedValue,
    publishedFrom: published.choice === null ? null : published.kind,
    publishedDetail: publishedValue === null ? null : detailOf(publishedValue),
    modified: modified?.value ?? null,
    modifiedDetail: modified === null ? null : detailOf(modified.value),
    language: language ?? "und",
    image: null,
    partial: partialOf(null, {
      body: pieces
        .flatMap(({ kind, text: words }) => (kind === "paragraph" || kind === "list-item" ? [words] : []))
        .join("\n"),
      after: pieces
        .slice(Math.max(0, last), last + 1 + BEHIND_PIECES)
        .map((piece) => oneLine(piece.text.slice(0, 500))),
    }),
    corrections: correctionsOf(text, blocks),
    text,
    blocks,
    credits: [...credits].sort((a, b) => a.start - b.start),
    metadataFrom,
  };
}

function shownChoice(piece: Piece | undefined, from: string, why: string): Choice | null {
  if (piece === undefined) return null;
  return { value: oneLine(piece.text), from, span: { start: piece.start, end: piece.end }, why };
}

/** The dates in the text's lines of dates and in lines of furniture that say what they are of; published ones first. */
function shownDates(pieces: readonly Piece[], monthFirst: boolean | null): ShownDate[] {
  const found: ShownDate[] = [];
  for (const piece of pieces) {
    if (piece.text.length > 200 || (piece.kind !== "dateline" && piece.kind !== "furniture" && piece.kind !== "byline"))
      continue;
    const of = isPublishedLine(piece.text) ? "published" : isModifiedLine(piece.text) ? "modified" : null;
    if (of === null && piece.kind !== "dateline") continue;
    const iso = readDateLine(piece.text, monthFirst)?.iso;
    const moment = readShownMoment(piece.text, monthFirst);
    const value = iso !== undefined && moment?.startsWith(iso) !== true ? iso : moment;
    if (value === null || value === undefined) continue;
    const span = { start: piece.start, end: piece.end };
    const line = { value: oneLine(piece.text), from: "text:date-line", span };
    // "Updated May 3, 2019. Published May 1, 2019": both, the later one first.
    const both = of === "modified" && iso !== undefined && moment !== null && !moment.startsWith(iso);
    if (both) found.push({ ...line, moment, of });
    found.push({ ...line, moment: value, of: both ? "published" : of });
  }
  const order = { published: 0, none: 1, modified: 2 };
  return found.sort(
    (a, b) => order[a.of ?? "none"] - order[b.of ?? "none"] || (a.span?.start ?? 0) - (b.span?.start ?? 0),
  );
}

interface PublishedReading {
  readonly choice: Choice | null;
  readonly kind: "given" | "dateline" | "inferred";
  readonly relative: readonly ShownDate[];
}

/** The publication date: given, in a line of dates, in the dateline, counted back from the capture, in the address. */
function publishedOf(
  pieces: readonly Piece[],
  dates: readonly ShownDate[],
  bodyAt: number,
  known: KnownFacts,
  url: string | null,
): PublishedReading {
  if (known.published) return { choice: asGiven(known.published), kind: "given", relative: [] };
  const shown = dates[0];
  if (shown !== undefined) {
    const why = shown.of === "modified" ? ONLY_MODIFIED : "a date shown with the report";
    const choice: Choice = { value: shown.moment, from: shown.from, why };
    return {
      choice: shown.span === undefined ? choice : { ...choice, span: shown.span },
      kind: "dateline",
      relative: [],
    };
  }
  const body = pieces[bodyAt];
  if (body !== undefined) {
    const head = body.text.slice(0, 200);
    const dateline = readDateline(head);
    const at = (end: number): Choice["span"] & object => ({ start: body.start, end: body.start + end });
    if (dateline?.iso)
      return {
        choice: { value: dateline.iso, from: "text:dateline", span: at(dateline.end), why: "the dateline" },
        kind: "dateline",
        relative: [],
      };
    // "Thursday, May 7, 2015 On Tuesday, the government …": a date line that lost its line break.
    const lead = head.slice(0, 60);
    const date = findWrittenDates(lead)[0];
    if (
      date !== undefined &&
      /^(?:\p{L}+,?\s+)?$/u.test(lead.slice(0, date.start)) &&
      /^\s+\p{Lu}/u.test(lead.slice(date.end))
    )
      return {
        choice: {
          value: date.iso,
          from: "text:date-at-head",
          span: at(date.end),
          why: "a date at the head of the text",
        },
        kind: "dateline",
        relative: [],
      };
  }
  const captured = known.captured ?? null;
  const relative: ShownDate[] = [];
  for (const { text, start, end, kind } of pieces.slice(0, Math.max(0, bodyAt))) {
    const ago = kind === "headline" || kind === "deck" || text.length > 120 ? null : findRelativeTime(text);
    if (ago === null) continue;
    const value = captured === null ? null : resolveRelative(ago, captured);
    const span = { start: start + ago.start, end: Math.min(end, start + ago.end) };
    if (value !== null)
      return {
        choice: { value, from: "text:relative", span, why: `“${oneLine(text)}”, counted from ${captured}` },
        kind: "inferred",
        relative: [],
      };
    relative.push({ value: oneLine(text), from: "text:relative", moment: "", of: null, span });
  }
  const fromUrl = url === null ? null : readUrlDate(url);
  const choice: Choice | null =
    fromUrl === null ? null : { value: fromUrl, from: "url", why: "the address holds a date" };
  return { choice, kind: "inferred", relative };
}

function modifiedOf(dates: readonly ShownDate[], published: string | null): Choice | null {
  const shown = dates.find(
    ({ of, moment }) => of === "modified" && (published === null || moment.slice(0, 10) >= published.slice(0, 10)),
  );
  if (shown === undefined) return null;
  const choice: Choice = { value: shown.moment, from: shown.from, why: "shown as the time of the last change" };
  return shown.span === undefined ? choice : { ...choice, span: shown.span };
}

function authorsOf(
  pieces: readonly Piece[],
  language: string | null,
): (Choice & { readonly names: readonly string[] }) | null {
  const names: string[] = [];
  let first: Piece | null = null;
  for (const piece of pieces) {
    if (piece.kind !== "byline" || piece.by !== "lead/byline") continue;
    const inLine = readByline(piece.text) ?? [];
    for (const name of inLine.length > 0 ? inLine : namesInLine(piece.text, language)) {
      first ??= piece;
      if (!names.includes(name)) names.push(name);
    }
  }
  if (first === null) return null;
  return { ...shownChoice(first, "text:byline", "people whom it names as authors")!, value: names.join("; "), names };
}

function traceBlocks(blocks: readonly Block[], tools: PageTools): void {
  const { trace } = tools;
  if (trace === undefined) return;
  for (const block of blocks) {
    const entry: TraceEntry = {
      layer: "blocks",
      by: block.by ?? "",
      start: block.start,
      end: block.end,
      kept: block.kind !== "furniture",
      why: block.kind,
    };
    trace(entry);
  }
}
