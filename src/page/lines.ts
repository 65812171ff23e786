import type { Span } from "../core/index.ts";

/** One line without its line break; offsets exclude surrounding white space. Empty where start = end. */
export interface Line extends Span {
  /** White space before the first character: an indent opens a paragraph in texts set without blank lines. */
  readonly indent: number;
}

/** One or more lines that belong together: a paragraph, a headline, a lone link line. */
export interface Chunk extends Span {
  readonly lineCount: number;
  /** True where a blank line (or the text's edge) stands before it. */
  readonly opensGroup: boolean;
}

/** Widest line that is taken for hard-wrapped running text. Mail and wire copy is set at 65 to 80 columns. */
const WRAP_COLUMNS_MAX = 100;
const WRAP_COLUMNS_MIN = 45;

/** The lines of a text, blank ones included. Breaks: LF, CR, CRLF, VT, FF, NEL, LS, PS. O(length). */
export function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const unit = i < text.length ? text.charCodeAt(i) : 10;
    const breaks =
      unit === 10 || unit === 13 || unit === 11 || unit === 12 || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
    if (!breaks) continue;
    let start = from;
    let end = i;
    while (start < end && isBlank(text.charCodeAt(start))) start += 1;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
    lines.push({ start, end, indent: start - from });
    if (unit === 13 && text.charCodeAt(i + 1) === 10) i += 1;
    from = i + 1;
  }
  return lines;
}

/** White space, zero-width marks, NUL and other controls: what a line may hold and still be blank. */
function isBlank(unit: number): boolean {
  return (
    unit <= 32 ||
    (unit >= 0x7f && unit <= 0xa0) ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x2060 ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/**
 * Joins lines into chunks. Texts come in three settings: paragraphs a line each, paragraphs between blank lines, and
 * hard-wrapped copy, where a line ends because the next word would not fit. Only in the third do lines join.
 */
export function findChunks(text: string): Chunk[] {
  const lines = findLines(text);
  const width = wrapWidth(text, lines);
  const chunks: Chunk[] = [];
  let open: { start: number; end: number; lineCount: number; opensGroup: boolean } | null = null;
  let blankBefore = true;
  let last: Line | null = null;
  for (const line of lines) {
    if (line.start === line.end) {
      if (open !== null) chunks.push(open);
      open = null;
      blankBefore = true;
      continue;
    }
    if (open !== null && last !== null && joins(text, last, line, width)) {
      open.end = line.end;
      open.lineCount += 1;
    } else {
      if (open !== null) chunks.push(open);
      open = { start: line.start, end: line.end, lineCount: 1, opensGroup: blankBefore };
    }
    blankBefore = false;
    last = line;
  }
  if (open !== null) chunks.push(open);
  return chunks;
}

/** The column at which a text is wrapped, or 0 where it is not: most neighbouring lines must be as full as they can be. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.end - line.start + line.indent);
  if (width > WRAP_COLUMNS_MAX || width < WRAP_COLUMNS_MIN) return 0;
  let pairs = 0;
  let full = 0;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    if (line.start === line.end || next.start === next.end) continue;
    pairs += 1;
    if (isFull(text, line, next, width)) full += 1;
  }
  return pairs >= 2 && full * 10 >= pairs * 6 ? width : 0;
}

/** True where the next line's first word would not have fitted (with some slack for ragged setting). */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  let wordEnd = next.start;
  while (wordEnd < next.end && text.charCodeAt(wordEnd) > 32) wordEnd += 1;
  return line.indent + (line.end - line.start) + 1 + (wordEnd - next.start) > width - 4;
}

function joins(text: string, line: Line, next: Line, width: number): boolean {
  const first = text.slice(next.start, Math.min(next.end, next.start + 4));
  if (/^(?:[-–—•*·▪◦‣]\s|\d{1,2}[.)]\s)/.test(first)) return false;
  if (width === 0) return false;
  if (next.indent >= 2 && next.indent > line.indent) return false;
  return isFull(text, line, next, width);
}
