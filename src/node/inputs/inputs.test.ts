import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InputItem } from "../../app/inputs.ts";
import { isoDate } from "./dates.ts";
import { BODY, gzip, inSteps, itemsOf, outcomes, page, pdf, record, response, utf8 } from "./fixture.ts";
import { readInputs } from "./index.ts";
import { kindOf } from "./sniff.ts";

describe("any input", () => {
  it.each([
    ["a page", utf8(page("Ferry talks")), ["Ferry talks"]],
    ["a page, gzipped", gzip(utf8(page("Ferry talks"))), ["Ferry talks"]],
    [
      "a gzipped page cut short",
      gzip(utf8(page("Ferry talks", BODY.repeat(400)))).subarray(0, -20),
      ["Ferry talks", "damaged-input"],
    ],
    ["nothing", new Uint8Array(), ["empty-report"]],
    ["nothing, gzipped", gzip(new Uint8Array()), ["empty-report"]],
    ["a gzip head alone", gzip(utf8("x")).subarray(0, 10), ["damaged-input"]],
    ["gzip in gzip", gzip(gzip(utf8(page("Ferry talks")))), ["not-text"]],
    ["a ZIP file", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0), ["not-text"]],
    ["binary junk", Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 251), ["not-text"]],
    ["a gzip bomb", gzip(Buffer.alloc(100 << 20)), ["too-large"]],
    ["a wrong charset", utf8(page("Café talks", BODY, '<meta charset="windows-1251">')), ["Café talks"]],
  ])("%s", async (_name, bytes, expected) => {
    expect(await outcomes(bytes)).toEqual(expected);
  });

  it("that was fetched has the address of a page; what a feed holds keeps its own", async () => {
    const rss = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title>${[
      "a",
      "b",
    ]
      .map(
        (id) =>
          `<item><link>https://post.example/${id}</link><content:encoded><![CDATA[${BODY}]]></content:encoded></item>`,
      )
      .join("")}</channel></rss>`;
    const fetched = { url: "https://post.example/", captured: "2025-10-21T08:00:00Z" };
    const urls = async (bytes: Uint8Array): Promise<unknown[]> => {
      const found: unknown[] = [];
      for await (const item of readInputs(bytes, { ...fetched, known: { outlet: "Post" } }))
        if ("input" in item) found.push([item.input.url, item.captured, item.input.outlet]);
      return found;
    };
    expect(await urls(utf8(page("Ferry talks")))).toEqual([[fetched.url, fetched.captured, "Post"]]);
    expect(await urls(utf8(rss))).toEqual([
      ["https://post.example/a", fetched.captured, "Post"],
      ["https://post.example/b", fetched.captured, "Post"],
    ]);
  });

  it("is told by its content", () => {
    const table: readonly (readonly [string, string])[] = [
      ["WARC/1.1\r\nWARC-Type: response\r\n", "warc"],
      ["WARC/1.1 is a format, said the archive.", "page"],
      ["%PDF-1.7\n", "pdf"],
      ["The words %PDF-1.7 open a file.", "page"],
      ['<?xml version="1.0"?><rss version="2.0">', "feed"],
      ["\ufeff<feed xmlns='http://www.w3.org/2005/Atom'>", "feed"],
      ["<!doctype html><html><body><rss>", "page"],
      ['{"text": "They met."}\n{"text": "They parted."}', "page"],
      ["MIME-Version: 1.0\nSubject: talks\n\n", "mail"],
      ["Talks: the ministers met\n\nContent-Type: none", "page"],
    ];
    for (const [text, kind] of table) expect([text, kindOf(utf8(text))]).toEqual([text, kind]);
  });

  it("reads dates in the zone in which they were written", () => {
    const table: readonly (readonly [string, string | null])[] = [
      ["Tue, 21 Oct 2025 23:30:00 -0500", "2025-10-21T23:30:00-05:00"],
      ["21 Oct 25 08:30 GMT", "2025-10-21T08:30:00Z"],
      ["Tue, 1 October 2025 8:05:09 EST", "2025-10-01T08:05:09-05:00"],
      ["2025-10-21T08:30:00.125+02:00", "2025-10-21T08:30:00+02:00"],
      ["2025-10-21", "2025-10-21"],
      ["Tue, 31 Feb 2025 08:30:00 GMT", null],
      ["yesterday", null],
      ["", null],
    ];
    for (const [text, iso] of table) expect([text, isoDate(text)]).toEqual([text, iso]);
  });

  const SEEDS: readonly Uint8Array[] = [
    Buffer.concat([record("warcinfo", "a: b\r\n"), response("https://g.example/a", page("Ferry talks"))]),
    gzip(response("https://g.example/a", page("Ferry talks"))),
    pdf([[["Ferry talks resume.", 60, 700]]], true),
    utf8(
      `MIME-Version: 1.0\r\nSubject: talks\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${page("Ferry talks")}\r\n--b--`,
    ),
    utf8(
      `<rss version="2.0"><channel><title>G</title><item><title>T</title><description>${BODY.repeat(3)}</description></item></channel></rss>`,
    ),
    utf8(`{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","content_text":"${BODY}"}]}`),
  ];
  const cut = fc
    .tuple(
      fc.constantFrom(...SEEDS),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.uint8Array({ maxLength: 12 }),
      fc.boolean(),
    )
    .map(([seed, share, junk, drops]) => {
      const at = Math.floor(seed.length * share);
      return Buffer.concat([seed.subarray(0, at), junk, drops ? new Uint8Array() : seed.subarray(at + junk.length)]);
    });

  const written = (items: readonly (InputItem | string)[]): string =>
    JSON.stringify(
      items.map((item) => {
        if (typeof item === "string" || "error" in item) return item;
        const { bytes = new Uint8Array(), ...facts } = item.input;
        return { ...item, input: facts, bytes: Buffer.from(bytes).toString("latin1") };
      }),
    );

  it("any bytes give reports or an error of ours, and the same however they are cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(cut, fc.uint8Array({ maxLength: 300 })),
        fc.integer({ min: 1, max: 500 }),
        async (bytes, step) => {
          const whole = await itemsOf(bytes);
          expect(whole.length).toBeGreaterThan(0);
          expect(written(await itemsOf(inSteps(bytes, step)))).toBe(written(whole));
        },
      ),
      { numRuns: 150, seed: 20251021 },
    );
  });
});
