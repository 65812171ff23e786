import type { Block, CorrectionNote } from "../../core/index.ts";
import { findWrittenDates } from "../dates.ts";
import { matchRow } from "../rows.ts";
import { CORRECTION_ROWS } from "../shapes.ts";
import { UPDATE_ROWS } from "./update-rows.ts";

/** Longest block that is a note on a change, in UTF-16 code units. */
const NOTE_UNITS = 1_000;
/** Paragraphs at either end of a report among which notes stand that are no blocks of their own kind. */
const EDGE_BLOCKS = 3;

/** The notes on changes of the report: what was wrong in an earlier version, what was added. In order. */
export function correctionsOf(text: string, blocks: readonly Block[]): readonly CorrectionNote[] {
  const notes: CorrectionNote[] = [];
  const running = blocks.flatMap((block, i) => (block.kind === "paragraph" ? [i] : []));
  const edges = new Set([...running.slice(0, EDGE_BLOCKS), ...running.slice(-EDGE_BLOCKS)]);
  for (const [i, block] of blocks.entries()) {
    if (block.end - block.start > NOTE_UNITS) continue;
    const line = text.slice(block.start, block.end);
    if (block.kind === "correction") notes.push(noteOf(line, block));
    else if (
      edges.has(i) ||
      block.kind === "list-item" ||
      block.kind === "heading" ||
      (block.kind === "dateline" && i > (running[0] ?? i))
    ) {
      if (matchRow(UPDATE_ROWS, line) !== null || matchRow(CORRECTION_ROWS, line) !== null)
        notes.push(noteOf(line, block));
    }
  }
  return notes;
}

function noteOf(line: string, { start, end }: Block): CorrectionNote {
  const date = findWrittenDates(line.slice(0, 160))[0]?.iso ?? null;
  return { start, end, kind: kindOf(line), date };
}

/** What a note says that it is. A note that says what an earlier version had wrong is a correction, whatever it opens with. */
function kindOf(line: string): CorrectionNote["kind"] {
  if (CLARIFICATION.test(line)) return "clarification";
  if (CORRECTION_LABEL.test(line) || CORRECTED.test(line)) return "correction";
  return EDITORS_NOTE.test(line) ? "editors-note" : "update";
}

const CLARIFICATION =
  /^\W*(?:clarification|clarifications|klarstellung|precisión|precisazione|esclarecimento|уточнение|уточнення|förtydligande|presisering)/iu;
const EDITORS_NOTE =
  /^\W*(?:editor|ed\.|anmerkung\s+der\s+redaktion|note\s+de\s+la\s+rédaction|nota\s+d(?:el\s+editor|a\s+redação|ella\s+redazione)|от\s+редакции)/iu;
/** The label of a note. */
const CORRECTION_LABEL =
  /^[^\p{L}]*(?:correct|erratum|errata|fe\s+de\s+errat|поправка|исправ|виправ|berichtig|korrektur|korrig|rectif|corrig|correc|rättelse|rettelse|sprostowani|oprav|düzeltme|διόρθωση|訂正|更正|정정|تصحيح|اصلاحیه|ralat|ispravka|helyreigazítás)/iu;
/**
 * What a note says of the report itself. The same words said of the news ("the minister said the figures were wrong",
 * "the correctional officers") are none of it.
 */
const CORRECTED =
  /(?:earlier|previous|initial|original|prior)\s+version(?!\s+of\s+(?!(?:this|the|our)\s+(?:article|story|report|post|piece|headline|column|caption|page|map|chart|graphic)))|misstat(?:ed|ement)\s+(?:in|the\s+(?:name|date|title|age|day|year|number))|misspel|misidentif|misattribut|\b(?:article|story|report|post|piece|headline|caption|column|page|version|text)\s+(?:has\s+(?:since\s+)?been|have\s+been|was|were|is\s+being|had)\s+(?:\S+\s+){0,3}?(?:correct|incorrect|amended\s+to\s+correct|mistaken|wrong|misstat)|\b(?:article|story|report|post|piece|headline|caption|we)\s+(?:\S+\s+){0,2}?(?:incorrectly|wrongly|mistakenly|misstated)|\b(?:updated|amended|changed|edited|revised)\s+(?:\S+\s+){0,6}?to\s+correct\s|^\W*(?:\p{L}+\W+){0,2}corrects\s|\b(?:artikel|text|beitrag)\s+(?:\S+\s+){0,7}(?:korrigiert|berichtigt|gecorrigeerd)|(?:früheren|vorherigen|ersten)\s+(?:version|fassung)|\barticle\s+(?:\S+\s+){0,4}corrigé|version\s+(?:précédente|antérieure)|(?:artículo|noticia|artigo|reportagem|matéria|articolo)\s+(?:\S+\s+){0,4}(?:corregid|corrigid|corrett)|versi[oó]n\s+anterior|versão\s+anterior|versione\s+precedente|(?:статья|статье|новость|новости|публикация|публикации|тексте?)\s+(?:\S+\s+){0,4}(?:исправ|поправ|ошиб|греш)|artikeln\s+har\s+rättats/iu;
