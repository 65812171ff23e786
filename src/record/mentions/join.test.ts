import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinByMean, type WeighedPair } from "./join.ts";

const always = (): boolean => true;
const pair = (a: number, b: number, odds: number): WeighedPair => ({ a, b, odds });

describe("mentions are joined by mean odds, the surest first", () => {
  it.each<[string, number, WeighedPair[], number[][]]>([
    ["nothing in common", 3, [], [[0], [1], [2]]],
    ["a sure pair", 3, [pair(0, 2, 4)], [[0, 2], [1]]],
    ["a pair below the floor", 2, [pair(0, 1, -1)], [[0], [1]]],
    ["a chain of sure pairs holds where the ends say little", 3, [pair(0, 1, 4), pair(1, 2, 4)], [[0, 1, 2]]],
    ["a chain breaks where the ends are surely two", 3, [pair(0, 1, 4), pair(1, 2, 3), pair(0, 2, -5)], [[0, 1], [2]]],
    [
      "two pairs that one doubtful link ties stay two",
      4,
      [pair(0, 1, 4), pair(2, 3, 4), pair(1, 2, 2)],
      [
        [0, 1],
        [2, 3],
      ],
    ],
  ])("%s", (_, n, pairs, expected) => {
    expect(joinByMean(n, pairs, 0, always)).toEqual(expected);
  });

  it("a law that forbids a group is kept, whatever the odds", () => {
    const parts = joinByMean(3, [pair(0, 1, 5), pair(1, 2, 5), pair(0, 2, 5)], 0, (a, b) => {
      return !([...a, ...b].includes(0) && [...a, ...b].includes(2));
    });
    expect(parts).toEqual([[0, 1], [2]]);
  });

  const graphs = fc.integer({ min: 1, max: 12 }).chain((n) =>
    fc.tuple(
      fc.constant(n),
      fc.uniqueArray(fc.record({ a: fc.nat(n - 1), b: fc.nat(n - 1), odds: fc.integer({ min: -5, max: 5 }) }), {
        selector: ({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`,
        maxLength: 40,
      }),
    ),
  );
  const ordered = (pairs: readonly WeighedPair[]): WeighedPair[] =>
    pairs.filter(({ a, b }) => a !== b).map(({ a, b, odds }) => pair(Math.min(a, b), Math.max(a, b), odds));

  it("every mention is in one group, and the order of the pairs does not matter", () => {
    fc.assert(
      fc.property(graphs, fc.nat(), ([n, raw], turn) => {
        const pairs = ordered(raw);
        const groups = joinByMean(n, pairs, 0, always);
        expect(groups.flat().sort((x, y) => x - y)).toEqual(Array.from({ length: n }, (_, i) => i));
        const k = pairs.length === 0 ? 0 : turn % pairs.length;
        expect(joinByMean(n, [...pairs.slice(k), ...pairs.slice(0, k)].reverse(), 0, always)).toEqual(groups);
      }),
      { numRuns: 150, seed: 5 },
    );
  });
});
