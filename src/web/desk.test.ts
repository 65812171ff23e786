import { describe, expect, it } from "vitest";
import { testAccounts } from "../app/users/fixture.ts";
import { memoryStore } from "../store/memory/index.ts";
import { createDesk } from "./desk.ts";
import { testDesk, testParts } from "./fixture.ts";

describe("the desk", () => {
  it("keeps every answer to itself", async () => {
    const ask = testDesk(memoryStore());
    for (const path of ["/", "/nowhere", "/assets/nothing.css"]) {
      const { headers } = await ask(path);
      expect(headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  it("answers to the names that it was given alone", async () => {
    const ask = testDesk(memoryStore());
    expect((await ask("/", { headers: { host: "evil.example:4747" } })).status).toBe(421);
    expect((await ask("/", { headers: { host: "LOCALHOST:4747" } })).status).toBe(200);
  });

  it("keeps assets for ever under the names of their content", async () => {
    const ask = testDesk(memoryStore());
    const href = /href="(\/assets\/desk\.[0-9a-f]+\.css)"/.exec(await (await ask("/")).text())![1]!;
    const asset = await ask(href);
    expect(asset.headers.get("content-type")).toContain("text/css");
    expect(asset.headers.get("cache-control")).toContain("immutable");
    expect((await ask("/assets/desk.000000000000.css")).status).toBe(404);
  });

  it("says that there is nothing where there is nothing", async () => {
    const answer = await testDesk(memoryStore())("/nowhere");
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("There is nothing here");
  });

  it("answers where something breaks before it is known who asks", async () => {
    const heard: unknown[] = [];
    const parts = testParts(memoryStore());
    const { made } = testAccounts();
    made.userOf = () => Promise.reject(new Error("the disk is gone"));
    const signIn = { ...parts.signIn, accounts: made };
    const desk = createDesk({ ...parts, signIn, warn: (error) => heard.push(String(error)) });
    const answer = await desk.request("http://localhost/", { headers: { cookie: "readout=x" } });
    expect([answer.status, await answer.text()]).toEqual([500, "Something went wrong within.\n"]);
    expect(heard).toEqual(["Error: the disk is gone"]);
  });

  it.each([["/lite//evil.example/x"], ["/lite///evil.example/x"]])("leads from %s to no other server", async (path) => {
    const page = await (await testDesk(memoryStore())(path)).text();
    expect(page).toContain('rel="canonical" href="/evil.example/x"');
    expect(page).not.toContain('"//evil.example');
  });

  it.each([
    ["?lang=bg", {}, "bg"],
    ["", { "accept-language": "fr;q=0.9, bg-BG;q=0.8, en;q=0.1" }, "bg"],
    ["?lang=xx", { cookie: "lang=bg", "accept-language": "en" }, "bg"],
    ["", {}, "en"],
  ])("speaks the language that is asked for: %s %j", async (query, headers, language) => {
    const answer = await testDesk(memoryStore())(`/${query}`, { headers });
    expect(await answer.text()).toContain(`<html lang="${language}"`);
  });

  it.each([
    ["/stories?lang=en&limit=5", "/stories?limit=5"],
    ["//evil.example/", "/"],
    ["https://evil.example/", "/"],
    ["/\\evil.example", "/"],
  ])("keeps settings and goes back to %s as %s", async (back, expected) => {
    const answer = await testDesk(memoryStore())("/settings", {
      method: "POST",
      headers: { origin: "http://localhost" },
      body: new URLSearchParams({ theme: "dark", back }),
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(expected);
    expect(answer.headers.get("set-cookie")).toContain("theme=dark");
  });

  it("takes no form from elsewhere", async () => {
    const answer = await testDesk(memoryStore())("/settings", {
      method: "POST",
      headers: { origin: "https://evil.example" },
      body: new URLSearchParams({ theme: "dark" }),
    });
    expect(answer.status).toBe(403);
  });
});
