import type { PageMetadata } from "../head/metadata.ts";
import { originOf } from "../urls.ts";
import { type Choice, choose, keyOf, rank } from "./choice.ts";

const ORDER = ["meta:article:section", "json-ld:articleSection", "json-ld:BreadcrumbList", "microdata:articleSection"];

/** First parts of paths that are sections on news sites everywhere. A language's words where they differ from English. */
const PATH_SECTIONS: ReadonlySet<string> = new Set(
  (
    "world politics business economy economics markets money finance tech technology science health environment climate culture arts entertainment sport sports opinion commentisfree " +
    "lifestyle travel education society crime local national international europe africa asia americas us-news uk-news middle-east " +
    "politik wirtschaft kultur wissenschaft gesundheit panorama ausland inland politique economie monde societe culture sante politica economia cultura mundo deportes sociedad esteri cronaca " +
    "swiat kraj gospodarka politika ekonomika svet domaci zahranici sverige varlden dunya gundem ekonomi spor internasional nasional olahraga the-gioi kinh-doanh the-thao"
  ).split(" "),
);

/** What systems file a report under that is no section. */
const NO_SECTIONS: ReadonlySet<string> = new Set(
  "home homepage news post posts all article articles blog blogs story stories frontpage front uncategorized featured feature slider spotlight top topstories latest latestnews misc other общие nachrichten noticias notizie actualites nieuws aktuality новости новини главная".split(
    " ",
  ),
);

/** The section in which the page stands; null where nothing says so. */
export function chooseSection(
  metadata: PageMetadata,
  url: string | null,
  headline: string | null,
  outlet: string | null,
): Choice | null {
  const not = new Set([keyOf(headline ?? ""), keyOf(outlet ?? ""), "", ...NO_SECTIONS]);
  const part = (value: string): string =>
    value
      .split(/\s*[>›»]\s*/)
      .at(-1)!
      .split(/\s*,\s*|\s+-\s+/)
      .find((one) => !not.has(keyOf(one))) ?? "";
  const ranked = metadata.sections
    .map((found, index) => ({ found, index, value: part(found.value).trim() }))
    .filter(
      ({ value }) => value.length <= 60 && /\p{L}/u.test(value) && !/^https?:/.test(value) && !not.has(keyOf(value)),
    )
    .sort((a, b) => rank(ORDER, a.found.from) - rank(ORDER, b.found.from) || a.index - b.index);
  const best = ranked[0];
  if (best !== undefined) return choose(best.found, "the section that the page names", best.value);
  const path = url === null ? "" : url.slice(originOf(url)?.length ?? 0);
  const first = /^\/(?:[a-z]{2}\/)?(?:news\/)?([a-z-]{2,30})\//.exec(path)?.[1];
  return first !== undefined && PATH_SECTIONS.has(first)
    ? { value: first, from: "url", why: "the address names a section" }
    : null;
}
