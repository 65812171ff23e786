import { LIMITS } from "../../core/index.ts";
import { attributeOf, findElements, isPlain, nameOf, type PageNode, textOf, walkTree } from "../dom.ts";
import type { Provenance } from "../facts.ts";
import { pathOf } from "../paths.ts";
import type { LinkedPost } from "../posts/updates.ts";
import { resolveUrl } from "../urls.ts";
import { readLanguageLink, readLanguageTag } from "./languages.ts";
import { LinkedData } from "./linked-data.ts";
import {
  META_ACCESS,
  META_AUTHORS,
  META_DESCRIPTIONS,
  META_IMAGES,
  META_LANGUAGES,
  META_MODIFIED,
  META_OUTLETS,
  META_PUBLISHED,
  META_SECTIONS,
  META_TITLES,
} from "./names.ts";
import { plainValue } from "./plain.ts";
import { Trail } from "./trail.ts";

/** A value that the page gives and where. */
export interface Found {
  readonly value: string;
  /** "json-ld:headline", "meta:og:title", "microdata:author", "time". */
  readonly from: string;
  /** The place in linked data, or the CSS path of the element. */
  readonly path?: string;
}

/** A version of the report in another language. */
export interface FoundVersion extends Found {
  readonly language: string;
}

/** A picture, with the credit that linked data give beside it. */
export interface FoundImage extends Found {
  readonly credit: string | null;
}

/** Everything that a page's head and markup say of the report, before any of it is believed. */
export interface PageMetadata {
  readonly headlines: readonly Found[];
  readonly titles: readonly Found[];
  readonly headings: readonly Found[];
  readonly descriptions: readonly Found[];
  readonly published: readonly Found[];
  readonly modified: readonly Found[];
  readonly authors: readonly Found[];
  readonly outlets: readonly Found[];
  readonly canonical: readonly Found[];
  readonly languages: readonly Found[];
  readonly sections: readonly Found[];
  readonly images: readonly FoundImage[];
  /** Who may read it: "free", "locked", "metered", "true", "false". */
  readonly access: readonly Found[];
  /** Words in the report as linked data count them. */
  readonly wordCount: number | null;
  readonly ampUrls: readonly Found[];
  readonly liteUrls: readonly Found[];
  readonly versions: readonly FoundVersion[];
  /** Visible links whose words say that they lead to the main version. */
  readonly mainVersions: readonly Found[];
  readonly isAmp: boolean;
  /** Linked data call the page a live blog; and its posts, as they tell of them. */
  readonly isLiveBlog: boolean;
  readonly posts: readonly LinkedPost[];
  readonly problems: readonly Provenance[];
}

/** Meta elements read of one page. */
const META_MAX = 2_000;
/** Values kept of one field, `<time>` elements and links looked at. */
const VALUES_MAX = 60;
const TIMES_MAX = 40;
const LINKS_MAX = 3_000;
const VERSIONS_MAX = 100;

