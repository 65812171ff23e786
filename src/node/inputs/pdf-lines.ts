/** A line of text on a page. Lengths in points; `y` grows upwards. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height of its letters. */
  readonly size: number;
}

/** Space between two lines, as a multiple of the usual one of the page, from which a new paragraph begins. */
const PARAGRAPH_GAP = 1.3;
/** How far short of the right margin the last line of a paragraph ends, as a share of the width of the page's text. */
const SHORT_LINE = 0.12;
/** An indent, in heights of a letter. */
const INDENT = 0.8;
/** Paragraphs among which the headline is looked for, its size as a multiple of the running text's, and its longest. */
const HEAD_PARAGRAPHS = 8;
const HEADLINE_SIZE = 1.2;
const HEADLINE_UNITS = 250;
const ENDS_SENTENCE = /[.!?…:]["”’»)\]]*$/;

/** A paragraph on one line, and the height of the letters that it begins with. */
export interface PdfParagraph {
  readonly text: string;
  readonly size: number;
}

/**
 * Paragraphs of a document that was set in lines: a paragraph ends at a gap, at a change of size, or at a short line that
 * ends a sentence; it runs on over the end of a page. Running heads and page numbers are left out.
 */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): PdfParagraph[] {
  const furniture = runningLines(pages);
  const forms = wordForms(pages);
  const paragraphs: PdfParagraph[] = [];
  let open: (PdfParagraph & { readonly last: PdfLine }) | null = null;
  for (const page of pages) {
    const lines = page.filter((line) => !furniture.has(shapeOf(line.text)) && !isPageNumber(line.text));
    const gap = usualGap(lines);
    const left = Math.min(...lines.map((line) => line.left));
    const right = Math.max(...lines.map((line) => line.right));
    for (const [i, line] of lines.entries()) {
      const words = line.text.replace(/\s+/g, " ").trim();
      if (open !== null && (i === 0 ? runsOn(open.last, words) : continues(open.last, line, gap, left, right))) {
        open = { text: joinLines(open.text, words, forms), size: open.size, last: line };
        continue;
      }
      if (open !== null) paragraphs.push({ text: open.text, size: open.size });
      open = { text: words, size: line.size, last: line };
    }
  }
  if (open !== null) paragraphs.push({ text: open.text, size: open.size });
  return paragraphs;
}

/** The headline: of the first paragraphs, the one in the largest letters, if they are larger than those of the running text. */
export function headlineOf(paragraphs: readonly PdfParagraph[]): string | null {
  const units = new Map<number, number>();
  for (const { text, size } of paragraphs) {
    const rounded = Math.round(size);
    units.set(rounded, (units.get(rounded) ?? 0) + text.length);
  }
  const [usual] = [...units].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (usual === undefined) return null;
  const first = paragraphs.slice(0, HEAD_PARAGRAPHS).filter((one) => one.text.split(" ").length >= 3);
  const largest = first.reduce<PdfParagraph | null>(
    (best, one) => (best === null || one.size > best.size ? one : best),
    null,
  );
  if (largest === null || largest.size < usual[0] * HEADLINE_SIZE || largest.text.length > HEADLINE_UNITS) return null;
  return largest.text;
}

/** The first line of a page goes on with a paragraph of the page before, if that broke off in a sentence. */
function runsOn(last: PdfLine, words: string): boolean {
  const before = last.text.trim();
  return !ENDS_SENTENCE.test(before) && (/^\p{Ll}/u.test(words) || /[-\u00ad,]$/.test(before));
}

function continues(last: PdfLine, line: PdfLine, gap: number, left: number, right: number): boolean {
  const down = last.y - line.y;
  if (down <= 0 || down > gap * PARAGRAPH_GAP) return false;
  if (Math.abs(last.size - line.size) > Math.max(last.size, line.size) * 0.12) return false;
  if (line.left - last.left > line.size * INDENT && last.left - left < line.size * INDENT) return false;
  const isShort = last.right < right - (right - left) * SHORT_LINE;
  return !(isShort && ENDS_SENTENCE.test(last.text.trim()));
}

/** The space between lines that is met most, in points. */
function usualGap(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < lines.length; i += 1) {
    const gap = Math.round((lines[i - 1]!.y - lines[i]!.y) * 2) / 2;
    if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  // Of two that are met as often, the smaller is the one inside paragraphs; where no gap repeats, the letters tell.
  const [usual] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const tallest = Math.max(0, ...lines.map((line) => line.size));
  return usual === undefined ? tallest * 1.3 : Math.min(usual[0], Math.max(tallest, 1) * 2);
}

/** "nego-" + "tiations" is one word, unless the document elsewhere writes it with the hyphen ("long-" + "term"). */
function joinLines(text: string, next: string, forms: ReadonlySet<string>): string {
  if (text.endsWith("\u00ad")) return text.slice(0, -1) + next;
  const before = /(\p{L}+)-$/u.exec(text)?.[1];
  const after = /^\p{Ll}+/u.exec(next)?.[0];
  if (before === undefined || after === undefined) return /\p{L}-$/u.test(text) ? text + next : `${text} ${next}`;
  return forms.has(`${before}-${after}`.toLowerCase()) ? text + next : text.slice(0, -1) + next;
}

/** Words with a hyphen that stand within a line. */
function wordForms(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const page of pages)
    for (const line of page) for (const [form] of line.text.matchAll(/\p{L}+-\p{L}+/gu)) forms.add(form.toLowerCase());
  return forms;
}

/** Lines at the head or foot of several pages that differ in figures at most, as `shapeOf` writes them. */
function runningLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const byHeight = [...page].sort((a, b) => b.y - a.y);
    const ends = new Set([...byHeight.slice(0, 2), ...byHeight.slice(-2)].map((line) => shapeOf(line.text)));
    for (const shape of ends) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1 && count > pages.length / 2).map(([shape]) => shape));
}

function shapeOf(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase().replace(/\d+/g, "#");
}

function isPageNumber(text: string): boolean {
  return /^\s*(?:[-–—]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?(?:\s*[-–—])?\s*$/i.test(text);
}
