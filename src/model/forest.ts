import { bad, type DecodedModel, sectionOf, tableOf } from "./manifest.ts";

/** A judge learnt as boosted trees: log-odds from a row of numbers, and which number gave how much. */
export interface Forest {
  /** What the numbers of a row are, in order. */
  readonly features: readonly string[];
  /** Log-odds of a row. O(trees × depth). */
  odds(row: ArrayLike<number>): number;
  /** How much each number of the row moved the odds: the steps of value along the paths; with the bias they sum to the odds. */
  shares(row: ArrayLike<number>): number[];
}

/** A node at an index: at a leaf `feature` is -1. Rows whose number is below the threshold go left. */
export interface ForestArrays {
  readonly features: readonly string[];
  readonly roots: Uint16Array;
  readonly feature: Int16Array;
  readonly threshold: Float32Array;
  readonly left: Uint16Array;
  readonly right: Uint16Array;
  readonly value: Float32Array;
  readonly bias: number;
}

/** Opens a forest of a model by its name. Throws "bad-model" where an array is missing or points outside. */
export function forestOf(model: DecodedModel, name: string): Forest {
  const features = tableOf(model, name);
  const roots = sectionOf(model, `${name}.roots`, Uint16Array);
  const feature = sectionOf(model, `${name}.feature`, Int16Array);
  const threshold = sectionOf(model, `${name}.threshold`, Float32Array);
  const left = sectionOf(model, `${name}.left`, Uint16Array);
  const right = sectionOf(model, `${name}.right`, Uint16Array);
  const value = sectionOf(model, `${name}.value`, Float32Array);
  const bias = model.manifest.numbers[`${name}.bias`];
  const count = feature.length;
  const agree = [threshold, left, right, value].every((array) => array.length === count);
  if (!agree || bias === undefined || roots.some((root) => root >= count))
    throw bad(model.manifest.name, `the arrays of its forest ${name} do not agree`);
  for (let i = 0; i < count; i += 1) {
    const asked = feature[i]!;
    if (asked >= features.length) throw bad(model.manifest.name, `its forest ${name} asks for a number that it lacks`);
    // Children come after their parent, so that a walk ends.
    if (asked >= 0 && (left[i]! <= i || right[i]! <= i || left[i]! >= count || right[i]! >= count))
      throw bad(model.manifest.name, `a branch of its forest ${name} leads nowhere`);
  }
  return openForest({ features, roots, feature, threshold, left, right, value, bias });
}

/** Makes arrays ready for use. */
export function openForest(arrays: ForestArrays): Forest {
  const { features, roots, feature, threshold, left, right, value, bias } = arrays;
  return {
    features,
    odds(row) {
      let sum = bias;
      for (const root of roots) {
        let at: number = root;
        while (feature[at]! >= 0) at = row[feature[at]!]! < threshold[at]! ? left[at]! : right[at]!;
        sum += value[at]!;
      }
      return sum;
    },
    shares(row) {
      const shares = features.map(() => 0);
      for (const root of roots) {
        let at: number = root;
        while (feature[at]! >= 0) {
          const asked = feature[at]!;
          const next = row[asked]! < threshold[at]! ? left[at]! : right[at]!;
          shares[asked]! += value[next]! - value[at]!;
          at = next;
        }
      }
      return shares;
    },
  };
}
