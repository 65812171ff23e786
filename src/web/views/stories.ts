import type { StoryRow } from "../../app/record/index.ts";
import { html } from "../html.ts";
import type { Page } from "../layout.ts";
import type { Visitor } from "../visitor.ts";

/** The list of stories. */
export function storiesView({ say, links }: Visitor, rows: readonly StoryRow[]): Page {
  return {
    title: say.stories,
    section: "stories",
    body: html`<h1>${say.stories}</h1>
<ul>
${rows.map(({ id, name, reports }) => html`<li><a href="${links.story(id)}" dir="auto">${name}</a> ${say.reports(reports)}</li>\n`)}
</ul>`,
  };
}
