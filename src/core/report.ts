import type { Span } from "./span.ts";

/** What a stretch of a page is. `furniture` is everything that is not the report: links, counters, share bars. */
export type BlockKind =
  | "headline"
  | "deck"
  | "dateline"
  | "byline"
  | "credit"
  | "caption"
  | "paragraph"
  | "heading"
  | "list-item"
  | "quote"
  | "correction"
  | "furniture";

/** One block of the text: a line or block element. Blocks are in order and never overlap. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** CSS path of the element that it came from ("#story > p:nth-child(4)"); only for pages. */
  readonly path?: string;
  /** Number of the post of a live blog that it belongs to, an index into `Report.posts`. */
  readonly post?: number;
  /** Where the dateline ends that opens this paragraph ("BUDAPEST, Oct. 21 (Reuters) —"): the report's words begin there. */
  readonly datelineEnd?: number;
  /** The row or step that decided the kind, for `--explain`. Not part of the public document. */
  readonly by?: string;
}

/** Who holds the rights in a picture. The span covers the agency's words. */
export interface Credit extends Span {
  readonly kind: "photo" | "video" | "graphic" | "other";
  readonly agency: string;
}

/** How a post's time is known: markup states it, a full date is shown, or only a clock time is and the page tells the day. */
export type PostTimeFrom = "metadata" | "shown" | "inferred";

/** One post of a live blog, or of any page that is a run of dated posts. */
export interface Post extends Span {
  /** ISO 8601 date or date-time, with the zone where it is known; null where the post shows none. */
  readonly time: string | null;
  readonly timeFrom: PostTimeFrom | null;
  readonly headline: string | null;
  readonly bylines: readonly string[];
}

/** How the publication date is known. */
export type PublishedFrom = "given" | "metadata" | "dateline" | "inferred";

/** One news report: its text, which fixes all offsets, and what is known of it. */
export interface Report {
  readonly id: string;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  /** The page's main version, where this is its lite or AMP version. */
  readonly mainVersionUrl: string | null;
  readonly outlet: string | null;
  readonly headline: string | null;
  readonly deck: string | null;
  readonly bylines: readonly string[];
  /** ISO 8601 date or date-time, as precise as it is known. */
  readonly published: string | null;
  readonly publishedFrom: PublishedFrom | null;
  /** BCP 47; "und" where it could not be told. */
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly credits: readonly Credit[];
  /** The posts of a live blog, in the order of the text; absent on a page that is one report. */
  readonly posts?: readonly Post[];
}

/** Kinds of block whose sentences are read as the report's own words. The rest is kept, shown and not annotated. */
export const READ_KINDS: ReadonlySet<BlockKind> = new Set([
  "headline",
  "deck",
  "paragraph",
  "heading",
  "list-item",
  "quote",
  "caption",
  "correction",
]);
