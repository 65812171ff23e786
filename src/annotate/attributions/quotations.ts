import type { Block, Span } from "../../core/index.ts";

/**
 * A stretch in quotation marks, marks included. Found by the marks alone, so that it needs no syntax.
 * A quotation that runs over several paragraphs is one per paragraph, linked by `continues`.
 */
export interface Quotation extends Span {
  /** First code unit after the opening mark. */
  readonly innerStart: number;
  /** The closing mark's first code unit; the end of the paragraph where the mark is missing. */
  readonly innerEnd: number;
  readonly closed: boolean;
  /** 0 for a quotation that lies in no other. */
  readonly level: number;
  /** Index of the block that holds it. */
  readonly block: number;
  /** Index of the quotation that this one goes on from, in the paragraph before, or -1. */
  readonly continues: number;
}

/** Words that a language writes with a leading apostrophe ('em, 'til), which opens no quotation. Lower case, without the mark. */
export interface QuotationRules {
  readonly elisions: ReadonlySet<string>;
}

interface OpenMark {
  readonly family: "double" | "single" | "guillemet";
  readonly start: number;
  readonly innerStart: number;
  readonly paragraphStart: boolean;
}

/** Every mark that may open or close a quotation; two straight apostrophes or grave accents stand for a double mark. */
const MARK = /``|''|’’|‘‘|["“”„‟«»＂‘’‚‹›']/g;
const SPACE = /\s/;
const OPENS_AFTER = /[\s([{—–\-/:,;.…¿¡]/;
const WORD = /[\p{L}\p{N}]/u;
const LEADING_WORD = /^[\p{L}]+/u;

/**
 * The quotations of the blocks, in text order (the outer before the inner). Reads directed („…“ “…” «…» ‘…’), reversed
 * (»…«), same-sided (“…“ ”…”), straight ("…" ''…'') and single marks, nested to any depth. A mark's direction is told from
 * what stands beside it, since writers mix them: in "“constructive“" the second mark closes. A double quotation that is not
 * closed ends with its paragraph. Linear in the text.
 */
export function findQuotations(text: string, blocks: readonly Block[], rules: QuotationRules): readonly Quotation[] {
  const found: Quotation[] = [];
  let carried = -1;
  blocks.forEach((block, index) => {
    if (block.kind === "furniture") return;
    carried = readParagraphs(text, block, index, rules, found, carried);
  });
  return found;
}

/** Reads one block, line by line. Returns the index of the quotation that is still open at its end, or -1. */
function readParagraphs(
  text: string,
  block: Block,
  blockIndex: number,
  rules: QuotationRules,
  found: Quotation[],
  carriedIn: number,
): number {
  let carried = carriedIn;
  let from = block.start;
  while (from < block.end) {
    const lineEnd = text.indexOf("\n", from);
    const to = lineEnd < 0 || lineEnd > block.end ? block.end : lineEnd;
    if (text.slice(from, to).trim() !== "") carried = readParagraph(text, from, to, blockIndex, rules, found, carried);
    from = to + 1;
  }
  return carried;
}

function readParagraph(
  text: string,
  from: number,
  to: number,
  block: number,
  rules: QuotationRules,
  found: Quotation[],
  carried: number,
): number {
  const open: OpenMark[] = [];
  const first = found.length;
  const pieces: Quotation[] = [];
  const close = (depth: number, innerEnd: number, end: number, closed: boolean): void => {
    const mark = open[depth]!;
    open.length = depth;
    if (innerEnd <= mark.innerStart || text.slice(mark.innerStart, innerEnd).trim() === "") return;
    pieces.push({
      start: mark.start,
      end,
      innerStart: mark.innerStart,
      innerEnd,
      closed,
      level: 0,
      block,
      continues: -1,
    });
  };
  // The block alone: from a block without marks the search would go on to the end of the text, for each block.
  const words = text.slice(from, to);
  MARK.lastIndex = 0;
  for (let hit = MARK.exec(words); hit !== null; hit = MARK.exec(words)) {
    const at = from + hit.index;
    let mark = hit[0];
    // Three apostrophes at an end: the first closes the inner quotation, the others the outer one.
    if (mark === "''" && text[at + 2] === "'" && open[open.length - 1]?.family === "single") {
      mark = "'";
      MARK.lastIndex = hit.index + 1;
    }
    const end = at + mark.length;
    const family = familyOf(mark);
    const direction = directionOf(text, at, end, from, to, mark, family, open, rules);
    if (direction === "open") {
      open.push({
        family,
        start: at,
        innerStart: end,
        paragraphStart: text.slice(from, at).trim() === "",
      });
    } else if (direction === "close") {
      const depth = lastOfFamily(open, family);
      if (depth >= 0) close(depth, at, end, true);
    }
  }
  // What is still open ends with the paragraph; single marks are then taken for apostrophes.
  let trimmed = to;
  while (trimmed > from && SPACE.test(text[trimmed - 1]!)) trimmed -= 1;
  let stillOpen = false;
  for (let depth = 0; depth < open.length; depth += 1) {
    if (open[depth]!.family === "single") continue;
    close(depth, trimmed, trimmed, false);
    stillOpen = true;
    break;
  }
  pieces.sort((a, b) => a.start - b.start || b.end - a.end);
  const enclosing: Quotation[] = [];
  for (const piece of pieces) {
    while (enclosing.length > 0 && enclosing[enclosing.length - 1]!.end <= piece.start) enclosing.pop();
    const continues =
      found.length === first && carried >= 0 && text.slice(from, piece.start).trim() === "" ? carried : -1;
    found.push({ ...piece, level: enclosing.length, continues });
    enclosing.push(piece);
  }
  if (!stillOpen) return -1;
  for (let i = found.length - 1; i >= first; i -= 1) if (!found[i]!.closed) return i;
  return -1;
}

function familyOf(mark: string): OpenMark["family"] {
  if (mark === "«" || mark === "»") return "guillemet";
  if (mark === "‘" || mark === "’" || mark === "‚" || mark === "'" || mark === "‹" || mark === "›") return "single";
  return "double";
}

function lastOfFamily(open: readonly OpenMark[], family: OpenMark["family"]): number {
  for (let depth = open.length - 1; depth >= 0; depth -= 1) if (open[depth]!.family === family) return depth;
  return -1;
}

/** What a mark does where it stands: opens, closes, or nothing (an apostrophe, inches). */
function directionOf(
  text: string,
  at: number,
  end: number,
  from: number,
  to: number,
  mark: string,
  family: OpenMark["family"],
  open: readonly OpenMark[],
  rules: QuotationRules,
): "open" | "close" | null {
  const before = at > from ? text[at - 1]! : " ";
  const after = end < to ? text[end]! : " ";
  const isOpen = lastOfFamily(open, family) >= 0;
  const spaceBefore = SPACE.test(before);
  const spaceAfter = SPACE.test(after);
  if (family === "single") return singleDirection(text, end, to, mark, before, after, isOpen, rules);
  if (mark === "„" || mark === "‟" || mark === "``" || mark === "‘‘") return "open";
  if (family === "guillemet") {
    // French marks stand off the words («  mot »), German ones point inwards (»Wort«): the one that comes first opens.
    return isOpen ? (mark === openMarkOf(text, open) ? "open" : "close") : "open";
  }
  const looksOpen =
    !spaceAfter && (spaceBefore || OPENS_AFTER.test(before) || isMark(before)) && !closesOnly(before, after);
  const looksClosed = !spaceBefore && (spaceAfter || !WORD.test(after) || WORD.test(before) === false);
  if (mark === "“") {
    // "“constructive“": the mark opens before a word and closes after one.
    if (isOpen && looksClosed && !(looksOpen && WORD.test(after))) return "close";
    return spaceAfter && isOpen ? "close" : "open";
  }
  if (mark === "”") {
    if (isOpen) return "close";
    return looksOpen && WORD.test(after) ? "open" : null;
  }
  // Straight marks.
  if (isOpen) {
    // Within a quotation a straight mark opens another only where a word follows and a space stands before.
    if (spaceBefore && !spaceAfter && WORD.test(after) && hasCloseAhead(text, end, to, mark)) return "open";
    return "close";
  }
  if (/\d/.test(before) && !WORD.test(after)) return null;
  return spaceAfter ? null : "open";
}

/** A straight mark inside an open quotation nests only where at least two more of its kind follow in the paragraph. */
function hasCloseAhead(text: string, from: number, to: number, mark: string): boolean {
  const next = text.indexOf(mark, from);
  if (next < 0 || next >= to || next - from > 400) return false;
  if (next > from && SPACE.test(text[next - 1]!)) return false;
  const second = text.indexOf(mark, next + mark.length);
  if (second < 0 || second >= to || second - from > 2000) return false;
  return !SPACE.test(text[second - 1]!);
}

function openMarkOf(text: string, open: readonly OpenMark[]): string {
  const depth = lastOfFamily(open, "guillemet");
  return depth < 0 ? "" : text[open[depth]!.start]!;
}

function isMark(char: string): boolean {
  return "\"“”„‟«»＂‘’‚‹›'`".includes(char);
}

function closesOnly(before: string, after: string): boolean {
  return ".,?!…".includes(before) && !WORD.test(after);
}

function singleDirection(
  text: string,
  end: number,
  to: number,
  mark: string,
  before: string,
  after: string,
  isOpen: boolean,
  rules: QuotationRules,
): "open" | "close" | null {
  const wordBefore = WORD.test(before);
  const wordAfter = WORD.test(after);
  if (wordBefore && wordAfter) return null;
  if (mark === "‚" || mark === "‹") return isOpen ? null : "open";
  if (mark === "›") return isOpen ? "close" : null;
  if (!isOpen) {
    if (wordBefore || SPACE.test(after) || (mark === "’" && !(SPACE.test(before) && wordAfter))) return null;
    if (!SPACE.test(before) && !OPENS_AFTER.test(before) && !isMark(before)) return null;
    if (/\d/.test(after)) return null;
    const word = LEADING_WORD.exec(text.slice(end, end + 12));
    if (word !== null && rules.elisions.has(word[0].toLowerCase())) return null;
    return "open";
  }
  if (mark === "‘") return null;
  if (SPACE.test(before)) return null;
  // "the workers’ rights": after an s and before a word it is the possessive.
  if ((before === "s" || before === "S") && after === " " && end + 1 < to && /[a-z]/.test(text[end + 1]!)) {
    return closesLater(text, end, to, mark) ? null : "close";
  }
  return "close";
}

/** Characters that are looked at for a better closing mark. */
const LOOK_AHEAD_UNITS = 300;

/** True where a mark of the same kind further on closes beyond doubt, so that the one at hand is a possessive. */
function closesLater(text: string, from: number, to: number, mark: string): boolean {
  const limit = Math.min(to, from + LOOK_AHEAD_UNITS);
  for (let at = text.indexOf(mark, from); at >= 0 && at < limit; at = text.indexOf(mark, at + 1)) {
    const before = text[at - 1]!;
    const after = at + 1 < to ? text[at + 1]! : " ";
    if (SPACE.test(before) || WORD.test(after)) continue;
    if (before !== "s" || after !== " ") return true;
  }
  return false;
}
