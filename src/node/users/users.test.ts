import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { GOOD, memoryKeep, testAccounts } from "../../app/users/fixture.ts";
import { type Accounts, may, userName } from "../../app/users/index.ts";
import { LIMITS } from "../../core/index.ts";
import { accountsOf } from "./index.ts";
import { fileKeep } from "./keep.ts";
import { hashPassword, verifyPassword } from "./passwords.ts";

const folder = mkdtempSync(join(tmpdir(), "readout-users-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const path = (): string => join(folder, `${++files}.db`);

describe("accounts", () => {
  it("sign in those who are known, until they sign out, are taken away or the time is up", async () => {
    const { made, clock, keep } = testAccounts();
    await made.add(" Mira  Sol ", GOOD, "admin");
    const { token } = await made.signIn("mira sol", GOOD, "10.0.0.1");
    expect(await made.userOf(token)).toMatchObject({ name: "Mira Sol", role: "admin" });
    expect(JSON.stringify(await keep.read())).not.toContain(`"${token}"`);
    expect(await made.userOf("another")).toBeNull();
    await made.signOut(token);
    expect(await made.userOf(token)).toBeNull();
    const second = await made.signIn("Mira Sol", GOOD, "10.0.0.1");
    clock.now += LIMITS.sessionMs + 1;
    expect(await made.userOf(second.token)).toBeNull();
    const third = await made.signIn("Mira Sol", GOOD, "10.0.0.1");
    await made.setPassword("mira sol", `${GOOD}, and a new one`);
    expect(await made.userOf(third.token)).toBeNull();
    await expect(made.signIn("Mira Sol", GOOD, "10.0.0.1")).rejects.toMatchObject({ code: "sign-in-failed" });
  });

  it("say and do the same where the name is unknown as where the password is wrong", async () => {
    const { made, clock } = testAccounts();
    await made.add("Mira", GOOD, "read");
    const said = async (name: string): Promise<unknown> => {
      const before = clock.hashed;
      const error = await made.signIn(name, "wrong", "10.0.0.1").catch((one: Error) => one.message);
      return [error, clock.hashed - before];
    };
    expect(await said("Mira")).toEqual(await said("Nobody"));
  });

  it("hold off who tries too often, by name and address, and let others in", async () => {
    const { made, clock } = testAccounts();
    await made.add("Mira", GOOD, "read");
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => made.signIn("MIRA", "wrong", "10.0.0.1")));
    expect(clock.hashed).toBe(5);
    expect(all.at(-1)).toMatchObject({ reason: { code: "too-many-tries" } });
    await expect(made.signIn("Mira", GOOD, "10.0.0.1")).rejects.toMatchObject({ code: "too-many-tries" });
    await made.signIn("Mira", GOOD, "10.0.0.2");
    // Another name from that address, as often as an address may.
    for (let i = 0; i < 25; i += 1)
      await expect(made.signIn(`guess ${i}`, "wrong", "10.0.0.1")).rejects.toMatchObject({ code: "sign-in-failed" });
    await expect(made.signIn("guess", "wrong", "10.0.0.1")).rejects.toMatchObject({ code: "too-many-tries" });
    clock.now += 16 * 60_000;
    await made.signIn("Mira", GOOD, "10.0.0.1");
  });

  it("count no right password as a wrong one", async () => {
    const { made } = testAccounts();
    await made.add("Mira", GOOD, "read");
    for (let i = 0; i < 61; i += 1) await made.signIn("Mira", GOOD, "10.0.0.1");
  });

  it("let nobody in whose password was changed, or who was taken away, while it was checked", async () => {
    for (const change of [
      (made: Accounts) => made.setPassword("Mira", `${GOOD}, and a new one`),
      (made: Accounts) => made.remove("Mira"),
    ]) {
      let meanwhile = async (): Promise<void> => {};
      const { made, keep } = testAccounts(memoryKeep(), () => meanwhile());
      await made.add("Mira", GOOD, "read");
      meanwhile = () => change(made);
      await expect(made.signIn("Mira", GOOD, "10.0.0.1")).rejects.toMatchObject({ code: "sign-in-failed" });
      expect((await keep.read()).sessions).toEqual([]);
    }
  });

  it("find a name however its letters are composed", async () => {
    const { made } = testAccounts();
    await made.add("Ren\u00e9 Sol", GOOD, "read");
    await made.setRole("rene\u0301  Sol", "admin");
    expect(await made.users()).toMatchObject([{ role: "admin" }]);
  });

  it("keep an admin, and no more sessions than they may", async () => {
    const { made, keep } = testAccounts();
    await made.add("Mira", GOOD, "admin");
    await made.add("Oskar", GOOD, "correct");
    await expect(made.add("OSKAR", GOOD, "read")).rejects.toMatchObject({ code: "bad-user" });
    await expect(made.remove("Mira")).rejects.toMatchObject({ code: "bad-user" });
    await expect(made.setRole("Mira", "read")).rejects.toMatchObject({ code: "bad-user" });
    await expect(made.setRole("Nobody", "read")).rejects.toMatchObject({ code: "bad-user" });
    await made.setRole("oskar", "admin");
    await made.remove("Mira");
    expect((await made.users()).map(({ name, role }) => [name, role])).toEqual([["Oskar", "admin"]]);
    const first = await made.signIn("Oskar", GOOD, "a");
    for (let i = 0; i < LIMITS.sessionsOfUser; i += 1) await made.signIn("Oskar", GOOD, "a");
    expect((await keep.read()).sessions).toHaveLength(LIMITS.sessionsOfUser);
    expect(await made.userOf(first.token)).toBeNull();
  });

  it.each([
    ["", GOOD],
    ["-x", GOOD],
    ["a<b", GOOD],
    ["x".repeat(65), GOOD],
    ["Mira", "short"],
    ["Mira", "x".repeat(1_025)],
  ])("refuse %j with %j", async (name, password) => {
    await expect(testAccounts().made.add(name, password, "read")).rejects.toMatchObject({ code: "bad-user" });
  });

  it("let each role do what those before it do", () => {
    expect([may("read", "correct"), may("correct", "read"), may("admin", "correct"), may("correct", "admin")]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(userName("  Мира   Sol ")).toBe("Мира Sol");
  });
});

describe("passwords", () => {
  it("are hashed with salt and parameters, and checked against them", async () => {
    const hash = await hashPassword("Grüße an alle");
    expect(hash).toMatch(/^\$scrypt\$ln=16,r=8,p=2\$[\w-]{22}\$[\w-]{43}$/);
    // Typed letter by letter on another keyboard.
    expect(await verifyPassword("Gru\u0308ße an alle", hash)).toBe(true);
    expect(await verifyPassword("Grüsse an alle", hash)).toBe(false);
  });

  it.each([
    ["$scrypt$ln=30,r=8,p=2$AAAA$AAAA"],
    ["$scrypt$ln=16,r=8,p=2$AAAA$"],
    ["plain"],
    [""],
  ])("are not checked against a damaged hash: %s", async (hash) => {
    await expect(verifyPassword("plain", hash)).rejects.toMatchObject({ code: "bad-store" });
  });
});

describe("the file of users", () => {
  it("is read by its owner alone, and seen to change by who has it open", async () => {
    const file = path();
    const [server, other] = [
      testAccounts(fileKeep(`${file}.users`)).made,
      testAccounts(fileKeep(`${file}.users`)).made,
    ];
    expect(await server.users()).toEqual([]);
    await Promise.all([other.add("Mira", GOOD, "admin"), server.add("Oskar", GOOD, "read")]);
    expect((await server.users()).map(({ name }) => name)).toEqual(["Mira", "Oskar"]);
    expect(statSync(`${file}.users`).mode & 0o777).toBe(0o600);
    const { token } = await server.signIn("Mira", GOOD, "a");
    expect(await other.userOf(token)).toMatchObject({ name: "Mira" });
    // The real digest knows no token that another made.
    expect(await accountsOf(file).userOf(token)).toBeNull();
  });

  it.each([
    ["{"],
    ['{"format":"other"}'],
    ['{"format":"readout-users/1","users":[{"name":1}],"sessions":[]}'],
  ])("that is damaged lets nobody in: %s", async (text) => {
    const file = path();
    writeFileSync(file, text);
    await expect(fileKeep(file).read()).rejects.toMatchObject({ code: "bad-store" });
  });
});
