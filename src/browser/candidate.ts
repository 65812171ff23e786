import { Readability } from "@mozilla/readability";
import { attributeOf, measureTree, type PageNode, textOf, walkTree } from "../page/index.ts";

/** Nodes beyond which the candidate finder is not asked: its steps are not linear in all of them. The 92 development pages stay below 5,000. */
const CANDIDATE_NODES_MAX = 50_000;
/** Depth beyond which it is not asked: it reads the text again at each level. Theirs is below 40. */
const CANDIDATE_DEPTH_MAX = 128;

/** UTF-16 code units of a style attribute that are read. */
const STYLE_UNITS_MAX = 2_000;

/**
 * Readability without its steps that only serve display (pictures loaded late, links made absolute, styles cut), and with
 * two of its questions to the tree asked in a way that is cheap on linkedom: the same answers. Were the
 * names of these steps to change, the originals would run.
 */
class Finder extends Readability<PageNode> {
  declare _flags: number;

  _unwrapNoscriptImages(): void {}
  _fixLazyImages(): void {}
  _cleanStyles(): void {}
  _postProcessContent(): void {}

  /** Elements below a node by their names, in document order. */
  _getAllNodesWithTag(root: PageNode, names: readonly string[]): PageNode[] {
    const all = names.includes("*");
    const wanted = new Set(names.map((name) => name.toUpperCase()));
    const found: PageNode[] = [];
    walkTree(root, (node) => {
      if (node.nodeType === 1 && node !== root && (all || wanted.has(node.nodeName.toUpperCase()))) found.push(node);
      return true;
    });
    return found;
  }

  /** False where the element's own attributes hide it. A style is parsed only where there is one. */
  _isProbablyVisible(node: PageNode): boolean {
    const style = attributeOf(node, "style");
    if (
      style !== "" &&
      /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style.slice(0, STYLE_UNITS_MAX))
    )
      return false;
    if ((node.getAttribute?.("hidden") ?? null) !== null) return false;
    return attributeOf(node, "aria-hidden") !== "true" || attributeOf(node, "class").includes("fallback-image");
  }
}

/** What the finder may do to a page, from strict to lenient: drop unlikely parts, weigh class names, drop what looks like clutter. */
const TRIALS = [0b111, 0b110, 0b100, 0b000] as const;
/** Text below which a trial found too little, and the next is made. */
const TEXT_UNITS_MIN = 250;

/**
 * Mozilla's Readability as the finder of the part that holds the report. It rebuilds the document that it is given;
 * `again` gives a fresh one for each further trial, which Readability itself would make from a copy of the source, written
 * out in advance for every page. Null where it finds nothing and for trees too deep or too large for it, which it walks by
 * recursion; the page reader then looks for the part itself.
 */
export function extractCandidate(document: PageNode, again?: () => PageNode): PageNode | null {
  const { depth, nodes } = measureTree(document);
  if (depth > CANDIDATE_DEPTH_MAX || nodes > CANDIDATE_NODES_MAX) return null;
  let best: PageNode | null = null;
  let bestUnits = 0;
  for (const [trial, flags] of TRIALS.entries()) {
    const found = find(trial === 0 ? document : again!(), flags);
    const units = found === null ? 0 : textOf(found).length;
    if (units > bestUnits) [best, bestUnits] = [found, units];
    if (bestUnits >= TEXT_UNITS_MIN || again === undefined) break;
  }
  return best;
}

/** Ends a trial that found nothing. */
const STOPPED = new Error("the finder found nothing");

function find(document: PageNode, flags: number): PageNode | null {
  const { body } = document as unknown as Document;
  // The finder asks for the source of the whole body to put it back before another trial. It gets none, and is stopped there.
  if (body) {
    Object.defineProperty(body, "innerHTML", {
      get: () => "",
      set: () => {
        throw STOPPED;
      },
    });
  }
  const finder = new Finder(document as unknown as Document, {
    keepClasses: true,
    charThreshold: 1,
    disableJSONLD: true,
    serializer: (node) => node as unknown as PageNode,
  });
  finder._flags = flags;
  try {
    return finder.parse()?.content ?? null;
  } catch (error) {
    if (error !== STOPPED) throw error;
    return null;
  }
}
