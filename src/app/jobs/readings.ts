import type { ReadoutError } from "../../core/index.ts";
import type { KnownFacts } from "../reader.ts";
import type { ReadSigned } from "../record/index.ts";

/** What is to be read: a text, or the bytes of a page, an archive or whatever else `openInput` tells by content. */
export type ReadingSource = {
  /** What messages call it. */
  readonly name: string;
  readonly known: KnownFacts;
} & (
  | { readonly text: string }
  | {
      readonly bytes: Uint8Array;
      /** Where it was fetched. */
      readonly url?: string | null;
      readonly contentType: string | null;
      readonly captured: string | null;
      /** True for one JSON object a line. */
      readonly isLines: boolean;
    }
);

/** One report of a source: read, or why it could not be. */
export type ReadingItem =
  | {
      readonly where: string;
      readonly reading: ReadSigned;
      readonly captured: string | null;
      readonly warnings: readonly string[];
    }
  | { readonly where: string; readonly error: ReadoutError };

/**
 * A reader apart from who asks it, such as one in a thread of its own. It reads one source at a time, a report whenever the next is
 * asked for. A reader that breaks down loses the report that it was at, as an item with an "internal" error, and goes on with the next.
 */
export interface Readings {
  /** Throws `ReadoutError` where nothing of the source can be had. */
  read(source: ReadingSource): AsyncGenerator<ReadingItem, void, undefined>;
  /** Ends the reader for good. What it was asked to read, or is asked from now on, throws "desk-ending". */
  close(): Promise<void>;
}
