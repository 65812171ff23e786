import {
  type Layers,
  parseIsoDay,
  type ReadoutDocument,
  ReadoutError,
  type Report,
  type Trace,
} from "../core/index.ts";
import { toDocument } from "../pipeline/document.ts";
import type { LanguageReader } from "../pipeline/languages.ts";
import type { StageClock } from "../pipeline/pipeline.ts";

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
  /** When the page was fetched or saved, ISO 8601: tells captures of one page apart. Never the date of publication. */
  readonly captured?: string;
  /** Names of those who wrote it. */
  readonly bylines?: readonly string[];
}

/** One input: exactly one of text, html or bytes (told apart by content). */
export interface ReadInput extends KnownFacts {
  readonly text?: string;
  readonly html?: string;
  readonly bytes?: Uint8Array;
  /** The Content-Type header that came with `bytes`, for its charset. */
  readonly contentType?: string;
}

/**
 * Reads one report. Deterministic. Throws `ReadoutError`: "no-input", "empty-report", "too-large", "not-text",
 * "bad-date", "bad-language"; "internal" where Readout breaks one of its own rules. `trace` hears why each item is there,
 * `warn` what had to be mended (bytes that could not be decoded, a wrong charset), as sentences.
 */
export type ReadReport = (input: ReadInput, trace?: Trace, warn?: Warn) => ReadoutDocument;

/** The same, with the layers that the document was made from, for what is made from both (a story's signature). */
export type Read = (
  input: ReadInput,
  trace?: Trace,
  warn?: Warn,
) => { readonly document: ReadoutDocument; readonly layers: Partial<Layers> };

/** Told of what was mended in an input that could be read. */
export type Warn = (message: string) => void;

/** What an edge puts together. */
export interface ReaderParts {
  /** Bytes, HTML or text to a report. */
  readonly readPage: (input: ReadInput, trace?: Trace, warn?: Warn) => Report;
  /** The reader of a language by its BCP 47 tag; the fallback for a language that has none of its own gives the layers that need no language. */
  readonly readerOf: (language: string) => LanguageReader;
}

/** The three steps of reading, for those who need them apart (a benchmark); `read` does all. */
export interface Reader {
  readonly read: ReadReport;
  readonly readLayers: Read;
  readonly readPage: (input: ReadInput, trace?: Trace, warn?: Warn) => Report;
  readonly annotate: (
    report: Report,
    options?: { readonly trace?: Trace; readonly around?: StageClock },
  ) => ReadoutDocument;
}

/** Joins a page reader and the languages into one reader. */
export function makeReader(parts: ReaderParts): Reader {
  const readPage: Reader["readPage"] = (input, trace, warn) => {
    checkFacts(input);
    return parts.readPage(input, trace, warn);
  };
  const annotateLayers = (report: Report, options?: Parameters<Reader["annotate"]>[1]): ReturnType<Read> => {
    const language = parts.readerOf(report.language);
    const layers = language.run(report, options);
    return { document: toDocument(report, layers, language.notRead(report)), layers };
  };
  const readLayers: Read = (input, trace, warn) => {
    try {
      return annotateLayers(readPage(input, trace, warn), trace === undefined ? {} : { trace });
    } catch (error) {
      throw error instanceof ReadoutError ? error : internalError(error);
    }
  };
  return {
    readPage,
    annotate: (report, options) => annotateLayers(report, options).document,
    readLayers,
    read: (input, trace, warn) => readLayers(input, trace, warn).document,
  };
}

/** A broken rule of our own as a typed error, so that it costs one report of a batch and no more. */
export function internalError(cause: unknown): ReadoutError {
  const said = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return new ReadoutError("internal", {
    what: `Readout broke one of its own rules (${said})`,
    fix: "Report it, with the input if you can share it.",
    cause,
  });
}

const DATE_TIME = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?$/;
/** BCP 47: language, then subtags (RFC 5646, without the grandfathered tags). */
const LANGUAGE_TAG = /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8})*$/;

/** Throws `ReadoutError` "bad-date" or "bad-language" for a fact that cannot be. */
export function checkFacts(facts: KnownFacts): void {
  const { published, captured, language } = facts;
  if (published !== undefined && (!DATE_TIME.test(published) || parseIsoDay(published) === null)) {
    throw new ReadoutError("bad-date", {
      what: `the date of publication "${shorten(published)}" is no calendar date`,
      fix: "Write it as 2025-10-21 or 2025-10-21T08:30:00Z, or leave it out.",
    });
  }
  if (captured !== undefined && (!DATE_TIME.test(captured) || parseIsoDay(captured) === null)) {
    throw new ReadoutError("bad-date", {
      what: `the date of capture "${shorten(captured)}" is no calendar date`,
      fix: "Write it as 2025-10-21T08:30:00Z, or leave it out.",
    });
  }
  if (language !== undefined && !LANGUAGE_TAG.test(language)) {
    throw new ReadoutError("bad-language", {
      what: `"${shorten(language)}" is no language tag`,
      fix: "Write it as en, bg or pt-BR, or leave it out to have it detected.",
    });
  }
}

function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
