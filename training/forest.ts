// Boosted trees for log-odds: a judge over a few dozen numbers. Deterministic.
import { type Forest as Judge, openForest } from "../src/model/forest.ts";
import type { ModelArray } from "../src/model/manifest.ts";

/** One split or leaf; children are indexes into the forest's nodes. `value` is the mean step at the node, for explanations. */
export interface TreeNode {
  /** Index of the number that is asked; -1 at a leaf. */
  feature: number;
  /** Goes left where the number is below it. */
  threshold: number;
  left: number;
  right: number;
  value: number;
}

export interface Forest {
  readonly bias: number;
  /** Index of each tree's root. */
  readonly roots: readonly number[];
  readonly nodes: readonly TreeNode[];
}

export interface ForestOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least weight (sum of p(1-p)) of a leaf. */
  readonly least: number;
  readonly l2: number;
  /** Share of rows and of features that a tree sees. */
  readonly rows: number;
  readonly features: number;
  /** Forests that each draw other rows and features, and whose mean is taken. */
  readonly forests?: number;
  /** By feature: 1 where the odds may only rise with it, -1 where they may only fall, 0 free. */
  readonly monotone?: readonly number[];
}

const BINS = 64;

/** Numbers of a generator that repeats. */
export function repeating(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function edgesOf(column: Float32Array): number[] {
  const sorted = Float32Array.from(column).sort();
  const edges: number[] = [];
  for (let b = 1; b < BINS; b += 1) {
    const at = sorted[Math.floor((b * sorted.length) / BINS)]!;
    if (at > sorted[0]! && edges.at(-1) !== at) edges.push(at);
  }
  // Rare values at the ends of a number that is mostly one value.
  const distinct = sorted.filter((x, i) => i === 0 || x !== sorted[i - 1]);
  if (distinct.length <= BINS) return [...distinct.subarray(1)];
  return edges;
}

/** Logistic loss by second-order boosting over histograms. `columns[f][row]`. */
export function trainForest(
  columns: readonly Float32Array[],
  labels: Uint8Array,
  weights: Float32Array,
  options: ForestOptions,
): Forest {
  const n = labels.length;
  const edges = columns.map(edgesOf);
  const bins = columns.map((column, f) => {
    const e = edges[f]!;
    const out = new Uint8Array(n);
    for (let i = 0; i < n; i += 1) {
      let low = 0;
      let high = e.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (column[i]! < e[middle]!) high = middle;
        else low = middle + 1;
      }
      out[i] = low;
    }
    return out;
  });
  let positive = 0;
  let all = 0;
  for (let i = 0; i < n; i += 1) {
    all += weights[i]!;
    if (labels[i] === 1) positive += weights[i]!;
  }
  const bias = Math.log(Math.max(positive, 1e-6) / Math.max(all - positive, 1e-6));
  const forests = options.forests ?? 1;
  const score = new Float64Array(n);
  const g = new Float64Array(n);
  const h = new Float64Array(n);
  let random = repeating(7);
  const sumG = new Float64Array(BINS + 1);
  const sumH = new Float64Array(BINS + 1);
  const nodes: TreeNode[] = [];
  const roots: number[] = [];
  const monotone = options.monotone ?? [];
  const gain = (G: number, H: number): number => (G * G) / (H + options.l2);
  for (let t = 0; t < forests * options.trees; t += 1) {
    if (t % options.trees === 0) {
      score.fill(bias);
      random = repeating(7 + t);
    }
    const rows: number[] = [];
    for (let i = 0; i < n; i += 1) {
      const p = 1 / (1 + Math.exp(-score[i]!));
      g[i] = (labels[i]! - p) * weights[i]!;
      h[i] = Math.max(p * (1 - p), 1e-6) * weights[i]!;
      if (random() < options.rows) rows.push(i);
    }
    const asked = columns.map((_, f) => f).filter(() => random() < options.features);
    const grow = (members: Int32Array, depth: number, low: number, high: number): number => {
      // Gathered once a node: each feature then reads them in a row.
      const count = members.length;
      const memberG = new Float64Array(count);
      const memberH = new Float64Array(count);
      let G = 0;
      let H = 0;
      for (let m = 0; m < count; m += 1) {
        memberG[m] = g[members[m]!]!;
        memberH[m] = h[members[m]!]!;
        G += memberG[m]!;
        H += memberH[m]!;
      }
      const clamp = (x: number): number => Math.min(high, Math.max(low, x));
      const value = clamp(G / (H + options.l2)) * options.rate;
      const at = nodes.length;
      nodes.push({ feature: -1, threshold: 0, left: -1, right: -1, value });
      if (depth >= options.depth) return at;
      let best = 1e-4;
      let bestFeature = -1;
      let bestBin = 0;
      let bestMiddle = 0;
      for (const f of asked) {
        const kinds = edges[f]!.length + 1;
        if (kinds < 2) continue;
        sumG.fill(0, 0, kinds);
        sumH.fill(0, 0, kinds);
        const b = bins[f]!;
        for (let m = 0; m < count; m += 1) {
          const k = b[members[m]!]!;
          sumG[k]! += memberG[m]!;
          sumH[k]! += memberH[m]!;
        }
        let leftG = 0;
        let leftH = 0;
        for (let k = 0; k + 1 < kinds; k += 1) {
          leftG += sumG[k]!;
          leftH += sumH[k]!;
          if (leftH < options.least || H - leftH < options.least) continue;
          const way = monotone[f] ?? 0;
          const leftValue = clamp(leftG / (leftH + options.l2));
          const rightValue = clamp((G - leftG) / (H - leftH + options.l2));
          if (way !== 0 && way * (rightValue - leftValue) < 0) continue;
          const won = gain(leftG, leftH) + gain(G - leftG, H - leftH) - gain(G, H);
          if (won > best) {
            best = won;
            bestFeature = f;
            bestBin = k;
            bestMiddle = (leftValue + rightValue) / 2;
          }
        }
      }
      if (bestFeature < 0) return at;
      const chosen = bins[bestFeature]!;
      const left = members.filter((i) => chosen[i]! <= bestBin);
      const right = members.filter((i) => chosen[i]! > bestBin);
      const way = monotone[bestFeature] ?? 0;
      const node = nodes[at]!;
      node.feature = bestFeature;
      node.threshold = edges[bestFeature]![bestBin]!;
      node.left = grow(
        left,
        depth + 1,
        way < 0 ? Math.max(low, bestMiddle) : low,
        way > 0 ? Math.min(high, bestMiddle) : high,
      );
      node.right = grow(
        right,
        depth + 1,
        way > 0 ? Math.max(low, bestMiddle) : low,
        way < 0 ? Math.min(high, bestMiddle) : high,
      );
      return at;
    };
    const root = grow(Int32Array.from(rows), 0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    roots.push(root);
    for (let i = 0; i < n; i += 1) {
      let at = root;
      while (nodes[at]!.feature >= 0) {
        const node = nodes[at]!;
        at = columns[node.feature]![i]! < node.threshold ? node.left : node.right;
      }
      score[i]! += nodes[at]!.value;
    }
  }
  for (const node of nodes) node.value /= forests;
  return { bias, roots, nodes };
}

/** A forest as the arrays of a model, by section name. */
export function packForest(name: string, forest: Forest): { readonly [section: string]: ModelArray } {
  const { nodes, roots } = forest;
  if (nodes.length > 0xffff) throw new Error(`forest ${name} has ${nodes.length} nodes, more than are stored`);
  return {
    [`${name}.roots`]: Uint16Array.from(roots),
    [`${name}.feature`]: Int16Array.from(nodes, (node) => node.feature),
    [`${name}.threshold`]: Float32Array.from(nodes, (node) => node.threshold),
    [`${name}.left`]: Uint16Array.from(nodes, (node) => Math.max(0, node.left)),
    [`${name}.right`]: Uint16Array.from(nodes, (node) => Math.max(0, node.right)),
    [`${name}.value`]: Float32Array.from(nodes, (node) => node.value),
  };
}

/** A forest as the product runs it. */
export function runnable(features: readonly string[], forest: Forest): Judge {
  const arrays = packForest("f", forest);
  return openForest({
    features,
    roots: arrays["f.roots"] as Uint16Array,
    feature: arrays["f.feature"] as Int16Array,
    threshold: arrays["f.threshold"] as Float32Array,
    left: arrays["f.left"] as Uint16Array,
    right: arrays["f.right"] as Uint16Array,
    value: arrays["f.value"] as Float32Array,
    bias: forest.bias,
  });
}
