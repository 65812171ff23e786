import { type Kernels, type Matrix, type Quantised, STORE, STORE_RELU } from "../kernels.ts";
import type { Tensors } from "./tensors.ts";
import { decodeTree } from "./tree.ts";

/** Arc distances beyond this share one bias. */
const MAX_REACH = 16;
const REACHES = 2 * MAX_REACH + 1;

/** Sizes of the label sets. */
export interface SyntaxSizes {
  readonly upos: number;
  readonly xpos: number;
  readonly deprels: number;
  /** Number of the label "root". */
  readonly root: number;
  readonly parserWidth: number;
}

/** Decisions for the tokens of a stream; heads are stream indexes, -1 at a root. */
export interface SyntaxColumns {
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly head: Int32Array;
  readonly deprel: Uint8Array;
}

/** Tags and trees from encoder states: tags by linear maps, heads by bilinear scores, labels by a small network (training/README.md, "Parser"). */
export class SyntaxHeads {
  readonly #k: Kernels;
  readonly #width: number;
  readonly #sizes: SyntaxSizes;
  readonly #upos: Matrix;
  readonly #xpos: Matrix;
  readonly #dep: Matrix;
  readonly #head: Matrix;
  readonly #bilinear: Matrix;
  readonly #prior: Float32Array;
  readonly #root: Float32Array;
  readonly #rootBias: number;
  readonly #reach: Float32Array;
  readonly #labelDep: Matrix;
  readonly #labelHead: Matrix;
  /** Addresses in kernel memory. */
  readonly #labelRoot: number;
  readonly #labelReach: number;
  readonly #label: Matrix;

  constructor(kernels: Kernels, tensors: Tensors, d: number, sizes: SyntaxSizes) {
    const w = sizes.parserWidth;
    this.#k = kernels;
    this.#width = d;
    this.#sizes = sizes;
    this.#upos = tensors.matrix(kernels, "parser.upos", sizes.upos, d);
    this.#xpos = tensors.matrix(kernels, "parser.xpos", sizes.xpos, d);
    this.#dep = tensors.matrix(kernels, "parser.dep", w, d);
    this.#head = tensors.matrix(kernels, "parser.head", w, d);
    // dep · B with dep as a row: as a linear map of dep, B transposed.
    this.#bilinear = kernels.matrix(transpose(tensors.floats("parser.bilinear", w * w), w), w, w, null);
    this.#prior = tensors.floats("parser.prior.weight", w);
    this.#root = tensors.floats("parser.root.weight", w);
    this.#rootBias = tensors.floats("parser.root.bias", 1)[0]!;
    this.#reach = tensors.floats("parser.reach.weight", REACHES);
    this.#labelDep = tensors.matrix(kernels, "parser.label_dep", w, d);
    this.#labelHead = tensors.matrix(kernels, "parser.label_head", w, d);
    this.#labelRoot = kernels.place(tensors.floats("parser.label_root", w));
    this.#labelReach = kernels.place(tensors.floats("parser.label_reach.weight", REACHES * w));
    this.#label = tensors.matrix(kernels, "parser.label", sizes.deprels, w);
  }

