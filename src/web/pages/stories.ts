import type { Hono } from "hono";
import { lookedNote, storiesView } from "../../app/desk/index.ts";
import { dataParts, type PageParts, partOf } from "../data.ts";
import { layout } from "../layout.ts";
import { storiesPage } from "../views/stories.ts";
import type { DeskEnv } from "../visitor.ts";

const LISTED = { main: 20, lite: 15 };

/** GET / and /stories: the stories, what moved since the visitor looked last first. POST /looked: they have looked. */
export function addStories(desk: Hono<DeskEnv>, parts: PageParts): void {
  desk.on("GET", ["/", "/stories"], async (context) => {
    const { visitor } = context.var;
    const view = await storiesView(await dataParts(parts, visitor), partOf(context, LISTED));
    return context.html(layout(visitor, storiesPage(visitor, view)));
  });
  desk.post("/looked", async (context) => {
    const { visitor } = context.var;
    const { at } = await context.req.parseBody();
    // What came in after the page was made was not seen on it.
    const isMoment =
      typeof at === "string" && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(at) && at <= visitor.now;
    await parts.store.putNote(lookedNote(visitor.person), isMoment ? at : visitor.now);
    return context.redirect(visitor.links.stories(), 303);
  });
}
