import type { Block } from "../core/index.ts";
import { findWrittenDates, readDayAndMonth, type WrittenDay } from "./dates.ts";

/** The place, date and agency that open a wire report: "BUDAPEST, Oct. 21 (Reuters) —". Offsets into the text read. */
export interface Dateline {
  /** Past the dash and the white space after it, or the text's end. */
  readonly end: number;
  readonly place: string;
  readonly agency: string | null;
  /** Full date where the year is written. */
  readonly iso: string | null;
  readonly day: WrittenDay | null;
}

// A place in capitals with an optional region ("NEWPORT NEWS, Va."), or any place before an agency in brackets;
// then a date, the agency, and a dash, underscore or colon.
const DATELINE =
  /^(?<place>\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}(?:[/,]\s*\p{Lu}[\p{L}.'’ -]{1,30}?)?|\p{Lu}[\p{L}.'’ -]{2,40}?(?:,\s*\p{Lu}[\p{L}.'’ -]{1,30}?)?(?=[,\s]*[^()\n]{0,30}\([\p{Lu}][\p{L}./ -]{1,30}\)\s*(?:[-–—_:]|$)))(?:,\s*(?<date>[^()\n]{3,30}?))?\s*(?:\((?<agency>[\p{L}][\p{L}./ -]{1,40})\))?\s*(?<dash>--|[-–—_:])\s*/u;

/** Reads the dateline at the head of a paragraph, or null. */
export function readDateline(text: string): Dateline | null {
  const head = text.length > 160 ? text.slice(0, 160) : text;
  const match = DATELINE.exec(head);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const place = groups["place"]!.trim();
  const agency = groups["agency"] ?? null;
  const date = groups["date"] ?? null;
  const dash = groups["dash"]!;
  // "GDP-linked bonds", "TRUMP: I never said that": a bare hyphen needs a space before it, a colon an agency.
  const before = head[match[0].trimEnd().length - dash.length - 1] ?? " ";
  if (dash === "-" && before !== " " && agency === null) return null;
  if (dash === "-" && !/\s$/.test(match[0]) && match[0].length < text.length) return null;
  if (dash === ":" && agency === null && (date === null || readDayAndMonth(date) === null)) return null;
  if (date !== null && agency === null && readDayAndMonth(date) === null && date.length > 24) return null;
  const dated = `${groups["place"]!.slice(place.lastIndexOf(",") + 1)} ${date ?? ""}`;
  return {
    end: match[0].length,
    place,
    agency,
    iso: findWrittenDates(dated)[0]?.iso ?? null,
    day: readDayAndMonth(dated),
  };
}

/** UTF-16 code units of a paragraph in which its dateline is looked for. */
const LEAD_UNITS = 200;

/** The same blocks, the first paragraph marked with where its dateline ends, if it opens with one. */
export function markDateline(blocks: readonly Block[], text: string): readonly Block[] {
  const at = blocks.findIndex((block) => block.kind === "paragraph");
  const lead = blocks[at];
  if (lead === undefined) return blocks;
  const dateline = readDateline(text.slice(lead.start, Math.min(lead.end, lead.start + LEAD_UNITS)));
  const end = lead.start + (dateline?.end ?? 0);
  if (dateline === null || end >= lead.end) return blocks;
  return blocks.map((block, index) => (index === at ? { ...block, datelineEnd: end } : block));
}
