import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ErrorCode, ReadoutError } from "../../core/index.ts";
import { html } from "../html.ts";
import type { Page } from "../layout.ts";
import type { Visitor } from "../visitor.ts";
import { problemWords } from "./problem-words.ts";

/** Which page says that something went wrong. */
export type ProblemKind = "notFound" | "badRequest" | "notAllowed" | "failed";

/** Problems that have a page and an HTTP status of their own. */
const PROBLEMS: { readonly [C in ErrorCode]?: readonly [kind: ProblemKind, status: ContentfulStatusCode] } = {
  "not-in-store": ["notFound", 404],
  "not-signed-in": ["notAllowed", 401],
  "not-allowed": ["notAllowed", 403],
  "sign-in-failed": ["notAllowed", 401],
  "too-many-tries": ["notAllowed", 429],
  "too-large": ["badRequest", 413],
  "queue-full": ["failed", 503],
  "desk-ending": ["failed", 503],
  "bad-store": ["failed", 500],
};

/** The page and HTTP status of a problem; null is one of our own. */
export function problemOf(error: ReadoutError | null): {
  readonly kind: ProblemKind;
  readonly status: ContentfulStatusCode;
} {
  const [kind, status] = error === null ? (["failed", 500] as const) : (PROBLEMS[error.code] ?? ["badRequest", 400]);
  return { kind, status };
}

/** The page that says that something is not there, was not understood, or went wrong. */
export function problemPage(visitor: Visitor, kind: ProblemKind, error: ReadoutError | null): Page {
  const { say, links } = visitor;
  const { problem } = say;
  const why =
    kind === "failed" && error === null ? problem.failedWhy : kind === "notFound" ? problem.notFoundWhy : null;
  return {
    title: problem[kind],
    section: null,
    body: html`<div class="problem">
<h1>${problem[kind]}</h1>
<p>${why}</p>
${error !== null && html`<p class="detail">${problemWords(visitor, error)}</p>`}
<p><a href="${links.stories()}">${problem.back}</a></p>
</div>`,
  };
}
