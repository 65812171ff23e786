import { createReader } from "../../../src/node/index.ts";
import { collect, DataFolder } from "../../corpora/folder.ts";
import { readTbaq, type TimedReport } from "../../corpora/tbaq.ts";
import { codePointTable } from "../../metrics/characters.ts";
import { type ScoredTime, sameLabel, scoreTimes, timePairs } from "../../metrics/times.ts";
import { cpuOf, median } from "../../performance/contestant.ts";
import { formatTable } from "../../table.ts";
import { classOf } from "./classes.ts";
import { chronoNode, type Finder, readoutAlone, recognizersText } from "./contestants.ts";

/*
 * Time expressions on TBAQ by class, beside chrono-node and Recognizers-Text in the same run, and the speed of each:
 * npm run eval:times
 */

/**
 * A contestant: its finder, and how many timed rounds it is given after a first one that does not count; 0 for none, "once"
 * where a single pass takes so long that the pass that finds is timed.
 */
interface Contestant {
  readonly name: string;
  readonly find: Finder;
  readonly rounds: number | "once";
}

const reader = createReader();

const readout: Finder = (text, published) => [...reader.read({ text, published, language: "en" }).times];

const CONTESTANTS: readonly Contestant[] = [
  { name: "readout", find: readout, rounds: 0 },
  { name: "readout, times alone", find: readoutAlone, rounds: 9 },
  { name: "chrono-node", find: chronoNode, rounds: 9 },
  { name: "recognizers-text", find: recognizersText, rounds: "once" },
];

interface Counts {
  gold: number;
  got: number;
  strict: number;
  relaxed: number;
  value: number;
  type: number;
}

function f1(hits: number, { gold, got }: Counts): string {
  return gold + got === 0 ? "–" : ((200 * hits) / (gold + got)).toFixed(1);
}

/** Counts by class: a pair counts in the class of its gold expression, a surplus one in its own. */
function byClass(reports: readonly TimedReport[], got: readonly (readonly ScoredTime[])[]): Map<string, Counts> {
  const classes = new Map<string, Counts>();
  const countsOf = (name: string): Counts => {
    const counts = classes.get(name) ?? { gold: 0, got: 0, strict: 0, relaxed: 0, value: 0, type: 0 };
    classes.set(name, counts);
    return counts;
  };
  reports.forEach(({ record, gold }, k) => {
    const points = [...record.text];
    const nameOf = (time: ScoredTime): string => classOf(points.slice(time.start, time.end).join(""), time.type);
    const used = new Set<number>();
    for (const time of gold.timexes) countsOf(nameOf(time)).gold += 1;
    for (const pair of timePairs(gold.timexes, got[k]!)) {
      const a = gold.timexes[pair.gold]!;
      const b = got[k]![pair.got]!;
      const counts = countsOf(nameOf(a));
      used.add(pair.got);
      counts.got += 1;
      counts.relaxed += 1;
      if (pair.exact) counts.strict += 1;
      if (sameLabel(a.value, b.value)) counts.value += 1;
      if (sameLabel(a.type, b.type)) counts.type += 1;
    }
    got[k]!.forEach((time, j) => {
      if (!used.has(j)) countsOf(nameOf(time)).got += 1;
    });
  });
  return classes;
}

/** Words, by white space, per second of CPU, the median round; the contestants take turns. */
function speeds(all: readonly TimedReport[], once: ReadonlyMap<string, number>): [string, number][] {
  const words = all.reduce((sum, { record }) => sum + record.text.split(/\s+/).length, 0);
  const times = new Map<string, number[]>();
  const most = Math.max(...CONTESTANTS.map(({ rounds }) => (rounds === "once" ? 0 : rounds)));
  for (let round = 0; round <= most; round += 1) {
    for (const { name, find, rounds } of CONTESTANTS) {
      if (rounds === "once" || rounds === 0 || round > rounds) continue;
      const used = cpuOf(() => {
        for (const { record } of all) find(record.text, record.dct ?? "");
      });
      if (round > 0) times.set(name, [...(times.get(name) ?? []), used]);
    }
  }
  return [...[...times].map(([name, used]) => [name, median(used)] as const), ...once].map(([name, used]) => [
    name,
    words / (used / 1e6),
  ]);
}

const data = new DataFolder();
const reports = await collect(readTbaq(data, "tbaq.jsonl.gz"), Number.POSITIVE_INFINITY);
const once = new Map<string, number>();
const found = CONTESTANTS.map(({ name, find, rounds }) => {
  let got: readonly (readonly ScoredTime[])[] = [];
  const used = cpuOf(() => {
    got = reports.map(({ record }) => find(record.text, record.dct ?? ""));
  });
  if (rounds === "once") once.set(name, used);
  return reports.map(({ record }, k) => {
    const table = codePointTable(record.text);
    return got[k]!.map((time) => ({ ...time, start: table[time.start]!, end: table[time.end]! }));
  });
});

const right = (heading: string): { heading: string; right: true } => ({ heading, right: true });
const columns = [
  { heading: "class" },
  right("gold"),
  { heading: "" },
  ...["strict", "relaxed", "value", "type"].map(right),
];
const tables = found.map((got) => byClass(reports, got));
const names = [...tables[0]!.keys()].sort((a, b) => tables[0]!.get(b)!.gold - tables[0]!.get(a)!.gold);
const rows: string[][] = [];
const NONE: Counts = { gold: 0, got: 0, strict: 0, relaxed: 0, value: 0, type: 0 };
for (const name of names) {
  CONTESTANTS.forEach((contestant, c) => {
    const counts = tables[c]!.get(name) ?? { ...NONE, gold: tables[0]!.get(name)!.gold };
    const figures = [counts.strict, counts.relaxed, counts.value, counts.type].map((hits) => f1(hits, counts));
    rows.push([c === 0 ? name : "", c === 0 ? String(counts.gold) : "", contestant.name, ...figures]);
  });
  rows.push([]);
}
CONTESTANTS.forEach((contestant, c) => {
  const all = scoreTimes(
    reports.map(({ gold }) => gold),
    reports.map(({ record }, k) => ({ id: record.id, timexes: found[c]![k]! })),
  );
  const figures = [all.strict, all.relaxed, all.value, all.type].map((one) => one.f1.toFixed(1));
  rows.push([c === 0 ? "all" : "", c === 0 ? String(all.gold) : "", contestant.name, ...figures]);
});
process.stdout.write(formatTable(columns, rows));

const speed = speeds(reports, once);
const ours = speed[0]![1];
process.stdout.write("\n");
process.stdout.write(
  formatTable(
    [{ heading: "words per second of CPU" }, right(""), right("we are faster by")],
    speed.map(([name, figure]) => [name, Math.round(figure).toLocaleString("en"), (ours / figure).toFixed(2)]),
  ),
);
