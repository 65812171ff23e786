import { sentencesAnnotator } from "../src/annotate/sentences/index.ts";
import { tokensAnnotator } from "../src/annotate/tokens/index.ts";
import type { Sentence, TokenTable } from "../src/core/layers.ts";
import { EN_SENTENCES } from "../src/lang/en/sentences.ts";
import { EN_TOKENS } from "../src/lang/en/tokens.ts";
import { readText } from "./conllu.ts";
import { reportOf } from "./report.ts";

/** One token of an automatic analysis. `head` is an index into `SilverReport.analysis`, -1 at a root. Offsets: UTF-16 code units. */
export interface SilverToken {
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
  readonly sentence: number;
}

export interface SilverReport {
  readonly text: string;
  readonly tokens: TokenTable;
  readonly sentences: readonly Sentence[];
  readonly analysis: readonly SilverToken[];
  /** Per token of ours: the analysed token that it lies in, or -1. */
  readonly covering: Int32Array;
  /** Per token of ours: 1 where both have the same edges. */
  readonly exact: Uint8Array;
}

/** Reads reports with their CoreNLP analyses, tokenised by our own rules. Blocks are lines. */
export function readSilver(reportsPath: string, analysesPath: string): SilverReport[] {
  const analyses = new Map<string, { sentences: [number, number, string, string, string, number, string][][] }>();
  for (const line of readText(analysesPath).split("\n")) {
    if (line === "") continue;
    const item = JSON.parse(line) as {
      id: string;
      sentences: [number, number, string, string, string, number, string][][];
    };
    analyses.set(item.id, item);
  }
  const tokenizer = tokensAnnotator(EN_TOKENS);
  const splitter = sentencesAnnotator(EN_SENTENCES);
  const out: SilverReport[] = [];
  for (const line of readText(reportsPath).split("\n")) {
    if (line === "") continue;
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    const found = analyses.get(id);
    if (found === undefined) continue;
    const units: number[] = [];
    let at = 0;
    for (const character of text) {
      units.push(at);
      at += character.length;
    }
    units.push(at);
    const blocks: { start: number; end: number }[] = [];
    at = 0;
    for (const row of text.split("\n")) {
      if (row.trim() !== "") blocks.push({ start: at, end: at + row.length });
      at += row.length + 1;
    }
    const report = reportOf(text, blocks);
    const tokens = tokenizer.annotate({ report });
    const sentences = splitter.annotate({ report, tokens });
    const analysis: SilverToken[] = [];
    found.sentences.forEach((rows, sentence) => {
      const base = analysis.length;
      for (const [start, end, lemma, xpos, , head, deprel] of rows) {
        analysis.push({
          start: units[start]!,
          end: units[end]!,
          lemma,
          xpos,
          head: head < 0 ? -1 : base + head,
          deprel,
          sentence,
        });
      }
    });
    const covering = new Int32Array(tokens.count).fill(-1);
    const exact = new Uint8Array(tokens.count);
    let j = 0;
    for (let i = 0; i < tokens.count; i += 1) {
      while (j < analysis.length && analysis[j]!.end <= tokens.start[i]!) j += 1;
      if (j >= analysis.length) break;
      const token = analysis[j]!;
      if (token.start <= tokens.start[i]! && tokens.end[i]! <= token.end) {
        covering[i] = j;
        if (token.start === tokens.start[i]! && tokens.end[i]! === token.end) exact[i] = 1;
      }
    }
    out.push({ text, tokens, sentences, analysis, covering, exact });
  }
  return out;
}
