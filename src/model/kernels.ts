import { ReadoutError } from "../core/errors.ts";

/** The operations of kernels/index.ts, as a WebAssembly instance exports them. Addresses are bytes, sizes are elements. */
export interface KernelExports {
  quantise(a: number, q: number, scales: number, m: number, k: number): void;
  gemm(
    a: number,
    scales: number,
    b: number,
    columns: number,
    bias: number,
    c: number,
    ldc: number,
    m: number,
    k: number,
    n: number,
    mode: number,
  ): void;
  rms(x: number, gain: number, y: number, n: number, d: number): void;
  conv(x: number, taps: number, y: number, ends: number, segments: number, d: number): void;
  scan(u: number, y: number, ends: number, segments: number, d: number): void;
  dots(a: number, lda: number, b: number, ldb: number, c: number, ldc: number, m: number, n: number, k: number): void;
  mix(a: number, lda: number, b: number, ldb: number, c: number, ldc: number, m: number, n: number, k: number): void;
  addRows(y: number, table: number, rows: number, n: number, d: number): void;
  addScaled(y: number, table: number, scales: number, picked: number, ends: number, n: number, d: number): void;
  addWindow(y: number, pair: number, own: number, by: number, tables: number, rows: number, n: number, d: number): void;
  gather(table: number, absent: number, rows: number, y: number, stride: number, n: number, d: number): void;
  sumRows(
    y: number,
    t0: number,
    r0: number,
    t1: number,
    r1: number,
    absent: number,
    t2: number,
    r2: number,
    n: number,
    d: number,
    mode: number,
  ): void;
  sumColumns(x: number, y: number, n: number, d: number): void;
  softmax(scores: number, wide: number, m: number, n: number): void;
  shares(scores: number, wide: number, relations: number, bias: number, step: number, root: number, n: number): void;
}

/** The sliver of WebAssembly.Memory that is used. */
export interface KernelMemory {
  readonly buffer: ArrayBufferLike;
  grow(pages: number): number;
}

/** What the edge makes from `KERNELS_WASM`: a fresh memory and the instance's operations over it. */
export interface KernelHost {
  readonly memory: KernelMemory;
  readonly exports: KernelExports;
}

const PAGE_BYTES = 65_536;
const ALIGN_BYTES = 64;
/** What the kernels' memory may grow to. */
const MOST_BYTES = 2 ** 31;
/** Quantised weights reach this: with inputs up to 4095 and at most 512 of them, a sum stays below 2^31. */
const WEIGHT_TOP = 1023;
const MOST_INPUTS = 512;
/** Rows of which the sums are taken at once. */
const MEAN_ROWS = 4096;
/** Columns of one panel of a packed matrix. */
const PANEL = 8;

/** How `multiply` treats its target. */
export const STORE = 0;
export const STORE_RELU = 1;
export const ADD = 2;

/** A linear map that lies packed in the kernels' memory: `outputs` is rounded up to whole panels, `inputs` to an even number. */
export interface Matrix {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
}

/** Rows of a table of floats in the kernels' memory, by their numbers. */
export interface PickedRows {
  readonly table: number;
  readonly rows: ArrayLike<number>;
}

/** A table of 8-bit integers with a scale a row, in the kernels' memory. */
export interface ScaledRows {
  readonly integers: number;
  readonly scales: number;
}

/**
 * Memory and operations for the neural layers. Weights are placed once, at the bottom; everything above the mark that
 * `mark` gives is scratch, and `release` takes it back. Not re-entrant: one computation at a time, which is all that a
 * synchronous reader does.
 */
export class Kernels {
  readonly run: KernelExports;
  readonly #memory: KernelMemory;
  #top = ALIGN_BYTES;

  constructor(host: KernelHost) {
    this.run = host.exports;
    this.#memory = host.memory;
  }

  /** Bytes of memory in use by the host. */
  get memoryBytes(): number {
    return this.#memory.buffer.byteLength;
  }

  /** The place up to which memory is taken. */
  mark(): number {
    return this.#top;
  }

  /** Gives back everything above a mark. */
  release(mark: number): void {
    this.#top = mark;
  }

