import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { ReportView, WordsView } from "../../app/desk/index.ts";
import { reportView, wordsOfAddress, wordsView } from "../../app/desk/index.ts";
import { findReport } from "../../app/record/index.ts";
import type { ReadoutDocument } from "../../core/index.ts";
import { answers, idOf } from "../asked.ts";
import { type ApiParts, deskOf } from "../parts.ts";
import { document } from "../schemas/document.ts";
import { reportView as marked, wordsView as words } from "../schemas/report.ts";

const params = idOf("The ref of a version or its beginning, or the report's own id", "{report}");
const tags = ["reports"];

const REPORT = createRoute({
  method: "get",
  path: "/api/reports/{id}",
  tags,
  summary: 'Give a report as it was read: the document "readout/1"',
  request: { params },
  responses: answers<ReadoutDocument>(document, "What `readout read --format json` prints"),
});
const MARKS = createRoute({
  method: "get",
  path: "/api/reports/{id}/marks",
  tags,
  summary: "Show a report with its statements, events, dates and names marked, its versions and how they differ",
  request: {
    params,
    query: z.object({
      at: z
        .string()
        .regex(/^\d{1,9}-\d{1,9}$/)
        .optional()
        .openapi({ description: "Words to highlight, start-end", example: "0-10" }),
      older: z
        .string()
        .max(100)
        .optional()
        .openapi({ description: "Ref of the version to compare with; else the one before" }),
    }),
  },
  responses: answers<ReportView>(marked, "The text in blocks, cut into runs over which the same marks lie"),
});
const WORDS = createRoute({
  method: "get",
  path: "/api/reports/{id}/words",
  tags,
  summary: "Give exact words of a report with the sentences around them: what a citation needs",
  request: {
    params,
    query: z.object({
      start: z.coerce.number().int().min(0).openapi({ example: 0 }),
      end: z.coerce.number().int().min(1).openapi({ example: 10 }),
    }),
  },
  responses: answers<WordsView>(words, "The words, where they stand, and who published them when"),
});

export function addReports(api: OpenAPIHono, parts: ApiParts): void {
  const { store } = parts;
  api.openapi(REPORT, async (context) => {
    const { ref } = await findReport(store, context.req.valid("param").id);
    const [version] = await store.documents([ref]);
    return context.json(version!.document, 200);
  });
  api.openapi(MARKS, async (context) => {
    const { at, older } = context.req.valid("query");
    const query = { asked: wordsOfAddress(at), ...(older === undefined ? {} : { older }) };
    return context.json(await reportView(deskOf(parts), context.req.valid("param").id, query), 200);
  });
  api.openapi(WORDS, async (context) => {
    return context.json(await wordsView(parts, context.req.valid("param").id, context.req.valid("query")), 200);
  });
}
