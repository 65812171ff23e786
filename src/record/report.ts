import { hashOf, type ReadoutDocument } from "../core/index.ts";
import { byMoment, byText } from "./days.ts";
import type { ReportSketch } from "./mentions/kept.ts";

/**
 * One version of a report as it was read: what the record is made from. The record is a function of the set of these and of
 * the list of corrections; the order in which they came does not matter.
 */
export interface ReportVersion {
  /** Short id of this version, made from key and digest, and how often its report said the same before: "r7f3k2m9qd". */
  readonly ref: string;
  /** What the versions of one report share: its address, else its id. */
  readonly key: string;
  /** Of what it says: equal digests say the same. */
  readonly digest: string;
  readonly document: ReadoutDocument;
  /** When the page was fetched or saved, ISO 8601, where known. */
  readonly captured: string | null;
  /** When it came into the store, ISO 8601. */
  readonly added: string;
  /** The program that read it: "0.1.0". Reading it again with another gives another reading of the same version. */
  readonly reader: string;
  /** What was kept of its layers so that its events can be compared; null or absent where nothing was. */
  readonly sketch?: ReportSketch | null;
}

/** Digits of short ids: no vowels, so that no word comes about, and none that are mistaken for each other. */
const DIGITS = "23456789bcdfghjkmnpqrstvwxz";
const ID_DIGITS = 10;

/** A short id from content: the letter of its kind, then ten digits (47 bits). */
export function shortId(kind: "r" | "s" | "e" | "c", content: string): string {
  let value = BigInt(`0x${hashOf(content)}`);
  let id = "";
  for (let i = 0; i < ID_DIGITS; i += 1) {
    id = DIGITS[Number(value % 27n)] + id;
    value /= 27n;
  }
  return kind + id;
}

/** Shortest headline that tells which report it is, in words: "News in brief" is that of many. */
const TELLING_WORDS = 4;

/**
 * What the versions of a report share: its canonical address, else its address, else the id that it was given. A text without
 * any of these is known by its outlet, its headline and its day, where it states all three: an outlet that prints other words
 * under the same headline on the same day has edited them. Else by the id that was made from its words.
 */
export function keyOf(document: ReadoutDocument): string {
  const { canonicalUrl, url, id, outlet, headline, published, text } = document.report;
  const address = canonicalUrl ?? url;
  if (address !== null) return address.replace(/#.*$/s, "");
  if (id !== `text-${hashOf(text)}` || outlet === null || headline === null || published === null) return id;
  const words = headline.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < TELLING_WORDS) return id;
  return `text ${[outlet, words.join(" "), published.slice(0, 10)].join("; ").toLowerCase()}`;
}

/** Of the words and of the facts that change what they mean (headline, date). */
export function digestOf(document: ReadoutDocument): string {
  const { text, headline, published } = document.report;
  return hashOf(JSON.stringify([text, headline, published]));
}

/** A version of a report from what was read. */
export function versionOf(
  document: ReadoutDocument,
  facts: Pick<ReportVersion, "captured" | "added" | "reader" | "sketch">,
): ReportVersion {
  const key = keyOf(document);
  const digest = digestOf(document);
  return { ref: refOf({ key, digest }), key, digest, document, ...facts };
}

/** The ref of a version; of one that its report came back to, after so many before that said the same. */
export function refOf({ key, digest }: Pick<ReportVersion, "key" | "digest">, before = 0): string {
  return shortId("r", [key, digest, ...(before === 0 ? [] : [before])].join("\n"));
}

/** When a version was there at the latest: when it was captured, else when it was added. */
export function seenAt(version: Pick<ReportVersion, "captured" | "added">): string {
  return version.captured ?? version.added;
}

/** Versions of one report from the oldest to the newest. */
export function byVersion(
  a: Pick<ReportVersion, "captured" | "added" | "digest">,
  b: Pick<ReportVersion, "captured" | "added" | "digest">,
): number {
  return byMoment(seenAt(a), seenAt(b)) || byText(a.digest, b.digest);
}

/** Reports in the order of the story: by date of publication, those without one last, then by their refs. */
export function byPublication(a: ReportVersion, b: ReportVersion): number {
  return byMoment(a.document.report.published, b.document.report.published) || byText(a.ref, b.ref);
}

/** The newest version of each report, in the order of the story. */
export function currentOf(versions: readonly ReportVersion[]): readonly ReportVersion[] {
  const newest = new Map<string, ReportVersion>();
  for (const version of versions) {
    const known = newest.get(version.key);
    if (known === undefined || byVersion(known, version) < 0) newest.set(version.key, version);
  }
  return [...newest.values()].sort(byPublication);
}
