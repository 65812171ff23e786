import type { LanguageVersion } from "../../core/index.ts";
import type { PageMetadata } from "../head/metadata.ts";
import { hostOf, originOf } from "../urls.ts";
import { type Choice, choose } from "./choice.ts";

/** The page's own address for itself: `rel=canonical`, else og:url. */
export function chooseCanonical(metadata: PageMetadata): Choice | null {
  const link = metadata.canonical.find((found) => found.from === "link:canonical") ?? metadata.canonical[0];
  return link === undefined ? null : choose(link, "the page's address for itself");
}

const LITE_ADDRESS =
  /(?:^https?:\/\/(?:amp|lite|text|m|mobile|mobil|touch)\.|\/(?:amp|lite|text-only|print)(?:\/|$|\?)|[?&](?:amp|outputtype=amp|lite|print)(?:=|&|$)|\.amp(?:\.html)?$)/i;

/** The address of the main version, where this page is its lite, AMP or print version; null where it is the main one. */
export function chooseMainVersion(metadata: PageMetadata, url: string | null, canonical: string | null): Choice | null {
  const shown = metadata.mainVersions.find(({ value }) => mayBeVersion(value, url ?? canonical));
  if (shown !== undefined && !sameAddress(shown.value, url)) return choose(shown, "a link that says so");
  if (canonical === null || sameAddress(canonical, url)) return null;
  const lite = metadata.isAmp || (url !== null && LITE_ADDRESS.test(url));
  return lite && !isFront(canonical)
    ? { value: canonical, from: "link:canonical", why: "what this AMP or lite page calls canonical" }
    : null;
}

/** The AMP version of this page, where it is not one itself. */
export function chooseAmp(metadata: PageMetadata, url: string | null): Choice | null {
  const link = metadata.ampUrls.find(({ value }) => !sameAddress(value, url));
  return link === undefined || metadata.isAmp ? null : choose(link, "the page names its AMP version");
}

/** The mobile or text-only version of this page, where it is not one itself. */
export function chooseLite(metadata: PageMetadata, url: string | null): Choice | null {
  const link = metadata.liteUrls.find(({ value }) => !sameAddress(value, url));
  return link === undefined ? null : choose(link, "the page names its version for small screens");
}

/** Other-language versions of the report that are kept. */
const VERSIONS_MAX = 60;

/**
 * The report in other languages: what `hreflang` names, and visible links in a language's own name. The page itself, its
 * own language, and front pages of editions are not versions of the report.
 */
export function languageVersionsOf(
  metadata: PageMetadata,
  url: string | null,
  canonical: string | null,
  language: string | null,
): readonly LanguageVersion[] {
  const found: LanguageVersion[] = [];
  const own = (value: string): boolean => sameAddress(value, url) || sameAddress(value, canonical);
  for (const { value, language: tag, from } of metadata.versions) {
    if (own(value) || found.length >= VERSIONS_MAX) continue;
    if (from !== "link:hreflang" && (sameTag(tag, language) || !mayBeVersion(value, url ?? canonical))) continue;
    if (from === "link:hreflang" && isFront(value)) continue;
    if (!found.some((one) => one.language === tag && sameAddress(one.url, value)))
      found.push({ language: tag, url: value, from });
  }
  return found;
}

function sameTag(tag: string, language: string | null): boolean {
  return language !== null && tag.split("-")[0] === language.split("-")[0];
}

/** True for an address that leads to a page and not to a site's front: a path with more than one word of a section. */
function isFront(url: string): boolean {
  const path = url.slice(originOf(url)?.length ?? 0).replace(/[?#].*$/, "");
  return /^\/?(?:[a-z]{2}(?:[-_][a-zA-Z]{2,4})?\/?)?(?:index\.\w+)?$/.test(path);
}

/** True where an address may lead to a version of one page: the same site, and more than a front page or a section. */
function mayBeVersion(value: string, of: string | null): boolean {
  if (of === null || isFront(value)) return of === null;
  const path = value.slice(originOf(value)?.length ?? 0);
  const plain = path.replace(/[?#].*$/, "");
  return (
    siteOf(value) === siteOf(of) &&
    (plain.length > 16 || /\d/.test(plain) || /^\/[^/]+\/[^/]/.test(plain) || /[?&]\w*id=\w/.test(path))
  );
}

/** The registered part of a host, near enough: "bbc.co.uk" of "www.bbc.co.uk", "example.com" of "m.example.com". */
function siteOf(url: string): string {
  const labels = (hostOf(url) ?? "").split(".");
  const short = labels.length > 2 && labels.at(-1)!.length === 2 && labels.at(-2)!.length <= 3;
  return labels.slice(short ? -3 : -2).join(".");
}

/** Two writings of one address, scheme and fragment aside. */
export function sameAddress(a: string, b: string | null): boolean {
  if (b === null) return false;
  const plain = (url: string): string =>
    url
      .replace(/^https?:\/\//i, "")
      .replace(/#.*$/, "")
      .replace(/\/$/, "")
      .toLowerCase();
  return plain(a) === plain(b);
}
