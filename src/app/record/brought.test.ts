import { describe, expect, it } from "vitest";
import { FERRY } from "../../record/fixture.ts";
import { type EventMerger, plainMerger } from "../../record/index.ts";
import type { Store } from "../../store/store.ts";
import { correct } from "./correct.ts";
import { exportedStories } from "./export.ts";
import { Desk, MADE, MAKING } from "./fixture.ts";

/** The store, where nothing is kept of how a story was made. */
function forgetful(store: Store): Store {
  const get = (whole: Store, name: string | symbol): unknown => {
    if (name === "steps") return async () => null;
    if (name === "putStep") return async () => {};
    const one = Reflect.get(whole, name) as unknown;
    return typeof one === "function" ? one.bind(whole) : one;
  };
  return new Proxy(store, { get });
}

/** What a feed of all stories tells of them, and how many stories were made for it. */
async function fed(store: Store) {
  let made = 0;
  const merge: EventMerger = (mentions) => {
    made += 1;
    return plainMerger(mentions);
  };
  const ids = (await store.stories({ limit: 99 })).map(({ id }) => id);
  const stories = await exportedStories(store, ids, merge, true);
  return { changes: stories.map(({ changes }) => changes), made };
}

describe("what each report brought", () => {
  const [first, ...later] = FERRY;

  it("is known of reports that came one by one, without a story being made again", async () => {
    const desk = new Desk();
    for (const one of MADE) {
      await desk.add(one);
      await desk.stories();
    }
    const { changes, made } = await fed(desk.store);
    expect(made).toBe(0);
    expect(changes.flat().length).toBeGreaterThan(10);
    expect(changes).toEqual((await fed(forgetful(desk.store))).changes);
  });

  it("is made once of reports that came together or out of order, and known from then on", async () => {
    const desk = new Desk();
    for (const one of later.toReversed()) await desk.add(one);
    await desk.stories();
    const { changes, made } = await fed(desk.store);
    // The whole story is there, and as it was before its newest day.
    expect(made).toBe(later.length - 2);
    expect(await fed(desk.store)).toEqual({ changes, made: 0 });
    expect(changes).toEqual((await fed(forgetful(desk.store))).changes);
    // Every state after the oldest report is another: none was ever made.
    await desk.add(first!);
    await desk.stories();
    const again = await fed(desk.store);
    expect(again.made).toBeGreaterThan(0);
    expect(again.changes).toEqual((await fed(forgetful(desk.store))).changes);
  });

  it("is as people say now, and told of the newest version", async () => {
    const desk = new Desk();
    for (const one of FERRY) {
      await desk.add(one);
      await desk.stories();
    }
    const before = await fed(desk.store);
    await desk.add({ ...first!, text: first!.text.replace("400", "4,000") });
    const [story] = await desk.stories();
    const [report] = story!.reports;
    const name = { do: "rename-story", report: report!.ref, name: "The ferry" } as const;
    const rejected = { do: "reject-event", event: story!.events[0]!.mentions[0]! } as const;
    for (const action of [name, rejected])
      await correct(desk.store, { author: "Mira", at: desk.now(), note: null, action }, MAKING);
    const { changes } = await fed(desk.store);
    expect(changes).toEqual((await fed(forgetful(desk.store))).changes);
    expect(changes).not.toEqual(before.changes);
    expect(new Set(changes.flat().map((change) => change.story.name))).toEqual(new Set(["The ferry"]));
  });
});
