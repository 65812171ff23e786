import type { FeatureTable } from "../../model/feature-tables.ts";

/** Features that an explanation names. */
const NAMED = 4;

/** From log-odds to a chance. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The features that weigh most, for an explanation: "status=uncertain -0.8, position=lead +0.5". */
export function weightiest(table: FeatureTable, features: readonly string[]): string {
  const bias = table.odds([]);
  const weights = [...new Set(features)].map((name) => ({ name, weight: table.odds([name]) - bias }));
  weights.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return weights
    .slice(0, NAMED)
    .map(({ name, weight }) => `${name} ${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(1)}`)
    .join(", ");
}
