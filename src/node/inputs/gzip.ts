import pako from "pako";
import { joinBytes } from "../../app/lines.ts";
import { ReadoutError } from "../../core/index.ts";
import { isGzip } from "./sniff.ts";

/** Compressed bytes given to the inflater at once; deflate grows at most 1032 times, so a bomb holds some 16 MiB here. */
const PACKED_STEP_BYTES = 16 * 1024;
const UNPACKED_STEP_BYTES = 64 * 1024;
/** zlib's largest window, with a gzip head and checksum. */
const GZIP_WINDOW = 15 + 16;
/** zlib: give what is there after each step. */
const SYNC_FLUSH = 2;

/**
 * Unpacks gzip members one after another (as WARC.GZ has them), with bounded memory. A damaged member is told to
 * `onDamage`, and reading goes on at the next one; what was unpacked of it before has been given by then.
 */
export async function* gunzip(
  source: AsyncIterable<Uint8Array>,
  onDamage: (error: ReadoutError) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  let member: Member | null = null;
  let held: Uint8Array = new Uint8Array();
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; at += PACKED_STEP_BYTES) {
      let rest: Uint8Array = chunk.subarray(at, at + PACKED_STEP_BYTES);
      while (rest.length > 0) {
        let begun = 0;
        if (member === null) {
          const joined = joinBytes([held, rest], held.length + rest.length);
          const start = nextMember(joined);
          held = start < 0 ? joined.slice(-3) : new Uint8Array();
          if (start < 0) break;
          rest = joined.subarray(start);
          member = new Member();
          begun = 1;
        }
        const left = member.take(rest);
        yield* member.output();
        if (left === "open") break;
        if (left === "damaged") onDamage(damagedGzip("a part of the gzip data is damaged"));
        member = null;
        // Where the damage lies is not known: the next member is looked for from here, but not this one again.
        rest = left === "damaged" ? rest.subarray(begun) : rest.subarray(rest.length - left);
      }
    }
  }
  if (member !== null) onDamage(damagedGzip("the gzip data ends too early"));
}

function damagedGzip(what: string): ReadoutError {
  return new ReadoutError("damaged-input", { what, fix: "Fetch or copy the file again; the rest of it was read." });
}

function nextMember(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0x1f); at >= 0; at = bytes.indexOf(0x1f, at + 1))
    if (isGzip(bytes.subarray(at, at + 4))) return at;
  return -1;
}

/** What pako's types leave out. */
interface PakoInside {
  readonly ended: boolean;
  readonly strm: { readonly avail_in: number; readonly next_out: number; readonly output: Uint8Array };
}

/** One gzip member, with its checksum. node:zlib runs on into the next member, so that damage would cost them all. */
class Member extends pako.Inflate {
  private parts: Uint8Array[] = [];

  constructor() {
    super({ windowBits: GZIP_WINDOW, chunkSize: UNPACKED_STEP_BYTES });
  }

  override onData(part: pako.Data): void {
    this.parts.push(part as Uint8Array);
  }

  /** Takes bytes: "open" where more is wanted, else how many bytes are left over after the member's end. */
  take(bytes: Uint8Array): "open" | "damaged" | number {
    this.push(bytes, SYNC_FLUSH);
    const { ended, strm } = this as unknown as PakoInside;
    if (this.err !== 0) {
      // pako keeps back what it unpacked in this step before the damage.
      if (strm.next_out > 0) this.parts.push(strm.output.subarray(0, strm.next_out));
      return "damaged";
    }
    return ended ? strm.avail_in : "open";
  }

  output(): readonly Uint8Array[] {
    const { parts } = this;
    this.parts = [];
    return parts;
  }
}
