import type { Report } from "../../core/report.ts";

/** For tests: a report whose paragraphs are the text's non-empty lines. */
export function reportOfText(text: string): Report {
  const blocks: { kind: "paragraph"; start: number; end: number }[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") blocks.push({ kind: "paragraph", start, end: start + line.length });
    start += line.length + 1;
  }
  return {
    id: "test",
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
    blocks,
    credits: [],
  };
}
