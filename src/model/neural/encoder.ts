import { ADD, type Kernels, type Matrix, STORE, STORE_RELU } from "../kernels.ts";
import { GRAM_BUCKETS, gramsOf, normalForm, SUFFIX_BUCKETS, shapeOf, suffixesOf } from "./features.ts";
import type { Tensors } from "./tensors.ts";

/** Tokens that go through the blocks at once: so few that their scratch memory stays in the caches. */
const GROUP_TOKENS = 512;
/** Word vectors kept between reports; the table starts anew when it is full. */
const CACHE_FORMS = 16_384;
const WORD_WIDTH = 96;
const GRAM_WIDTH = 64;
const SUFFIX_WIDTH = 32;
const SHAPE_WIDTH = 16;
const TYPE_WIDTH = WORD_WIDTH + GRAM_WIDTH + SUFFIX_WIDTH + SHAPE_WIDTH;
const TAPS = 5;

/** One block of the networks: x + out(scan(lin(conv(rms(x))))). */
export class Block {
  readonly #kernels: Kernels;
  readonly #gain: number;
  readonly #taps: number;
  readonly #lin: Matrix;
  readonly #out: Matrix;
  readonly width: number;

  constructor(kernels: Kernels, tensors: Tensors, name: string, width: number) {
    this.#kernels = kernels;
    this.width = width;
    this.#gain = kernels.place(tensors.floats(`${name}.gain`, width));
    this.#taps = kernels.place(tensors.floats(`${name}.taps`, TAPS * width));
    this.#lin = tensors.matrix(kernels, `${name}.lin`, 3 * width, width);
    this.#out = tensors.matrix(kernels, `${name}.out`, width, width);
  }

