import { LIMITS } from "../core/index.ts";
import { cleanName, isPersonName, readByline, splitNames } from "./bylines.ts";
import { isAgency } from "./credits.ts";
import { findWrittenDates } from "./dates.ts";
import { attributeOf, nameOf, type PageNode, textOf, walkTree } from "./dom.ts";
import type { Provenance } from "./facts.ts";
import { type JsonObject, objectsIn, readJson, textField, typesOf } from "./jsonld.ts";
import { readMoment } from "./moments.ts";
import { hostOf, resolveUrl } from "./urls.ts";

/** A value that the page gives and where. */
export interface Found {
  readonly value: string;
  readonly from: string;
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
  /** Visible links whose words say that they lead to the main version. */
  readonly mainVersions: readonly Found[];
  readonly isAmp: boolean;
  readonly problems: readonly Provenance[];
}

/** Meta elements read of one page. */
const META_MAX = 2_000;

const ARTICLE_TYPES =
  /(?:Article|BlogPosting|Posting|Report|Review|ReportageNewsArticle|OpinionNewsArticle|AnalysisNewsArticle|ClaimReview|LiveBlogPosting)$/;

const META_DATES: ReadonlySet<string> = new Set(
  (
    "article:published_time og:published_time article:published og:article:published_time rnews:datepublished publish-date publishdate publish_date pubdate pub_date " +
    "publication_date published_date published-date publisheddate date.issued dc.date.issued dcterms.date dcterms.created dcterms.issued dc.date dc.date.created " +
    "date originalpublicationdate article_date_original sailthru.date parsely-pub-date cxenseparse:recs:publishtime cxenseparse:publishtime timestamp " +
    "datepublished article.published article.created created creation_date buzz:published mediator_published_time weibo:article:create_at analyticsattributes.articledate " +
    "bt:pubdate displaydate article-publication-date shareaholic:article_published_time citation_publication_date citation_date dc.created vr:published_time eomportal-publicationdate"
  ).split(" "),
);
const META_AUTHORS: ReadonlySet<string> = new Set(
  "author article:author byl byline sailthru.author parsely-author dc.creator dcterms.creator article_author authors og:article:author cxenseparse:author citation_author rbauthors bt:author news_author content-author".split(
    " ",
  ),
);
const META_TITLES: ReadonlySet<string> = new Set(
  "og:title twitter:title dc.title dcterms.title sailthru.title parsely-title title headline hdl citation_title cxenseparse:title".split(
    " ",
  ),
);
const META_OUTLETS: ReadonlySet<string> = new Set(
  "og:site_name application-name apple-mobile-web-app-title dc.publisher dcterms.publisher publisher article:publisher copyright cre".split(
    " ",
  ),
);

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
  const mainVersions: Found[] = [];
  const problems: Provenance[] = [];
  const scripts: string[] = [];
  let isAmp = false;
  let metas = 0;
  let times = 0;
  let links = 0;
  const add = (list: Found[], value: string, from: string): void => {
    const text = decodeEntities(value).replace(/\s+/g, " ").trim();
    if (text !== "" && text.length <= LIMITS.metadataUnits && list.length < 60) list.push({ value: text, from });
  };

  walkTree(document, (node) => {
    if (node.nodeType !== 1) return node.nodeType === 9 || node.nodeType === 11;
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
      case "link": {
        const rel = attributeOf(node, "rel").toLowerCase();
        const href = attributeOf(node, "href");
        if (rel.split(/\s+/).includes("canonical") && href !== "") addUrl(canonical, href, url, "link:canonical");
        return false;
      }
      case "meta": {
        metas += 1;
        if (metas > META_MAX) return false;
        readMeta(node);
        return false;
      }
      case "time": {
        times += 1;
        if (times <= 40) {
          const value = attributeOf(node, "datetime") || attributeOf(node, "content");
          const hint = `${attributeOf(node, "itemprop")} ${attributeOf(node, "class")}`.toLowerCase();
          if (value !== "") {
            if (/modif|updat/.test(hint)) add(modified, value, "time");
            else if (node.getAttribute?.("pubdate") != null || /datepublished|published|entry-date|pubdate/.test(hint))
              add(published, value, "time:published");
            else add(published, value, "time");
          }
        }
        break;
      }
      case "h1":
        if (headings.length < 10)
          add(headings, textOf(node, 600), /headline/.test(attributeOf(node, "itemprop")) ? "h1:headline" : "h1");
        break;
      case "a": {
        links += 1;
        if (/\bauthor\b/.test(attributeOf(node, "rel"))) add(authors, textOf(node, 200), "link:author");
        const href = attributeOf(node, "href");
        if (links <= 3_000 && href !== "" && href.length < 2_000) {
          const words = textOf(node, 80);
          if (MAIN_VERSION.test(words)) addUrl(mainVersions, href, url, "text:main-version");
        }
        break;
      }
      default:
    }
    const prop = attributeOf(node, "itemprop").toLowerCase();
    if (prop !== "") readItemprop(node, prop);
    return true;
  });

  function readMeta(node: PageNode): void {
    const key = (
      attributeOf(node, "property") ||
      attributeOf(node, "name") ||
      attributeOf(node, "itemprop") ||
      attributeOf(node, "http-equiv")
    )
      .trim()
      .toLowerCase();
    const content = attributeOf(node, "content");
    if (key === "" || content === "") return;
    const from = `meta:${key}`;
    if (META_TITLES.has(key)) add(key === "title" ? titles : headlines, content, from);
    else if (META_DATES.has(key)) add(published, content, from);
    else if (
      key === "article:modified_time" ||
      key === "og:updated_time" ||
      key === "last-modified" ||
      key === "datemodified" ||
      key === "lastmod"
    )
      add(modified, content, from);
    else if (META_AUTHORS.has(key)) add(authors, content, from);
    else if (META_OUTLETS.has(key)) add(outlets, content, from);
    else if (key === "og:url") addUrl(canonical, content, url, "meta:og:url");
    else if (
      key === "og:locale" ||
      key === "content-language" ||
      key === "language" ||
      key === "dc.language" ||
      key === "dcterms.language"
    )
      add(languages, content, from);
    else if (key === "description" || key === "og:description" || key === "twitter:description")
      add(descriptions, content, from);
    else if (key === "twitter:site" && /^@?\w+$/.test(content)) add(outlets, content.replace(/^@/, ""), from);
  }

  function readItemprop(node: PageNode, prop: string): void {
    const value = (): string => attributeOf(node, "content") || attributeOf(node, "datetime") || textOf(node, 300);
    if (prop.includes("datepublished") || prop.includes("datecreated"))
      add(published, value(), "microdata:datePublished");
    else if (prop.includes("datemodified")) add(modified, value(), "microdata:dateModified");
    else if (/(?:^|\s)headline/.test(prop)) add(headings, value(), "microdata:headline");
    else if (/(?:^|\s)(?:author|creator)(?:\s|$)/.test(prop)) add(authors, value(), "microdata:author");
  }

  const linked = readLinkedData(scripts, problems);
  for (const article of linked.articles) {
    for (const [key, from] of [
      ["headline", "json-ld:headline"],
      ["name", "json-ld:name"],
    ] as const) {
      const value = textField(article, key);
      if (value !== null) add(key === "headline" ? headlines : titles, value, from);
    }
    const description = textField(article, "description");
    if (description !== null) add(descriptions, description, "json-ld:description");
    const date = textField(article, "datePublished") ?? textField(article, "dateCreated");
    if (date !== null) add(published, date, "json-ld:datePublished");
    const changed = textField(article, "dateModified");
    if (changed !== null) add(modified, changed, "json-ld:dateModified");
    const language = textField(article, "inLanguage");
    if (language !== null) add(languages, language, "json-ld:inLanguage");
    for (const person of linked.namesOf(article["author"] ?? article["creator"] ?? null))
      add(authors, person, "json-ld:author");
    for (const outlet of linked.namesOf(article["publisher"] ?? null)) add(outlets, outlet, "json-ld:publisher");
  }
  for (const site of linked.sites) add(outlets, site, "json-ld:WebSite");
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
    mainVersions,
    isAmp,
    problems,
  };
}

