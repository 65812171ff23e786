import { describe, expect, it } from "vitest";
import { documentFrom, FERRY, type Made } from "../../record/fixture.ts";
import { nameKey } from "../../record/index.ts";
import type { Store } from "../../store/store.ts";
import { correct } from "../record/correct.ts";
import { Ingest } from "../record/ingest.ts";
import { settle } from "../record/settle.ts";
import { ALL, deskOf, MAKING } from "./fixture.ts";
import { personView } from "./person.ts";
import { storyView } from "./story.ts";

describe("a person in several stories", () => {
  const told = (id: string, day: string, name: string): Made => ({
    id,
    published: day,
    outlet: "Harbour Post",
    text: `${name} spoke in the ${id}, and ${name} said that it rains.`,
    people: [name],
    said: [{ source: name, cue: "said", content: "that it rains", who: [name] }],
  });
  /** Reports that share no name are stories of their own. */
  const made = [
    told("mill", "2025-03-01", "Ann Lee"),
    told("port", "2025-03-02", "Bo Lee"),
    told("fair", "2025-03-03", "Lee"),
    { ...told("quay", "2025-03-04", "Ann Lee"), notRead: [] },
  ];

  it("is the one who speaks most of those whom a surname fits, and the others are named", async () => {
    const desk = await deskOf(made);
    const person = await personView(desk, "Lee", ALL);
    expect([person.name, person.statements.total]).toEqual(["Ann Lee", 2]);
    expect(person.statements.items.map(({ at }) => at)).toEqual(["2025-03-04", "2025-03-01"]);
    expect(person.others.map(({ name }) => name).sort()).toEqual(["Bo Lee", "Lee"]);
    expect((await personView(desk, "bo lee", ALL)).statements.items.map(({ at }) => at)).toEqual(["2025-03-02"]);
    await expect(personView(desk, "Moe", ALL)).rejects.toThrow("nobody in the store is called");
  });

  it("and a story tell who said what by date, without one last", async () => {
    const days = ["last week", "2025-03-02", null, "2025-03-05T08:00:00Z", "2025-03-04"];
    const desk = await deskOf(
      days.map((day, index) => ({
        ...told("mill", "", "Ann Lee"),
        id: `mill-${index}`,
        published: day as string,
        text: "Ann Lee said that it rains. Bo Berg and Cy Dahl heard it.",
        people: ["Ann Lee", "Bo Berg", "Cy Dahl"],
      })),
    );
    const [story, ...others] = await desk.store.stories({ limit: 9 });
    expect([others, story!.first, story!.last]).toEqual([[], "2025-03-02", "2025-03-05T08:00:00Z"]);
    const order = ["2025-03-05T08:00:00Z", "2025-03-04", "2025-03-02"];
    const dates = (items: readonly { readonly at: string | null }[]) => items.map(({ at }) => at);
    const ofPerson = dates((await personView(desk, "Ann Lee", ALL)).statements.items);
    const ofStory = dates((await storyView(desk, story!.id, ALL)).statements.items);
    expect([ofPerson.slice(0, 3), ofStory.slice(0, 3)]).toEqual([order, order]);
    expect(new Set(ofPerson.slice(3))).toEqual(new Set(["last week", null]));
    expect(new Set(ofStory.slice(3))).toEqual(new Set(["last week", null]));
  });

  it("has no statement that somebody said was read wrong, and those that were said to be theirs", async () => {
    const desk = await deskOf(made);
    const say = async (action: Parameters<typeof correct>[1]["action"]) =>
      correct(desk.store, { author: "Mira", at: "2025-03-21T08:00:00.000Z", note: null, action }, MAKING);
    const [first, second] = (await personView(desk, "Ann Lee", ALL)).statements.items;
    await say({ do: "reject-statement", statement: first!.ref });
    const left = await personView(desk, "Ann Lee", ALL);
    expect([left.statements.total, left.statements.items.map(({ ref }) => ref)]).toEqual([1, [second!.ref]]);
    const [other] = (await personView(desk, "Bo Lee", ALL)).statements.items;
    await say({ do: "relabel-statement", statement: other!.ref, who: "Ann Lee" });
    const more = await personView(desk, "Ann Lee", ALL);
    expect([more.statements.total, more.statements.items.map(({ ref }) => ref)]).toEqual([
      2,
      [other!.ref, second!.ref],
    ]);
  });

  it("pages through statements of many stories in their order", async () => {
    const desk = await deskOf([...made, ...FERRY]);
    const all = (await personView(desk, "Lind", ALL)).statements.items;
    const parts = [];
    for (let offset = 0; offset < all.length; offset += 1)
      parts.push(...(await personView(desk, "Lind", { limit: 1, offset })).statements.items);
    expect(parts).toEqual(all);
  });

  it("lists as many statements as it counts: by roles, other names, what people said, and of pages that were edited", async () => {
    const says = (id: string, who: string, ...people: NonNullable<Made["people"]>): Made => ({
      id,
      published: "2025-03-01",
      outlet: "Harbour Post",
      text: `${who} said that the ${id} closes, and Jon Aas told Liv Moe and Nils Berg.`,
      people: [...people, "Jon Aas", "Liv Moe", "Nils Berg"],
      said: [
        { source: who, cue: "said", content: `that the ${id} closes`, who: [who.replace(/^The/, "the")] },
        { source: "Jon Aas", cue: "told", who: ["Jon Aas"] },
      ],
    });
    const reports = [
      says("mill", "Ann Lee", { name: "Ann Lee", roles: ["Brekke harbour master"] }),
      says("port", "The harbour master"),
      says("fair", "Lee", "Ann Lee"),
      says("quay", "Ann Lee", "Ann Lee"),
    ];
    const desk = await deskOf(reports);
    const { store } = desk;
    const counts = async (): Promise<Record<string, number>> => {
      const found: Record<string, number> = {};
      for (const last of ["Lee", "Aas", "Moe", "Berg", "Brekke"])
        for (const { key, name } of await store.peopleNamed(nameKey(last))) {
          const { items, total } = (await personView(desk, key, ALL)).statements;
          expect([name, items.length]).toEqual([name, total]);
          found[name] = total;
        }
      return found;
    };
    const say = (action: Parameters<typeof correct>[1]["action"]) =>
      correct(store, { author: "Mira", at: "2025-03-21T08:00:00.000Z", note: null, action }, MAKING);
    expect(await counts()).toEqual({ "Ann Lee": 4, "Jon Aas": 4, "Liv Moe": 0, "Nils Berg": 0 });
    const [quay] = await store.versionsOf("quay");
    const [mill] = await store.versionsOf("mill");
    await say({ do: "split-person", name: "Ann Lee", as: "Ann Lee of Brekke", reports: [quay!.ref] });
    const said = (await personView(desk, "Ann Lee", ALL)).statements.items.find(({ report }) => report === mill!.ref);
    await say({ do: "relabel-statement", statement: said!.ref, who: "Moe" });
    expect(await counts()).toEqual({
      "Ann Lee": 2,
      "Ann Lee of Brekke": 1,
      "Jon Aas": 4,
      "Liv Moe": 1,
      "Nils Berg": 0,
    });
    const text = `Corrected. ${reports[0]!.text}`;
    const ingest = new Ingest(store, { ...MAKING, reader: "1.0.0", now: () => "2025-03-22T08:00:00.000Z" });
    await ingest.add({ document: documentFrom({ ...reports[0]!, text }), layers: {} });
    await settle(store, MAKING);
    await say({ do: "merge-people", names: ["Nils Berg", "Jon Aas"] });
    expect(await counts()).toEqual({ "Ann Lee": 2, "Ann Lee of Brekke": 1, "Liv Moe": 1, "Nils Berg": 4 });
  });

  it("has statements under every name that a person said is theirs", async () => {
    const desk = await deskOf(made);
    const action = { do: "merge-people", names: ["Ann Lee", "Bo Lee"] } as const;
    await correct(desk.store, { author: "Mira", at: "2025-03-21T08:00:00.000Z", note: null, action }, MAKING);
    const names = new Set((await desk.store.peopleNamed(nameKey("Lee"))).map(({ key }) => key));
    expect([names.has(nameKey("Ann Lee")), names.has(nameKey("Bo Lee"))]).toEqual([true, false]);
    const person = await personView(desk, "ann lee", ALL);
    expect(person.statements.items).toHaveLength(person.statements.total);
  });

  it("reads no report in which they say nothing", async () => {
    const desk = await deskOf(FERRY);
    const read: string[] = [];
    const documents: Store["documents"] = async (refs) => {
      read.push(...refs);
      return desk.store.documents(refs);
    };
    const get = (whole: Store, name: string | symbol): unknown => {
      const one = name === "documents" ? documents : (Reflect.get(whole, name) as unknown);
      return typeof one === "function" ? one.bind(whole) : one;
    };
    const { statements } = await personView({ ...desk, store: new Proxy(desk.store, { get }) }, "Pia Holm", ALL);
    const [held] = await desk.store.versionsOf("held");
    expect([statements.total, statements.items.map(({ report }) => report)]).toEqual([1, [held!.ref]]);
    expect(read).toEqual([held!.ref]);
  });
});
