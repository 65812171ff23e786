import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { CalendarView, ChangesView, EventView, PersonView, SearchView } from "../../app/desk/index.ts";
import { calendarView, changesView, eventView, personView, searchView } from "../../app/desk/index.ts";
import { answers, dayParameter, idOf, linkParts, part, pendingParts, seen, today } from "../asked.ts";
import { type ApiParts, deskOf } from "../parts.ts";
import { eventView as event } from "../schemas/event.ts";
import {
  calendarView as calendar,
  changesView as changes,
  personView as person,
  searchView as search,
} from "../schemas/story.ts";

const EVENT = createRoute({
  method: "get",
  path: "/api/events/{id}",
  tags: ["events"],
  summary: "Show one event: how it stands, who said what about it when, where accounts differ",
  request: { params: idOf("The event's id or its beginning", "{event}"), query: z.object({ today }) },
  responses: answers<EventView>(event, "The event"),
});
const PERSON = createRoute({
  method: "get",
  path: "/api/people/{id}",
  tags: ["people"],
  summary: "Show who somebody is and what they said, over all stories",
  request: {
    params: idOf("A name, or the last part of one, in any spelling or script", "Lind"),
    query: z.object({ ...part, today }),
  },
  responses: answers<PersonView>(person, "The person; limit and offset are of their statements and of their events"),
});
const CALENDAR = createRoute({
  method: "get",
  path: "/api/calendar",
  tags: ["events"],
  summary: "Show what is coming, or was on, day by day, over all stories",
  request: {
    query: z.object({
      ...part,
      limit: part.limit.default(100),
      from: dayParameter.openapi({ example: "2025-03-01" }),
      to: dayParameter.openapi({ example: "2025-03-31" }),
      today,
    }),
  },
  responses: answers<CalendarView>(
    calendar,
    "Days with events; four weeks from today where nothing else is said, at most 366 days",
  ),
});
const SEARCH = createRoute({
  method: "get",
  path: "/api/search",
  tags: ["search"],
  summary: "Find reports, statements and events by their words",
  request: {
    query: z.object({
      ...part,
      q: z.string().max(1000).openapi({
        description: 'Words that must all be there; "a phrase"; how words begin: postpon*',
        example: "talks",
      }),
    }),
  },
  responses: answers<SearchView>(search, "Hits, best first"),
});
const CHANGES = createRoute({
  method: "get",
  path: "/api/changes",
  tags: ["changes"],
  summary: "Show what changed, story by story",
  request: {
    query: z.object({
      ...part,
      since: z.string().max(100).optional().openapi({
        description: "A day or moment of publication, or the ref of a report: what came after it; else `seen`",
        example: "2025-03-04",
      }),
      seen,
    }),
  },
  responses: answers<ChangesView>(
    changes,
    "Stories with their changes; limit and offset count stories. An answer that has changes enough ends early, its limit says with how many stories",
  ),
});

export function addLooks(api: OpenAPIHono, parts: ApiParts): void {
  api.openapi(EVENT, async (context) => {
    const desk = deskOf(parts, context.req.valid("query"));
    return context.json(await eventView(desk, context.req.valid("param").id), 200);
  });
  api.openapi(PERSON, async (context) => {
    const { limit, offset, today } = context.req.valid("query");
    const view = await personView(deskOf(parts, { today }), context.req.valid("param").id, { limit, offset });
    linkParts(context, { limit, offset, hasMore: view.statements.hasMore || view.events.hasMore });
    return context.json(view, 200);
  });
  api.openapi(CALENDAR, async (context) => {
    const { today, from, to, ...asked } = context.req.valid("query");
    const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const view = await calendarView(deskOf(parts, { today }), { ...asked, ...days });
    linkParts(context, view);
    return context.json(view, 200);
  });
  api.openapi(SEARCH, async (context) => {
    const { q, limit, offset } = context.req.valid("query");
    const view = await searchView(deskOf(parts), q, { limit, offset });
    linkParts(context, view);
    return context.json(view, 200);
  });
  api.openapi(CHANGES, async (context) => {
    const { limit, offset, since, seen } = context.req.valid("query");
    const query = { limit, offset, ...(since === undefined ? {} : { since }) };
    const view = await changesView(deskOf(parts, { seen }), query);
    linkParts(context, view, limit);
    pendingParts(context, view.items);
    return context.json(view, 200);
  });
}
