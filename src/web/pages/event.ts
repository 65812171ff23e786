import type { Hono } from "hono";
import { eventView } from "../../app/desk/index.ts";
import { dataParts, type PageParts, sectionsOf } from "../data.ts";
import { layout } from "../layout.ts";
import { eventPage } from "../views/event.ts";
import type { DeskEnv } from "../visitor.ts";

/** GET /events/ID: one event with the history of its status. */
export function addEvent(desk: Hono<DeskEnv>, parts: PageParts): void {
  desk.get("/events/:id", async (context) => {
    const { visitor } = context.var;
    const view = await eventView(await dataParts(parts, visitor), context.req.param("id"));
    const page = eventPage(visitor, view, {
      sections: sectionsOf(context, visitor.links.event(view.id)),
      exports: visitor.links.exports({ kind: "event", id: view.id }),
    });
    return context.html(layout(visitor, page));
  });
}
