import type { Context } from "hono";
import { type DeskParts as DataParts, lookedNote, type Part } from "../app/desk/index.ts";
import { todayIn } from "./dates.ts";
import { type SectionChoice, Sections } from "./views/sections.ts";
import type { DeskEnv, Version, Visitor } from "./visitor.ts";

/** What pages are made from. */
export type PageParts = Pick<DataParts, "store" | "merge" | "later">;

/** What the data of a page is made from, for a visitor. */
export async function dataParts({ store, merge, later }: PageParts, visitor: Visitor): Promise<DataParts> {
  const seen = await store.note(lookedNote(visitor.person));
  return { store, merge, later, today: todayIn(visitor.zone, visitor.now), seen };
}

/** The section of a lite page that an address asks for alone. */
export function sectionOf(context: Context<DeskEnv>): SectionChoice {
  const section = context.req.query("section") ?? null;
  return { section, offset: partOf(context, { main: 0, lite: 0 }).offset };
}

/** The sections of a page at an address, as it is asked for. */
export function sectionsOf(
  context: Context<DeskEnv>,
  href: string,
  values: Parameters<typeof withQuery>[1] = {},
): Sections {
  const { visitor } = context.var;
  return new Sections(visitor, sectionOf(context), (section, offset) =>
    visitor.links.query(href, { ...values, section, offset }),
  );
}

/** Furthest that a list is paged through. */
const FURTHEST = 1_000_000;

/** Entries of a list on a page of each version. */
export type Limits = { readonly [V in Version]: number };

/** The part of a list that an address asks for; what is no number asks for the first. */
export function partOf(context: Context<DeskEnv>, limits: Limits): Part {
  const limit = limits[context.var.visitor.version];
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
