import { Readability } from "@mozilla/readability";
import { attributeOf, measureTree, nameOf, type PageNode, textOf, walkTree } from "../page/index.ts";

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
  /** Names of elements that the page holds; what else is asked for need not be looked for. */
  declare _names: ReadonlySet<string>;

  _unwrapNoscriptImages(): void {}
  _fixLazyImages(): void {}
  _cleanStyles(): void {}
  _postProcessContent(): void {}

  /** Elements below a node by their names, in document order. */
  _getAllNodesWithTag(root: PageNode, names: readonly string[]): PageNode[] {
    const all = names.includes("*");
    const wanted = new Set<string>();
    for (const each of names) {
      const name = each.toLowerCase();
      if (this._names.has(name) || MADE_ELEMENTS.has(name)) wanted.add(name);
    }
    const found: PageNode[] = [];
    if (!all && wanted.size === 0) return found;
    walkTree(root, (node) => {
      if (node.nodeType === 1 && node !== root && (all || wanted.has(nameOf(node)))) found.push(node);
      return node.nodeType === 1 || node.nodeType === 9;
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

/** Elements that the finder puts into a page. */
const MADE_ELEMENTS: ReadonlySet<string> = new Set(["div", "p", "span", "img"]);

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
  const { depth, nodes, names } = measureTree(document);
  if (depth > CANDIDATE_DEPTH_MAX || nodes > CANDIDATE_NODES_MAX) return null;
  let best: PageNode | null = null;
  let bestUnits = 0;
  for (const [trial, flags] of TRIALS.entries()) {
    const found = find(trial === 0 ? document : again!(), flags, names);
    const units = found === null ? 0 : textOf(found).length;
    if (units > bestUnits) [best, bestUnits] = [found, units];
    if (bestUnits >= TEXT_UNITS_MIN || again === undefined) break;
  }
  return best;
}

/** Ends a trial that found nothing. */
const STOPPED = new Error("the finder found nothing");

function find(document: PageNode, flags: number, names: ReadonlySet<string>): PageNode | null {
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
  finder._names = names;
  try {
    return finder.parse()?.content ?? null;
  } catch (error) {
    if (error !== STOPPED) throw error;
    return null;
  }
}
