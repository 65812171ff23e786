import type { Context, Hono } from "hono";
import { storyView } from "../../app/desk/index.ts";
import { dataParts, type PageParts, partOf, sectionOf, sectionsOf } from "../data.ts";
import { otherStories } from "../edit/others.ts";
import { layout } from "../layout.ts";
import type { PartStart } from "../views/event-parts.ts";
import type { SectionChoice } from "../views/sections.ts";
import { type StoryChoice, storyPage } from "../views/story.ts";
import type { DeskEnv } from "../visitor.ts";

const STATEMENTS = { main: 25, lite: 12 };

/** Where a part of the events begins, in an address. */
const PLACE = /^(?:\d{4}-\d{2}-\d{2}|undated|rejected)$/;

/**
 * GET /stories/ID: one story. `all`: every event; `from` a day, "undated" or "rejected", `skip`: a part of the events; `section`,
 * `offset`: further entries.
 */
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
      start: startOf(context, choice),
      sections: sectionsOf(context, visitor.links.story(view.id), { all }),
      others: visitor.isCorrecting ? await otherStories(parts.store, view.id) : [],
      exports: visitor.links.exports({ kind: "story", id: view.id }),
    });
    return context.html(layout(visitor, page));
  });
}

/** With which of the events a page begins; addresses of earlier versions count them from the first. */
function startOf(context: Context<DeskEnv>, { section, offset }: SectionChoice): PartStart {
  const [from = "", skip = ""] = ["from", "skip"].map((name) => context.req.query(name));
  const isNumber = /^\d{1,6}$/.test(skip);
  if (PLACE.test(from)) return { from, skip: isNumber ? Number(skip) : 0 };
  return { from: "", skip: section === "timeline" ? offset : 0 };
}
