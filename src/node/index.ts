import { makeReader, type ReadInput, type Reader } from "../app/reader.ts";
import type { ReadoutDocument, Trace } from "../core/index.ts";
import { english } from "../pipeline/languages.ts";
import { readPage } from "./page.ts";

export type { KnownFacts, ReadInput, Reader } from "../app/reader.ts";
export * from "../core/index.ts";

/** A reader with the models that come with the package, read from disk once. */
export function createReader(): Reader {
  const en = english();
  return makeReader({ readPage, readerOf: () => en });
}

let shared: Reader | null = null;

/**
 * Reads one news report, as text, HTML or bytes, and gives its sourced record ("readout/1"). Offsets are UTF-16 code
 * units into `report.text`. Deterministic, and the same in Node and in a browser.
 *
 * @throws ReadoutError "no-input", "empty-report", "too-large", "not-text", "bad-date", "bad-language"
 * @example readReport({ text: "…", published: "2025-10-21" }).events
 */
export function readReport(input: ReadInput, options: { readonly trace?: Trace } = {}): ReadoutDocument {
  shared ??= createReader();
  return shared.read(input, options.trace);
}
