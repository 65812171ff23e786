import { z } from "@hono/zod-openapi";
import type { Job } from "../../app/jobs/index.ts";
import { ERROR_CODES, type ErrorCode } from "../../core/index.ts";
import { maybe, moment, orNull } from "./common.ts";

const problem = z.strictObject({
  code: z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]),
  what: z.string(),
  where: maybe,
  fix: z.string(),
});

/** Something that was sent to be added, as it stands. */
export const job = z
  .strictObject({
    id: z.string(),
    kind: z.enum(["text", "file", "address"]),
    title: z.string(),
    author: z.string(),
    at: moment,
    state: z.enum(["queued", "fetching", "reading", "sorting", "done", "failed"]),
    ahead: z.int(),
    outcomes: z.array(
      z.strictObject({
        where: z.string(),
        headline: maybe,
        ref: maybe,
        added: orNull(z.enum(["new", "version", "read again", "unchanged"])),
        warnings: z.array(z.string()),
        problem: orNull(problem),
      }),
    ),
    count: z.int(),
    failed: z.int(),
    problem: orNull(problem),
  })
  .openapi("Job", { description: "A report, or several, on the way into the store" }) satisfies z.ZodType<Job>;

const known = {
  url: z.string().max(2000).optional(),
  outlet: z.string().max(200).optional(),
  headline: z.string().max(1000).optional(),
  published: z.string().max(40).optional().openapi({ description: "ISO 8601 date or date-time" }),
  language: z.string().max(50).optional().openapi({ description: "BCP 47" }),
};

/** A report as a program sends it. */
export const input = z
  .strictObject({ text: z.string().min(1).optional(), html: z.string().min(1).optional(), ...known })
  .refine(({ text, html }) => (text === undefined) !== (html === undefined), "give text or html")
  .openapi("Input", { description: "A report as text or as HTML, with what is known of it" });

export const newReport = z
  .strictObject({
    text: z.string().min(1).optional(),
    html: z.string().min(1).optional(),
    address: z.string().max(2000).optional().openapi({ description: "Of a page, which is fetched within bounds" }),
    ...known,
  })
  .refine(
    (sent) => [sent.text, sent.html, sent.address].filter((one) => one !== undefined).length === 1,
    "give text, html or address",
  )
  .openapi("NewReport", { description: "A report to add: as text, as HTML, or by its address" });
