import { Readability } from "@mozilla/readability";
import { LIMITS } from "../core/index.ts";
import { measureTree, type PageNode } from "../page/index.ts";

/** Elements beyond which the candidate finder is not asked: its steps are not linear in all of them. */
const CANDIDATE_ELEMENTS_MAX = 60_000;

/**
 * Mozilla's Readability as the finder of the part that holds the report. It rebuilds the document that it is given.
 * Null where it finds nothing and for trees too deep or too large for it, which it walks by recursion; the page reader
 * then looks for the part itself.
 */
export function extractCandidate(document: PageNode): PageNode | null {
  const { depth, elements } = measureTree(document);
  if (depth > LIMITS.treeDepth || elements > CANDIDATE_ELEMENTS_MAX) return null;
  const reader = new Readability<PageNode>(document as unknown as Document, {
    keepClasses: true,
    charThreshold: 250,
    disableJSONLD: true,
    serializer: (node) => node as unknown as PageNode,
  });
  return reader.parse()?.content ?? null;
}
