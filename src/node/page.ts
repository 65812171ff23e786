import { readPage as readTextOrHtml, type TextInput } from "../browser/page.ts";
import type { Report } from "../core/index.ts";
import { type KnownFacts, looksLikeHtml, type PageTools } from "../page/index.ts";
import { decodeText } from "./decode.ts";

/** One input: text, HTML, or bytes that are either. */
export interface PageInput extends TextInput {
  readonly bytes?: Uint8Array | null;
  /** A Content-Type header, where there was one. */
  readonly contentType?: string | null;
}

/**
 * Reads one report from text, HTML or bytes. Bytes are decoded by what they are, and only of bytes is text told from HTML
 * by content. Throws `ReadoutError`: "no-input", "empty-report", "too-large", "not-text".
 */
export function readPage(input: PageInput, known: KnownFacts = input, listeners: PageTools = {}): Report {
  const hasText = (input.text ?? input.html ?? null) !== null;
  if (hasText || input.bytes === undefined || input.bytes === null) return readTextOrHtml(input, known, listeners);
  const decoded = decodeText(input.bytes, { contentType: input.contentType ?? null });
  for (const warning of decoded.warnings) listeners.warn?.(warning);
  const { text } = decoded;
  return readTextOrHtml(looksLikeHtml(text) ? { html: text } : { text }, known, listeners);
}
