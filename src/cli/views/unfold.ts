import type { Change, Unfolded } from "../../app/record/index.ts";
import { changesPage } from "./changes.ts";
import { clean, type Layout } from "./layout.ts";
import { momentWords } from "./moment.ts";

/** New events that are shown of one report, plans before what has happened. */
const SHOWN_EVENTS = 4;

/** A report that was added, and what it changed: the rest of the new events and all statements are only counted. */
export function unfoldedPage(page: Layout, name: string, { document, changes }: Unfolded, zone: string): void {
  const { headline, outlet, published } = document.report;
  page.text(clean(headline ?? "(no headline)"), { paint: page.paint.bold, right: name });
  page.text(`${clean(outlet ?? "outlet not known")}, ${momentWords(published, zone)}`, { paint: page.paint.dim });
  const events = changes.filter(({ kind }) => kind === "new event");
  const told = new Set([...events].sort((a, b) => Number(isOver(a)) - Number(isOver(b))).slice(0, SHOWN_EVENTS));
  const shown = changes.filter((one) => one.kind !== "statement" && (one.kind !== "new event" || told.has(one)));
  if (shown.length > 0) changesPage(page, shown, zone);
  const rest = [
    count(events.length - told.size, "new event"),
    count(changes.filter(({ kind }) => kind === "statement").length, "statement"),
  ].filter((words) => words !== null);
  if (rest.length === 0) return;
  page.gap();
  page.text(`and ${rest.join(" and ")}`, { indent: 2, paint: page.paint.dim });
}

function isOver({ after }: Change): boolean {
  return /^(?:happened|under way)/.test(after ?? "");
}

function count(number: number, what: string): string | null {
  return number === 0 ? null : `${number} ${what}${number === 1 ? "" : "s"}`;
}
