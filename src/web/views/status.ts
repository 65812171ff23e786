import type { Status } from "../../core/index.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Visitor } from "../visitor.ts";

/**
 * The sign of each status, in a box of 16 by 16: told apart by shape, so that colour only helps. Open is to come, full took
 * place; a broken line is in doubt, bars wait, a cross is off, an arrow goes elsewhere, a slash never was.
 */
const SHAPES: { readonly [S in Status]: Html } = {
  scheduled: html`<circle cx="8" cy="8" r="5.5" fill="none"/>`,
  uncertain: html`<circle cx="8" cy="8" r="6" fill="none" stroke-dasharray="2.4 2.2"/><path d="M6.2 6.3a1.9 1.9 0 1 1 2.6 1.8c-.6.2-.8.6-.8 1.2M8 11.2v.1" fill="none"/>`,
  postponed: html`<circle cx="8" cy="8" r="6" fill="none"/><path d="M6.3 5.8v4.4M9.7 5.8v4.4" fill="none"/>`,
  cancelled: html`<path d="M3.5 3.5l9 9M12.5 3.5l-9 9" fill="none"/>`,
  rescheduled: html`<path d="M2 8h11M9 4l4 4-4 4" fill="none"/>`,
  ongoing: html`<circle cx="8" cy="8" r="5.5" fill="none"/><path d="M8 2.5a5.5 5.5 0 0 1 0 11z" stroke="none"/>`,
  happened: html`<circle cx="8" cy="8" r="5.5"/>`,
  "did-not-happen": html`<circle cx="8" cy="8" r="5.5" fill="none"/><path d="M4 12l8-8" fill="none"/>`,
};

/** The drawing of a status alone, for use within a larger drawing. */
export function statusShape(status: Status): Html {
  return SHAPES[status];
}

/** A status: its sign and its word. */
export function statusHtml(visitor: Pick<Visitor, "say" | "version">, status: Status): Html {
  return html`<span class="status s-${status}">${statusSign(visitor, status)}<span>${visitor.say.status[status]}</span></span>`;
}

/** The sign alone, where the word stands beside it anyway; lite pages have the word only. */
export function statusSign({ version }: Pick<Visitor, "version">, status: Status): Part {
  if (version === "lite") return null;
  return html`<svg class="sign s-${status}" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[status]}</svg>`;
}