  /** Rewrites the rows of x [count × width]; `ends` are the segments' ends (int32, in kernel memory). Scratch is given back. */
  apply(x: number, count: number, ends: number, segments: number): void {
    const k = this.#kernels;
    const d = this.width;
    const mark = k.mark();
    const normal = k.takeFloats(count * d);
    const mixed = k.takeFloats(count * d);
    const room = k.takeQuantised(count, d);
    const gates = k.takeFloats(count * 3 * d);
    k.run.rms(x, this.#gain, normal, count, d);
    k.run.conv(normal, this.#taps, mixed, ends, segments, d);
    k.quantise(mixed, room, count);
    k.multiply(room, this.#lin, gates, count, STORE);
    k.run.scan(gates, normal, ends, segments, d);
    k.quantise(normal, room, count);
    k.multiply(room, this.#out, x, count, ADD);
    k.release(mark);
  }
}

/** The tokens of a stream as the encoder reads them. Segments are blocks of text; `segmentEnds` counts tokens of the stream. */
export interface TokenStream {
  readonly count: number;
  readonly formOf: (i: number) => string;
  /** Quotation state of each token (features.ts). */
  readonly quote: Uint8Array;
  /** 1 for the first token of a sentence, 2 for the first of its segment, else 0. */
  readonly edge: Uint8Array;
  readonly segmentEnds: readonly number[];
}

/**
 * Turns tokens into vectors in context: a vector a form from its word row, n-grams, suffixes and shape; then gated
 * convolution-and-recurrence blocks over each segment. Vectors of forms are kept between calls, which changes the speed and
 * nothing else.
 */
export class Encoder {
  readonly width: number;
  readonly #kernels: Kernels;
  readonly #words: ReadonlyMap<string, number>;
  readonly #tables: {
    readonly word: RowTable;
    readonly gram: RowTable;
    readonly suffix: RowTable;
    readonly shape: RowTable;
  };
  readonly #hidden: Matrix;
  readonly #project: Matrix;
  /** Addresses of tables in kernel memory: of quotation states, of places in the sentence, of the forms that are kept. */
  readonly #quote: number;
  readonly #edge: number;
  readonly #blocks: readonly Block[];
  readonly #gain: number;
  readonly #cacheRows: number;
  #cache = new Map<string, number>();

  constructor(kernels: Kernels, tensors: Tensors, words: readonly string[], width: number, blockCount: number) {
    this.#kernels = kernels;
    this.width = width;
    this.#words = new Map(words.map((word, index) => [word, index + 1]));
    this.#tables = {
      word: tensors.rows("words.word.weight", words.length + 1, WORD_WIDTH),
      gram: tensors.rows("words.gram.weight", GRAM_BUCKETS, GRAM_WIDTH),
      suffix: tensors.rows("words.suffix.weight", SUFFIX_BUCKETS, SUFFIX_WIDTH),
      shape: tensors.rows("words.shape.weight", 10, SHAPE_WIDTH),
    };
    this.#hidden = tensors.matrix(kernels, "words.hidden", 2 * width, TYPE_WIDTH);
    this.#project = tensors.matrix(kernels, "words.project", width, 2 * width);
    this.#quote = kernels.place(tensors.floats("quote.weight", 8 * width));
    this.#edge = kernels.place(tensors.floats("edge.weight", 3 * width));
    this.#blocks = Array.from({ length: blockCount }, (_, i) => new Block(kernels, tensors, `blocks.${i}`, width));
    this.#gain = kernels.place(tensors.floats("gain", width));
    this.#cacheRows = kernels.takeFloats(CACHE_FORMS * width);
  }

  /** Writes the vectors of a stream's tokens to `states` [count × width] in kernel memory. */
  encode(stream: TokenStream, states: number): void {
    const k = this.#kernels;
    const d = this.width;
    let from = 0;
    let segment = 0;
    while (from < stream.count) {
      const first = segment;
      while (
        segment < stream.segmentEnds.length &&
        (segment === first || stream.segmentEnds[segment]! - from <= GROUP_TOKENS)
      ) {
        segment += 1;
      }
      const to = stream.segmentEnds[segment - 1]!;
      const count = to - from;
      const x = states + from * d * 4;
      this.#lookUp(stream, from, to, x);
      const mark = k.mark();
      const ends = k.placeInts(stream.segmentEnds.slice(first, segment).map((end) => end - from));
      for (const block of this.#blocks) block.apply(x, count, ends, segment - first);
      k.run.rms(x, this.#gain, x, count, d);
      k.release(mark);
      from = to;
    }
  }

  /** Input vectors: of the form, of the quotation state and of the place in the sentence. */
  #lookUp(stream: TokenStream, from: number, to: number, x: number): void {
    const forms = { table: this.#cacheRows, rows: this.#rowsOf(stream, from, to) };
    const quotes = { table: this.#quote, rows: stream.quote.subarray(from, to), absent: this.#quote };
    const edges = { table: this.#edge, rows: stream.edge.subarray(from, to) };
    this.#kernels.sumRows(x, forms, quotes, edges, this.width, STORE);
  }

  /** Rows of the cache for the tokens [from, to), made where they are missing. */
  #rowsOf(stream: TokenStream, from: number, to: number): Int32Array {
    // At most one new form a token: with room for all of them, none of this group's rows is overwritten.
    if (this.#cache.size + (to - from) > CACHE_FORMS) this.#cache = new Map();
    const rows = new Int32Array(to - from);
    const missing: string[] = [];
    const base = this.#cache.size;
    for (let i = from; i < to; i += 1) {
      const form = stream.formOf(i);
      let row = this.#cache.get(form);
      if (row === undefined) {
        row = base + missing.length;
        this.#cache.set(form, row);
        missing.push(form);
      }
      rows[i - from] = row;
    }
    for (let at = 0; at < missing.length; at += GROUP_TOKENS) {
      this.#makeRows(missing.slice(at, at + GROUP_TOKENS), base + at);
    }
    return rows;
  }

  #makeRows(forms: readonly string[], firstRow: number): void {
    const k = this.#kernels;
    const d = this.width;
    const mark = k.mark();
    const count = forms.length;
    const inputs = k.takeFloats(count * TYPE_WIDTH);
    const hidden = k.takeFloats(count * 2 * d);
    const narrow = k.takeQuantised(count, this.#hidden.inputs);
    const wide = k.takeQuantised(count, this.#project.inputs);
    const view = k.floats(inputs, count * TYPE_WIDTH);
    view.fill(0);
    for (const [index, form] of forms.entries()) this.#describe(form, view, index * TYPE_WIDTH);
    k.quantise(inputs, narrow, count);
    k.multiply(narrow, this.#hidden, hidden, count, STORE_RELU);
    k.quantise(hidden, wide, count);
    k.multiply(wide, this.#project, this.#cacheRows + firstRow * d * 4, count, STORE);
    k.release(mark);
  }

  #describe(form: string, out: Float32Array, at: number): void {
    const normal = normalForm(form);
    const { word, gram, suffix, shape } = this.#tables;
    word.add(this.#words.get(normal) ?? 0, out, at, 1);
    const grams = gramsOf(normal);
    for (const bucket of grams) gram.add(bucket, out, at + WORD_WIDTH, 1 / grams.length);
    for (const bucket of suffixesOf(normal)) suffix.add(bucket, out, at + WORD_WIDTH + GRAM_WIDTH, 1);
    shape.add(shapeOf(form), out, at + WORD_WIDTH + GRAM_WIDTH + SUFFIX_WIDTH, 1);
  }
}

/** A table of vectors in 8-bit numbers with a scale a row, or in floats. */
export interface RowTable {
  /** Adds `factor` times a row to `out` from `at`. */
  add(row: number, out: Float32Array, at: number, factor: number): void;
}
