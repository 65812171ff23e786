import { type ErrorCode, LIMITS, ReadoutError } from "../core/index.ts";
import { splitLines } from "./lines.ts";
import type { ReadInput, ReadReport } from "./reader.ts";

/** What a batch has done so far. */
export interface BatchCount {
  readonly read: number;
  readonly failed: number;
}

/** What a batch is given beside its lines. */
export interface BatchOptions {
  /** Where the lines come from, for error messages. */
  readonly name: string;
  /** Facts for lines that do not say themselves. */
  readonly known: Pick<ReadInput, "outlet" | "published" | "language" | "headline">;
  /** Called after each line, for progress. */
  readonly onCount?: (count: BatchCount) => void;
}

const STRING_FIELDS = [
  "id",
  "text",
  "html",
  "url",
  "headline",
  "title",
  "outlet",
  "published",
  "dct",
  "language",
] as const;

/** A line of a batch: a report to read, or why it is none. */
export type BatchLine =
  | { readonly where: string; readonly id: string | null; readonly input: ReadInput }
  | { readonly where: string; readonly id: string | null; readonly error: ReadoutError };

/** The reports of JSON lines, one after another, with one line held at a time. An empty line is skipped. */
export async function* batchLines(
  input: AsyncIterable<Uint8Array>,
  options: Pick<BatchOptions, "name" | "known">,
): AsyncGenerator<BatchLine, void, undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const line of splitLines(input, LIMITS.inputBytes)) {
    const where = `${options.name}:${line.number}`;
    let id: string | null = null;
    try {
      if ("tooLong" in line) {
        throw new ReadoutError("too-large", {
          what: `the line is longer than ${LIMITS.inputBytes} bytes`,
          where,
          fix: "Give each report its own line, and leave out what is no news report.",
        });
      }
      const record = parseLine(line.bytes, decoder, where);
      if (record === null) continue;
      id = typeof record["id"] === "string" ? record["id"] : null;
      yield { where, id, input: toInput(record, options, where) };
    } catch (error) {
      if (!(error instanceof ReadoutError)) throw error;
      yield { where, id, error };
    }
  }
}

/**
 * Reads a batch of JSON lines (CONTRACT, "Batch"): one report a line in, one document or `{"id", "error"}` a line out, in
 * order. Holds one line at a time. An empty line is skipped; a bad line costs only itself. `write` is awaited, so a slow
 * reader of the output slows the batch instead of filling memory.
 */
export async function readBatch(
  input: AsyncIterable<Uint8Array>,
  write: (line: string) => Promise<void>,
  read: ReadReport,
  options: BatchOptions,
): Promise<BatchCount> {
  let done = 0;
  let failed = 0;
  for await (const line of batchLines(input, options)) {
    let output: string;
    try {
      if ("error" in line) throw line.error;
      output = JSON.stringify(read(line.input));
      done += 1;
    } catch (error) {
      if (!(error instanceof ReadoutError)) throw error;
      failed += 1;
      output = JSON.stringify({ id: line.id, error: toProblem(error, line.where) });
    }
    await write(`${output}\n`);
    options.onCount?.({ read: done, failed });
  }
  return { read: done, failed };
}

/** An error as a line of a batch shows it. */
export function toProblem(error: ReadoutError, where: string): { readonly code: ErrorCode; readonly message: string } {
  const place = error.where ?? where;
  return { code: error.code, message: `${place}: ${error.what}. ${error.fix}` };
}

function parseLine(bytes: Uint8Array, decoder: TextDecoder, where: string): Record<string, unknown> | null {
  let value: unknown;
  try {
    const text = decoder.decode(bytes);
    if (text.trim() === "") return null;
    value = JSON.parse(text);
  } catch (cause) {
    throw new ReadoutError("bad-line", {
      what: "the line is no JSON in UTF-8",
      where,
      fix: 'Write one object a line, such as {"id": "1", "text": "…"}.',
      cause,
    });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ReadoutError("bad-line", {
      what: "the line is JSON, but no object",
      where,
      fix: 'Write one object a line, such as {"id": "1", "text": "…"}.',
    });
  }
  return value as Record<string, unknown>;
}

function toInput(record: Record<string, unknown>, options: Pick<BatchOptions, "known">, where: string): ReadInput {
  for (const field of STRING_FIELDS) {
    const value = record[field];
    if (value !== undefined && value !== null && typeof value !== "string") {
      throw new ReadoutError("bad-line", {
        what: `"${field}" is ${Array.isArray(value) ? "a list" : `a ${typeof value}`}, not a string`,
        where,
        fix: `Put "${field}" in quotation marks, or leave it out.`,
      });
    }
  }
  const get = (field: (typeof STRING_FIELDS)[number]): string | undefined => {
    const value = record[field];
    return typeof value === "string" ? value : undefined;
  };
  const text = get("text");
  const html = get("html");
  if (text === undefined && html === undefined) {
    throw new ReadoutError("bad-line", {
      what: 'the line has neither "text" nor "html"',
      where,
      fix: 'Give the report as "text" or as "html".',
    });
  }
  const facts = {
    id: get("id"),
    url: get("url"),
    outlet: get("outlet") ?? options.known.outlet,
    headline: get("headline") ?? get("title") ?? options.known.headline,
    published: get("published") ?? get("dct") ?? options.known.published,
    language: get("language") ?? options.known.language,
  };
  return html === undefined ? { ...facts, text } : { ...facts, html };
}
