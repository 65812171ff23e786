import { GAP, type TokenColumns } from "./lexer.ts";

/**
 * The number of the quotation in which each token stands, from 1; 0 outside of any. A paragraph's end closes what is open: a quotation
 * that goes on there has a number of its own. Linear in the tokens.
 */
export function quotesOf(text: string, { count, start, end, gap }: TokenColumns): Int32Array {
  const quotes = new Int32Array(count);
  let number = 0;
  let inside = false;
  for (let i = 0; i < count; i += 1) {
    if (gap[i] === GAP.paragraph) inside = false;
    const mark = end[i]! - start[i]! <= 2 ? markAt(text, start[i]!, end[i]!) : "";
    if (mark === "open" || (mark === "either" && !inside)) {
      inside = true;
      number += 1;
    } else if (mark !== "") inside = false;
    quotes[i] = inside ? number : 0;
  }
  return quotes;
}

/** What a token does as a mark of quotation: straight marks do either, and so does a doubled backtick or apostrophe of old wires by its form. */
function markAt(text: string, start: number, end: number): "open" | "close" | "either" | "" {
  switch (text.slice(start, end)) {
    case '"':
      return "either";
    case "\u201c":
    case "\u201e":
    case "\u00ab":
    case "``":
      return "open";
    case "\u201d":
    case "\u00bb":
    case "''":
      return "close";
    default:
      return "";
  }
}
