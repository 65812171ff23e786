import { LIMITS } from "../core/index.ts";

/** Elements that have no end tag, and those whose end tag is implied by what follows: neither nests by itself. */
const NOT_NESTING: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th rt rp".split(
    " ",
  ),
);

const TAG = /<(\/?)([a-zA-Z][^\s/>]{0,60})/g;

/**
 * HTML with no element nested deeper than `LIMITS.treeDepth`, and no more than `LIMITS.treeElements` of them: the tags that
 * are too deep are left out and their text stays; a page with too many elements is cut there. Parsers keep a stack that
 * they search, so 100,000 open elements would cost the square of that. Returns the source itself where it is within both,
 * as pages are. Linear in the source.
 */
export function limitTree(html: string): string {
  let depth = 0;
  let deepest = 0;
  let elements = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    const end = html.indexOf(">", match.index);
    if ((end < 0 ? html.length : end) - match.index > LIMITS.tagUnits) return limitTree(dropLongTags(html));
    if (match[1] === "") elements += 1;
    if (elements > LIMITS.treeElements) return limitTree(html.slice(0, match.index));
    if (NOT_NESTING.has(match[2]!.toLowerCase())) continue;
    depth = match[1] === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest <= LIMITS.treeDepth ? html : flatten(html);
}

/** True for HTML with more elements than are read: `limitTree` cuts it, and whoever reads it should hear of that. O(length). */
export function isTooWide(html: string): boolean {
  let elements = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null && elements <= LIMITS.treeElements; match = TAG.exec(html))
    if (match[1] === "") elements += 1;
  return elements > LIMITS.treeElements;
}

/** Leaves out tags with attributes beyond any use, such as pictures written into the page; their text stays. */
function dropLongTags(html: string): string {
  const parts: string[] = [];
  let from = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    const found = html.indexOf(">", match.index);
    const end = found < 0 ? html.length : found + 1;
    if (end - match.index <= LIMITS.tagUnits) continue;
    parts.push(html.slice(from, match.index), " ");
    from = end;
    TAG.lastIndex = end;
  }
  parts.push(html.slice(from));
  return parts.join("");
}

function flatten(html: string): string {
  const parts: string[] = [];
  let depth = 0;
  let dropped = 0;
  let from = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    if (NOT_NESTING.has(match[2]!.toLowerCase())) continue;
    const closes = match[1] === "/";
    const drops = closes ? dropped > 0 : depth >= LIMITS.treeDepth;
    if (drops) {
      dropped += closes ? -1 : 1;
      const end = html.indexOf(">", match.index);
      // "<div><div>" leaves one space, not a run of them as long as the page.
      if (match.index > from || parts.length === 0) parts.push(html.slice(from, match.index), " ");
      from = end < 0 ? html.length : end + 1;
      TAG.lastIndex = from;
    } else depth = closes ? Math.max(0, depth - 1) : depth + 1;
  }
  parts.push(html.slice(from));
  return parts.join("");
}
