import { crc32 } from "./checksum.ts";
import { unpackProblem } from "./damage.ts";
import { DICTIONARY } from "./dictionary.ts";
import type { Codec } from "./driver.ts";
import { fold, unfold } from "./fold.ts";

/**
 * What a folded and packed value begins with: no deflated one does, as that would be a block of the type that is reserved. Behind the
 * second mark stands the checksum of what follows, four bytes, the lowest first.
 */
const FOLDED = 7;
const CHECKED = 15;
const RESERVED = 6;
const HEAD_BYTES = 5;

/**
 * Packs plain data for a column: folded, as JSON, deflated with what such data is known to begin with, under a checksum. What earlier
 * versions packed, without a checksum or as JSON alone, is unpacked too.
 */
export class Packer {
  readonly #codec: Codec;
  readonly #name: string | null;
  readonly #dictionary = new TextEncoder().encode(DICTIONARY);

  /** `name` is the file that is told of where something cannot be unpacked. */
  constructor(codec: Codec, name: string | null = null) {
    this.#codec = codec;
    this.#name = name;
  }

  pack(value: unknown): Uint8Array {
    const packed = this.#codec.pack(JSON.stringify(fold(value)), this.#dictionary);
    const bytes = new Uint8Array(packed.length + HEAD_BYTES);
    bytes[0] = CHECKED;
    new DataView(bytes.buffer).setUint32(1, crc32(packed), true);
    bytes.set(packed, HEAD_BYTES);
    return bytes;
  }

  /** Throws `ReadoutError` "bad-store" where the bytes are not what was packed. */
  unpack(bytes: Uint8Array): unknown {
    try {
      return this.#unpack(bytes);
    } catch (cause) {
      throw unpackProblem(cause, this.#name);
    }
  }

  #unpack(bytes: Uint8Array): unknown {
    const [mark = RESERVED] = bytes;
    if ((mark & RESERVED) !== RESERVED) return JSON.parse(this.#codec.unpack(bytes));
    if (mark !== FOLDED && mark !== CHECKED) throw new Error("it was packed in a way that is not known");
    const packed = bytes.subarray(mark === CHECKED ? HEAD_BYTES : 1);
    if (mark === CHECKED && crc32(packed) !== new DataView(bytes.buffer, bytes.byteOffset).getUint32(1, true))
      throw new Error("its checksum differs");
    return unfold(JSON.parse(this.#codec.unpack(packed, this.#dictionary)));
  }
}
