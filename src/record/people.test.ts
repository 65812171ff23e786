import { describe, expect, it } from "vitest";
import { ReportClaims } from "./claims.ts";
import { type CorrectionAction, correctionOf } from "./corrections.ts";
import { FERRY, type Made, versionFrom } from "./fixture.ts";
import { plainMerger } from "./merging.ts";
import { People, peopleLabels } from "./people.ts";
import { buildStory } from "./story.ts";

const corrections = (...actions: readonly CorrectionAction[]) =>
  actions.map((action, i) => correctionOf({ author: "Mira", at: `2025-03-20T10:0${i}:00Z`, note: null, action }));

describe("statements that people corrected", () => {
  const held = versionFrom(FERRY.at(-1)!);
  const statement = `${held.ref}@${held.document.report.text.indexOf("called")}`;

  it("one that was read wrong is kept, and counts nowhere", () => {
    const people = new People([held], corrections({ do: "reject-statement", statement }));
    expect(people.statements.map(({ judged }) => judged)).toEqual(["rejected", null]);
    expect(people.all.map(({ name, statements }) => [name, statements])).toEqual([
      ["Pia Holm", 1],
      ["Oskar Lind", 0],
    ]);
  });

  it("one of somebody else is theirs, also where a status rests on it", () => {
    const doubt = versionFrom(FERRY[1]!);
    const { text } = doubt.document.report;
    const said = `${doubt.ref}@${text.indexOf("said")}`;
    const action = { do: "relabel-statement", statement: said, who: "Nils Berg" } as const;
    const people = new People([doubt], corrections(action));
    expect(people.all.find(({ name }) => name === "Nils Berg")?.statements).toBe(1);
    const labels = peopleLabels(corrections(action)).statements;
    const [mention] = new ReportClaims(doubt, labels).mentions();
    expect(mention!.statuses[0]!.by).toEqual([
      { kind: "named", names: ["Nils Berg"], words: "a person close to Holm", via: [] },
    ]);
  });

  it("a status that only rejected statements give is not told of", () => {
    const doubt = versionFrom(FERRY[1]!);
    const office = `${doubt.ref}@${doubt.document.report.text.indexOf("said the")}`;
    const story = buildStory([doubt], {
      merge: plainMerger,
      corrections: corrections({ do: "reject-statement", statement: office }),
    });
    expect(story.events[0]!.history.map(({ status }) => status)).toEqual(["uncertain"]);
  });
});

describe("people that people parted", () => {
  const made = (id: string, name: string): Made => ({
    id,
    text: `${name} said the ferry stays.`,
    people: [name],
    said: [{ source: name, cue: "said", content: "the ferry stays", who: [name] }],
    events: [{ word: "stays", status: "scheduled", who: [name] }],
  });
  const [full, short, other] = [made("a", "Pia Holm"), made("b", "Holm"), made("c", "Pia Holm")].map((one) =>
    versionFrom(one),
  );
  const reports = [full!, short!, other!];
  const names = (...actions: readonly CorrectionAction[]) =>
    new People(reports, corrections(...actions)).all.map(({ name, statements }) => `${name} ${statements}`).sort();

  it("a surname is of the one who has it, unless somebody says that it is not", () => {
    expect(names()).toEqual(["Pia Holm 3"]);
    expect(names({ do: "part-people", names: ["Holm", "Pia Holm"] })).toEqual(["Holm 1", "Pia Holm 2"]);
  });

  it("one name of two people is split by reports, in statements and events", () => {
    const split = { do: "split-person", name: "Pia Holm", as: "Pia Holm of Brekke", reports: [other!.ref] } as const;
    expect(names(split)).toEqual(["Pia Holm 2", "Pia Holm of Brekke 1"]);
    const story = buildStory(reports, {
      merge: (mentions) => mentions.map((one) => ({ mentions: [one], why: "" })),
      corrections: corrections(split),
    });
    const who = new Map(story.events.map(({ reports: [ref], participants }) => [ref, participants[0]!.name]));
    expect(reports.map(({ ref }) => who.get(ref))).toEqual(["Pia Holm", "Pia Holm", "Pia Holm of Brekke"]);
  });

  it("what is undone holds no more", () => {
    const [first] = corrections({ do: "part-people", names: ["Holm", "Pia Holm"] });
    const undo = correctionOf({
      author: "Mira",
      at: "2025-03-21T10:00:00Z",
      note: null,
      action: { do: "undo", correction: first!.id },
    });
    expect(new People(reports, [first!, undo]).all).toHaveLength(1);
  });
});

describe("a role is of the one person of the story who has it", () => {
  const made = (id: string, name: string, roles: readonly string[] = []): Made => ({
    id,
    text: `${name} said the ferry stays.`,
    people: [{ name, roles }],
    said: [{ source: name, cue: "said", content: "the ferry stays", who: [name] }],
  });
  const drost = made("a", "Pavel Drost", ["Sarnian Foreign Minister"]);
  const aas = made("b", "Jon Aas", ["foreign minister of Brekke"]);
  const mayor = made("c", "Liv Moe", ["mayor", "his colleague"]);
  it.each<[string, Made[], string[]]>([
    ["the Sarnian foreign minister", [drost, aas], ["pavel drost"]],
    ["the foreign minister", [drost], ["pavel drost"]],
    ["the foreign minister", [drost, aas], []],
    ["the minister", [drost], []],
    ["a Sarnian foreign minister", [drost], []],
    ["the mayor", [mayor], ["liv moe"]],
    ["the mayor", [drost], []],
    ["the colleague", [mayor], []],
  ])("%s", (role, others, expected) => {
    const told = made("told", role);
    const reports = [told, ...others].map((one) => versionFrom(one));
    const { people } = new People(reports).statements.find(({ report }) => report === reports[0]!.ref)!;
    expect(
      people.map((key) => new People(reports).all.find((person) => person.key === key)!.name.toLowerCase()),
    ).toEqual(expected);
  });

  it("an unnamed source is nobody, whatever it is called", () => {
    const told = made("told", "the Sarnian foreign minister");
    const unnamed = versionFrom({ ...told, said: [{ ...told.said![0]!, kind: "anonymous" }] });
    expect(
      new People([unnamed, versionFrom(drost)]).statements.find(({ report }) => report === unnamed.ref)!.people,
    ).toEqual([]);
  });
});
