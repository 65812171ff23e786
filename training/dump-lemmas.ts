// The lemmas of corpora with their heads, a sentence a line, for the vectors of words.
// usage: tsx training/dump-lemmas.ts OUTPUT CORPUS.jsonl.gz …
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { UPOS } from "../src/core/index.ts";
import { readAll } from "./layers.ts";

/** A letter a word class: nouns, verbs, other words of content, punctuation, words of grammar. */
const LETTER: { readonly [upos: string]: string } = {
  NOUN: "n",
  PROPN: "n",
  VERB: "v",
  ADJ: "a",
  ADV: "a",
  PUNCT: ".",
};

const [output, ...corpora] = process.argv.slice(2);
if (output === undefined || corpora.length === 0) throw new Error("usage: dump-lemmas.ts OUTPUT CORPUS …");
const out = openSync(output, "w");
for (const corpus of corpora) {
  const lines = gunzipSync(readFileSync(corpus)).toString("utf8").split("\n");
  for (const line of lines) {
    if (line.trim() === "") continue;
    const { id, text, dct } = JSON.parse(line) as { id: string; text: string; dct?: string | null };
    const { tokens, tags, sentences, parses } = readAll({ id, text, dct: dct ?? null });
    for (const { from, to } of sentences) {
      const words: string[] = [];
      for (let i = from; i < Math.min(to, tokens.count); i += 1) {
        const lemma = tags.lemmas[tags.lemma[i]!]!.toLowerCase().replaceAll(/\s/g, "");
        const head = parses.head[i]! < 0 ? -1 : parses.head[i]! - from;
        words.push(`${LETTER[UPOS[tags.upos[i]!]!] ?? "f"}:${lemma}|${head}|${parses.deprels[parses.deprel[i]!]}`);
      }
      writeSync(out, `${words.join(" ")}\n`);
    }
  }
}
closeSync(out);
