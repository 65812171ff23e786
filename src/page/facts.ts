import type { TraceEntry } from "../core/index.ts";
import type { SiteSettings } from "./sites.ts";

/** What the caller knows of a report. A given value wins over what the page says. */
export interface KnownFacts {
  readonly id?: string | null;
  readonly url?: string | null;
  readonly outlet?: string | null;
  readonly headline?: string | null;
  /** ISO 8601 date or date-time. */
  readonly published?: string | null;
  /** BCP 47. */
  readonly language?: string | null;
  /**
   * When the page was fetched or saved, ISO 8601: tells captures of one page apart, and "3 hours ago" on it is counted
   * from it. Never the date of publication.
   */
  readonly captured?: string | null;
  /** Names of those who wrote it. */
  readonly bylines?: readonly string[] | null;
}

/** One value that a page gave for a field, and whether it was the one chosen: contradictions are kept. */
export interface Provenance {
  readonly field: string;
  readonly value: string;
  /** Where it was read: "json-ld:headline", "meta:og:title", "title", "given". */
  readonly from: string;
  /** The place in linked data, or the CSS path of the element. */
  readonly path?: string;
  readonly chosen: boolean;
  readonly why: string;
}

/** What the page reader needs from outside the pure half, and who listens to its reasons. */
export interface PageTools {
  /** BCP 47 language of a text, or null where it can't be told. */
  readonly detectLanguage?: (text: string) => string | null;
  /** Told of each block, kept or dropped, and of each value of each field of the metadata, chosen or not. */
  readonly trace?: (entry: TraceEntry) => void;
  /** Told of what was left out or mended, as sentences. */
  readonly warn?: (message: string) => void;
  /** The page has more elements than are read: what comes after them is not in the tree. */
  readonly isCut?: boolean;
  /** A user's own settings for the pages of sites. */
  readonly sites?: readonly SiteSettings[];
}

/** Tells the trace of one value of a field. */
export function tellField(tools: PageTools, { field, value, from, path, chosen, why }: Provenance): void {
  const at = path === undefined ? {} : { path };
  tools.trace?.({ layer: "metadata", by: from, start: 0, end: 0, kept: chosen, why, field, words: value, ...at });
}
