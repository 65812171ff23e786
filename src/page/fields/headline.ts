import type { Found, PageMetadata } from "../head/metadata.ts";
import { hostOf } from "../urls.ts";
import { type Choice, choose, keyOf, rank } from "./choice.ts";

const SEPARATOR = /\s+(?:[|•·»›]|[-–—]{1,2}|::|\/)\s+|\s*[|»]\s*|:\s+/g;

/** A title without the site's name: "River talks resume | Example Times" and "Example Times: River talks resume". */
export function cutSiteName(title: string, siteNames: readonly string[]): string {
  let text = title;
  for (let step = 0; step < 3; step += 1) {
    const parts = splitTitle(text);
    if (parts === null) break;
    const last = keyOf(parts.last);
    const first = keyOf(parts.first);
    if (siteNames.some((name) => sameName(name, last))) text = parts.withoutLast;
    // Before a colon stands what the report is about more often than who tells it: "The Times view on dams: …".
    else if (siteNames.some((name) => (parts.colon ? keyOf(name) === first : sameName(name, first))))
      text = parts.withoutFirst;
    else break;
  }
  return text;
}

interface TitleParts {
  readonly first: string;
  readonly withoutFirst: string;
  readonly last: string;
  readonly withoutLast: string;
  /** The first part ends at a colon. */
  readonly colon: boolean;
}

/** A title at its first and at its last separator, or null where it has none. */
export function splitTitle(title: string): TitleParts | null {
  const marks: { readonly at: number; readonly end: number; readonly colon: boolean }[] = [];
  for (const match of title.matchAll(SEPARATOR)) {
    if (marks.length >= 20) break;
    marks.push({ at: match.index, end: match.index + match[0].length, colon: match[0].startsWith(":") });
  }
  const tail = marks.findLast((mark) => !mark.colon);
  const head = marks[0];
  if (head === undefined) return null;
  const end = tail ?? head;
  return {
    first: title.slice(0, head.at),
    withoutFirst: title.slice(head.end),
    last: tail === undefined ? "" : title.slice(end.end),
    withoutLast: title.slice(0, end.at),
    colon: head.colon,
  };
}

/** True where a part of a title names the site: the same letters, or its address, or most of one inside the other. */
export function sameName(siteName: string, partKey: string): boolean {
  const key = keyOf(siteName);
  if (key === "" || partKey === "" || partKey.length > 60) return false;
  if (key === partKey) return true;
  const [short, long] = key.length < partKey.length ? [key, partKey] : [partKey, key];
  return short.length > 3 && short.length * 5 >= long.length * 2 && (long.startsWith(short) || long.endsWith(short));
}

/** Names by which a page's site may sign its titles. A "name" that is a headline of the page is none. */
export function siteNamesOf(metadata: PageMetadata, url: string | null): string[] {
  const headlines = new Set([...metadata.headlines, ...metadata.headings].map((found) => keyOf(found.value)));
  const names = metadata.outlets.map((found) => found.value).filter((name) => !headlines.has(keyOf(name)));
  const host = url === null ? null : hostOf(url);
  if (host !== null) {
    names.push(host);
    const labels = host.split(".");
    if (labels.length > 1) names.push(labels[labels.length - 2]!, labels.slice(-2).join("."));
    if (labels.length > 2) names.push(labels[labels.length - 3]!);
  }
  return names;
}

/** Least share of two-letter sequences that a shown heading and a title share where both speak of one report. */
const SHARED_MIN = 0.25;

/** The headline: the one that the page shows, where metadata agree with it; else what metadata give, the site's name cut. */
export function chooseHeadline(metadata: PageMetadata, siteNames: readonly string[]): Choice | null {
  const cut = (found: Found): string => cutSiteName(found.value, siteNames).trim();
  const meta = [...metadata.headlines, ...metadata.titles];
  const forms = meta.flatMap((found) => [
    { found, key: keyOf(found.value) },
    { found, key: keyOf(cut(found)) },
  ]);
  const shown = metadata.headings.filter((found) => found.value.length >= 8 && found.value.length <= 400);
  // A shown heading that some metadata title is, or begins with, or is cut from.
  for (const heading of shown) {
    const key = keyOf(heading.value);
    if (key.length < 6) continue;
    const agrees = forms.find(
      (form) =>
        form.key === key ||
        (form.key.length > 10 && (key.startsWith(form.key.slice(0, -1)) || form.key.startsWith(key))),
    );
    if (agrees !== undefined) return choose(heading, `shown, and ${agrees.found.from} agrees`);
    // "NEWS River talks resume": a label inside of the heading.
    const within = forms.find(
      (form) => form.key.length > 15 && form.key.length * 3 > key.length * 2 && key.endsWith(form.key),
    );
    if (within !== undefined)
      return choose(within.found, "the shown heading without the label before it", cut(within.found));
  }
  const isSite = (found: Found): boolean => siteNames.some((name) => sameName(name, keyOf(found.value)));
  const marked = shown.filter((found) => found.from === "h1:headline");
  if (marked.length === 1 && !isSite(marked[0]!)) return choose(marked[0]!, "shown, and marked as the headline");
  const main = shown.filter((found) => found.from === "h1" || found.from === "h1:headline");
  const only = main[0];
  const speaksOfIt = (heading: Found): boolean =>
    meta.length === 0 || meta.some((found) => sharedPairs(cut(found), heading.value) >= SHARED_MIN);
  if (only !== undefined && main.length === 1 && !isSite(only) && only.value.length > 15 && speaksOfIt(only))
    return choose(only, "the only main heading shown");
  const order = ["json-ld:headline", "meta:og:title", "meta:twitter:title"];
  const ranked = [...meta].sort((a, b) => rank(order, a.from) - rank(order, b.from));
  for (const found of ranked) {
    const value = cut(found);
    if (value.length >= 4 && !siteNames.some((name) => keyOf(name) === keyOf(value)))
      return choose(found, "the first of the metadata", value);
  }
  return shown[0] === undefined ? null : choose(shown[0], "the first main heading");
}

/** Dice's share of the letter pairs of two texts, 0 to 1. O(length). */
function sharedPairs(a: string, b: string): number {
  const pairsOf = (text: string): Set<string> => {
    const key = keyOf(text).slice(0, 300);
    const pairs = new Set<string>();
    for (let i = 0; i + 1 < key.length; i += 1) pairs.add(key.slice(i, i + 2));
    return pairs;
  };
  const first = pairsOf(a);
  const second = pairsOf(b);
  let shared = 0;
  for (const pair of first) if (second.has(pair)) shared += 1;
  return first.size + second.size === 0 ? 0 : (2 * shared) / (first.size + second.size);
}
