import { brotliCompressSync, deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readReport } from "../index.ts";
import { gzip, inSteps, itemsOf, outcomes, page, record, response, utf8 } from "./fixture.ts";

const INFO = record("warcinfo", "software: a crawler\r\n");
const REQUEST = record("request", "GET / HTTP/1.1\r\nHost: gazette.example\r\n\r\n");
const METADATA = record("metadata", "fetchTimeMs: 12\r\n");
const FIRST = response("https://gazette.example/a", page("Ferry talks to resume"));
const SECOND = response("https://gazette.example/b", page("Bridge is shut again"));
const WHOLE = ["Ferry talks to resume", "Bridge is shut again"];
const join = (...parts: Uint8Array[]): Buffer => Buffer.concat(parts);
const chunked = (text: string): string =>
  `${utf8(text.slice(0, 40)).length.toString(16)}\r\n${text.slice(0, 40)}\r\n${utf8(text.slice(40)).length.toString(16)}\r\n${text.slice(40)}\r\n0\r\n\r\n`;
const withBody = (body: Uint8Array | string, ...head: string[]): Buffer =>
  response("https://gazette.example/a", body, ["Content-Type: text/html", ...head]);
const HTML = page("Ferry talks to resume");

const TABLE: readonly (readonly [string, Uint8Array, readonly string[]])[] = [
  ["responses among other records", join(INFO, REQUEST, FIRST, METADATA, SECOND), WHOLE],
  ["a gzip member for each record", join(...[INFO, FIRST, REQUEST, SECOND].map(gzip)), WHOLE],
  ["one gzip member for all", gzip(join(INFO, FIRST, SECOND)), WHOLE],
  ["a picture", join(response("https://g.example/p", "\x89PNG", ["Content-Type: image/png"]), SECOND), [WHOLE[1]!]],
  [
    "a page not found",
    join(response("https://g.example/x", HTML, ["Content-Type: text/html"], "404 No"), SECOND),
    [WHOLE[1]!],
  ],
  ["no type, but HTML", response("https://g.example/a", HTML, []), [WHOLE[0]!]],
  ["a chunked body", withBody(chunked(HTML), "Transfer-Encoding: chunked"), [WHOLE[0]!]],
  ["a gzipped body", withBody(gzipSync(HTML), "Content-Encoding: gzip"), [WHOLE[0]!]],
  ["a body packed with brotli", withBody(brotliCompressSync(HTML), "Content-Encoding: br"), [WHOLE[0]!]],
  ["a raw deflated body", withBody(deflateRawSync(HTML), "Content-Encoding: deflate"), [WHOLE[0]!]],
  ["a body unpacked by the crawler", withBody(HTML, "Content-Encoding: gzip"), [WHOLE[0]!]],
  [
    "a body that cannot be unpacked",
    join(withBody("no gzip", "Content-Encoding: gzip"), SECOND),
    ["damaged-input", WHOLE[1]!],
  ],
  [
    "a body that is a bomb",
    join(withBody(gzipSync(Buffer.alloc(80 << 20)), "Content-Encoding: gzip"), SECOND),
    ["too-large", WHOLE[1]!],
  ],
  ["a page without words", join(response("https://g.example/e", "<html></html>"), SECOND), ["empty-report", WHOLE[1]!]],
  ["cut in the second record", join(FIRST, SECOND).subarray(0, FIRST.length + 300), [WHOLE[0]!, "damaged-input"]],
  ["cut in a head", join(FIRST, SECOND).subarray(0, FIRST.length + 30), [WHOLE[0]!, "damaged-input"]],
  [
    "a gzip member cut short",
    join(gzip(FIRST), gzip(SECOND)).subarray(0, gzip(FIRST).length + 200),
    [WHOLE[0]!, "damaged-input"],
  ],
  [
    "a length that is too small",
    join(record("response", "HTTP/1.1 200 OK\r\n\r\n<p>", { "Content-Length": "9" }), SECOND),
    ["damaged-input", WHOLE[1]!],
  ],
  [
    "a length that is none",
    join(record("response", "x", { "Content-Length": "many" }), SECOND),
    ["damaged-input", WHOLE[1]!],
  ],
  [
    "rubbish between records",
    join(FIRST, utf8("rubbish\nmore of it\r\n\r\n"), SECOND),
    [WHOLE[0]!, "damaged-input", WHOLE[1]!],
  ],
  [
    "a head without end",
    join(utf8("WARC/1.0\r\n"), Buffer.alloc(3 << 20, "x: y\r\n"), utf8("\r\n"), SECOND),
    ["damaged-input", WHOLE[1]!],
  ],
  ["no page at all", join(INFO, REQUEST), ["empty-report"]],
];

describe("WARC", () => {
  it.each(TABLE)("%s", async (_name, bytes, expected) => {
    expect(await outcomes(bytes)).toEqual(expected);
  });

  it("is the same however the stream is cut", async () => {
    const bytes = join(...[INFO, FIRST, REQUEST, SECOND].map(gzip));
    for (const step of [1, 7, 64, 1_000]) expect(await outcomes(inSteps(bytes, step))).toEqual(WHOLE);
    for (const step of [1, 7, 64, 1_000])
      expect(await outcomes(inSteps(join(FIRST, METADATA, SECOND), step))).toEqual(WHOLE);
  });

  it("tells a damaged gzip member, and reads the members around it", async () => {
    const damaged = Buffer.from(gzip(SECOND));
    damaged.fill(0xff, 60, 90);
    const got = await outcomes(join(gzip(FIRST), damaged, gzip(SECOND)));
    expect(got.filter((one) => one !== "damaged-input")).toEqual(WHOLE);
    expect(got).toContain("damaged-input");
  });

  it("knows the address and when it was captured, which is not when it was published", async () => {
    const [item] = await itemsOf(FIRST, { name: "news.warc" });
    expect(item).toMatchObject({
      kind: "warc",
      where: "news.warc, record 1 (https://gazette.example/a)",
      captured: "2025-10-22T06:00:00Z",
      input: { url: "https://gazette.example/a" },
    });
    if (typeof item === "object" && "input" in item) expect(readReport(item.input).report.published).toBe(null);
  });

  it("decodes by the charset of the response", async () => {
    const html = Buffer.from(page("Преговорите продължават", "Министърът каза, че те ще продължат."), "utf8");
    const legacy = Buffer.from(
      [...html.toString("utf8")].map((c) => (c >= "А" && c <= "я" ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0))),
    );
    expect(
      await outcomes(response("https://g.example/", legacy, ["Content-Type: text/html; charset=windows-1251"])),
    ).toEqual(["Преговорите продължават"]);
    // A charset that is wrong costs nothing.
    expect(
      await outcomes(response("https://g.example/", html, ["Content-Type: text/html; charset=windows-1251"])),
    ).toEqual(["Преговорите продължават"]);
  });

  it("lets a film of any length pass without holding it", async () => {
    const length = 300 << 20;
    async function* film(): AsyncGenerator<Uint8Array> {
      const head = "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n";
      yield utf8(`WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ${head.length + length}\r\n\r\n${head}`);
      const step = Buffer.alloc(1 << 20);
      for (let at = 0; at < length; at += step.length) yield step;
      yield join(utf8("\r\n\r\n"), SECOND);
    }
    const before = process.memoryUsage().arrayBuffers;
    expect(await outcomes(film())).toEqual([WHOLE[1]]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 << 20);
  });
});
