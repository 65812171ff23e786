import { OpenAPIHono } from "@hono/zod-openapi";
import { HTTPException } from "hono/http-exception";
import { ReadoutError } from "../core/index.ts";
import type { ApiParts } from "./parts.ts";
import { badValue, nothingHere, problemAnswer } from "./problems.ts";
import { addExports } from "./resources/exports.ts";
import { addLooks } from "./resources/look.ts";
import { addReports } from "./resources/reports.ts";
import { addStories } from "./resources/stories.ts";
import { addWriting } from "./resources/write.ts";
import { madeFrom, unchanged } from "./unchanged.ts";

export type { ApiParts } from "./parts.ts";

/** Where the description of the API is. */
export const DESCRIPTION = "/api/openapi.json";

/**
 * The HTTP API, its feeds and exports: a function from request to response over a store. It opens no port and no file.
 * Everything that it can be asked is described at /api/openapi.json, from the same tables that answer.
 */
export function createApi(parts: ApiParts): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (!result.success) return problemAnswer(context, badValue(result.error, result.target));
    },
  });
  const made = madeFrom(parts);
  api.use(unchanged(made));
  api.openAPIRegistry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    description: "Where the desk asks people to sign in: the token that POST /api/session gives",
  });
  for (const add of [addStories, addLooks, addReports, addWriting]) add(api, parts);
  addExports(api, parts, made);
  let described: object | null = null;
  api.get(DESCRIPTION, (context) => {
    described ??= describe(api, parts.version);
    return context.json(described);
  });
  api.notFound(nothingHere);
  api.onError((error, context) => {
    if (error instanceof HTTPException && error.status !== 500)
      return problemAnswer(
        context,
        new ReadoutError("bad-line", { what: error.message, where: "the body", fix: "Send one JSON object." }),
      );
    if (!(error instanceof ReadoutError) || error.code === "internal") parts.warn(error);
    return problemAnswer(context, error);
  });
  return api;
}

/** The API as OpenAPI 3.1 describes it. */
export function describe(api: OpenAPIHono, version: string): object {
  return api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Readout",
      version,
      description: "A sourced record of developing stories. Offsets are UTF-16 code units into a report's text.",
      license: { name: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    security: [{}, { token: [] }],
  });
}
