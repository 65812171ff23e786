/** A line of a byte stream, or the fact that it was too long to hold. Numbers count from 1. */
export type ByteLine =
  | { readonly number: number; readonly bytes: Uint8Array }
  | { readonly number: number; readonly tooLong: true };

const NEWLINE = 10;

/**
 * Splits a byte stream at line feeds, holding at most `limitBytes` of one line: a longer line is skipped to its end and
 * reported as such, so that memory stays bounded whatever comes in. A last line without a line feed counts.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  limitBytes: number,
): AsyncGenerator<ByteLine, void, undefined> {
  let parts: Uint8Array[] = [];
  let heldBytes = 0;
  let tooLong = false;
  let number = 1;
  const finish = (): ByteLine => {
    const line: ByteLine = tooLong ? { number, tooLong } : { number, bytes: joinBytes(parts, heldBytes) };
    parts = [];
    heldBytes = 0;
    tooLong = false;
    number += 1;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    while (from < chunk.length) {
      const newline = chunk.indexOf(NEWLINE, from);
      const to = newline < 0 ? chunk.length : newline;
      if (!tooLong && heldBytes + (to - from) > limitBytes) {
        tooLong = true;
        parts = [];
        heldBytes = 0;
      }
      if (!tooLong && to > from) {
        parts.push(chunk.subarray(from, to));
        heldBytes += to - from;
      }
      if (newline < 0) break;
      yield finish();
      from = newline + 1;
    }
  }
  if (heldBytes > 0 || tooLong) yield finish();
}

/** Chunks of bytes as one array; `totalBytes` is their length together. */
export function joinBytes(parts: readonly Uint8Array[], totalBytes: number): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(totalBytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
