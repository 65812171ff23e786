import type { ReadoutError } from "../core/index.ts";
import type { KnownFacts, ReadInput, Warn } from "./reader.ts";

/** What an input turned out to be, told from its bytes. "page" is HTML or plain text; "saved-page" is MHTML. */
export type InputKind = "page" | "warc" | "feed" | "mail" | "saved-page" | "pdf";

/** A report that an input holds, not yet read. */
export interface FoundReport {
  readonly kind: InputKind;
  /** Which one it is, for messages: "news.warc, record 7 (https://…)". */
  readonly where: string;
  /** The report, with what its container knows of it: address, headline, date of publication, author. */
  readonly input: ReadInput;
  /** When the page was fetched or saved, ISO 8601, where the container says so. Never the date of publication. */
  readonly captured: string | null;
}

/** A part of an input that could not be read; what comes after it may still be. */
export interface InputProblem {
  readonly kind: InputKind;
  readonly where: string;
  readonly error: ReadoutError;
}

export type InputItem = FoundReport | InputProblem;

/** What an edge is told of an input beside its bytes. */
export interface InputOptions {
  /** Its name, for messages. */
  readonly name?: string;
  /** Facts that win over those of the container. */
  readonly known?: KnownFacts;
  /** Where it was fetched: the address of a page, but not of what an archive or feed holds. */
  readonly url?: string | null;
  /** The Content-Type header that it came with, where it was fetched. */
  readonly contentType?: string | null;
  /** When it was fetched, ISO 8601, where it was. */
  readonly captured?: string | null;
  /** Told what was left out on purpose: items of a feed that hold no full text. */
  readonly warn?: Warn;
}

/** An input whose kind is known. Exactly one of `items` and `bytes` may be used, and once. */
export interface OpenedInput {
  readonly kind: InputKind;
  /** True where one input may hold several reports. */
  readonly many: boolean;
  readonly items: () => AsyncGenerator<InputItem, void, undefined>;
  /** The bytes, unpacked where they were gzipped. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** Tells what an input is by its first bytes. Throws `ReadoutError` where the bytes cannot be had. */
export type OpenInput = (source: AsyncIterable<Uint8Array>, options: InputOptions) => Promise<OpenedInput>;
