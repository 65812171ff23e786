import type { Hono } from "hono";
import type { DeskParts } from "../desk.ts";
import { layout } from "../layout.ts";
import { storiesView } from "../views/stories.ts";
import type { DeskEnv } from "../visitor.ts";

const LISTED = 50;

/** GET /stories, and /: the stories, what moved since the visitor looked last first. */
export function addStories(desk: Hono<DeskEnv>, { store }: DeskParts): void {
  desk.on("GET", ["/", "/stories"], async (context) => {
    const { visitor } = context.var;
    return context.html(layout(visitor, storiesView(visitor, await store.stories({ limit: LISTED }))));
  });
}