const MAIN_VERSION =
  /^(?:(?:link|go|switch|back|view|see|open|read|visit)\s+(?:to\s+|the\s+|our\s+|this\s+)*)?(?:main|full|desktop|original|standard|classic)\s+(?:version|site|page|article|story)|^(?:към\s+)?(?:основна(?:та)?|пълна(?:та)?)\s+версия|^полная\s+версия|^(?:zur\s+)?(?:desktop|voll|haupt)version|^version\s+(?:complète|classique|web)|^versión\s+(?:completa|web|de\s+escritorio)|^versione\s+(?:completa|desktop)|^versão\s+(?:completa|web)|^volledige\s+versie/i;

function addUrl(list: Found[], href: string, base: string | null, from: string): void {
  const absolute = resolveUrl(href, base);
  if (absolute !== null) list.push({ value: absolute, from });
}

function rawText(node: PageNode): string {
  const parts: string[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) parts.push(child.nodeValue ?? "");
  return parts.join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
};

/** Entities that were escaped twice, and tags that were put into an attribute. */
function decodeEntities(text: string): string {
  const plain = text.includes("<") ? text.replace(/<\/?[a-z][^<>]{0,300}>/gi, "") : text;
  if (!plain.includes("&")) return plain;
  return plain.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex!, 16);
      return code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
    },
  );
}

