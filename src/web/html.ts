import { html as tag } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** HTML that was made by `html`: what came from outside is escaped in it. */
export type Html = HtmlEscapedString;

/** What may stand in a piece of HTML: text is escaped; `false`, `null` and `undefined` are nothing; lists are joined. */
export type Part = Html | string | number | false | null | undefined | readonly Part[];

/**
 * The one way to HTML: a template in which every value is escaped that is not itself made by it.
 *
 * @example html`<h1>${report.headline}</h1>`
 */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  const made = tag(strings, ...values);
  if (made instanceof Promise) throw new Error("a piece of HTML waits for something");
  return made;
}

/** No HTML. */
export const NOTHING: Html = html``;

/** Pieces with something between them. */
export function joined(parts: readonly Part[], between: Part): readonly Part[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));
}
