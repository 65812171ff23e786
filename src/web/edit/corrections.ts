import type { Hono } from "hono";
import {
  type CorrectionAction,
  type CorrectionFields,
  correctionAction,
  correctionNote,
  correctionsById,
  correctionsView,
  type Editing,
} from "../../app/edit/index.ts";
import type { Store } from "../../app/record/index.ts";
import { ReadoutError } from "../../core/index.ts";
import { layout } from "../layout.ts";
import type { DeskEnv, Visitor } from "../visitor.ts";
import { ownPath, pathOf } from "./back.ts";
import { keepWrong } from "./flash.ts";
import { sentFields, sentText } from "./form.ts";
import { takes } from "./session.ts";
import { correctionsPage } from "./views/corrections.ts";

const LISTED = 50;
/** Corrections that one form may take back. */
const MOST_UNDONE = 10;

/** What the page after a correction is told of by its address: ids of what was done. */
const DONE = "did";

/** GET /corrections: the list. POST /corrections: one correction of any kind, then back to where it was made. */
export function addCorrections(desk: Hono<DeskEnv>, editing: Editing, store: Store): void {
  desk.get("/corrections", async (context) => {
    const { visitor } = context.var;
    const offset = Number(context.req.query("offset") ?? 0);
    const part = { limit: LISTED, offset: Number.isSafeInteger(offset) && offset > 0 ? offset : 0 };
    return context.html(layout(visitor, correctionsPage(visitor, await correctionsView(store, part))));
  });
  desk.post("/corrections", takes("correct"), async (context) => {
    const sent = await sentFields(context);
    const back = sentText(sent, "back");
    try {
      const find = () => actionsOf(store, sent);
      const kept = await editing.correct(find, context.var.who!.name, correctionNote(sent));
      const ids = kept.map(({ id }) => id);
      return context.redirect(doneAt(back, ids), 303);
    } catch (error) {
      const isTold = error instanceof ReadoutError && ["bad-correction", "not-in-store"].includes(error.code);
      if (!isTold || back === "") throw error;
      keepWrong(context, sent, error as ReadoutError);
      return context.redirect(pathOf(ownPath(back)), 303);
    }
  });
}

async function actionsOf(store: Store, sent: CorrectionFields): Promise<readonly CorrectionAction[]> {
  const ids = [...new Set([sent["correction"] ?? []].flat())];
  if (sent["do"] !== "undo" || ids.length < 2) return [await correctionAction(store, sent)];
  if (ids.length > MOST_UNDONE)
    throw new ReadoutError("bad-correction", {
      what: `${ids.length} corrections are many to undo at once`,
      where: "correction",
      fix: `Undo at most ${MOST_UNDONE}.`,
    });
  const actions: CorrectionAction[] = [];
  for (const correction of ids) actions.push(await correctionAction(store, { do: "undo", correction }));
  return actions;
}

/** Where a correction was made, which is told what was done. */
export function doneAt(back: string, ids: readonly string[]): string {
  const url = ownPath(back);
  url.searchParams.set(DONE, ids.join("."));
  return pathOf(url);
}

/** What was just done, as the address of a page tells; null where it tells nothing that is there. */
export async function doneNotice(store: Store, url: URL): Promise<Visitor["done"]> {
  const ids = (url.searchParams.get(DONE) ?? "").split(".").filter((id) => /^c\w{5,20}$/.test(id));
  if (ids.length === 0 || ids.length > MOST_UNDONE) return null;
  const listed = await correctionsById(store, ids);
  if (listed.length === 0) return null;
  const isUndone = listed.every(({ isHeld }) => !isHeld);
  return {
    what: listed[0]!.action.do,
    isUndone,
    // Undoing an undo brings back what it undid.
    undo: listed.flatMap(({ isHeld, correction, undoneBy }) =>
      isUndone ? (undoneBy === null ? [] : [undoneBy.id]) : isHeld ? [correction.id] : [],
    ),
  };
}

/** The address of a page without what it is told of a correction. */
export function withoutDone(path: string): string {
  const url = ownPath(path);
  url.searchParams.delete(DONE);
  return pathOf(url);
}
