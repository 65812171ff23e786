import { describe, expect, it } from "vitest";
import { storeOf } from "../api/fixture.ts";
import { FERRY } from "../record/fixture.ts";
import { plainMerger } from "../record/index.ts";
import { createDesk } from "../web/desk.ts";
import { editParts } from "../web/edit/fixture.ts";
import { apiRoutes } from "./api.ts";

describe("a desk with its API", () => {
  it("answers programs behind the same headers, and keeps what they correct under the name of who asks", async () => {
    const store = await storeOf(FERRY);
    const parts = editParts(store);
    const { now, warn, editing } = parts;
    const extend = apiRoutes({
      store,
      merge: plainMerger,
      version: "1.2.3",
      now,
      warn,
      editing,
      whoOf: ({ var: { who } }) => who,
    });
    const desk = createDesk({ ...parts, extend });
    const ask = async (path: string, init?: RequestInit) => desk.request(`http://localhost${path}`, init);
    const stories = await ask("/api/stories");
    expect(stories.headers.get("content-security-policy")).toContain("default-src 'none'");
    const [{ id }] = (await stories.json()).items;
    expect((await ask(`/stories/${id}/calendar.ics`)).headers.get("content-type")).toContain("text/calendar");
    expect((await ask(`/stories/${id}/export.csv`)).status).toBe(200);
    expect((await ask(`/stories/${id}`)).headers.get("content-type")).toContain("text/html");
    expect((await ask("/api/nothing")).headers.get("content-type")).toBe("application/problem+json");
    const json = { "content-type": "application/json" };
    const body = JSON.stringify({ do: "rename-story", story: id, name: "The ferry" });
    const kept = await ask("/api/corrections", { method: "POST", headers: json, body });
    expect(await kept.json()).toMatchObject({ author: parts.signIn.author, action: { name: "The ferry" } });
    const foreign = { ...json, origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    expect((await ask("/api/corrections", { method: "POST", headers: foreign, body })).status).toBe(403);
    const question = { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "list_stories", arguments: {} } };
    const accept = { ...json, accept: "application/json, text/event-stream" };
    const answer = await ask("/mcp", { method: "POST", headers: accept, body: JSON.stringify(question) });
    expect((await answer.json()).result.content[0].text).toContain("The ferry (story ");
    const secure = { ...accept, "x-forwarded-proto": "https" };
    const cited = await ask("/mcp", { method: "POST", headers: secure, body: JSON.stringify(question) });
    expect((await cited.json()).result.content[0].text).toContain("https://localhost/");
  });
});
