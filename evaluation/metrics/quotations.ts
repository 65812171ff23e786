import type { Span } from "../../src/core/index.ts";
import { codePointTable } from "./characters.ts";
import { ratio } from "./rounding.ts";

/** What one span of a gold content in marks is: a quotation, several, or one whose marks do not fit. */
export type MarkedSpan = "quotation" | "several" | "unsound";

export interface QuotationDocument {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly { readonly content: readonly Span[] }[];
}

export interface QuotationFigures {
  /** Gold quotations in marks. */
  readonly quotations: number;
  /** Of them those that are exactly a span of some given content. */
  readonly exact: number | null;
  /** Of them those whose marks were paired so; null where no pairs were given. */
  readonly paired: number | null;
  /** Gold spans between marks that are left out: marks that do not fit, and several quotations in one span. */
  readonly unsound: number;
  readonly several: number;
}

/** Opening mark to those that may close it. Two apostrophes or grave accents stand for one mark, as newswire types them. */
const PAIRS: ReadonlyMap<string, readonly string[]> = new Map([
  ["``", ["''"]],
  ["''", ["''"]],
  ['"', ['"']],
  ["“", ["”", "“"]],
  ["„", ["“", "”"]],
  ["«", ["»"]],
  ["‘", ["’"]],
  ["'", ["'"]],
]);

/**
 * What the span of a content is that begins with an opening mark and ends with a closing one; null for any other. Unsound:
 * the marks are no pair, or an offset cuts a mark of two characters in half. Several: the first mark closes before the end.
 */
export function readMarked(text: string, at: Span): MarkedSpan | null {
  const words = text.slice(at.start, at.end);
  const open = [...PAIRS.keys()].find((mark) => words.startsWith(mark));
  const close = ["''", '"', "”", "“", "»", "’", "'"].find((mark) => words.endsWith(mark));
  if (open === undefined || close === undefined || words.length < open.length + close.length + 1) return null;
  const cut = (mark: string, beside: string | undefined): boolean => mark === "'" && beside === "'";
  if (cut(open, text[at.start - 1]) || cut(close, text[at.end])) return "unsound";
  if (!PAIRS.get(open)!.includes(close)) return "unsound";
  const inner = words.slice(open.length, words.length - close.length);
  if (open === "''" || open === "``" || open === '"')
    return /''|``/.test(inner) || (open === '"' && inner.includes('"')) ? "several" : "quotation";
  let depth = 0;
  for (const char of inner) {
    if (char === open) depth += 1;
    else if (char === close && close !== "’" && close !== "'") depth -= 1;
    if (depth < 0) return "several";
  }
  return "quotation";
}

/**
 * Quotations in quotation marks with exact bounds. A gold quotation is a span of a gold content that begins with an opening
 * mark and ends with the mark that closes it; a content in pieces ("“P,” she said. “Q.”") has several. `exact`: the share
 * that is, to the character and with its marks, a span of a content of some given attribution, whoever its source.
 * `paired`: the share that is among the pairs of marks that were given (`pairs`, by document; UTF-16 offsets).
 */
export function scoreQuotations(
  gold: readonly QuotationDocument[],
  got: readonly { readonly id: string; readonly attributions: readonly { readonly content: readonly Span[] }[] }[],
  pairs?: ReadonlyMap<string, readonly Span[]>,
): QuotationFigures {
  const given = new Map(got.map((document) => [document.id, spansOf(document.attributions)]));
  const count = { quotations: 0, exact: 0, paired: 0, unsound: 0, several: 0 };
  for (const document of gold) {
    const points = [...document.text];
    const table = codePointTable(document.text);
    const paired = new Set(
      (pairs?.get(document.id) ?? []).map((at) => keyOf({ start: table[at.start]!, end: table[at.end]! })),
    );
    const mine = given.get(document.id) ?? new Set();
    for (const key of spansOf(document.attributions)) {
      const [start, end] = key.split(" ").map(Number) as [number, number];
      const kind = readMarkedPoints(points, { start, end });
      if (kind === "unsound") count.unsound += 1;
      if (kind === "several") count.several += 1;
      if (kind !== "quotation") continue;
      count.quotations += 1;
      if (mine.has(key)) count.exact += 1;
      if (paired.has(key)) count.paired += 1;
    }
  }
  return {
    quotations: count.quotations,
    exact: ratio(count.exact, count.quotations),
    paired: pairs === undefined ? null : ratio(count.paired, count.quotations),
    unsound: count.unsound,
    several: count.several,
  };
}

/** `readMarked` for a span of code points: only what it looks at is made a string. */
function readMarkedPoints(points: readonly string[], at: Span): MarkedSpan | null {
  const from = Math.max(0, at.start - 1);
  const before = points.slice(from, at.start).join("");
  const words = points.slice(at.start, at.end).join("");
  const after = points[at.end] ?? "";
  return readMarked(before + words + after, { start: before.length, end: before.length + words.length });
}

/** The gold quotations of one document that no given content has. For a list of errors. */
export function lostQuotations(
  gold: QuotationDocument,
  got: readonly { readonly content: readonly Span[] }[],
): readonly Span[] {
  const points = [...gold.text];
  const mine = spansOf(got);
  return [...spansOf(gold.attributions)]
    .filter((key) => !mine.has(key))
    .map((key) => {
      const [start, end] = key.split(" ").map(Number) as [number, number];
      return { start, end };
    })
    .filter((at) => readMarkedPoints(points, at) === "quotation");
}

function spansOf(attributions: readonly { readonly content: readonly Span[] }[]): ReadonlySet<string> {
  return new Set(attributions.flatMap((one) => one.content.map(keyOf)));
}

function keyOf(at: Span): string {
  return `${at.start} ${at.end}`;
}
