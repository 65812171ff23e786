import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, unfold } from "./fold.ts";

const through = (value: unknown): unknown => unfold(JSON.parse(JSON.stringify(fold(value))));

describe("folding", () => {
  it.each([
    [
      "rows of the same fields as columns, ends as lengths",
      [
        { start: 3, end: 5, of: "a" },
        { start: 14, end: 16, of: "b" },
      ],
      { "": ["rows", ["start", "end", "of"], [3, 14], { "": ["same", 2, 2] }, ["a", "b"]] },
    ],
    ["numbers that rise by how much", [1000, 1001, 1003], { "": ["more", 1000, 1, 2] }],
    [
      "lists one behind the other",
      [["a"], [], ["b", "c"]],
      {
        "": ["lists", [1, 0, 2], ["a", "b", "c"]],
      },
    ],
    [
      "lists of one length as columns",
      [
        ["a", 1],
        ["b", 2],
      ],
      {
        "": ["equal lists", ["a", "b"], [1, 2]],
      },
    ],
    [
      "rows of which some are there",
      [null, { of: "a" }, { of: "b" }],
      { "": ["some", 3, [1, 2], { "": ["rows", ["of"], ["a", "b"]] }] },
    ],
    [
      "an object of numbers as keys and values",
      { a: 1, b: 1, c: 1, d: 2 },
      { "": ["pairs", ["a", "b", "c", "d"], [1, 1, 1, 2]] },
    ],
    ["nothing where nothing repeats", { a: 1, b: [{ c: null }] }, { a: 1, b: [{ c: null }] }],
  ])("writes %s", (_, value, folded) => {
    expect(fold(value)).toEqual(folded);
    expect(through(value)).toEqual(value);
  });

  it("gives back what was folded, keys in their order", () => {
    const key = fc.oneof(fc.constantFrom("", "start", "end", "__proto__", "a"), fc.string({ maxLength: 3 }));
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        fc.oneof(
          fc.integer({ min: -3, max: 3 }),
          fc.maxSafeInteger(),
          fc.double({ noNaN: true }),
          fc.string(),
          fc.boolean(),
        ),
        fc.constant(null),
        fc.array(tie("value"), { maxLength: 5 }),
        fc.dictionary(key, tie("value"), { maxKeys: 5 }),
        // Rows of the same fields, some of them missing.
        fc
          .uniqueArray(key, { maxLength: 4 })
          .chain((keys) =>
            fc.array(
              fc.option(
                fc
                  .tuple(...keys.map(() => tie("value")))
                  .map((values) => Object.fromEntries(keys.map((one, i) => [one, values[i]]))),
              ),
              { maxLength: 5 },
            ),
          ),
      ),
    }));
    fc.assert(
      fc.property(value, (one) => {
        expect(JSON.stringify(through(one))).toBe(JSON.stringify(one));
      }),
      { numRuns: 500 },
    );
  });

  it("folds lists of a long text, which no call takes as its arguments", () => {
    const rising = Array.from({ length: 200_000 }, (_, i) => 1_000_000 + 5 * i);
    for (const value of [rising, [rising, rising]]) expect(JSON.stringify(through(value))).toBe(JSON.stringify(value));
  });

  it("leaves out what is undefined", () => {
    expect(through([{ a: 1, b: undefined }, { a: 2 }])).toEqual([{ a: 1 }, { a: 2 }]);
  });
});
