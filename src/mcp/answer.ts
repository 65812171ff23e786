import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import type { DeskParts } from "../app/desk/index.ts";
import type { Store } from "../app/record/index.ts";
import { ReadoutError } from "../core/index.ts";
import { Citations, sourceLines } from "./citations.ts";
import type { McpParts } from "./parts.ts";

/** What a tool works with, for one call. */
export interface Call {
  readonly desk: DeskParts;
  readonly store: Store;
  readonly citations: Citations;
}

/** A tool as the server lists it. */
export interface ToolConfig<A extends z.ZodRawShape> {
  readonly title: string;
  readonly description: string;
  readonly inputSchema: A;
}

const maybe = z.union([z.string(), z.null()]);

/** Beside its text, every answer has its citations as data. */
const OUTPUT = {
  citations: z.array(
    z.strictObject({
      number: z.int(),
      words: z.string(),
      outlet: maybe,
      published: maybe,
      headline: maybe,
      report: z.string(),
      start: z.int(),
      end: z.int(),
      place: z.string(),
      address: maybe,
    }),
  ),
};

/** Adds a tool that only reads. What it cannot find is told to the assistant; what went wrong within is not. */
export function addTool<A extends z.ZodRawShape>(
  server: McpServer,
  parts: McpParts,
  name: string,
  config: ToolConfig<A>,
  work: (asked: z.infer<z.ZodObject<A>>, call: Call) => Promise<readonly string[]>,
): void {
  const run = async (asked: z.infer<z.ZodObject<A>>) => {
    try {
      return await parts.withStore(async (store) => {
        const citations = new Citations();
        const desk = { store, merge: parts.merge, later: parts.later, today: parts.now().slice(0, 10), seen: null };
        const lines = await work(asked, { desk, store, citations });
        const listed = await citations.list(store, parts.desk);
        const text = [...lines, ...sourceLines(listed)].join("\n");
        return { content: [{ type: "text" as const, text }], structuredContent: { citations: listed } };
      });
    } catch (error) {
      if (!(error instanceof ReadoutError) || error.code === "internal") {
        parts.warn(error);
        return problem("Readout broke one of its own rules.");
      }
      return problem(error.message);
    }
  };
  server.registerTool(
    name,
    {
      ...config,
      outputSchema: OUTPUT,
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    },
    run as never,
  );
}

function problem(text: string) {
  return { isError: true, content: [{ type: "text" as const, text }] };
}
