import type { ReportView, VersionCard } from "../../app/desk/index.ts";
import { momentHtml } from "../dates.ts";
import { type OtherStory, reportActions } from "../edit/views/story.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Page } from "../layout.ts";
import type { Visitor } from "../visitor.ts";
import { type ExportLink, exportsHtml } from "./exports.ts";
import { reportItemsHtml, reportNamesHtml } from "./report-items.ts";
import { type ReportText, reportText } from "./report-text.ts";
import { comparisonHtml } from "./versions.ts";

/** What of a report is wanted. */
export interface ReportChoice {
  readonly isComparing: boolean;
  /** Links to the other parts of the text, where the page shows one alone. */
  readonly paging: Part;
  readonly exports: readonly ExportLink[];
  /** Stories that it may belong to, where somebody may say so. */
  readonly others: readonly OtherStory[];
}

/** A report: its text with marks over what was read in it; two versions compared where an older one is asked for. */
export function reportPage(
  visitor: Visitor,
  view: ReportView,
  { isComparing, paging, exports, others }: ReportChoice,
): Page {
  const { say } = visitor;
  const { report } = view;
  const title = report.headline ?? say.noHeadline;
  const text = isComparing && view.compared !== null ? null : reportText(visitor, view);
  return {
    title,
    section: null,
    islands: ["marks.js"],
    body: html`<div class="has-marks">
<header class="page-head report-head">
${view.story !== null && html`<p class="crumbs">${say.report.inStory} <a href="${visitor.links.story(view.story.id)}" dir="auto">${view.story.name}</a></p>`}
<h1 class="report-text" dir="auto" lang="${report.language}">${text?.headline ?? title}</h1>
<p class="facts">${report.outlet === null ? say.outletUnknown : html`<bdi>${report.outlet}</bdi>`}, ${momentHtml(visitor, report.published)}${report.bylines.length > 0 && html` · <bdi>${report.bylines.join(", ")}</bdi>`}${addressHtml(visitor, report.canonicalUrl ?? report.url)}</p>
${view.copies.length > 0 && html`<p class="facts">${say.report.copies}: ${view.copies.map((copy, index) => html`${index > 0 && ", "}<a href="${visitor.links.report(copy.ref)}"><bdi>${copy.outlet ?? copy.ref}</bdi></a>`)}</p>`}
${view.notRead.length > 0 && html`<p class="facts warn" lang="en">${say.report.notRead}: ${view.notRead.map(({ layer, why }) => `${layer} (${why})`).join("; ")}</p>`}
${reportActions(visitor, view.ref, others)}
</header>
${text === null ? comparisonHtml(visitor, view) : textHtml(visitor, view, text, paging)}
</div>
${versionsHtml(visitor, view)}
${exportsHtml(visitor, exports)}`,
  };
}

function textHtml(visitor: Visitor, view: ReportView, text: ReportText, paging: Part): Html {
  const { say } = visitor;
  const hasRead = view.items.some(({ kind }) => kind !== "entity");
  const hasScript = visitor.version === "main" && visitor.isServed;
  return html`${
    hasScript &&
    view.marks.length > 0 &&
    html`<form class="mark-choice" id="marks">
<fieldset><legend>${say.report.marks}</legend>
${(["statement", "event", "time", "entity"] as const).map((kind) => html`<label class="m-choice k-${kind}"><input type="checkbox" name="${kind}"${kind !== "entity" && html` checked`}> <span>${say.report.show[kind]}</span></label>\n`)}
</fieldset>
<p class="note">${say.report.keysHelp}</p>
</form>`
  }
<div class="columns report-columns">
<article class="main-column" aria-label="${say.report.text}">
${view.asked !== null && html`<p class="asked-note">${say.report.asked}: <a href="#words"><q dir="auto">${view.asked.words.slice(0, 160)}</q></a></p>`}
${text.body}
${paging}
</article>
<div class="side-column">
<section aria-labelledby="read">
<h2 id="read">${say.report.read}</h2>
${hasRead ? reportItemsHtml(visitor, view) : html`<p class="note">${say.report.nothingRead}</p>`}
</section>
${
  view.items.some(({ kind }) => kind === "entity") &&
  html`<section aria-labelledby="names">
<h2 id="names">${say.report.show.entity}</h2>
${reportNamesHtml(visitor, view.items)}
</section>`
}
</div>
</div>
${hasScript && html`<div class="popover" id="popover" popover="manual" role="region" aria-label="${say.report.read}"></div>`}`;
}

/** The address at the publisher: only where it leads to the web. */
function addressHtml({ say }: Visitor, url: string | null): Part {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  return html` · <a href="${url}" rel="noreferrer noopener external">${say.report.original}</a>`;
}

function versionsHtml(visitor: Visitor, { versions, ref }: ReportView): Part {
  if (versions.length < 2) return null;
  const { say, links } = visitor;
  const line = (version: VersionCard, index: number): Html => {
    const older = versions[index - 1];
    return html`<li${version.ref === ref && html` aria-current="true"`}><a href="${links.report(version.ref)}">${say.report.version(index + 1)}</a> · ${say.report.captured} ${momentHtml(visitor, version.captured ?? version.added)}${version.isCurrent && html` <span class="tag">${say.report.current}</span>`}${older !== undefined && html` · <a href="${links.compared(version.ref, older.ref)}">${say.report.compare(say.report.version(index))}</a>`}</li>\n`;
  };
  return html`<section class="versions" aria-labelledby="versions">
<h2 id="versions">${say.report.versions}</h2>
<ol>
${versions.map(line)}
</ol>
</section>`;
}