interface LinkedData {
  readonly articles: readonly JsonObject[];
  readonly sites: readonly string[];
  namesOf(value: unknown): string[];
}

function readLinkedData(scripts: readonly string[], problems: Provenance[]): LinkedData {
  const values = [];
  for (const script of scripts) {
    const reading = readJson(script);
    if ("problem" in reading)
      problems.push({
        field: "json-ld",
        value: script.slice(0, 80),
        from: "json-ld",
        chosen: false,
        why: reading.problem,
      });
    else values.push(reading.value);
  }
  const objects = objectsIn(values);
  const byId = new Map<string, JsonObject>();
  for (const object of objects) {
    const id = object["@id"];
    if (typeof id === "string" && Object.keys(object).length > 1 && !byId.has(id)) byId.set(id, object);
  }
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE_TYPES.test(type)));
  // A page that only says it is a page still dates and names itself.
  const pages = objects.filter((object) =>
    typesOf(object).some((type) => /^(?:WebPage|ItemPage|VideoObject)$/.test(type)),
  );
  const sites = objects
    .filter((object) => typesOf(object).some((type) => /^(?:WebSite|NewsMediaOrganization)$/.test(type)))
    .map((object) => textField(object, "name"));
  const namesOf = (value: unknown): string[] => {
    const names: string[] = [];
    const open: unknown[] = [value];
    for (let step = 0; open.length > 0 && step < 50; step += 1) {
      const item = open.shift();
      if (typeof item === "string") names.push(item);
      else if (Array.isArray(item)) open.unshift(...item.slice(0, 30));
      else if (item !== null && typeof item === "object") {
        const object = item as JsonObject;
        const name = textField(object, "name");
        const id = object["@id"];
        if (name !== null) names.push(name);
        else if (typeof id === "string" && byId.has(id) && byId.get(id) !== object) open.unshift(byId.get(id));
      }
    }
    return names.filter((name) => !/^https?:/.test(name));
  };
  return {
    articles: articles.length > 0 ? articles.slice(0, 5) : pages.slice(0, 3),
    sites: sites.filter((name): name is string => name !== null),
    namesOf,
  };
}

/** The choice made for a field. */
export interface Choice {
  readonly value: string;
  readonly from: string;
  readonly why: string;
}

const SEPARATOR = /\s+(?:[|•·»›]|[-–—]{1,2}|::|\/)\s+|\s*[|»]\s*|:\s+/;

/** A title without the site's name: "River talks resume | Example Times" and "Example Times: River talks resume". */
export function cutSiteName(title: string, siteNames: readonly string[]): string {
  let text = title;
  for (let step = 0; step < 3; step += 1) {
    const parts = splitTitle(text);
    if (parts === null) break;
    const last = keyOf(parts.last);
    const first = keyOf(parts.first);
    if (siteNames.some((name) => sameName(name, last))) text = parts.withoutLast;
    else if (siteNames.some((name) => sameName(name, first))) text = parts.withoutFirst;
    else break;
  }
  return text;
}

