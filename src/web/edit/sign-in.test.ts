import { describe, expect, it } from "vitest";
import { GOOD, testAccounts } from "../../app/users/fixture.ts";
import type { Role } from "../../app/users/index.ts";
import { FERRY } from "../../record/fixture.ts";
import { storeOf } from "../fixture.ts";
import { editDesk } from "./fixture.ts";

/** A desk with a reader, a corrector and an admin. */
async function desk() {
  const { made, clock } = testAccounts();
  await made.add("Rita", GOOD, "read");
  await made.add("Cora", GOOD, "correct");
  await made.add("Ada", GOOD, "admin");
  const store = await storeOf(FERRY);
  const signIn = { accounts: made, author: "nobody", formToken: "of nobody", clientOf: () => "10.0.0.1" };
  const { ask, send } = editDesk(store, { signIn });
  const enter = (name: string, password: string = GOOD, back = "/"): Promise<Response> =>
    send("/sign-in", { name, password, back });
  /** Headers and form secret of somebody who is signed in. */
  const as = async (name: string) => {
    const cookie = (await enter(name)).headers.get("set-cookie")!.split(";")[0]!;
    const token = made.formToken(cookie.split("=")[1]!);
    return { headers: { cookie }, token };
  };
  const [row] = await store.stories({ limit: 1 });
  const story = (await store.story(row!.id))!;
  return { ask, send, enter, as, made, clock, store, story };
}

