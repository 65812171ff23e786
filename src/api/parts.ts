import type { Context, MiddlewareHandler } from "hono";
import type { DeskParts } from "../app/desk/index.ts";
import type { ReadInput } from "../app/reader.ts";
import type { Correction, Exporter } from "../app/record/index.ts";
import type { ReadoutDocument } from "../core/index.ts";

/** What the API is given: everything of the host comes from here. */
export interface ApiParts extends Pick<DeskParts, "store" | "merge"> {
  /** The version of the program. */
  readonly version: string;
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
  /** The formats that views are exported in. */
  readonly exporters: { readonly [format: string]: Exporter };
  /** Reads a text without keeping it; absent where the server does not. */
  readonly reading?: {
    readonly permission: MiddlewareHandler;
    readonly read: (input: ReadInput) => Promise<ReadoutDocument>;
  };
  /** Keeps what a person says; absent where nobody may. */
  readonly correcting?: {
    readonly permission: MiddlewareHandler;
    readonly author: (context: Context) => string;
    readonly correct: (correction: Omit<Correction, "id">) => Promise<Correction>;
  };
  /** Hears of what went wrong within. */
  readonly warn: (error: unknown) => void;
}

/** What a view is made from, for one request: what it does not say of the reader's day is taken from the clock. */
export function deskOf(
  { store, merge, now }: Pick<ApiParts, "store" | "merge" | "now">,
  asked: { readonly today?: string | undefined; readonly seen?: string | undefined } = {},
): DeskParts {
  return { store, merge, today: asked.today ?? now().slice(0, 10), seen: asked.seen ?? null };
}
