import { addressesBelow, addressOf } from "../app/desk/index.ts";
import { withQuery } from "./data.ts";
import type { ExportLink } from "./views/exports.ts";

/** A view that can be taken along. */
export type Exported =
  | { readonly kind: "story" | "event" | "person" | "report"; readonly id: string }
  | { readonly kind: "calendar"; readonly from: string; readonly to: string }
  | { readonly kind: "search"; readonly query: string }
  | { readonly kind: "changes"; readonly story: string | null; readonly since: string };

type Format = ExportLink["format"];

const api = addressesBelow("/api");

/** Formats that stand beside a page, beside the JSON of the API. */
const OF_STORY: readonly Format[] = ["atom", "ics", "csv", "markdown", "jsonl", "jsonld", "timelinejs", "annotations"];
const OF_EVENTS: readonly Format[] = ["ics", "csv", "markdown", "jsonld"];

/** Where a view is in other formats. */
export function exportsOf(view: Exported): readonly ExportLink[] {
  const json = (href: string): ExportLink => ({ format: "json", href });
  const beside = (page: string, formats: readonly Format[], query = {}): readonly ExportLink[] =>
    formats.map((format) => ({ format, href: withQuery(`${page}/export.${format}`, query) }));
  switch (view.kind) {
    case "story":
      return [json(api.story(view.id)), ...beside(addressOf.story(view.id), OF_STORY)];
    case "event":
      return [json(api.event(view.id)), ...beside(addressOf.event(view.id), OF_EVENTS)];
    case "person":
      return [json(api.person(view.id)), ...beside(addressOf.person(view.id), OF_EVENTS)];
    case "report":
      return [json(api.report(view.id))];
    case "calendar": {
      const { from, to } = view;
      return [json(withQuery(api.calendar(), { from, to })), ...beside(addressOf.calendar(), OF_EVENTS, { from, to })];
    }
    case "search":
      return [json(api.search(view.query))];
    case "changes": {
      const { story, since } = view;
      const feed = story === null ? "/changes.atom" : `${addressOf.story(story)}/changes.atom`;
      return [json(withQuery(api.changes(story ?? undefined), { since })), { format: "atom", href: feed }];
    }
  }
}
