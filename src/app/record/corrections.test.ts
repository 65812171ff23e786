import { describe, expect, it } from "vitest";
import { FERRY } from "../../record/fixture.ts";
import { plainMerger } from "../../record/index.ts";
import type { Store } from "../../store/store.ts";
import { changesSince } from "./changes.ts";
import { correct, correctAll } from "./correct.ts";
import { Desk, MADE, MAKING } from "./fixture.ts";
import { findEvent, findPeople, findReport, findStory } from "./lookup.ts";

describe("corrections", () => {
  it("are kept with author and time, told as such, and undone", async () => {
    const desk = new Desk();
    for (const made of FERRY) await desk.add(made);
    const [story] = await desk.stories();
    const { id, mentions } = story!.events[0]!;
    const before = desk.now();
    const say = async (action: Parameters<typeof correct>[1]["action"]) =>
      correct(desk.store, { author: "Mira", at: desk.now(), note: null, action }, MAKING);
    const edit = await say({ do: "edit-event", event: mentions[0]!, field: "status", value: "cancelled" });
    expect((await findEvent(desk.store, id)).event.status.status).toBe("cancelled");
    const changes = await changesSince(desk.store, { by: "added", moment: before }, plainMerger);
    expect(changes.map(({ kind, cause, after }) => [kind, cause, after])).toEqual([["status", "person", "cancelled"]]);
    await say({ do: "undo", correction: edit.id });
    expect((await findEvent(desk.store, id)).event.status.status).toBe("happened");
    expect((await desk.store.corrections()).map(({ author }) => author)).toEqual(["Mira", "Mira"]);
    await expect(say({ do: "undo", correction: "cnothing" })).rejects.toThrow("there is no correction");
  });

  it("split, pin, merge and rename stories, and outlive new reports and readings", async () => {
    const desk = new Desk();
    for (const made of MADE) await desk.add(made);
    await desk.stories();
    const refOf = async (id: string): Promise<string> => (await findReport(desk.store, id)).ref;
    const groups = async () =>
      (await desk.stories()).map(({ reports }) => reports.map(({ id }) => id).join(" ")).sort();
    const say = async (action: Parameters<typeof correct>[1]["action"]) =>
      correct(desk.store, { author: "Mira", at: desk.now(), note: null, action }, MAKING);
    await say({ do: "split-story", reports: [await refOf("held")] });
    expect(await groups()).toEqual(["fire fire-2", "held", "set doubt relayed wire-0 wire-1"]);
    await say({ do: "pin", report: await refOf("fire-2"), to: await refOf("held") });
    expect(await groups()).toEqual(["fire", "fire-2 held", "set doubt relayed wire-0 wire-1"]);
    await say({ do: "rename-story", report: await refOf("fire"), name: "The mill" });
    await say({ do: "merge-stories", reports: [await refOf("fire"), await refOf("held")] });
    await desk.add(FERRY[1]!, "2.0.0");
    expect(await groups()).toEqual(["fire fire-2 held", "set doubt relayed wire-0 wire-1"]);
    expect((await findStory(desk.store, await refOf("held"))).name).toBe("The mill");
  });
});

/** A store that fails from the n-th time on that it is written to, as one that is killed. */
function killedAt(store: Store, write: number): Store {
  let writes = 0;
  return new Proxy(store, {
    get: (whole, name) => {
      const one = Reflect.get(whole, name) as unknown;
      if (typeof one !== "function") return one;
      if (!/^(?:put|mark)/.test(String(name))) return one.bind(whole);
      return (...words: readonly unknown[]) =>
        ++writes < write ? one.apply(whole, words) : Promise.reject(new Error("killed"));
    },
  });
}

it.each([1, 2, 3])("a correction that is killed at write %i is kept with its effect, or not at all", async (write) => {
  const desk = new Desk();
  for (const made of FERRY) await desk.add(made);
  const [story] = await desk.stories();
  const { id, mentions, status } = story!.events[0]!;
  const action = { do: "edit-event", event: mentions[0]!, field: "status", value: "cancelled" } as const;
  await correct(killedAt(desk.store, write), { author: "Mira", at: desk.now(), note: null, action }, MAKING).catch(
    () => {},
  );
  await desk.stories();
  const isKept = (await desk.store.corrections()).length > 0;
  expect(isKept).toBe(write > 1);
  expect((await findEvent(desk.store, id)).event.status.status).toBe(isKept ? "cancelled" : status.status);
});

