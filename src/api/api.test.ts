import { Validator } from "@seriousme/openapi-schema-validator";
import { parseAtomFeed } from "feedsmith";
import { Hono } from "hono";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { addressesBelow, addressOf } from "../app/desk/index.ts";
import { correct } from "../app/record/index.ts";
import { FERRY } from "../record/fixture.ts";
import { type Grouping, nameGrouping, plainMerger } from "../record/index.ts";
import { RENAMED } from "../store/fixture.ts";
import { memoryStore } from "../store/memory/index.ts";
import { apiParts, askedApi, type Description, describedBy, type Operation } from "./fixture.ts";
import { createApi } from "./index.ts";
import { API_PATHS } from "./paths.ts";

const { ask, api, story, event, report } = await askedApi(FERRY);
const described = (await (await ask("/api/openapi.json")).json()) as Description;
const asDescribed = describedBy(described);
const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);
function example(path: string, operation: Operation): string {
  const ids: { readonly [name: string]: string } = { "{story}": story, "{event}": event, "{report}": report };
  const query = new URLSearchParams();
  let address = path;
  for (const { name, in: place, schema } of operation.parameters ?? []) {
    const { example: value } = schema;
    if (value === undefined) continue;
    const given = ids[String(value)] ?? String(value);
    if (place === "path") address = address.replace(`{${name}}`, encodeURIComponent(given));
    else query.set(name, given);
  }
  return `${address}?${query}`;
}

