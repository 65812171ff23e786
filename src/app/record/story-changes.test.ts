import { describe, expect, it } from "vitest";
import { FERRY } from "../../record/fixture.ts";
import { type Change, plainMerger } from "../../record/index.ts";
import type { Store } from "../../store/store.ts";
import { changesSince } from "./changes.ts";
import { correct } from "./correct.ts";
import { Desk, MADE, MAKING } from "./fixture.ts";
import type { Since } from "./since.ts";
import { type ChangesPart, type ReadChanges, storyChangesSince } from "./story-changes.ts";

/** A store that tells whether what was kept of a story's makings answered; with `isForgetful` it keeps nothing of them. */
function watched(store: Store, isForgetful: boolean): { readonly store: Store; readonly answers: boolean[] } {
  const answers: boolean[] = [];
  const steps: Store["steps"] = async (story, from, now) => {
    const found = isForgetful ? null : await store.steps(story, from, now);
    if (from !== now) answers.push(found !== null);
    return found;
  };
  const get = (whole: Store, name: string | symbol): unknown => {
    if (name === "putStep" && isForgetful) return async () => {};
    const one = name === "steps" ? steps : (Reflect.get(whole, name) as unknown);
    return typeof one === "function" ? one.bind(whole) : one;
  };
  return { store: new Proxy(store, { get }), answers };
}

/** Changes as what was kept tells them, and as the states that are made again do; how often each was asked. */
async function bothWays(store: Store, since: Since) {
  const [kept, made] = [watched(store, false), watched(store, true)];
  const changes = await changesSince(kept.store, since, plainMerger);
  expect(changes).toEqual(await changesSince(made.store, since, plainMerger));
  return { changes, answers: kept.answers };
}

describe("changes by what was kept of a story's makings", () => {
  const edited = { ...FERRY[0]!, text: FERRY[0]!.text.replace("400", "4,000") };

  it("are those between its states made again, since any report, however reports came", async () => {
    for (const made of [MADE, MADE.toReversed(), [MADE[6]!, MADE[2]!, MADE[7]!, ...MADE, edited]]) {
      const desk = new Desk();
      const moments = [""];
      for (const one of made) {
        await desk.add(one);
        await desk.stories();
        moments.push(`2025-03-20T10:${desk.minute - 1}:00.000Z`);
      }
      let told = 0;
      for (const moment of moments) {
        const { changes, answers } = await bothWays(desk.store, { by: "added", moment });
        told += changes.length;
        // Every moment is one at which all stories were made.
        expect(answers).not.toContain(false);
      }
      expect(told).toBeGreaterThan(20);
      for (const day of ["2025-03-01", "2025-03-04", "2025-03-06", "2025-03-14"])
        await bothWays(desk.store, { by: "published", moment: day });
    }
  });

  it("are made again where reports came together, were read again or corrected since", async () => {
    const desk = new Desk();
    for (const one of MADE.slice(0, 4)) await desk.add(one);
    await desk.stories();
    const moment = "2025-03-20T10:11:00.000Z";
    // What the newest day brought is worked out with the stories.
    expect((await bothWays(desk.store, { by: "published", moment: "2025-03-06" })).answers).toEqual([true]);
    // Of another moment whoever asks first waits for it; it is known to the next, and goes on being known when more comes.
    for (const answered of [false, true])
      expect((await bothWays(desk.store, { by: "added", moment })).answers).toEqual([answered]);
    await desk.add(MADE[5]!);
    await desk.stories();
    expect((await bothWays(desk.store, { by: "added", moment })).answers).toEqual([true]);
    const then = desk.now();
    await desk.add(MADE[0]!, "2.0.0");
    await desk.stories();
    expect((await bothWays(desk.store, { by: "added", moment: then })).answers).toEqual([]);
    const [story] = await desk.stories();
    const parts = { author: "Mira", at: desk.now(), note: null };
    await correct(
      desk.store,
      { ...parts, action: { do: "reject-event", event: story!.events[0]!.mentions[0]! } },
      MAKING,
    );
    await bothWays(desk.store, { by: "added", moment: then });
    // Once it is corrected, what came before was made of something else.
    const later = desk.now();
    await desk.add(MADE[4]!);
    await desk.stories();
    expect((await bothWays(desk.store, { by: "added", moment: later })).answers).toEqual([true]);
    expect((await bothWays(desk.store, { by: "published", moment: "2025-03-05" })).answers).toContain(false);
  });

  it.each([
    { changes: 1, reports: 1 },
    { changes: 3, reports: 2 },
    { changes: 1_000, reports: 1 },
  ])("come in parts that are the whole together: %j", async (size) => {
    const desk = new Desk();
    for (const one of [...MADE, edited]) {
      await desk.add(one);
      await desk.stories();
    }
    const { id } = (await desk.stories()).toSorted((a, b) => b.reports.length - a.reports.length)[0]!;
    const given = (since: Since, isForgetful: boolean, part?: ChangesPart) =>
      storyChangesSince(
        watched(desk.store, isForgetful).store,
        id,
        since,
        plainMerger,
        undefined,
        part === undefined ? {} : { part },
      );
    for (const since of [
      { by: "added", moment: "" },
      { by: "added", moment: "2025-03-20T10:13:00.000Z" },
      { by: "published", moment: "2025-03-04" },
    ] as const) {
      const whole = (await given(since, false)).changes;
      expect(whole.length).toBeGreaterThan(4);
      for (const isForgetful of [false, true]) {
        const together: Change[] = [];
        let parts = 0;
        for (let after: string | null = ""; after !== null; parts += 1) {
          const part: ReadChanges = await given(since, isForgetful, { ...size, after });
          if (!isForgetful) expect(part.read).toBeLessThanOrEqual(size.reports);
          together.push(...part.changes);
          after = part.next;
        }
        expect(together).toEqual(whole);
        expect(isForgetful || parts > 1).toBe(true);
      }
    }
  });
});
