import type { Listed } from "../../app/desk/index.ts";
import { html, type Part } from "../html.ts";
import type { Visitor } from "../visitor.ts";

/** Links to the parts of a list before and after this one; nothing where there are none. */
export function pagingHtml(
  { say }: Visitor,
  { limit, offset, hasMore }: Pick<Listed<unknown>, "limit" | "offset" | "hasMore">,
  hrefOf: (offset: number) => string,
  title: string | null = null,
): Part {
  if (offset === 0 && !hasMore) return null;
  return html`<nav class="paging" aria-label="${say.paging.title}${title !== null && `: ${title}`}">
${offset > 0 && html`<a rel="prev" href="${hrefOf(Math.max(0, offset - limit))}">${say.paging.previous}</a>`}
${hasMore && html`<a rel="next" href="${hrefOf(offset + limit)}">${say.paging.next}</a>`}
</nav>`;
}