describe("the description", () => {
  it("is OpenAPI 3.1 by another's validator", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(described) as never);
    expect(errors ?? []).toEqual([]);
    expect([valid, validator.version]).toEqual([true, "3.1"]);
  });

  it("lists every route that there is, and no other", () => {
    const routes = api.routes
      .filter(({ method, path }) => method !== "ALL" && path !== "/*")
      .map(({ method, path }) => {
        const plain = path.replace(/:file\{export.*/, "export.{format}").replace(/:(\w+)/g, "{$1}");
        return `${method.toLowerCase()} ${plain}`;
      })
      .filter((route) => route !== "get /api/openapi.json");
    expect([...new Set(routes)].sort()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it("is of what a server hands on", async () => {
    const server = new Hono();
    for (const path of API_PATHS) server.all(path, (context) => context.text("handed on"));
    for (const { path, method, operation } of operations) {
      const answer = await server.request(`http://localhost${example(path, operation)}`, { method });
      expect([path, await answer.text()]).toEqual([path, "handed on"]);
    }
    for (const page of [addressOf.story(story), addressOf.changes(story), addressOf.calendar("2025-03-01")])
      expect((await server.request(`http://localhost${page}`)).status).toBe(404);
  });

  it("is true of every answer", async () => {
    for (const { path, method, operation } of operations.filter(
      ({ method, path }) => method === "get" && path !== "/api/jobs/{id}",
    )) {
      const answer = await ask(example(path, operation));
      expect([path, answer.status]).toEqual([path, 200]);
      const type = answer.headers.get("content-type")!.split(";")[0]!;
      const body = await answer.text();
      expect(body.length).toBeGreaterThan(0);
      const value = type === "application/json" && path.startsWith("/api/") ? JSON.parse(body) : body;
      expect([path, asDescribed(path, method, "200", type, value)]).toEqual([path, ""]);
    }
  });
});

describe("errors", () => {
  it.each([
    ["/api/stories/snothing", 404, "not-in-store"],
    ["/api/events/enothing", 404, "not-in-store"],
    ["/api/people/nobody", 404, "not-in-store"],
    ["/api/reports/rnothing/words?start=0&end=1", 404, "not-in-store"],
    ["/stories/snothing/export.ics", 404, "not-in-store"],
    ["/api/stories?limit=0", 400, "bad-option"],
    ["/api/stories?limit=201", 400, "bad-option"],
    ["/api/calendar?from=soon", 400, "bad-option"],
    ["/api/calendar?from=2025-02-31", 400, "bad-date"],
    ["/calendar/export.ics?from=soon", 400, "bad-option"],
    ["/api/search", 400, "bad-option"],
    ["/api/nothing", 404, undefined],
    ["/stories/s2/export.exe", 404, undefined],
  ])("%s is told as RFC 9457 has it", async (path, status, code) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const body = await answer.json();
    expect(body).toMatchObject({ status, instance: path.split("?")[0] });
    expect(body.code).toBe(code);
    expect(asDescribed("/api/stories", "get", "default", "application/problem+json", body)).toBe("");
  });

  it("of our own are not told to the world", async () => {
    const heard: unknown[] = [];
    const store = { ...memoryStore(), stories: async () => Promise.reject(new Error("the secret path")) };
    const broken = createApi({ ...apiParts(store as never), warn: (error) => heard.push(error) });
    const answer = await broken.request("http://localhost/api/stories");
    expect([answer.status, heard.length]).toEqual([500, 1]);
    expect(await answer.text()).not.toContain("secret");
  });
});

describe("lists", () => {
  it("come in parts that link to one another", async () => {
    const path = `/api/stories/${story}/statements`;
    const all = (await (await ask(`${path}?limit=200`)).json()).items;
    const found: unknown[] = [];
    let next: string | null = `${path}?limit=2`;
    while (next !== null) {
      const answer: Response = await ask(next);
      const link = answer.headers.get("link") ?? "";
      found.push(...(await answer.json()).items);
      next = /<([^>]+)>; rel="next"/.exec(link)?.[1] ?? null;
      if (next !== null) expect(link).toContain('rel="first"');
    }
    expect(found).toEqual(all);
    expect(all.length).toBeGreaterThan(4);
  });
});

describe("a day that there is not", () => {
  it.each(["stories?today=", "stories?seen=", "calendar?from=", "changes?since="])("is refused: %s", async (path) => {
    const clock = path.includes("seen") ? "T08:30:00Z" : "";
    expect((await ask(`/api/${path}2025-99-99${clock}`)).status).toBe(400);
    expect((await ask(`/api/${path}2025-03-05${clock}`)).status).toBe(200);
  });
});

describe("what did not change", () => {
  it.each([
    "/api/stories",
    "/changes.atom",
    "/stories/{story}/calendar.ics",
    "/api/openapi.json",
  ])("is not sent again: %s", async (path) => {
    const address = path.replace("{story}", story);
    const first = await ask(address);
    const etag = first.headers.get("etag")!;
    expect(etag).toMatch(/^(W\/)?"/);
    const again = await ask(address, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await ask(address, { headers: { "if-none-match": '"other"' } })).status).toBe(200);
    for (const [other, status] of [
      ["/api/stories?limit=1", 200],
      ["/api/stories?limit=x", 400],
      ["/api/stories/nothing", 404],
    ] as const)
      expect((await ask(other, { headers: { "if-none-match": etag } })).status).toBe(status);
  });
});

describe("an answer that was given before", () => {
  it("is made again when something was written, and not else", async () => {
    const { store, api: own, story: id } = await askedApi(FERRY);
    const get = (path: string, tag = "") =>
      own.request(`http://localhost${path}`, tag === "" ? {} : { headers: { "if-none-match": tag } });
    let asked = 0;
    const { story } = store;
    store.story = (one) => {
      asked += 1;
      return story.call(store, one);
    };
    const path = `/stories/${id}/changes.atom`;
    const tag = (await get(path)).headers.get("etag")!;
    const first = asked;
    expect((await get(path, tag)).status).toBe(304);
    expect(asked).toBe(first);
    // The feed itself is kept; only the story's id is looked up.
    const text = await (await get(path)).text();
    expect(asked).toBeLessThan(2 * first);
    const { action } = RENAMED;
    const renamed = { ...RENAMED, action: { ...action, report: (await story.call(store, id))!.reports[0]!.ref } };
    await correct(store, renamed, { grouping: nameGrouping as Grouping, merge: plainMerger });
    const again = await get(path, tag);
    expect(again.status).toBe(200);
    expect(await again.text()).not.toBe(text);
  });
});

describe("reports", () => {
  it('are given as the document "readout/1", and their words for a citation', async () => {
    const document = await (await ask(`/api/reports/${report}`)).json();
    expect(document).toMatchObject({ format: "readout/1", report: { id: "set" } });
    const words = await (await ask(`/api/reports/${report}/words?start=75&end=85`)).json();
    expect(words.evidence.words).toBe(document.report.text.slice(75, 85));
    expect(words.sentence.words).toContain(words.evidence.words);
    expect(words.report).toMatchObject({ outlet: "Harbour Post", published: "2025-03-03" });
    expect((await ask(`/api/reports/${report}/words?start=0&end=99999`)).status).toBe(404);
  });
});

describe("feeds and exports", () => {
  it("tell what changed, each entry with its page", async () => {
    const feed = parseAtomFeed(await (await ask("/changes.atom")).text());
    expect(feed.id).toBe("http://localhost/changes.atom");
    expect(feed.entries!.length).toBeGreaterThan(3);
    for (const { links } of feed.entries!)
      expect(links![0]!.href).toMatch(new RegExp(`^http://localhost(${addressOf.story(story)}|/events/e\\w+)$`));
    const own = parseAtomFeed(await (await ask(`/stories/${story}/changes.atom`)).text());
    expect(own.title?.value).toMatch(/^Readout: .*ferry/i);
    expect(own.links!.find(({ rel }) => rel === "alternate")!.href).toBe(`http://localhost/stories/${story}`);
  });

  it("lead to https behind a proxy that speaks it", async () => {
    const plain = await ask("/changes.atom");
    const secure = await ask("/changes.atom", {
      headers: { "x-forwarded-proto": "https", "if-none-match": plain.headers.get("etag")! },
    });
    const feed = parseAtomFeed(await secure.text());
    expect(feed.id).toBe("https://localhost/changes.atom");
    for (const { links } of feed.entries!) expect(links![0]!.href).toMatch(/^https:\/\/localhost\//);
  });

  it("give each view alone", async () => {
    const events = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
    const of = async (path: string) => (await ask(path)).text();
    expect(events(await of(`/events/${event}/export.ics`))).toHaveLength(1);
    expect(events(await of("/calendar/export.ics?from=2025-03-14&to=2025-03-14"))).toHaveLength(1);
    expect(events(await of("/calendar/export.ics?from=2025-05-01"))).toHaveLength(0);
    const said = (await of("/people/Lind/export.jsonl"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const statements = said.filter(({ kind }) => kind === "statement");
    expect(statements.map(({ people }) => people)).toEqual([["oskar lind"], ["oskar lind"]]);
  });

  it("are beside the pages that they are of", () => {
    expect(addressOf.exported(addressOf.event(event), "ics")).toBe(`/events/${event}/export.ics`);
    expect(addressesBelow("/api").story(story)).toBe(`/api/stories/${story}`);
  });
});
