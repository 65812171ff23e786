import { type ExtractCandidate, type PageNode, walkTree } from "./dom.ts";
import { AROUND, findPageBlocks, type PageBlock } from "./elements.ts";
import { type PageTools, tellField } from "./facts.ts";

/** Markers of the blocks that the candidate finder kept; where it found nothing, those of the container with most running text. */
export function candidatesOf(
  blocks: readonly PageBlock[],
  document: PageNode,
  extract: ExtractCandidate,
  tools: PageTools,
): ReadonlySet<number> {
  const root = extract(document);
  const found = new Set<number>();
  if (root !== null) {
    const kept = new Set<PageNode>();
    walkTree(root, (node) => {
      if (node.nodeType === 3 || node.nodeType === 4) kept.add(node);
      return true;
    });
    for (const { first, last, marker } of blocks)
      if (first !== null && last !== null && kept.has(first) && kept.has(last)) found.add(marker);
    if (found.size === 0) {
      // A finder that tried again did so on a copy of the tree: its blocks are known by their words.
      const texts = new Set(findPageBlocks(root).blocks.map((block) => block.text));
      for (const block of blocks) if (texts.has(block.text)) found.add(block.marker);
    }
  }
  if (found.size > 0) return found;
  tellField(tools, {
    field: "body",
    value: "",
    from: "candidate",
    chosen: false,
    why: "no candidate was found; the element with most running text was taken",
  });
  const chars = new Map<number, number>();
  for (const block of blocks) {
    const skipped = AROUND.nav | AROUND.hidden | AROUND.form | AROUND.button | AROUND.footer;
    if ((block.around & skipped) !== 0 || block.linkChars > block.chars * 0.5) continue;
    chars.set(block.container, (chars.get(block.container) ?? 0) + (block.chars > 60 ? block.chars : block.chars / 4));
  }
  let best = -1;
  for (const [container, count] of chars) if (best < 0 || count > (chars.get(best) ?? 0)) best = container;
  const first = blocks.findIndex((block) => block.container === best);
  for (let i = Math.max(first, 0); i < blocks.length; i += 1) found.add(blocks[i]!.marker);
  for (let i = blocks.length - 1; i >= 0 && blocks[i]!.container !== best; i -= 1) found.delete(blocks[i]!.marker);
  return found;
}
