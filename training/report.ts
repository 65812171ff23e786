import { plainReport, type Report } from "../src/core/report.ts";

/** A report of plain paragraphs, for training and checks. */
export function reportOf(text: string, blocks: readonly { readonly start: number; readonly end: number }[]): Report {
  return plainReport("training", text, blocks);
}

/** UTF-16 offset of each code point: the corpora count code points. */
export function offsets(text: string): number[] {
  const table: number[] = [];
  let at = 0;
  for (const ch of text) {
    table.push(at);
    at += ch.length;
  }
  table.push(at);
  return table;
}
