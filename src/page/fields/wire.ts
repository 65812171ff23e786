import type { Block, Span, Wire } from "../../core/index.ts";
import { AGENCY_PATTERN, agencyOf } from "../agencies.ts";
import { readDateline } from "../datelines.ts";
import { WIRE_ROWS } from "./wire-rows.ts";

/** Head of the first paragraph in which an agency is looked for, in UTF-16 code units. */
const LEAD_UNITS = 160;
/** Blocks at the end in which notes on agencies are looked for. */
const TAIL_BLOCKS = 8;

/** A line that is not part of the report's text: rights, notes below it. */
export interface Dropped {
  readonly text: string;
}

/** What a report is told from an agency by. */
export interface WireSources {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly bylines: readonly string[];
  /** Names that linked data give for the publisher. */
  readonly publishers: readonly string[];
  readonly outlet: string | null;
  readonly dropped: readonly Dropped[];
}

/**
 * The agencies that a report is from or that it used, each once: named as its author, in the dateline ("ROME (AP) —",
 * "[서울=연합뉴스]"), in a note at its end ("With agencies"), in the line of rights, or as publisher beside the outlet.
 */
export function wireOf(sources: WireSources): readonly Wire[] {
  const { text, blocks, outlet } = sources;
  const found: Wire[] = [];
  const add = (agency: string | null, role: Wire["role"], from: string, span: Span | null): void => {
    if (agency !== null && outlet !== null && agencyOf(outlet) === agency) return;
    if (found.some((wire) => wire.agency === agency || (wire.agency !== null && agency === null))) return;
    found.push({ agency, role, from, span });
  };
  const lead = blocks.find((block) => block.kind === "paragraph");
  if (lead !== undefined) {
    const inLead = agencyInLead(text.slice(lead.start, Math.min(lead.end, lead.start + LEAD_UNITS)));
    if (inLead !== null)
      add(inLead.agency, "source", "dateline", { start: lead.start + inLead.start, end: lead.start + inLead.end });
  }
  for (const name of sources.bylines) {
    const agency = agencyOf(name);
    if (agency !== null) add(agency, "source", "byline", spanIn(text, blocks, ["byline", "credit"], name));
  }
  // "Ana Petrova, Associated Press" below the headline.
  for (const block of blocks) {
    if (block.start > (lead?.start ?? 0) || (block.kind !== "byline" && block.kind !== "credit")) continue;
    const line = text.slice(block.start, block.end);
    const match = block.kind === "byline" ? BYLINE_AGENCY.exec(line.slice(0, 200)) : null;
    const agency = match === null ? null : agencyOf(match[1]!);
    if (match !== null && agency !== null) {
      const start = block.start + match.index + match[0].indexOf(match[1]!);
      add(agency, "source", "byline", { start, end: start + match[1]!.length });
    }
  }
  const last = blocks.findLastIndex((block) => block.kind === "paragraph");
  for (const block of blocks.slice(Math.max(0, last - 2), last + 1 + TAIL_BLOCKS)) {
    if (block.end - block.start > 600 || block.start <= (lead?.start ?? -1)) continue;
    notesIn(
      text.slice(block.start, block.end),
      block.kind !== "credit" && block.kind !== "caption",
      (agency, role, from, start, end) =>
        add(agency, role, from, { start: block.start + start, end: block.start + end }),
    );
  }
  for (const { text: line } of sources.dropped)
    notesIn(line, false, (agency, role, from) => add(agency, role, from, null));
  for (const name of sources.publishers) add(agencyOf(name), "source", "json-ld:publisher", null);
  return found.filter((wire) => wire.agency !== null || wire.from !== "json-ld:publisher");
}

const BYLINE_AGENCY = new RegExp(
  `(?:[,|/–—-]\\s*|\\p{Ll}\\s+(?=The|[^|]{5}))((?:The\\s+)?${AGENCY_PATTERN})(?=\\s*$|,|\\s+[A-Z][a-z]+\\s+(?:Writer|Correspondent)\\b|\\s*\\d)`,
  "u",
);

const IN_BRACKETS = new RegExp(
  `[([（【［]\\s*(?:[^()（）【】\\[\\]]{0,24}[=/,-]\\s*)?(${AGENCY_PATTERN})(?:\\s*[/,+]\\s*[^()（）【】\\[\\]]{1,20}|\\s*=\\s*[^()（）【】\\[\\]]{1,20})?\\s*[)\\]）】］]`,
  "u",
);
const AT_HEAD = new RegExp(
  `^\\s*(?:[^.。\\n]{0,40}?\\d{1,2}\\s*\\p{L}*\\.?\\s*(?:[-–—/,]\\s*)?|[(/]?\\s*)(${AGENCY_PATTERN})(?:\\.RU)?\\s*(?:[)/]|[-–—:.]|(?:北京|\\p{Script=Han}{2,6})?\\d{1,2}月\\d{1,2}日电|电|電)`,
  "u",
);

