import type { LinearRows, Scorer } from "../src/model/linear.ts";

/** Sentences of our own on which a trainer writes down what it computed, for the tests of src/model to reproduce. */
export const PARITY_SENTENCES: readonly string[] = [
  "The minister said on Tuesday that the bridge would reopen in June .",
  "Ada Moss , who runs the port of Lund , did n't answer questions .",
  "Two officials told reporters the talks had been postponed .",
  "“ We cannot wait , ” Hale wrote in a letter to the council .",
  "Council Delays Vote On New Dam After Protests",
  "According to the agency , 1,200 people were moved from the valley .",
  "He said he believed her , but nobody knew why .",
  "Shares of Orin Corp. fell 3.5 % to $ 41.20 .",
];

/** Scores by the definition, weight by weight: slow, and nothing shared with `SparseLinear`. */
export function plainScorer(classCount: number, rows: LinearRows): Scorer {
  const table = new Map<number, [number, number][]>();
  let entry = 0;
  rows.keys.forEach((key, row) => {
    const size = rows.sizes.length === 0 ? classCount : rows.sizes[row]!;
    const pairs: [number, number][] = [];
    for (let e = 0; e < size; e += 1) {
      const code = rows.weights[entry]!;
      pairs.push([rows.sizes.length === 0 ? e : rows.classes[entry]!, Math.sign(code) * code * code]);
      entry += 1;
    }
    table.set(key, pairs);
  });
  return {
    classCount,
    score(keys, count, scores) {
      scores.fill(0);
      for (let k = 0; k < count; k += 1) for (const [c, weight] of table.get(keys[k]!) ?? []) scores[c]! += weight;
    },
  };
}
