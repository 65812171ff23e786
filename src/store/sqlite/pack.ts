import { DICTIONARY } from "./dictionary.ts";
import type { Codec } from "./driver.ts";
import { fold, unfold } from "./fold.ts";

/** What a folded and packed value begins with: no deflated one does, as that would be a block of the type that is reserved. */
const MARK = 7;
const RESERVED = 6;

/**
 * Packs plain data for a column: folded, as JSON, deflated with what such data is known to begin with. What earlier versions packed,
 * which is JSON alone, is unpacked too.
 */
export class Packer {
  readonly #codec: Codec;
  readonly #dictionary = new TextEncoder().encode(DICTIONARY);

  constructor(codec: Codec) {
    this.#codec = codec;
  }

  pack(value: unknown): Uint8Array {
    const packed = this.#codec.pack(JSON.stringify(fold(value)), this.#dictionary);
    const bytes = new Uint8Array(packed.length + 1);
    bytes[0] = MARK;
    bytes.set(packed, 1);
    return bytes;
  }

  unpack(bytes: Uint8Array): unknown {
    if ((bytes[0]! & RESERVED) !== RESERVED) return JSON.parse(this.#codec.unpack(bytes));
    if (bytes[0] !== MARK) throw new Error("it was packed in a way that is not known");
    return unfold(JSON.parse(this.#codec.unpack(bytes.subarray(1), this.#dictionary)));
  }
}
