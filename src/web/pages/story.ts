import type { Hono } from "hono";
import { storyView } from "../../app/desk/index.ts";
import { dataParts, partOf, withQuery } from "../data.ts";
import type { DeskParts } from "../desk.ts";
import { exportsOf } from "../exports.ts";
import { layout } from "../layout.ts";
import { storyPage } from "../views/story.ts";
import type { DeskEnv } from "../visitor.ts";

const STATEMENTS = 25;

/** GET /stories/ID: one story. `all`: every event; `offset`: further statements. */
export function addStory(desk: Hono<DeskEnv>, parts: DeskParts): void {
  desk.get("/stories/:id", async (context) => {
    const { visitor } = context.var;
    const view = await storyView(await dataParts(parts, visitor), context.req.param("id"), partOf(context, STATEMENTS));
    const page = storyPage(visitor, view, {
      isAll: context.req.query("all") === "1",
      hrefOf: ({ all, offset }) => withQuery(visitor.links.story(view.id), { all, offset }),
      exports: exportsOf({ kind: "story", id: view.id }),
    });
    return context.html(layout(visitor, page));
  });
}
