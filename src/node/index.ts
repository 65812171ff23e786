import { makeReader, type Reader, type ReadInput, type Warn } from "../app/reader.ts";
import type { ReadoutDocument, Trace } from "../core/index.ts";
import type { SiteSettings } from "../page/index.ts";
import { languages } from "../pipeline/languages.ts";
import { nodeModels } from "./models.ts";
import { readPage } from "./page.ts";

export type { FoundReport, InputItem, InputKind, InputOptions, InputProblem } from "../app/inputs.ts";
export type { KnownFacts, Reader, ReadInput, Warn } from "../app/reader.ts";
export { instantOf, type ZonedInstant } from "../browser/instants.ts";
export * from "../core/index.ts";
export type { SiteSettings } from "../page/index.ts";
export { type Comparison, compareVersions } from "../pipeline/versions.ts";
export { readInputs } from "./inputs/index.ts";
export { loadSites } from "./sites.ts";

/** What a reader is made with. */
export interface ReaderOptions {
  /** A user's own settings for the pages of sites: see `loadSites`. */
  readonly sites?: readonly SiteSettings[];
}

/** A reader with the models that come with the package; each is read from disk when the first report needs it. */
export function createReader({ sites = [] }: ReaderOptions = {}): Reader {
  return makeReader({
    readPage: (input, trace, warn) =>
      readPage(input, input, {
        ...(trace === undefined ? {} : { trace }),
        ...(warn === undefined ? {} : { warn }),
        sites,
      }),
    readerOf: languages(nodeModels),
  });
}

let shared: Reader | null = null;

/**
 * Reads one news report, as text, HTML or bytes, and gives its sourced record ("readout/1"). Offsets are UTF-16 code
 * units into `report.text`. Deterministic, and the same in Node and in a browser. `options.trace` hears why each item is
 * there, `options.warn` what had to be mended in bytes that were not what they claimed to be.
 *
 * @throws ReadoutError "no-input", "empty-report", "too-large", "not-text", "bad-date", "bad-language", "internal"
 * @example readReport({ text: "…", published: "2025-10-21" }).events
 */
export function readReport(
  input: ReadInput,
  options: { readonly trace?: Trace | undefined; readonly warn?: Warn | undefined } = {},
): ReadoutDocument {
  shared ??= createReader();
  return shared.read(input, options.trace, options.warn);
}
