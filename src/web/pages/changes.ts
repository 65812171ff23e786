import type { Context, Hono } from "hono";
import { changesView } from "../../app/desk/index.ts";
import { parseIsoDay, ReadoutError } from "../../core/index.ts";
import { dataParts, type PageParts, partOf, sectionsOf } from "../data.ts";
import { layout } from "../layout.ts";
import { changesPage } from "../views/changes.ts";
import type { DeskEnv } from "../visitor.ts";

/** Stories of one page: each costs the making of its states before and after. */
const STORIES = { main: 10, lite: 3 };

/** GET /changes and /stories/ID/changes: what changed since a day (`since`), or since the visitor looked last. */
export function addChanges(desk: Hono<DeskEnv>, parts: PageParts): void {
  const answer = async (context: Context<DeskEnv>, id: string | null): Promise<Response> => {
    const { visitor } = context.var;
    const since = sinceOf(context.req.query("since") ?? "");
    const part = { ...partOf(context, STORIES), ...(id === null ? {} : { offset: 0 }) };
    const view = await changesView(await dataParts(parts, visitor), {
      ...part,
      ...(since === "" ? {} : { since }),
      ...(id === null ? {} : { story: id }),
    });
    const story = id === null ? null : (view.items[0]?.story ?? null);
    const page = changesPage(visitor, view, {
      story,
      since,
      hrefOf: (offset) => visitor.links.query(visitor.links.changes(story?.id), { since, offset }),
      sections: sectionsOf(context, visitor.links.changes(story?.id), { since }),
      exports: visitor.links.exports({ kind: "changes", story: story?.id ?? null, since }),
    });
    return context.html(layout(visitor, page));
  };
  desk.get("/changes", (context) => answer(context, null));
  desk.get("/stories/:id/changes", (context) => answer(context, context.req.param("id")));
}

/** A day, a moment, or the ref of a report, as an address gives it. Throws `ReadoutError` "bad-date". */
function sinceOf(given: string): string {
  if (!/^\d{4}-/.test(given) || parseIsoDay(given.slice(0, 10)) !== null) return given;
  throw new ReadoutError("bad-date", { what: `"${given.slice(0, 40)}" is no date`, fix: "Write it as 2025-10-21." });
}
