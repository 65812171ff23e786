// In how many reports of the background corpora each word stands, for the table of rarities.
// usage: tsx training/rarity.ts OUTPUT.json CORPUS.jsonl[.gz] …
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { sentencesAnnotator } from "../src/annotate/sentences/index.ts";
import { tagsAnnotator } from "../src/annotate/tags/index.ts";
import { tokensAnnotator } from "../src/annotate/tokens/index.ts";
import { UPOS } from "../src/core/index.ts";
import { EN } from "../src/lang/en/index.ts";
import { nodeModels } from "../src/node/models.ts";
import { readTextPage } from "../src/page/index.ts";
import { openEnglishModels } from "../src/pipeline/languages.ts";
import { Pipeline } from "../src/pipeline/pipeline.ts";
import { CONTENT } from "../src/record/stories/signature.ts";

/** In how many reports words stand, of how many. */
export interface Counts {
  readonly reports: number;
  readonly counts: { readonly [term: string]: number };
}

const [output, ...corpora] = process.argv.slice(2);
if (output === undefined || corpora.length === 0) throw new Error("usage: rarity.ts OUTPUT CORPUS …");
const { syntax, lemmas } = openEnglishModels(nodeModels);
const reader = Pipeline.start()
  .with(tokensAnnotator(EN.tokens))
  .with(sentencesAnnotator(EN.sentences))
  .with(tagsAnnotator(syntax, lemmas));
const counts = new Map<string, number>();
let reports = 0;
for (const corpus of corpora) {
  const bytes = readFileSync(corpus);
  for (const line of (corpus.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n")) {
    if (line.trim() === "") continue;
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    const { tokens, tags } = reader.run(readTextPage(text, { id, published: null, headline: null }));
    const seen = new Set<string>();
    for (let i = 0; i < tokens.count; i += 1) {
      const upos = UPOS[tags.upos[i]!]!;
      if (!CONTENT.has(upos)) continue;
      seen.add((upos === "PROPN" ? tokens.forms[tokens.form[i]!]! : tags.lemmas[tags.lemma[i]!]!).toLowerCase());
    }
    for (const term of seen) counts.set(term, (counts.get(term) ?? 0) + 1);
    reports += 1;
  }
}
const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(output, JSON.stringify({ reports, counts: Object.fromEntries(sorted) } satisfies Counts));
