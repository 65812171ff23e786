import { KeyRows } from "./key-rows.ts";
import { bad, type DecodedModel, sectionOf, tableOf } from "./manifest.ts";

export const FEATURE_TABLES_ARCHITECTURE = "feature-tables/1";
/** Weights are kept as whole thousandths. */
export const SCALE = 1000;

/** Weights by feature, a column for each name that is weighed: the sums of a linear model. */
export interface FeatureTable {
  /** What the columns stand for. */
  readonly names: readonly string[];
  /** The sum of each column over features with how much each holds. O(features). */
  sums(features: Iterable<readonly [string, number]>): number[];
  /** The sum of the first column over features that simply hold: log-odds. O(features). */
  odds(features: readonly string[]): number;
  /** The same over features that simply hold, by their keys. */
  sumsOf(keys: Uint32Array): number[];
  oddsOf(keys: Uint32Array): number;
}

/** What a table is made of: a bias and weights by feature, for each column. */
export interface TableColumns {
  readonly [name: string]: { readonly bias: number; readonly weights: { readonly [feature: string]: number } };
}

/** 32-bit FNV-1a of a feature's name: the name itself is not kept. */
export function featureKey(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The keys of features, for tables that look the same ones up. */
export function featureKeys(names: readonly string[]): Uint32Array {
  const keys = new Uint32Array(names.length);
  for (let i = 0; i < names.length; i += 1) keys[i] = featureKey(names[i]!);
  return keys;
}

/** A table as arrays: `keys` in rising order, `weights` a row a key and a column a name, `biases`; all in thousandths. */
export interface PackedTable {
  readonly names: readonly string[];
  readonly keys: Uint32Array;
  readonly weights: Int16Array;
  readonly biases: Int32Array;
}

/** Packs columns. Two features whose names have the same key share a row: the last one's weights stand. */
export function packTable(columns: TableColumns): PackedTable {
  const names = Object.keys(columns);
  const rows = new Map<number, number[]>();
  names.forEach((name, column) => {
    for (const [feature, weight] of Object.entries(columns[name]!.weights)) {
      const key = featureKey(feature);
      const row = rows.get(key) ?? names.map(() => 0);
      row[column] = Math.max(-32768, Math.min(32767, Math.round(weight * SCALE)));
      rows.set(key, row);
    }
  });
  const keys = Uint32Array.from([...rows.keys()].sort((a, b) => a - b));
  return {
    names,
    keys,
    weights: Int16Array.from([...keys].flatMap((key) => rows.get(key)!)),
    biases: Int32Array.from(names.map((name) => Math.round(columns[name]!.bias * SCALE))),
  };
}

/** A packed table made ready for look-up. */
export function openTable({ names, keys, weights, biases }: PackedTable): FeatureTable {
  const width = names.length;
  const rows = new KeyRows(keys);
  const first = (key: number): number => {
    const row = rows.find(key);
    return row < 0 ? 0 : weights[row * width]!;
  };
  return {
    names,
    sums(features) {
      const sums = Array.from(biases, (bias) => bias / SCALE);
      for (const [name, amount] of features) {
        const row = rows.find(featureKey(name));
        if (row < 0) continue;
        for (let c = 0; c < width; c += 1) sums[c]! += (weights[row * width + c]! / SCALE) * amount;
      }
      return sums;
    },
    odds(features) {
      let sum = biases[0]!;
      for (const name of features) sum += first(featureKey(name));
      return sum / SCALE;
    },
    sumsOf(found) {
      const sums = Array.from(biases, (bias) => bias / SCALE);
      for (let i = 0; i < found.length; i += 1) {
        const row = rows.find(found[i]!);
        if (row < 0) continue;
        for (let c = 0; c < width; c += 1) sums[c]! += weights[row * width + c]! / SCALE;
      }
      return sums;
    },
    oddsOf(found) {
      let sum = biases[0]!;
      for (let i = 0; i < found.length; i += 1) sum += first(found[i]!);
      return sum / SCALE;
    },
  };
}

/** Opens the tables of a model by their names. Throws "bad-model" where one is missing or its arrays do not agree. */
export function openFeatureTables<N extends string>(
  model: DecodedModel,
  wanted: readonly N[],
): { readonly [name in N]: FeatureTable } {
  const { manifest } = model;
  if (manifest.architecture !== FEATURE_TABLES_ARCHITECTURE)
    throw bad(manifest.name, `its architecture is ${manifest.architecture}, not ${FEATURE_TABLES_ARCHITECTURE}`);
  if (manifest.numbers["scale"] !== SCALE) throw bad(manifest.name, `its weights are not in parts of ${SCALE}`);
  const entries = wanted.map((name) => [name, featureTableOf(model, name)] as const);
  return Object.fromEntries(entries) as { [name in N]: FeatureTable };
}

/** One table of a model that may hold other things beside. Throws "bad-model". */
export function featureTableOf(model: DecodedModel, name: string): FeatureTable {
  const names = tableOf(model, name);
  const keys = sectionOf(model, `${name}.keys`, Uint32Array);
  const weights = sectionOf(model, `${name}.weight`, Int16Array);
  const biases = sectionOf(model, `${name}.biases`, Int32Array);
  if (names.length === 0 || weights.length !== keys.length * names.length || biases.length !== names.length)
    throw bad(model.manifest.name, `the arrays of its table ${name} do not agree`);
  return openTable({ names, keys, weights, biases });
}
