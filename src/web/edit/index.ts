import type { Hono } from "hono";
import type { Editing } from "../../app/edit/index.ts";
import type { Store } from "../../app/record/index.ts";
import type { DeskEnv } from "../visitor.ts";
import { addAdding } from "./add.ts";
import { addCorrections } from "./corrections.ts";
import { addEventEdit } from "./event.ts";
import { addJobs } from "./jobs.ts";
import type { SignInParts } from "./session.ts";
import { addSignIn } from "./sign-in.ts";
import { addUsers } from "./users.ts";

/** Adds what a desk that can be written at has beside its pages: adding, correcting, signing in. */
export function addEditing(desk: Hono<DeskEnv>, signIn: SignInParts, editing: Editing | null, store: Store): void {
  addSignIn(desk, signIn);
  addUsers(desk, signIn.accounts);
  if (editing === null) return;
  addAdding(desk, editing);
  addJobs(desk, editing, store);
  addCorrections(desk, editing, store);
  addEventEdit(desk, editing, store);
}
