import { LIMITS, ReadoutError, type Report } from "../core/index.ts";
import {
  attributeOf,
  isTooWide,
  type KnownFacts,
  type PageNode,
  type PageTools,
  readHtmlPage,
  readTextPage,
  type SiteSettings,
  settingsFor,
} from "../page/index.ts";
import { extractCandidate } from "./candidate.ts";
import { parseHtml } from "./html.ts";
import { detectLanguage } from "./language.ts";
import { dropParts, extractNamed, namedFacts } from "./sites.ts";

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
  const html = input.html !== undefined && input.html !== null;
  refuseLonger("the input", source, html ? LIMITS.sourceUnits : LIMITS.textUnits);
  const all: PageTools = { detectLanguage, ...tools };
  const report = html ? readHtml(source, known, all) : readTextPage(source, known, all);
  refuseLonger("the text of the report", report.text, LIMITS.textUnits);
  if (!/[\p{L}\p{N}]/u.test(report.text)) {
    throw new ReadoutError("empty-report", {
      what: html ? "the page holds no report that could be found" : "the input holds no words",
      fix: html ? "Give the report's text, or the page as a browser shows it." : "Give a report as text or HTML.",
    });
  }
  return report;
}

function refuseLonger(name: string, { length }: string, most: number): void {
  if (length <= most) return;
  throw new ReadoutError("too-large", {
    what: `${name} has ${length} characters; at most ${most} are read`,
    fix: "Split it, or give the report's own text.",
  });
}

/** Elements below this many characters of source cannot be too many: the shortest takes three. */
const SHORTEST_ELEMENT = 3;

function readHtml(source: string, known: KnownFacts, tools: PageTools): Report {
  const isCut = source.length > LIMITS.treeElements * SHORTEST_ELEMENT && isTooWide(source);
  if (isCut) {
    tools.warn?.(`the page has more than ${LIMITS.treeElements} elements; what comes after them was not read`);
  }
  const document = parseHtml(source);
  const settings = settingsOf(document, known, tools);
  const facts = settings === null ? known : namedFacts(document, settings, known);
  if (settings !== null) dropParts(document, settings, tools);
  const again = (): PageNode => {
    const fresh = parseHtml(source);
    if (settings !== null) dropParts(fresh, settings, {});
    return fresh;
  };
  const extract = extractNamed(settings, (tree) => extractCandidate(tree, again));
  return readHtmlPage(document, extract, facts, { ...tools, isCut });
}

/** The user's settings for a page, by the address that is known of it, else the one that it calls its own. */
function settingsOf(document: PageNode, known: KnownFacts, { sites = [] }: PageTools): SiteSettings | null {
  if (sites.length === 0) return null;
  const link = (document as unknown as Document).querySelector('link[rel~="canonical"]') as unknown as PageNode | null;
  return settingsFor(known.url ?? (link === null ? null : attributeOf(link, "href")), sites);
}
