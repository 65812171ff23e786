import type { ReadoutDocument, Trace } from "../core/index.ts";

/** What is known of a report from outside its page; a given value wins over what the page says. */
export interface KnownFacts {
  readonly id?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly headline?: string;
  /** ISO 8601 date or date-time. */
  readonly published?: string;
  /** BCP 47. */
  readonly language?: string;
}

/** One input: exactly one of text, html or bytes (told apart by content). */
export interface ReadInput extends KnownFacts {
  readonly text?: string;
  readonly html?: string;
  readonly bytes?: Uint8Array;
}

/**
 * Reads one report. Deterministic. Throws `ReadoutError`: "no-input", "empty-report", "too-large", "not-text",
 * "bad-date", "bad-language".
 */
export type ReadReport = (input: ReadInput, trace?: Trace) => ReadoutDocument;
