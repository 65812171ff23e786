import type { Context, Hono } from "hono";
import type { ApiParts } from "../api/index.ts";
import { originOf } from "../api/origin.ts";
import { API_PATHS } from "../api/paths.ts";
import type { DeskEnv } from "../web/visitor.ts";

/** What a desk's API is given: who asks is known to the desk. */
export interface DeskApiParts extends Omit<ApiParts, "exporters" | "whoOf"> {
  readonly whoOf: (context: Context<DeskEnv>) => ReturnType<ApiParts["whoOf"]>;
}

/** Adds the HTTP API, its feeds and exports, and the answers for assistants to a desk. Each is loaded when it is first asked for: pages do not wait. */
export function apiRoutes(parts: DeskApiParts): (desk: Hono<DeskEnv>) => void {
  let api: Promise<{ readonly fetch: (request: Request, env: object) => Response | Promise<Response> }> | null = null;
  const load = async () => {
    const [{ createApi }, { EXPORTERS }] = await Promise.all([import("../api/index.ts"), import("../export/index.ts")]);
    return createApi({ ...parts, exporters: EXPORTERS, whoOf: ({ env }) => env.who });
  };
  return (desk) => {
    desk.all("/mcp", async (context) => {
      const { answerMcp } = await import("./mcp.ts");
      const origin = originOf(context);
      return answerMcp(context.req.raw, { ...parts, withStore: (work) => work(parts.store), desk: origin });
    });
    for (const path of API_PATHS)
      desk.all(path, async (context) => {
        api ??= load();
        return (await api).fetch(context.req.raw, { who: parts.whoOf(context) });
      });
  };
}
