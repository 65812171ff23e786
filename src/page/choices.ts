import { cleanName, readByline, splitNames } from "./bylines.ts";
import { isAgency } from "./credits.ts";
import { findWrittenDates } from "./dates.ts";
import type { Found, PageMetadata } from "./metadata.ts";
import { readMoment } from "./moments.ts";
import { hostOf } from "./urls.ts";

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
