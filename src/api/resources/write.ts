import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import type { Listed } from "../../app/desk/index.ts";
import { partOf } from "../../app/desk/index.ts";
import type { Correction } from "../../app/record/index.ts";
import { type ReadoutDocument, ReadoutError } from "../../core/index.ts";
import { answers, linkParts, part } from "../asked.ts";
import type { ApiParts } from "../parts.ts";
import { problemAnswer } from "../problems.ts";
import { counted, day } from "../schemas/common.ts";
import { correction, newCorrection } from "../schemas/correction.ts";
import { document } from "../schemas/document.ts";

const tags = ["corrections"];
const CORRECTIONS = createRoute({
  method: "get",
  path: "/api/corrections",
  tags,
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
  tags,
  summary: "Keep a correction, under the name of who is signed in, and make the stories that it touches again",
  request: { body: { required: true, content: { "application/json": { schema: newCorrection } } } },
  responses: answers<Correction>(correction, "The correction as it is kept; `undo` takes it back"),
});
const READ = createRoute({
  method: "post",
  path: "/api/read",
  tags: ["reports"],
  summary: "Read a text or a page without keeping it",
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z
            .strictObject({
              text: z.string().min(1).optional(),
              html: z.string().min(1).optional(),
              url: z.string().max(2000).optional(),
              outlet: z.string().max(200).optional(),
              headline: z.string().max(1000).optional(),
              published: z.union([day, z.string()]).optional(),
              language: z.string().max(50).optional(),
            })
            .refine(({ text, html }) => (text === undefined) !== (html === undefined), "give text or html")
            .openapi("Input", { description: "A report as text or as HTML, with what is known of it" }),
        },
      },
    },
  },
  responses: answers<ReadoutDocument>(document, "What was read"),
});

/** Largest bodies, in bytes. */
const CORRECTION_BYTES = 64 * 1024;
const INPUT_BYTES = 1024 * 1024;

export function addWriting(api: OpenAPIHono, parts: ApiParts): void {
  const { store, correcting, reading, now } = parts;
  api.openapi(CORRECTIONS, async (context) => {
    const view = partOf((await store.corrections()).toReversed(), context.req.valid("query"));
    linkParts(context, view);
    return context.json(view, 200);
  });
  const atMost = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: (context) =>
        problemAnswer(
          context,
          new ReadoutError("too-large", {
            what: `the body is larger than ${maxSize} bytes`,
            fix: "Send less, or add a file with readout add.",
          }),
        ),
    });
  if (correcting !== undefined) {
    api.use(CORRECT.getRoutingPath(), async (context, next) =>
      context.req.method === "POST" ? correcting.permission(context, next) : next(),
    );
    api.use(CORRECT.getRoutingPath(), atMost(CORRECTION_BYTES));
    api.openapi(CORRECT, async (context) => {
      const { note, action } = context.req.valid("json");
      const kept = await correcting.correct({ author: correcting.author(context), at: now(), note, action });
      return context.json(kept, 200);
    });
  }
  if (reading !== undefined) {
    api.use(READ.getRoutingPath(), reading.permission);
    api.use(READ.getRoutingPath(), atMost(INPUT_BYTES));
    api.openapi(READ, async (context) => context.json(await reading.read(context.req.valid("json")), 200));
  }
}
