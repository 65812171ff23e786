import type { Sentence, TokenTable } from "../../core/layers.ts";
import { type FeatureTable, featureTableOf } from "../feature-tables.ts";
import { type Kernels, type Matrix, STORE_RELU } from "../kernels.ts";
import { bad, type DecodedModel, sectionOf } from "../manifest.ts";
import { logSoftmax } from "../softmax.ts";
import { numberOf, type SyntaxModel } from "./analysis.ts";
import { Tensors } from "./tensors.ts";
import { WordVectors } from "./word-vectors.ts";

export const EVENT_READER_ARCHITECTURE = "event-reader/1";

/** Mentions whose hidden layer is worked out at once. */
const GROUP_ROWS = 512;

/** A linear model over named features beside a small network over numbers; the sum of both is log-odds. */
export interface Judge {
  /** The linear half, which also says how much each name weighs. */
  readonly names: FeatureTable;
  /** How many numbers the network reads. */
  readonly inputs: number;
  /** Log-odds of each row: the names with the keys `keys[i]`, and numbers [i · inputs, (i + 1) · inputs). */
  judge(keys: readonly Uint32Array[], numbers: Float32Array): Float64Array;
}

/** Of which type an event is, by each of its mentions: a linear model over names and over the vectors of its words. */
export interface TypeJudge {
  readonly types: readonly string[];
  /** What the type of an event's rows gains over the others, in log-chances. */
  readonly rows: number;
  /** Adds a mention's log-chance of each type, in the order of `types`, to `sums`. O(names + types · numbers). */
  add(keys: Uint32Array, numbers: Float32Array, sums: Float64Array): void;
}

/** How much a judge's log-odds and those of the report reader count together. */
interface Mix {
  readonly judge: number;
  readonly report: number;
  readonly offset: number;
}

/** Which mentions name an event that is listed, which are of one event, which events are kept (training/README.md, "Events"). */
export class EventReader {
  readonly name: string;
  /** Numbers of an encoder state and of a word's vector. */
  readonly stateWidth: number;
  readonly vectorWidth: number;
  readonly mention: Judge;
  readonly pair: Judge;
  readonly cluster: Judge;
  readonly type: TypeJudge;
  /**
   * Log-odds: of a mention, below which it is not weighed; of a pair, to join; of an event, to be kept in a report, where it
   * has a type and a day of its own, and in a passage.
   */
  readonly floors: { readonly [F in "mention" | "pair" | "event" | "dated" | "passage"]: number };
  readonly #mix: { readonly [P in "mention" | "pair"]: Mix };
  readonly #syntax: SyntaxModel;
  readonly #vectors: WordVectors;

  /** Throws "bad-model", also where it was trained over another syntax model. */
  constructor(model: DecodedModel, syntax: SyntaxModel, kernels: Kernels) {
    const { name, version, architecture } = model.manifest;
    if (architecture !== EVENT_READER_ARCHITECTURE)
      throw bad(name, `its architecture is ${architecture}, not ${EVENT_READER_ARCHITECTURE}`);
    if (numberOf(model, "d") !== syntax.width) throw bad(name, "it was trained over another syntax model");
    this.name = `${name}/${version}`;
    this.#syntax = syntax;
    this.stateWidth = syntax.width;
    this.#vectors = new WordVectors(model);
    this.vectorWidth = this.#vectors.width;
    const tensors = new Tensors(model);
    const judge = (part: string): Judge => openJudge(model, tensors, kernels, part);
    this.mention = judge("mention");
    this.pair = judge("pair");
    this.cluster = judge("cluster");
    this.type = openTypes(model);
    this.floors = {
      mention: numberOf(model, "floor.mention"),
      pair: numberOf(model, "floor.pair"),
      event: numberOf(model, "floor.event"),
      dated: numberOf(model, "floor.dated"),
      passage: numberOf(model, "floor.passage"),
    };
    const mix = (part: string): Mix => ({
      judge: numberOf(model, `mix.${part}.judge`),
      report: numberOf(model, `mix.${part}.report`),
      offset: numberOf(model, `mix.${part}.offset`),
    });
    this.#mix = { mention: mix("mention"), pair: mix("pair") };
  }

  /** Log-odds of a mention, or of a pair, from what its judge and what the report reader say. */
  withReport(part: "mention" | "pair", judged: number, read: number): number {
    const { judge, report, offset } = this.#mix[part];
    return offset + judge * judged + report * read;
  }

