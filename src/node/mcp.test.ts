import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { storeOf } from "../api/fixture.ts";
import type { Store } from "../app/record/index.ts";
import { ReadoutError } from "../core/index.ts";
import { FERRY } from "../record/fixture.ts";
import { plainMerger } from "../record/index.ts";
import { answerMcp, serveMcp } from "./mcp.ts";

const PARTS = {
  merge: plainMerger,
  version: "1.2.3",
  now: () => "2025-03-20T12:00:00.000Z",
  warn: (error: unknown) => {
    throw error;
  },
};
const HELLO = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } },
};
const ask = (id: number, name: string, args: object) => ({
  jsonrpc: "2.0",
  id,
  method: "tools/call",
  params: { name, arguments: args },
});

describe("assistants are answered", () => {
  it("over standard input and output, question after question, until it ends", async () => {
    const store = await storeOf(FERRY);
    const [input, output] = [new PassThrough(), new PassThrough()];
    let open = 0;
    const withStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
      open += 1;
      // Only one process may have a store open, so no two questions may.
      expect(open).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      const result = await work(store);
      open -= 1;
      return result;
    };
    const served = serveMcp({ ...PARTS, withStore }, input, output);
    const said = [
      HELLO,
      { jsonrpc: "2.0", method: "notifications/initialized" },
      ask(2, "search", { query: "storm" }),
      ask(3, "calendar", {}),
    ];
    input.end(said.map((one) => `${JSON.stringify(one)}\n`).join(""));
    await served;
    const lines = (output.read() as Buffer)
      .toString()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(lines[1].result.content[0].text).toContain("a storm as the reason");
    expect(lines[1].result.structuredContent.citations[0].address).toBeNull();
  });

  it("where a desk has the store open, are told that the desk answers the same", async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const withStore = (): Promise<never> =>
      Promise.reject(
        new ReadoutError("store-busy", {
          what: "another process (7) has the store open",
          where: "s.db",
          fix: "--wait",
        }),
      );
    const served = serveMcp({ ...PARTS, withStore }, input, output);
    input.end([HELLO, ask(2, "calendar", {})].map((one) => `${JSON.stringify(one)}\n`).join(""));
    await served;
    const [, answer] = (output.read() as Buffer).toString().trim().split("\n");
    const { isError, content } = JSON.parse(answer!).result;
    expect([isError, content[0].text]).toEqual([true, expect.stringContaining("http://localhost:4747/mcp")]);
    expect(content[0].text).not.toContain("--wait");
  });

  it("over HTTP, each request by itself", async () => {
    const store = await storeOf(FERRY);
    const parts = {
      ...PARTS,
      withStore: <T>(work: (store: Store) => Promise<T>) => work(store),
      desk: "http://localhost:4747",
    };
    const post = (body: object, headers = {}) =>
      answerMcp(
        new Request("http://localhost:4747/mcp", {
          method: "POST",
          headers: { "content-type": "application/json", accept: "application/json, text/event-stream", ...headers },
          body: JSON.stringify(body),
        }),
        parts,
      );
    expect((await (await post(HELLO)).json()).result.serverInfo).toMatchObject({ name: "readout", version: "1.2.3" });
    const { result } = await (await post(ask(2, "search", { query: "storm" }))).json();
    expect(result.structuredContent.citations[0].address).toMatch(/^http:\/\/localhost:4747\/reports\/r.*#words$/);
    expect((await post(HELLO, { "content-type": "text/plain" })).status).toBe(415);
    for (const method of ["GET", "DELETE"]) {
      const headers = { accept: "text/event-stream" };
      const answer = await answerMcp(new Request("http://localhost:4747/mcp", { method, headers }), parts);
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
    }
  });
});
