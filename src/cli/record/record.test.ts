import { describe, expect, it } from "vitest";
import type { Read } from "../../app/reader.ts";
import type { StoreUse, Story } from "../../app/record/index.ts";
import { ReadoutError } from "../../core/index.ts";
import { openInput } from "../../node/inputs/index.ts";
import { documentFrom, FERRY } from "../../record/fixture.ts";
import { runProgram } from "../program.ts";
import type { Terminal } from "../terminal.ts";
import { recordParts } from "./fixture.ts";

const MADE = new Map(FERRY.map((made) => [made.id, documentFrom(made)]));
const line = (id: string): string => {
  const { text, url } = FERRY.find((made) => made.id === id)!;
  return JSON.stringify({ id, text, url });
};
const FILES: { readonly [path: string]: string } = {
  "set.jsonl": `${line("set")}\nnot json\n`,
  "rest.jsonl": ["doubt", "relayed", "wire-0", "wire-1", "held"].map(line).join("\n"),
  "edited.jsonl": JSON.stringify({ id: "set", text: "The talks on the ferry are off." }),
};

/** Gives the hand-made document of a text, so that what the commands show does not hang on how well reports are read. */
const read: Read = ({ id, text }) => {
  const made = MADE.get(id!);
  const document = made?.report.text === text ? made! : documentFrom({ id: id!, text: text! });
  return { document, layers: {} };
};

/** A command line over one store that outlives its commands. */
function desk(): {
  run: (...argv: string[]) => Promise<{ exit: number; out: string; err: string }>;
  uses: readonly StoreUse[];
  /** Does some work while the output takes no more than a line. */
  closed: (work: () => Promise<unknown>) => Promise<void>;
} {
  const parts = recordParts();
  const uses: StoreUse[] = [];
  let closesAfter = Number.POSITIVE_INFINITY;
  const run = async (...argv: string[]): Promise<{ exit: number; out: string; err: string }> => {
    const seen = { out: "", err: "" };
    const terminal: Terminal = {
      stdin: (async function* () {})(),
      openFile: async function* (path) {
        yield new TextEncoder().encode(FILES[path]!);
      },
      out: async (text) => {
        if (text.length > closesAfter) throw new Error("the output was closed");
        seen.out += text;
      },
      err: async (text) => {
        seen.err += text;
      },
      outStyle: { isTerminal: false, colour: false, columns: 100 },
      errStyle: { isTerminal: false, colour: false, columns: 100 },
    };
    const exit = await runProgram(argv, {
      version: "1.2.3",
      terminal,
      reader: async () => (input) => read(input).document,
      inputs: async () => openInput,
      formats: { pretty: () => "", markdown: () => "", explain: () => "", explanation: () => ({}) },
      comparison: () => "",
      ...parts,
      openStore: async (path, waitMs, use) => {
        uses.push(use);
        return parts.openStore(path, waitMs, use);
      },
      layersReader: async () => read,
      listFiles: async (path) => {
        if (path in FILES) return [path];
        if (path === "folder") return Object.keys(FILES);
        throw new ReadoutError("file-unreadable", {
          what: "there is no such file",
          where: path,
          fix: "Check the path",
        });
      },
      examples: () => [],
    });
    return { exit, ...seen };
  };
  const closed = async (work: () => Promise<unknown>): Promise<void> => {
    closesAfter = 30;
    await work();
    closesAfter = Number.POSITIVE_INFINITY;
  };
  return { run, uses, closed };
}

