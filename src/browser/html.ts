import { parseHTML } from "linkedom";
import { limitTree, type PageNode } from "../page/index.ts";

/**
 * Parses HTML into a document. Nothing on the page is run or fetched. The same parser in Node and in a browser, so that
 * one page gives one record in both.
 */
export function parseHtml(html: string): PageNode {
  // linkedom wants a document element; fragments and text get one, as in a browser.
  const source = /<html[\s>]/i.test(html.slice(0, 20_000))
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(limitTree(source)).document as unknown as PageNode;
}
