import { describe, expect, it } from "vitest";
import { FERRY } from "../record/fixture.ts";
import { memoryStore } from "../store/memory/index.ts";
import { apiParts, askedApi, type Description, describedBy, NOW } from "./fixture.ts";
import { createApi } from "./index.ts";

const { ask, story, event, report } = await askedApi(FERRY);
const asDescribed = describedBy((await (await ask("/api/openapi.json")).json()) as Description);

describe("writing", () => {
  const MIRA = { "x-person": "Mira" };
  const send = (path: string, body: unknown, headers: Record<string, string> = MIRA) =>
    ask(path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const nameOf = async (): Promise<string> => (await (await ask(`/api/stories/${story}`)).json()).name;

  it("keeps a correction of who may, under their name, and undoes it", async () => {
    const say = { do: "rename-story", story, name: "The ferry", note: "clearer" };
    const kept = await (await send("/api/corrections", say)).json();
    expect(kept).toMatchObject({ author: "Mira", at: NOW, note: "clearer" });
    expect(asDescribed("/api/corrections", "post", "200", "application/json", kept)).toBe("");
    expect(await nameOf()).toBe("The ferry");
    expect((await send("/api/corrections", { do: "undo", correction: kept.id })).status).toBe(200);
    expect(await nameOf()).not.toBe("The ferry");
    const { items, total } = await (await ask("/api/corrections")).json();
    expect([items.length, total]).toEqual([2, 2]);
  });

  it("keeps what people say of statements and names, each as described", async () => {
    const { items } = await (await ask(`/api/stories/${story}/statements`)).json();
    const [{ ref: statement }] = items.filter(({ people }: { people: string[] }) => people.includes("oskar lind"));
    for (const say of [
      { do: "reject-statement", statement },
      { do: "relabel-statement", statement, who: "Pia Holm" },
      { do: "part-people", name: ["Oskar Lind", "Pia Holm"] },
      { do: "split-person", name: "Lind", as: "Olga Lind", report: [report] },
      { do: "confirm-event", event },
    ]) {
      const kept = await (await send("/api/corrections", say)).json();
      expect([say.do, asDescribed("/api/corrections", "post", "200", "application/json", kept)]).toEqual([say.do, ""]);
      expect((await send("/api/corrections", { do: "undo", correction: kept.id })).status).toBe(200);
    }
  });

  it.each([
    ["somebody who has not signed in", {}, 401, "not-signed-in"],
    ["a reader", { "x-person": "Ivo" }, 403, "not-allowed"],
  ])("takes nothing from %s", async (_, headers, status, code) => {
    for (const path of ["/api/corrections", "/api/reports", "/api/read"]) {
      const answer = await send(path, { text: "x".repeat(100) }, headers);
      expect([path, answer.status, (await answer.json()).code]).toEqual([path, status, code]);
    }
    expect((await ask("/api/jobs/job-1", { headers })).status).toBe(status);
  });

  it.each([
    ["an act that there is not", { do: "delete-everything" }, 400],
    ["a field of another act", { do: "rename-story", story, name: "a", report }, 400],
    ["a date that is none", { do: "edit-event", event, field: "time", value: "soon" }, 400],
    ["a story that is not there", { do: "rename-story", story: "snothing", name: "a" }, 400],
    ["half a JSON object", "{", 400],
    ["more than a correction needs", "x".repeat(70_000), 413],
  ])("does not take %s", async (_, body, status) => {
    const answer = await send("/api/corrections", body);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
  });

  it("takes no form in place of JSON", async () => {
    const init = { method: "POST", headers: MIRA, body: new URLSearchParams({ do: "undo" }) };
    expect((await ask("/api/corrections", init)).status).toBe(400);
  });

  it("adds a report in its turn and tells what became of it", async () => {
    const answer = await send("/api/reports", {
      html: "<p>The mill burns.",
      headline: "Fire",
      published: "2025-03-18",
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([202, "/api/jobs/job-1"]);
    expect(asDescribed("/api/reports", "post", "202", "application/json", await answer.json())).toBe("");
    let job: { state: string; outcomes: { ref: string }[] };
    do job = await (await ask("/api/jobs/job-1", { headers: MIRA })).json();
    while (!["done", "failed"].includes(job.state));
    expect([job.state, job.outcomes.length]).toEqual(["done", 1]);
    const document = await (await ask(`/api/reports/${job.outcomes[0]!.ref}`)).json();
    expect(document.report).toMatchObject({ text: "The mill burns.", headline: "Fire", published: "2025-03-18" });
    for (const body of [{}, { text: "a", address: "https://post.example/" }])
      expect((await send("/api/reports", body)).status).toBe(400);
  });

  it("reads HTML as a page, whatever its address ends in", async () => {
    const sent = { html: "<p>The mill stands.", url: "https://post.example/batch.jsonl" };
    const { id } = await (await send("/api/reports", sent)).json();
    let job: { state: string; outcomes: { problem: unknown }[] };
    do job = await (await ask(`/api/jobs/${id}`, { headers: MIRA })).json();
    while (!["done", "failed"].includes(job.state));
    expect(job).toMatchObject({ state: "done", outcomes: [{ problem: null }] });
  });

  it("reads a text without keeping it", async () => {
    const before = (await (await ask("/api/stories")).json()).items.length;
    const document = await (await send("/api/read", { text: "The ferry sails.", published: "2025-03-04" })).json();
    expect(document.report).toMatchObject({ text: "The ferry sails.", published: "2025-03-04" });
    expect(asDescribed("/api/read", "post", "200", "application/json", document)).toBe("");
    expect((await (await ask("/api/stories")).json()).items).toHaveLength(before);
    for (const body of [{}, { text: "a", html: "b" }, { text: "a", path: "/etc" }])
      expect((await send("/api/read", body)).status).toBe(400);
    expect((await send("/api/read", { text: "BROKEN" })).status).toBe(415);
  });

  it("is not there where the desk only shows", async () => {
    const closed = createApi({ ...apiParts(memoryStore()), editing: null });
    for (const path of ["/api/corrections", "/api/reports", "/api/read"]) {
      const answer = await closed.request(`http://localhost${path}`, { method: "POST", headers: MIRA });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });
});
