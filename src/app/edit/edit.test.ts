import { describe, expect, it } from "vitest";
import { documentFrom, FERRY } from "../../record/fixture.ts";
import { type Grouping, nameGrouping, plainMerger } from "../../record/index.ts";
import { memoryStore } from "../../store/memory/index.ts";
import { Ingest, settle } from "../record/index.ts";
import {
  type CorrectionFields,
  correctionAction,
  correctionNote,
  correctionsById,
  correctionsView,
  makeEditing,
} from "./index.ts";

const MAKING = { grouping: nameGrouping as Grouping, merge: plainMerger, reader: "1.0.0" };

/** The ferry's story in a store, and what corrects it. */
async function desk(fixed?: string) {
  const store = memoryStore();
  let minute = 10;
  const now = (): string => fixed ?? `2025-10-24T09:${minute++}:00.000Z`;
  const ingest = new Ingest(store, { ...MAKING, now });
  for (const made of FERRY) await ingest.add({ document: documentFrom(made), layers: {} });
  await settle(store, MAKING);
  const nothing = {
    read: async function* () {},
    close: async () => {},
  };
  const editing = makeEditing({
    store,
    making: MAKING,
    fetch: () => Promise.reject(new Error("no network")),
    readings: nothing,
    newId: () => "job",
    now,
  });
  const correct = async (fields: CorrectionFields) => {
    const find = async () => [await correctionAction(store, fields)];
    return (await editing.correct(find, "Mira", correctionNote(fields)))[0]!;
  };
  const [row] = await store.stories({ limit: 1 });
  return { store, correct, story: async () => (await store.story(row!.id))! };
}

