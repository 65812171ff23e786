import type { Span } from "../../src/core/index.ts";
import type { ReadInput } from "../../src/node/index.ts";

/** What the report corpora share: a line is what `readout read --jsonl` takes. Offsets are code points. */
export interface ReportRecord {
  readonly id: string;
  readonly text: string;
  readonly dct?: string | null;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly url?: string | null;
}

/** A span as the corpora write it. */
export type WrittenSpan = readonly [number, number] | Span;

/** The spans of a role: absent, null, one or several. */
export function toSpans(written: readonly WrittenSpan[] | null | undefined): Span[] {
  return (written ?? []).map((span) =>
    "start" in span ? { start: span.start, end: span.end } : { start: span[0], end: span[1] },
  );
}

/** The input that a batch makes of the same line: `dct` is the date of publication, `title` the headline. */
export function toInput(record: ReportRecord): ReadInput {
  const given = (value: string | null | undefined): string | undefined => value ?? undefined;
  return {
    id: record.id,
    url: given(record.url),
    outlet: given(record.outlet),
    headline: given(record.title),
    published: given(record.dct),
    text: record.text,
  };
}
