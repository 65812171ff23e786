import type { Span } from "../../core/index.ts";
import type { BlockDecision } from "../body/index.ts";
import { isPersonName, readByline } from "../bylines.ts";
import { findWrittenDates, readDateLine } from "../dates.ts";
import { AROUND } from "../elements.ts";
import { readShownMoment } from "../moments.ts";
import { pathOf } from "../paths.ts";
import { namesInLine } from "./author-lines.ts";
import { BEARER_ROWS } from "./author-rows.ts";
import type { ShownByline } from "./authors.ts";
import type { ShownDate } from "./dates.ts";

/** The decided blocks of a page, where each came to stand in the text, and how its elements are found. */
export interface ShownPage {
  readonly decisions: readonly BlockDecision[];
  readonly spans: readonly (Span | null)[];
  readonly ids: ReadonlyMap<string, number>;
  readonly headlineAt: number;
  /** The first paragraph that was kept, or -1. */
  readonly leadAt: number;
  readonly language: string | null;
}

/** The page as its facts are looked for in it. */
export function shownPage(
  decisions: readonly BlockDecision[],
  spans: readonly (Span | null)[],
  ids: ReadonlyMap<string, number>,
  language: string | null,
): ShownPage {
  const headlineAt = decisions.findIndex((decision) => decision.kind === "headline");
  const leadAt = decisions.findIndex((decision) => decision.kept && decision.kind === "paragraph");
  return { decisions, spans, ids, headlineAt, leadAt, language };
}

/** The place of a block of the page: its span, where it is part of the text, and its element. */
export function placeOfBlock(
  { decisions, spans, ids }: ShownPage,
  at: number,
): { readonly path: string; readonly span?: Span } {
  const span = spans[at] ?? null;
  const path = pathOf(decisions[at]!.block.place, ids);
  return span === null ? { path } : { path, span };
}

/** Longest line that may name an author or a date, in UTF-16 code units. */
const LINE_UNITS = 200;
/** Blocks before the headline and after the first paragraph in which an author's line may stand. */
const BEFORE = 10;
const AFTER = 3;
const SHOWN_MAX = 12;
/** Blocks after the headline within which a line that lies outside of the report's part may name its author. */
const CLOSE = 8;

const UNSEEN = AROUND.nav | AROUND.hidden | AROUND.form | AROUND.button | AROUND.footer;

/** Bylines that the page shows around its headline, kept in the text or not. */
export function shownBylines(page: ShownPage): ShownByline[] {
  const { decisions, headlineAt, leadAt, language } = page;
  const found: ShownByline[] = [];
  const add = (at: number, value: string, explicit: boolean): void => {
    if (found.length < SHOWN_MAX) found.push({ value, from: "text:byline", explicit, ...placeOfBlock(page, at) });
  };
  decisions.forEach((decision, i) => {
    const { text } = decision.block;
    if (text.length > LINE_UNITS && i !== leadAt) return;
    // "21 Oct. 2025, 18:20 Ana Petrova": a line of dates may end with a name.
    const after = decision.kind === "dateline" ? afterDate(text) : null;
    if (after !== null && isPersonName(after) && i >= headlineAt && i <= leadAt) {
      add(i, after, false);
      return;
    }
    const near = i >= headlineAt - BEFORE && i <= leadAt + AFTER;
    if (decision.kind === "byline") {
      if (decision.by === "end-byline") return;
      const own = readByline(text) !== null || namesInLine(text, language).length > 0;
      // Behind the first paragraph a name alone may be a commentator's.
      if (decision.kept || own || (near && i < leadAt)) add(i, text, own);
      return;
    }
    // A line beside the headline that says so itself, whatever else it was taken for.
    const beside = headlineAt >= 0 && i >= headlineAt - 2 && i < leadAt && i <= headlineAt + 25;
    if (
      beside &&
      isOpen(decision) &&
      (decision.by !== "outside" || i <= headlineAt + CLOSE) &&
      namesInLine(text, language).length > 0
    )
      add(i, text, true);
    if (i === leadAt) {
      const head = text.slice(0, 100);
      if (BEARER_ROWS.some(({ pattern }) => pattern.test(head))) add(i, head, true);
    }
  });
  return found;
}

/** A block that a reader sees, and that is not about another report or a picture. */
function isOpen({ block, by, kind }: BlockDecision): boolean {
  return (
    (block.around & UNSEEN) === 0 &&
    kind !== "credit" &&
    kind !== "headline" &&
    (block.around & AROUND.figcaption) === 0 &&
    by !== "hint/related" &&
    by !== "hint/comments"
  );
}

