import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeTree } from "./tree.ts";

/** Heads decoded from a table of scores: row i is a token, column 0 the root, column j + 1 head j. */
function decode(table: readonly (readonly number[])[]): number[] {
  const n = table.length;
  const arcs = Float64Array.from(
    table.flatMap((row, i) => row.slice(1).map((score, j) => (i === j ? Number.NEGATIVE_INFINITY : score))),
  );
  const heads = new Int32Array(n + 3);
  decodeTree(n, arcs, Float64Array.from(table.map((row) => row[0]!)), heads, 3);
  return [...heads.subarray(3)].map((head) => (head < 0 ? head : head - 3));
}

describe("decodeTree", () => {
  it("takes the best heads where they make a tree", () => {
    expect(
      decode([
        [0, 0, 9, 0],
        [5, 0, 0, 0],
        [0, 0, 8, 0],
      ]),
    ).toEqual([1, -1, 1]);
  });

  it("breaks a cycle where that loses least", () => {
    // 1 and 2 hang from each other; letting 2 hang from the root's token costs 1, letting 1 do so costs 6.
    expect(
      decode([
        [9, 0, 0, 0],
        [0, 2, 0, 8],
        [0, 7, 8, 0],
      ]),
    ).toEqual([-1, 2, 0]);
  });

  it("always gives a tree with one root", () => {
    const scores = fc.integer({ min: 1, max: 12 }).chain((n) =>
      fc.array(fc.array(fc.float({ noNaN: true, min: -50, max: 50 }), { minLength: n + 1, maxLength: n + 1 }), {
        minLength: n,
        maxLength: n,
      }),
    );
    fc.assert(
      fc.property(scores, (table) => {
        const heads = decode(table);
        expect(heads.filter((head) => head < 0)).toHaveLength(1);
        for (let i = 0; i < heads.length; i += 1) {
          let at = i;
          let steps = 0;
          while (heads[at]! >= 0) {
            at = heads[at]!;
            steps += 1;
            expect(steps).toBeLessThan(heads.length + 1);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
