import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeModels } from "../../node/models.ts";
import { readTextPage } from "../../page/index.ts";
import { toDocument } from "../../pipeline/document.ts";
import { languages } from "../../pipeline/languages.ts";
import { openStories } from "../../pipeline/record.ts";
import { groupStories, type Member } from "./group.ts";
import { storyGrouping } from "./grouping.ts";
import { cutInTwo, HALVES } from "./halves.ts";
import { halvesOdds, whyInWords, whyOneStory } from "./judge.ts";
import { joinProfiles, profileOf } from "./profile.ts";
import { RESEMBLANCE, resemblanceOf } from "./resemblance.ts";
import { type Signature, signatureOf } from "./signature.ts";

const english = languages(nodeModels)("en");
const { rarity, ...judges } = openStories(nodeModels);

/** Invented reports. The first letter of an id says which story it tells. */
const REPORTS: { readonly [id: string]: string } = {
  a1: "Quake kills 14 in Varnaland\n\nA magnitude-6.1 earthquake struck the town of Osmerin in southern Varnaland on Sunday, killing 14 people, officials said. Rescuers dug through the ruins of a school in Osmerin, mayor Ilka Dorvath said.",
  a2: "Osmerin counts its dead\n\nThe earthquake that hit Osmerin on Sunday killed at least 14 people and destroyed a school, mayor Ilka Dorvath told reporters. The tremor had a magnitude of 6.1, the Varnaland seismic office said.",
  a3: "Aid reaches Varnaland town after earthquake\n\nTents and blankets reached Osmerin in southern Varnaland, where a 6.1-magnitude earthquake killed 14 people on Sunday. Ilka Dorvath, the mayor, asked for doctors.",
  b1: "Earthquake shakes Kestrel Bay\n\nAn earthquake of magnitude 5.2 shook Kestrel Bay in northern Pellory on Thursday, injuring three people and cutting power to the harbour, governor Amos Trevanion said.",
  b2: "Three hurt as Pellory quake cuts power\n\nThree people were hurt when a magnitude-5.2 quake hit Kestrel Bay on Thursday. Power at the harbour came back by evening, Pellory governor Amos Trevanion said.",
  c1: "Brandmuir wins chess crown\n\nLena Brandmuir beat Tomas Okelly in Ostrava on Friday to win the world chess title. Brandmuir, 23, won the last game with black.",
  c2: "Brandmuir takes the chess title\n\nThe world chess title went to Lena Brandmuir, 23, who beat Tomas Okelly in the last game in Ostrava on Friday.",
};

function memberOf(id: string): Member & Signed {
  const report = readTextPage(REPORTS[id]!, { id, published: null, headline: null });
  const signature = signatureOf({ report, ...english.run(report) } as Parameters<typeof signatureOf>[0]);
  return { id, signature, profile: profileOf(signature, rarity) };
}
const members = Object.keys(REPORTS).map(memberOf);

