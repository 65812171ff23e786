import { extractFromHtml } from "@extractus/article-extractor";
import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import { type ReadoutDocument, ReadoutError, type TraceEntry } from "../../src/core/index.ts";
import { createReader } from "../../src/node/index.ts";
import { toDocument } from "../../src/pipeline/document.ts";
import { toBody } from "../system.ts";

/** Finds a page's body, a line for each block. Nothing is fetched. */
export type Extractor = (html: string, url: string | null) => string | Promise<string>;

/** What stands between the blocks of a page as a browser shows them. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN " +
    "NAV OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL"
  ).split(" "),
);
const UNSEEN: ReadonlySet<string> = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "SVG"]);

/** The text of a piece of HTML with a line for each block: `textContent` would glue a paragraph to the next. */
export function blockText(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) parts.push(node.nodeValue ?? "");
    const name = node.nodeName.toUpperCase();
    if (node.nodeType !== 1 || UNSEEN.has(name)) return;
    if (BLOCKS.has(name)) parts.push("\n");
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child);
    if (BLOCKS.has(name)) parts.push("\n");
  };
  walk(document.body as unknown as Node);
  const lines = parts.join("").split("\n");
  return lines
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

const reader = createReader();

/** What our page reader makes of a page, and why; null where it refuses it. */
export function readTraced(
  html: string,
  url: string | null,
): { readonly body: string; readonly trace: readonly TraceEntry[]; readonly report: ReadoutDocument["report"] } | null {
  const trace: TraceEntry[] = [];
  const input = url === null ? { html } : { html, url };
  try {
    const document = toDocument(
      reader.readPage(input, (entry) => void trace.push(entry)),
      {},
      [],
    );
    return { body: toBody(document), trace, report: document.report };
  } catch (error) {
    if (error instanceof ReadoutError) return null;
    throw error;
  }
}

const readout: Extractor = (html, url) => {
  try {
    return toBody(toDocument(reader.readPage(url === null ? { html } : { html, url }), {}, []));
  } catch (error) {
    if (error instanceof ReadoutError) return "";
    throw error;
  }
};

const readability: Extractor = (html) => {
  const found = new Readability(parseHTML(html).document as unknown as Document).parse();
  return blockText(found?.content ?? "");
};

const defuddle: Extractor = async (html, url) => {
  const { error } = console;
  // It tells of broken linked data with a stack trace, page by page.
  console.error = () => {};
  try {
    // Extractors of single sites would ask those sites.
    const options = { useAsync: false };
    const page = parseHTML(html).document as unknown as Document;
    return blockText((await Defuddle(page, url ?? "https://page.example/", options)).content ?? "");
  } finally {
    console.error = error;
  }
};

const articleExtractor: Extractor = async (html, url) => {
  const found = await extractFromHtml(html, url ?? "https://page.example/");
  return blockText(found?.content ?? "");
};

export const EXTRACTORS: readonly { readonly name: string; readonly extract: Extractor }[] = [
  { name: "readout", extract: readout },
  { name: "Readability on linkedom", extract: readability },
  { name: "Defuddle on linkedom", extract: defuddle },
  { name: "article-extractor", extract: articleExtractor },
];
