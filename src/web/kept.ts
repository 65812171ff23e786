import type { Context, MiddlewareHandler } from "hono";
import { lookedNote } from "../app/desk/index.ts";
import type { Store } from "../app/record/index.ts";
import { todayIn } from "./dates.ts";
import type { DeskEnv } from "./visitor.ts";

/** Memory that kept answers may take, in bytes. */
const MOST_BYTES = 48 << 20;
/** What one answer takes beside its text, its headers and its key. */
const ENTRY_BYTES = 512;
/** The longest answer that is kept, in bytes, and the longest address of one, in letters. */
const LONGEST_BYTES = 1 << 20;
const LONGEST_ADDRESS = 300;
/** Pages and data that are made from the store alone. What runs (jobs), and what has a moment of its own in it (exports), is not. */
const MADE_FROM_STORE =
  /^(?:\/lite)?(?:\/|\/(?:stories|events|people|reports)(?:\/[^/]+)?|\/stories\/[^/]+\/changes|\/(?:calendar|search|changes))$|^\/api\/(?:stories|events|people|reports|calendar|search|changes)(?:\/|$)/;

/** An answer that is kept. */
interface Kept {
  readonly body: ArrayBuffer;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly etag: string;
}

/**
 * Keeps what was answered until the store changes: the same page asked for again, by the same person with the same settings on the
 * same day, is not made again, and not even sent to a browser that has it (ETag). Those that were not asked for longest go first. What
 * sets a cookie is for this one asker, and is not kept; nor is what says that there will be more ("no-store").
 */
export function keptAnswers(
  store: Pick<Store, "revision" | "note">,
  mostBytes: number = MOST_BYTES,
): MiddlewareHandler<DeskEnv> {
  const kept = new Map<string, Kept>();
  let bytes = 0;
  let keptAt = -1;
  const drop = (key: string, one: Kept): void => {
    kept.delete(key);
    bytes -= bytesOf(key, one);
  };
  return async (context, next) => {
    const asked = keyOf(context);
    if (asked === null) return next();
    const key = `${asked} ${await store.note(lookedNote(context.var.visitor.person))}`;
    const at = store.revision();
    if (at !== keptAt) {
      kept.clear();
      bytes = 0;
      keptAt = at;
    }
    const known = kept.get(key);
    if (known !== undefined) {
      // Set last, so that it goes last.
      kept.delete(key);
      kept.set(key, known);
      return answer(context, known);
    }
    await next();
    const { res } = context;
    const type = res.headers.get("content-type") ?? "";
    const isPassing = /no-store/.test(res.headers.get("cache-control") ?? "") || res.headers.has("set-cookie");
    if (res.status !== 200 || !/^(?:text\/html|application\/json)/.test(type) || isPassing) return;
    const body = await res.arrayBuffer();
    const etag = res.headers.get("etag") ?? `W/"${await digestOf(body)}"`;
    const made: Kept = { body, etag, headers: [...res.headers].filter(([name]) => name !== "etag") };
    if (store.revision() === at && keptAt === at && body.byteLength <= LONGEST_BYTES && !kept.has(key)) {
      kept.set(key, made);
      bytes += bytesOf(key, made);
      for (const [oldest, one] of kept) {
        if (bytes <= mostBytes) break;
        drop(oldest, one);
      }
    }
    context.res = undefined;
    context.res = answer(context, made);
  };
}

/** Of the bytes as they are, outside the thread that answers: the page of a large story has a megabyte. */
async function digestOf(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body)).slice(0, 12);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Memory that one answer takes: letters of strings are two bytes each at most. */
function bytesOf(key: string, { body, headers, etag }: Kept): number {
  const letters = key.length + etag.length + headers.reduce((sum, pair) => sum + pair.join("").length, 0);
  return body.byteLength + 2 * letters + ENTRY_BYTES;
}

function answer(context: Context<DeskEnv>, { body, headers, etag }: Kept): Response {
  const all = new Headers(headers as [string, string][]);
  all.set("ETag", etag);
  if (!all.has("Cache-Control")) all.set("Cache-Control", "private, no-cache");
  const wanted = context.req.header("if-none-match");
  const isThere = wanted?.split(",").some((one) => one.trim().replace(/^W\//, "") === etag.replace(/^W\//, ""));
  if (isThere !== true) return new Response(body, { headers: all });
  for (const name of ["Content-Type", "Content-Encoding"]) all.delete(name);
  return new Response(null, { status: 304, headers: all });
}

/**
 * All that an answer hangs on beside the store and what was looked at: the address and the visitor, whatever is known of them. Null
 * of what is not kept.
 */
function keyOf(context: Context<DeskEnv>): string | null {
  const { method, path, url } = context.req;
  if (method !== "GET" || url.length > LONGEST_ADDRESS || !MADE_FROM_STORE.test(path)) return null;
  const { say: _say, links: _links, who: _who, now, ...visitor } = context.var.visitor;
  if (visitor.done !== null || visitor.wrong !== null) return null;
  // The moment is of a day: in the visitor's zone, and in that of the data.
  const days = [todayIn(visitor.zone, now), now.slice(0, 10)];
  return JSON.stringify([url, visitor, context.var.who, days, context.req.header("accept-encoding") ?? ""]);
}
