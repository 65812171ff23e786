import { describe, expect, it } from "vitest";
import { givenNames, judgeName, nameTokens, splitNames, tokensOf } from "./speaker-names.ts";
import { type GoldSpeaker, judgeSpeaker, scoreSpeakers } from "./speakers.ts";

const GOLD: GoldSpeaker = {
  source: [{ start: 10, end: 16 }],
  text: "Holm",
  form: "surname",
  speaker: "Ingrid Holm",
  kind: "person",
  aliases: ["Holm"],
  sameSurname: [],
  memberAliases: {},
  memberKinds: {},
  also: [],
  others: false,
  misplaced: false,
};
const BOTH: GoldSpeaker = {
  ...GOLD,
  text: "the two",
  form: "plural",
  speaker: ["Ingrid Holm", "Per Lund"],
  kind: "group",
  aliases: [],
};
const NOBODY: GoldSpeaker = { ...GOLD, text: "an aide", form: "description", speaker: null, aliases: ["aide"] };

describe("names", () => {
  it.each([
    ["Zoë’s", ["zoe"]],
    ["the workers' U.S. union", ["the", "workers", "us", "union"]],
    ["Weiß", ["weiss"]],
  ])("the words of %s", (name, words) => {
    expect(tokensOf(name)).toEqual(words);
  });

  it.each([
    ["Sen. Ingrid Holm, Jr.", ["ingrid", "holm"]],
    ["Mayor", ["mayor"]],
    ["Per Lund (the younger)", ["per", "lund"]],
  ])("%s without titles", (name, words) => {
    expect(nameTokens(name)).toEqual(words);
  });

  it.each([
    ["Ingrid Holm", "right"],
    ["Mrs. Holm", "right"],
    ["harbour chief Ingrid Holm", "right"],
    ["letter to Ingrid Holm", "wrong"],
    ["Ingrid Holm of the harbour board", "right"],
    ["I. Holm", "right"],
    ["Astrid Holm", "wrong"],
    ["Lund", "wrong"],
  ])("%s for Ingrid Holm is %s", (given, verdict) => {
    expect(judgeName("Ingrid Holm", ["Holm"], "person", [], given)).toBe(verdict);
  });

  it("a bare surname of two persons is ambiguous", () => {
    expect(judgeName("Ingrid Holm", [], "person", ["Jens Holm"], "Holm")).toBe("ambiguous");
    expect(judgeName("Ingrid Holm", ["Holm"], "person", ["Jens Holm"], "Holm")).toBe("right");
  });

  it.each([
    ["Northern Ferry Company", "right"],
    ["NFC", "wrong"],
    ["NFCO", "right"],
    ["Northern Ferry Company of Ostra spokesman", "wrong"],
  ])("%s for an organisation", (given, verdict) => {
    expect(judgeName("Northern Ferry Company of Ostra", [], "organization", [], given)).toBe(verdict);
  });

  it("pronouns and nameless sources are no names", () => {
    expect(givenNames(["he", "US", "an unnamed aide", "unnamed aide", null, "Lund"])).toEqual([
      "US",
      "an unnamed aide",
      "Lund",
    ]);
    expect(splitNames(["both Ann Bell and Carl Dunn"])).toEqual(["Ann Bell", "Carl Dunn"]);
  });
});

describe("judgeSpeaker", () => {
  it.each([
    [GOLD, "Ingrid Holm", "right"],
    [GOLD, null, "missed"],
    [GOLD, ["Holm", "Lund"], "wrong"],
    [{ ...GOLD, form: "role", text: "the mayor" }, "mayor", "missed"],
    [{ ...GOLD, also: [null] }, null, "right"],
    [{ ...GOLD, also: ["Per Lund"] }, "Lund", "right"],
    [BOTH, ["Holm", "Lund"], "right"],
    [BOTH, "Holm and Lund", "right"],
    [BOTH, ["Holm"], "partial"],
    [BOTH, ["Holm", "Bell"], "wrong"],
    [BOTH, "the two", "missed"],
    [NOBODY, null, "right"],
    [NOBODY, "aide", "right"],
    [NOBODY, "Ingrid Holm", "wrong"],
  ] as const)("%#: %o", (gold, given, verdict) => {
    expect(judgeSpeaker(gold, given).verdict).toBe(verdict);
  });
});

it("scoreSpeakers takes the attribution whose source fits best", () => {
  const figures = scoreSpeakers(
    [{ id: "1", speakers: [GOLD, { ...GOLD, source: [{ start: 90, end: 95 }] }, { ...GOLD, misplaced: true }] }],
    [
      {
        id: "1",
        attributions: [
          { source: [{ start: 0, end: 16 }], speaker: "Per Lund" },
          { source: [{ start: 10, end: 17 }], speaker: "Ingrid Holm" },
        ],
      },
    ],
  );
  expect([figures.items, figures.found, figures.coverage, figures.accuracy]).toEqual([2, 1, 0.5, 1]);
  expect([figures.misplaced_left_out, figures.full_name_given, figures.wrong_name_rate]).toEqual([1, 1, 0]);
});
