import {
  attributeOf,
  type ExtractCandidate,
  type KnownFacts,
  type PageNode,
  type PageTools,
  readMoment,
  type SiteSettings,
  splitNames,
  textOf,
} from "../page/index.ts";

/** The part of a DOM that settings of a site need. */
type Queried = PageNode & {
  querySelector(selector: string): PageNode | null;
  querySelectorAll(selector: string): Iterable<PageNode & { textContent: string | null }>;
};

/** Words of a dropped part that are told, in UTF-16 code units. */
const TRACED_UNITS = 200;

/**
 * Empties what a user's settings say is not the report. The elements themselves stay, so that the paths of the others
 * hold; each is told to the trace.
 */
export function dropParts(document: PageNode, settings: SiteSettings, tools: PageTools): void {
  for (const selector of settings.drop) {
    for (const element of (document as Queried).querySelectorAll(selector)) {
      const words = textOf(element, TRACED_UNITS);
      const why = `the settings of the site drop ${selector}`;
      tools.trace?.({ layer: "blocks", by: "site/drop", start: 0, end: 0, kept: false, why, kind: "furniture", words });
      element.textContent = "";
    }
  }
}

/** The element that a user's settings name as the report; null where the page has none, so that it is looked for as ever. */
export function namedBody(document: PageNode, settings: SiteSettings): PageNode | null {
  return firstOf(document, settings.body);
}

function firstOf(document: PageNode, selectors: readonly string[]): PageNode | null {
  for (const selector of selectors) {
    const found = (document as Queried).querySelector(selector);
    if (found !== null) return found;
  }
  return null;
}

/** Headline, people and date from the elements that a user's settings name. What the caller knows wins. */
export function namedFacts(document: PageNode, settings: SiteSettings, known: KnownFacts): KnownFacts {
  const headline = firstOf(document, settings.headline);
  const byline = firstOf(document, settings.byline);
  const date = firstOf(document, settings.date);
  const names = byline === null ? [] : splitNames(textOf(byline, 600).replace(/^by\s+/i, ""));
  const moment = date === null ? null : (readMoment(attributeOf(date, "datetime")) ?? readMoment(textOf(date, 200)));
  return {
    ...known,
    ...(known.headline == null && headline !== null && textOf(headline) !== ""
      ? { headline: textOf(headline, 600) }
      : {}),
    ...(known.bylines == null && names.length > 0 ? { bylines: names } : {}),
    ...(known.published == null && moment !== null ? { published: moment } : {}),
  };
}

/** A finder that takes the named part where there is one. */
export function extractNamed(settings: SiteSettings | null, otherwise: ExtractCandidate): ExtractCandidate {
  return (document) => (settings === null ? null : namedBody(document, settings)) ?? otherwise(document);
}
