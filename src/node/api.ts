import type { Hono } from "hono";
import type { ApiParts } from "../api/index.ts";
import { API_PATHS } from "../api/paths.ts";
import type { DeskEnv } from "../web/visitor.ts";

/** Adds the HTTP API, its feeds and exports to a desk. It is loaded when it is asked for the first time: pages do not wait for it. */
export function apiRoutes(parts: Omit<ApiParts, "exporters">): (desk: Hono<DeskEnv>) => void {
  let api: Promise<{ readonly fetch: (request: Request) => Response | Promise<Response> }> | null = null;
  const load = async () => {
    const [{ createApi }, { EXPORTERS }] = await Promise.all([import("../api/index.ts"), import("../export/index.ts")]);
    return createApi({ ...parts, exporters: EXPORTERS });
  };
  return (desk) => {
    for (const path of API_PATHS)
      desk.all(path, async (context) => {
        api ??= load();
        return (await api).fetch(context.req.raw);
      });
  };
}
