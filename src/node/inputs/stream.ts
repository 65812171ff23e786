import { joinBytes } from "../../app/lines.ts";
import { LIMITS, ReadoutError } from "../../core/index.ts";

/** The first bytes of a stream, and the whole stream again. */
export async function peek(
  source: AsyncIterable<Uint8Array>,
  headBytes: number,
): Promise<{ readonly head: Uint8Array; readonly all: AsyncIterable<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let total = 0;
  while (total < headBytes) {
    const next = await iterator.next();
    if (next.done === true) break;
    parts.push(next.value);
    total += next.value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      yield* parts;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: joinBytes(parts, total), all: all() };
}

/** All bytes of a stream. Throws `ReadoutError` "too-large" beyond `LIMITS.inputBytes`. */
export async function collect(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const part of source) {
    total += part.length;
    if (total > LIMITS.inputBytes) {
      throw new ReadoutError("too-large", {
        what: `the input is larger than ${LIMITS.inputBytes / 1024 / 1024} MiB`,
        fix: "Give one report. Many reports in one file are read from WARC, a feed, or JSON Lines with --jsonl.",
      });
    }
    parts.push(part);
  }
  return joinBytes(parts, total);
}
