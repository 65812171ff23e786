/** Scores tokens and sentences on a treebank's raw text: `tsx training/check-tokens.ts FILE.conllu[.gz] [--errors]`. */
import { sentencesAnnotator } from "../src/annotate/sentences/index.ts";
import { tokensAnnotator } from "../src/annotate/tokens/index.ts";
import { EN_SENTENCES } from "../src/lang/en/sentences.ts";
import { EN_TOKENS } from "../src/lang/en/tokens.ts";
import { readConllu } from "./conllu.ts";
import { reportOf } from "./report.ts";

const [path, flag] = process.argv.slice(2);
const sentences = readConllu(path!);
let text = "";
const blocks: { start: number; end: number }[] = [];
const goldTokens = new Set<string>();
const goldSentences = new Set<string>();
for (const sentence of sentences) {
  if (sentence.newPar) {
    if (text !== "") text += "\n\n";
    blocks.push({ start: text.length, end: text.length });
  } else text += " ";
  const base = text.length;
  text += sentence.text;
  blocks[blocks.length - 1]!.end = text.length;
  for (const word of sentence.words) goldTokens.add(`${base + word.start}-${base + word.end}`);
  goldSentences.add(`${base + sentence.words[0]!.start}-${base + sentence.words.at(-1)!.end}`);
}
const report = reportOf(text, blocks);
const tokens = tokensAnnotator(EN_TOKENS).annotate({ report });
const got = sentencesAnnotator(EN_SENTENCES).annotate({ report, tokens });
const gotTokens = new Set<string>();
for (let i = 0; i < tokens.count; i += 1) gotTokens.add(`${tokens.start[i]}-${tokens.end[i]}`);
const gotSentences = new Set(got.map((s) => `${s.start}-${s.end}`));
function score(name: string, gold: Set<string>, sys: Set<string>): void {
  let hit = 0;
  for (const key of sys) if (gold.has(key)) hit += 1;
  const p = hit / sys.size;
  const r = hit / gold.size;
  console.log(
    `${name}\tP ${(100 * p).toFixed(2)}\tR ${(100 * r).toFixed(2)}\tF1 ${((200 * p * r) / (p + r)).toFixed(2)}`,
  );
}
score("tokens", goldTokens, gotTokens);
score("sentences", goldSentences, gotSentences);
if (flag === "--errors") {
  const show = (key: string) => {
    const [a, b] = key.split("-").map(Number);
    return `${text.slice(a! - 12, a).replace(/\n/g, "/")}[${text.slice(a, b)}]${text.slice(b, b! + 12).replace(/\n/g, "/")}`;
  };
  for (const key of goldTokens) if (!gotTokens.has(key)) console.log("T", show(key));
  const ends = (set: Set<string>) => new Set([...set].map((key) => Number(key.split("-")[1])));
  const goldEnds = ends(goldSentences);
  const gotEnds = ends(gotSentences);
  const around = (at: number) => `${text.slice(at - 40, at)} || ${text.slice(at, at + 40)}`.replace(/\n/g, "/");
  for (const at of goldEnds) if (!gotEnds.has(at)) console.log("MISSED", around(at));
  for (const at of gotEnds) if (!goldEnds.has(at)) console.log("FALSE", around(at));
}
