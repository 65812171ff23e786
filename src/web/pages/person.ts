import type { Hono } from "hono";
import { personView } from "../../app/desk/index.ts";
import { dataParts, partOf, sectionOf, sectionsOf } from "../data.ts";
import type { DeskParts } from "../desk.ts";
import { namesakes } from "../edit/others.ts";
import { exportsOf } from "../exports.ts";
import { layout } from "../layout.ts";
import { personPage } from "../views/person.ts";
import type { DeskEnv } from "../visitor.ts";

const STATEMENTS = { main: 30, lite: 8 };

/** GET /people/KEY: one person over all stories, by the key of the name or any spelling of it. */
export function addPerson(desk: Hono<DeskEnv>, parts: DeskParts): void {
  desk.get("/people/:key", async (context) => {
    const { visitor } = context.var;
    const isAlone = sectionOf(context).section !== null;
    const view = await personView(await dataParts(parts, visitor), context.req.param("key"), {
      ...partOf(context, STATEMENTS),
      ...(isAlone ? { offset: 0 } : {}),
    });
    const page = personPage(visitor, view, {
      hrefOf: (offset) => visitor.links.query(visitor.links.person(view.key), { offset }),
      sections: sectionsOf(context, visitor.links.person(view.key)),
      namesakes: visitor.mayCorrect ? await namesakes(parts.store, view) : [],
      exports: exportsOf({ kind: "person", id: view.key }),
    });
    return context.html(layout(visitor, page));
  });
}
