import type { Hono } from "hono";
import {
  type CorrectionAction,
  correctionAction,
  correctionNote,
  type Editing,
  EVENT_FIELDS,
  eventValue,
} from "../../app/edit/index.ts";
import { findEvent, type Store, type StoryEvent } from "../../app/record/index.ts";
import { ReadoutError } from "../../core/index.ts";
import { layout } from "../layout.ts";
import type { DeskEnv } from "../visitor.ts";
import { doneAt } from "./corrections.ts";
import { type Sent, sentFields, sentText } from "./form.ts";
import { takes } from "./session.ts";
import { eventEditPage } from "./views/event.ts";

/** GET and POST /events/ID/edit: the fields of one event, its parts, and what else is this event. */
export function addEventEdit(desk: Hono<DeskEnv>, editing: Editing, store: Store): void {
  desk.get("/events/:id/edit", takes("correct"), async (context) => {
    const { visitor } = context.var;
    const found = await findEvent(store, context.req.param("id"));
    return context.html(layout(visitor, eventEditPage(visitor, { ...found, sent: null, error: null })));
  });
  desk.post("/events/:id/edit", takes("correct"), async (context) => {
    const { visitor, who } = context.var;
    const sent = await sentFields(context);
    const found = await findEvent(store, context.req.param("id"));
    try {
      const find = () => editsOf(store, found.event, sent);
      const kept = await editing.correct(find, who!.name, correctionNote(sent));
      const ids = kept.map(({ id }) => id);
      return context.redirect(doneAt(sentText(sent, "back") || visitor.links.event(found.event.id), ids), 303);
    } catch (error) {
      if (!(error instanceof ReadoutError) || error.code !== "bad-correction") throw error;
      return context.html(layout(visitor, eventEditPage(visitor, { ...found, sent, error })), 400);
    }
  });
}

/** A correction for each field that was changed. */
async function editsOf(store: Store, event: StoryEvent, sent: Sent): Promise<readonly CorrectionAction[]> {
  const actions: CorrectionAction[] = [];
  for (const field of EVENT_FIELDS) {
    const value = sentText(sent, field).replace(/\s+/g, " ");
    if (sent[field] === undefined || value === eventValue(event, field)) continue;
    try {
      actions.push(await correctionAction(store, { do: "edit-event", event: event.id, field, value }));
    } catch (error) {
      if (!(error instanceof ReadoutError) || error.where !== "value") throw error;
      throw new ReadoutError(error.code, { what: error.what, where: field, fix: error.fix, cause: error });
    }
  }
  if (actions.length > 0) return actions;
  throw new ReadoutError("bad-correction", { what: "nothing was changed", fix: "Change a field, or go back." });
}
