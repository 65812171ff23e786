import { describe, expect, it } from "vitest";
import type { InputItem, OpenInput } from "../app/inputs.ts";
import type { ReadInput, ReadReport } from "../app/reader.ts";
import { ReadoutError } from "../core/index.ts";
import { runProgram } from "./program.ts";
import { recordParts } from "./record/fixture.ts";
import type { Terminal } from "./terminal.ts";

/** Runs a command line against a reader that repeats its input; files are given as a table. */
async function run(
  argv: string[],
  options: {
    files?: Record<string, string>;
    stdin?: string;
    read?: ReadReport;
    tty?: boolean;
    feed?: InputItem[];
    parts?: ReturnType<typeof recordParts>;
  } = {},
): Promise<{ exit: number; out: string; err: string }> {
  const seen = { out: "", err: "" };
  const bytes = async function* (text: string): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(text);
  };
  const terminal: Terminal = {
    stdin: bytes(options.stdin ?? ""),
    openFile: (path) => {
      const text = options.files?.[path];
      if (text === undefined)
        throw new ReadoutError("file-unreadable", {
          what: "there is no such file",
          where: path,
          fix: "Check the path",
        });
      return bytes(text);
    },
    out: async (text) => {
      seen.out += text;
    },
    err: async (text) => {
      seen.err += text;
    },
    outStyle: { isTerminal: false, colour: false, columns: 80 },
    errStyle: { isTerminal: options.tty ?? false, colour: false, columns: 80 },
  };
  const echo = ((input: ReadInput) => ({
    echo: { ...input, bytes: undefined, text: input.text ?? new TextDecoder().decode(input.bytes) },
  })) as unknown as ReadReport;
  const open: OpenInput = async (source, { known, url, captured }) => ({
    kind: options.feed === undefined ? "page" : "feed",
    many: options.feed !== undefined,
    bytes: () => source,
    items: async function* () {
      if (options.feed !== undefined) return yield* options.feed;
      const parts: Uint8Array[] = [];
      for await (const part of source) parts.push(part);
      yield {
        kind: "page",
        where: argv[1] ?? "",
        input: { bytes: Buffer.concat(parts), ...(url ? { url, captured: captured! } : {}), ...known },
        captured: null,
      };
    },
  });
  const exit = await runProgram(argv, {
    version: "1.2.3",
    terminal,
    reader: async () => options.read ?? echo,
    inputs: async () => open,
    formats: {
      pretty: () => "PRETTY\n",
      markdown: () => "MARKDOWN\n",
      explain: (_, trace) => `EXPLAINED ${trace.map((entry) => entry.layer).join(" ")}\n`,
      explanation: (_, trace) => trace,
    },
    comparison: (found) => `COMPARED ${found.same}\n`,
    ...(options.parts ?? recordParts()),
    fetcher: async () => async (address) => ({
      url: `${address}/moved`,
      bytes: new TextEncoder().encode("fetched"),
      contentType: "text/plain",
      captured: "2025-03-20T10:00:00.000Z",
    }),
    examples: () => [{ file: "one.txt", bytes: new Uint8Array(), known: {} }],
  });
  return { exit, ...seen };
}

