import { parseArgs } from "node:util";
import { DataFolder } from "../corpora/folder.ts";
import { type CorpusPage, readBodies, readPages } from "../corpora/pages.ts";
import { pageF1, scoreBodies, scorePage } from "../metrics/body.ts";
import { quantile } from "../performance/contestant.ts";
import { formatTable } from "../table.ts";
import { EXTRACTORS, type Extractor, readTraced } from "./contestants.ts";

/*
 * Bodies of the development pages beside the other extractors for Node in one run, the CPU that each takes, and the pages that
 * Readout reads worst: npm run eval:page
 */

const HELP = `Bodies of news pages by Readout and by other extractors for Node, in one run.

  npm run eval:page                 the development half of the article-extraction benchmark
  npm run eval:page -- --rounds 5   a page's CPU is the least of so many rounds (default 3), after one that does not count
  npm run eval:page -- --worst 40   so many of the pages that Readout reads worst (default 15)
`;

const FOLDER = "page/dev";
/** Longest piece of a line that is shown, in UTF-16 code units. */
const SHOWN_UNITS = 90;
/** Lines of a page that are shown of each kind. */
const SHOWN_LINES = 3;

interface Result {
  readonly name: string;
  readonly bodies: ReadonlyMap<string, string>;
  readonly crashes: number;
  readonly cpuMs: readonly number[];
}

/** All extractors page by page in turn, so that a slow moment of the machine is shared. */
async function compete(pages: readonly CorpusPage[], rounds: number): Promise<readonly Result[]> {
  const all = EXTRACTORS.map(({ name, extract }) => ({
    name,
    extract,
    bodies: new Map<string, string>(),
    crashes: 0,
    cpuMs: new Array<number>(pages.length).fill(Number.POSITIVE_INFINITY),
  }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [i, page] of pages.entries()) {
      for (const one of all) {
        const { body, cpuMs } = await timed(one.extract, page);
        if (round > 0) one.cpuMs[i] = Math.min(one.cpuMs[i]!, cpuMs);
        if (round > 0) continue;
        if (body === null) one.crashes += 1;
        one.bodies.set(page.id, body ?? "");
      }
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[Kround ${round}: ${i + 1} pages`);
    }
  }
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  return all;
}

async function timed(
  extract: Extractor,
  page: CorpusPage,
): Promise<{ readonly body: string | null; readonly cpuMs: number }> {
  const before = process.cpuUsage();
  let body: string | null = null;
  try {
    body = await extract(page.html, page.url);
  } catch (error) {
    // A contestant that breaks on a page has an empty body there; that is counted and told.
    process.stderr.write(`${page.id}: ${error instanceof Error ? error.message : String(error)}\n`);
  }
  const { user, system } = process.cpuUsage(before);
  return { body, cpuMs: (user + system) / 1000 };
}

function table(gold: ReadonlyMap<string, string>, results: readonly Result[]): string {
  const reference = results.find(({ name }) => name.startsWith("Readability"))!;
  const rows = results.map(({ name, bodies, crashes, cpuMs }) => {
    const figures = scoreBodies(gold, bodies);
    const [median, p95] = [quantile(cpuMs, 0.5), quantile(cpuMs, 0.95)];
    return [
      name,
      (100 * figures.f1).toFixed(2),
      (100 * figures.precision).toFixed(2),
      (100 * figures.recall).toFixed(2),
      (100 * figures.accuracy).toFixed(1),
      String(figures.empty),
      String(crashes),
      median.toFixed(1),
      p95.toFixed(1),
      (median / quantile(reference.cpuMs, 0.5)).toFixed(2),
    ];
  });
  const headings = ["F1", "precision", "recall", "exact %", "empty", "crashes", "CPU ms", "p95", "Readability =1"];
  return formatTable(
    [{ heading: `${gold.size} pages` }, ...headings.map((heading) => ({ heading, right: true }))],
    rows,
  );
}

/** The pages that Readout reads worst: the lines that only one side has, and the step that kept or dropped them. */
function worst(gold: ReadonlyMap<string, string>, pages: readonly CorpusPage[], got: Result, count: number): string {
  const lines: string[] = [];
  const ranked = pages
    .map((page) => ({ page, figures: scorePage(gold.get(page.id)!, got.bodies.get(page.id) ?? "") }))
    .filter(({ figures }) => !figures.exact)
    .sort((a, b) => pageF1(a.figures) - pageF1(b.figures));
  for (const { page, figures } of ranked.slice(0, count)) {
    const percent = (value: number | null): string => (value === null ? "–" : (100 * value).toFixed(1));
    lines.push(`${page.id.slice(0, 12)}  precision ${percent(figures.precision)}  recall ${percent(figures.recall)}`);
    const read = readTraced(page.html, page.url);
    if (read === null) {
      lines.push("  refused");
      continue;
    }
    const wanted = flat(gold.get(page.id)!);
    const given = flat(read.body);
    const blocks = read.trace.filter((entry) => entry.layer === "blocks");
    const wordsOf = (entry: (typeof blocks)[number]): string =>
      flat(entry.kept ? read.report.text.slice(entry.start, entry.end) : (entry.words ?? ""));
    const isBody = (kind: string | undefined): boolean => /^(?:paragraph|heading|list-item|quote)$/.test(kind ?? "");
    const surplus = blocks.filter((entry) => entry.kept && isBody(entry.kind) && !wanted.includes(wordsOf(entry)));
    const lost = blocks.filter((entry) => {
      const words = wordsOf(entry).slice(0, SHOWN_UNITS * 2);
      return (
        !(entry.kept && isBody(entry.kind)) && words.length > 12 && wanted.includes(words) && !given.includes(words)
      );
    });
    for (const [label, entries] of [
      ["surplus", surplus],
      ["lost", lost],
    ] as const) {
      for (const entry of entries.slice(0, SHOWN_LINES))
        lines.push(`  ${label.padEnd(8)}${entry.by.padEnd(22)} ${wordsOf(entry).slice(0, SHOWN_UNITS)}`);
      if (entries.length > SHOWN_LINES) lines.push(`  ${label.padEnd(8)}and ${entries.length - SHOWN_LINES} more`);
    }
    if (surplus.length + lost.length === 0) lines.push("  parts of lines, or words in another order");
  }
  return lines.join("\n");
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "3" },
      worst: { type: "string", default: "15" },
      help: { type: "boolean", default: false },
    },
  });
  const [rounds, count] = [Number(values.rounds), Number(values.worst)];
  if (values.help || !Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(count) || count < 0) {
    process.stdout.write(HELP);
    return values.help ? 0 : 2;
  }
  const data = new DataFolder();
  if (!data.has(FOLDER)) {
    process.stderr.write(`${FOLDER} is not in the data folder (READOUT_DATA)\n`);
    return 1;
  }
  const pages = [...readPages(data, FOLDER)];
  const gold = readBodies(data, FOLDER);
  const results = await compete(pages, rounds);
  process.stdout.write(`${table(gold, results)}\nThe ${count} pages that Readout reads worst:\n\n`);
  process.stdout.write(`${worst(gold, pages, results[0]!, count)}\n`);
  return 0;
}

process.exitCode = await main();