  /**
   * Decides for the tokens [from, to) of a stream, whose states [tokens × width] lie at `states` in kernel memory (the
   * address of the stream's first token). `sentences` are token ranges of the stream, whole and inside [from, to).
   */
  decide(
    states: number,
    from: number,
    to: number,
    sentences: readonly { readonly from: number; readonly to: number }[],
    out: SyntaxColumns,
  ): void {
    const k = this.#k;
    const count = to - from;
    const w = this.#sizes.parserWidth;
    const mark = k.mark();
    const room = k.takeQuantised(count, this.#width);
    k.quantise(states + from * this.#width * 4, room, count);
    this.#argmax(room, this.#upos, count, this.#sizes.upos, out.upos, from);
    this.#argmax(room, this.#xpos, count, this.#sizes.xpos, out.xpos, from);
    const dep = k.takeFloats(count * w);
    const head = k.takeFloats(count * w);
    const through = k.takeFloats(count * w);
    const narrow = k.takeQuantised(count, w);
    let longest = 0;
    for (const sentence of sentences) longest = Math.max(longest, sentence.to - sentence.from);
    const scores = k.takeFloats(longest * longest);
    k.multiply(room, this.#dep, dep, count, STORE_RELU);
    k.multiply(room, this.#head, head, count, STORE_RELU);
    k.quantise(dep, narrow, count);
    k.multiply(narrow, this.#bilinear, through, count, STORE);
    const rootOf = this.#weigh(dep, count, this.#root, this.#rootBias);
    const priorOf = this.#weigh(head, count, this.#prior, 0);
    const arcs = new Float64Array(longest * longest);
    const roots = new Float64Array(longest);
    for (const sentence of sentences) {
      const n = sentence.to - sentence.from;
      const at = sentence.from - from;
      k.run.dots(through + at * w * 4, w, head + at * w * 4, w, scores, n, n, n, w);
      const view = k.floats(scores, n * n);
      for (let i = 0; i < n; i += 1) {
        roots[i] = rootOf[at + i]!;
        for (let j = 0; j < n; j += 1) {
          const reach = Math.max(-MAX_REACH, Math.min(MAX_REACH, j - i)) + MAX_REACH;
          arcs[i * n + j] =
            i === j ? Number.NEGATIVE_INFINITY : view[i * n + j]! + priorOf[at + j]! + this.#reach[reach]!;
        }
      }
      decodeTree(n, arcs, roots, out.head, sentence.from);
    }
    this.#labels(room, from, count, out);
    k.release(mark);
  }

  #labels(room: Quantised, from: number, count: number, out: SyntaxColumns): void {
    const k = this.#k;
    const w = this.#sizes.parserWidth;
    const dep = k.takeFloats(count * w);
    const head = k.takeFloats(count * w);
    const mixed = k.takeFloats(count * w);
    const narrow = k.takeQuantised(count, w);
    const logits = k.takeFloats(count * this.#label.outputs);
    k.multiply(room, this.#labelDep, dep, count, STORE);
    k.multiply(room, this.#labelHead, head, count, STORE);
    const own = new Int32Array(count);
    const heads = new Int32Array(count);
    const reaches = new Int32Array(count);
    for (let i = 0; i < count; i += 1) {
      const above = out.head[from + i]!;
      own[i] = i;
      heads[i] = above < 0 ? -1 : above - from;
      // The root's row of the reaches is that of distance 0, which no arc has.
      reaches[i] = above < 0 ? MAX_REACH : Math.max(-MAX_REACH, Math.min(MAX_REACH, above - from - i)) + MAX_REACH;
    }
    const above = { table: head, rows: heads, absent: this.#labelRoot };
    const reach = { table: this.#labelReach, rows: reaches };
    k.sumRows(mixed, { table: dep, rows: own }, above, reach, w, STORE_RELU);
    k.quantise(mixed, narrow, count);
    k.multiply(narrow, this.#label, logits, count, STORE);
    const view = k.floats(logits, count * this.#label.outputs);
    for (let i = 0; i < count; i += 1) {
      if (out.head[from + i]! < 0) out.deprel[from + i] = this.#sizes.root;
      else out.deprel[from + i] = best(view, i * this.#label.outputs, this.#sizes.deprels, this.#sizes.root);
    }
  }

  #argmax(room: Quantised, matrix: Matrix, count: number, labels: number, out: Uint8Array, from: number): void {
    const k = this.#k;
    const logits = k.takeFloats(count * matrix.outputs);
    k.multiply(room, matrix, logits, count, STORE);
    const view = k.floats(logits, count * matrix.outputs);
    for (let i = 0; i < count; i += 1) out[from + i] = best(view, i * matrix.outputs, labels, -1);
  }

  /** bias + x · weights for each row. */
  #weigh(x: number, count: number, weights: Float32Array, bias: number): Float32Array {
    const w = weights.length;
    const view = this.#k.floats(x, count * w);
    const out = new Float32Array(count);
    for (let i = 0; i < count; i += 1) {
      let sum = bias;
      for (let j = 0; j < w; j += 1) sum += view[i * w + j]! * weights[j]!;
      out[i] = sum;
    }
    return out;
  }
}

function transpose(square: Float32Array, size: number): Float32Array {
  return Float32Array.from(square, (_, i) => square[(i % size) * size + Math.floor(i / size)]!);
}

/** The label with the highest score, the first where several have it; `never` is passed over. */
function best(view: Float32Array, at: number, labels: number, never: number): number {
  let found = never === 0 ? 1 : 0;
  for (let label = found + 1; label < labels; label += 1) {
    if (label !== never && view[at + label]! > view[at + found]!) found = label;
  }
  return found;
}
