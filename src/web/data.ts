import type { Context } from "hono";
import type { DeskParts as DataParts, Part } from "../app/desk/index.ts";
import { todayIn } from "./dates.ts";
import type { DeskParts } from "./desk.ts";
import type { DeskEnv, Visitor } from "./visitor.ts";

/** What the data of a page is made from, for a visitor. */
export async function dataParts({ store, merge }: DeskParts, visitor: Visitor): Promise<DataParts> {
  const seen = await store.note(lookedNote(visitor));
  return { store, merge, today: todayIn(visitor.zone, visitor.now), seen };
}

/** The note that keeps when a visitor looked last. */
export function lookedNote({ person }: Pick<Visitor, "person">): string {
  return person === "" ? "desk-looked" : `desk-looked ${person}`;
}

/** Furthest that a list is paged through. */
const FURTHEST = 1_000_000;

/** The part of a list that an address asks for; what is no number asks for the first. */
export function partOf(context: Context<DeskEnv>, limit: number): Part {
  const offset = Number(context.req.query("offset") ?? 0);
  return { limit, offset: Number.isInteger(offset) && offset > 0 && offset <= FURTHEST ? offset : 0 };
}

/** An address with values; empty ones are left out. */
export function withQuery(
  path: string,
  values: { readonly [name: string]: string | number | boolean | undefined },
): string {
  const given = Object.entries(values).filter(
    ([, value]) => value !== undefined && value !== "" && value !== 0 && value !== false,
  );
  const query = given
    .map(([name, value]) => `${name}=${encodeURIComponent(value === true ? "1" : String(value))}`)
    .join("&");
  return query === "" ? path : `${path}?${query}`;
}