it.each([
  1, 2, 3, 4,
])("several at once that are killed at write %i are kept all or none, and make a story once", async (write) => {
  const desk = new Desk();
  for (const made of FERRY) await desk.add(made);
  const [story] = await desk.stories();
  const { id, mentions, label } = story!.events[0]!;
  const edit = { do: "edit-event", event: mentions[0]! } as const;
  const said = {
    author: "Mira",
    at: desk.now(),
    note: null,
    actions: [
      { ...edit, field: "place", value: "Brekke" },
      { ...edit, field: "label", value: "the trip" },
    ],
  } as const;
  const isDone = await correctAll(killedAt(desk.store, write), said, MAKING).then(
    () => true,
    () => false,
  );
  // The third write keeps what the newest day brought: without it the story is made all the same.
  expect(isDone).toBe(write > 3);
  await desk.stories();
  const kept = (await desk.store.corrections()).map(({ action }) => action);
  expect(kept).toEqual(write > 1 ? said.actions : []);
  expect((await findEvent(desk.store, id)).event.label).toBe(write > 1 ? "the trip" : label);
});

describe("corrections of statements and people", () => {
  const say = (desk: Desk, action: Parameters<typeof correct>[1]["action"]) =>
    correct(desk.store, { author: "Mira", at: desk.now(), note: null, action }, MAKING);
  const heard = async (desk: Desk, name: string) =>
    (await findPeople(desk.store, name)).map(({ person, statements }) => [
      person.name,
      person.statements,
      statements.map(({ judged }) => judged),
    ]);

  it("reject and relabel what somebody says, and are undone", async () => {
    const desk = new Desk();
    for (const made of FERRY) await desk.add(made);
    await desk.stories();
    const [{ statements }] = (await findPeople(desk.store, "Holm")) as [Awaited<ReturnType<typeof findPeople>>[number]];
    const statement = statements[0]!.ref;
    const first = await say(desk, { do: "reject-statement", statement });
    expect(await heard(desk, "Holm")).toEqual([["Pia Holm", 0, ["rejected"]]]);
    await say(desk, { do: "undo", correction: first.id });
    expect(await heard(desk, "Holm")).toEqual([["Pia Holm", 1, [null]]]);
    await say(desk, { do: "relabel-statement", statement, who: "Nils Berg" });
    expect([await heard(desk, "Holm"), await heard(desk, "Berg")]).toEqual([
      [["Pia Holm", 0, []]],
      [["Nils Berg", 1, [null]]],
    ]);
  });

  it("split a name by reports, and find both", async () => {
    const desk = new Desk();
    for (const made of FERRY) await desk.add(made);
    await desk.stories();
    const { ref } = await findReport(desk.store, "held");
    await say(desk, { do: "split-person", name: "Pia Holm", as: "Pia Holm of Brekke", reports: [ref] });
    expect((await heard(desk, "Brekke")).map(([name]) => name)).toEqual(["Pia Holm of Brekke"]);
    expect((await heard(desk, "Pia Holm")).map(([name]) => name)).toContain("Pia Holm");
  });

  it("go over to the page that an outlet edited", async () => {
    const desk = new Desk();
    for (const made of FERRY) await desk.add(made);
    const [story] = await desk.stories();
    const { ref } = await findReport(desk.store, "set");
    const event = story!.events[0]!.mentions.find((mention) => mention.startsWith(ref))!;
    await say(desk, { do: "edit-event", event, field: "place", value: "Brekke" });
    await say(desk, { do: "rename-story", report: ref, name: "The ferry" });
    const before = desk.now();
    await desk.add({ ...FERRY[0]!, text: `Corrected. ${FERRY[0]!.text.replace("400", "4,000")}` });
    const [edited] = await desk.stories();
    expect([edited!.name, edited!.events[0]!.place]).toEqual(["The ferry", "Brekke"]);
    const changes = await changesSince(desk.store, { by: "added", moment: before }, plainMerger);
    expect(changes.map(({ kind, cause }) => [kind, cause])).toEqual([["silent edit", "edit"]]);
  });

  it("are undone and brought back after an outlet edited the page", async () => {
    const desk = new Desk();
    for (const made of FERRY) await desk.add(made);
    const [story] = await desk.stories();
    const { ref } = await findReport(desk.store, "set");
    const { mentions, place } = story!.events[0]!;
    const event = mentions.find((mention) => mention.startsWith(ref))!;
    const edit = await say(desk, { do: "edit-event", event, field: "place", value: "Brekke" });
    const renamed = await say(desk, { do: "rename-story", report: ref, name: "The ferry" });
    await desk.add({ ...FERRY[0]!, text: `Corrected. ${FERRY[0]!.text.replace("400", "4,000")}` });
    const now = async () => {
      const [{ name, events }] = (await desk.stories()) as [NonNullable<typeof story>];
      return [name, events[0]!.place];
    };
    expect(await now()).toEqual(["The ferry", "Brekke"]);
    const undo = await say(desk, { do: "undo", correction: edit.id });
    expect(await now()).toEqual(["The ferry", place]);
    await say(desk, { do: "undo", correction: renamed.id });
    expect(await now()).toEqual([story!.name, place]);
    await say(desk, { do: "undo", correction: undo.id });
    expect(await now()).toEqual([story!.name, "Brekke"]);
  });
});
