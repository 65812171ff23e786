import type { Block, Credit, Span } from "../core/index.ts";
import type { BlockDecision } from "./body/index.ts";
import { readCreditLine, readCreditTail } from "./credits.ts";
import type { PageBlock } from "./elements.ts";
import type { PageTools } from "./facts.ts";
import { pathOf } from "./paths.ts";
import type { BuiltPost, PostRange } from "./posts/index.ts";

/** UTF-16 code units between two blocks of `report.text`: a blank line. */
const BETWEEN = "\n\n";

/** Words of a dropped block that are told, in UTF-16 code units. */
const TRACED_UNITS = 200;

/** The text of a page and where its parts came to stand. */
export interface BuiltText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly credits: readonly Credit[];
  /** The posts of which something was kept. */
  readonly posts: readonly BuiltPost[];
  /** Where each decided block stands in the text; null where it was dropped. */
  readonly spans: readonly (Span | null)[];
}

/** Joins the kept blocks; cells of one table row become one line. */
export function buildText(
  decisions: readonly BlockDecision[],
  ranges: readonly PostRange[],
  ids: ReadonlyMap<string, number>,
  tools: PageTools,
): BuiltText {
  const posts: BuiltPost[] = [];
  const spans: (Span | null)[] = [];
  let rangeAt = 0;
  const parts: string[] = [];
  const blocks: Block[] = [];
  const credits: Credit[] = [];
  let length = 0;
  let previous: BlockDecision | null = null;
  const { trace } = tools;
  for (const [i, decision] of decisions.entries()) {
    const { block, kind, by, why } = decision;
    while (rangeAt < ranges.length && ranges[rangeAt]!.to <= i) rangeAt += 1;
    if (!decision.kept) {
      spans.push(null);
      if (trace === undefined) continue;
      const words = block.text.slice(0, TRACED_UNITS);
      trace({
        layer: "blocks",
        by,
        start: length,
        end: length,
        kept: false,
        why,
        kind,
        words,
        path: pathOf(block.place, ids),
      });
      continue;
    }
    const path = pathOf(block.place, ids);
    const inRow =
      previous !== null &&
      isCell(previous.block) &&
      isCell(block) &&
      previous.block.row === block.row &&
      previous.kind === kind;
    const glue = parts.length === 0 ? "" : inRow ? " " : BETWEEN;
    const start = length + glue.length;
    parts.push(glue, block.text);
    length = start + block.text.length;
    spans.push({ start, end: length });
    if (inRow)
      blocks[blocks.length - 1] = {
        ...blocks[blocks.length - 1]!,
        end: length,
        path: pathOf(block.place.above ?? block.place, ids),
      };
    else blocks.push({ kind, start, end: length, by, path });
    const range = ranges[rangeAt];
    if (range !== undefined && range.from <= i) {
      const post = posts.at(-1);
      if (post?.range === range) posts[posts.length - 1] = { ...post, end: length };
      else posts.push({ start, end: length, range });
      blocks[blocks.length - 1] = { ...blocks.at(-1)!, post: posts.length - 1 };
    }
    if (kind === "credit" || kind === "caption") {
      const credit = readCreditLine(block.text) ?? readCreditTail(block.text);
      if (credit !== null)
        credits.push({
          kind: credit.kind,
          agency: credit.agency,
          start: start + credit.start,
          end: start + credit.end,
        });
      else if (kind === "credit") credits.push({ kind: "photo", agency: block.text, start, end: length });
    }
    trace?.({ layer: "blocks", by, start, end: length, kept: true, why, kind, path });
    previous = decision;
  }
  return { text: parts.join(""), blocks, credits, posts, spans };
}

function isCell(block: PageBlock): boolean {
  return block.row !== 0 && (block.tag === "td" || block.tag === "th") && block.text.length <= 120;
}
