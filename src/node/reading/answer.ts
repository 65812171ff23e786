import type { MessagePort } from "node:worker_threads";
import { batchLines } from "../../app/batch.ts";
import type { OpenInput } from "../../app/inputs.ts";
import type { ReadingSource } from "../../app/jobs/index.ts";
import { internalError, type Read, type ReadInput } from "../../app/reader.ts";
import type { ReadLayers, ReadSigned } from "../../app/record/index.ts";
import { type ErrorCode, ReadoutError } from "../../core/index.ts";

/** An error on its way between threads. */
export interface SentError {
  readonly code: ErrorCode;
  readonly what: string;
  readonly where: string | null;
  readonly fix: string;
}

/** What the thread is told: to read a source, leaving out its first reports, or to go on with the next report. */
export type Ask = { readonly read: ReadingSource; readonly skip: number } | "next";

/** What the thread says: which report it begins, what it read, that the source is at its end or cannot be had. */
export type Answer =
  | { readonly begins: string }
  | {
      readonly where: string;
      readonly reading: ReadSigned;
      readonly captured: string | null;
      readonly warnings: readonly string[];
    }
  | { readonly where: string; readonly error: SentError }
  | { readonly failed: SentError }
  | "end";

/** What a reading thread needs. */
export interface AnswerParts {
  readonly open: OpenInput;
  readonly read: Read;
  /** What is kept of a report beside its document. */
  readonly keep: (reading: ReadLayers) => Omit<ReadSigned, "document">;
}

interface Found {
  readonly where: string;
  readonly input: ReadInput;
  readonly captured: string | null;
}

/** Reads what it is asked for, one report for each time that it is asked. */
export function answerReadings(port: MessagePort, parts: AnswerParts): void {
  let running: AsyncGenerator<Answer, void, undefined> | null = null;
  port.on("message", (ask: Ask) => {
    if (ask !== "next") running = answers(ask.read, ask.skip, parts, (where) => port.postMessage({ begins: where }));
    void (async () => {
      let answer: Answer;
      try {
        const { value, done } = await running!.next();
        answer = done === true ? "end" : value!;
      } catch (error) {
        answer = { failed: sent(error) };
      }
      port.postMessage(answer);
    })();
  });
}

async function* answers(
  source: ReadingSource,
  skip: number,
  parts: AnswerParts,
  begin: (where: string) => void,
): AsyncGenerator<Answer, void, undefined> {
  let at = 0;
  for await (const item of itemsOf(source, parts.open)) {
    at += 1;
    if (at <= skip) continue;
    if ("error" in item) {
      yield { where: item.where, error: sent(item.error) };
      continue;
    }
    const { where, input, captured } = item;
    begin(where);
    const warnings: string[] = [];
    try {
      const reading = parts.read(input, undefined, (message) => warnings.push(message));
      yield { where, reading: { document: reading.document, ...parts.keep(reading) }, captured, warnings };
    } catch (error) {
      yield { where, error: sent(error) };
    }
  }
}

async function* itemsOf(
  source: ReadingSource,
  open: OpenInput,
): AsyncGenerator<Found | { readonly where: string; readonly error: ReadoutError }, void, undefined> {
  const { name, known } = source;
  if ("text" in source) {
    yield { where: name, input: { ...known, text: source.text }, captured: null };
    return;
  }
  const { url, contentType, captured, isLines, bytes } = source;
  const opened = await open(once(bytes), { name, known, url, contentType, captured });
  if (!isLines || opened.kind !== "page") return yield* opened.items();
  for await (const line of batchLines(opened.bytes(), { name, known }))
    yield "error" in line ? line : { where: line.where, input: line.input, captured: null };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}

function sent(error: unknown): SentError {
  const { code, what, where, fix } = error instanceof ReadoutError ? error : internalError(error);
  return { code, what, where, fix };
}
