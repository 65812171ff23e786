import type { Context } from "hono";
import type { DeskParts } from "../app/desk/index.ts";
import type { Editing } from "../app/edit/index.ts";
import type { Exporter } from "../app/record/index.ts";
import { may, type User } from "../app/users/index.ts";
import { ReadoutError } from "../core/index.ts";

/** What the API is given: everything of the host comes from here. */
export interface ApiParts extends Pick<DeskParts, "store" | "merge" | "later"> {
  /** The version of the program. */
  readonly version: string;
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
  /** The formats that views are exported in. */
  readonly exporters: { readonly [format: string]: Exporter };
  /** What adds, reads and corrects; null where the API only tells. */
  readonly editing: Editing | null;
  /** Who asks; null where they must sign in first. */
  readonly whoOf: (context: Context) => Pick<User, "name" | "role"> | null;
  /** Hears of what went wrong within. */
  readonly warn: (error: unknown) => void;
}

/** What a view is made from, for one request: what it does not say of the reader's day is taken from the clock. */
export function deskOf(
  { store, merge, later, now }: Pick<ApiParts, "store" | "merge" | "later" | "now">,
  asked: { readonly today?: string | undefined; readonly seen?: string | undefined } = {},
): DeskParts {
  return { store, merge, later, today: asked.today ?? now().slice(0, 10), seen: asked.seen ?? null };
}

/** The name of who asks. Throws `ReadoutError` "not-signed-in", "not-allowed" where they may not change anything. */
export function authorOf({ whoOf }: Pick<ApiParts, "whoOf">, context: Context): string {
  const who = whoOf(context);
  if (who === null)
    throw new ReadoutError("not-signed-in", {
      what: "only those who sign in may do this",
      fix: "POST /api/session, then send the token.",
    });
  if (may(who.role, "correct")) return who.name;
  throw new ReadoutError("not-allowed", {
    what: 'this takes the role "correct"',
    fix: "Ask an admin of this desk for it.",
  });
}
