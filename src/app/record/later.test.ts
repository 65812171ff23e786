import { describe, expect, it } from "vitest";
import { type Change, plainMerger } from "../../record/index.ts";
import { Desk, MADE } from "./fixture.ts";
import { LaterChanges } from "./later.ts";
import { storyChangesSince } from "./story-changes.ts";

/** Later changes whose asker waits until `go` is called; counts how often others could go on meanwhile. */
function watched() {
  const heard: unknown[] = [];
  let breaths = 0;
  let go = (): void => {};
  const later = new LaterChanges({
    breathe: () => {
      breaths += 1;
      return new Promise((next) => setImmediate(next));
    },
    wait: () =>
      new Promise((resolve) => {
        go = resolve;
      }),
    warn: (error) => heard.push(error),
  });
  return { later, heard, breaths: () => breaths, go: () => go() };
}

const CHANGE = { kind: "place" } as Change;

describe("changes that are worked out later", () => {
  it("are not waited for for long, and are there for who asks again", async () => {
    const { later, go } = watched();
    let finish = (_: readonly Change[]): void => {};
    const work = (): Promise<readonly Change[]> =>
      new Promise((resolve) => {
        finish = resolve;
      });
    const first = later.soon.take("a", work);
    const all = later.all.take("a", () => Promise.reject(new Error("it is begun already")));
    go();
    expect(await first).toBe(null);
    await new Promise((next) => setTimeout(next, 5));
    finish([CHANGE]);
    expect(await all).toEqual([CHANGE]);
    expect(await later.soon.take("a", work)).toEqual([CHANGE]);
  });

  it("are worked out one after another", async () => {
    const { later } = watched();
    const order: string[] = [];
    const work = (name: string) => async (): Promise<readonly Change[]> => {
      order.push(`${name} begun`);
      await new Promise((resolve) => setTimeout(resolve, 2));
      order.push(`${name} done`);
      return [];
    };
    await Promise.all(["a", "b"].map((name) => later.all.take(name, work(name))));
    expect(order).toEqual(["a begun", "a done", "b begun", "b done"]);
  });

  it("tell what went wrong, and are begun again", async () => {
    const { later, heard } = watched();
    const broken = new Error("the disk is gone");
    await expect(later.all.take("a", () => Promise.reject(broken))).rejects.toBe(broken);
    await later.all.take("b", async () => []);
    expect(heard).toEqual([broken]);
    expect(await later.all.take("a", async () => [CHANGE])).toEqual([CHANGE]);
  });

  it("of a story are the same, and let others go on between its pieces", async () => {
    const desk = new Desk();
    for (const one of MADE) await desk.add(one);
    const { id } = (await desk.stories()).toSorted((a, b) => b.reports.length - a.reports.length)[0]!;
    const since = { by: "added", moment: "2025-03-20T10:12:00.000Z" } as const;
    const part = { after: "", changes: 1_000, reports: 1_000 };
    const ask = (options: Parameters<typeof storyChangesSince>[5]) =>
      storyChangesSince(desk.store, id, since, plainMerger, undefined, options);
    const { later, breaths, go } = watched();
    const asked = ask({ part, later: later.soon });
    while (breaths() === 0) await new Promise((resolve) => setImmediate(resolve));
    go();
    expect(await asked).toMatchObject({ story: { id }, changes: [], isPending: true });
    const { changes, isPending } = await ask({ part, later: later.all });
    expect([isPending, changes.length > 0, breaths() > 1]).toEqual([false, true, true]);
    expect(changes).toEqual((await ask({})).changes);
    // It is kept now: nobody waits any more.
    expect((await ask({ part, later: later.soon })).isPending).toBe(false);
  });
});
