import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { readEcb } from "../corpora/ecb.ts";
import { collect, DataFolder, REPOSITORY } from "../corpora/folder.ts";
import { scorePartition } from "./partition.ts";
import { seededChance } from "./perturbation.ts";

const labels = (text: string): Map<string, string> =>
  new Map(text.split(" ").flatMap((group) => [...group].map((id) => [id, group] as const)));

it.each([
  { gold: "abc de", got: "abc de", p: 1, r: 1, pairP: 1, pairR: 1 },
  { gold: "abc de", got: "abcde", p: (9 / 5 + 4 / 5) / 5, r: 1, pairP: 0.4, pairR: 1 },
  { gold: "abc de", got: "a b c d e", p: 1, r: 2 / 5, pairP: 0, pairR: 0 },
  { gold: "a b", got: "a b", p: 1, r: 1, pairP: 1, pairR: 1 },
  { gold: "abc de", got: "abc", p: 1, r: (3 + 1) / 5, pairP: 1, pairR: 0.75 },
])("$got for $gold", ({ gold, got, p, r, pairP, pairR }) => {
  const figures = scorePartition(labels(gold), labels(got));
  expect(figures.bcubed.p).toBeCloseTo(p, 12);
  expect(figures.bcubed.r).toBeCloseTo(r, 12);
  expect(figures.pairwise.p).toBeCloseTo(pairP, 12);
  expect(figures.pairwise.r).toBeCloseTo(pairR, 12);
});

const scorer = resolve(REPOSITORY, "../shared/score/score_clusters.py");
const data = new DataFolder();
const canCompare =
  existsSync(scorer) && data.has("ecb-dev.jsonl.gz") && spawnSync("python3", ["--version"]).status === 0;

it.skipIf(!canCompare)("agrees with score_clusters.py on wrong groupings of ecb-dev", async () => {
  const reports = await collect(readEcb(data, "ecb-dev.jsonl.gz"));
  const folder = mkdtempSync(join(tmpdir(), "readout-partition-"));
  const chance = seededChance(4);
  const goldFile = join(folder, "gold.jsonl");
  writeFileSync(
    goldFile,
    reports.map(({ id, subtopic }) => `${JSON.stringify({ id, subtopic, sentences: [] })}\n`).join(""),
  );
  const got = new Map<string, string>();
  for (const { id, subtopic } of reports) {
    if (chance() < 0.1) continue;
    got.set(id, chance() < 0.2 ? `other ${Math.floor(chance() * 6)}` : subtopic);
  }
  const gotFile = join(folder, "got.jsonl");
  writeFileSync(gotFile, [...got].map(([id, cluster]) => `${JSON.stringify({ id, cluster })}\n`).join(""));
  const run = spawnSync("python3", ["-B", scorer, goldFile, gotFile, "--json"], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const { missing_documents: _m, unknown_ids_dropped: _u, ...theirs } = JSON.parse(run.stdout);
  const ours = scorePartition(new Map(reports.map(({ id, subtopic }) => [id, subtopic])), got);
  expect(ours).toEqual(theirs);
});
