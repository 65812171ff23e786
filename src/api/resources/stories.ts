import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type {
  ChangesView,
  EventDifferences,
  Listed,
  StatementCard,
  StoriesView,
  StoryView,
} from "../../app/desk/index.ts";
import { changesView, correctionsOf, statementsOf, storiesView, storyView } from "../../app/desk/index.ts";
import type { Correction } from "../../app/record/index.ts";
import { findOutline } from "../../app/record/index.ts";
import { answers, existingDay, idOf, linkParts, part, partLink, pendingParts, seen, today } from "../asked.ts";
import { type ApiParts, deskOf } from "../parts.ts";
import { listed } from "../schemas/common.ts";
import { correction } from "../schemas/correction.ts";
import {
  changesView as changes,
  eventDifferences,
  statementCard,
  storiesView as stories,
  storyView as story,
  timeline,
} from "../schemas/story.ts";

const params = idOf("The story's id or its beginning; that of a report or event in it leads there too", "{story}");
const tags = ["stories"];

const STORIES = createRoute({
  method: "get",
  path: "/api/stories",
  tags,
  summary: "List the stories, the newest first, and before them what moved since the reader looked last",
  request: { query: z.object({ ...part, since: existingDay, seen, today }) },
  responses: answers<StoriesView>(stories, "A part of the list"),
});
const STORY = createRoute({
  method: "get",
  path: "/api/stories/{id}",
  tags,
  summary: "Show one story: its reports, timeline, people, differences and newest statements",
  request: { params, query: z.object({ seen, today }) },
  responses: answers<StoryView>(story, "The story"),
});
const TIMELINE = createRoute({
  method: "get",
  path: "/api/stories/{id}/timeline",
  tags,
  summary: "Show the events of a story in the order of time, moved ones at both their dates",
  request: { params, query: z.object({ today }) },
  responses: answers<Pick<StoryView, "timeline" | "undated" | "span">>(
    timeline,
    "Dated events, then those without a date",
  ),
});
const STATEMENTS = createRoute({
  method: "get",
  path: "/api/stories/{id}/statements",
  tags,
  summary: "List who said what in a story, the newest report first",
  request: { params, query: z.object(part) },
  responses: answers<Listed<StatementCard>>(listed(statementCard), "A part of the list"),
});
const DIFFERENCES = createRoute({
  method: "get",
  path: "/api/stories/{id}/differences",
  tags,
  summary: "Show where the accounts of a story differ, side by side",
  request: { params },
  responses: answers<readonly EventDifferences[]>(
    z.array(eventDifferences),
    "Event by event; those where one only followed the other last",
  ),
});
const CHANGES = createRoute({
  method: "get",
  path: "/api/stories/{id}/changes",
  tags,
  summary: "Show what changed in a story",
  request: {
    params,
    query: z.object({
      since: z.string().max(100).optional(),
      after: z.string().max(100).optional().openapi({ description: "`next` of the part before" }),
      seen,
    }),
  },
  responses: answers<ChangesView>(changes, "What changed since a day, a report, or since the reader looked last"),
});
const CORRECTIONS = createRoute({
  method: "get",
  path: "/api/stories/{id}/corrections",
  tags,
  summary: "List what people said of a story and its events",
  request: { params },
  responses: answers<readonly Correction[]>(z.array(correction), "Corrections, the newest last"),
});

/** Statements that a story is shown with; the rest is a list of its own. */
const SHOWN_STATEMENTS = 20;

export function addStories(api: OpenAPIHono, parts: ApiParts): void {
  const { store } = parts;
  api.openapi(STORIES, async (context) => {
    const { limit, offset, since, ...asked } = context.req.valid("query");
    const view = await storiesView(deskOf(parts, asked), { limit, offset, ...(since === undefined ? {} : { since }) });
    linkParts(context, view);
    return context.json(view, 200);
  });
  api.openapi(STORY, async (context) => {
    const { id } = context.req.valid("param");
    const first = { limit: SHOWN_STATEMENTS, offset: 0 };
    return context.json(await storyView(deskOf(parts, context.req.valid("query")), id, first), 200);
  });
  api.openapi(TIMELINE, async (context) => {
    const { id } = context.req.valid("param");
    const view = await storyView(deskOf(parts, context.req.valid("query")), id, { limit: 0, offset: 0 });
    return context.json({ timeline: view.timeline, undated: view.undated, span: view.span }, 200);
  });
  api.openapi(STATEMENTS, async (context) => {
    const found = await findOutline(store, context.req.valid("param").id);
    const view = await statementsOf(store, found, context.req.valid("query"));
    linkParts(context, view);
    return context.json(view, 200);
  });
  api.openapi(DIFFERENCES, async (context) => {
    const { differences } = await storyView(deskOf(parts), context.req.valid("param").id, { limit: 0, offset: 0 });
    return context.json(differences, 200);
  });
  api.openapi(CHANGES, async (context) => {
    const { since, after, seen } = context.req.valid("query");
    const query = {
      story: context.req.valid("param").id,
      limit: 1,
      offset: 0,
      ...(since === undefined ? {} : { since }),
      ...(after === undefined ? {} : { after }),
    };
    const view = await changesView(deskOf(parts, { seen }), query);
    pendingParts(context, view.items);
    const next = view.items[0]?.next ?? null;
    if (next !== null) context.header("Link", `${partLink(context, { after: next })}; rel="next"`);
    return context.json(view, 200);
  });
  api.openapi(CORRECTIONS, async (context) => {
    const found = await findOutline(store, context.req.valid("param").id);
    return context.json(correctionsOf(found, await store.corrections()), 200);
  });
}