/** The agency that a paragraph opens with, and its place. */
function agencyInLead(head: string): (Span & { readonly agency: string }) | null {
  const dateline = readDateline(head);
  const opening = dateline === null ? head.slice(0, 90) : head.slice(0, Math.max(dateline.end, 40));
  for (const pattern of [IN_BRACKETS, AT_HEAD]) {
    const match = pattern.exec(opening);
    const words = match?.[1];
    const agency = words === undefined ? null : agencyOf(words);
    if (match === null || words === undefined || agency === null) continue;
    // In brackets within the first sentence stands an abbreviation that is explained there.
    if (pattern === IN_BRACKETS && !opensLine(head, match.index, match[0].length)) continue;
    const start = match.index + match[0].indexOf(words);
    return { agency, start, end: start + words.length };
  }
  return null;
}

/**
 * True where brackets stand at the head of a line, or where a place is all that stands before them and a dash behind them.
 * Behind a place in capitals or a date the dash may be missing. "Parents (PA) met", "The Parents' Association (PA) - a body
 * of the state" explain an abbreviation.
 */
function opensLine(head: string, at: number, length: number): boolean {
  const before = head.slice(0, at).trim();
  if (before === "") return true;
  const place = before.split(/\d/, 1)[0]!;
  const dated = place.length < before.length;
  if (before.length >= 60 || !isPlace(place) || (dated && !ENDS_IN_DATE.test(before))) return false;
  if (dated || isInCapitals(place)) return true;
  const after = head.slice(at + length);
  const dash = /^[\s.]*(?:--|[-–—=:|])[\s-]*/.exec(after);
  return dash !== null && !/^\p{Ll}/u.test(after.slice(dash[0].length));
}

/** "21", "Oct. 21, 2025", "21 ottobre". */
const ENDS_IN_DATE = /\d\p{L}{0,2}[.,]?(?:\s+\p{L}+\.?)?,?$/u;

/** Words with capitals and the small ones between them: "Frankfurt am Main", "Sarn/Brekke". */
function isPlace(words: string): boolean {
  const all = words.split(/[\s,/-]+/).filter((word) => word !== "");
  return (
    /^(?!\p{Ll})/u.test(words) && all.length <= 6 && all.every((word) => word.length <= 3 || !/^\p{Ll}/u.test(word))
  );
}

/** Also true where a script has no capitals. */
function isInCapitals(words: string): boolean {
  const name = words.split(",", 1)[0]!;
  return !/\p{Ll}/u.test(name) && (name.length > 3 || !/\p{Lu}/u.test(name));
}

function notesIn(
  source: string,
  alone: boolean,
  add: (agency: string | null, role: Wire["role"], from: string, start: number, end: number) => void,
): void {
  // A note stands by itself or as the last sentence of a paragraph.
  const from = source.length > 260 ? source.length - 260 : 0;
  const line = source.slice(from);
  for (const row of WIRE_ROWS) {
    if ((row.id === "wire/alone" || row.id === "wire/closing") && !alone) continue;
    const match = row.pattern.exec(line);
    if (match === null) continue;
    const where = row.id === "wire/rights" ? "rights" : "note";
    const words = match.groups?.["agency"];
    const at = from + match.index;
    if (words === undefined) {
      const lead = match[0].search(/[\p{L}]/u);
      add(null, row.role, where, at + lead, at + match[0].replace(/[\s).]+$/u, "").length);
      continue;
    }
    const inner = at + match[0].indexOf(words);
    for (const part of words.matchAll(new RegExp(AGENCY_PATTERN, "gu"))) {
      const agency = agencyOf(part[0]);
      if (agency !== null) add(agency, row.role, where, inner + part.index, inner + part.index + part[0].length);
    }
  }
}

function spanIn(text: string, blocks: readonly Block[], kinds: readonly string[], words: string): Span | null {
  for (const block of blocks) {
    if (!kinds.includes(block.kind)) continue;
    const at = text.slice(block.start, block.end).toLowerCase().indexOf(words.toLowerCase());
    if (at >= 0) return { start: block.start + at, end: block.start + at + words.length };
  }
  return null;
}
