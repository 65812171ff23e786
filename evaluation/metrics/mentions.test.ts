import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { readEcb } from "../corpora/ecb.ts";
import { collect, DataFolder, REPOSITORY } from "../corpora/folder.ts";
import { type ClusteredMention, matchMentions, scoreMentions } from "./mentions.ts";
import { seededChance } from "./perturbation.ts";

const TEXT = [..."The fierce storm hit Lesno and then it passed."];
const mention = (start: number, end: number, head?: [number, number]): ClusteredMention => ({
  start,
  end,
  cluster: "c",
  ...(head === undefined ? {} : { head }),
});

it.each([
  { what: "equal spans", gold: [mention(11, 16)], got: [mention(11, 16)], pairs: [[0, 0]] },
  { what: "a head inside", gold: [mention(0, 16, [11, 16])], got: [mention(4, 16)], pairs: [[0, 0]] },
  { what: "a head that lies outside", gold: [mention(0, 16, [11, 16])], got: [mention(4, 10)], pairs: [] },
  { what: "one for one", gold: [mention(11, 16)], got: [mention(4, 16), mention(11, 16)], pairs: [[1, 0]] },
])("mentions are paired: $what", ({ gold, got, pairs }) => {
  expect([...matchMentions(gold, got, TEXT).pairs]).toEqual(pairs);
});

const scorer = resolve(REPOSITORY, "../shared/score/score_coref.py");
const data = new DataFolder();
const canCompare =
  existsSync(scorer) && data.has("ecb-dev.jsonl.gz") && spawnSync("python3", ["--version"]).status === 0;

it.skipIf(!canCompare)("agrees with score_coref.py on wrong mentions of ecb-dev", async () => {
  const reports = await collect(readEcb(data, "ecb-dev.jsonl.gz"), 60);
  const folder = mkdtempSync(join(tmpdir(), "readout-mentions-"));
  const chance = seededChance(9);
  const got = new Map<string, ClusteredMention[]>();
  for (const { id, text, event_mentions } of reports) {
    if (chance() < 0.05) continue;
    const length = [...text].length;
    const wrong: ClusteredMention[] = [];
    for (const { start, end, cluster, head } of event_mentions) {
      if (chance() < 0.15) continue;
      const moved = chance() < 0.2 ? { start: Math.max(0, start - 5), end: Math.min(length, end + 3) } : { start, end };
      const name = chance() < 0.2 ? `other ${Math.floor(chance() * 9)}` : cluster;
      wrong.push({ ...moved, cluster: name, ...(head !== undefined && chance() < 0.5 ? { head } : {}) });
      if (chance() < 0.1) wrong.push({ start, end, cluster: name });
    }
    const at = Math.floor(chance() * (length - 8));
    wrong.push({ start: at, end: at + 7, cluster: `stray ${at % 3}` });
    got.set(id, wrong);
  }
  const write = (name: string, lines: readonly object[]): string => {
    const file = join(folder, name);
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    return file;
  };
  const gold = write("gold.jsonl", reports);
  const answer = write(
    "got.jsonl",
    [...got].map(([id, mentions]) => ({ id, event_mentions: mentions })),
  );
  const sides = reports.map((report) => ({ ...report, mentions: report.event_mentions }));
  for (const flag of [[], ["--no-singletons"]]) {
    const run = spawnSync("python3", ["-B", scorer, gold, answer, "--json", ...flag], { encoding: "utf8" });
    const theirs = JSON.parse(run.stdout);
    const ours = scoreMentions(sides, got, flag.length > 0);
    expect(ours.mentions).toEqual(theirs.mentions);
    expect([ours.gold_clusters, ours.predicted_clusters]).toEqual([theirs.gold_clusters, theirs.predicted_clusters]);
    for (const measure of ["muc", "b3", "ceafe"] as const) {
      for (const part of ["p", "r", "f1"] as const) expect(ours[measure][part]).toBeCloseTo(theirs[measure][part], 10);
    }
    expect(ours.conll).toBeCloseTo(theirs.conll, 10);
  }
  rmSync(folder, { recursive: true });
});