describe("the command line", () => {
  it.each([
    [["read", "a.txt"], "PRETTY\n"],
    [["read", "a.txt", "--format", "markdown"], "MARKDOWN\n"],
    [["read", "a.txt", "--explain"], "EXPLAINED \n"],
    [["read", "--explain", "a.txt"], "EXPLAINED \n"],
    [["read", "a.txt", "--explain", "page"], "EXPLAINED \n"],
    [["read", "--explain", "page", "a.txt"], "EXPLAINED \n"],
    [["read", "a.txt", "--explain", "page", "--json"], "[]\n"],
    [["--version"], "1.2.3\n"],
  ])("%j prints %j and exits 0", async (argv, out) => {
    expect(await run(argv, { files: { "a.txt": "A" } })).toEqual({ exit: 0, out, err: "" });
  });

  it("passes the facts that it is given, and reads standard input", async () => {
    const { out } = await run(["read", "-", "--json", "--published", "2025-10-21", "--outlet", "The Gazette"], {
      stdin: "text",
    });
    expect(JSON.parse(out)).toEqual({ echo: { published: "2025-10-21", outlet: "The Gazette", text: "text" } });
  });

  it("fetches an address, and nothing else", async () => {
    const { out } = await run(["read", "https://post.example/a", "--json", "--outlet", "The Gazette"]);
    expect(JSON.parse(out)).toEqual({
      echo: {
        url: "https://post.example/a/moved",
        captured: "2025-03-20T10:00:00.000Z",
        outlet: "The Gazette",
        text: "fetched",
      },
    });
  });

  it("keeps users, and never shows what their passwords are checked against", async () => {
    const parts = recordParts();
    const user = (...argv: string[]) => run(["user", ...argv], { parts });
    expect(await user("add", "Mira Sol", "--role", "admin")).toMatchObject({
      exit: 0,
      out: "Mira Sol may sign in (admin).\n",
    });
    expect(await user("add", "mira sol")).toMatchObject({ exit: 2, err: expect.stringContaining("already") });
    expect(await user("add", "Oskar", "--role", "boss")).toMatchObject({
      exit: 2,
      err: expect.stringContaining("boss"),
    });
    await user("add", "Oskar");
    await user("role", "Oskar", "correct");
    expect((await user("password", "Oskar")).exit).toBe(0);
    expect((await user("remove", "Mira Sol")).err).toContain("admin");
    const { out } = await user("list", "--json");
    expect(JSON.parse(out)).toMatchObject([
      { name: "Mira Sol", role: "admin" },
      { name: "Oskar", role: "correct" },
    ]);
    expect(out).not.toContain("hash");
    expect((await user("list")).out).toMatch(/Mira Sol +admin, since 2025-10-24\nOskar +correct/);
    expect((await user("remove", "Oskar")).out).toBe("Oskar may not sign in any more.\n");
  });

  it("serves others only where there are users to sign in, this machine alone without", async () => {
    const parts = recordParts();
    const served: unknown[] = [];
    const serve = (...argv: string[]) =>
      run(["serve", ...argv], {
        parts: {
          ...parts,
          fetcher: async () => () => Promise.reject(new Error("no network")),
          serve: async ({ accounts }) => {
            served.push(accounts);
            return { address: "http://127.0.0.1:4747/", end: async () => {} };
          },
        },
      });
    for (const open of [["--host", "0.0.0.0"], ["--name", "desk.example"], ["--users"]])
      expect(await serve(...open)).toMatchObject({ exit: 2, err: expect.stringContaining("readout user add") });
    expect(served).toEqual([]);
    expect((await serve("--name", "localhost")).exit).toBe(0);
    await run(["user", "add", "Mira", "--role", "admin"], { parts });
    expect((await serve("--host", "0.0.0.0")).err).toContain("https");
    expect(await serve("--users")).toMatchObject({ exit: 0, err: "" });
    const accounts = await parts.accounts(null);
    expect(served).toEqual([null, accounts, accounts]);
  });

  it("shows help with examples first", async () => {
    const { exit, out } = await run(["read", "--help"]);
    expect(exit).toBe(0);
    expect(out.indexOf("Examples:")).toBe(0);
    expect(out).toContain("--published <date>");
  });

  it.each([
    [["read"], "no report was named"],
    [["read", "a.txt", "--format", "pdf"], "pdf"],
    [["read", "a.txt", "--explain", "weather"], "weather"],
    [["read", "a.txt", "--colour"], "--colour"],
    [["reed"], "reed"],
  ])("%j is misuse: exit 2 with a message on standard error and nothing on standard output", async (argv, word) => {
    const { exit, out, err } = await run(argv, { files: { "a.txt": "A" } });
    expect(exit).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(word);
  });

  it("tells a missing file with code, place and cure, and exits 1", async () => {
    const { exit, out, err } = await run(["read", "missing.txt"]);
    expect({ exit, out }).toEqual({ exit: 1, out: "" });
    expect(err).toBe("readout: missing.txt: there is no such file.\n  Check the path\n  (file-unreadable)\n");
  });

  it("names the file where the reader could not", async () => {
    const read = (() => {
      throw new ReadoutError("empty-report", { what: "it holds no words", fix: "Give a report" });
    }) as unknown as ReadReport;
    const { exit, err } = await run(["read", "a.txt"], { files: { "a.txt": "" }, read });
    expect(exit).toBe(1);
    expect(err).toContain("readout: a.txt: it holds no words.");
  });

  describe("an input of several reports", () => {
    const found = (text: string, captured: string | null = null): InputItem => ({
      kind: "feed",
      where: `news.xml, item (${text})`,
      input: { text },
      captured,
    });
    const error = new ReadoutError("damaged-input", {
      what: "it is cut short",
      where: "news.xml",
      fix: "Fetch it again.",
    });
    const feed: InputItem[] = [
      found("A", "2025-10-22"),
      { kind: "feed", where: "news.xml", error },
      found("B\u001b[31m"),
    ];
    const files = { "news.xml": "" };
    const told = "readout: news.xml: it is cut short.\n  Fetch it again.\n  (damaged-input)\n";
    const last = "2 reports read, 1 could not be read\n";

    it("shows each below a rule with its place; one that is damaged costs only itself and sets the exit status", async () => {
      const rule = "─".repeat(80);
      const out = `${rule}\nnews.xml, item (A), captured 2025-10-22\n${rule}\nPRETTY\n\n${rule}\nnews.xml, item (B [31m)\n${rule}\nPRETTY\n`;
      expect(await run(["read", "news.xml"], { files, feed })).toEqual({ exit: 1, out, err: told + last });
    });

    it("is a list in JSON, with the problem in its place", async () => {
      const { exit, out, err } = await run(["read", "news.xml", "--json"], { files, feed });
      const [first, second, third, ...more] = JSON.parse(out) as unknown[];
      expect([exit, err, more]).toEqual([1, last, []]);
      expect([first, third]).toMatchObject([{ echo: { text: "A" } }, { echo: { text: "B\u001b[31m" } }]);
      expect(second).toEqual({
        id: null,
        error: { code: "damaged-input", message: "news.xml: it is cut short. Fetch it again." },
      });
    });

    it("is a line each in JSON Lines, and an empty list where there is none", async () => {
      const { out } = await run(["read", "news.xml", "--jsonl"], { files, feed });
      expect(out.trimEnd().split("\n")).toHaveLength(3);
      expect((await run(["read", "news.xml", "--json"], { files, feed: [] })).out).toBe("[]\n");
    });

    it("is parted by rules in Markdown", async () => {
      const { out } = await run(["read", "news.xml", "--format", "markdown"], { files, feed });
      expect(out).toBe("MARKDOWN\n\n---\n\nMARKDOWN\n");
    });
  });

  it("exits 1 when a line of a batch could not be read, and reads the rest", async () => {
    const { exit, out, err } = await run(["read", "--jsonl", "-"], {
      stdin: '{"id":"1","text":"A"}\nbroken\n{"id":"2","text":"B"}\n',
    });
    expect(exit).toBe(1);
    expect(out.trimEnd().split("\n")).toHaveLength(3);
    expect(err).toBe("2 reports read, 1 could not be read\n");
  });

  it("counts on a terminal's standard error while a batch runs", async () => {
    const stdin = Array.from({ length: 25 }, (_, i) => `{"id":"${i}","text":"A"}\n`).join("");
    const { err } = await run(["read", "--jsonl", "-"], { stdin, tty: true });
    expect(err).toBe("\r10 reports read\r20 reports read\r25 reports read\n");
  });
});
