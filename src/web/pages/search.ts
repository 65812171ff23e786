import type { Hono } from "hono";
import { searchView } from "../../app/desk/index.ts";
import { dataParts, type PageParts, partOf } from "../data.ts";
import { layout } from "../layout.ts";
import { searchPage } from "../views/search.ts";
import type { DeskEnv } from "../visitor.ts";

const HITS = { main: 20, lite: 12 };
/** Letters of a query. */
const LONGEST = 200;

/** GET /search: reports, statements and events by their words. */
export function addSearch(desk: Hono<DeskEnv>, parts: PageParts): void {
  desk.get("/search", async (context) => {
    const { visitor } = context.var;
    const query = (context.req.query("q") ?? "").trim().slice(0, LONGEST);
    const view = await searchView(await dataParts(parts, visitor), query, partOf(context, HITS));
    return context.html(layout(visitor, searchPage(visitor, view, visitor.links.exports({ kind: "search", query }))));
  });
}
