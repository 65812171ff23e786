import { LIMITS } from "../core/index.ts";

/** Elements that have no end tag, and those whose end tag is implied by what follows: neither nests by itself. */
const NOT_NESTING: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th rt rp".split(
    " ",
  ),
);

const TAG = /<(\/?)([a-zA-Z][^\s/>]{0,60})/g;

/**
 * HTML with no element nested deeper than `LIMITS.treeDepth`: the tags beyond are left out, their text stays. Parsers
 * keep a stack that they search, so 100,000 open elements would cost the square of that. Returns the source itself where
 * it is shallow, as pages are. Linear in the source.
 */
export function limitDepth(html: string): string {
  let depth = 0;
  let deepest = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    if (NOT_NESTING.has(match[2]!.toLowerCase())) continue;
    depth = match[1] === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest <= LIMITS.treeDepth ? html : flatten(html);
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
