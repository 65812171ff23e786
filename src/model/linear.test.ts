import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packKeys, SparseLinear, unpackKeys } from "./linear.ts";

const keyLists = fc
  .uniqueArray(fc.integer({ min: 1, max: 0xffffffff }), { maxLength: 200 })
  .map((keys) => Int32Array.from(keys.sort((a, b) => a - b)));

describe("packed keys", () => {
  test("come back as they were", () => {
    fc.assert(
      fc.property(keyLists, (keys) => {
        expect(unpackKeys(packKeys(keys), keys.length)).toEqual(keys);
      }),
    );
  });

  test("that are damaged are refused", () => {
    const packed = packKeys(Int32Array.of(5, 300, 90_000));
    expect(unpackKeys(packed.slice(0, -1), 3)).toBeNull();
    expect(unpackKeys(packed, 4)).toBeNull();
    expect(unpackKeys(packed, 2)).toBeNull();
    expect(unpackKeys(Uint8Array.of(0), 1)).toBeNull();
    expect(unpackKeys(new Uint8Array(20).fill(255), 2)).toBeNull();
  });
});

describe("a sparse model", () => {
  test("scores as the definition says, a weight's code q standing for q·|q|", () => {
    fc.assert(
      fc.property(
        keyLists,
        fc.constantFrom(3, 7),
        fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 50, maxLength: 50 }),
        fc.array(fc.nat(300), { maxLength: 30 }),
        (keys, classCount, codes, asked) => {
          const dense = classCount === 3;
          const sizes = Uint8Array.from(dense ? [] : keys, (_, row) => 1 + (row % 3));
          const entries = dense ? keys.length * 3 : sizes.reduce((sum, size) => sum + size, 0);
          const classes = Uint8Array.from({ length: dense ? 0 : entries }, (_, e) => (e * 5) % classCount);
          const weights = Int8Array.from({ length: entries }, (_, e) => codes[e % 50]!);
          const model = new SparseLinear(classCount, { keys, sizes, classes, weights });
          const wanted = Int32Array.from(asked, (at) => keys[at] ?? at + 1);
          const expected = new Array<number>(classCount).fill(0);
          for (const key of wanted) {
            const row = keys.indexOf(key);
            if (row < 0) continue;
            let first = dense ? row * 3 : 0;
            if (!dense) for (let r = 0; r < row; r += 1) first += sizes[r]!;
            for (let e = 0; e < (dense ? 3 : sizes[row]!); e += 1) {
              const code = weights[first + e]!;
              expected[dense ? e : classes[first + e]!]! += code * Math.abs(code);
            }
          }
          const scores = new Int32Array(classCount);
          model.score(wanted, wanted.length, scores);
          expect([...scores]).toEqual(expected.map((score) => score + 0));
        },
      ),
    );
  });
});