/** Collects what the page says. One walk; O(nodes) plus the linked data. */
export function collectMetadata(document: PageNode, url: string | null): PageMetadata {
  const headlines: Found[] = [];
  const titles: Found[] = [];
  const headings: Found[] = [];
  const descriptions: Found[] = [];
  const published: Found[] = [];
  const modified: Found[] = [];
  const authors: Found[] = [];
  const outlets: Found[] = [];
  const canonical: Found[] = [];
  const languages: Found[] = [];
  const sections: Found[] = [];
  const images: FoundImage[] = [];
  const access: Found[] = [];
  const ampUrls: Found[] = [];
  const liteUrls: Found[] = [];
  const versions: FoundVersion[] = [];
  const mainVersions: Found[] = [];
  const problems: Provenance[] = [];
  const scripts: string[] = [];
  const trail = new Trail();
  let isAmp = false;
  let metas = 0;
  let times = 0;
  let links = 0;
  let names = 0;
  const addAt = (list: Found[], value: string, from: string, path: string | undefined): void => {
    // A longer value is cut off unread: cleaning costs time too.
    if (value.length > LIMITS.metadataUnits * 4 || list.length >= VALUES_MAX) return;
    const text = plainValue(value);
    if (text === "" || text.length > LIMITS.metadataUnits) return;
    list.push(path === undefined ? { value: text, from } : { value: text, from, path });
  };
  const add = (list: Found[], value: string, from: string): void => addAt(list, value, from, undefined);
  /** Adds a value of an element of the body, with the way to it. */
  const addHere = (list: Found[], value: string, from: string): void => {
    if (list.length < VALUES_MAX && value !== "") addAt(list, value, from, pathOf(trail.place(), NO_IDS));
  };

  walkTree(
    document,
    (node) => {
      if (node.nodeType !== 1) return node.nodeType === 9 || node.nodeType === 11;
      trail.meet(node);
      const into = readElement(node);
      if (into) trail.enter(node);
      return into;
    },
    (node) => {
      if (node.nodeType === 1) trail.leave();
    },
  );

  function readElement(node: PageNode): boolean {
    const name = nameOf(node);
    switch (name) {
      case "html": {
        const lang = attributeOf(node, "lang") || attributeOf(node, "xml:lang");
        if (lang !== "") add(languages, lang, "html:lang");
        isAmp = node.getAttribute?.("amp") != null || node.getAttribute?.("⚡") != null;
        return true;
      }
      case "title":
        if (titles.every((found) => found.from !== "title")) add(titles, rawText(node), "title");
        return false;
      case "script":
        if (/ld\+json/i.test(attributeOf(node, "type")) && scripts.length < 200) scripts.push(rawText(node));
        return false;
      case "style":
      case "svg":
        return false;
      case "link":
        readLink(node);
        return false;
      case "meta":
        metas += 1;
        if (metas <= META_MAX) readMeta(node);
        return false;
      case "time":
        times += 1;
        if (times <= TIMES_MAX) readTime(node);
        break;
      case "h1":
        if (headings.length < 10)
          addHere(headings, textOf(node, 600), /headline/.test(attributeOf(node, "itemprop")) ? "h1:headline" : "h1");
        break;
      case "a":
        links += 1;
        if (links <= LINKS_MAX) readAnchor(node);
        break;
      default:
    }
    const prop = isPlain(node) ? "" : attributeOf(node, "itemprop");
    if (prop !== "") readItemprop(node, prop.toLowerCase());
    return true;
  }

  function readTime(node: PageNode): void {
    const value = attributeOf(node, "datetime") || attributeOf(node, "content");
    if (value === "") return;
    const hint = `${attributeOf(node, "itemprop")} ${attributeOf(node, "class")}`.toLowerCase();
    if (trail.isAside()) return;
    if (/modif|updat/.test(hint)) addHere(modified, value, "time:modified");
    else if (node.getAttribute?.("pubdate") != null || /datepublished|published|entry-date|pubdate/.test(hint))
      addHere(published, value, "time:published");
    else addHere(published, value, "time");
  }

  function readAnchor(node: PageNode): void {
    const rel = attributeOf(node, "rel");
    if (/\bauthor\b/.test(rel) && !trail.isAside()) addHere(authors, textOf(node, 200), "link:author");
    const href = attributeOf(node, "href");
    if (href === "" || href.length >= 2_000) return;
    const hreflang = attributeOf(node, "hreflang");
    const words = textOf(node, 80);
    if (MAIN_VERSION.test(words)) addUrl(mainVersions, href, url, "text:main-version");
    else if (hreflang !== "" || /\S{4}/.test(words)) {
      const language = readLanguageLink(words) ?? (hreflang === "" ? null : readLanguageTag(hreflang));
      if (language !== null) addVersion(href, language, hreflang === "" ? "text:language-link" : "a:hreflang");
    }
  }

  function addVersion(href: string, language: string, from: string): void {
    const absolute = resolveUrl(href, url);
    if (absolute !== null && versions.length < VERSIONS_MAX) versions.push({ value: absolute, language, from });
  }

  function readLink(node: PageNode): void {
    const rel = attributeOf(node, "rel").toLowerCase().split(/\s+/);
    const href = attributeOf(node, "href");
    if (href === "") return;
    if (rel.includes("canonical")) addUrl(canonical, href, url, "link:canonical");
    else if (rel.includes("amphtml")) addUrl(ampUrls, href, url, "link:amphtml");
    else if (rel.includes("alternate")) {
      const hreflang = attributeOf(node, "hreflang");
      const media = attributeOf(node, "media");
      const language = hreflang === "" ? null : readLanguageTag(hreflang);
      if (language !== null && attributeOf(node, "type") === "") addVersion(href, language, "link:hreflang");
      else if (/max-width|handheld/.test(media)) addUrl(liteUrls, href, url, "link:alternate-media");
    } else if (rel.includes("image_src")) addImage(href, "link:image_src", null);
  }

  function addImage(href: string, from: string, credit: string | null, path?: string): void {
    const absolute = resolveUrl(href, url);
    if (absolute !== null && images.length < VALUES_MAX)
      images.push({ value: absolute, from, credit, ...(path === undefined ? {} : { path }) });
  }

  function readMeta(node: PageNode): void {
    const itemprop = attributeOf(node, "itemprop");
    const key = (
      attributeOf(node, "property") ||
      attributeOf(node, "name") ||
      itemprop ||
      attributeOf(node, "http-equiv")
    )
      .trim()
      .toLowerCase();
    const content = attributeOf(node, "content");
    if (key === "" || content === "") return;
    if (itemprop !== "" && trail.isAside()) return;
    const from = `meta:${key}`;
    if (META_TITLES.has(key)) add(key === "title" ? titles : headlines, content, from);
    else if (META_PUBLISHED.has(key)) add(published, content, from);
    else if (META_MODIFIED.has(key)) add(modified, content, from);
    else if (META_AUTHORS.has(key)) add(authors, content, from);
    else if (META_OUTLETS.has(key)) add(outlets, content, from);
    else if (META_LANGUAGES.has(key)) add(languages, content, from);
    else if (META_DESCRIPTIONS.has(key)) add(descriptions, content, from);
    else if (META_SECTIONS.has(key)) add(sections, content, from);
    else if (META_IMAGES.has(key)) addImage(content, from, null);
    else if (META_ACCESS.has(key)) add(access, content, from);
    else if (key === "og:url") addUrl(canonical, content, url, "meta:og:url");
    else if (key === "twitter:site" && /^@?\w+$/.test(content)) add(outlets, content.replace(/^@/, ""), from);
  }

  /** The name within an element, as long as few were asked: elements in elements would be walked through again and again. */
  function nameOnce(node: PageNode): string | null {
    if (names >= VALUES_MAX) return null;
    names += 1;
    return nameWithin(node);
  }

  function readItemprop(node: PageNode, prop: string): void {
    if (trail.isAside()) return;
    const value = (): string => attributeOf(node, "content") || attributeOf(node, "datetime") || textOf(node, 300);
    if (/datepublished|datecreated/.test(prop)) addHere(published, value(), "microdata:datePublished");
    else if (prop.includes("datemodified")) addHere(modified, value(), "microdata:dateModified");
    else if (/(?:^|\s)headline/.test(prop)) addHere(headings, value(), "microdata:headline");
    else if (/(?:^|\s)(?:author|creator)(?:\s|$)/.test(prop))
      addHere(authors, nameOnce(node) ?? value(), "microdata:author");
    else if (/(?:^|\s)publisher(?:\s|$)/.test(prop)) addHere(outlets, nameOnce(node) ?? "", "microdata:publisher");
    else if (prop.includes("articlesection")) addHere(sections, value(), "microdata:articleSection");
    else if (prop.includes("isaccessibleforfree")) addHere(access, value(), "microdata:isAccessibleForFree");
  }

  const linked = new LinkedData(scripts, problems);
  const addLinked = (list: Found[], values: readonly { value: string; path: string }[], from: string): void => {
    for (const { value, path } of values) addAt(list, value, from, path);
  };
  let wordCount: number | null = null;
  for (const article of linked.articles) {
    addLinked(headlines, linked.text(article, "headline"), "json-ld:headline");
    addLinked(titles, linked.text(article, "name"), "json-ld:name");
    addLinked(descriptions, linked.text(article, "description"), "json-ld:description");
    const dates = linked.text(article, "datePublished");
    addLinked(published, dates.length > 0 ? dates : linked.text(article, "dateCreated"), "json-ld:datePublished");
    addLinked(modified, linked.text(article, "dateModified"), "json-ld:dateModified");
    addLinked(languages, linked.text(article, "inLanguage"), "json-ld:inLanguage");
    addLinked(sections, linked.text(article, "articleSection"), "json-ld:articleSection");
    addLinked(access, accessOf(linked.field(article, "isAccessibleForFree")), "json-ld:isAccessibleForFree");
    const author = linked.field(article, "author", "creator");
    addLinked(authors, linked.namesIn(author.value, author.path), "json-ld:author");
    const publisher = linked.field(article, "publisher");
    addLinked(outlets, linked.namesIn(publisher.value, publisher.path), "json-ld:publisher");
    const words = Number(linked.text(article, "wordCount")[0]?.value ?? Number.NaN);
    if (wordCount === null && Number.isInteger(words) && words > 0) wordCount = words;
    readImages(article);
  }
  // The last crumb is often the report itself, and the first the front page.
  const crumbs = linked.breadcrumbs.map(({ value, path }) => ({ value: plainValue(value), path }));
  for (const crumb of crumbs.slice(1).reverse()) addLinked(sections, [crumb], "json-ld:BreadcrumbList");
  addLinked(outlets, linked.sites, "json-ld:WebSite");

  function readImages(article: (typeof linked.articles)[number]): void {
    const { value, path } = linked.field(article, "image", "thumbnailUrl");
    if (typeof value === "string") addImage(value, "json-ld:image", null, path);
    else if (Array.isArray(value) && typeof value[0] === "string")
      addImage(value[0], "json-ld:image", null, `${path}[0]`);
    for (const object of linked.objectsIn(value, path)) {
      const address =
        linked.text(object, "url")[0] ?? linked.text(object, "contentUrl")[0] ?? linked.text(object, "@id")[0];
      if (address === undefined) continue;
      const holder = linked.field(object, "creator", "author", "copyrightHolder");
      const credit =
        linked.text(object, "creditText")[0]?.value ??
        linked.namesIn(holder.value, holder.path)[0]?.value ??
        linked.text(object, "copyrightNotice")[0]?.value;
      addImage(
        address.value,
        "json-ld:image",
        credit === undefined ? null : plainValue(credit).slice(0, 200),
        object.path,
      );
    }
  }

  return {
    headlines,
    titles,
    headings,
    descriptions,
    published,
    modified,
    authors,
    outlets,
    canonical,
    languages,
    sections,
    images,
    access,
    wordCount,
    ampUrls,
    liteUrls,
    versions,
    mainVersions,
    isAmp,
    isLiveBlog: linked.isLiveBlog,
    posts: linked.posts,
    problems,
  };
}

