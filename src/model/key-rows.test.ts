import fc from "fast-check";
import { expect, it } from "vitest";
import { KeyRows } from "./key-rows.ts";

it("finds the row of every key, the last one of equal keys, and -1 for any other", () => {
  // Few bits, so that many keys want one slot.
  const keys = fc.uint8Array({ maxLength: 60 }).map((bytes) => Uint32Array.from(bytes, (byte) => byte * 0x1010000));
  fc.assert(
    fc.property(keys, fc.integer({ min: 0, max: 0xffffffff }), (given, other) => {
      const rows = new KeyRows(given);
      for (const key of [...given, other]) expect(rows.find(key)).toBe(given.lastIndexOf(key));
    }),
  );
});
