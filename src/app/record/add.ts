import { ReadoutError } from "../../core/index.ts";
import { batchLines } from "../batch.ts";
import type { OpenedInput } from "../inputs.ts";
import { internalError, type KnownFacts, type Read, type ReadInput, type Warn } from "../reader.ts";
import type { Added, Ingest } from "./ingest.ts";

/** What became of each report of an input. */
export type AddResult =
  | { readonly where: string; readonly added: Added; readonly headline: string | null }
  | { readonly where: string; readonly error: ReadoutError };

/** What adding an input needs. */
export interface AddParts {
  readonly ingest: Ingest;
  readonly read: Read;
  /** Of an input and what is known of it: equal fingerprints read alike. */
  readonly fingerprint: (input: ReadInput) => string;
  readonly known: KnownFacts;
  readonly warn: Warn;
}

interface Found {
  readonly where: string;
  readonly input: ReadInput;
  readonly captured: string | null;
}

/**
 * Adds the reports of one input, each as soon as it is read, so that memory stays bounded and a batch that was broken off goes
 * on where it was: what was read before is not read again. One bad report does not stop the rest.
 */
export async function* addInput(
  opened: OpenedInput,
  isLines: boolean,
  name: string,
  parts: AddParts,
): AsyncGenerator<AddResult, void, undefined> {
  for await (const item of isLines ? lines(opened, name, parts.known) : opened.items()) {
    if ("error" in item) yield { where: item.where, error: item.error };
    else yield await addOne(item, parts);
  }
}

async function* lines(
  opened: OpenedInput,
  name: string,
  known: KnownFacts,
): AsyncGenerator<Found | { readonly where: string; readonly error: ReadoutError }, void, undefined> {
  for await (const line of batchLines(opened.bytes(), { name, known })) {
    if ("error" in line) yield line;
    else yield { where: line.where, input: line.input, captured: null };
  }
}

async function addOne({ where, input, captured }: Found, parts: AddParts): Promise<AddResult> {
  const { ingest, read, fingerprint, warn } = parts;
  const print = fingerprint(input);
  const known = await ingest.known(print, captured);
  if (known !== null) return { where, added: known.added, headline: null };
  try {
    const reading = read(input, undefined, (message) => warn(`${where}: ${message}`));
    const { added } = await ingest.add(reading, captured, print);
    return { where, added, headline: reading.document.report.headline };
  } catch (error) {
    const known = error instanceof ReadoutError ? error : internalError(error);
    // A store that cannot be written fails every report after this one too.
    if (known.code === "bad-store") throw known;
    return {
      where,
      error:
        known.where === null
          ? new ReadoutError(known.code, { what: known.what, where, fix: known.fix, cause: known })
          : known,
    };
  }
}
