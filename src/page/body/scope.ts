import { AROUND, type PageBlock } from "../elements.ts";
import { wordCountOf } from "../shapes.ts";
import { isRunning, lettersOf, linkShare } from "./decision.ts";

/**
 * The article element that is the report, where a page has several side by side, each with a heading of its own: the
 * one with the headline, else the one with most running text. Null where one article or none holds it all.
 */
export function scopeOf(
  blocks: readonly PageBlock[],
  inCandidate: (i: number) => boolean,
  headlineAt: number,
): number | null {
  const chars = new Map<number, number>();
  const headed = new Set<number>();
  let all = 0;
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    const outer = block.articles[0];
    if (outer !== undefined && /^h[1-6]$/.test(block.tag)) headed.add(outer);
    if (!inCandidate(i) || !isRunning(block)) continue;
    all += block.chars;
    if (outer !== undefined) chars.set(outer, (chars.get(outer) ?? 0) + block.chars);
  }
  if (chars.size < 2) return null;
  const withHeadline = blocks[headlineAt]?.articles[0];
  const most = [...chars].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  const scope =
    withHeadline !== undefined && chars.has(withHeadline) ? withHeadline : most[1] > all * 0.4 ? most[0] : null;
  if (scope === null) return null;
  const others = [...chars.keys()].filter((article) => article !== scope);
  return others.every((article) => headed.has(article)) ? scope : null;
}

/** False for a block of another article element than the report's. */
export function inScope(block: PageBlock, scope: number | null): boolean {
  return scope === null || block.articles[0] === undefined || block.articles[0] === scope;
}

/** The letters of the headlines that metadata give, as blocks are compared with them. */
export function headlineKeys(headlines: readonly string[]): ReadonlySet<string> {
  return new Set(headlines.map(lettersOf).filter((key) => key.length > 3));
}

/** Index of the block that is the headline, or -1: one that metadata give, in a heading element if there is one; else the main heading. */
export function findHeadline(blocks: readonly PageBlock[], keys: ReadonlySet<string>): number {
  let best = -1;
  const isHeadline = (block: PageBlock): boolean => isKey(block, keys);
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    if (/^h[1-6]$/.test(block.tag) && isHeadline(block)) {
      if (best < 0 || (block.tag === "h1" && blocks[best]!.tag !== "h1")) best = i;
    }
  }
  if (best >= 0) return best;
  const plain = blocks.findIndex((block) => isHeadline(block) && linkShare(block) < 0.5);
  if (plain >= 0) return plain;
  return blocks.findIndex(
    (block) =>
      block.tag === "h1" && (block.around & (AROUND.nav | AROUND.hidden)) === 0 && wordCountOf(block.text) >= 3,
  );
}

/** True where a block's letters are one of the keys. The count of its letters is looked at first: it is at hand. */
export function isKey(block: PageBlock, keys: ReadonlySet<string>): boolean {
  for (const key of keys) {
    if (block.chars <= key.length * 2 && block.chars * 2 >= key.length) return keys.has(lettersOf(block.text));
  }
  return false;
}