function splitTitle(title: string): { first: string; withoutFirst: string; last: string; withoutLast: string } | null {
  const marks: { readonly at: number; readonly end: number; readonly colon: boolean }[] = [];
  const pattern = new RegExp(SEPARATOR, "g");
  for (let match = pattern.exec(title); match !== null && marks.length < 20; match = pattern.exec(title)) {
    marks.push({ at: match.index, end: match.index + match[0].length, colon: match[0].startsWith(":") });
  }
  const tail = [...marks].reverse().find((mark) => !mark.colon);
  const head = marks[0];
  if (head === undefined) return null;
  const end = tail ?? head;
  return {
    first: title.slice(0, head.at),
    withoutFirst: title.slice(head.end),
    last: tail === undefined ? "" : title.slice(end.end),
    withoutLast: title.slice(0, end.at),
  };
}

function keyOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** True where a part of a title names the site: the same letters, or its address, or one inside the other. */
function sameName(siteName: string, partKey: string): boolean {
  const key = keyOf(siteName);
  if (key === "" || partKey === "" || partKey.length > 60) return false;
  return (
    key === partKey ||
    (key.length > 3 &&
      partKey.length > 3 &&
      (key.startsWith(partKey) || partKey.startsWith(key) || key.endsWith(partKey) || partKey.endsWith(key)))
  );
}

/** Names by which a page's site may sign its titles. */
export function siteNamesOf(metadata: PageMetadata, url: string | null): string[] {
  const names = metadata.outlets.map((found) => found.value);
  const host = url === null ? null : hostOf(url);
  if (host !== null) {
    names.push(host);
    const labels = host.split(".");
    if (labels.length > 1) names.push(labels[labels.length - 2]!, labels.slice(-2).join("."));
    if (labels.length > 2) names.push(labels[labels.length - 3]!);
  }
  return names;
}

/** The headline: the one that the page shows, where metadata agree with it; else what metadata give, the site's name cut. */
export function chooseHeadline(metadata: PageMetadata, siteNames: readonly string[]): Choice | null {
  const cut = (found: Found): string => cutSiteName(found.value, siteNames).trim();
  const meta = [...metadata.headlines, ...metadata.titles];
  const shown = metadata.headings.filter((found) => found.value.length >= 8 && found.value.length <= 400);
  // A shown heading that some metadata title is, or begins with, or is cut from.
  for (const heading of shown) {
    const key = keyOf(heading.value);
    if (key.length < 6) continue;
    const agrees = meta.find((found) => {
      const other = keyOf(cut(found));
      return other === key || (other.length > 10 && (key.startsWith(other.slice(0, -1)) || other.startsWith(key)));
    });
    if (agrees !== undefined)
      return { value: heading.value, from: heading.from, why: `shown, and ${agrees.from} agrees` };
  }
  const order = ["json-ld:headline", "meta:og:title", "meta:twitter:title"];
  const ranked = [...meta].sort((a, b) => rank(order, a.from) - rank(order, b.from));
  const only = shown[0];
  if (
    only !== undefined &&
    shown.length === 1 &&
    !siteNames.some((name) => sameName(name, keyOf(only.value))) &&
    only.value.length > 15
  ) {
    return { value: only.value, from: only.from, why: "the only main heading shown" };
  }
  for (const found of ranked) {
    const value = cut(found);
    if (value.length >= 4 && !siteNames.some((name) => keyOf(name) === keyOf(value)))
      return { value, from: found.from, why: "the first of the metadata" };
  }
  return only === undefined ? null : { value: only.value, from: only.from, why: "the first main heading" };
}

function rank(order: readonly string[], from: string): number {
  const at = order.indexOf(from);
  return at < 0 ? order.length : at;
}

/** The publication date: stated as such in linked data or meta, then microdata, `<time>`, in that order. */
export function choosePublished(metadata: PageMetadata): Choice | null {
  const order = (from: string): number => {
    if (from === "json-ld:datePublished") return 0;
    if (from === "meta:article:published_time" || from === "meta:og:published_time") return 1;
    if (from === "microdata:datePublished") return 2;
    if (from === "time:published") return 3;
    if (from.startsWith("meta:") && from !== "meta:date" && from !== "meta:created" && from !== "meta:timestamp")
      return 4;
    if (from === "meta:date") return 5;
    if (from === "time") return 7;
    return 6;
  };
  const ranked = metadata.published
    .map((found, index) => ({ found, index, moment: readMoment(found.value) }))
    .filter((item) => item.moment !== null)
    .sort((a, b) => order(a.found.from) - order(b.found.from) || a.index - b.index);
  const best = ranked[0];
  return best === undefined
    ? null
    : { value: best.moment!, from: best.found.from, why: "the most explicit statement of publication" };
}

