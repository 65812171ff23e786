import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { LIMITS, ReadoutError } from "../core/index.ts";
import { decodeText } from "./decode.ts";

const BG = "Министрите се срещнаха в понеделник и решиха да продължат разговорите през седмицата.";
const bytes = (text: string, encoding = "utf-8"): Uint8Array => new Uint8Array(iconv.encode(text, encoding));

describe("decodeText", () => {
  test.each([
    ["UTF-8", bytes(BG), "utf-8"],
    ["UTF-8 with a mark", bytes(`\ufeff${BG}`), "byte-order-mark"],
    ["UTF-16 LE with a mark", new Uint8Array([0xff, 0xfe, ...bytes(BG, "utf-16le")]), "byte-order-mark"],
    ["UTF-16 BE with a mark", new Uint8Array([0xfe, 0xff, ...bytes(BG, "utf-16be")]), "byte-order-mark"],
    ["Windows-1251 that is declared", bytes(`<meta charset="windows-1251">${BG}`, "windows-1251"), "declared"],
    ["Windows-1251 that is not", bytes(BG.repeat(3), "windows-1251"), "guessed"],
  ])("%s", (_name, input, from) => {
    const decoded = decodeText(input);
    expect(decoded.text).toContain(BG);
    expect(decoded.text.charCodeAt(0)).not.toBe(0xfeff);
    expect([decoded.from, decoded.replaced]).toEqual([from, 0]);
  });

  test("UTF-16 without a mark, in Latin letters", () => {
    const text = "The ministers met on Monday.";
    expect(decodeText(bytes(text, "utf-16le")).text).toBe(text);
    expect(decodeText(bytes(text, "utf-16be")).text).toBe(text);
  });

  test("UTF-8 wins over a wrong declaration, and says so", () => {
    const decoded = decodeText(bytes(`<meta charset="iso-8859-1">${BG}`));
    expect(decoded.text).toContain(BG);
    expect(decoded.warnings.length).toBe(1);
  });

  test("HTTP's charset is believed where the bytes are that", () => {
    const decoded = decodeText(bytes(BG, "koi8-r"), { contentType: "text/html; charset=koi8-r" });
    expect([decoded.text, decoded.from]).toEqual([BG, "http"]);
  });

  test("a stray byte in UTF-8 is replaced and reported", () => {
    const decoded = decodeText(new Uint8Array([...bytes(BG), 0xff, ...bytes(BG)]));
    expect(decoded.text).toBe(`${BG}\ufffd${BG}`);
    expect([decoded.replaced, decoded.warnings.length]).toEqual([1, 1]);
  });

  test("a few null bytes are text", () => {
    expect(decodeText(bytes(`The ministers\u0000 met on Monday.`)).text).toContain("\u0000");
  });

  test.each([
    ["empty-report", new Uint8Array(0)],
    ["not-text", bytes("%PDF-1.7 stuff")],
    ["not-text", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])],
    ["not-text", new Uint8Array(Array.from({ length: 4_000 }, (_, i) => (i * 7919) % 256))],
    ["too-large", new Uint8Array(LIMITS.inputBytes + 1)],
  ])("refuses with %s", (code, input) => {
    try {
      decodeText(input);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ReadoutError);
      expect((error as ReadoutError).code).toBe(code);
      expect((error as ReadoutError).fix).not.toBe("");
    }
  });

  test("any bytes give text or an error of ours", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (input) => {
        try {
          expect(decodeText(input)).toEqual(decodeText(input));
        } catch (error) {
          expect(error).toBeInstanceOf(ReadoutError);
        }
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});
