/** Scores a parser and a tagger on a treebank: `tsx training/check-parses.ts FILE.conllu[.gz] [PARSES] [TAGS] [--raw]`. */
import { readFileSync } from "node:fs";
import { parsesAnnotator } from "../src/annotate/parses/index.ts";
import { sentencesAnnotator } from "../src/annotate/sentences/index.ts";
import { tagsAnnotator } from "../src/annotate/tags/index.ts";
import { tokensAnnotator } from "../src/annotate/tokens/index.ts";
import type { Sentence, TokenTable } from "../src/core/layers.ts";
import { UPOS } from "../src/core/layers.ts";
import { EN_SENTENCES } from "../src/lang/en/sentences.ts";
import { EN_TOKENS } from "../src/lang/en/tokens.ts";
import { decodeModel, type ModelManifest } from "../src/model/manifest.ts";
import { readConllu } from "./conllu.ts";
import { reportOf } from "./report.ts";
import { tableOfForms } from "./tagging.ts";

const raw = process.argv.includes("--raw");
const [path, parsesFolder = "models/en/parses", tagsFolder = "models/en/tags"] = process.argv
  .slice(2)
  .filter((word) => word !== "--raw");
function open(folder: string) {
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8")) as ModelManifest;
  return decodeModel(manifest, new Uint8Array(readFileSync(`${folder}/weights.bin`)));
}
const treebank = readConllu(path!);
let text = "";
const blocks: { start: number; end: number }[] = [];
/** Gold words by their edges in the text: what they are, and the edges of their heads. */
const gold = new Map<string, { upos: string; xpos: string; lemma: string; head: string; deprel: string }>();
for (const sentence of treebank) {
  if (sentence.newPar) {
    if (text !== "") text += "\n\n";
    blocks.push({ start: text.length, end: text.length });
  } else text += " ";
  const base = text.length;
  text += sentence.text;
  blocks[blocks.length - 1]!.end = text.length;
  const edges = sentence.words.map((word) => `${base + word.start}-${base + word.end}`);
  sentence.words.forEach((word, i) => {
    gold.set(edges[i]!, {
      upos: word.upos,
      xpos: word.xpos,
      lemma: word.lemma,
      head: word.head === 0 ? "root" : edges[word.head - 1]!,
      deprel: word.deprel,
    });
  });
}
const report = reportOf(text, blocks);
let tokens: TokenTable;
let sentences: readonly Sentence[];
let edgeOf: (i: number) => string;
if (raw) {
  tokens = tokensAnnotator(EN_TOKENS).annotate({ report });
  sentences = sentencesAnnotator(EN_SENTENCES).annotate({ report, tokens });
  edgeOf = (i) => `${tokens.start[i]}-${tokens.end[i]}`;
} else {
  const keys = [...gold.keys()];
  tokens = tableOfForms(keys.map((key) => text.slice(Number(key.split("-")[0]), Number(key.split("-")[1]))));
  let from = 0;
  sentences = treebank.map((sentence) => {
    const row = { start: 0, end: 0, from, to: from + sentence.words.length, block: 0 };
    from = row.to;
    return row;
  });
  edgeOf = (i) => keys[i]!;
}
const tags = tagsAnnotator(open(tagsFolder)).annotate({ report, tokens, sentences });
const parses = parsesAnnotator(open(parsesFolder)).annotate({ report, tokens, sentences, tags });
const hits = { tokens: 0, upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0, "las without punctuation": 0 };
let words = 0;
for (const word of gold.values()) if (word.upos !== "PUNCT") words += 1;
for (let i = 0; i < tokens.count; i += 1) {
  const want = gold.get(edgeOf(i));
  if (want === undefined) continue;
  hits.tokens += 1;
  if (UPOS[tags.upos[i]!] === want.upos) hits.upos += 1;
  if (tags.xposes[tags.xpos[i]!] === want.xpos) hits.xpos += 1;
  if (tags.lemmas[tags.lemma[i]!] === want.lemma) hits.lemma += 1;
  const head = parses.head[i]! < 0 ? "root" : edgeOf(parses.head[i]!);
  if (head === want.head) {
    hits.uas += 1;
    if (parses.deprels[parses.deprel[i]!] === want.deprel) {
      hits.las += 1;
      if (want.upos !== "PUNCT") hits["las without punctuation"] += 1;
    }
  }
}
for (const [name, hit] of Object.entries(hits)) {
  const all = name.endsWith("punctuation") ? words : gold.size;
  const got = name.endsWith("punctuation") ? words : tokens.count;
  console.log(`${name}\t${((200 * hit) / (all + got)).toFixed(2)}`);
}
