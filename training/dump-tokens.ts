/**
 * Dumps the product's tokens and sentences of a corpus for the Python trainers: reads JSON lines {"id","text"} (.gz or not),
 * writes JSON lines {"id","tokens":[[start,end]...],"sentences":[[from,to]...]} with offsets in Unicode code points.
 * Every line of a text is a block. `tsx training/dump-tokens.ts IN.jsonl.gz OUT.jsonl`
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { sentencesAnnotator } from "../src/annotate/sentences/index.ts";
import { tokensAnnotator } from "../src/annotate/tokens/index.ts";
import { EN_SENTENCES } from "../src/lang/en/sentences.ts";
import { EN_TOKENS } from "../src/lang/en/tokens.ts";
import { reportOf } from "./report.ts";

const [input, output] = process.argv.slice(2);
const bytes = readFileSync(input!);
const lines = (input!.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
const tokenize = tokensAnnotator(EN_TOKENS);
const split = sentencesAnnotator(EN_SENTENCES);
const rows: string[] = [];
for (const line of lines) {
  if (line.trim() === "") continue;
  const { id, text } = JSON.parse(line) as { id: string; text: string };
  const points = new Int32Array(text.length + 1);
  for (let i = 0, point = 0; i <= text.length; i += 1) {
    points[i] = point;
    const unit = text.charCodeAt(i);
    if (!(unit >= 0xd800 && unit <= 0xdbff)) point += 1;
  }
  const blocks: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) blocks.push({ start: match.index, end: match.index + match[0].length });
  const report = reportOf(text, blocks);
  const tokens = tokenize.annotate({ report });
  const sentences = split.annotate({ report, tokens });
  const spans = Array.from({ length: tokens.count }, (_, i) => [points[tokens.start[i]!], points[tokens.end[i]!]]);
  rows.push(JSON.stringify({ id, tokens: spans, sentences: sentences.map((s) => [s.from, s.to]) }));
}
writeFileSync(output!, `${rows.join("\n")}\n`);
