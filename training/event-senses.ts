// Writes src/lang/en/event-senses.ts: coarse senses (WordNet's lexicographer files) of the nouns and verbs of news, and
// which verb a noun of action is made from. usage: tsx training/event-senses.ts WORDNET_DICT DATA_FOLDER
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { UPOS } from "../src/core/index.ts";
import { readAll } from "./layers.ts";

const [dict, data] = [process.argv[2]!, process.argv[3] ?? "../shared/data"];
const FILES: readonly string[] =
  "all pert advall Tops act animal artifact attribute body cognition communication event feeling food group location motive object person phenomenon plant possession process quantity relation shape state substance time body change cognition communication competition consumption contact creation emotion motion perception possession social stative weather".split(
    " ",
  );
/** A lemma is listed that occurs at least this often in the corpora. */
const LEAST = 3;

const counts = new Map<string, number>();
const NOUN = UPOS.indexOf("NOUN");
const VERB = UPOS.indexOf("VERB");
for (const name of ["polnear-train.jsonl.gz", "tbaq.jsonl.gz", "ecb-train.jsonl.gz"]) {
  for (const line of gunzipSync(readFileSync(join(data, name)))
    .toString("utf8")
    .split("\n")) {
    if (line.trim() === "") continue;
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    const { tokens, tags } = readAll({ id, text, dct: null });
    for (let i = 0; i < tokens.count; i += 1) {
      const upos = tags.upos[i]!;
      if (upos !== NOUN && upos !== VERB) continue;
      const key = `${upos === NOUN ? "n" : "v"}:${tags.lemmas[tags.lemma[i]!]!.toLowerCase()}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
}

const senses = new Map<string, Map<string, number>>();
const synsets = new Map<string, string[]>();
for (const line of readFileSync(join(dict, "index.sense"), "utf8").split("\n")) {
  const [key, offset, number, count] = line.split(" ");
  if (key === undefined || count === undefined) continue;
  const [lemma, rest] = key.split("%");
  const [type, file] = rest!.split(":");
  if (type !== "1" && type !== "2") continue;
  const name = `${type === "1" ? "n" : "v"}:${lemma!.replaceAll("_", " ")}`;
  if ((counts.get(name) ?? 0) < LEAST) continue;
  const sense = FILES[Number(file)]!;
  const table = senses.get(name) ?? new Map<string, number>();
  table.set(sense, (table.get(sense) ?? 0) + Number(count) + 1 / Number(number));
  senses.set(name, table);
  const list = synsets.get(name) ?? [];
  list.push(offset!);
  synsets.set(name, list);
}
const groups = new Map<string, string[]>();
for (const [name, table] of [...senses].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const ranked = [...table].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const sum = ranked.reduce((total, [, weight]) => total + weight, 0);
  const label = ranked
    .slice(0, 2)
    .filter(([, weight], i) => i === 0 || weight / sum >= 0.3)
    .map(([sense]) => sense)
    .join("+");
  const group = `${name.slice(0, 2)}${label}`;
  groups.set(group, [...(groups.get(group) ?? []), name.slice(2)]);
}

// Noun of action to verb, by the derivational pointers of the noun's synsets; the two must open alike.
const verbOf = new Map<string, string[]>();
for (const line of readFileSync(join(dict, "data.verb"), "utf8").split("\n")) {
  if (line === "" || line.startsWith(" ")) continue;
  const parts = line.split(" ");
  const words: string[] = [];
  for (let i = 0; i < Number.parseInt(parts[3]!, 16); i += 1) words.push(parts[4 + 2 * i]!.toLowerCase());
  verbOf.set(parts[0]!, words);
}
const nounLines = new Map<string, string[]>();
for (const line of readFileSync(join(dict, "data.noun"), "utf8").split("\n")) {
  if (line !== "" && !line.startsWith(" ")) nounLines.set(line.slice(0, 8), line.split(" | ")[0]!.split(" "));
}
const ACTION = new Set(["act", "event", "communication", "process", "phenomenon", "possession", "state", "cognition"]);
const families: string[] = [];
for (const [name, offsets] of [...synsets].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (!name.startsWith("n:")) continue;
  const noun = name.slice(2);
  const main = [...senses.get(name)!].sort((a, b) => b[1] - a[1])[0]![0];
  if (!ACTION.has(main)) continue;
  const found = new Map<string, number>();
  for (const offset of offsets) {
    const parts = nounLines.get(offset);
    if (parts === undefined) continue;
    for (let i = 0; i + 2 < parts.length; i += 1) {
      if (parts[i] !== "+" || parts[i + 2] !== "v") continue;
      for (const verb of verbOf.get(parts[i + 1]!) ?? []) {
        if ((counts.get(`v:${verb}`) ?? 0) < LEAST || verb === noun || verb.length > noun.length) continue;
        let same = 0;
        while (same < Math.min(verb.length, noun.length) && verb[same] === noun[same]) same += 1;
        if (same >= 3 && same >= verb.length - 2) found.set(verb, Math.max(found.get(verb) ?? 0, same));
      }
    }
  }
  const best = [...found].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))[0];
  if (best !== undefined) families.push(`${noun}:${best[0]}`);
}

function wrap(words: readonly string[], indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line.length + word.length + 1 > 104) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  if (line !== "") lines.push(line);
  return lines.map((one, i) => `${indent}${JSON.stringify(i + 1 < lines.length ? `${one} ` : one)}`).join(" +\n");
}
const out = `// Written by training/event-senses.ts from WordNet 3.1 (Princeton University, WordNet licence); not edited by hand.

/** Coarse senses of news nouns ("n:") and verbs ("v:"): WordNet's lexicographer file, two where the second is common. */
export const SENSES: { readonly [sense: string]: string } = {
${[...groups]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([group, words]) => `  ${JSON.stringify(group)}:\n${wrap(words, "    ")},`)
  .join("\n")}
};

/** Nouns of action with the verb that they are made from: "acquisition:acquire". */
export const DERIVATIONS: string =
${wrap(families, "  ")};
`;
writeFileSync(join(import.meta.dirname, "../src/lang/en/event-senses.ts"), out);
console.error(`${senses.size} lemmas, ${groups.size} groups, ${families.length} derivations`);
