import type { Context, Hono } from "hono";
import { type ChangesSize, type ChangesSizes, changesView } from "../../app/desk/index.ts";
import { findSummary } from "../../app/record/index.ts";
import { parseIsoDay, ReadoutError } from "../../core/index.ts";
import { dataParts, type PageParts, partOf, sectionsOf } from "../data.ts";
import { layout } from "../layout.ts";
import { changesPage } from "../views/changes.ts";
import type { DeskEnv, Version } from "../visitor.ts";

/** Stories of one page, and what of their changes it has: each report that is read for them takes a millisecond. */
const STORIES = { main: 10, lite: 3 };
const SIZES: { readonly [V in Version]: ChangesSizes } = {
  main: { all: { changes: 150, reports: 16 }, each: { changes: 40, reports: 4 } },
  lite: { all: { changes: 30, reports: 6 }, each: { changes: 10, reports: 2 } },
};
/** The same of the page of one story. */
const OF_ONE: { readonly [V in Version]: ChangesSize } = {
  main: { changes: 100, reports: 12 },
  lite: { changes: 45, reports: 6 },
};

/** A site of files waits for all, once. */
const EVERYTHING: ChangesSize = { changes: Number.POSITIVE_INFINITY, reports: Number.POSITIVE_INFINITY };

/** Days of a story that are offered to look back to. */
const DAYS = 14;

/**
 * GET /changes and /stories/ID/changes: what changed since a day (`since`), since the visitor looked last, or else by the newest day;
 * of one story from where the part before ended (`after`).
 */
export function addChanges(desk: Hono<DeskEnv>, parts: PageParts): void {
  const answer = async (context: Context<DeskEnv>, id: string | null): Promise<Response> => {
    const { visitor } = context.var;
    const data = await dataParts(parts, visitor);
    const known = id === null ? null : await findSummary(parts.store, id);
    const asked = sinceOf(context.req.query("since") ?? "");
    const since = asked === "" && visitor.isServed && data.seen === null ? await newestDay(parts, known) : asked;
    const part = { ...partOf(context, STORIES), ...(id === null ? {} : { offset: 0 }) };
    const after = id === null ? "" : (context.req.query("after") ?? "");
    const size = visitor.isServed ? OF_ONE[visitor.version] : EVERYTHING;
    const view = await changesView(data, {
      ...part,
      after,
      sizes: id === null ? SIZES[visitor.version] : { all: size, each: size },
      ...(since === "" ? {} : { since }),
      ...(known === null ? {} : { story: known.id }),
    });
    const story = known === null ? null : { id: known.id, name: known.name };
    const page = changesPage(visitor, view, {
      story,
      since,
      days: known === null ? [] : await daysOf(parts, known.id),
      after,
      hrefOf: (place) => visitor.links.query(visitor.links.changes(story?.id), { since, ...place }),
      sections: sectionsOf(context, visitor.links.changes(story?.id), { since, after }),
      exports: visitor.links.exports({ kind: "changes", story: story?.id ?? null, since }),
    });
    // What is not worked out yet is there for whoever asks again.
    if (view.items.some(({ isPending }) => isPending)) context.header("Cache-Control", "no-store");
    return context.html(layout(visitor, page));
  };
  desk.get("/changes", (context) => answer(context, null));
  desk.get("/stories/:id/changes", (context) => answer(context, context.req.param("id")));
}

/** The day of the newest report: what it brought is shown to whoever never said that they looked. */
async function newestDay(
  { store }: Pick<PageParts, "store">,
  story: { readonly last: string | null } | null,
): Promise<string> {
  const last = story === null ? ((await store.stories({ limit: 1 }))[0]?.last ?? null) : story.last;
  return last?.slice(0, 10) ?? "";
}

/** The last days on which reports of a story were published, the oldest first. */
async function daysOf({ store }: Pick<PageParts, "store">, story: string): Promise<readonly string[]> {
  const reports = (await store.versionsIn(story)).filter(({ isCurrent }) => isCurrent);
  const days = reports.flatMap(({ published }) => published?.slice(0, 10) ?? []);
  return [...new Set(days)].sort().slice(-DAYS);
}

/** A day, a moment, or the ref of a report, as an address gives it. Throws `ReadoutError` "bad-date". */
function sinceOf(given: string): string {
  if (!/^\d{4}-/.test(given) || parseIsoDay(given.slice(0, 10)) !== null) return given;
  throw new ReadoutError("bad-date", { what: `"${given.slice(0, 40)}" is no date`, fix: "Write it as 2025-10-21." });
}
