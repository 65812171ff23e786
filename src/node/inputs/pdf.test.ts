import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { itemsOf, pdf, pdfOf, utf8 } from "./fixture.ts";

type Lines = readonly (readonly [string, number, number, number?])[];
const foot = (page: number): readonly [string, number, number] => [`Harbour Office - page ${page}`, 60, 30];
const FIRST: Lines = [
  ["Ferry talks to resume", 60, 780, 18],
  ["The harbour minister, Ilse Brandt, said on Monday that the long-term nego-", 60, 740],
  ["tiations with the ferry owners would resume next week, after a call that lasted", 60, 726],
  ["three hours. The long-", 60, 712],
  ["term plan was agreed in Marlow (a town).", 60, 698],
  ["The owners did not comment on what the minister said, and a spokesman said that", 60, 670],
  ["no date was", 60, 656],
  foot(1),
];
const SECOND: Lines = [
  ["set for the meeting in the capital, where both sides had hoped to speak again on", 60, 780],
  ["Friday.", 60, 766],
  ["A second statement was promised for the evening, when the call was to be over in", 60, 738],
  ["Marlow.", 60, 724],
  foot(2),
];
const PARAGRAPHS = [
  "Ferry talks to resume",
  "The harbour minister, Ilse Brandt, said on Monday that the long-term negotiations with the ferry owners would resume next week, after a call that lasted three hours. The long-term plan was agreed in Marlow (a town).",
  "The owners did not comment on what the minister said, and a spokesman said that no date was set for the meeting in the capital, where both sides had hoped to speak again on Friday.",
  "A second statement was promised for the evening, when the call was to be over in Marlow.",
];

const bomb = (): Buffer => {
  const stream = deflateSync(Buffer.alloc(300 << 20, " "));
  const content = Buffer.concat([
    utf8(`<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`),
    stream,
    utf8("\nendstream"),
  ]);
  const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>";
  return pdfOf(
    ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page].map(utf8).concat(content),
  );
};

describe("PDF", () => {
  it.each([false, true])("joins lines to paragraphs and parted words over two pages; packed: %s", async (packed) => {
    const [found] = await itemsOf(pdf([FIRST, SECOND], packed), { name: "statement.pdf" });
    expect(found).toMatchObject({
      kind: "pdf",
      where: "statement.pdf",
      captured: null,
      input: { headline: PARAGRAPHS[0] },
    });
    if (typeof found !== "object" || !("input" in found)) throw new Error("no report was found");
    expect(found.input.text?.split("\n\n")).toEqual(PARAGRAPHS);
  });

  it.each([
    ["a page without words", pdf([[]]), "empty-report"],
    ["a head alone", utf8("%PDF-1.7\n"), "damaged-input"],
    ["rubbish", Buffer.concat([utf8("%PDF-1.7\n"), Buffer.alloc(2_000, 0xfe)]), "damaged-input"],
    ["a bomb", bomb(), "too-large"],
    ["nothing but openings of streams", utf8(`%PDF-1.7\n${"stream\n".repeat(300_000)}`), "damaged-input"],
  ])("%s is refused", async (_name, bytes, code) => {
    expect(await itemsOf(bytes)).toEqual([code]);
  });

  it("mends a file that is cut short, or refuses it", async () => {
    const whole = pdf([FIRST, SECOND]);
    for (const share of [0.3, 0.6, 0.9]) {
      const got = await itemsOf(whole.subarray(0, Math.round(whole.length * share)));
      expect(got.length).toBeGreaterThan(0);
    }
  });
});
