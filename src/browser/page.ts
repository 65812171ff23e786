import { LIMITS, ReadoutError, type Report } from "../core/index.ts";
import { type KnownFacts, type PageTools, readHtmlPage, readTextPage } from "../page/index.ts";
import { extractCandidate } from "./candidate.ts";
import { parseHtml } from "./html.ts";
import { detectLanguage } from "./language.ts";

/** One input: plain text or HTML, and what is known of it. */
export interface TextInput extends KnownFacts {
  readonly text?: string | null;
  readonly html?: string | null;
}

/**
 * Reads one report from text or HTML. A `text` is plain text whatever it looks like, so that offsets into the report are
 * offsets into what was given; a page's source goes in `html`. Throws `ReadoutError`: "no-input", "empty-report",
 * "too-large".
 */
export function readPage(input: TextInput, known: KnownFacts = input, tools: PageTools = {}): Report {
  const source = input.html ?? input.text;
  if (source === undefined || source === null) {
    throw new ReadoutError("no-input", { what: "nothing to read was given", fix: "Give text, HTML or bytes." });
  }
  if (source.length > LIMITS.textUnits) {
    throw new ReadoutError("too-large", {
      what: `the input has ${source.length} characters; at most ${LIMITS.textUnits} are read`,
      fix: "Split it, or give the report's own text.",
    });
  }
  const html = input.html !== undefined && input.html !== null;
  const all: PageTools = { detectLanguage, ...tools };
  const report = html
    ? readHtmlPage(parseHtml(source), (document) => extractCandidate(document, () => parseHtml(source)), known, all)
    : readTextPage(source, known, all);
  if (!/[\p{L}\p{N}]/u.test(report.text)) {
    throw new ReadoutError("empty-report", {
      what: html ? "the page holds no report that could be found" : "the input holds no words",
      fix: html ? "Give the report's text, or the page as a browser shows it." : "Give a report as text or HTML.",
    });
  }
  return report;
}
