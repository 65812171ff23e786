/** A table of weights by feature name, as a training script writes it. */
export interface Weights {
  readonly bias: number;
  readonly weights: { readonly [feature: string]: number };
}

/** Features by name with how much each holds. */
export type Features = ReadonlyMap<string, number>;

export interface Example {
  readonly features: Features;
  /** Index of the class. */
  readonly label: number;
  readonly weight: number;
}

export interface Options {
  readonly classes: number;
  readonly l2: number;
  readonly epochs: number;
  /** Names that hold for fewer examples are left out. */
  readonly least: number;
  readonly rate: number;
  /** Orders of the examples that are trained with; the weights are their mean. */
  readonly orders?: number;
}

/** The mean of several runs, each with its own order of the examples. Deterministic. */
export function trainClasses(examples: readonly Example[], options: Options): Weights[] {
  const orders = options.orders ?? 1;
  const runs = Array.from({ length: orders }, (_, order) => trainOnce(examples, options, 12345 + 7919 * order));
  if (orders === 1) return runs[0]!;
  return runs[0]!.map((_, c) => {
    const sums = new Map<string, number>();
    for (const run of runs)
      for (const [name, weight] of Object.entries(run[c]!.weights)) sums.set(name, (sums.get(name) ?? 0) + weight);
    const round = (x: number): number => Math.round((x / orders) * 1000) / 1000;
    return {
      bias: round(runs.reduce((sum, run) => sum + run[c]!.bias, 0)),
      weights: Object.fromEntries([...sums].map(([name, weight]) => [name, round(weight)])),
    };
  });
}

/** Softmax regression with L2 by AdaGrad over shuffled examples, averaged over the second half: a table of weights a class. */
function trainOnce(examples: readonly Example[], options: Options, start: number): Weights[] {
  const { classes, l2, rate } = options;
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen].filter(([, n]) => n >= options.least).map(([name]) => name);
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ features }) => {
    const at: number[] = [];
    const value: number[] = [];
    for (const [name, amount] of features) {
      const i = index.get(name);
      if (i === undefined) continue;
      at.push(i);
      value.push(amount);
    }
    return { at, value };
  });
  const width = classes;
  const weights = new Float64Array((names.length + 1) * width);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const average = new Float64Array(weights.length);
  const biasAt = names.length * width;
  const share = names.map((name) => l2 / seen.get(name)!);
  const order = examples.map((_, i) => i);
  let seed = start;
  const random = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed / 4294967296;
  };
  const chances = new Float64Array(width);
  let averaged = 0;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const i of order) {
      const { at, value } = rows[i]!;
      for (let c = 0; c < width; c += 1) {
        let sum = weights[biasAt + c]!;
        for (let k = 0; k < at.length; k += 1) sum += weights[at[k]! * width + c]! * value[k]!;
        chances[c] = sum;
      }
      const most = Math.max(...chances);
      let total = 0;
      for (let c = 0; c < width; c += 1) {
        chances[c] = Math.exp(chances[c]! - most);
        total += chances[c]!;
      }
      const { label, weight } = examples[i]!;
      for (let c = 0; c < width; c += 1) {
        const error = (chances[c]! / total - (c === label ? 1 : 0)) * weight;
        squares[biasAt + c]! += error * error;
        weights[biasAt + c]! -= (rate * error) / Math.sqrt(squares[biasAt + c]!);
        for (let k = 0; k < at.length; k += 1) {
          const w = at[k]! * width + c;
          const gradient = error * value[k]! + share[at[k]!]! * weights[w]!;
          squares[w]! += gradient * gradient;
          weights[w]! -= (rate * gradient) / Math.sqrt(squares[w]!);
        }
      }
    }
    if (epoch >= options.epochs / 2) {
      for (let w = 0; w < weights.length; w += 1) average[w]! += weights[w]!;
      averaged += 1;
    }
  }
  const round = (x: number): number => Math.round(x * 1000) / 1000;
  return Array.from({ length: classes }, (_, c): Weights => {
    const table: { [name: string]: number } = {};
    names.forEach((name, i) => {
      const weight = round(average[i * width + c]! / averaged);
      if (Math.abs(weight) >= 0.02) table[name] = weight;
    });
    return { bias: round(average[biasAt + c]! / averaged), weights: table };
  });
}

/** Logistic regression: the table whose sum is the log-odds of class 1. */
export function trainOdds(examples: readonly Example[], options: Omit<Options, "classes">): Weights {
  const [no, yes] = trainClasses(examples, { ...options, classes: 2 });
  const table: { [name: string]: number } = {};
  for (const name of new Set([...Object.keys(no!.weights), ...Object.keys(yes!.weights)]))
    table[name] = Math.round(((yes!.weights[name] ?? 0) - (no!.weights[name] ?? 0)) * 1000) / 1000;
  return { bias: Math.round((yes!.bias - no!.bias) * 1000) / 1000, weights: table };
}