/** The outlet: the site's own name for itself, not its address. */
export function chooseOutlet(metadata: PageMetadata, url: string | null): Choice | null {
  const host = url === null ? null : hostOf(url);
  const order = [
    "meta:og:site_name",
    "json-ld:publisher",
    "json-ld:WebSite",
    "meta:application-name",
    "meta:apple-mobile-web-app-title",
    "meta:dc.publisher",
    "meta:publisher",
    "meta:cre",
  ];
  const ranked = metadata.outlets
    .filter((found) => order.includes(found.from) && isOutletName(found.value))
    .sort((a, b) => rank(order, a.from) - rank(order, b.from));
  const hostLetters = host === null ? "" : keyOf(host.split(".").slice(0, -1).join(""));
  // "U.S." as a section's site name beside a publisher "Reuters" on reuters.com: the one that the address spells.
  const spelled = ranked.find(
    (found) => keyOf(found.value).length > 2 && spells(hostLetters, keyOf(tidyOutlet(found.value))),
  );
  // Two letters that the address does not spell are a section's label, not a name.
  const best = spelled ?? ranked.find((found) => keyOf(found.value).length > 3);
  // "usatoday" and "USA TODAY": of two writings of one name, the one that a reader would write.
  const written =
    best === undefined || /[\s\p{Lu}]/u.test(best.value)
      ? best
      : (ranked.find((found) => keyOf(found.value) === keyOf(best.value) && /[\s\p{Lu}]/u.test(found.value)) ?? best);
  if (best !== undefined && written !== undefined)
    return {
      value: tidyOutlet(written.value),
      from: best.from,
      why:
        spelled === undefined ? "the site's name for itself" : "the site's name for itself, which its address spells",
    };
  // "River talks resume | Example Times": a title's tail that the address spells too.
  const title = metadata.titles.find((found) => found.from === "title");
  const parts = title === undefined ? null : splitTitle(title.value);
  if (parts !== null && host !== null) {
    const hostKey = keyOf(host.split(".").slice(0, -1).join(""));
    for (const part of [parts.last, parts.first]) {
      const key = keyOf(part);
      if (key.length > 2 && part.length <= 60 && (hostKey.includes(key) || key.includes(hostKey))) {
        return { value: part.trim(), from: "title", why: "the part of the title that the address spells" };
      }
    }
  }
  const social = metadata.outlets.find((found) => found.from === "meta:twitter:site");
  if (social !== undefined) return { value: social.value, from: social.from, why: "the site's name on a network" };
  if (parts !== null && parts.last !== "" && parts.last.split(/\s+/).length <= 5)
    return { value: parts.last.trim(), from: "title", why: "the title's last part" };
  return host === null ? null : { value: host, from: "url", why: "the address" };
}

/** True where an address's letters and a name's are the same at the head: "slate" and "Slate Magazine", "thesun" and "The Sun". */
function spells(hostLetters: string, nameKey: string): boolean {
  const name = nameKey.replace(/(?:com|org|net)$/, "");
  return (
    hostLetters.includes(name) || (hostLetters.length > 3 && name.startsWith(hostLetters.replace(/(?:com?|org)$/, "")))
  );
}

function isOutletName(value: string): boolean {
  return value.length >= 2 && value.length <= 80 && !/^https?:/.test(value);
}

function tidyOutlet(value: string): string {
  return value
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/^www\./, "")
    .replace(/\/$/, "");
}

