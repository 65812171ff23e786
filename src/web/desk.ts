import { Hono } from "hono";
import { csrf } from "hono/csrf";
import type { DeskParts as DataParts } from "../app/desk/index.ts";
import { ReadoutError } from "../core/index.ts";
import type { Asset, Assets } from "./assets.ts";
import { layout } from "./layout.ts";
import { deskLinks } from "./links.ts";
import { addCalendar } from "./pages/calendar.ts";
import { addChanges } from "./pages/changes.ts";
import { addEvent } from "./pages/event.ts";
import { addPerson } from "./pages/person.ts";
import { addReport } from "./pages/report.ts";
import { addSearch } from "./pages/search.ts";
import { addStories } from "./pages/stories.ts";
import { addStory } from "./pages/story.ts";
import { knownHosts, securityHeaders } from "./security.ts";
import { addSettings } from "./settings.ts";
import { problemPage } from "./views/problem.ts";
import { type DeskEnv, LITE, visitorOf } from "./visitor.ts";

/** What a desk is given: everything of the host comes from here. */
export interface DeskParts extends Pick<DataParts, "store" | "merge"> {
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
  /** The zone in which dates are shown to a browser that has not told its own. */
  readonly zone: string;
  readonly assets: Assets;
  /** Names that the server answers to, without a port; null where any will do. */
  readonly hosts: ReadonlySet<string> | null;
  /** Hears of what went wrong within. */
  readonly warn: (error: unknown) => void;
  /** Adds routes of other rooms (an API, feeds) behind the same headers. */
  readonly extend?: (desk: Hono<DeskEnv>) => void;
}

const PAGES = [addStories, addStory, addChanges, addEvent, addPerson, addReport, addCalendar, addSearch];

/** The desk: a function from request to response. It opens no port and no file. */
export function createDesk(parts: DeskParts): Hono<DeskEnv> {
  const { now, zone, assets, hosts, warn, extend } = parts;
  const desk = new Hono<DeskEnv>();
  const links = { main: deskLinks(assets, "main"), lite: deskLinks(assets, "lite") };
  desk.use(securityHeaders, knownHosts(hosts), csrf());
  addAssets(desk, assets);
  desk.use(async (context, next) => {
    context.set("visitor", visitorOf(context, { now: now(), zone, links }));
    await next();
    context.res.headers.append("Vary", "Cookie, Accept-Language");
  });
  addSettings(desk);
  const lite = new Hono<DeskEnv>();
  for (const add of PAGES) {
    add(desk, parts);
    add(lite, parts);
  }
  desk.route(LITE, lite);
  extend?.(desk);
  desk.notFound((context) => {
    const { visitor } = context.var;
    return context.html(layout(visitor, problemPage(visitor, "notFound", null)), 404);
  });
  desk.onError((error, context) => {
    if (error instanceof ReadoutError && error.code !== "internal") {
      const isMissing = error.code === "not-in-store";
      const { visitor } = context.var;
      return context.html(
        layout(visitor, problemPage(visitor, isMissing ? "notFound" : "badRequest", error)),
        isMissing ? 404 : 400,
      );
    }
    // HTTPException: a middleware's own answer, such as 403.
    if ("getResponse" in error) return error.getResponse();
    warn(error);
    const { visitor } = context.var;
    return context.html(layout(visitor, problemPage(visitor, "failed", null)), 500);
  });
  return desk;
}

/** Assets never change under their names. */
function addAssets(desk: Hono<DeskEnv>, assets: Assets): void {
  const byName = new Map<string, Asset>([...assets.values()].map((asset) => [asset.name, asset]));
  desk.get("/assets/:name", (context) => {
    const asset = byName.get(context.req.param("name"));
    if (asset === undefined) return context.text("There is no such asset.", 404);
    return context.body(asset.bytes, 200, {
      "Content-Type": asset.type,
      "Cache-Control": "public, max-age=31536000, immutable",
    });
  });
}
