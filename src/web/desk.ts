import { Hono } from "hono";
import { compress } from "hono/compress";
import type { DeskParts as DataParts } from "../app/desk/index.ts";
import type { Editing } from "../app/edit/index.ts";
import { ERROR_CODES, ReadoutError } from "../core/index.ts";
import type { Asset, Assets } from "./assets.ts";
import { doneNotice, withoutDone } from "./edit/corrections.ts";
import { takeWrong } from "./edit/flash.ts";
import { addEditing } from "./edit/index.ts";
import { masked } from "./edit/mask.ts";
import { gate, identify, ownRequests, type SignInParts } from "./edit/session.ts";
import { keptAnswers } from "./kept.ts";
import { layout } from "./layout.ts";
import { deskLinks } from "./links.ts";
import { addPages } from "./pages/index.ts";
import { knownHosts, securityHeaders } from "./security.ts";
import { addSettings } from "./settings.ts";
import { problemOf, problemPage } from "./views/problem.ts";
import { type DeskEnv, type Visitor, visitorOf } from "./visitor.ts";

/** What a desk is given: everything of the host comes from here. */
export interface DeskParts extends Pick<DataParts, "store" | "merge" | "later"> {
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
  /** The zone in which dates are shown to a browser that has not told its own. */
  readonly zone: string;
  readonly assets: Assets;
  /** Names that the server answers to, without a port; null where any will do. */
  readonly hosts: ReadonlySet<string> | null;
  /** Hears of what went wrong within. */
  readonly warn: (error: unknown) => void;
  /** Whom it lets in. */
  readonly signIn: SignInParts;
  /** What adds and corrects; null where the desk only shows. */
  readonly editing: Editing | null;
  /** Adds routes of other rooms (an API, feeds) behind the same headers. */
  readonly extend?: (desk: Hono<DeskEnv>) => void;
}

/** The desk: a function from request to response. It opens no port and no file. */
export function createDesk(parts: DeskParts): Hono<DeskEnv> {
  const { store, now, zone, assets, hosts, warn, signIn, editing, extend } = parts;
  const desk = new Hono<DeskEnv>();
  const links = { main: deskLinks(assets, "main"), lite: deskLinks(assets, "lite") };
  desk.use(securityHeaders, knownHosts(hosts));
  desk.use("/assets/*", compress());
  addAssets(desk, assets);
  desk.use(identify(signIn), async (context, next) => {
    const visitor = visitorOf(context, { now: now(), zone, links, isEditable: editing !== null });
    const done = await doneNotice(store, new URL(context.req.url));
    const who = visitor.who === null ? null : { ...visitor.who, formToken: masked(visitor.who.formToken) };
    context.set("visitor", { ...visitor, who, done, wrong: takeWrong(context), path: withoutDone(visitor.path) });
    await next();
    context.res.headers.append("Vary", "Cookie, Accept-Language");
  });
  desk.use(gate(), ...ownRequests());
  addSettings(desk);
  addEditing(desk, signIn, editing, store);
  // What is kept is kept compressed. Steps of jobs, which come one by one, are answered before this.
  desk.use(keptAnswers(store), compress());
  addPages(desk, parts);
  extend?.(desk);
  desk.notFound((context) => {
    const { visitor } = context.var;
    return context.html(layout(visitor, problemPage(visitor, "notFound", null)), 404);
  });
  desk.onError((error, context) => {
    // HTTPException: a middleware's own answer, such as 403.
    if ("getResponse" in error) return error.getResponse();
    const known = error instanceof ReadoutError && error.code !== "internal" ? error : null;
    if (known === null) warn(error);
    const { kind, status } = problemOf(known);
    if (/^\/(?:api\/|mcp$)/.test(context.req.path)) return problemJson(known, status);
    // It may have come before anything is known of who asks.
    const visitor = context.var.visitor as Visitor | undefined;
    if (visitor === undefined) return context.text(`${known?.what ?? "Something went wrong within."}\n`, status);
    return context.html(layout(visitor, problemPage(visitor, kind, known)), status);
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

/** A problem as programs are told of it (RFC 9457), where the API itself was not asked yet. */
function problemJson(error: ReadoutError | null, status: number): Response {
  const code = error?.code ?? "internal";
  const told = error === null ? {} : { detail: error.what, fix: error.fix };
  const body = { type: `urn:readout:problem:${code}`, title: ERROR_CODES[code], status, code, ...told };
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(status === 401 ? { "WWW-Authenticate": "Bearer" } : {}),
    },
  });
}
