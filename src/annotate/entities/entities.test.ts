import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { englishNames } from "../../lang/en/names.ts";
import { reportOfText } from "../tokens/fixture.ts";
import { entityAt, readLayers, unmark } from "./fixture.ts";
import { entitiesAnnotator } from "./index.ts";

/** Marks of one label are one entity, marks of two labels are two. */
const TOGETHER: readonly string[] = [
  // Names and their shorter forms.
  "Finance Minister a[Ana Ilieva] resigned. a[Ilieva] gave no reason.",
  "a[Joseph R. Okoro] ran. “I tried,” said a[Joe Okoro].",
  "President a[Okoro] met Russian leader b[Oleg Sidorov]. a[Okoro] thanked b[Sidorov].",
  "Mr. a[Anton Brizzel] and Mrs. b[Helena Brizzel] came. Mrs. b[Brizzel] spoke first.",
  "a[Debbie Lund Brizzel] lost. a[Lund Brizzel] conceded.",
  "The a[Clean Rivers Council] (CRC) sued. The a[CRC] asked for damages.",
  "a[Brizzel Holdings] cut jobs. a[Brizzel] said so on Monday.",
  // Titles and roles.
  "Secretary of State a[Marta Ruiz] flew home. a[The secretary] declined to comment.",
  "Senator a[Helena Brizzel] objected. a[The senator] asked for time.",
  "Gov. a[Anton Brizzel] objected. a[The governor] asked for time.",
  "a[Tomas Lind], a[a deputy spokesman], left. a[The spokesman] gave no reason.",
  "a[A White House official] spoke to reporters. a[The official] asked not to be named.",
  "a[Trassia's energy minister] said talks would resume. The delay was brief, a[the minister], a[Ilka Brenn], told reporters.",
  "b[Trassia's energy minister] called. a[The interior minister], a[Ilka Brenn], told reporters so.",
  "The county's emergency director, a[Lois Tranter], spoke. b[The governor] is expected on Friday.",
  "a[The dam's owner], a[Marlin Logistics], denied it. a[The company] has 400 workers.",
  "Talks fail in Vosk\n\na[DARUL], Oct. 20 (Gazette Press) — A bus left a[Darul] on Monday. The b[Vosk Liberation Front] has camps in c[Vosk].",
  "a[MARLOW], Oct. 20 (Gazette) — The b[Marlow Gazette] closed in a[Marlow] on Monday.",
  "a[The chief negotiator] for the Highland Front, Colonel a[Idris Maru], told state radio that a[he] had left.",
  "“No,” said Sen. a[Carl Whitmore], R-Dayne, a[who] chairs the panel. b[Whitmore's office] and c[the state attorney's office] agreed.",
  "The a[Mekwe River Commission] met on Monday. Boats on the b[Mekwe] stayed in port. a[The commission] gave no reason.",
  "a[Marlin Foods] will close two plants. Shares of a[Marlin] fell.",
  "b[Prosecutors] in a[Castellane], b[who] accuse him of theft, objected.",
  "a[The Karvenian ministry] praised the call. b[The Dorvian ministry] did not.",
  // Pronouns.
  "Prime Minister a[Ana Ilieva] met the envoy b[Anton Brizzel]. a[She] thanked him.",
  "a[Helena Brizzel], a[who] leads the party, refused.",
  "a[Anton Brizzel] said a[he] would resign.",
  "As a[he] left the hall, a[Anton Brizzel] smiled.",
  "Deputy Energy Ministry spokesman a[Tomas Lind] did not use the word. a[He] noted that talks go on.",
  "a[Tomas Lind] said b[Anton Brizzel] would lose the vote. a[He] said the party was divided.",
  "Asked if a[he] would run again, a[Anton Brizzel] laughed.",
  "a[Tomas Lind] thanked b[Anton Brizzel]. In the end a[he] praised b[Brizzel] for his work.",
  "The administrator is a[Ana Ilieva]. a[She] took office in May.",
  // State and party.
  "Texas Sen. a[Anton Brizzel] met Sen. b[Tomas Lind] (D-Vt.). a[The Texas Republican] left first.",
  "Rep. a[Anton Brizzel] (R-Ohio) spoke for an hour after Vermont Rep. b[Tomas Lind]. b[The Vermont congressman] objected.",
  "a[Brizzel]'s plan fails.\nThe plan of a[Anton Brizzel] failed. His mother, b[Helena Brizzel], left. b[Helena Brizzel] lives in Vidin.",
  // One name, two generations.
  "a[Anton Brizzel] resigned. His father, b[Anton Brizzel Sr.], held the seat before. a[Brizzel] gave no reason.",
  "a[Joseph R. Okoro Jr.] ran. “I tried,” said a[Joe Okoro].",
  // Documents that speak.
  "a[A federal report] said the dam leaks. a[The report] blamed the builder. a[It] said the walls were thin.",
  "a[The state lawsuit] said the dam leaks, but b[a federal audit] found no leak. a[The lawsuit] said so on Monday.",
  // Organisations.
  "The a[Department of Justice] sued. The a[Department of Justice] won.",
  "The a[Clean Rivers Council], an influential group of farmers a[that] supports the dam, sued.",
  "The a[Fisheries Department] said a[it] would close the port. Talks with the a[Department] ended on Monday.",
  "The judge heard a[Harvest for America]. a[Harvest for America] won.",
  "a[Wells Fargo] fired workers. a[The bank] apologized.",
  "a[Ana Ilieva] spoke. b[Ilieva's campaign] raised money. b[The Ilieva campaign] spent it.",
];

