import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { parseIsoDay } from "../core/index.ts";
import { problem } from "./problems.ts";
import { PASSING } from "./unchanged.ts";

/** Items of one answer, at most. */
const MOST_ITEMS = 200;

/** How many items of a list, from which on. */
export const part = {
  limit: z.coerce.number().int().min(1).max(MOST_ITEMS).default(20).openapi({ description: "How many items" }),
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(0)
    .openapi({ description: "How many to leave out first" }),
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isThere = (moment: string): boolean => parseIsoDay(moment) !== null;
const shapedDay = z.string().regex(DAY, "no date such as 2025-10-21");
/** A day for a view that says itself which days there are ("bad-date"). */
export const dayParameter = shapedDay.optional();
/** A day that there is. */
export const existingDay = shapedDay.refine(isThere, "a day that there is not").optional();

/** The day from which "past" and "ahead" are told. */
export const today = existingDay.openapi({
  description: "The reader's day, from which past and ahead are told; else the day in UTC",
  example: "2025-03-12",
});

/** When the reader looked last. */
export const seen = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d/, "no moment such as 2025-10-21T08:30:00Z")
  .refine(isThere, "a day that there is not")
  .optional()
  .openapi({ description: "When the reader looked last, ISO 8601 in UTC", example: "2025-03-20T10:11:30.000Z" });

/** The path's id. */
export function idOf(description: string, example: string) {
  return z.object({ id: z.string().min(1).max(500).openapi({ description, example }) });
}

/** An answer as JSON, beside the problems that any request may meet. `V` is what the handler gives: the schema must describe it. */
export function answers<V>(schema: z.ZodType<V>, description: string) {
  return {
    200: { description, content: { "application/json": { schema } } },
    default: { description: "What went wrong", content: { "application/problem+json": { schema: problem } } },
  } as const;
}

/** Puts the Link header (RFC 8288) of a part of a list: first, prev and next. `asked`: how many were asked for, where fewer are given. */
export function linkParts(
  context: Context,
  { limit, offset, hasMore }: { readonly limit: number; readonly offset: number; readonly hasMore: boolean },
  asked: number = limit,
): void {
  const at = (to: number): string => partLink(context, { limit: String(asked), offset: String(to) });
  const links = [`${at(0)}; rel="first"`];
  if (offset > 0) links.push(`${at(Math.max(0, offset - asked))}; rel="prev"`);
  if (hasMore) links.push(`${at(offset + limit)}; rel="next"`);
  context.header("Link", links.join(", "));
}

/** The address that was asked for with other values, for a Link header. */
export function partLink(context: Context, values: { readonly [name: string]: string }): string {
  const url = new URL(context.req.url);
  const query = new URLSearchParams(url.search);
  for (const [name, value] of Object.entries(values)) query.set(name, value);
  return `<${url.pathname}?${query}>`;
}

/** Says of changes that are still being worked out when to ask again. */
export function pendingParts(context: Context, items: readonly { readonly isPending: boolean }[]): void {
  if (!items.some(({ isPending }) => isPending)) return;
  context.header("Cache-Control", PASSING);
  context.header("Retry-After", "2");
}