describe("corrections at the desk", () => {
  it("name things by the ids that pages show", async () => {
    const { correct, story } = await desk();
    const { id, events } = await story();
    const several = events.find(({ mentions }) => mentions.length > 1)!;
    await correct({ do: "confirm-event", event: several.id });
    await correct({ do: "edit-event", event: several.id, field: "time", value: "2025-11-02T14:30" });
    await correct({ do: "rename-story", story: id, name: " The ferry\nof Nordby " });
    await correct({ do: "rename-story", story: "the ferry of NORDBY", name: "The ferry of Nordby" });
    const after = await story();
    expect(after.name).toBe("The ferry of Nordby");
    expect(after.events.find((one) => one.id === several.id)).toMatchObject({
      judged: "confirmed",
      time: { value: "2025-11-02T14:30" },
    });
    await correct({ do: "split-event", event: several.id, report: several.mentions[1]!.split("@")[0]! });
    expect((await story()).events.length).toBe(events.length + 1);
  });

  it("are undone and brought back, and the list tells which hold", async () => {
    const { store, correct, story } = await desk();
    const [event] = (await story()).events;
    const rejected = await correct({ do: "reject-event", event: event!.id, note: "no event" });
    const list = async () => (await correctionsView(store, { limit: 10, offset: 0 })).items;
    expect(await list()).toMatchObject([
      { isHeld: true, undoneBy: null, subjects: [{ kind: "event", id: event!.id, name: event!.label }] },
    ]);
    // Of an event its judgement is taken back by naming the event.
    const undo = await correct({ do: "undo", event: event!.id });
    expect(undo.action).toEqual({ do: "undo", correction: rejected.id });
    await expect(correct({ do: "undo", event: event!.id })).rejects.toMatchObject({ code: "bad-correction" });
    expect(await list()).toMatchObject([
      { isHeld: false, undoneBy: { id: undo.id }, correction: { note: "no event" } },
    ]);
    await expect(correct({ do: "undo", correction: rejected.id })).rejects.toMatchObject({ code: "bad-correction" });
    await correct({ do: "undo", correction: undo.id });
    expect(await list()).toMatchObject([{ isHeld: true, undoneBy: null }]);
    expect((await story()).events.find(({ id }) => id === event!.id)!.judged).toBe("rejected");
    expect(await correctionsById(store, [undo.id, "c-nothing"])).toMatchObject([{ action: { do: "reject-event" } }]);
  });

  it.each([
    "2025-10-24T09:00:00Z",
    "2025-10-24T09:00:00.000Z",
  ])("hold in their order where the clock stands at %s", async (at) => {
    const { store, correct, story } = await desk(at);
    const { id } = (await story()).events[0]!;
    const judged = async () => (await story()).events.find((one) => one.id === id)!.judged;
    const did: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      did.push((await correct({ do: "confirm-event", event: id })).id);
      expect(await judged()).toBe("confirmed");
      const undo = await correct({ do: "undo", event: id });
      expect(await judged()).toBeNull();
      const redo = await correct({ do: "undo", correction: undo.id });
      expect(await judged()).toBe("confirmed");
      did.push(undo.id, redo.id, (await correct({ do: "undo", event: id })).id);
      expect(await judged()).toBeNull();
    }
    expect((await store.corrections()).map((one) => one.id)).toEqual(did);
  });

  it.each<[CorrectionFields, string]>([
    [{}, "do"],
    [{ do: "constructor" }, "do"],
    [{ do: "merge-events", event: ["EVENT"] }, "event"],
    [{ do: "merge-events", event: ["EVENT", "EVENT "] }, "event"],
    [{ do: "edit-event", event: "EVENT", field: "colour", value: "red" }, "field"],
    [{ do: "edit-event", event: "EVENT", field: "status", value: "toString" }, "status"],
    [{ do: "edit-event", event: "EVENT", field: "type", value: "wedding" }, "type"],
    [{ do: "edit-event", event: "EVENT", field: "time", value: "soon" }, "time"],
    [{ do: "edit-event", event: "EVENT", field: "time", value: "2025-02-30" }, "time"],
    [{ do: "edit-event", event: "EVENT", field: "time", value: "2025-10-30T25:00" }, "time"],
    [{ do: "edit-event", event: "EVENT", field: "label", value: " " }, "value"],
    [{ do: "edit-event", event: "EVENT", field: "label", value: "x".repeat(201) }, "value"],
    [{ do: "split-event", event: "EVENT", report: "REPORT" }, "report"],
    [{ do: "confirm-event" }, "event"],
    [{ do: "rename-story", story: "s2222222222", name: "A" }, "story"],
    [{ do: "rename-story", story: "no such name", name: "A" }, "story"],
    [{ do: "merge-people", name: "Mira" }, "name"],
    [{ do: "part-people", name: "Mira" }, "name"],
    [{ do: "merge-people", name: ["Mira", "!"] }, "name"],
    [{ do: "split-person", name: "Mira Moe", as: "Mr Mira Moe", report: "REPORT" }, "as"],
    [{ do: "relabel-statement" }, "statement"],
  ])("refuse %j in the field %s", async (fields, where) => {
    const { correct, story } = await desk();
    const several = (await story()).events.find(({ mentions }) => mentions.length > 1)!;
    await correct({ do: "split-event", event: several.id, report: several.mentions[1]!.split("@")[0]! });
    const { events, reports } = await story();
    const lone = events.find(({ mentions }) => mentions.length === 1)!;
    const other = reports.find(({ ref }) => !lone.reports.includes(ref))!;
    const filled = JSON.parse(JSON.stringify(fields).replaceAll("EVENT", lone.id).replaceAll("REPORT", other.ref));
    await expect(correct(filled)).rejects.toMatchObject({ code: "bad-correction", where });
  });

  it("of what is not there say so", async () => {
    const { correct } = await desk();
    for (const fields of [
      { do: "confirm-event", event: "e2222222222" },
      { do: "undo", correction: "c2222222222" },
    ])
      await expect(correct(fields)).rejects.toMatchObject({ code: "not-in-store" });
  });
});
