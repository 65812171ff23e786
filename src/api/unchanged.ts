import type { Context, MiddlewareHandler } from "hono";
import { hashOf } from "../core/index.ts";
import { originOf } from "./origin.ts";
import type { ApiParts } from "./parts.ts";

/** Tells what an answer was made from: as long as it is the same, so is the answer. */
export type MadeFrom = () => string;

/** Of a store that is served since now: what was written since, and the day, on which past and ahead depend. */
export function madeFrom({ store, now, version }: Pick<ApiParts, "store" | "now" | "version">): MadeFrom {
  const begun = now();
  return () => `${version} ${begun} ${store.revision()} ${now().slice(0, 10)}`;
}

/**
 * Gives each answer an ETag (RFC 9110) by its address and what it is made from, and makes none where the asker has it already.
 * Only what was found gets one, so that whoever shows it asks for something that is there as long as nothing changes.
 */
export function unchanged(made: MadeFrom): MiddlewareHandler {
  return async (context, next) => {
    const isAsking = context.req.method === "GET" || context.req.method === "HEAD";
    if (!isAsking || context.req.path.startsWith("/api/jobs/")) return next();
    const { pathname, search } = new URL(context.req.url);
    // The host too: feeds name it.
    const tag = `W/"${made().replaceAll(/[^\w.-]+/g, "_")}.${hashOf(originOf(context) + pathname + search)}"`;
    if (has(context, tag)) return context.body(null, 304, { ETag: tag, "Cache-Control": CACHE });
    await next();
    // What says that there will be more is another answer soon.
    if (context.res.status !== 200 || context.res.headers.get("Cache-Control") === PASSING) return;
    context.res.headers.set("ETag", tag);
    context.res.headers.set("Cache-Control", CACHE);
  };
}

/** Of an answer that is another soon, though nothing is written. */
export const PASSING = "no-store";

/** Asked again each time. */
const CACHE = "private, no-cache";

function has(context: Context, tag: string): boolean {
  const held = context.req.header("if-none-match") ?? "";
  return held.split(",").some((one) => one.trim() === tag);
}

/** Keeps what was made last for each of a number of keys, as long as what it was made from stays the same. */
export class Kept {
  readonly #made: MadeFrom;
  readonly #most: number;
  readonly #texts = new Map<string, { readonly from: string; readonly text: string }>();

  constructor(made: MadeFrom, most: number) {
    this.#made = made;
    this.#most = most;
  }

  async take(key: string, make: () => Promise<string>): Promise<string> {
    const from = this.#made();
    const held = this.#texts.get(key);
    const text = held?.from === from ? held.text : await make();
    this.#texts.delete(key);
    this.#texts.set(key, { from, text });
    if (this.#texts.size > this.#most) this.#texts.delete(this.#texts.keys().next().value!);
    return text;
  }
}
