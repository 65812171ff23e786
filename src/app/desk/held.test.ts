import { describe, expect, it } from "vitest";
import { FERRY } from "../../record/fixture.ts";
import type { Store } from "../../store/store.ts";
import { storeOf } from "../../web/fixture.ts";
import { heldStore } from "./index.ts";

/** A store that tells what it is asked for. */
function heardStore(store: Store, heard: (name: string, words: readonly unknown[]) => void): Store {
  return new Proxy(store, {
    get: (whole, name) => {
      const one = Reflect.get(whole, name) as (...words: unknown[]) => unknown;
      return (...words: unknown[]) => {
        heard(String(name), words);
        return one.apply(whole, words);
      };
    },
  });
}

describe("a held store", () => {
  it("reads what it holds once, in the order that is asked for, until something is written", async () => {
    const store = await storeOf(FERRY);
    const read: string[][] = [];
    const heard = heardStore(store, (name, [refs]) => void (name === "documents" && read.push(refs as string[])));
    const held = heldStore(heard);
    const refs = (await held.allVersions()).map(({ ref }) => ref);
    expect(refs.length).toBeGreaterThan(3);
    const refsOf = async (some: readonly string[]): Promise<readonly string[]> =>
      (await held.documents(some)).map(({ ref }) => ref);
    expect(await refsOf([refs[2]!, refs[0]!])).toEqual([refs[2], refs[0]]);
    expect(await refsOf([refs[0]!, refs[1]!, "nothing", refs[2]!])).toEqual([refs[0], refs[1], refs[2]]);
    expect(await refsOf([refs[1]!])).toEqual([refs[1]]);
    expect(read).toEqual([
      [refs[2], refs[0]],
      [refs[1], "nothing"],
    ]);
    await held.putStories({
      remove: [],
      put: [(await held.story((await held.stories({ limit: 1 }))[0]!.id))!],
      settled: [],
    });
    await refsOf([refs[1]!]);
    expect(read.length).toBe(3);
  });

  it("holds no story that was read while the store was written to", async () => {
    const store = await storeOf(FERRY);
    const [row] = await store.stories({ limit: 1 });
    let reads = 0;
    const held = heldStore(
      heardStore(store, (name) => {
        if (name === "story") reads += 1;
      }),
    );
    const story = (await store.story(row!.id))!;
    const change = { remove: [], put: [story], settled: [] };
    await Promise.all([held.story(row!.id), held.putStories(change)]);
    await held.story(row!.id);
    expect(reads).toBe(2);
    await held.story(row!.id);
    expect(reads).toBe(2);
  });

  it("holds no more than its size, but the last one whatever that is", async () => {
    const store = await storeOf(FERRY);
    const read: string[] = [];
    const heard = heardStore(store, (name, [refs]) => void (name === "documents" && read.push(...(refs as string[]))));
    const versions = await store.documents((await store.allVersions()).map(({ ref }) => ref));
    const [first, second, third] = versions.map(({ ref, document }) => ({ ref, length: document.report.text.length }));
    const bounds = { stories: 9, documents: 9, reports: 9, letters: second!.length + third!.length };
    const held = heldStore(heard, bounds);
    for (const { ref } of [first!, second!, third!, second!, third!, first!]) await held.documents([ref]);
    expect(read).toEqual([first!.ref, second!.ref, third!.ref, first!.ref]);
    read.length = 0;
    const tight = heldStore(heard, { ...bounds, letters: 1 });
    for (const { ref } of [first!, first!, second!, first!]) await tight.documents([ref]);
    expect(read).toEqual([first!.ref, second!.ref, first!.ref]);
  });
});
