import { hashOf, type Layers, listWords, type ReadoutDocument } from "../core/index.ts";
import { byText, minuteOf } from "./days.ts";
import { nameKey } from "./names.ts";

/** A tie between two reports that may be of one story; the higher the weight, the surer. */
export interface ReportLink {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/** A report by its ref, with what the grouping keeps of it. */
export interface SignedReport<S> {
  readonly ref: string;
  readonly signature: S;
}

/**
 * How reports are grouped into stories, in three steps that a store can keep the results of: a report is signed once; two
 * reports are weighed against each other only where they share a key; reports that links connect are parted into stories.
 * Each step looks at the set alone, so that the order in which reports arrive cannot matter.
 */
export interface Grouping<S = unknown> {
  /** Changes when equal reports may be signed or grouped otherwise: what a store keeps of another version is made again. */
  readonly version: string;
  /** What is kept of a report, as plain data; a layer that was not read is absent. */
  readonly sign: (document: ReadoutDocument, layers: Partial<Layers>) => S;
  /** Reports that share none of these are never of one story. */
  readonly keys: (signature: S) => readonly string[];
  /** A key that more reports have tells nothing. */
  readonly mostListed: number;
  /** Pairs that share fewer telling keys are not of one story: in a large store most share one by chance. */
  readonly leastShared: number;
  /**
   * Reports that are parted at once. What links connect to more is cut at weights that rise by `step` from 0, until no piece is
   * larger: the same pieces whatever came first.
   */
  readonly mostTied: number;
  readonly step: number;
  /** How much two reports hang together, above 0 and the same both ways round; null where they do not. */
  readonly link: (a: S, b: S) => number | null;
  /** Parts reports that links connect; `links` are those among them. Every report is in exactly one part. */
  readonly part: (reports: readonly SignedReport<S>[], links: readonly ReportLink[]) => readonly (readonly string[])[];
  /** Why two reports hang together, for a reader: "both name Edda Maslin and Lesno". */
  readonly why: (a: S, b: S) => string;
}

/** True where two reports share at least so many keys. */
export function sharesKeys(a: ReadonlySet<string>, b: ReadonlySet<string>, least: number): boolean {
  let shared = 0;
  for (const key of a) if (b.has(key) && ++shared >= least) return true;
  return false;
}

/** What the plain grouping keeps of a report: who and what it names, how often, and when it was published. */
export interface NameSignature {
  /** Minutes since 1970, or null. */
  readonly published: number | null;
  /** Names by their keys, the most frequent first, with how often each is named. */
  readonly names: readonly (readonly [key: string, name: string, count: number])[];
}

const KEPT_NAMES = 24;
const KEY_NAMES = 6;
/** Days beyond which two reports are no longer of one story by their names alone. */
const FAR_DAYS = 21;
const LEAST_COSINE = 0.35;

/** A grouping by the names that reports share, for small collections: cosine over counts of names, average linkage. */
export const nameGrouping: Grouping<NameSignature> = {
  version: "names/1",
  mostListed: 400,
  leastShared: 1,
  mostTied: 400,
  step: 0.05,
  sign: ({ report, entities }) => {
    const counts = new Map<string, { name: string; count: number }>();
    for (const { kind, name, mentions } of entities) {
      if (kind === "document" || kind === "role" || !/^\p{Lu}/u.test(name)) continue;
      const key = nameKey(name);
      const known = counts.get(key);
      counts.set(key, { name: known?.name ?? name, count: (known?.count ?? 0) + Math.max(1, mentions.length) });
    }
    return {
      published: report.published === null ? null : minuteOf(report.published),
      names: [...counts]
        .map(([key, { name, count }]) => [key, name, count] as const)
        .sort((a, b) => b[2] - a[2] || byText(a[0], b[0]))
        .slice(0, KEPT_NAMES),
    };
  },
  keys: ({ names }) => names.slice(0, KEY_NAMES).map(([key]) => hashOf(key).slice(0, 8)),
  link: (a, b) => {
    if (a.published !== null && b.published !== null && Math.abs(a.published - b.published) > FAR_DAYS * 1440)
      return null;
    const mine = new Map(a.names.map(([key, , count]) => [key, Math.log1p(count)]));
    const shared = b.names.filter(([key]) => mine.has(key));
    if (shared.length < 2) return null;
    const norm = (names: NameSignature["names"]): number =>
      Math.hypot(...names.map(([, , count]) => Math.log1p(count)));
    const weight =
      shared.reduce((sum, [key, , count]) => sum + mine.get(key)! * Math.log1p(count), 0) /
      (norm(a.names) * norm(b.names));
    return weight < LEAST_COSINE ? null : weight;
  },
  part: (reports, links) =>
    averageLinkage(
      reports.map(({ ref }) => ref),
      links,
      LEAST_COSINE / 2,
    ),
  why: (a, b) => {
    const mine = new Set(a.names.map(([key]) => key));
    const shared = b.names.filter(([key]) => mine.has(key)).map(([, name]) => name);
    return `both name ${listWords(shared.slice(0, 3))}`;
  },
};

/**
 * Average linkage from the strongest pair down to `least`, a pair without a link counting 0. Ties go by refs, so that the
 * result is a function of the set. O(links · log links + merges · neighbours).
 */
export function averageLinkage(
  reports: readonly string[],
  links: readonly ReportLink[],
  least: number,
): readonly (readonly string[])[] {
  const members = new Map(reports.map((report) => [report, [report]]));
  const sums = new Map<string, Map<string, number>>(reports.map((report) => [report, new Map()]));
  for (const { a, b, weight } of links) {
    sums.get(a)?.set(b, weight);
    sums.get(b)?.set(a, weight);
  }
  for (;;) {
    let best: { readonly value: number; readonly a: string; readonly b: string } | null = null;
    for (const [a, others] of sums)
      for (const [b, sum] of others) {
        if (a >= b) continue;
        const value = sum / (members.get(a)!.length * members.get(b)!.length);
        if (value < least) continue;
        if (
          best === null ||
          value > best.value ||
          (value === best.value && (a < best.a || (a === best.a && b < best.b)))
        )
          best = { value, a, b };
      }
    if (best === null) break;
    const { a, b } = best;
    members.get(a)!.push(...members.get(b)!);
    members.delete(b);
    for (const [other, sum] of sums.get(b)!) {
      sums.get(other)!.delete(b);
      if (other === a) continue;
      const joined = (sums.get(a)!.get(other) ?? 0) + sum;
      sums.get(a)!.set(other, joined);
      sums.get(other)!.set(a, joined);
    }
    sums.delete(b);
  }
  return [...members.values()].map((refs) => refs.sort(byText)).sort((a, b) => byText(a[0]!, b[0]!));
}
