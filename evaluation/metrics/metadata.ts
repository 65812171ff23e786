import { roundTo } from "./rounding.ts";

/** What a page says of itself; null where it does not. */
export interface Metadata {
  readonly headline: string | null;
  readonly datePublished: string | null;
  readonly authors: readonly string[] | null;
  readonly siteName: string | null;
  readonly canonicalUrl: string | null;
  readonly lang: string | null;
}
export type MetadataField = keyof Metadata;
type Value = Metadata[MetadataField];

/** Gold: a value and, per field, others that are as right (null: giving none is right too). */
export interface GoldMetadata extends Metadata {
  readonly accept: { readonly [F in MetadataField]?: readonly Value[] };
}

export type Verdict = "right" | "null" | "wrong" | "missed" | "invented";

export type FieldFigures = { readonly [V in Verdict]: number } & { readonly accuracy: number };
export type MetadataFigures = { readonly pages: number } & { readonly [F in MetadataField]: FieldFigures };

/** Letters and digits in one case, all else one space. */
function plainText(value: string): string {
  return foldCase(value.normalize("NFKC"))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * Unicode case folding, which JavaScript lacks: lower, upper, lower again maps "ß", "ẞ" and "SS" to "ss" and "ς" to "σ"
 * (one character at a time, or a final sigma would be made anew). The dotless "ı" folds to itself.
 */
export function foldCase(text: string): string {
  let folded = "";
  for (const c of text) folded += c === "ı" ? c : c.toLowerCase().toUpperCase().toLowerCase();
  return folded;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTHS_IN_FULL = "january february march april may june july august september october november december".split(
  " ",
);
const WEEKDAYS = new Set("mon tue wed thu fri sat sun".split(" "));

const pad = (value: number, width: number): string => String(value).padStart(width, "0");
const isoDay = (year: number, month: number, day: number): string => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** The day of an RFC 2822 date ("Tue, 19 Nov 2019 10:00:00 +0000") as it is written, or null. Lenient as Python's reader. */
function mailDay(value: string): string | null {
  let parts = value.split(/\s+/).filter((part) => part !== "");
  if (parts.length === 0) return null;
  if (parts[0]!.endsWith(",") || WEEKDAYS.has(parts[0]!.toLowerCase())) parts = parts.slice(1);
  else if (parts[0]!.includes(",")) parts[0] = parts[0]!.slice(parts[0]!.lastIndexOf(",") + 1);
  if (parts.length === 3 && parts[0]!.split("-").length === 3) parts = [...parts[0]!.split("-"), ...parts.slice(1)];
  if (parts.length === 4) {
    const clock = parts[3]!;
    const sign = clock.includes("+") ? clock.indexOf("+") : clock.indexOf("-");
    parts = sign > 0 ? [...parts.slice(0, 3), clock.slice(0, sign), clock.slice(sign)] : [...parts, ""];
  }
  if (parts.length < 5) return null;
  let [day, month, year, clock, zone] = parts as [string, string, string, string, string];
  if (day === "" || month === "" || year === "") return null;
  const monthOf = (word: string): number => {
    const short = MONTHS.indexOf(word.toLowerCase());
    return short >= 0 ? short : MONTHS_IN_FULL.indexOf(word.toLowerCase());
  };
  if (monthOf(month) < 0) [day, month] = [month.toLowerCase(), day];
  if (monthOf(month) < 0) return null;
  day = day.replace(/,$/, "");
  if (year.indexOf(":") > 0) [year, clock] = [clock, year];
  year = year.replace(/,$/, "");
  if (year === "") return null;
  if (!/^\d/.test(year)) [year, zone] = [zone, year];
  const time = clock.replace(/,$/, "");
  const pieces = time.includes(":") ? time.split(":") : time.split(".");
  if (pieces.length !== 2 && pieces.length !== 3) return null;
  if (![day, year, ...pieces].every((piece) => /^[+-]?\d+$/.test(piece))) return null;
  const written = Number(year);
  const fullYear = written >= 100 ? written : written > 68 ? written + 1900 : written + 2000;
  const [hour, minute, second] = [...pieces.map(Number), 0] as [number, number, number];
  const monthIndex = monthOf(month);
  const last = new Date(Date.UTC(fullYear, monthIndex + 1, 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > last || fullYear < 1 || fullYear > 9999) return null;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null;
  return isoDay(fullYear, monthIndex + 1, Number(day));
}

/** The day of a date in any of the forms that pages have; "?" and the value where it is none of them. */
function dayOf(value: string): string {
  const text = value.trim();
  const iso = /(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(text);
  if (iso !== null) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const mail = mailDay(text);
  if (mail !== null) return mail;
  // "Nov. 19, 2019", then "19 November 2019"
  const monthFirst = /([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})/.exec(text);
  if (monthFirst !== null && MONTHS.includes(monthFirst[1]!.toLowerCase())) {
    return isoDay(Number(monthFirst[3]), MONTHS.indexOf(monthFirst[1]!.toLowerCase()) + 1, Number(monthFirst[2]));
  }
  const dayFirst = /(\d{1,2}) ([A-Za-z]{3})[a-z]*\.?,? (\d{4})/.exec(text);
  if (dayFirst !== null && MONTHS.includes(dayFirst[2]!.toLowerCase())) {
    return isoDay(Number(dayFirst[3]), MONTHS.indexOf(dayFirst[2]!.toLowerCase()) + 1, Number(dayFirst[1]));
  }
  return `?${text}`;
}

/** A set of people in a canonical order, without "by". */
function people(value: string | readonly string[]): string {
  const names = (typeof value === "string" ? [value] : value).filter((name) => name !== "");
  return [...new Set(names.map((name) => plainText(name).replace(/^by /, "")))].sort().join("\n");
}

function address(value: string): string {
  return value
    .trim()
    .replace(/#.*$/, "")
    .replace(/^https?:\/\//, "")
    .replace(/\/+$/, "");
}

const one =
  (normal: (text: string) => string) =>
  (value: string | readonly string[]): string =>
    normal(typeof value === "string" ? value : value.join(", "));

/** How each field's values are brought to a form in which equal means right. */
const NORMAL: { readonly [F in MetadataField]: (value: string | readonly string[]) => string } = {
  headline: one(plainText),
  datePublished: one(dayOf),
  authors: people,
  siteName: one(plainText),
  canonicalUrl: one(address),
  lang: one((value) => value.trim().toLowerCase().split(/[-_]/)[0]!),
};

export const METADATA_FIELDS = Object.keys(NORMAL) as readonly MetadataField[];

/** Whether one field of a page is right, wrong, missed (the page has it), invented (the page has none) or rightly null. */
export function judgeField(gold: GoldMetadata, got: Metadata | undefined, field: MetadataField): Verdict {
  const normal = NORMAL[field];
  const given = got?.[field] ?? null;
  const allowed: readonly Value[] = [gold[field] ?? null, ...(gold.accept[field] ?? [])];
  if (given === null || given === "" || (Array.isArray(given) && !given.some((name) => name !== ""))) {
    return allowed.includes(null) ? "null" : "missed";
  }
  if (allowed.some((value) => value !== null && normal(value) === normal(given))) return "right";
  return (gold[field] ?? null) === null ? "invented" : "wrong";
}

/** Metadata per field (`score_meta.py`): the verdicts and accuracy = (right + null) / pages. */
export function scoreMetadata(
  gold: ReadonlyMap<string, GoldMetadata>,
  got: ReadonlyMap<string, Metadata>,
): MetadataFigures {
  const fields = METADATA_FIELDS.map((field) => {
    const tally = { right: 0, null: 0, wrong: 0, missed: 0, invented: 0 };
    for (const [id, page] of gold) tally[judgeField(page, got.get(id), field)] += 1;
    const accuracy = roundTo((tally.right + tally.null) / Math.max(1, gold.size), 4);
    return [field, { ...tally, accuracy }] as const;
  });
  return { pages: gold.size, ...Object.fromEntries(fields) } as MetadataFigures;
}
