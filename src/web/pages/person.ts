import type { Hono } from "hono";
import { personView } from "../../app/desk/index.ts";
import { dataParts, partOf, withQuery } from "../data.ts";
import type { DeskParts } from "../desk.ts";
import { exportsOf } from "../exports.ts";
import { layout } from "../layout.ts";
import { personPage } from "../views/person.ts";
import type { DeskEnv } from "../visitor.ts";

const STATEMENTS = 30;

/** GET /people/KEY: one person over all stories, by the key of the name or any spelling of it. */
export function addPerson(desk: Hono<DeskEnv>, parts: DeskParts): void {
  desk.get("/people/:key", async (context) => {
    const { visitor } = context.var;
    const view = await personView(
      await dataParts(parts, visitor),
      context.req.param("key"),
      partOf(context, STATEMENTS),
    );
    const page = personPage(visitor, view, {
      hrefOf: (offset) => withQuery(visitor.links.person(view.key), { offset }),
      exports: exportsOf({ kind: "person", id: view.key }),
    });
    return context.html(layout(visitor, page));
  });
}
