import type { ReadoutError } from "../../core/index.ts";
import { html } from "../html.ts";
import type { Page } from "../layout.ts";
import type { Visitor } from "../visitor.ts";

/** The page that says that something is not there, was not understood, or went wrong. */
export function problemPage(
  { say, links }: Visitor,
  kind: "notFound" | "badRequest" | "failed",
  error: ReadoutError | null,
): Page {
  const { problem } = say;
  const why = kind === "failed" ? problem.failedWhy : kind === "notFound" ? problem.notFoundWhy : null;
  return {
    title: problem[kind],
    section: null,
    body: html`<div class="problem">
<h1>${problem[kind]}</h1>
<p>${why}</p>
${error !== null && html`<p class="detail" lang="en"><bdi>${error.what}</bdi>. ${error.fix}</p>`}
<p><a href="${links.stories()}">${problem.back}</a></p>
</div>`,
  };
}
