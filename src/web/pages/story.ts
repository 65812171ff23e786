import type { Hono } from "hono";
import { storyView } from "../../app/desk/index.ts";
import { dataParts, type PageParts, partOf, sectionOf, sectionsOf } from "../data.ts";
import { otherStories } from "../edit/others.ts";
import { layout } from "../layout.ts";
import { type StoryChoice, storyPage } from "../views/story.ts";
import type { DeskEnv } from "../visitor.ts";

const STATEMENTS = { main: 25, lite: 12 };

/** GET /stories/ID: one story. `all`: every event; `section`, `offset`: further entries. */
export function addStory(desk: Hono<DeskEnv>, parts: PageParts): void {
  desk.get("/stories/:id", async (context) => {
    const { visitor } = context.var;
    const choice = sectionOf(context);
    const view = await storyView(await dataParts(parts, visitor), context.req.param("id"), {
      ...partOf(context, STATEMENTS),
      ...(choice.section === null || choice.section === "said" ? {} : { offset: 0 }),
    });
    const all = context.req.query("all") === "1";
    const hrefOf: StoryChoice["hrefOf"] = (wanted) => visitor.links.query(visitor.links.story(view.id), wanted);
    const page = storyPage(visitor, view, {
      isAll: all,
      hrefOf,
      sections: sectionsOf(context, visitor.links.story(view.id), { all }),
      others: visitor.isCorrecting ? await otherStories(parts.store, view.id) : [],
      exports: visitor.links.exports({ kind: "story", id: view.id }),
    });
    return context.html(layout(visitor, page));
  });
}
