// Which words can name one kind of happening, from WordNet: for each noun of an occurrence and each verb the synsets of its
// first senses (of a noun also the verbs that it is derived from), and what these are kinds of.
// Used by the trainer of judges across reports; the product reads the arrays that it writes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { featureKey } from "../src/model/feature-tables.ts";
import type { ModelArray } from "../src/model/manifest.ts";

/** Senses of a word that count, the commonest first. */
const SENSES = 3;
/** Noun files whose synsets may be occurrences: act, cognition, communication, event, feeling, phenomenon, possession, process, state. */
const OCCURRENCES: ReadonlySet<string> = new Set(["04", "09", "10", "11", "12", "19", "21", "22", "26"]);

interface Synset {
  readonly file: string;
  readonly broader: readonly string[];
  readonly verbs: readonly string[];
}

/** Concepts of words by key ("n:quake"), and the broader ones. */
export interface Concepts {
  readonly own: ReadonlyMap<string, readonly number[]>;
  readonly broad: ReadonlyMap<string, readonly number[]>;
}

function readData(file: string, type: "n" | "v"): Map<string, Synset> {
  const found = new Map<string, Synset>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line === "" || line.startsWith(" ")) continue;
    const parts = line.split(" | ")[0]!.trim().split(" ");
    const words = Number.parseInt(parts[3]!, 16);
    const broader: string[] = [];
    const verbs: string[] = [];
    const pointers = Number(parts[4 + 2 * words]);
    for (let i = 0; i < pointers; i += 1) {
      const [symbol, offset, kind] = parts.slice(5 + 2 * words + 4 * i);
      if (symbol === "@" || symbol === "$") broader.push(`${kind}${offset}`);
      if (symbol === "+" && type === "n" && kind === "v") verbs.push(`v${offset}`);
    }
    found.set(`${type}${parts[0]}`, { file: parts[1]!, broader, verbs });
  }
  return found;
}

/** Reads WordNet's `dict` folder. */
export function readConcepts(dict: string): Concepts {
  const synsets = new Map([...readData(join(dict, "data.noun"), "n"), ...readData(join(dict, "data.verb"), "v")]);
  const senses = new Map<string, { id: string; number: number; count: number }[]>();
  for (const line of readFileSync(join(dict, "index.sense"), "utf8").split("\n")) {
    const [key, offset, number, count] = line.split(" ");
    if (key === undefined || count === undefined) continue;
    const [lemma, rest] = key.split("%");
    const type = rest![0] === "1" ? "n" : rest![0] === "2" ? "v" : null;
    if (type === null || lemma!.includes("_") || Number(number) > SENSES) continue;
    const id = `${type}${offset}`;
    if (type === "n" && !OCCURRENCES.has(synsets.get(id)!.file)) continue;
    const name = `${type}:${lemma}`;
    senses.set(name, [...(senses.get(name) ?? []), { id, number: Number(number), count: Number(count) }]);
  }
  const own = new Map<string, string[]>();
  const broad = new Map<string, string[]>();
  const users = new Map<string, number>();
  for (const [name, list] of senses) {
    list.sort((a, b) => a.number - b.number);
    const ids = new Set<string>();
    const over = new Set<string>();
    for (const { id } of list) {
      const synset = synsets.get(id)!;
      for (const one of [id, ...synset.verbs]) {
        ids.add(one);
        for (const above of synsets.get(one)!.broader) over.add(above);
      }
    }
    own.set(name, [...ids]);
    broad.set(
      name,
      [...over].filter((id) => !ids.has(id)),
    );
    for (const id of [...ids, ...over]) users.set(id, (users.get(id) ?? 0) + 1);
  }
  // A concept that one word alone has joins nothing.
  const numbers = new Map<string, number>();
  const number = (id: string): number[] => {
    if ((users.get(id) ?? 0) < 2) return [];
    let n = numbers.get(id);
    if (n === undefined) {
      n = numbers.size;
      numbers.set(id, n);
    }
    return [n];
  };
  const names = [...own.keys()].sort();
  const pick = (table: ReadonlyMap<string, readonly string[]>): Map<string, number[]> =>
    new Map(names.map((name) => [name, table.get(name)!.flatMap(number)]));
  return { own: pick(own), broad: pick(broad) };
}

/** The concepts of the words that `wanted` lets through, as arrays of a model. */
export function packConcepts(
  concepts: Concepts,
  wanted: (name: string) => boolean,
): { readonly [section: string]: ModelArray } {
  const names = [...concepts.own.keys()]
    .filter((name) => wanted(name) && (concepts.own.get(name)!.length > 0 || concepts.broad.get(name)!.length > 0))
    .map((name) => ({ name, key: featureKey(name) }))
    .sort((a, b) => a.key - b.key);
  // Numbers are given anew, so that they fit into 16 bits.
  const numbers = new Map<number, number>();
  const number = (id: number): number => {
    let n = numbers.get(id);
    if (n === undefined) {
      n = numbers.size;
      numbers.set(id, n);
    }
    return n;
  };
  const own = names.map(({ name }) => concepts.own.get(name)!.map(number));
  const broad = names.map(({ name }) => concepts.broad.get(name)!.map(number));
  if (numbers.size > 0xffff) throw new Error(`${numbers.size} concepts, more than are stored`);
  return {
    "concepts.keys": Uint32Array.from(names, ({ key }) => key),
    "concepts.owns": Uint8Array.from(own, (list) => list.length),
    "concepts.broads": Uint8Array.from(broad, (list) => list.length),
    "concepts.ids": Uint16Array.from(own.flatMap((list, i) => [...list, ...broad[i]!])),
  };
}
