import { pageAddress } from "./address.ts";
import type { PageResponse } from "./transport.ts";

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Where an answer leads instead; null where it is the answer. Throws `ReadoutError` "bad-address" for a place that is no page. */
export function locationOf(response: PageResponse, from: URL): URL | null {
  const location = REDIRECTS.has(response.status) ? response.header("location") : null;
  return location === null ? null : pageAddress(location, from.href);
}

/** The body up to a limit, and whether it goes on beyond. */
export async function bodyOf(
  response: PageResponse,
  limitBytes: number,
): Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isWhole = true;
  for await (const chunk of response.body) {
    const room = limitBytes - size;
    isWhole = chunk.length <= room;
    chunks.push(isWhole ? chunk : chunk.subarray(0, room));
    size += Math.min(chunk.length, room);
    if (!isWhole) break;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { bytes, isWhole };
}
