import type { Weights } from "./rules.ts";

/** A table of weights made ready for look-up. */
export interface Scorer {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

export function compileScorer(table: Weights): Scorer {
  return { bias: table.bias, weights: new Map(Object.entries(table.weights)) };
}

/** The sum of the weights of the features. */
export function score(scorer: Scorer, features: readonly string[]): number {
  let sum = scorer.bias;
  for (const feature of features) sum += scorer.weights.get(feature) ?? 0;
  return sum;
}

/** From log-odds to a chance. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Several tables over the same features, looked up once: column i belongs to `names[i]`. */
export interface Ballot {
  readonly names: readonly string[];
  readonly biases: readonly number[];
  readonly weights: ReadonlyMap<string, Float64Array>;
}

export function compileBallot(tables: { readonly [name: string]: Weights }): Ballot {
  const names = Object.keys(tables);
  const weights = new Map<string, Float64Array>();
  names.forEach((name, column) => {
    for (const [feature, weight] of Object.entries(tables[name]!.weights)) {
      let row = weights.get(feature);
      if (row === undefined) {
        row = new Float64Array(names.length);
        weights.set(feature, row);
      }
      row[column] = weight;
    }
  });
  return { names, biases: names.map((name) => tables[name]!.bias), weights };
}

/** The sum of each column. */
export function count(ballot: Ballot, features: readonly string[]): number[] {
  const sums = [...ballot.biases];
  for (const feature of features) {
    const row = ballot.weights.get(feature);
    if (row === undefined) continue;
    for (let i = 0; i < sums.length; i += 1) sums[i]! += row[i]!;
  }
  return sums;
}
