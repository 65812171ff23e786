import { z } from "@hono/zod-openapi";
import type { DeskDate, StoryLink, VersionCard } from "../../app/desk/index.ts";
import type { Evidence, Sayer } from "../../app/record/index.ts";
import { type Span, STATUS, type Status } from "../../core/index.ts";

/** A value or null. Not `.nullable()`, which would make a named schema null wherever it stands. */
export function orNull<T extends z.ZodType>(schema: T) {
  return z.union([schema, z.null()]);
}

/** A part of a list. */
export function listed<T extends z.ZodType>(item: T) {
  return z.strictObject({
    items: z.array(item),
    limit: z.int(),
    offset: z.int(),
    hasMore: z.boolean().openapi({ description: "True where more come after these" }),
  });
}

/** A part of a list whose length is known. */
export function counted<T extends z.ZodType>(item: T) {
  return listed(item).extend({ total: z.int() });
}

export const text = z.string();
export const maybe = orNull(z.string());
export const moment = z
  .string()
  .openapi({ description: "ISO 8601 date or date-time", example: "2025-10-21T08:30:00Z" });
export const day = z.string().openapi({ description: "ISO 8601 date", example: "2025-10-21" });
export const status = z.enum(Object.keys(STATUS) as [Status, ...Status[]]).openapi("Status");

export const span = z.strictObject({ start: z.int(), end: z.int() }).openapi("Span", {
  description: "UTF-16 code units into the report's text, end exclusive",
}) satisfies z.ZodType<Span>;

export const evidence = z
  .strictObject({
    report: z.string().openapi({ description: "Ref of the report's version", example: "r7f3k2m9qd3" }),
    start: z.int(),
    end: z.int(),
    words: z.string().openapi({ description: "The report's text from start to end" }),
    place: z.string().openapi({ description: "Paragraph and sentence", example: "¶3.2" }),
  })
  .openapi("Evidence", {
    description: "Exact words of a report that support a statement",
  }) satisfies z.ZodType<Evidence>;

export const sourceKind = z.enum(["named", "anonymous", "document", "collective", "unstated"]);

export const sayer = z
  .strictObject({
    kind: z.enum([...sourceKind.options, "report"]),
    names: z.array(z.string()),
    words: maybe,
    via: z.array(z.string()).openapi({ description: "Who relays them, outermost first; empty is first-hand" }),
  })
  .openapi("Sayer", {
    description: 'Who stands behind a claim; "report" is the report itself',
  }) satisfies z.ZodType<Sayer>;

export const date = z
  .strictObject({
    value: z.string().openapi({ description: "TIMEX3 value", example: "2025-W43" }),
    words: z.string().openapi({ example: "week of 20 Oct 2025" }),
    precision: z.enum([
      "minute",
      "day",
      "weekend",
      "week",
      "month",
      "quarter",
      "season",
      "half",
      "year",
      "range",
      "open",
    ]),
    from: orNull(day),
    to: orNull(day),
    clock: maybe,
    evidence: orNull(evidence),
  })
  .openapi("Date", {
    description: 'A date, exact or as the stretch in which it lies; "open" covers no days',
  }) satisfies z.ZodType<DeskDate>;

export const storyLink = z
  .strictObject({ id: z.string().openapi({ example: "s7k2m9qdr43" }), name: z.string() })
  .openapi("StoryLink") satisfies z.ZodType<StoryLink>;

export const versionCard = z
  .strictObject({
    ref: z.string(),
    outlet: maybe,
    headline: maybe,
    published: orNull(moment),
    captured: orNull(moment),
    added: moment,
    isCurrent: z.boolean(),
  })
  .openapi("Version") satisfies z.ZodType<VersionCard>;
