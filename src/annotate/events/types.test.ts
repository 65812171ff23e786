import { describe, expect, test } from "vitest";
import { EVENT_RULES } from "../../lang/en/triggers.ts";
import type { TypeJudge } from "../../model/neural/event-reader.ts";
import type { Cluster } from "./clusters.ts";
import { candidatesOf, read } from "./fixture.ts";
import { compileLexicon } from "./lexicon.ts";
import { judgedTypeOf, lemmasOf, type Seen, typeAmong } from "./types.ts";

const LEXICON = compileLexicon(EVENT_RULES);

/** A judge to which a mention's only name is the log-chance of "vote" over "other". */
const JUDGE: TypeJudge = {
  types: ["other", "vote"],
  rows: 2,
  add(_keys, [odds], sums) {
    sums[1]! += odds!;
  },
};

function typed(mentions: readonly (readonly [row: string, odds: number])[], seen: Seen | null = null): string {
  const cluster = { mentions: mentions.map(([type], index) => ({ type, index })), joined: [] } as unknown as Cluster;
  const none = mentions.map(() => new Uint32Array(0));
  const numbers = Float32Array.from(mentions, ([, odds]) => odds);
  return judgedTypeOf(LEXICON, JUDGE, cluster, { features: [], keys: none, numbers, width: 1 }, seen);
}

describe("the type of an event", () => {
  test.each<[string, string, readonly (readonly [string, number])[]]>([
    ["no row: the judge decides", "vote", [["other", 1]]],
    [
      "the mean of all mentions counts",
      "other",
      [
        ["other", 1],
        ["other", -3],
      ],
    ],
    ["a row has a head start", "vote", [["vote", -1]]],
    ["but not the last word", "other", [["vote", -3]]],
    ["of a type that the judge does not know it has", "call", [["call", 5]]],
  ])("%s", (_why, type, mentions) => {
    expect(typed(mentions)).toBe(type);
  });

  test("what is seen of all mentions together counts too", () => {
    const seen: Seen = { types: ["vote", "other"], typesOf: () => [-4, 0] };
    expect(typed([["other", 1]])).toBe("vote");
    expect(typed([["other", 1]], seen)).toBe("other");
  });

  test("casualties make no attack of an accident", () => {
    const judge: TypeJudge = { types: ["attack"], rows: 2, add: () => undefined };
    const type = (...mentions: readonly (readonly [lemma: string, type: string])[]): string => {
      const cluster = { mentions: mentions.map(([lemma, row], index) => ({ lemma, type: row, index })), joined: [] };
      const inputs = {
        features: [],
        keys: mentions.map(() => new Uint32Array(0)),
        numbers: new Float32Array(9),
        width: 1,
      };
      return judgedTypeOf(LEXICON, judge, cluster as unknown as Cluster, inputs);
    };
    expect(type(["kill", "attack"], ["collapse", "accident"])).toBe("accident");
    expect(type(["kill", "attack"], ["storm", "disaster"])).toBe("disaster");
    expect(type(["kill", "attack"], ["bombing", "attack"], ["fire", "disaster"])).toBe("attack");
    expect(type(["kill", "attack"])).toBe("attack");
  });

  test.each([
    ["strike", "military-action", "Drivers and their union want higher wages.", "protest"],
    ["strike", "military-action", "A missile hit a ship, and troops left the union hall.", "military-action"],
    ["operation", "military-action", "Patients at the hospital were told by a nurse.", "other"],
    ["race", "election", "Heavy snow covers the course, and the riders wait.", "match"],
    ["race", "election", "The candidates court voters on snow.", "election"],
  ])("the words around tell what a %s is: %s, %s", (lemma, type, text, meant) => {
    const mention = { lemma, type, kind: "noun" };
    const cluster = { mentions: [mention], joined: [] } as unknown as Cluster;
    expect(typeAmong(LEXICON, cluster, type, lemmasOf(candidatesOf(text).scene.syntax))).toBe(meant);
  });

  test("in a report", () => {
    const events = read(
      "Anna Velt won the Democratic primary in Arlen on Tuesday.\n\nThe primary was held after a recount.",
    );
    expect(events.some(({ type }) => type === "election")).toBe(true);
  });
});