describe("signing in", () => {
  it("leads whoever is not signed in there, and back", async () => {
    const { ask, enter, story } = await desk();
    const path = `/stories/${story.id}?all=1`;
    const answer = await ask(path);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/sign-in?back=${encodeURIComponent(path)}`]);
    expect((await ask("/assets/nothing.css")).status).toBe(404);
    const page = await (await ask(answer.headers.get("location")!)).text();
    expect(page).toContain('autocomplete="current-password"');
    expect(page).not.toContain(story.name);
    const entered = await enter("Rita", GOOD, path);
    expect(entered.headers.get("location")).toBe(path);
    expect(entered.headers.get("set-cookie")).toMatch(
      /^readout=[\w-]+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect((await enter("Rita", GOOD, "https://evil.example/")).headers.get("location")).toBe("/");
  });

  it("behind https gives a cookie that goes nowhere else", async () => {
    const { send } = await desk();
    const answer = await send("/sign-in", { name: "Rita", password: GOOD }, { "x-forwarded-proto": "https" });
    expect(answer.headers.get("set-cookie")).toMatch(/^__Host-readout=.*; Secure; SameSite=Lax$/);
  });

  it("says the same of a wrong name and a wrong password, and holds off who tries on", async () => {
    const { enter } = await desk();
    const said = async (name: string, password: string): Promise<string> => {
      const answer = await enter(name, password);
      expect(answer.status).toBe(401);
      return (await answer.text()).replaceAll(name, "NAME");
    };
    expect(await said("Rita", "wrong")).toBe(await said("Nobody", "wrong"));
    for (let i = 0; i < 4; i += 1) await enter("Rita", "wrong");
    expect((await enter("Rita")).status).toBe(429);
  });

  it("lets each role do what it may", async () => {
    const { ask, send, as, story } = await desk();
    const [event] = story.events;
    const roles: readonly [string, Role, number, number, number][] = [
      ["Rita", "read", 403, 403, 403],
      ["Cora", "correct", 200, 303, 403],
      ["Ada", "admin", 200, 303, 303],
    ];
    for (const [name, , add, correct, users] of roles) {
      const { headers, token } = await as(name);
      expect((await ask("/add", { headers })).status).toBe(add);
      const acts = { token, do: "confirm-event", event: event!.id };
      expect((await send("/corrections", acts, headers)).status).toBe(correct);
      const role = { token, do: "role", name: "Rita", role: "read" };
      expect((await send("/users", role, headers)).status).toBe(users);
      const page = await (await ask(`/events/${event!.id}`, { headers })).text();
      expect(page.includes(`/events/${event!.id}/edit`)).toBe(name !== "Rita");
      expect(page).toContain(name);
    }
  });

  it("takes forms with the person's own secret alone, and from here alone", async () => {
    const { send, ask, as, story } = await desk();
    const [event] = story.events;
    const { headers, token } = await as("Cora");
    const acts = { do: "confirm-event", event: event!.id };
    const others = await as("Ada");
    for (const wrong of ["", "form-token", others.token])
      expect((await send("/corrections", { ...acts, token: wrong }, headers)).status).toBe(403);
    for (const origin of ["https://evil.example", "null", "http://localhost:81"])
      expect((await send("/corrections", { ...acts, token }, { ...headers, origin })).status).toBe(403);
    const json = { ...headers, "content-type": "application/json", origin: "https://evil.example" };
    expect((await ask("/api/session", { method: "DELETE", headers: json })).status).toBe(403);
    expect((await send("/corrections", { ...acts, token }, headers)).status).toBe(303);
    expect((await send("/corrections", { ...acts, token })).status).toBe(401);
  });

  it("ends by signing out, by a new password and when the user is taken away", async () => {
    const { ask, send, as, made } = await desk();
    const isIn = async (headers: Record<string, string>): Promise<boolean> =>
      (await ask("/", { headers })).status === 200;
    const first = await as("Cora");
    await send("/sign-out", { token: first.token }, first.headers);
    expect(await isIn(first.headers)).toBe(false);
    const second = await as("Cora");
    const changed = { token: second.token, do: "password", name: "Cora", password: `${GOOD} again` };
    expect((await send("/users", changed, second.headers)).status).toBe(303);
    expect(await isIn(second.headers)).toBe(false);
    const third = await as("Rita");
    await made.remove("Rita");
    expect(await isIn(third.headers)).toBe(false);
  });

  it("lets an admin add, change and remove users, and says what cannot be", async () => {
    const { send, ask, as, made } = await desk();
    const { headers, token } = await as("Ada");
    await send("/users", { token, do: "add", name: "<b>Zoe", password: GOOD, role: "read" }, headers);
    await send("/users", { token, do: "add", name: "Zoe", password: GOOD, role: "read" }, headers);
    await send("/users", { token, do: "remove", name: "Rita" }, headers);
    expect((await made.users()).map(({ name }) => name)).toEqual(["Ada", "Cora", "Zoe"]);
    const wrong = await send("/users", { token, do: "remove", name: "Ada" }, headers);
    expect([wrong.status, (await wrong.text()).includes("admin any more")]).toEqual([400, true]);
    const page = await (await ask("/users", { headers })).text();
    expect(page).toContain("Zoe");
    expect(page).not.toContain("hash of");
  });

  it("gives programs a token", async () => {
    const { ask, story } = await desk();
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ name: "Cora", password: GOOD });
    const { token, role } = await (await ask("/api/session", { method: "POST", headers, body })).json();
    expect(role).toBe("correct");
    const authorization = `Bearer ${token}`;
    expect((await ask(`/stories/${story.id}`, { headers: { authorization } })).status).toBe(200);
    expect((await ask("/api/session", { method: "DELETE", headers: { authorization } })).status).toBe(204);
    const after = await ask("/api/stories", { headers: { authorization } });
    expect([after.status, after.headers.get("content-type")]).toEqual([401, "application/problem+json"]);
    expect((await ask("/api/session", { method: "POST", headers, body: "{" })).status).toBe(400);
    expect((await ask("/api/session", { method: "DELETE", headers })).status).toBe(401);
  });
});

describe("a desk of one person", () => {
  it("refuses what comes through a proxy", async () => {
    const { ask } = editDesk(await storeOf(FERRY));
    expect((await ask("/", { headers: { "x-forwarded-for": "203.0.113.7" } })).status).toBe(403);
  });

  it("takes no form without its secret, and none that is too large", async () => {
    const { send } = editDesk(await storeOf(FERRY));
    expect((await send("/corrections", { do: "confirm-event", token: "" })).status).toBe(403);
    expect((await send("/corrections", { do: "confirm-event", note: "x".repeat(300_000) })).status).toBe(413);
  });
});
