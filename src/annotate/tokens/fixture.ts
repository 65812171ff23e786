import { plainReport, type Report } from "../../core/report.ts";
import type { Span } from "../../core/span.ts";

/** For tests: a report whose paragraphs are the text's non-empty lines. */
export function reportOfText(text: string): Report {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") paragraphs.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return plainReport("test", text, paragraphs);
}
