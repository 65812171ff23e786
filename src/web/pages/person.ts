import type { Hono } from "hono";
import { personView } from "../../app/desk/index.ts";
import { ReadoutError } from "../../core/index.ts";
import { dataParts, type PageParts, partOf, sectionOf, sectionsOf } from "../data.ts";
import { NO_CHOICES, personChoices } from "../edit/others.ts";
import { layout } from "../layout.ts";
import { personPage } from "../views/person.ts";
import type { DeskEnv } from "../visitor.ts";

const STATEMENTS = { main: 30, lite: 8 };

/**
 * GET /people/KEY: one person over all stories, by the key of the name or any spelling of it. A name that is written as one
 * and is nobody's, of an outlet or a ministry, leads to the search for its words.
 */
export function addPerson(desk: Hono<DeskEnv>, parts: PageParts): void {
  desk.get("/people/:key", async (context) => {
    const { visitor } = context.var;
    const isAlone = sectionOf(context).section !== null;
    const name = context.req.param("key");
    const part = { ...partOf(context, STATEMENTS), ...(isAlone ? { offset: 0 } : {}) };
    const view = await personView(await dataParts(parts, visitor), name, part).catch((error: unknown) => {
      const isName = /^\p{Lu}/u.test(name);
      if (isName && error instanceof ReadoutError && error.code === "not-in-store") return null;
      throw error;
    });
    if (view === null) return context.redirect(visitor.links.search(name) ?? visitor.path, 302);
    const href = visitor.links.person(view.key) ?? visitor.path;
    const page = personPage(visitor, view, {
      hrefOf: (offset) => visitor.links.query(href, { offset }),
      sections: sectionsOf(context, href),
      choices: visitor.mayCorrect ? await personChoices(parts.store, view) : NO_CHOICES,
      exports: visitor.links.exports({ kind: "person", id: view.key }),
    });
    return context.html(layout(visitor, page));
  });
}