  /** The encoder's states of a report's tokens, row by row. The pass is shared with tags and trees. */
  states(tokens: TokenTable, sentences: readonly Sentence[]): Float32Array {
    return this.#syntax.statesOf(tokens, sentences);
  }

  /** The mean of the states of some tokens that follow each other; zeros where there are none. */
  meanOf(states: Float32Array): Float64Array {
    return this.#syntax.kernels.meanOf(states, this.stateWidth);
  }

  /** Number of the double-quoted span that holds each token, or -1. */
  quoteSpans(tokens: TokenTable, sentences: readonly Sentence[]): Int32Array {
    return this.#syntax.quoteSpansOf(tokens, sentences);
  }

  /** Vector of a noun ("n:quake") or verb ("v:meet") by its lemma, of length 1; null for a rare one. */
  vector(word: string): Float32Array | null {
    return this.#vectors.vector(word);
  }
}

function openTypes(model: DecodedModel): TypeJudge {
  const table = featureTableOf(model, "type");
  const types = table.names;
  const line = sectionOf(model, "type.line", Float32Array);
  const inputs = line.length / types.length;
  if (!Number.isInteger(inputs)) throw bad(model.manifest.name, "the arrays of its part type do not agree");
  return {
    types,
    rows: numberOf(model, "type.rows"),
    add(keys, numbers, sums) {
      const odds = table.sumsOf(keys);
      for (let type = 0; type < types.length; type += 1) {
        let sum = odds[type]!;
        for (let i = 0; i < inputs; i += 1) sum += line[type * inputs + i]! * numbers[i]!;
        odds[type] = sum;
      }
      logSoftmax(odds).forEach((chance, type) => {
        sums[type]! += chance;
      });
    },
  };
}

function openJudge(model: DecodedModel, tensors: Tensors, kernels: Kernels, part: string): Judge {
  const names = featureTableOf(model, part);
  const inputs = numberOf(model, `${part}.inputs`);
  const width = numberOf(model, `${part}.width`);
  const means = sectionOf(model, `${part}.mean`, Float32Array);
  const rates = sectionOf(model, `${part}.rate`, Float32Array);
  const line = sectionOf(model, `${part}.line`, Float32Array);
  const out = sectionOf(model, `${part}.out`, Float32Array);
  if (means.length !== inputs || rates.length !== inputs || line.length !== inputs || out.length !== width)
    throw bad(model.manifest.name, `the arrays of its part ${part} do not agree`);
  const hidden = width === 0 ? null : tensors.matrix(kernels, `${part}.hidden`, width, inputs);
  const offset = numberOf(model, `${part}.offset`);
  return {
    names,
    inputs,
    judge(keys, numbers) {
      const sums = new Float64Array(keys.length);
      const even = new Float32Array(numbers.length);
      for (let row = 0; row < keys.length; row += 1) {
        let sum = offset + names.oddsOf(keys[row]!);
        const from = row * inputs;
        for (let i = 0; i < inputs; i += 1) {
          const value = (numbers[from + i]! - means[i]!) * rates[i]!;
          even[from + i] = value;
          sum += line[i]! * value;
        }
        sums[row] = sum;
      }
      if (hidden !== null) addHidden(kernels, hidden, even, inputs, out, sums);
      return sums;
    },
  };
}

/** Adds out · relu(hidden · row) to each row's sum, a group of rows at a time. */
function addHidden(
  kernels: Kernels,
  hidden: Matrix,
  rows: Float32Array,
  inputs: number,
  out: Float32Array,
  sums: Float64Array,
): void {
  const padded = hidden.inputs;
  for (let first = 0; first < sums.length; first += GROUP_ROWS) {
    const count = Math.min(GROUP_ROWS, sums.length - first);
    const mark = kernels.mark();
    try {
      const source = kernels.takeFloats(count * padded);
      const quantised = kernels.takeQuantised(count, padded);
      const target = kernels.takeFloats(count * hidden.outputs);
      const view = kernels.floats(source, count * padded).fill(0);
      for (let i = 0; i < count; i += 1)
        view.set(rows.subarray((first + i) * inputs, (first + i + 1) * inputs), i * padded);
      kernels.quantise(source, quantised, count);
      kernels.multiply(quantised, hidden, target, count, STORE_RELU);
      const values = kernels.floats(target, count * hidden.outputs);
      for (let i = 0; i < count; i += 1) {
        let sum = 0;
        for (let k = 0; k < out.length; k += 1) sum += values[i * hidden.outputs + k]! * out[k]!;
        sums[first + i]! += sum;
      }
    } finally {
      kernels.release(mark);
    }
  }
}
