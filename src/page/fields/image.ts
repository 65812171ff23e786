import type { Credit, ReportImage, Span } from "../../core/index.ts";
import type { PageMetadata } from "../head/metadata.ts";
import { type Choice, choose, rank } from "./choice.ts";

const ORDER = ["json-ld:image", "meta:og:image", "meta:og:image:secure_url", "meta:twitter:image", "link:image_src"];

/** The picture that the page is shown with. A site's logo, shown where a report has no picture, is none. */
export function chooseImage(metadata: PageMetadata): Choice | null {
  const ranked = metadata.images
    .filter(
      ({ value }) =>
        !/(?:^|[/_.-])(?:logo|default|placeholder|favicon|sprite|blank|og-?image-?default)[/_.-]/i.test(value),
    )
    .map((found, index) => ({ found, index }))
    .sort((a, b) => rank(ORDER, a.found.from) - rank(ORDER, b.found.from) || a.index - b.index);
  return ranked[0] === undefined ? null : choose(ranked[0].found, "the picture that stands for the report");
}

/** Longest credit, in UTF-16 code units. */
const HOLDER_UNITS = 60;

/**
 * The picture with its credit: the one that linked data give it, else the first photo credit that the text shows above
 * the end of its first paragraphs.
 */
export function withCredit(
  chosen: Choice | null,
  metadata: PageMetadata,
  credits: readonly Credit[],
  leadEnd: number,
): ReportImage | null {
  if (chosen === null) return null;
  const stated = metadata.images.find(({ value, credit }) => value === chosen.value && credit !== null)?.credit ?? null;
  const shown = credits.find(({ kind, start }) => kind !== "video" && start <= leadEnd) ?? null;
  if (shown !== null && (shown.agency.length > HOLDER_UNITS || /\d{1,2}[:.]\d{2}/.test(shown.agency))) {
    // A whole caption taken for a credit: who took the picture stands in brackets at its end, if anywhere.
    const holder = /\(([^()]{2,80})\)\s*\.?$/.exec(shown.agency);
    if (holder === null) return { url: chosen.value, credit: stated, creditSpan: null };
    const start = shown.start + holder.index + 1;
    return { url: chosen.value, credit: stated ?? holder[1]!, creditSpan: { start, end: start + holder[1]!.length } };
  }
  const span: Span | null = shown === null ? null : { start: shown.start, end: shown.end };
  if (stated !== null && shown !== null && !stated.includes(shown.agency) && !shown.agency.includes(stated))
    return { url: chosen.value, credit: stated, creditSpan: null };
  return { url: chosen.value, credit: stated ?? shown?.agency ?? null, creditSpan: span };
}
