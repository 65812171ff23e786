import { type ReadoutDocument, ReadoutError, type Span } from "../src/core/index.ts";
import type { Reader, ReadInput } from "../src/node/index.ts";
import type { DataFolder } from "./corpora/folder.ts";
import { type ReportRecord, toInput } from "./corpora/records.ts";
import { sliceOfPoints } from "./metrics/characters.ts";
import { type ConversionOptions, emptyDocument, type SystemDocument, toSystem } from "./system.ts";

/** What a suite is given to run. */
export interface SuiteContext {
  readonly data: DataFolder;
  readonly reader: Reader;
  /** At most so many documents. */
  readonly limit: number;
  /** Called after each document, for progress. */
  readonly onRead: (count: number) => void;
  /** Called for a document that could not be read; it counts as empty. */
  readonly onProblem: (id: string, message: string) => void;
}

/** A figure that the table shows. */
export interface Row {
  readonly label: string;
  /** A share, 0 to 1; null where there was nothing to count. */
  readonly value: number | null;
  /** What the issue that this layer has asks for, 0 to 1; null where it asks for nothing. */
  readonly target: number | null;
  /** True where less is better. */
  readonly lower?: boolean;
}

/** A wrong item, as a line of JSON. */
export type ErrorItem = {
  readonly id: string;
  readonly kind: string;
  readonly [detail: string]: unknown;
};

/** What running a suite gives. */
export interface SuiteRun {
  /** All figures, named as the reference scorer names them. */
  readonly figures: object;
  readonly rows: readonly Row[];
  readonly errors: readonly ErrorItem[];
  /** What the product gave, a line a document, in the reference scorer's form. */
  readonly system: readonly object[];
}

/** One corpus that one layer is measured on. */
export interface Suite {
  /** The corpus: "polnear-dev". Its results stand in `results/NAME.json`. */
  readonly name: string;
  /** The folder of src that it measures: "attributions". */
  readonly layer: string;
  /** Files below the data folder. */
  readonly files: readonly string[];
  run(context: SuiteContext): Promise<SuiteRun>;
}

/** Reads one input; null, and a problem reported, where the product refuses it. */
export function readOne(input: ReadInput, id: string, context: SuiteContext): ReadoutDocument | null {
  try {
    return context.reader.read(input);
  } catch (error) {
    if (!(error instanceof ReadoutError)) throw error;
    context.onProblem(id, error.message);
    return null;
  }
}

/**
 * Reads the reports and converts what the product gives. A report that it refuses, or whose text it changed (the offsets
 * would mean nothing), is reported and counts as empty.
 */
export function readSystem(
  records: readonly ReportRecord[],
  context: SuiteContext,
  options: ConversionOptions = {},
): SystemDocument[] {
  return records.map((record, index) => {
    const document = readOne(toInput(record), record.id, context);
    context.onRead(index + 1);
    if (document === null) return emptyDocument(record.id);
    if (document.report.text !== record.text) {
      context.onProblem(record.id, "its text is not the text that was given");
      return emptyDocument(record.id);
    }
    return toSystem(document, record.id, options);
  });
}

/** The words of spans (code points), with "…" between them. */
export function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map((span) => sliceOfPoints(text, span)).join(" … ");
}

/** The words around a span, on one line, the span in ⟦⟧. */
export function contextOf(text: string, span: Span | undefined): string {
  if (span === undefined) return "";
  const points = [...text];
  const part = (from: number, to: number): string => points.slice(Math.max(0, from), Math.max(0, to)).join("");
  const words = `${part(span.start - 60, span.start)}⟦${part(span.start, span.end)}⟧${part(span.end, span.end + 60)}`;
  return words.replace(/\s+/g, " ");
}
