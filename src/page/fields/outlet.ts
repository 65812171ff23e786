import { isAgency } from "../credits.ts";
import type { Found, PageMetadata } from "../head/metadata.ts";
import { hostOf } from "../urls.ts";
import { type Choice, choose, keyOf, rank } from "./choice.ts";
import { splitTitle } from "./headline.ts";

const ORDER = [
  "meta:og:site_name",
  "json-ld:publisher",
  "json-ld:WebSite",
  "microdata:publisher",
  "meta:application-name",
  "meta:apple-mobile-web-app-title",
  "meta:dc.publisher",
  "meta:dcterms.publisher",
  "meta:publisher",
  "meta:cre",
];

/** The outlet: the site's own name for itself, not its address. `words` is what the page shows, in which that name is looked for. */
export function chooseOutlet(metadata: PageMetadata, url: string | null, words: readonly string[]): Choice | null {
  const host = url === null ? null : hostOf(url);
  const hostLetters = host === null ? "" : keyOf(host.split(".").slice(0, -1).join(""));
  const headlines = new Set([...metadata.headlines, ...metadata.headings].map((found) => keyOf(found.value)));
  const ranked = metadata.outlets
    .filter((found) => ORDER.includes(found.from) && isOutletName(found.value) && !headlines.has(keyOf(found.value)))
    .sort((a, b) => rank(ORDER, a.from) - rank(ORDER, b.from));
  // "Ports" as a section's site name beside a publisher "Ferry Post" on ferrypost.example: the one that the address spells.
  const spelled = ranked.find(
    (found) => keyOf(found.value).length > 2 && spells(hostLetters, keyOf(tidy(found.value))),
  );
  // Two letters that the address does not spell are a section's label, not a name; an agency that the address does not
  // spell wrote the report and does not publish it.
  const best =
    spelled ??
    ranked.find((found) => keyOf(found.value).length > 3 && !isAgency(found.value)) ??
    ranked.find((found) => keyOf(found.value).length > 3);
  const parts = titlePartsOf(metadata);
  if (best !== undefined) {
    const why =
      spelled === undefined ? "the site's name for itself" : "the site's name for itself, which its address spells";
    return choose(best, why, written(best, [...ranked, ...parts], hostLetters));
  }
  if (host !== null) {
    for (const part of parts) {
      const key = keyOf(part.value);
      if (key.length > 2 && part.value.length <= 60 && (hostLetters.includes(key) || key.includes(hostLetters)))
        return choose(part, "the part of the title that the address spells", tidy(part.value));
    }
    // "Example International" on examplenews.org: the address opens with the name's first word.
    for (const part of parts) {
      const first = keyOf(part.value.split(/\s+/)[0] ?? "");
      if (first.length > 4 && part.value.split(/\s+/).length <= 4 && hostLetters.startsWith(first))
        return choose(part, "the part of the title with whose first word the address opens");
    }
  }
  const social = metadata.outlets.find((found) => found.from === "meta:twitter:site");
  if (social !== undefined)
    return choose(social, "the site's name on a network", writtenIn(words, keyOf(social.value)) ?? social.value);
  const last = parts[0];
  if (last !== undefined && last.value !== "" && last.value.split(/\s+/).length <= 5)
    return choose(last, "the title's last part");
  if (host === null) return null;
  const label = host.split(".").at(-2) ?? host;
  const shown = writtenIn(words, keyOf(label));
  return shown === null
    ? { value: host, from: "url", why: "the address" }
    : { value: shown, from: "url", why: "the address, as the page writes its name" };
}

/** The last and the first part of the page's title. */
function titlePartsOf(metadata: PageMetadata): Found[] {
  const title = metadata.titles.find((found) => found.from === "title");
  const parts = title === undefined ? null : splitTitle(title.value);
  if (parts === null) return [];
  return [parts.last, parts.first]
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((value) => ({ value, from: "title" }));
}

/** Of the writings of one name, the one that a reader would write: "FERRY POST" for "ferrypost", "The Ferry Post" for "ferrypost.example". */
function written(best: Found, all: readonly Found[], hostLetters: string): string {
  const value = withoutMotto(tidy(best.value), hostLetters);
  const key = nameKey(value);
  const others = all.map((found) => tidy(found.value)).filter((other) => other.length <= 60);
  if (!/[\s\p{Lu}\p{Lo}]/u.test(value)) {
    return (
      others.find((other) => nameKey(other) === key && /[\s\p{Lu}]/u.test(other)) ??
      others.find((other) => /\s/.test(other) && nameKey(other).replace(/^the/, "") === key) ??
      value
    );
  }
  // "FPNews" where two other places write "FP News": a name for programs.
  if (!/\s/.test(value)) {
    const spaced = others.filter((other) => /\s/.test(other) && keyOf(other) === keyOf(value));
    if (spaced.length >= 2) return spaced[0]!;
  }
  return value;
}

/** Letters of a name without the end of an address: "ferrypost.com" is "Ferry Post". */
function nameKey(name: string): string {
  return keyOf(name.replace(/\.(?:com|org|net|co\.\p{L}{2}|\p{L}{2})$/iu, ""));
}

/** "Ferry Post | Boats | Weather": of a name with a motto or sections behind it, the part that is all that the address says. */
function withoutMotto(name: string, hostLetters: string): string {
  const head = name.split(/\s+[|–—·•]\s+|\s+-\s+/)[0]!.trim();
  return head.length < name.length && name.length > 40 && keyOf(head).length > 3 && keyOf(head) === hostLetters
    ? head
    : name;
}

/** The writing with a capital that the page most often gives a name of one word, or null. */
function writtenIn(words: readonly string[], key: string): string | null {
  if (key.length < 4) return null;
  const counts = new Map<string, number>();
  for (const text of words) {
    for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const word = match[0];
      if (word.length === key.length && /^\p{Lu}/u.test(word) && keyOf(word) === key)
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best === undefined || best[1] < 2 ? null : best[0];
}

/** True where an address's letters and a name's are the same at the head: "harbour" and "Harbour Magazine", "theferry" and "The Ferry". */
function spells(hostLetters: string, key: string): boolean {
  const name = key.replace(/(?:com|org|net)$/, "");
  return (
    hostLetters.includes(name) || (hostLetters.length > 3 && name.startsWith(hostLetters.replace(/(?:com?|org)$/, "")))
  );
}

function isOutletName(value: string): boolean {
  return value.length >= 2 && value.length <= 80 && !/^(?:https?:|@)/.test(value) && !/^\d+$/.test(value);
}

function tidy(value: string): string {
  return value
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/^www\./, "")
    .replace(/\/$/, "")
    .trim();
}
