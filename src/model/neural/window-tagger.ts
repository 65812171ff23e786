import { type Kernels, type Matrix, STORE } from "../kernels.ts";
import { Block } from "./encoder.ts";
import type { Tensors } from "./tensors.ts";
import { FEATURES, featureRows, type TokenRange } from "./windows.ts";

/** Tokens whose states are projected at once. */
const GROUP_TOKENS = 512;

/** A cue with the window in which it is looked at. */
export interface Windowed {
  readonly cue: TokenRange;
  readonly window: TokenRange;
  /** What is added to every token of the window, and to some of them. */
  readonly base?: Float32Array;
  readonly marked?: { readonly tokens: readonly number[]; readonly row: Float32Array };
}

/** What is known of each token beside its state: codes, and the address of their table [codes × width] in kernel memory. */
export interface KnownOfTokens {
  readonly table: number;
  readonly codes: Uint8Array;
}

/** Every token as the tagger sees it, once for all windows: [count × width] by itself, and to be multiplied with the cue. */
export interface Projected {
  /** The states [count × d] that it was made from. */
  readonly states: Float32Array;
  readonly token: Float32Array;
  readonly pair: Float32Array;
}

/**
 * The tagger of windows (training/README.md, "Tagger"): each token of a window with the cue that it is seen from, rows of
 * feature tables, blocks over the window. What it makes of the result is its owner's.
 */
export class WindowTagger {
  readonly width: number;
  readonly #k: Kernels;
  readonly #d: number;
  readonly #token: Matrix;
  readonly #pairToken: Matrix;
  readonly #ofCue: Matrix;
  readonly #pairCue: Matrix;
  /** The addresses of the tables of features, in kernel memory too. */
  readonly #tables: number;
  readonly #blocks: readonly Block[];
  readonly #top: number;

  /** `labels` is the number of dependency labels. */
  constructor(kernels: Kernels, tensors: Tensors, d: number, width: number, blocks: number, labels: number) {
    this.width = width;
    this.#k = kernels;
    this.#d = d;
    this.#token = tensors.matrix(kernels, "token", width, d);
    this.#pairToken = tensors.matrix(kernels, "pair_token", width, d);
    this.#ofCue = tensors.matrix(kernels, "of_cue", width, d);
    this.#pairCue = tensors.matrix(kernels, "pair_cue", width, d);
    const tables = featureRows(labels).map((count, i) =>
      kernels.place(tensors.floats(`features.${i}.weight`, count * width)),
    );
    this.#tables = kernels.placeInts(tables);
    this.#blocks = Array.from({ length: blocks }, (_, i) => new Block(kernels, tensors, `blocks.${i}`, width));
    this.#top = kernels.place(tensors.floats("top", width));
  }

  /** Projects the states [count × d] of a stream; to each token by itself a row of each table of `known` is added, a code a token. */
  project(states: Float32Array, known: readonly KnownOfTokens[] = []): Projected {
    const k = this.#k;
    const d = this.#d;
    const w = this.width;
    const count = states.length / d;
    const token = new Float32Array(count * w);
    const pair = new Float32Array(count * w);
    for (let from = 0; from < count; from += GROUP_TOKENS) {
      const size = Math.min(GROUP_TOKENS, count - from);
      const mark = k.mark();
      const source = k.place(states.subarray(from * d, (from + size) * d));
      const room = k.takeQuantised(size, d);
      const target = k.takeFloats(size * w);
      k.quantise(source, room, size);
      k.multiply(room, this.#token, target, size, STORE);
      for (const { table, codes } of known) k.addRows(target, table, codes.subarray(from, from + size), w);
      token.set(k.floats(target, size * w), from * w);
      k.multiply(room, this.#pairToken, target, size, STORE);
      pair.set(k.floats(target, size * w), from * w);
      k.release(mark);
    }
    return { states, token, pair };
  }

  /**
   * The states [tokens of all windows × width] of a group of windows, one after another; taken from the kernels, for the
   * caller to release. `describe` writes the six numbers of feature rows of each of a window's tokens.
   */
  tag<W extends Windowed>(
    { states, token: tokens, pair: pairs }: Projected,
    group: readonly W[],
    total: number,
    describe: (windowed: W, out: Int32Array) => void,
  ): number {
    const k = this.#k;
    const d = this.#d;
    const w = this.width;
    const y = k.takeFloats(total * w);
    const mark = k.mark();
    const cueStates = k.takeFloats(group.length * d);
    const cueRoom = k.takeQuantised(group.length, d);
    const ofCue = k.takeFloats(group.length * w);
    const pairCue = k.takeFloats(group.length * w);
    const windowEnds = k.take(group.length * 4);
    const pair = k.takeFloats(total * w);
    const rows = k.take(total * FEATURES * 4);

    const means = k.floats(cueStates, group.length * d);
    const ends = k.ints(windowEnds, group.length);
    let end = 0;
    group.forEach(({ cue, window }, index) => {
      const weight = Math.fround(1 / (cue.to - cue.from));
      for (let j = 0; j < d; j += 1) {
        let sum = 0;
        for (let i = cue.from; i < cue.to; i += 1) sum += states[i * d + j]! * weight;
        means[index * d + j] = sum;
      }
      end += window.to - window.from;
      ends[index] = end;
    });
    k.quantise(cueStates, cueRoom, group.length);
    k.multiply(cueRoom, this.#ofCue, ofCue, group.length, STORE);
    k.multiply(cueRoom, this.#pairCue, pairCue, group.length, STORE);

    const out = k.floats(y, total * w);
    const ofCues = k.floats(ofCue, group.length * w);
    const pairOut = k.floats(pair, total * w);
    const features = k.ints(rows, total * FEATURES);
    let start = 0;
    group.forEach((windowed, index) => {
      const { window, base, marked } = windowed;
      const end = start + window.to - window.from;
      describe(windowed, features.subarray(start * FEATURES, end * FEATURES));
      if (base !== undefined) for (let j = 0; j < w; j += 1) ofCues[index * w + j]! += base[j]!;
      out.set(tokens.subarray(window.from * w, window.to * w), start * w);
      pairOut.set(pairs.subarray(window.from * w, window.to * w), start * w);
      k.run.addWindow(
        y + start * w * 4,
        pair + start * w * 4,
        ofCue + index * w * 4,
        pairCue + index * w * 4,
        this.#tables,
        rows + start * FEATURES * 4,
        end - start,
        w,
      );
      for (const token of marked?.tokens ?? []) {
        if (token < window.from || token >= window.to) continue;
        const at = (start + token - window.from) * w;
        for (let j = 0; j < w; j += 1) out[at + j]! += marked!.row[j]!;
      }
      start = end;
    });
    for (const block of this.#blocks) block.apply(y, total, windowEnds, group.length);
    k.run.rms(y, this.#top, y, total, w);
    k.release(mark);
    return y;
  }

  /** What linear maps make of the states that `tag` gave: [total × outputs] numbers of each. */
  scores(y: number, total: number, maps: readonly Matrix[]): Float32Array[] {
    const k = this.#k;
    const mark = k.mark();
    const room = k.takeQuantised(total, this.width);
    k.quantise(y, room, total);
    const found = maps.map((map) => {
      const target = k.takeFloats(total * map.outputs);
      k.multiply(room, map, target, total, STORE);
      return k.floats(target, total * map.outputs).slice();
    });
    k.release(mark);
    return found;
  }
}
