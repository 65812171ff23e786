import type { MarkedBlock, ReportView } from "../../app/desk/index.ts";

/** Letters of a report's text on a lite page, in UTF-16 units. */
const LETTERS = 6_000;

/** The parts in which lite pages show the text of a report, one at least. Blocks that are longer than a part are cut at a space. */
export function textParts({
  blocks,
  report,
}: Pick<ReportView, "blocks" | "report">): readonly (readonly MarkedBlock[])[] {
  const parts: MarkedBlock[][] = [[]];
  for (const piece of blocks.flatMap((block) => piecesOf(block, report.text))) {
    const part = parts.at(-1)!;
    if (part.length > 0 && piece.end - part[0]!.start > LETTERS) parts.push([piece]);
    else part.push(piece);
  }
  return parts;
}

/** The number of the part that holds a place of the text. */
export function partAt(parts: ReturnType<typeof textParts>, place: number): number {
  const found = parts.findLastIndex(([first]) => first !== undefined && first.start <= place);
  return Math.max(0, found);
}

/** A report with one part of its text, and what was read in that part. */
export function reportPart(view: ReportView, blocks: readonly MarkedBlock[]): ReportView {
  const [from, to] = [blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? 0];
  return { ...view, blocks, items: view.items.filter(({ evidence }) => evidence.start >= from && evidence.start < to) };
}

function piecesOf(block: MarkedBlock, text: string): readonly MarkedBlock[] {
  if (block.end - block.start <= LETTERS) return [block];
  const space = text.slice(block.start, block.start + LETTERS).lastIndexOf(" ");
  const cut = block.start + (space > 0 ? space + 1 : LETTERS);
  return [within(block, block.start, cut), ...piecesOf(within(block, cut, block.end), text)];
}

/** What of a block lies between two places. */
function within(block: MarkedBlock, start: number, end: number): MarkedBlock {
  const runs = block.runs.flatMap((run) => {
    const [from, to] = [Math.max(run.start, start), Math.min(run.end, end)];
    return from < to ? [{ ...run, start: from, end: to }] : [];
  });
  return { ...block, start, end, runs };
}
