import { describe, expect, it } from "vitest";
import { FERRY, type Made } from "../../record/fixture.ts";
import { correct } from "../record/correct.ts";
import { ALL, deskOf, MAKING } from "./fixture.ts";
import { personView } from "./person.ts";

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

  it("has statements under every name that a person said is theirs", async () => {
    const desk = await deskOf(made);
    const action = { do: "merge-people", names: ["Ann Lee", "Bo Lee"] } as const;
    await correct(desk.store, { author: "Mira", at: "2025-03-21T08:00:00.000Z", note: null, action }, MAKING);
    const names = new Set((await desk.store.peopleNamed("lee")).map(({ key }) => key));
    expect(names.has("bo lee")).toBe(false);
    const person = await personView(desk, "ann lee", ALL);
    expect(person.statements.items).toHaveLength(person.statements.total);
  });
});