function afterDate(text: string): string | null {
  const date = text.length > 160 ? undefined : findWrittenDates(text, true)[0];
  if (date === undefined) return null;
  const rest = text
    .slice(date.end)
    .replace(
      /^[\s,|•·–—-]*(?:(?:at|um|à|в|klo)\s+)?(?:\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?)?[\s,|•·–—-]*(?:by\s+)?/iu,
      "",
    );
  return rest === "" ? null : rest;
}

/** "Published: …", "Posted on …", and the same in other languages, at the head of a line. */
const PUBLISHED_LABEL =
  /^\W{0,3}(?:first\s+)?(?:published|posted|publié|publicado|pubblicato|veröffentlicht|erschienen|gepubliceerd|publicerad|publiceret|publisert|opublikowano|publikováno|опубликовано|опубліковано|публикувано|публикувана|yayınlanma|diterbitkan|xuất\s+bản|기사입력|입력|등록|発行|公開|発表|发布|發布|نشر|منتشر)/iu;
const MODIFIED_LABEL =
  /^\W{0,3}(?:last\s+)?(?:updated?|modified|edited|aktualisiert|mis(?:e)?\s+à\s+jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|opdateret|oppdatert|zaktualizowano|aktualizacja|aktualizováno|обновлено|оновлено|обновена|güncelleme|diperbarui|cập\s+nhật|수정|최종수정|更新|تحديث|آخر\s+تحديث|به‌روزرسانی)/iu;

/** True for a line that says that its date is that of publication. */
export function isPublishedLine(line: string): boolean {
  return PUBLISHED_LABEL.test(line);
}

/** True for a line that says that its date is that of a change. */
export function isModifiedLine(line: string): boolean {
  return MODIFIED_LABEL.test(line);
}

/** Dates that the page shows with its report: labelled ones anywhere, others near the headline; in order of trust. */
export function shownDates(page: ShownPage, monthFirst: boolean | null): ShownDate[] {
  const { decisions, headlineAt, leadAt } = page;
  const near = (i: number): boolean => leadAt < 0 || (i >= headlineAt - 8 && i <= leadAt + 2);
  const labelled: ShownDate[] = [];
  const lines: ShownDate[] = [];
  const others: ShownDate[] = [];
  for (let i = 0; i < decisions.length; i += 1) {
    const decision = decisions[i]!;
    const { text } = decision.block;
    if (
      text.length > LINE_UNITS ||
      decision.kind === "paragraph" ||
      decision.by === "hidden" ||
      decision.by === "hint/related" ||
      decision.by === "hint/comments"
    )
      continue;
    const isPublished = PUBLISHED_LABEL.test(text);
    const isModified = MODIFIED_LABEL.test(text);
    if (!isPublished && !isModified && !near(i)) continue;
    if (findWrittenDates(text, monthFirst).length === 0) continue;
    const place = placeOfBlock(page, i);
    const add = (list: ShownDate[], words: string, of: ShownDate["of"], from: string): void => {
      const moment = readShownMoment(words, monthFirst);
      if (moment !== null && list.length < SHOWN_MAX) list.push({ value: text, from, moment, of, ...place });
    };
    const parts = labelledParts(text);
    for (const { words, of } of parts)
      add(of === null ? others : labelled, words, of, of === null ? "text:any" : "text:labelled");
    if (parts.length > 0) continue;
    if (isPublished || isModified) add(labelled, text, isPublished ? "published" : "modified", "text:labelled");
    else if (decision.kind === "dateline" && decision.by !== "date-before-lead") {
      const iso = readDateLine(text, monthFirst)?.iso;
      if (iso === undefined) add(lines, text, null, "text:date-line");
      else {
        const moment = readShownMoment(text, monthFirst);
        const value = moment?.startsWith(iso) === true ? moment : iso;
        lines.push({ value: text, from: "text:date-line", moment: value, of: null, ...place });
      }
    } else add(others, text, null, "text:any");
  }
  return [
    ...labelled.filter(({ of }) => of === "published"),
    ...lines,
    ...others,
    ...labelled.filter(({ of }) => of === "modified"),
  ];
}

/** "Published 21 Oct 2025 | Updated 22 Oct 2025": a line with both, part by part; none where it has not both. */
function labelledParts(text: string): { readonly words: string; readonly of: ShownDate["of"] }[] {
  const parts = text
    .split(/\s*[|;•·]\s*|\s{2,}|(?=\b(?:Updated|UPDATED|Last modified|Aktualisiert|Posted|Published|PUBLISHED)\b)/u)
    .filter((part) => part.trim() !== "");
  const told = parts.map((words) => ({
    words,
    of: PUBLISHED_LABEL.test(words)
      ? ("published" as const)
      : MODIFIED_LABEL.test(words)
        ? ("modified" as const)
        : null,
  }));
  return told.some(({ of }) => of === "modified") && parts.length > 1
    ? told.filter(({ words }) => /\d/.test(words))
    : [];
}
