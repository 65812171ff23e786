import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { inkTable, readConllu } from "./conllu.ts";
import { collect, DataFolder } from "./folder.ts";

const folder = mkdtempSync(join(tmpdir(), "readout-conllu-"));
afterAll(() => rmSync(folder, { recursive: true }));

const row = (id: string, form: string, head: string, misc = "_"): string =>
  [id, form, form, "X", "FW", "_", head, head === "0" ? "root" : "obl:tmod", "_", misc].join("\t");

const FILE = [
  "# newdoc id = first",
  "# newpar",
  "# text = We don't go.",
  row("1", "We", "4"),
  row("2-3", "don't", "_"),
  row("2", "do", "4"),
  row("3", "n't", "4"),
  row("4", "go", "0", "SpaceAfter=No"),
  row("4.1", "away", "_"),
  row("5", ".", "4"),
  "",
  "# text = Stay",
  row("1", "Stay", "0"),
  "",
  "# newpar id = two",
  row("1", "10 000", "0", "Lang=en|SpaceAfter=No"),
  "",
  "# newdoc id = second",
  row("1", "End", "0"),
  "",
].join("\n");

it("makes raw text and words, with multiword tokens and without empty nodes", async () => {
  writeFileSync(join(folder, "x.conllu.gz"), gzipSync(FILE));
  const [first, second] = await collect(readConllu(new DataFolder(folder), "x.conllu.gz"));
  expect(first!.text).toBe("We don't go. Stay\n\n10 000");
  expect(first!.paragraphs.map((p) => first!.text.slice(p.start, p.end))).toEqual(["We don't go. Stay", "10 000"]);
  expect(first!.gold.sentences).toEqual([
    { start: 0, end: 10 },
    { start: 10, end: 14 },
    { start: 14, end: 19 },
  ]);
  expect(first!.gold.words.map((w) => [w.form, w.start, w.end, w.multiword, w.head, w.deprel])).toEqual([
    ["We", 0, 2, false, 3, "obl"],
    ["do", 2, 7, true, 3, "obl"],
    ["n't", 2, 7, true, 3, "obl"],
    ["go", 7, 9, false, -1, "root"],
    [".", 9, 10, false, 3, "obl"],
    ["Stay", 10, 14, false, -1, "root"],
    ["10000", 14, 19, false, -1, "root"],
  ]);
  expect(second!.id).toBe("second");
  expect([...inkTable("a b")]).toEqual([0, 1, 1, 2]);
});

it("reads mentions by their brackets, with the word that heads each", async () => {
  const file = [
    "# newdoc id = third",
    row("1", "The", "2", "Entity=(1-organization-new-nnnnn-cf1-2-coref"),
    row("2", "council", "6"),
    row("3", "of", "4"),
    row("4", "Vidin", "2", "Entity=(2-place-new-nnnnn-cf2-1-coref-Vidin)1)"),
    row("5", "it", "6", "Entity=(1-organization-giv:act-nnnnn-cf1-1-ana)"),
    row("6", "sues", "0"),
    "",
  ].join("\n");
  writeFileSync(join(folder, "y.conllu.gz"), gzipSync(file));
  const [document] = await collect(readConllu(new DataFolder(folder), "y.conllu.gz"));
  expect(document!.mentions.map((m) => [m.group, m.type, m.from, m.to, m.head])).toEqual([
    ["2", "place", 3, 4, 3],
    ["1", "organization", 0, 4, 1],
    ["1", "organization", 4, 5, 4],
  ]);
});
