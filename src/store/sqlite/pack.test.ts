import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { deflate } from "../../node/store/open.ts";
import { crc32 } from "./checksum.ts";
import { DICTIONARY } from "./dictionary.ts";
import { Packer } from "./pack.ts";

describe("packing", () => {
  const packer = new Packer(deflate);
  const value = { format: "readout/1", sentences: [{ start: 0, end: 9 }] };

  it("gives back what was packed, also by an earlier version", () => {
    expect(packer.unpack(packer.pack(value))).toEqual(value);
    for (const level of [value, "words ".repeat(1_000), 0, null])
      expect(packer.unpack(deflate.pack(JSON.stringify(level)))).toEqual(level);
  });

  it("unpacks what was packed before there were checksums", () => {
    const packed = packer.pack(value);
    expect(packer.unpack(Uint8Array.of(7, ...packed.subarray(5)))).toEqual(value);
  });

  it("finds every flipped bit", () => {
    const packed = packer.pack(value);
    for (let bit = 0; bit < 8 * packed.length; bit += 1) {
      const flipped = packed.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => packer.unpack(flipped)).toThrow(expect.objectContaining({ code: "bad-store" }));
    }
  });

  it("has the checksums of gzip", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  });

  it("refuses what a later version packed", () => {
    expect(() => packer.unpack(Uint8Array.of(6, 1))).toThrow("not known");
  });

  it("has the dictionary with which stores were packed", () => {
    const digest = createHash("sha256").update(DICTIONARY).digest("hex");
    expect(digest).toBe("7c2b9a1bdb6b5b276ccb939d0a845869bbb9ca350083b8ea6f5ee6665f87121e");
  });
});
