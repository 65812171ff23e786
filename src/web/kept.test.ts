import { gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { beforeEach, describe, expect, it } from "vitest";
import { LaterChanges, type Store } from "../app/record/index.ts";
import { FERRY } from "../record/fixture.ts";
import { createDesk } from "./desk.ts";
import { storeOf, testParts } from "./fixture.ts";
import { keptAnswers } from "./kept.ts";
import { deskLinks } from "./links.ts";
import { type DeskEnv, visitorOf } from "./visitor.ts";

describe("kept answers", () => {
  let store: Store;
  let reads: number;
  let ask: (path: string, headers?: Record<string, string>, init?: RequestInit) => Promise<Response>;

  beforeEach(async () => {
    reads = 0;
    const whole = await storeOf(FERRY);
    store = new Proxy(whole, {
      get: (target, name) => {
        const one = Reflect.get(target, name) as unknown;
        if (name === "story" || name === "stories") reads += 1;
        return typeof one === "function" ? one.bind(target) : one;
      },
    });
    const desk = createDesk(testParts(store));
    ask = async (path, headers = {}, init = {}) =>
      desk.request(`http://localhost${path}`, { headers: { host: "localhost", ...headers }, ...init });
  });

  it("are given again without asking the store, with the headers of every answer", async () => {
    const first = await ask("/stories");
    const made = reads;
    const second = await ask("/stories");
    expect(reads).toBe(made);
    expect(await second.text()).toBe(await first.text());
    for (const name of ["content-security-policy", "content-type", "vary", "etag", "cache-control"])
      expect([name, second.headers.get(name)]).toEqual([name, first.headers.get(name)]);
  });

  it("are not sent to a browser that has them", async () => {
    const etag = (await ask("/lite/stories")).headers.get("etag")!;
    const again = await ask("/lite/stories", { "if-none-match": `"other", ${etag}` });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await ask("/lite/stories", { "if-none-match": '"other"' })).status).toBe(200);
  });

  it("hold until the store changes", async () => {
    const first = await ask("/");
    await store.putNote("desk-looked", "2025-10-24T08:00:00.000Z");
    const second = await ask("/");
    expect(await second.text()).toContain("Nothing has come in since you last looked.");
    expect(second.headers.get("etag")).not.toBe(first.headers.get("etag"));
  });

  it("hold for nobody else: another language, another colour, another zone", async () => {
    const tags = [];
    for (const cookie of ["", "lang=bg", "theme=dark", "zone=Asia/Tokyo"])
      tags.push((await ask("/", { cookie })).headers.get("etag"));
    expect(new Set(tags.slice(0, 3)).size).toBe(3);
    expect((await ask("/", { cookie: "lang=bg" })).headers.get("etag")).toBe(tags[1]);
  });

  it("are none that take a cookie away, nor those that say what was wrong", async () => {
    const odd = await ask("/stories", { cookie: "wrong=null" });
    expect(odd.headers.get("set-cookie")).toMatch(/^wrong=;/);
    expect((await ask("/stories")).headers.get("set-cookie")).toBe(null);
    const wrong = { do: "pin", code: "bad-date", where: null, what: "no date", fix: "Write one.", value: "" };
    const cookie = `wrong=${encodeURIComponent(JSON.stringify(wrong))}`;
    expect((await ask("/stories", { cookie })).headers.get("set-cookie")).toMatch(/^wrong=;/);
  });

  it("take no more memory than they may, with their keys and headers", async () => {
    let made = 0;
    const small = new Hono<DeskEnv>();
    small.use(async (context, next) => {
      const links = { main: deskLinks(new Map(), "main"), lite: deskLinks(new Map(), "lite") };
      context.set("who", null);
      context.set(
        "visitor",
        visitorOf(context, { now: "2025-10-24T09:00:00Z", zone: "UTC", links, isEditable: false }),
      );
      await next();
    });
    small.use(keptAnswers(store, 8_000));
    small.get("/search", (context) => {
      made += 1;
      return context.html("x");
    });
    const searched = async (words: number): Promise<Response> => small.request(`http://localhost/search?q=${words}`);
    for (let words = 0; words < 10; words += 1) await searched(words);
    await searched(9);
    expect(made).toBe(10);
    await searched(0);
    expect(made).toBe(11);
  });

  it("are kept compressed for those who take them so, and as they are for others", async () => {
    const wanted = { "accept-encoding": "gzip, deflate, br" };
    const plain = await ask("/stories");
    const text = await plain.text();
    const packed = await ask("/stories", wanted);
    const made = reads;
    for (const answer of [packed, await ask("/stories", wanted)]) {
      expect(answer.headers.get("content-encoding")).toBe("gzip");
      expect(answer.headers.get("vary")).toBe("Accept-Encoding, Cookie, Accept-Language");
      const bytes = new Uint8Array(await answer.arrayBuffer());
      expect(bytes.length).toBeLessThan(text.length / 2);
      expect(gunzipSync(bytes).toString()).toBe(text);
    }
    expect([plain.headers.get("content-encoding"), plain.headers.get("vary")]).toEqual([
      null,
      "Accept-Encoding, Cookie, Accept-Language",
    ]);
    const again = await ask("/stories", { ...wanted, "if-none-match": packed.headers.get("etag")! });
    expect([again.status, again.headers.get("content-encoding"), await again.text()]).toEqual([304, null, ""]);
    expect((await ask("/stories", { ...wanted, "if-none-match": '"other"' })).status).toBe(200);
    expect(reads).toBe(made);
    expect((await ask("/stories", { "accept-encoding": "gzip;q=0" })).headers.get("content-encoding")).toBe(null);
    const style = /href="(\/assets\/desk[^"]+)"/.exec(text)![1]!;
    expect((await ask(style, wanted)).headers.get("content-encoding")).toBe("gzip");
  });

  it("are none that say that there will be more", async () => {
    const later = new LaterChanges({
      breathe: () => new Promise((go) => setImmediate(go)),
      wait: async () => {},
      warn: () => {},
    });
    const desk = createDesk({ ...testParts(store), later });
    const { id } = (await store.stories({ limit: 1 }))[0]!;
    const path = `http://localhost/stories/${id}/changes?since=2025-03-04`;
    const first = await desk.request(path);
    expect([first.headers.get("cache-control"), first.headers.get("etag")]).toEqual(["no-store", null]);
    expect(await first.text()).toContain("What changed is being worked out");
    await later.all.take("the next", async () => []);
    const second = await desk.request(path);
    expect(second.headers.get("etag")).not.toBe(null);
    expect(await second.text()).toMatch(/before .*→/s);
  });

  it.each(["/stories/nothing", "/sign-in", "/jobs", "/corrections"])("are none of %s", async (path) => {
    expect((await ask(path)).headers.get("etag")).toBe(null);
  });
});
