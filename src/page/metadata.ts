import { LIMITS } from "../core/index.ts";
import { attributeOf, nameOf, type PageNode, textOf, walkTree } from "./dom.ts";
import type { Provenance } from "./facts.ts";
import { type JsonObject, objectsIn, readJson, textField, typesOf } from "./jsonld.ts";
import { type LinkedPost, readUpdate, updatesOf } from "./posts/updates.ts";
import { resolveUrl } from "./urls.ts";

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
  /** Linked data call the page a live blog; and its posts, as they tell of them. */
  readonly isLiveBlog: boolean;
  readonly posts: readonly LinkedPost[];
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
    isLiveBlog: linked.isLiveBlog,
    posts: linked.posts,
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
  readonly isLiveBlog: boolean;
  readonly posts: readonly LinkedPost[];
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
  // The posts of a live blog have headlines, dates and authors of their own, which are not the page's.
  const updates = updatesOf(objects, byId);
  const isUpdate = new Set(updates);
  const articles = objects.filter(
    (object) => !isUpdate.has(object) && typesOf(object).some((type) => ARTICLE_TYPES.test(type)),
  );
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
    isLiveBlog: articles.some((object) => typesOf(object).includes("LiveBlogPosting")),
    posts: updates.map((update) => readUpdate(update, namesOf)),
    sites: sites.filter((name): name is string => name !== null),
    namesOf,
  };
}