const NO_IDS: ReadonlyMap<string, number> = new Map();

/** Words of a link that are nothing but the offer of the main version. */
const MAIN_VERSION =
  /^(?:(?:link|go|switch|back|view|see|open|read|visit)\s+(?:to\s+|the\s+|our\s+|this\s+)*)?(?:main|full|desktop|original|standard|classic)\s+(?:version|site|page|article|story)(?:\s+(?:of\s+(?:this|the)\s+\p{L}+|on\s+\S.{0,40}))?[\s.»›>→]*$|^(?:към\s+)?(?:основна(?:та)?|пълна(?:та)?)\s+версия|^полная\s+версия|^(?:zur\s+)?(?:desktop|voll|haupt)version|^version\s+(?:complète|classique|web)|^versión\s+(?:completa|web|de\s+escritorio)|^versione\s+(?:completa|desktop)|^versão\s+(?:completa|web)|^volledige\s+versie/iu;

/** True, false, and texts that say so; the same of a part of the page (`hasPart`) is not asked. */
function accessOf({
  value,
  path,
}: {
  readonly value: unknown;
  readonly path: string;
}): { value: string; path: string }[] {
  return typeof value === "boolean" || typeof value === "string" ? [{ value: String(value), path }] : [];
}

function addUrl(list: Found[], href: string, base: string | null, from: string): void {
  const absolute = resolveUrl(href, base);
  if (absolute !== null && list.length < VALUES_MAX) list.push({ value: absolute, from });
}

/** The `itemprop="name"` within an element: the person, where the element holds a portrait and a line about them too. */
function nameWithin(node: PageNode): string | null {
  const own = attributeOf(node, "content");
  if (own !== "") return own;
  const named = findElements(node, (inner) => /(?:^|\s)name(?:\s|$)/.test(attributeOf(inner, "itemprop")), 1)[0];
  if (named === undefined || named === node) return null;
  const name = attributeOf(named, "content") || textOf(named, 200);
  return name === "" ? null : name;
}

function rawText(node: PageNode): string {
  const parts: string[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) parts.push(child.nodeValue ?? "");
  return parts.join("");
}
