import { afterAll, describe, expect, it } from "vitest";
import { testAccounts } from "../app/users/fixture.ts";
import type { Served } from "../cli/serve.ts";
import { FERRY } from "../record/fixture.ts";
import { type Grouping, nameGrouping, plainMerger } from "../record/index.ts";
import { storeOf, testAssets } from "../web/fixture.ts";
import { type DeskOptions, serveDesk } from "./serve.ts";

const running: Served[] = [];
afterAll(() => Promise.all(running.map(({ end }) => end())));

async function serve(port: number, more: Partial<DeskOptions> = {}): Promise<Served> {
  const served = await serveDesk({
    store: await storeOf(FERRY),
    making: { grouping: nameGrouping as Grouping, merge: plainMerger, reader: "1.2.3" },
    accounts: null,
    author: "Mira",
    fetch: async () => {
      throw new Error("this test fetches no page");
    },
    host: "127.0.0.1",
    port,
    names: ["desk.example"],
    now: () => "2025-03-20T10:00:00.000Z",
    zone: "Europe/Sofia",
    version: "1.2.3",
    assets: testAssets(),
    warn: (error) => {
      throw error;
    },
    ...more,
  });
  running.push(served);
  return served;
}

describe("a served desk", () => {
  it("answers, refuses a port that is taken, and ends", async () => {
    const { address, end } = await serve(0);
    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("Ferry talks set for Friday");
    await expect(serve(Number(new URL(address).port))).rejects.toMatchObject({ code: "cannot-listen" });
    await end();
    await expect(fetch(address)).rejects.toThrow();
  });

  it("has made its first page before anybody signs in", async () => {
    const asked: string[] = [];
    const store = new Proxy(await storeOf(FERRY), {
      get: (whole, name) => {
        asked.push(String(name));
        const one = Reflect.get(whole, name) as unknown;
        return typeof one === "function" ? one.bind(whole) : one;
      },
    });
    const { address } = await serve(0, { store, accounts: testAccounts().made });
    expect(asked).toContain("stories");
    expect((await fetch(address, { redirect: "manual" })).status).toBe(303);
  });
});