  /**
   * Room for a number of bytes, aligned for SIMD; its content is not cleared. Views made before may be detached. Throws `ReadoutError`
   * "too-large" where there is no such room.
   */
  take(bytes: number): number {
    const address = this.#top;
    const top = Math.ceil((address + bytes) / ALIGN_BYTES) * ALIGN_BYTES;
    const lacking = top - this.#memory.buffer.byteLength;
    if (top > MOST_BYTES) throw noRoom(null);
    try {
      if (lacking > 0) this.#memory.grow(Math.ceil(lacking / PAGE_BYTES));
    } catch (cause) {
      throw noRoom(cause);
    }
    this.#top = top;
    return address;
  }

  /** Room for floats. */
  takeFloats(count: number): number {
    return this.take(count * 4);
  }

  /** A view of floats. Valid until memory grows: take all room first, look afterwards. */
  floats(address: number, count: number): Float32Array {
    return new Float32Array(this.#memory.buffer, address, count);
  }

  ints(address: number, count: number): Int32Array {
    return new Int32Array(this.#memory.buffer, address, count);
  }

  /** Copies floats in and gives their address. */
  place(values: ArrayLike<number>): number {
    const address = this.takeFloats(values.length);
    this.floats(address, values.length).set(values);
    return address;
  }

  placeBytes(values: Uint8Array | Int8Array): number {
    const address = this.take(values.length);
    new Uint8Array(this.#memory.buffer, address, values.length).set(values);
    return address;
  }

  placeInts(values: ArrayLike<number>): number {
    const address = this.take(values.length * 4);
    this.ints(address, values.length).set(values);
    return address;
  }

  /** Places a table of 8-bit integers with a scale a row. */
  placeRows(integers: Int8Array, scales: Float32Array): ScaledRows {
    return { integers: this.placeBytes(integers), scales: this.place(scales) };
  }

  /** Rows of y [n × d] += rows of a table of floats, a number a row of y. */
  addRows(y: number, table: number, rows: ArrayLike<number>, d: number): void {
    const mark = this.#top;
    this.run.addRows(y, table, this.placeInts(rows), rows.length, d);
    this.release(mark);
  }

  /** Rows of y [ends.length × d] += those rows of a table that are picked for each: for row i picked[ends[i - 1]] to picked[ends[i]]. */
  addScaled(y: number, table: ScaledRows, picked: ArrayLike<number>, ends: ArrayLike<number>, d: number): void {
    const mark = this.#top;
    const numbers = this.placeInts(picked);
    this.run.addScaled(y, table.integers, table.scales, numbers, this.placeInts(ends), ends.length, d);
    this.release(mark);
  }

  /**
   * Rows of y [n × d] = the sums, in doubles, of a row of each of three tables; `absent` stands for a row of the second one
   * whose number is below 0. `mode` is STORE or STORE_RELU.
   */
  sumRows(
    y: number,
    first: PickedRows,
    second: PickedRows & { readonly absent: number },
    third: PickedRows,
    d: number,
    mode: number,
  ): void {
    const mark = this.#top;
    const [r0, r1, r2] = [this.placeInts(first.rows), this.placeInts(second.rows), this.placeInts(third.rows)];
    const { length } = first.rows;
    this.run.sumRows(y, first.table, r0, second.table, r1, second.absent, third.table, r2, length, d, mode);
    this.release(mark);
  }

  /** The mean of rows of `d` floats, summed in doubles from the first to the last; zeros where there are none. */
  meanOf(rows: Float32Array, d: number): Float64Array {
    const count = rows.length / d;
    const mean = new Float64Array(d);
    // In parts, so that a long report takes no more memory.
    for (let from = 0; from < count; from += MEAN_ROWS) {
      const mark = this.#top;
      const part = rows.subarray(from * d, Math.min(count, from + MEAN_ROWS) * d);
      const source = this.place(part);
      const target = this.take(d * 8);
      this.run.sumColumns(source, target, part.length / d, d);
      const sums = new Float64Array(this.#memory.buffer, target, d);
      for (let i = 0; i < d; i += 1) mean[i]! += sums[i]!;
      this.release(mark);
    }
    for (let i = 0; i < d; i += 1) mean[i]! /= Math.max(1, count);
    return mean;
  }

  /** Rows of y, `stride` floats apart, = rows of a table of floats, a number a row of y; `absent` where it is below 0. */
  gather(table: number, absent: number, rows: ArrayLike<number>, y: number, stride: number, d: number): void {
    const mark = this.#top;
    this.run.gather(table, absent, this.placeInts(rows), y, stride, rows.length, d);
    this.release(mark);
  }

  /**
   * Packs a linear map, y = W x + bias with W [outputs × inputs] row-major, quantised to 11 bits with a scale an output.
   * Throws `RangeError` above 512 inputs, where a sum could overflow.
   */
  matrix(weights: Float32Array, outputs: number, inputs: number, bias: Float32Array | null): Matrix {
    const integers = new Int16Array(weights.length);
    const scales = new Float32Array(outputs);
    for (let row = 0; row < outputs; row += 1) {
      let most = 0;
      for (let i = row * inputs; i < (row + 1) * inputs; i += 1) most = Math.max(most, Math.abs(weights[i]!));
      const scale = most / WEIGHT_TOP;
      scales[row] = scale;
      if (scale === 0) continue;
      for (let i = row * inputs; i < (row + 1) * inputs; i += 1) integers[i] = Math.round(weights[i]! / scale);
    }
    return this.matrixOf(integers, scales, outputs, inputs, bias);
  }

  /**
   * The same from weights that are quantised already, as model files store them: integers of at most 1023 with a scale an
   * output. Throws `RangeError` where a sum could overflow.
   */
  matrixOf(
    integers: Int16Array,
    scales: Float32Array,
    outputs: number,
    inputs: number,
    bias: Float32Array | null,
  ): Matrix {
    if (inputs > MOST_INPUTS || integers.length !== outputs * inputs || scales.length !== outputs) {
      throw new RangeError(`a matrix of ${outputs} × ${inputs} from ${integers.length} weights cannot be packed`);
    }
    const rows = Math.ceil(inputs / 8) * 8;
    const columns = Math.ceil(outputs / PANEL) * PANEL;
    const address = this.take(rows * columns * 2);
    const packed = new Int16Array(this.#memory.buffer, address, rows * columns).fill(0);
    let widest = 0;
    for (let column = 0; column < outputs; column += 1) {
      const from = column * inputs;
      // Of a panel's eight columns, two inputs of each lie side by side: what one instruction multiplies and adds.
      let at = (column - (column % PANEL)) * rows + (column % PANEL) * 2;
      for (let i = 0; i < inputs; i += 2) {
        const first = integers[from + i]!;
        const second = i + 1 < inputs ? integers[from + i + 1]! : 0;
        packed[at] = first;
        packed[at + 1] = second;
        // The bits of the magnitude, or of one less below zero: cheaper than a comparison each.
        widest |= (first ^ (first >> 31)) | (second ^ (second >> 31));
        at += 2 * PANEL;
      }
    }
    if (widest > WEIGHT_TOP) throw new RangeError(`weights above ${WEIGHT_TOP} cannot be packed`);
    const padded = (values: Float32Array | null): Float32Array => {
      const out = new Float32Array(columns);
      if (values !== null) out.set(values.subarray(0, outputs));
      return out;
    };
    return {
      inputs: rows,
      outputs: columns,
      weights: address,
      scales: this.place(padded(scales)),
      bias: this.place(padded(bias)),
    };
  }

  /** Room for `rows` quantised rows of a matrix's inputs, with their scales behind them. */
  takeQuantised(rows: number, inputs: number): Quantised {
    return { values: this.take(rows * inputs * 2), scales: this.takeFloats(rows), inputs };
  }

  /** Quantises `rows` rows of `x` (their width is the room's). */
  quantise(x: number, into: Quantised, rows: number): void {
    this.run.quantise(x, into.values, into.scales, rows, into.inputs);
  }

  /** c [rows × matrix.outputs] = quantised rows through a matrix; `mode` is STORE, STORE_RELU or ADD, `stride` the row length of c. */
  multiply(x: Quantised, matrix: Matrix, c: number, rows: number, mode: number, stride: number = matrix.outputs): void {
    this.run.gemm(
      x.values,
      x.scales,
      matrix.weights,
      matrix.scales,
      matrix.bias,
      c,
      stride,
      rows,
      matrix.inputs,
      matrix.outputs,
      mode,
    );
  }
}

function noRoom(cause: unknown): ReadoutError {
  return new ReadoutError("too-large", {
    what: "reading this text at once takes more memory than there is",
    fix: "Cut the text into several reports.",
    cause,
  });
}

/** Quantised rows in the kernels' memory. */
export interface Quantised {
  readonly values: number;
  readonly scales: number;
  readonly inputs: number;
}
