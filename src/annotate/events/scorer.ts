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
