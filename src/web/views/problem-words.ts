import type { ErrorCode } from "../../core/index.ts";
import { type Html, html } from "../html.ts";
import type { Visitor } from "../visitor.ts";

/** What is known of a problem wherever it is shown. */
export interface ShownProblem {
  readonly code: ErrorCode;
  readonly what: string;
  readonly where: string | null;
  readonly fix: string;
}

/**
 * What went wrong and what to do, in the visitor's language. Errors are worded in English: where a catalogue says it in another
 * language, what exactly it was stands behind that, marked as English for those who hear it.
 */
export function problemWords({ say, language }: Visitor, { code, what, where, fix }: ShownProblem): Html {
  const said = say.edit.problems[where === null ? code : `${code} ${where}`] ?? byCode(say.edit.problems, code, where);
  if (said !== undefined) return html`${said} <small lang="en">(<bdi>${what}</bdi>)</small>`;
  return html`<span${language !== "en" && html` lang="en"`}><bdi>${what}</bdi>. ${fix}</span>`;
}

/** What is said of a code whatever the place; of corrections each field has words of its own. */
function byCode(
  problems: { readonly [problem: string]: string },
  code: ErrorCode,
  where: string | null,
): string | undefined {
  return code === "bad-correction" && where !== null ? undefined : problems[code];
}
