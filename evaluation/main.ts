import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createReader } from "../src/node/index.ts";
import { DataFolder, REPOSITORY } from "./corpora/folder.ts";
import { CHOICES, type RecordCommand, runRecordCommand } from "./record/command.ts";
import type { Row, Suite, SuiteRun } from "./suite.ts";
import { chooseSuites, SUITES } from "./suites.ts";
import { formatTable } from "./table.ts";
import { type CodeVersion, codeVersion } from "./version.ts";

const HELP = `Measures Readout on corpora of news with gold annotation.

  npm run eval                              all suites
  npm run eval -- polnear-dev tbaq          two of them
  npm run eval -- attributions --errors wrong.jsonl
  npm run eval -- stories FILE.jsonl --write OUT
                                            which reports tell one story, for score_clusters.py
  npm run eval -- coref FILE.jsonl --field event_mentions --mentions given --stories own --write OUT
                                            which mentions are one, for score_coref.py; also --field
                                            participant_mentions, --mentions own, --stories gold

Suites:
${SUITES.map((suite) => `  ${suite.name.padEnd(14)}${suite.layer}`).join("\n")}

Options:
  --json                print all figures as JSON
  --errors FILE         write every wrong item, a line of JSON each
  --write-system DIR    write what was found as DIR/SUITE.jsonl, in the form that the reference scorers read
  --limit N             at most N documents of each suite; results are then not kept
  --help

The corpora lie in the folder READOUT_DATA names, else in ../shared/data. Results go to evaluation/results.
`;

interface Result {
  readonly suite: string;
  readonly layer: string;
  readonly corpus: readonly { readonly file: string; readonly sha256: string }[];
  readonly code: CodeVersion;
  readonly figures: object;
}

const say = (line: string): boolean => process.stderr.write(`${line}\n`);

/** Shows how far a suite has come, where standard error is a terminal. */
function progressOf(suite: Suite): { readonly onRead: (count: number) => void; readonly end: () => void } {
  const isTerminal = process.stderr.isTTY === true;
  return {
    onRead: (count) => {
      if (isTerminal && count % 5 === 0) process.stderr.write(`\r\u001b[K${suite.name}: ${count} documents`);
    },
    end: () => {
      if (isTerminal) process.stderr.write("\r\u001b[K");
    },
  };
}

const percent = (value: number | null): string => (value === null ? "–" : (100 * value).toFixed(2));

function tableRows(suite: Suite, rows: readonly Row[]): string[][] {
  return rows.map((row, i) => {
    const { value, target } = row;
    const gap = value === null || target === null ? null : row.lower === true ? target - value : value - target;
    const distance = gap === null ? "" : gap >= -1e-9 ? "reached" : `−${percent(-gap)}`;
    const wanted = target === null ? "" : `${row.lower === true ? "≤ " : ""}${percent(target)}`;
    return [i === 0 ? suite.name : "", row.label, percent(value), wanted, distance];
  });
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      errors: { type: "string" },
      "write-system": { type: "string" },
      limit: { type: "string" },
      write: { type: "string" },
      field: { type: "string", default: "event_mentions" },
      mentions: { type: "string", default: "given" },
      stories: { type: "string", default: "own" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [name, file] = positionals;
  if ((name === "stories" || name === "coref") && file !== undefined) return recordCommand(name, file, values);
  const suites = chooseSuites(positionals);
  if (suites === null) {
    say(`No suite and no layer is called so. Choose among: ${SUITES.map((suite) => suite.name).join(", ")}.`);
    return 2;
  }
  const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit);
  if (Number.isNaN(limit) || limit < 1) {
    say("--limit takes a whole number from 1.");
    return 2;
  }
  const data = new DataFolder();
  const reader = createReader();
  const code = codeVersion();
  const results: Result[] = [];
  const lines: string[][] = [];
  const errors: string[] = [];
  let problems = 0;
  for (const suite of suites) {
    const missing = suite.files.filter((file) => !data.has(file));
    if (missing.length > 0) {
      say(`${suite.name}: skipped, ${missing.join(", ")} is not in the data folder (READOUT_DATA)`);
      continue;
    }
    const progress = progressOf(suite);
    const run: SuiteRun = await suite.run({
      data,
      reader,
      limit,
      onRead: progress.onRead,
      onProblem: (id, message) => {
        problems += 1;
        say(`${suite.name}: ${id}: ${message}`);
      },
    });
    progress.end();
    const corpus = suite.files.map((file) => data.digest(file));
    const result = { suite: suite.name, layer: suite.layer, corpus, code, figures: run.figures };
    results.push(result);
    if (limit === Number.POSITIVE_INFINITY) keep(result);
    if (lines.length > 0) lines.push([]);
    lines.push(...tableRows(suite, run.rows));
    for (const item of run.errors) errors.push(JSON.stringify({ suite: suite.name, ...item }));
    if (values["write-system"] !== undefined) {
      mkdirSync(values["write-system"], { recursive: true });
      const text = run.system.map((line) => `${JSON.stringify(line)}\n`).join("");
      writeFileSync(join(values["write-system"], `${suite.name}.jsonl`), text);
    }
  }
  if (values.errors !== undefined) writeFileSync(values.errors, errors.map((line) => `${line}\n`).join(""));
  if (values.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  else if (lines.length > 0) {
    const columns = [
      { heading: "suite" },
      { heading: "figure" },
      { heading: "value", right: true },
      { heading: "target", right: true },
      { heading: "", right: true },
    ];
    process.stdout.write(formatTable(columns, lines));
  }
  if (problems > 0) say(`${problems} documents could not be used and count as empty`);
  return results.length === 0 || problems > 0 ? 1 : 0;
}

/** A command over a file of ECB+'s shape; status 2 for an option that it does not have. */
function recordCommand(
  name: RecordCommand["name"],
  file: string,
  values: {
    readonly write?: string | undefined;
    readonly field: string;
    readonly mentions: string;
    readonly stories: string;
  },
): number {
  for (const option of ["field", "mentions", "stories"] as const) {
    const choices = CHOICES[option]!;
    if (choices.includes(values[option])) continue;
    say(`--${option} takes ${choices.join(" or ")}.`);
    return 2;
  }
  const { field, mentions, stories } = values as Pick<RecordCommand, "field" | "mentions" | "stories">;
  return runRecordCommand({ name, file, write: values.write, field, mentions, stories });
}

/** Writes a result to evaluation/results/SUITE.json: no time and no place, so that a run repeats byte for byte. */
function keep(result: Result): void {
  const folder = join(REPOSITORY, "evaluation", "results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${result.suite}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

process.exitCode = await main();
