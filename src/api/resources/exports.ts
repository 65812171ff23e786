import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { addressOf, changesFeed, type ExportedView, exportView } from "../../app/desk/index.ts";
import { type Change, findStory } from "../../app/record/index.ts";
import { dayParameter, idOf } from "../asked.ts";
import { originOf } from "../origin.ts";
import { type ApiParts, deskOf } from "../parts.ts";
import { badValue, nothingHere, problem } from "../problems.ts";
import { Kept, type MadeFrom } from "../unchanged.ts";

/** The media type of each format. */
export const MEDIA_TYPES: { readonly [format: string]: string } = {
  ics: "text/calendar; charset=utf-8",
  csv: "text/csv; charset=utf-8; header=present",
  jsonl: "application/jsonl",
  jsonld: "application/ld+json",
  atom: "application/atom+xml",
  markdown: "text/markdown; charset=utf-8",
  timelinejs: "application/json",
  annotations: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
};

/** Feeds that are kept as they were made last. */
const KEPT_FEEDS = 50;
/** How far back the feed of all changes goes, in days. */
const FEED_DAYS = 14;
const DAY_MS = 86_400_000;

const days = z.object({ from: dayParameter, to: dayParameter });

/** What can be exported: the view, its address, what the address may say. */
const VIEWS = [
  { of: "story", path: "/stories/{id}", of_what: "a story", example: "{story}" },
  { of: "event", path: "/events/{id}", of_what: "an event", example: "{event}" },
  { of: "person", path: "/people/{id}", of_what: "what a person said and took part in", example: "Lind" },
  { of: "calendar", path: "/calendar", of_what: "the events of some days", example: null },
] as const;

/** Adds feeds and exports, which stand beside the pages that they are of. */
export function addExports(api: OpenAPIHono, parts: ApiParts, made: MadeFrom): void {
  const { exporters } = parts;
  // A feed is asked for again and again, and costs more than any page.
  const feeds = new Kept(made, KEPT_FEEDS);
  const formats = Object.keys(exporters).filter((format) => format in MEDIA_TYPES);
  const send = (context: Context, format: string, text: string): Response =>
    context.body(text, 200, { "Content-Type": MEDIA_TYPES[format]! });
  const give = async (context: Context, view: ExportedView, format: string): Promise<Response> => {
    const page = askedOf(context);
    const facts = { now: parts.now(), withChanges: format === "atom" };
    const make = () => exportView(deskOf(parts), view, exporters[format]!, { ...facts, ...feedOf(page, view) });
    return send(context, format, format === "atom" ? await feeds.take(keyOf(page, view), make) : await make());
  };
  const viewOf = (context: Context, of: ExportedView["of"]): ExportedView => {
    if (of !== "calendar") return { of, id: context.req.param("id")! };
    const asked = days.safeParse(context.req.query());
    if (!asked.success) throw badValue(asked.error, "query");
    const { from, to } = asked.data;
    return { of, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  };
  for (const { of, path, of_what, example } of VIEWS) {
    api.openAPIRegistry.registerPath({
      method: "get",
      path: `${path}/export.{format}`,
      tags: ["exports"],
      summary: `Give ${of_what} in another format`,
      request: {
        params: (example === null ? z.object({}) : idOf("As of its page", example)).extend({
          format: z.enum(formats as [string, ...string[]]).openapi({ example: "ics" }),
        }),
        ...(of === "calendar" ? { query: days } : {}),
      },
      responses: fileAnswers(formats),
    });
    api.get(`${path.replace("{id}", ":id")}/:file{export\\.[a-z]+}`, async (context) => {
      const format = context.req.param("file").slice("export.".length);
      return formats.includes(format) ? give(context, viewOf(context, of), format) : nothingHere(context);
    });
  }
  if (exporters["ics"] !== undefined) {
    const CALENDAR = createRoute({
      method: "get",
      path: "/stories/{id}/calendar.ics",
      tags: ["feeds"],
      summary: "The dated events of a story, for a calendar that asks again from time to time",
      request: { params: idOf("As of its page", "{story}") },
      responses: fileAnswers(["ics"]),
    });
    api.openapi(CALENDAR, (context) => give(context, viewOf(context, "story"), "ics"));
  }
  const atom = exporters["atom"];
  if (atom === undefined) return;
  const STORY_FEED = createRoute({
    method: "get",
    path: "/stories/{id}/changes.atom",
    tags: ["feeds"],
    summary: "What each report of a story changed, as a feed",
    request: { params: idOf("As of its page", "{story}") },
    responses: fileAnswers(["atom"]),
  });
  const FEED = createRoute({
    method: "get",
    path: "/changes.atom",
    tags: ["feeds"],
    summary: `What changed in all stories in the last ${FEED_DAYS} days, as a feed`,
    responses: fileAnswers(["atom"]),
  });
  api.openapi(STORY_FEED, async (context) => {
    const { id } = await findStory(parts.store, context.req.valid("param").id);
    return give(context, { of: "story", id }, "atom");
  });
  api.openapi(FEED, async (context) => {
    const now = parts.now();
    const since = new Date(Date.parse(now) - FEED_DAYS * DAY_MS).toISOString();
    const page = askedOf(context);
    const feed = { ...feedOf(page, null).feed, title: "Readout: what changed" };
    const make = () => changesFeed(deskOf(parts), since, atom, { now, feed });
    return send(context, "atom", await feeds.take(keyOf(page, null), make));
  });
}

/** The address that was asked for, as whoever asks sees it. */
function askedOf(context: Context): URL {
  const { pathname, search } = new URL(context.req.url);
  return new URL(originOf(context) + pathname + search);
}

/** What a feed is kept under: nothing of an address that does not change it. */
function keyOf({ origin, pathname, search }: URL, view: ExportedView | null): string {
  return origin + pathname + (view?.of === "calendar" ? search : "");
}

/** Where a feed and its pages are. */
function feedOf({ origin, pathname }: URL, view: ExportedView | null) {
  const pageOf = ({ story, event }: Pick<Change, "story" | "event">): string =>
    `${origin}${event === null ? addressOf.story(story.id) : addressOf.event(event.id)}`;
  const page = view === null || view.of === "calendar" ? addressOf.changes() : pathname.replace(/\/[^/]*$/, "");
  return { feed: { self: origin + pathname, page: origin + page, title: null, pageOf } };
}

function fileAnswers(formats: readonly string[]) {
  const types = [...new Set(formats.map((format) => MEDIA_TYPES[format]!.split(";")[0]!))];
  return {
    200: {
      description: "The view in that format",
      content: Object.fromEntries(types.map((type) => [type, { schema: z.string() }])),
    },
    default: { description: "What went wrong", content: { "application/problem+json": { schema: problem } } },
  };
}
