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

/** How precisely a moment is known, and the zone that it is given in. */
export interface MomentDetail {
  readonly precision: "day" | "minute" | "second";
  /** An offset ("Z", "+05:30"), or a name of the tz database where only a name is shown; null where none is given. */
  readonly zone: string | null;
}

/** The same report in another language. */
export interface LanguageVersion {
  /** BCP 47. */
  readonly language: string;
  readonly url: string;
  /** Where it was read: "link:hreflang", "text:language-link". */
  readonly from: string;
}

/** The picture that a report is shown with, and who is credited. */
export interface ReportImage {
  readonly url: string;
  readonly credit: string | null;
  /** Where the credit stands in the text, if it does. */
  readonly creditSpan: Span | null;
}

/** A news agency that a report is from, or from which parts of it are. The span covers the words, where the text has them. */
export interface Wire {
  /** Null where agencies are told of and not named ("with agencies"). */
  readonly agency: string | null;
  /** "source": the report is the agency's; "material": it contributed. */
  readonly role: "source" | "material";
  /** Where it was read: "byline", "dateline", "note", "rights", "json-ld:publisher". */
  readonly from: string;
  readonly span: Span | null;
}

/** Why only a part of the report is here. */
export interface Incomplete {
  /** "too-large": the page has more elements than are read, and was cut within the report. */
  readonly why: "paywall" | "sign-in" | "teaser" | "too-large";
  /** What says so: "json-ld:isAccessibleForFree", "meta:article:content_tier", "text", "limit". */
  readonly from: string;
  /** The words that say so, as the page shows them; null where markup alone does. */
  readonly words: string | null;
}

/** A note on a change of the report: what was wrong, or what was added. */
export interface CorrectionNote extends Span {
  readonly kind: "correction" | "clarification" | "update" | "editors-note";
  /** ISO 8601 date of the change, where the note gives it. */
  readonly date: string | null;
}

/** Where the value of a field is from, why it was chosen, and what else the page says. */
export interface FieldSource {
  /** "json-ld:datePublished", "meta:og:title", "microdata:author", "time", "text:byline", "url", "given", "detected". */
  readonly from: string;
  /** The place in linked data ("json-ld[0].author[1].name") or the CSS path of the element. */
  readonly path?: string;
  /** Of visible text that is part of `text`: where it stands. */
  readonly span?: Span;
  readonly why: string;
  /** Values that contradict the chosen one. */
  readonly others: readonly { readonly value: string; readonly from: string; readonly path?: string }[];
}

/** How the publication date is known. */
export type PublishedFrom = "given" | "metadata" | "dateline" | "inferred";

/** What a page says of its report beside the facts that every input has. */
export interface ReportFacts {
  readonly publishedDetail: MomentDetail | null;
  /** ISO 8601 date or date-time of the last change. */
  readonly modified: string | null;
  readonly modifiedDetail: MomentDetail | null;
  readonly languageVersions: readonly LanguageVersion[];
  /** The page's AMP version, and its mobile, lite or text-only one. */
  readonly ampUrl: string | null;
  readonly liteUrl: string | null;
  readonly image: ReportImage | null;
  readonly section: string | null;
  readonly wire: readonly Wire[];
  readonly partial: Incomplete | null;
  readonly corrections: readonly CorrectionNote[];
  readonly metadataFrom: { readonly [field: string]: FieldSource };
}

/** One news report: its text, which fixes all offsets, and what is known of it. */
export interface Report extends Partial<ReportFacts> {
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

/** A report in English of which only the text is known, with its paragraphs: what treebanks, corpora and tests begin from. */
export function plainReport(id: string, text: string, paragraphs: readonly Span[]): Report {
  return {
    id,
    url: null,
    canonicalUrl: null,
    mainVersionUrl: null,
    outlet: null,
    headline: null,
    deck: null,
    bylines: [],
    published: null,
    publishedFrom: null,
    language: "en",
    text,
    blocks: paragraphs.map(({ start, end }) => ({ kind: "paragraph", start, end })),
    credits: [],
  };
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
