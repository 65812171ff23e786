import { Hono } from "hono";
import type { PageParts } from "../data.ts";
import { type DeskEnv, LITE } from "../visitor.ts";
import { addCalendar } from "./calendar.ts";
import { addChanges } from "./changes.ts";
import { addEvent } from "./event.ts";
import { addPerson } from "./person.ts";
import { addReport } from "./report.ts";
import { addSearch } from "./search.ts";
import { addStories } from "./stories.ts";
import { addStory } from "./story.ts";

const PAGES = [addStories, addStory, addChanges, addEvent, addPerson, addReport, addCalendar, addSearch];

/** Adds every page that shows what a store holds, main and lite: the views are the same. */
export function addPages(desk: Hono<DeskEnv>, parts: PageParts): void {
  const lite = new Hono<DeskEnv>();
  for (const add of PAGES) {
    add(desk, parts);
    add(lite, parts);
  }
  desk.route(LITE, lite);
}
