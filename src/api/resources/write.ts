import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { type Listed, partOf } from "../../app/desk/index.ts";
import { type Correction, correctionAction, correctionNote, type Editing } from "../../app/edit/index.ts";
import type { Job, JobInput } from "../../app/jobs/index.ts";
import { LIMITS, type ReadoutDocument, ReadoutError } from "../../core/index.ts";
import { answers, idOf, linkParts, part } from "../asked.ts";
import { type ApiParts, authorOf } from "../parts.ts";
import { problemAnswer } from "../problems.ts";
import { counted } from "../schemas/common.ts";
import { correction, newCorrection } from "../schemas/correction.ts";
import { document } from "../schemas/document.ts";
import { input, job, newReport } from "../schemas/job.ts";

const CORRECTIONS = createRoute({
  method: "get",
  path: "/api/corrections",
  tags: ["corrections"],
  summary: "List what people said on top of what was read",
  request: { query: z.object(part) },
  responses: answers<Listed<Correction> & { readonly total: number }>(
    counted(correction),
    "Corrections, the newest first",
  ),
});
const CORRECT = createRoute({
  method: "post",
  path: "/api/corrections",
  tags: ["corrections"],
  summary: "Keep a correction, under the name of who is signed in, and make the stories that it touches again",
  request: { body: { required: true, content: { "application/json": { schema: newCorrection } } } },
  responses: answers<Correction>(correction, "The correction as it is kept; `undo` takes it back"),
});
const accepted = answers<Job>(job, "The job as it begins; its Location tells how it stands");
const ADD = createRoute({
  method: "post",
  path: "/api/reports",
  tags: ["reports"],
  summary: "Add a report: it is read in its turn, and its story made again",
  request: { body: { required: true, content: { "application/json": { schema: newReport } } } },
  responses: { 202: accepted[200], default: accepted.default },
});
const JOB = createRoute({
  method: "get",
  path: "/api/jobs/{id}",
  tags: ["reports"],
  summary: "Tell what became of something that was added",
  request: { params: idOf("The job's id", "{job}") },
  responses: answers<Job>(job, "The job as it stands"),
});
const READ = createRoute({
  method: "post",
  path: "/api/read",
  tags: ["reports"],
  summary: "Read a text or a page without keeping it",
  request: { body: { required: true, content: { "application/json": { schema: input } } } },
  responses: answers<ReadoutDocument>(document, "What was read"),
});

/** Largest body of a correction, in bytes. */
const CORRECTION_BYTES = 64 * 1024;

export function addWriting(api: OpenAPIHono, parts: ApiParts): void {
  const { store, editing } = parts;
  api.openapi(CORRECTIONS, async (context) => {
    const view = partOf((await store.corrections()).toReversed(), context.req.valid("query"));
    linkParts(context, view);
    return context.json(view, 200);
  });
  if (editing !== null) addEditing(api, parts, editing);
}

function addEditing(api: OpenAPIHono, parts: ApiParts, editing: Editing): void {
  const { store } = parts;
  // Who may not is told so before anything of what they send is read.
  for (const [{ path }, maxSize] of [
    [CORRECT, CORRECTION_BYTES],
    [ADD, LIMITS.inputBytes],
    [READ, LIMITS.inputBytes],
  ] as const) {
    const limit = bodyLimit({ maxSize, onError: (context) => problemAnswer(context, tooLarge(maxSize)) });
    api.post(path, async (context, next) => {
      authorOf(parts, context);
      return limit(context, next);
    });
  }
  api.openapi(CORRECT, async (context) => {
    const fields = context.req.valid("json");
    const find = async () => [await correctionAction(store, fields)];
    const [kept] = await editing.correct(find, authorOf(parts, context), correctionNote(fields));
    return context.json(kept!, 200);
  });
  api.openapi(ADD, async (context) => {
    const added = editing.jobs.add(jobInput(context.req.valid("json")), authorOf(parts, context));
    context.header("Location", `/api/jobs/${encodeURIComponent(added.id)}`);
    return context.json(added, 202);
  });
  api.openapi(JOB, async (context) => {
    authorOf(parts, context);
    const { id } = context.req.valid("param");
    const found = editing.jobs.job(id);
    if (found !== null) return context.json(found, 200);
    throw new ReadoutError("not-in-store", {
      what: `there is no job "${id.slice(0, 40)}"`,
      fix: "Jobs that were over long ago, or before the last start, are forgotten.",
    });
  });
  api.openapi(READ, async (context) => {
    const { text, html, ...known } = context.req.valid("json");
    const facts = { name: "what was sent", known };
    const source =
      text !== undefined ? { ...facts, text } : { ...facts, ...pageOf(html!), captured: null, isLines: false };
    return context.json(await editing.jobs.read(source), 200);
  });
}

function jobInput({ text, html, address, ...known }: z.infer<typeof newReport>): JobInput {
  if (text !== undefined) return { kind: "text", text, known };
  if (address !== undefined) return { kind: "address", address, known };
  // A name that ends as one of a batch would have it read as lines.
  return { kind: "file", name: "page.html", bytes: pageOf(html!).bytes, known };
}

function pageOf(html: string): { readonly bytes: Uint8Array; readonly contentType: string } {
  return { bytes: new TextEncoder().encode(html), contentType: "text/html; charset=utf-8" };
}

function tooLarge(maxSize: number): ReadoutError {
  return new ReadoutError("too-large", {
    what: `the body is larger than ${maxSize} bytes`,
    fix: "Send less, or add a file with readout add.",
  });
}