describe("reports into stories", () => {
  it("who, where, when and how many tell two earthquakes apart", () => {
    expect(groupStories(members, judges)).toEqual([
      ["a1", "a2", "a3"],
      ["b1", "b2"],
      ["c1", "c2"],
    ]);
  });

  it("says why: the names that two reports share", () => {
    const [a1, a2] = members;
    const reasons = whyOneStory(a1!.profile, a2!.profile, judges.story);
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons[0]!.weight).toBeGreaterThan(0);
    expect(reasons.flatMap(({ words }) => words)).toContain("dorvath");
  });

  it("says it to a reader in plain words, each once, and not in the numbers of the model", () => {
    const [a1, a2] = members;
    const why = whyInWords(a1!.profile, a2!.profile, judges.story);
    expect(why).toMatch(/“dorvath”/);
    for (const part of why.split("; ")) expect(part).toMatch(/^(?:both|they share) [a-z ]+ (?:“[^”]+”(?:, )?)+$/);
    const words = why.match(/“[^”]+”/g)!;
    expect(new Set(words).size).toBe(words.length);
    expect(why).not.toMatch(/share of|least|most|Proper|apart|shorter/);
  });

  it("in the steps of a store they come out the same", () => {
    const grouping = storyGrouping(rarity, judges);
    const signed = members.map(({ id, signature }) => ({ ref: id, signature }));
    const links = signed.flatMap((a, i) =>
      signed.slice(i + 1).flatMap((b) => {
        const keys = new Set(grouping.keys(a.signature));
        const weight = grouping.keys(b.signature).some((key) => keys.has(key))
          ? grouping.link(a.signature, b.signature)
          : null;
        return weight === null ? [] : [{ a: a.ref, b: b.ref, weight }];
      }),
    );
    expect(grouping.part(signed, links)).toEqual(groupStories(members, judges));
    expect(grouping.why(signed[0]!.signature, signed[1]!.signature)).toContain("dorvath");
  });

  it("a report without the layers that it takes is in no story with others", () => {
    const grouping = storyGrouping(rarity, judges);
    const report = readTextPage(REPORTS["a1"]!, { id: "a1", published: null, headline: null });
    const bare = grouping.sign(toDocument(report, {}, []), {});
    expect(grouping.keys(bare)).toEqual([]);
    expect(grouping.link(bare, bare)).toBeNull();
  });

  it("nothing and one report", () => {
    expect(groupStories([], judges)).toEqual([]);
    expect(groupStories([members[0]!], judges)).toEqual([["a1"]]);
  });

  it("a group of two earthquakes is cut between them, and its halves are not one story", () => {
    const quakes = members.filter(({ id }) => !id.startsWith("c"));
    const cut = cutInTwo(quakes.map(({ profile }) => profile));
    expect(cut.halves.map((half) => half.map((i) => quakes[i]!.id))).toEqual([
      ["a1", "a2", "a3"],
      ["b1", "b2"],
    ]);
    expect(cut.row).toHaveLength(HALVES.length);
    expect(halvesOdds(cut, judges.halves)).toBeLessThan(-1);
  });

  it("the halves of one earthquake are one story", () => {
    const quake = members.filter(({ id }) => id.startsWith("a"));
    expect(halvesOdds(cutInTwo(quake.map(({ profile }) => profile)), judges.halves)).toBeGreaterThan(0);
  });

  it("of reports that are all alike some stand on either side", () => {
    const { profile } = members[0]!;
    expect(cutInTwo([profile, profile, profile]).halves.flat().sort()).toEqual([0, 1, 2]);
    for (const half of cutInTwo([profile, profile]).halves) expect(half).toHaveLength(1);
  });

  it("the signature is plain data: it survives JSON", () => {
    for (const { signature } of members) expect(JSON.parse(JSON.stringify(signature))).toEqual(signature);
  });

  it("the reasons of a pair are the same both ways round", () => {
    for (const a of members) {
      for (const b of members) {
        const there = resemblanceOf(a.profile, b.profile);
        expect(there).toHaveLength(RESEMBLANCE.length);
        resemblanceOf(b.profile, a.profile).forEach((value, i) => {
          expect(value).toBeCloseTo(there[i]!, 12);
        });
      }
    }
  });

  it("a group's publication spans its reports'", () => {
    const profile = (day: number | null) => profileOf({ ...members[0]!.signature, published: day }, rarity);
    expect(joinProfiles(profile(10), profile(4)).published).toEqual({ first: 4, last: 10 });
    expect(joinProfiles(profile(null), profile(4)).published).toEqual({ first: 4, last: 4 });
  });
});

interface Signed {
  readonly id: string;
  readonly signature: Signature;
}

/** Signatures of a few words, so that groups touch and ties occur. */
const signatures = fc
  .array(
    fc.record({
      words: fc.array(fc.constantFrom("quake", "osmerin", "dorvath", "kestrel", "harbour", "chess", "title", "storm"), {
        minLength: 1,
        maxLength: 6,
      }),
      published: fc.option(fc.integer({ min: 15000, max: 15200 }), { nil: null }),
    }),
    { maxLength: 14 },
  )
  .map((items) =>
    items.map(({ words, published }, i): Signed => {
      const terms = [...new Set(words)].map((term) => ({
        term,
        count: words.filter((word) => word === term).length,
        lead: 1,
        first: true,
        proper: term === "osmerin" || term === "dorvath" || term === "kestrel",
      }));
      return { id: `r${i}`, signature: { published, terms, names: [], amounts: [], dates: [] } };
    }),
  );

describe("laws", () => {
  const group = (list: readonly Signed[]) =>
    groupStories(
      list.map(({ id, signature }) => ({ id, profile: profileOf(signature, rarity) })),
      judges,
    );

  it("the order of arrival does not matter", () => {
    fc.assert(
      fc.property(
        signatures.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(group(shuffled)).toEqual(group(list));
        },
      ),
      { seed: 7, numRuns: 60 },
    );
  });

  it("every report is in exactly one story", () => {
    fc.assert(
      fc.property(signatures, (list) => {
        expect(group(list).flat().sort()).toEqual(list.map(({ id }) => id).sort());
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it("a report that shares nothing with others changes no other story", () => {
    fc.assert(
      fc.property(signatures, (list) => {
        const term = { term: "zanzibarish", count: 3, lead: 1, first: true, proper: false };
        const stranger = { id: "x", signature: { published: null, terms: [term], names: [], amounts: [], dates: [] } };
        expect(group([...list, stranger])).toEqual([...group(list), ["x"]]);
      }),
      { seed: 7, numRuns: 40 },
    );
  });
});
