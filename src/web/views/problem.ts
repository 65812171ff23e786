import type { ReadoutError } from "../../core/index.ts";
import { html } from "../html.ts";
import type { Page } from "../layout.ts";
import type { Visitor } from "../visitor.ts";

/** The page that says that something is not there, was not understood, or went wrong. */
export function problemView(
  { say, links }: Visitor,
  kind: "notFound" | "badRequest" | "failed",
  error: ReadoutError | null,
): Page {
  const why = kind === "failed" ? say.failedWhy : kind === "notFound" ? say.notFoundWhy : null;
  return {
    title: say[kind],
    section: null,
    body: html`<h1>${say[kind]}</h1>
${error === null ? html`<p>${why}</p>` : html`<p>${error.what}.</p>\n<p>${error.fix}</p>`}
<p><a href="${links.stories()}">${say.back}</a></p>`,
  };
}
