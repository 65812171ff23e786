import { Hono } from "hono";
import { csrf } from "hono/csrf";
import type { Store } from "../app/record/index.ts";
import { ReadoutError } from "../core/index.ts";
import type { Asset, Assets } from "./assets.ts";
import { layout } from "./layout.ts";
import { deskLinks } from "./links.ts";
import { addStories } from "./pages/stories.ts";
import { knownHosts, securityHeaders } from "./security.ts";
import { addSettings } from "./settings.ts";
import { problemView } from "./views/problem.ts";
import { type DeskEnv, visitorOf } from "./visitor.ts";

/** What a desk is given: everything of the host comes from here. */
export interface DeskParts {
  readonly store: Store;
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

/** The desk: a function from request to response. It opens no port and no file. */
export function createDesk(parts: DeskParts): Hono<DeskEnv> {
  const { now, zone, assets, hosts, warn, extend } = parts;
  const desk = new Hono<DeskEnv>();
  const links = deskLinks(assets);
  desk.use(securityHeaders, knownHosts(hosts), csrf());
  addAssets(desk, assets);
  desk.use(async (context, next) => {
    context.set("visitor", visitorOf(context, { now: now(), zone, links }));
    await next();
    context.res.headers.append("Vary", "Cookie, Accept-Language");
  });
  addSettings(desk);
  addStories(desk, parts);
  extend?.(desk);
  desk.notFound((context) => {
    const { visitor } = context.var;
    return context.html(layout(visitor, problemView(visitor, "notFound", null)), 404);
  });
  desk.onError((error, context) => {
    if (error instanceof ReadoutError && error.code !== "internal") {
      const isMissing = error.code === "not-in-store";
      const { visitor } = context.var;
      return context.html(
        layout(visitor, problemView(visitor, isMissing ? "notFound" : "badRequest", error)),
        isMissing ? 404 : 400,
      );
    }
    // HTTPException: a middleware's own answer, such as 403.
    if ("getResponse" in error) return error.getResponse();
    warn(error);
    const { visitor } = context.var;
    return context.html(layout(visitor, problemView(visitor, "failed", null)), 500);
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
