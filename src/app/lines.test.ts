import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ByteLine, splitLines } from "./lines.ts";

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function lines(text: string, size: number, limit: number): Promise<ByteLine[]> {
  const all: ByteLine[] = [];
  for await (const line of splitLines(chunksOf(new TextEncoder().encode(text), size), limit)) all.push(line);
  return all;
}

const textOf = (line: ByteLine): string => ("tooLong" in line ? "TOO LONG" : new TextDecoder().decode(line.bytes));

describe("splitLines", () => {
  it("gives the same lines however the stream is cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ maxLength: 12 })), fc.integer({ min: 1, max: 9 }), async (parts, size) => {
        const clean = parts.map((part) => part.replaceAll("\n", ""));
        const text = clean.map((part) => `${part}\n`).join("");
        expect((await lines(text, size, 1000)).map(textOf)).toEqual(clean);
      }),
    );
  });

  it("counts a last line without a line feed", async () => {
    expect((await lines("a\nb", 2, 10)).map(textOf)).toEqual(["a", "b"]);
  });

  it("skips a line over the limit, says so, and goes on", async () => {
    const found = await lines(`short\n${"x".repeat(50)}\nafter`, 7, 10);
    expect(found.map(textOf)).toEqual(["short", "TOO LONG", "after"]);
    expect(found.map((line) => line.number)).toEqual([1, 2, 3]);
  });
});