const MEMBERS: readonly (readonly [text: string, members: readonly string[]])[] = [
  ["She attacked Ana Ilieva and Oleg Sidorov, all[who] say the dam leaks.", ["Ana Ilieva", "Oleg Sidorov"]],
  ["Ana Ilieva and Oleg Sidorov met in Vienna. all[The two] will meet again.", ["Ana Ilieva", "Oleg Sidorov"]],
  [
    "President Anton Brizzel and President Oleg Sidorov talked. all[The leaders] agreed to meet.",
    ["Anton Brizzel", "Oleg Sidorov"],
  ],
  // Those of the report who lead, far from where they were named.
  [
    "Prime Minister Ana Ilieva may not meet President Oleg Sidorov. The weather was fine. A band played. The square filled. all[The leaders] are due to meet on Friday.",
    ["Ana Ilieva", "Oleg Sidorov"],
  ],
];

describe("entities", () => {
  test.each(TOGETHER)("%s", (marked) => {
    const { text, marks } = unmark(marked);
    const { entities } = readLayers(text);
    const byLabel = new Map<string, Set<string>>();
    for (const mark of marks) {
      const entity = entityAt(entities, mark);
      expect(`${text.slice(mark.start, mark.end)}: ${entity?.id ?? "none"}`).toMatch(/: n\d+$/);
      byLabel.set(mark.label, (byLabel.get(mark.label) ?? new Set()).add(entity!.id));
    }
    for (const ids of byLabel.values()) expect(ids.size).toBe(1);
    expect(new Set([...byLabel.values()].flatMap((ids) => [...ids])).size).toBe(byLabel.size);
  });

  test.each(MEMBERS)("%s", (marked, members) => {
    const { text, marks } = unmark(marked);
    const { entities } = readLayers(text);
    const names = entityAt(entities, marks[0]!)?.members?.map(
      (id) => entities.find((entity) => entity.id === id)?.name,
    );
    expect(names).toEqual(members);
  });

  test("a name is the fullest, titles are descriptions, what is unnamed says so", () => {
    const { entities } = readLayers(
      "Russian Foreign Minister Oleg Sidorov left. A White House official saw Sidorov in Vienna.",
    );
    const person = entities.find((entity) => entity.name === "Oleg Sidorov");
    expect(person).toMatchObject({ kind: "person", named: true, descriptions: ["Russian Foreign Minister"] });
    expect(person!.mentions.map((mention) => mention.form)).toEqual(["name", "name"]);
    expect(entities.find((entity) => entity.name === "A White House official")).toMatchObject({
      named: false,
      kind: "person",
    });
    expect(entities.find((entity) => entity.name === "White House")).toMatchObject({ kind: "organization" });
    expect(entities.find((entity) => entity.name === "Vienna")).toMatchObject({ kind: "place" });
  });

  test.each([
    ["two unnamed persons stay two", "A defense official spoke. Another official disagreed.", "official"],
    ["I is left to whoever knows who speaks", "“I won,” Anton Brizzel said.", "I"],
  ])("%s", (_, text, word) => {
    const { entities } = readLayers(text);
    const at = entities.flatMap((entity) =>
      entity.mentions.filter((m) => text.slice(m.start, m.end).endsWith(word)).map(() => entity.id),
    );
    expect(new Set(at).size).toBe(at.length);
    if (word === "I") expect(at).toEqual([]);
  });

  test("any text gives spans in the text, ids in its order, the same twice", () => {
    const words = fc.constantFrom(
      ..."Ana Ilieva Senator the president said he she they who and , . “ ” of Department Council Reuters in Vienna Mr. (CRC) two leaders both his wife - 's \n I-Vt. 😀 الله A.".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join(" ");
        const { entities } = readLayers(text);
        expect(readLayers(text).entities).toEqual(entities);
        entities.forEach((entity, index) => {
          expect(entity.id).toBe(`n${index + 1}`);
          expect(entity.mentions.length).toBeGreaterThan(0);
          let last = -1;
          for (const mention of entity.mentions) {
            expect(mention.start).toBeLessThan(mention.end);
            expect(mention.end).toBeLessThanOrEqual(text.length);
            expect(mention.start).toBeGreaterThanOrEqual(last);
            last = mention.start;
          }
          for (const member of entity.members ?? []) expect(entities.some((other) => other.id === member)).toBe(true);
        });
        const starts = entities.map((entity) => entity.mentions[0]!.start);
        expect([...starts].sort((a, b) => a - b)).toEqual(starts);
      }),
      { numRuns: 60 },
    );
  });

  test("a body that the report calls by a pronoun only is named by its owner", () => {
    const { entities } = readLayers("Ana Ilieva lost the vote. She said her campaign would go on.");
    expect(entities.map((entity) => entity.name)).toContain("Ana Ilieva’s campaign");
  });

  test("a document that says nothing is no entity", () => {
    const { entities } = readLayers("Ana Ilieva read the report aloud and signed a letter.");
    expect(entities.map((entity) => entity.kind)).toEqual(["person"]);
  });

  test.each([
    ["2012-05-01", "Barack Obama", "The president spoke in Ohio.", "The president"],
    ["2020-05-01", "Barack Obama", "The former president spoke in Ohio.", "The former president"],
  ])("on %s %s is known for: %s", (published, name, text, words) => {
    const whole = `${name} came. ${text}`;
    const report = { ...reportOfText(whole), published };
    const entities = entitiesAnnotator(englishNames).annotate({ ...readLayers(whole), report });
    const start = whole.indexOf(words);
    expect(entityAt(entities, { label: "", start, end: start + words.length })?.name).toBe(name);
  });

  test("a thousand different names are read in time", () => {
    const line = (i: number) =>
      `John Brizzel${i} met Ana Okoro${i}. He thanked her. The two left for Okoro${i} Holdings.`;
    const text = Array.from({ length: 1000 }, (_, i) => line(i)).join("\n");
    const entities = entitiesAnnotator(englishNames).annotate({ report: reportOfText(text), ...readLayers(text) });
    expect(entities.length).toBeGreaterThan(1000);
  });
});
