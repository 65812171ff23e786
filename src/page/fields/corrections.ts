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

/** What a note says that it is. A note that says what was wrong is a correction, whatever it opens with. */
function kindOf(line: string): CorrectionNote["kind"] {
  if (
    /^\W*(?:clarification|clarifications|klarstellung|precisión|precisazione|esclarecimento|уточнение|уточнення|förtydligande|presisering)/iu.test(
      line,
    )
  )
    return "clarification";
  if (
    /correct|erratum|errata|поправка|исправ|виправ|berichtig|korrektur|korrig|rectificati|corrig|correc|rättelse|rettelse|sprostowani|oprav|düzeltme|διόρθωση|訂正|更正|정정|تصحيح|اصلاحیه|ralat|ispravka|helyreigazítás|misstat|misspel|misidentif|incorrect|mistaken|wrong|earlier\s+version/iu.test(
      line,
    )
  )
    return "correction";
  return /^\W*(?:editor|ed\.|anmerkung\s+der\s+redaktion|note\s+de\s+la\s+rédaction|nota\s+d(?:el\s+editor|a\s+redação|ella\s+redazione)|от\s+редакции)/iu.test(
    line,
  )
    ? "editors-note"
    : "update";
}
