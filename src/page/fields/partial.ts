import type { Incomplete } from "../../core/index.ts";
import type { PageMetadata } from "../head/metadata.ts";
import { matchRow } from "../rows.ts";
import { wordCountOf } from "../shapes.ts";
import { PARTIAL_ROWS } from "./partial-rows.ts";

/** What the report's end and what was dropped behind it look like. */
export interface PartialSources {
  /** Words of the report that are here: its paragraphs, list items, quotes. */
  readonly body: string;
  /** The blocks behind the last paragraph, kept or dropped, that are shown. */
  readonly after: readonly string[];
}

/** Fewer words than this beside a page's own statement that it is not free are its beginning only. */
const BEGINNING_WORDS = 250;
/** A page that asks for money below a text of more words may still show all of it. */
const WHOLE_WORDS = 700;

/** Why only a part of the report is here, or null where nothing says so. */
export function partialOf(metadata: PageMetadata | null, { body, after }: PartialSources): Incomplete | null {
  const words = wordCountOf(body);
  const cutOff = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])["”’')\]\s]*$/.test(body.slice(-40));
  const told = after.find((line) => matchRow(PARTIAL_ROWS, line) !== null);
  const row = told === undefined ? null : matchRow(PARTIAL_ROWS, told);
  const closed = metadata?.access.find(({ from, value }) =>
    from.includes("content_tier") || from.includes("articleaccess")
      ? /^(?:locked|metered|paid|premium)$/i.test(value)
      : /^(?:false|no|0)$/i.test(value),
  );
  const counted = metadata?.wordCount ?? null;
  // Linked data that count more words than are here by a third; less is another way of counting.
  const short = counted !== null && counted > 50 && words * 3 < counted * 2;
  const whole = counted !== null && counted > 50 && words * 10 >= counted * 9;
  if (row !== null && told !== undefined && !whole && (words < WHOLE_WORDS || cutOff || short))
    return { why: row.why, from: "text", words: told.slice(0, 200) };
  if (closed !== undefined && !whole && (words < BEGINNING_WORDS || cutOff || short))
    return { why: "paywall", from: closed.from, words: null };
  if (short && cutOff) return { why: "teaser", from: "json-ld:wordCount", words: null };
  return null;
}
