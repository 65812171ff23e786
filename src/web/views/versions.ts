import type { ReportView } from "../../app/desk/index.ts";
import { momentHtml } from "../dates.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Visitor } from "../visitor.ts";

type Comparison = NonNullable<ReportView["compared"]>["comparison"];
type BlockChange = Comparison["blocks"][number];
type Fact = BlockChange["facts"][number];

/** What is compared, as its two texts. */
interface Texts {
  readonly older: string;
  readonly newer: string;
}

/** Two versions of a report: what was taken out and what was put in, block by block, facts named. */
export function comparisonHtml(visitor: Visitor, view: ReportView): Html {
  const { say, links } = visitor;
  const { older, olderText, comparison } = view.compared!;
  const texts = { older: olderText, newer: view.report.text };
  const verdict = comparison.same
    ? say.versions.same
    : comparison.factual
      ? say.versions.factual
      : say.versions.wording;
  return html`<section class="comparison" aria-labelledby="compared">
<h2 id="compared">${say.versions.title}</h2>
<p class="facts">${say.versions.older}: <a href="${links.report(older.ref)}">${momentHtml(visitor, older.captured ?? older.added)}</a> · ${say.versions.newer}: <a href="${links.report(view.ref)}">${say.versions.back}</a></p>
<p class="verdict"><strong>${verdict}</strong></p>
${
  comparison.fields.length > 0 &&
  html`<table class="fields"><thead><tr><td></td><th scope="col">${say.versions.older}</th><th scope="col">${say.versions.newer}</th></tr></thead><tbody>
${comparison.fields.map(({ field, older: before, newer: after }) => html`<tr><th scope="row">${say.versions.fields[field]}</th><td dir="auto">${before ?? say.versions.nothing}</td><td dir="auto">${after ?? say.versions.nothing}</td></tr>\n`)}
</tbody></table>`
}
<div class="changed-text" lang="${view.report.language}">
${blocksHtml(visitor, comparison.blocks, texts)}
</div>
</section>`;
}

/** Changed blocks as they are; what did not change in between is counted, and can be opened. */
function blocksHtml(visitor: Visitor, blocks: readonly BlockChange[], texts: Texts): readonly Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < blocks.length; ) {
    if (blocks[from]!.change !== "equal") {
      parts.push(blockHtml(visitor, blocks[from++]!, texts));
      continue;
    }
    let to = from;
    while (to < blocks.length && blocks[to]!.change === "equal") to += 1;
    const equal = blocks.slice(from, to);
    parts.push(html`<details class="equal"><summary>${visitor.say.versions.unchanged(equal.length)}</summary>
${equal.map(({ newer }) => newer !== null && html`<p dir="auto">${texts.newer.slice(newer.start, newer.end)}</p>\n`)}</details>
`);
    from = to;
  }
  return parts;
}

function blockHtml(visitor: Visitor, block: BlockChange, texts: Texts): Html {
  const { say } = visitor;
  const { change, older, newer, edits, facts } = block;
  const words =
    newer === null
      ? html`<del>${texts.older.slice(older!.start, older!.end)}</del>`
      : older === null
        ? html`<ins>${texts.newer.slice(newer.start, newer.end)}</ins>`
        : editedHtml(newer, edits, texts);
  return html`<div class="change is-${change}"><p class="change-head"><span class="tag">${say.versions.changes[change]}</span>${facts.map((fact) => html` <span class="fact">${factHtml(visitor, fact, texts)}</span>`)}</p>
<p dir="auto">${words}</p></div>
`;
}

/** The newer words of a block with those that they replaced. */
function editedHtml(
  newer: { readonly start: number; readonly end: number },
  edits: BlockChange["edits"],
  texts: Texts,
): Html {
  const parts: Part[] = [];
  let at = newer.start;
  for (const edit of edits) {
    parts.push(texts.newer.slice(at, edit.newer.start));
    if (edit.older.start < edit.older.end)
      parts.push(html`<del>${texts.older.slice(edit.older.start, edit.older.end)}</del>`);
    if (edit.newer.start < edit.newer.end)
      parts.push(html`<ins>${texts.newer.slice(edit.newer.start, edit.newer.end)}</ins>`);
    at = edit.newer.end;
  }
  return html`${parts}${texts.newer.slice(at, newer.end)}`;
}

function factHtml({ say }: Visitor, { kind, older, newer }: Fact, texts: Texts): Html {
  const words = (text: string, at: Fact["older"]): Part =>
    at === null ? say.versions.nothing : html`<bdi>${text.slice(at.start, at.end).slice(0, 120)}</bdi>`;
  return html`${say.versions.facts[kind]}: ${words(texts.older, older)} → ${words(texts.newer, newer)}`;
}
