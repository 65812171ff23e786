import { html, type Part } from "../html.ts";
import type { Visitor } from "../visitor.ts";

/** A view in another format, and where it is. */
export interface ExportLink {
  readonly format: keyof Visitor["say"]["exports"]["formats"];
  readonly href: string;
}

/** Links to a view in other formats, and its own address to cite. */
export function exportsHtml({ say, path, isServed }: Visitor, links: readonly ExportLink[]): Part {
  if (links.length === 0 && !isServed) return null;
  return html`<aside class="exports" aria-labelledby="exports">
<h2 id="exports">${say.exports.title}</h2>
<ul>
${links.map(({ format, href }) => html`<li><a href="${href}">${say.exports.formats[format]}</a></li>\n`)}
</ul>
${isServed && html`<p class="cite">${say.exports.cite}: <a href="${path}"><bdi>${path}</bdi></a></p>`}
</aside>`;
}
