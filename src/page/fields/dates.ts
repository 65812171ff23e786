import { parseIsoDay, type Span } from "../../core/index.ts";
import type { Found, PageMetadata } from "../head/metadata.ts";
import { readMoment } from "../moments.ts";
import { type Choice, choose } from "./choice.ts";

/** A date shown with the report. */
export interface ShownDate extends Found {
  /** ISO 8601. */
  readonly moment: string;
  /** What the words before it say that it is of. */
  readonly of: "published" | "modified" | null;
  readonly span?: Span;
}

/** Why the date of a change stands for that of publication. */
export const ONLY_MODIFIED = "the date of the last change; that of publication is not shown";

/** How plainly a place says that its date is that of publication; less is plainer. */
function plainness(from: string): number {
  if (from === "json-ld:datePublished") return 0;
  if (from === "meta:article:published_time" || from === "meta:og:published_time") return 1;
  if (from === "microdata:datePublished") return 2;
  if (from === "time:published") return 3;
  if (from.startsWith("meta:") && from !== "meta:date" && from !== "meta:created" && from !== "meta:timestamp")
    return 4;
  if (from === "meta:date") return 5;
  return from === "time" ? 7 : 6;
}

interface Dated {
  readonly found: Found;
  readonly moment: string;
}

/** The values that are moments, the plainest first. */
function ranked(values: readonly Found[], monthFirst: boolean | null): Dated[] {
  return values
    .flatMap((found, index): (Dated & { readonly index: number })[] => {
      const moment = readMoment(found.value, monthFirst);
      return moment === null ? [] : [{ found, moment, index }];
    })
    .sort((a, b) => plainness(a.found.from) - plainness(b.found.from) || a.index - b.index);
}

/**
 * The publication date: stated as such in linked data or meta, then microdata, `<time>`, in that order. Where the page
 * shows another day that a second statement agrees with, the one that is shown.
 */
export function choosePublished(
  metadata: PageMetadata,
  shown: readonly ShownDate[],
  monthFirst: boolean | null,
): Choice | null {
  const all = ranked(metadata.published, monthFirst);
  const best = all[0];
  if (best === undefined) return null;
  const visible = shown.find(({ of }) => of === "published") ?? shown.find(({ of }) => of === null);
  if (visible !== undefined && apart(best.moment, visible.moment) > 1) {
    const agreeing = all.find((one) => one.found.from !== "time" && apart(one.moment, visible.moment) <= 1);
    if (agreeing !== undefined)
      return choose(agreeing.found, "a statement of publication with which the date shown agrees", agreeing.moment);
  }
  return choose(best.found, "the most explicit statement of publication", precise(best.moment, all));
}

/** A day without a clock time, or a time without a zone, made whole by a statement of the same moment that has it. */
function precise(moment: string, all: readonly Dated[]): string {
  const plain = all.filter(({ found }) => found.from !== "time" || moment.includes("T"));
  if (!moment.includes("T")) return plain.find((one) => one.moment.startsWith(`${moment}T`))?.moment ?? moment;
  if (/(?:Z|[+-]\d{2}:\d{2})$/.test(moment)) return moment;
  return (
    plain.find((one) => one.moment.startsWith(moment.slice(0, 16)) && /(?:Z|[+-]\d{2}:\d{2})$/.test(one.moment))
      ?.moment ?? moment
  );
}

/** The last change: stated in linked data, meta, microdata, `<time>`; else shown. Nothing where it is before publication. */
export function chooseModified(
  metadata: PageMetadata,
  shown: readonly ShownDate[],
  published: string | null,
  monthFirst: boolean | null,
): Choice | null {
  const order = (from: string): number =>
    from.startsWith("json-ld:")
      ? 0
      : from === "meta:article:modified_time"
        ? 1
        : from === "meta:last-modified"
          ? 5
          : from.startsWith("meta:")
            ? 2
            : 3;
  const stated = metadata.modified
    .flatMap((found, index) => {
      const moment = readMoment(found.value, monthFirst);
      return moment === null ? [] : [{ found, moment, index }];
    })
    .sort((a, b) => order(a.found.from) - order(b.found.from) || a.index - b.index)
    .find(({ moment }) => !isBefore(moment, published));
  if (stated !== undefined) return choose(stated.found, "the most explicit statement of a change", stated.moment);
  const visible = shown.find(({ of, moment }) => of === "modified" && !isBefore(moment, published));
  return visible === undefined
    ? null
    : {
        ...choose(visible, "shown as the time of the last change", visible.moment),
        ...(visible.span === undefined ? {} : { span: visible.span }),
      };
}

function isBefore(moment: string, published: string | null): boolean {
  return published !== null && moment.slice(0, 10) < published.slice(0, 10);
}

/** Days between two dates. */
function apart(a: string, b: string): number {
  return Math.abs((parseIsoDay(a) ?? 0) - (parseIsoDay(b) ?? 0));
}

/** English-speaking regions that write the day before the month; those of the United States and the like do not. */
const DAY_FIRST_REGIONS = /[-_](?:GB|AU|NZ|IE|IN|ZA|NG|KE|GH|PK|SG|MY|HK)$/i;
const DAY_FIRST_HOSTS = /\.(?:uk|au|nz|ie|in|za|ng|ke|gh|pk|sg|my|hk)$/i;
const MONTH_FIRST_REGIONS = /[-_](?:US|PH)$/i;

/** How a page means "4/10/2025": by its language, its region and its address; null where they do not tell. */
export function monthComesFirst(languages: readonly string[], host: string | null): boolean | null {
  const first = languages[0];
  if (first !== undefined && !/^en\b/i.test(first)) return /^(?:zh|ja|ko|hu|lt|mn)\b/i.test(first) ? null : false;
  if (host !== null && DAY_FIRST_HOSTS.test(host)) return false;
  if (languages.some((tag) => DAY_FIRST_REGIONS.test(tag))) return false;
  return languages.some((tag) => MONTH_FIRST_REGIONS.test(tag)) ? true : null;
}