describe("the commands over a store", () => {
  it("add tells what became of each report; the bad line costs only itself", async () => {
    const { run } = desk();
    expect(await run("add", "set.jsonl", "rest.jsonl", "missing.txt")).toMatchObject({
      exit: 1,
      out: "6 added, 2 could not be read\n",
      err: expect.stringContaining("set.jsonl:2"),
    });
    expect(await run("add", "rest.jsonl")).toMatchObject({ exit: 0, out: "0 added, 5 there already\n" });
    expect(await run("add", "edited.jsonl")).toMatchObject({ exit: 0, out: "0 added, 1 new version\n" });
    expect(JSON.parse((await run("add", "edited.jsonl", "--json")).out)).toMatchObject({ unchanged: 1, new: 0 });
  });

  it("add makes what an outlet went back to the newest again; the same file once more changes nothing", async () => {
    const { run } = desk();
    for (const [file, out] of [
      ["set.jsonl", "1 added, 1 could not be read\n"],
      ["edited.jsonl", "0 added, 1 new version\n"],
      ["set.jsonl", "0 added, 1 new version, 1 could not be read\n"],
      ["set.jsonl", "0 added, 1 there already, 1 could not be read\n"],
      ["edited.jsonl", "0 added, 1 new version\n"],
    ] as const)
      expect((await run("add", file)).out).toBe(out);
    expect((await run("add", "set.jsonl", "edited.jsonl")).out).toBe("0 added, 2 there already, 1 could not be read\n");
  });

  it("stories, story, timeline, event, who, differences and search show what was added", async () => {
    const { run } = desk();
    await run("add", "set.jsonl", "rest.jsonl");
    const [row] = JSON.parse((await run("stories", "--json")).out) as { id: string; reports: number }[];
    expect(row).toMatchObject({ reports: 6 });
    const story = JSON.parse((await run("story", row!.id, "--json")).out) as Story;
    const page = await run("story", story.reports[1]!.ref);
    // The reader's zone, with the source's.
    expect(page.out).toContain("4 Mar 2025, 19:00 (18:00 +01:00)");
    expect(page.out).toMatch(/happened +14 Mar 2025 +Lind–Holm talks/);
    const event = await run("event", story.events[0]!.id);
    expect(event.out).toMatch(
      /1 independent origin \(1 reporting it as fact\)[\s\S]*History \(7\)[\s\S]*in doubt[\s\S]*moved/,
    );
    expect(event.out).toContain(
      "“are in doubt” — a person close to Holm (not named), relayed by Coast Radio (Harbour Post)",
    );
    expect((await run("timeline", row!.id)).out).toContain("first set for 7 Mar 2025");
    const who = await run("who", "Lind");
    expect(who.out).toContain("Oskar Lind — harbour master");
    expect(who.out).toContain("to reporters · first-hand");
    // Nobody is headed twice; of more statements than asked for it is told how many there are.
    expect(who.out.match(/Oskar Lind — /g)).toHaveLength(1);
    expect(who.out).toMatch(/2 statements in 1 story/);
    const few = await run("who", "Lind", "--limit", "1");
    expect(few.out).toContain("1 more statement: --all");
    expect((await run("who", "Lind", "--limit", "1", "--all")).out).toBe(who.out);
    expect((await run("differences", row!.id)).out).toMatch(/date: changed[\s\S]*words: told otherwise[\s\S]*useless/);
    const why = await run("story", row!.id, "--why");
    expect(why.out).toMatch(/with r\w+: both name Oskar Lind and Pia Holm/);
    expect((await run("search", "old", "ship")).out).toContain("that the old ship would be sold");
  });

  it("changes tells what happened since the last look, since a day and since a report", async () => {
    const { run } = desk();
    await run("add", "set.jsonl");
    const [row] = JSON.parse((await run("stories", "--json")).out) as { id: string }[];
    expect((await run("changes", "--story", row!.id)).out).toContain("a new story");
    // To look at one story is not to have seen all.
    expect((await run("changes")).out).toContain("a new story");
    expect((await run("changes")).out).toBe("Nothing has changed.\n");
    await run("add", "rest.jsonl");
    const kinds = async (...argv: string[]): Promise<string[]> =>
      (JSON.parse((await run("changes", "--json", ...argv)).out) as { kind: string }[]).map(({ kind }) => kind);
    expect((await kinds("--since", "set")).filter((kind) => kind !== "statement")).toEqual([
      "status",
      "date",
      "disagreement",
    ]);
    expect(await kinds("--since", "2025-03-15")).toContain("status");
    expect(await kinds("--since", "2025-03-16")).toEqual([]);
    expect((await run("changes")).out).toMatch(
      /status {2}Lind–Holm talks: scheduled → happened[\s\S]*the report, Coast Radio, 15 Mar 2025/,
    );
  });

  it("changes takes for a look only what was shown whole, and shows it again", async () => {
    const { run, closed } = desk();
    await run("add", "set.jsonl");
    await closed(() => run("changes"));
    await closed(() => run("changes", "--json"));
    for (const argv of [["--keep-mark"], ["--keep-mark", "--json"], []])
      expect((await run("changes", ...argv)).out).toMatch(/new[ -]story/);
    const nothing = "Nothing has changed.\n";
    for (let time = 0; time < 2; time += 1) expect((await run("changes")).out).toBe(nothing);
    expect((await run("changes", "--again")).out).toContain("a new story");
    expect((await run("changes")).out).toBe(nothing);
    expect((await run("changes", "--again", "--keep-mark")).out).toContain("a new story");
    expect(await run("changes", "--again", "--since", "2025-03-01")).toMatchObject({ exit: 2, out: "" });
  });

  it("correct keeps who said it and why, shows at once, and is undone", async () => {
    const { run } = desk();
    await run("add", "set.jsonl", "rest.jsonl");
    const [row] = JSON.parse((await run("stories", "--json")).out) as { id: string }[];
    const eventOf = async () => (JSON.parse((await run("story", row!.id, "--json")).out) as Story).events[0]!;
    const { id } = await eventOf();
    const made = JSON.parse(
      (await run("correct", "edit", id, "status", "cancelled", "--note", "called the town", "--json")).out,
    ) as { id: string };
    expect(made).toMatchObject({ author: "Mira", note: "called the town" });
    expect((await eventOf()).status.status).toBe("cancelled");
    expect((await run("correct", "undo", made.id, "--author", "Jon")).out).toContain("Jon, 20 Mar 2025");
    expect((await eventOf()).status.status).toBe("happened");
    expect((await run("correct", "rename", row!.id, "The", "ferry")).exit).toBe(0);
    expect((await run("stories")).out).toContain("The ferry");
    expect((await run("correct", "part", id, "set")).exit).toBe(0);
    expect((JSON.parse((await run("story", row!.id, "--json")).out) as Story).events).toHaveLength(2);
    expect((await run("correct", "list")).out.split("\n").filter((line) => line.startsWith("c"))).toHaveLength(4);
  });

  it("correct tells what it speaks of by its name, and pins a report into the story that it is in", async () => {
    const { run } = desk();
    await run("add", "set.jsonl");
    const [{ id, name }] = JSON.parse((await run("stories", "--json")).out) as [{ id: string; name: string }];
    const { events, reports } = JSON.parse((await run("story", id, "--json")).out) as Story;
    const alone = await run("correct", "pin", reports[0]!.ref, id);
    expect(alone).toMatchObject({ exit: 2, err: expect.stringContaining("in it already") });
    await run("add", "rest.jsonl");
    const pinned = await run("correct", "pin", reports[0]!.ref, id);
    expect(pinned.out).toContain(`“${name}”`);
    expect(pinned.out).not.toContain(`pin ${reports[0]!.ref} ${reports[0]!.ref}`);
    expect((await run("correct", "reject", events[0]!.id)).out).toContain(`“${events[0]!.label}”`);
    expect((await run("correct", "list")).out).toContain(`“${events[0]!.label}”`);
  });

  it("a beginning that fits many ids names some of them", async () => {
    const { run } = desk();
    await run("add", "set.jsonl", "rest.jsonl");
    const [row] = JSON.parse((await run("stories", "--json")).out) as { id: string }[];
    const event = (JSON.parse((await run("story", row!.id, "--json")).out) as Story).events[0]!.id;
    for (const report of ["set", "doubt", "relayed"]) await run("correct", "part", event, report);
    expect((await run("event", "e")).err).toMatch(/"e" begins several ids, such as e\w+(?:, e\w+){1,4}\.\n/);
    expect((await run("stories", "--skip", "99")).out).toBe("No such stories.\n");
  });

  it("correct refuses what the desk refuses, and takes a story by its name", async () => {
    const { run } = desk();
    await run("add", "set.jsonl", "rest.jsonl");
    const [{ id, name }] = JSON.parse((await run("stories", "--json")).out) as [{ id: string; name: string }];
    const event = (JSON.parse((await run("story", id, "--json")).out) as Story).events[0]!.id;
    const ref = /(r\S+@\d+)/.exec((await run("who", "Holm")).out)![1]!;
    const confirmed = JSON.parse((await run("correct", "confirm", event, "--json")).out) as { id: string };
    expect((await run("correct", "undo", confirmed.id)).exit).toBe(0);
    for (const [words, told] of [
      [["undo", confirmed.id], "it was undone before"],
      [["edit", event, "time", "soon"], "is no date"],
      [["edit", event, "weather", "fair"], "an event has no"],
      [["edit", event, "status", "off"], "there is no status"],
      [["rename", id, "x".repeat(201)], "201 characters"],
      [["confirm", event, "--note", "x".repeat(201)], "201 characters"],
      [["said-by", ref, "!"], "is no name"],
    ] as const)
      expect(await run("correct", ...words)).toMatchObject({ exit: 2, out: "", err: expect.stringContaining(told) });
    expect((await run("correct", "rename", name, "The", "ferry")).exit).toBe(0);
    expect((await run("stories")).out).toContain("The ferry");
  });

  it("correct takes statements by the places that who lists, and tells names apart", async () => {
    const { run } = desk();
    await run("add", "set.jsonl", "rest.jsonl");
    const ref = /(r\S+@\d+)/.exec((await run("who", "Holm")).out)![1]!;
    expect((await run("correct", "reject", `${ref}0`)).err).toContain("makes no statement");
    expect((await run("correct", "reject", ref)).exit).toBe(0);
    expect((await run("who", "Holm")).out).toContain("rejected: read wrong");
    expect((await run("correct", "said-by", ref, "Nils", "Berg")).exit).toBe(0);
    expect((await run("who", "Berg")).out).toContain(ref);
    expect((await run("correct", "different-people", "Holm", "Pia Holm")).exit).toBe(0);
    expect((await run("correct", "other-person", "Oskar Lind", "Oskar Lind of Brekke", "held")).exit).toBe(0);
    expect((await run("who", "Brekke")).out).toContain("Oskar Lind of Brekke");
    const exported = (await run("export", "--format", "jsonl")).out;
    for (const what of ["reject-statement", "relabel-statement", "part-people", "split-person"])
      expect(exported).toContain(`"do":"${what}"`);
  });

  it("export prints every format, doctor says how the store is", async () => {
    const { run } = desk();
    await run("add", "set.jsonl", "rest.jsonl");
    const [row] = JSON.parse((await run("stories", "--json")).out) as { id: string }[];
    for (const [format, begins] of [
      ["ics", "BEGIN:VCALENDAR\r\n"],
      ["csv", "story,"],
      ["jsonl", '{"kind":"report"'],
      ["jsonld", '{\n  "@context": "https://schema.org"'],
      ["atom", "<?xml"],
      ["markdown", "# "],
      ["timelinejs", "{\n"],
      ["annotations", '{\n  "@context": "http://www.w3.org/ns/anno.jsonld"'],
    ] as const) {
      for (const argv of [[], [row!.id]]) {
        const { exit, out } = await run("export", ...argv, "--format", format);
        expect([format, exit, out.slice(0, begins.length)]).toEqual([format, 0, begins]);
      }
    }
    expect(await run("doctor")).toMatchObject({ exit: 0, out: expect.stringContaining("The store is sound.") });
    expect((await run("export", "--format", "docx")).exit).toBe(2);
    expect((await run("backup", "copy.db")).err).toContain("output-unwritable");
  });

  it.each([
    [["correct", "edit", "enothing", "status", "off"], 1, "not-in-store"],
    [["correct", "undo", "cnothing"], 1, "not-in-store"],
    [["correct", "merge", "e1"], 2, "one alone"],
    [["correct", "reject", "rnothing@4"], 1, "not-in-store"],
    [["correct", "other-person", "Velt", "Mr Velt", "r1"], 2, "cannot be told from"],
    [["correct", "different-people", "Velt"], 2, "one alone"],
    [["correct", "weather"], 2, "weather"],
    [["changes", "--since", "yesterday"], 1, "not-in-store"],
    [["changes", "--story", "snothing"], 1, "not-in-store"],
    [["add", "set.jsonl", "rest.jsonl", "--url", "https://post.example/ferry"], 2, "one address"],
    [["add", "folder", "--url", "https://post.example/ferry"], 2, "one address"],
    [["story", "snothing"], 1, "not-in-store"],
    [["event", "enothing"], 1, "not-in-store"],
    [["who", "Nobody"], 1, "not-in-store"],
    [["add"], 2, "bad-option"],
    [["stories", "--limit", "many"], 2, "bad-option"],
    [["stories", "--limit", "0"], 2, "--limit 0 is no whole number from 1 on"],
    [["stories", "--limit", "-1"], 2, "--limit -1 is no whole number from 1 on"],
    [["stories", "--skip", "1.5"], 2, "--skip 1.5 is no whole number from 0 on"],
    [["search", "ferry", "--limit", "2.5"], 2, "--limit 2.5 is no whole number"],
    [["stories", "--since", "yesterday"], 2, "bad-date"],
    [["search"], 2, "missing required argument"],
  ])("%j exits %d with %s", async (argv, exit, words) => {
    const { run } = desk();
    const got = await run(...argv);
    expect(got).toMatchObject({ exit, out: "", err: expect.stringContaining(words) });
  });

  it("only add may make a store; what reads the whole of one refuses that none is there", async () => {
    const { run, uses } = desk();
    for (const [use, ...argv] of [
      ["add", "add", "set.jsonl"],
      ["look", "stories"],
      ["look", "search", "ferry"],
      ["look", "changes"],
      ["look", "correct", "list"],
      ["read", "doctor"],
      ["change", "doctor", "--renew"],
      ["read", "backup", "copy.db"],
      ["read", "export"],
      ["change", "correct", "same-person", "Lind", "Oskar Lind"],
    ] as const) {
      await run(...argv);
      expect([argv, uses.at(-1)]).toEqual([argv, use]);
    }
  });

  it("every command shows examples first in its help", async () => {
    const { run } = desk();
    for (const command of [
      "add",
      "stories",
      "story",
      "timeline",
      "event",
      "who",
      "differences",
      "search",
      "changes",
      "export",
      "backup",
      "doctor",
    ]) {
      const { exit, out } = await run(command, "--help");
      expect(exit).toBe(0);
      expect(out.indexOf("Examples:\n  readout ")).toBe(0);
    }
  });
});
