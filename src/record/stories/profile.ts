import type { Signature } from "./signature.ts";

/** How rare a word is in news: the negative logarithm of its share of reports, from a fixed table. */
export type Rarity = (term: string) => number;

/** Weights by word; of length 1 where it is not empty. */
export type Vector = ReadonlyMap<string, number>;

/** What two reports, or two groups of reports, are compared by. */
export const FACETS = [
  "words",
  "proper",
  "common",
  "lead",
  "leadProper",
  "first",
  "persons",
  "places",
  "organizations",
  "amounts",
  "leadAmounts",
  "days",
  "months",
  "years",
] as const;
export type Facet = (typeof FACETS)[number];

/** One report or a group of reports, weighed and ready to be compared: the sum of its reports' vectors, and its length. */
export interface Profile {
  readonly reports: number;
  /** First and last known day of publication, or null. */
  readonly published: { readonly first: number; readonly last: number } | null;
  /** The latest year that each report that names one names, as their sum, and how many do. */
  readonly latest: { readonly sum: number; readonly reports: number };
  /** Words of content, over all reports. */
  readonly length: number;
  /** Sums of vectors of length 1. */
  readonly sums: { readonly [F in Facet]: Vector };
  /** How long each sum is: the vector of the group is the sum over this. */
  readonly norms: { readonly [F in Facet]: number };
}

function norm(vector: Vector): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return Math.sqrt(sum);
}

/** Words that a vector keeps: the heaviest. */
const KEPT = 150;

/** Scaled to length 1, then cut to the heaviest words. */
function unit(weights: Map<string, number>): Map<string, number> {
  const length = norm(weights);
  if (length > 0) for (const [term, weight] of weights) weights.set(term, weight / length);
  return cut(weights);
}

function cut(weights: Map<string, number>): Map<string, number> {
  if (weights.size <= KEPT) return weights;
  const least = [...weights.values()].sort((a, b) => b - a)[KEPT - 1]!;
  const kept = new Map<string, number>();
  for (const [term, weight] of weights) if (weight >= least) kept.set(term, weight);
  return kept;
}

const DAY = /^(?:\d{4}|XXXX)-(\d{2}-\d{2})$/;

function yearOf(day: number): number {
  return Math.floor(1970 + (day + 0.5) / 365.2425);
}

/** Weighs a signature. O(its terms). */
export function profileOf(signature: Signature, rarity: Rarity): Profile {
  const { published } = signature;
  const words = new Map<string, number>();
  const proper = new Map<string, number>();
  const common = new Map<string, number>();
  const lead = new Map<string, number>();
  const leadProper = new Map<string, number>();
  const first = new Map<string, number>();
  let length = 0;
  for (const { term, count, lead: inLead, first: inFirst, proper: isProper } of signature.terms) {
    length += count;
    const idf = rarity(term);
    const weight = (1 + Math.log(count)) * idf;
    words.set(term, weight);
    (isProper ? proper : common).set(term, weight);
    if (inLead > 0) {
      const leadWeight = (1 + Math.log(inLead)) * idf;
      lead.set(term, leadWeight);
      if (isProper) leadProper.set(term, leadWeight);
      if (inFirst) first.set(term, idf);
    }
  }
  const named = (kinds: readonly string[]): Map<string, number> => {
    const out = new Map<string, number>();
    for (const { kind, name, count, lead: inLead } of signature.names) {
      if (!kinds.includes(kind)) continue;
      for (const token of name.split(/[^\p{L}\p{N}'’-]+/u)) {
        if (token.length < 2) continue;
        const weight = rarity(token) * (1 + Math.log(count)) * (inLead ? 1.5 : 1);
        out.set(token, Math.max(out.get(token) ?? 0, weight));
      }
    }
    return out;
  };
  const amounts = new Map<string, number>();
  const leadAmounts = new Map<string, number>();
  for (const { value, noun, lead: inLead } of signature.amounts) {
    if (/^(?:one|two|1|2)$/.test(value)) continue;
    const weight = rarity(value) + (noun === "" ? 0 : 2);
    amounts.set(`${value} ${noun}`, weight);
    if (inLead) leadAmounts.set(value, Math.max(weight, leadAmounts.get(value) ?? 0));
  }
  const days = new Map<string, number>();
  const years = new Map<string, number>();
  const months = new Map<string, number>();
  let latest = published === null ? null : yearOf(published);
  for (const { value, stated, lead: inLead } of signature.dates) {
    const day = DAY.exec(value);
    if (day !== null) days.set(day[1]!, Math.max(days.get(day[1]!) ?? 0, inLead ? 2 : 1));
    const month = /^(?:\d{4}|XXXX)-(\d{2})\b/.exec(value);
    if (month !== null) months.set(month[1]!, Math.max(months.get(month[1]!) ?? 0, inLead ? 2 : 1));
    const year = /^(\d{4})\b/.exec(value);
    if (year !== null && stated && Number(year[1]) < 2100 && published === null)
      latest = Math.max(latest ?? 0, Number(year[1]));
    if (year !== null && stated) years.set(year[1]!, Math.max(years.get(year[1]!) ?? 0, inLead ? 2 : 1));
  }
  const sums = {
    words: unit(words),
    proper: unit(proper),
    common: unit(common),
    lead: unit(lead),
    leadProper: unit(leadProper),
    first: unit(first),
    persons: unit(named(["person"])),
    places: unit(named(["place"])),
    organizations: unit(named(["organization", "group"])),
    amounts: unit(amounts),
    leadAmounts: unit(leadAmounts),
    days: unit(days),
    months: unit(months),
    years: unit(years),
  };
  return {
    reports: 1,
    published: published === null ? null : { first: published, last: published },
    latest: latest === null ? { sum: 0, reports: 0 } : { sum: latest, reports: 1 },
    length,
    sums,
    norms: normsOf(sums),
  };
}

function normsOf(sums: Profile["sums"]): Profile["norms"] {
  return Object.fromEntries(FACETS.map((facet) => [facet, norm(sums[facet])])) as Profile["norms"];
}

/** The profile of two groups together. O(terms of both). */
export function joinProfiles(a: Profile, b: Profile): Profile {
  const sums = Object.fromEntries(
    FACETS.map((facet) => {
      const sum = new Map(a.sums[facet]);
      for (const [term, weight] of b.sums[facet]) sum.set(term, (sum.get(term) ?? 0) + weight);
      return [facet, sum.size > 2 * KEPT ? cut(sum) : sum];
    }),
  ) as unknown as Profile["sums"];
  const published =
    a.published === null || b.published === null
      ? (a.published ?? b.published)
      : {
          first: Math.min(a.published.first, b.published.first),
          last: Math.max(a.published.last, b.published.last),
        };
  return {
    reports: a.reports + b.reports,
    published,
    latest: { sum: a.latest.sum + b.latest.sum, reports: a.latest.reports + b.latest.reports },
    length: a.length + b.length,
    sums,
    norms: normsOf(sums),
  };
}
