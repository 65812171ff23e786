import type { Readable, Writable } from "node:stream";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { McpOptions } from "../cli/mcp.ts";
import { ReadoutError } from "../core/index.ts";
import { createMcp, type McpParts } from "../mcp/index.ts";

/** Answers an assistant over a pair of streams until the input ends. Questions take turns; those that were asked are answered. */
export async function serveMcp(
  options: McpOptions & Pick<McpParts, "version">,
  input: Readable = process.stdin,
  output: Writable = process.stdout,
): Promise<void> {
  let turn: Promise<unknown> = Promise.resolve();
  const withStore: McpParts["withStore"] = (work) => {
    const mine = turn
      .then(() => options.withStore(work))
      .catch((error: unknown): never => {
        throw error instanceof ReadoutError && error.code === "store-busy" ? busy(error) : error;
      });
    turn = mine.catch(() => undefined);
    return mine;
  };
  const server = createMcp({ ...options, withStore, desk: null });
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  input.once("end", () => setImmediate(() => void turn.then(() => setImmediate(() => void server.close()))));
  await server.connect(new StdioServerTransport(input, output));
  await closed;
}

/**
 * The same problem for an assistant, which can wait but not choose flags. A desk keeps its store to itself, and answers the same
 * questions.
 */
function busy({ what, where, cause }: ReadoutError): ReadoutError {
  return new ReadoutError("store-busy", {
    what,
    where,
    fix: "Ask again when it is done. Where it is readout serve, its desk answers the same questions: put its address with /mcp (http://localhost:4747/mcp) into the assistant's settings.",
    cause,
  });
}

/** Answers one request of an assistant over HTTP. Nothing is kept between requests, so there are no events to wait for and no session to end. */
export async function answerMcp(request: Request, parts: McpParts): Promise<Response> {
  if (request.method !== "POST") {
    const error = { code: -32_000, message: "Nothing is kept between requests: send each with POST." };
    return Response.json({ jsonrpc: "2.0", error, id: null }, { status: 405, headers: { allow: "POST" } });
  }
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  const server = createMcp(parts);
  await server.connect(transport);
  return transport.handleRequest(request);
}
