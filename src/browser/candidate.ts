import { Readability } from "@mozilla/readability";
import { measureTree, type PageNode } from "../page/index.ts";

/** Elements beyond which the candidate finder is not asked: its steps are not linear in all of them. */
const CANDIDATE_ELEMENTS_MAX = 60_000;
/** Depth beyond which it is not asked: it reads the text again at each level. Pages of news stay below 60. */
const CANDIDATE_DEPTH_MAX = 128;

/**
 * Mozilla's Readability as the finder of the part that holds the report. It rebuilds the document that it is given.
 * Null where it finds nothing and for trees too deep or too large for it, which it walks by recursion; the page reader
 * then looks for the part itself.
 */
export function extractCandidate(document: PageNode): PageNode | null {
  const { depth, elements } = measureTree(document);
  if (depth > CANDIDATE_DEPTH_MAX || elements > CANDIDATE_ELEMENTS_MAX) return null;
  const reader = new Readability<PageNode>(document as unknown as Document, {
    keepClasses: true,
    charThreshold: 250,
    disableJSONLD: true,
    serializer: (node) => node as unknown as PageNode,
  });
  return reader.parse()?.content ?? null;
}
