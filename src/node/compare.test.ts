import { describe, expect, test } from "vitest";
import { runProgram } from "../cli/program.ts";
import { recordParts } from "../cli/record/fixture.ts";
import { comparison } from "../cli/views/comparison.ts";
import { ReadoutError } from "../core/index.ts";
import { readReport } from "./index.ts";
import { page, record, utf8 } from "./inputs/fixture.ts";
import { openInput } from "./inputs/index.ts";

const OLD = page("Ferry talks resume", "The harbour minister said on Monday that 40 boats would sail again next week.");
const NEW = page("Ferry talks fail", "The harbour minister said on Monday that 14 boats would sail again next week.");
const WORDED = page("Ferry talks resume", "The harbour minister said on Monday 40 boats would again sail next week.");
const URL = "https://post.example/ferry";

/** A response record of a page, captured at a moment. */
const capture = (url: string, html: string, moment: string): Buffer =>
  record("response", `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html}`, {
    "WARC-Target-URI": url,
    "WARC-Date": moment,
  });
const archive = Buffer.concat([
  capture(`${URL}/other`, page("Another"), "2025-10-22T06:00:00Z"),
  capture(URL, NEW, "2025-10-23T06:00:00Z"),
  capture(URL, OLD, "2025-10-22T06:00:00Z"),
  capture(URL, page("Ferry talks"), "2025-10-22T12:00:00Z"),
]);

const FILES: { readonly [path: string]: Uint8Array } = {
  "old.html": utf8(OLD),
  "new.html": utf8(NEW),
  "worded.html": utf8(WORDED),
  "named.html": utf8(OLD.replace("<head>", `<head><link rel="canonical" href="${URL}">`)),
  "captures.warc": archive,
  "once.warc": capture(URL, NEW, "2025-10-23T06:00:00Z"),
  "damaged.warc": archive.subarray(0, 40),
  "empty.html": new Uint8Array(),
};

async function run(...argv: string[]): Promise<{ exit: number; out: string; err: string }> {
  const seen = { out: "", err: "" };
  const style = { isTerminal: false, colour: false, columns: 100 };
  const exit = await runProgram(["compare", ...argv], {
    version: "1.2.3",
    terminal: {
      stdin: (async function* () {
        yield utf8(OLD);
      })(),
      openFile: (path) => {
        const bytes = FILES[path];
        if (bytes === undefined)
          throw new ReadoutError("file-unreadable", {
            what: "there is no such file",
            where: path,
            fix: "Check the path",
          });
        return (async function* () {
          yield bytes;
        })();
      },
      out: async (text) => {
        seen.out += text;
      },
      err: async (text) => {
        seen.err += text;
      },
      outStyle: style,
      errStyle: style,
    },
    reader: async () => (input, trace, warn) => readReport({ ...input, language: "en" }, { trace, warn }),
    inputs: async () => openInput,
    formats: { pretty: () => "", markdown: () => "", explain: () => "", explanation: () => ({}) },
    comparison,
    ...recordParts(),
    examples: () => [],
  });
  return { exit, ...seen };
}

describe("readout compare", () => {
  test.each<[string[], number, string]>([
    [["old.html", "old.html"], 0, "The two captures are the same."],
    [["-", "old.html"], 0, "The two captures are the same."],
    [["old.html", "new.html"], 1, "number: “40” → “14”"],
    [["old.html", "new.html"], 1, "Headline: Ferry talks resume → Ferry talks fail"],
    [["old.html", "worded.html"], 1, "Only wording differs."],
    [["captures.warc"], 1, "number: “40” → “14”"],
    [["named.html", "captures.warc"], 1, "number: “40” → “14”"],
    [["captures.warc", "named.html"], 0, "The two captures are the same."],
  ])("%j exits %i and says %j", async (argv, exit, words) => {
    const got = await run(...argv);
    expect({ exit: got.exit, err: got.err }).toEqual({ exit, err: "" });
    expect(got.out).toContain(words);
  });

  test.each<[string[], string]>([
    [[], "missing required argument"],
    [["old.html"], "(bad-option)"],
    [["once.warc"], "(bad-option)"],
    [["-", "-"], "(bad-option)"],
    [["old.html", "missing.html"], "(file-unreadable)"],
    [["old.html", "empty.html"], "(empty-report)"],
    [["captures.warc", "once.warc"], "(bad-option)"],
    [["old.html", "captures.warc"], "(bad-option)"],
    [["damaged.warc", "named.html"], "(damaged-input)"],
    [["old.html", "new.html", "--what"], "--what"],
  ])("%j is trouble: exit 2, told on standard error", async (argv, words) => {
    const { exit, out, err } = await run(...argv);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(err).toContain(words);
  });

  test("is JSON for a program, with places in both texts and ids that tell the captures apart", async () => {
    const { out } = await run("captures.warc", "--json");
    const found = JSON.parse(out);
    expect(found).toMatchObject({ format: "readout-comparison/1", same: false, factual: true, headlineChanged: true });
    expect(found.older.id).toMatch(/^page-[0-9a-f]{16}-20251022T060000Z$/);
    expect(found.newer.id).toBe(found.older.id.replace("22T", "23T"));
  });
});
