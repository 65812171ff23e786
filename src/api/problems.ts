import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { ERROR_CODES, type ErrorCode, ReadoutError } from "../core/index.ts";

/** The HTTP status of each error code: the compiler asks for one when there is a new code. */
const STATUSES: { readonly [C in ErrorCode]: ContentfulStatusCode } = {
  "no-input": 400,
  "file-unreadable": 500,
  "output-unwritable": 500,
  "too-large": 413,
  "not-text": 415,
  "damaged-input": 422,
  "empty-report": 422,
  "bad-date": 400,
  "bad-language": 400,
  "bad-line": 400,
  "bad-site": 500,
  "bad-address": 400,
  "private-address": 403,
  "robots-refused": 403,
  "not-fetched": 502,
  "bad-user": 400,
  "no-users": 500,
  "sign-in-failed": 401,
  "too-many-tries": 429,
  "not-signed-in": 401,
  "not-allowed": 403,
  "bad-correction": 400,
  "queue-full": 503,
  "desk-ending": 503,
  "bad-option": 400,
  "bad-store": 500,
  "no-store": 500,
  "store-busy": 503,
  "not-in-store": 404,
  "cannot-listen": 500,
  "bad-model": 500,
  internal: 500,
};

/** RFC 9457: what went wrong, with its code and how to put it right. */
export const problem = z
  .strictObject({
    type: z.string().openapi({ example: "urn:readout:problem:not-in-store" }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    code: z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]).optional(),
    where: z.string().optional(),
    fix: z.string().optional(),
  })
  .openapi("Problem", { description: "RFC 9457 problem details" });

type Problem = z.infer<typeof problem>;

function answer(context: Context, status: ContentfulStatusCode, body: Omit<Problem, "status" | "instance">): Response {
  const { pathname } = new URL(context.req.url);
  return context.body(`${JSON.stringify({ ...body, status, instance: pathname })}\n`, status, {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
  });
}

/** A known problem as RFC 9457 has it; what is not known is told as an error of our own, without its words. */
export function problemAnswer(context: Context, error: unknown): Response {
  if (!(error instanceof ReadoutError) || error.code === "internal")
    return answer(context, 500, {
      type: "urn:readout:problem:internal",
      title: ERROR_CODES.internal,
      code: "internal",
      fix: "Report it, with what you asked for.",
    });
  const { code, what, where, fix } = error;
  return answer(context, STATUSES[code], {
    type: `urn:readout:problem:${code}`,
    title: ERROR_CODES[code],
    detail: what,
    code,
    ...(where === null ? {} : { where }),
    fix,
  });
}

/** There is nothing at this address. */
export function nothingHere(context: Context): Response {
  return answer(context, 404, {
    type: "about:blank",
    title: "Not Found",
    fix: "GET /api/openapi.json describes what there is.",
  });
}

/** A value of the query, the path or the body that is not what it must be. */
export function badValue(error: z.core.$ZodError, target: string): ReadoutError {
  const [issue] = error.issues;
  const name = issue?.path.join(".") ?? "";
  return new ReadoutError("bad-option", {
    what: `${name === "" ? `the ${target}` : `"${name}"`} is not what it must be (${issue?.message ?? "not valid"})`,
    where: target,
    fix: "GET /api/openapi.json describes what each address takes.",
  });
}