/** Who wrote it: people first; an organisation only where no person is named and it is not the outlet itself. */
export function chooseBylines(
  metadata: PageMetadata,
  shown: readonly Found[],
  outlet: string | null,
): { readonly names: readonly string[]; readonly from: string; readonly why: string } | null {
  const outletKey = outlet === null ? "" : keyOf(outlet);
  const sources: (readonly [string, readonly string[]])[] = [];
  for (const from of ["json-ld:author", "text:byline", "meta:author", "meta:", "link:author", "microdata:author"]) {
    const list = from === "text:byline" ? shown : metadata.authors;
    const values = list
      .filter((found) =>
        from === "meta:" ? found.from.startsWith("meta:") && found.from !== "meta:author" : found.from === from,
      )
      .map((found) => found.value);
    if (values.length > 0) sources.push([from === "meta:" ? "meta" : from, values]);
  }
  for (const [from, values] of sources) {
    const people: string[] = [];
    for (const value of values) {
      const plain = withoutOutlet(value, outlet);
      for (const name of readByline(plain) ?? splitNames(plain)) {
        if (keyOf(name) !== outletKey && !people.some((other) => keyOf(other) === keyOf(name))) people.push(name);
      }
    }
    if (people.length > 0) return { names: people.slice(0, 12), from, why: "people whom it names as authors" };
  }
  for (const [from, values] of sources) {
    for (const value of values) {
      const date = findWrittenDates(value, true)[0];
      const name = cleanName(
        (date === undefined ? value : value.slice(0, date.start)).replace(
          /^(?:(?:written|posted|published)\s+)?by\s+/i,
          "",
        ),
      );
      if (
        name === null ||
        name.length > 60 ||
        /^https?:|@|^(?:admin|administrator|editor|staff|redaktion|redacción|redação|webmaster|user|guest|author|unknown|none|null|undefined)s?$/i.test(
          name,
        )
      )
        continue;
      if (keyOf(name) === outletKey || /\d{5}/.test(name)) continue;
      if (/(?:^|\s)(?:newsroom|staff|desk|team|редакция|redaktion|rédaction|redacción|redazione)$/i.test(name))
        continue;
      // A first name or a login alone says too little; an agency's name does not.
      if (!/\s/.test(name) && !isAgency(name)) continue;
      return {
        names: [name],
        from,
        why: isAgency(name) ? "an agency, where no person is named" : "an author that is no person's name",
      };
    }
  }
  return null;
}

/** "Ana Petrova, John Roe EXAMPLE TIMES": the outlet's name at the end is no part of a person's. */
function withoutOutlet(value: string, outlet: string | null): string {
  if (outlet === null || outlet.length < 3 || value.length <= outlet.length) return value;
  const tail = value.slice(-outlet.length - 1);
  return tail.trim().toLowerCase() === outlet.toLowerCase() ? value.slice(0, -outlet.length).trimEnd() : value;
}

/** The page's own address for itself: `rel=canonical`, else og:url. */
export function chooseCanonical(metadata: PageMetadata): Choice | null {
  const link = metadata.canonical.find((found) => found.from === "link:canonical") ?? metadata.canonical[0];
  return link === undefined ? null : { value: link.value, from: link.from, why: "the page's address for itself" };
}

/** The address of the main version, where this page is its lite, AMP or print version; null where it is the main one. */
export function chooseMainVersion(metadata: PageMetadata, url: string | null, canonical: string | null): Choice | null {
  const shown = metadata.mainVersions[0];
  if (shown !== undefined && !sameAddress(shown.value, url))
    return { value: shown.value, from: shown.from, why: "a link that says so" };
  if (canonical === null) return null;
  const lite =
    metadata.isAmp ||
    (url !== null &&
      /(?:^https?:\/\/(?:amp|lite|text|m|mobile)\.|\/(?:amp|lite|text-only|print)(?:\/|$|\?)|[?&](?:amp|outputtype=amp|lite)(?:=|&|$)|\.amp(?:\.html)?$)/i.test(
        url,
      ));
  return lite && !sameAddress(canonical, url)
    ? { value: canonical, from: "link:canonical", why: "what this AMP or lite page calls canonical" }
    : null;
}

function sameAddress(a: string, b: string | null): boolean {
  if (b === null) return false;
  const plain = (url: string): string =>
    url
      .replace(/^https?:\/\//i, "")
      .replace(/#.*$/, "")
      .replace(/\/$/, "")
      .toLowerCase();
  return plain(a) === plain(b);
}

/** Primary language subtag of a declared language ("en-US", "en_GB", "EN"), or null. */
export function primaryLanguage(tag: string): string | null {
  const match = /^([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*$/i.exec(tag.trim().split(/[,;\s]/)[0] ?? "");
  return match === null ? null : match[1]!.toLowerCase();
}

export { isPersonName };
