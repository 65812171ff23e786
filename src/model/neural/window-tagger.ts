import { type Kernels, type Matrix, STORE } from "../kernels.ts";
import { Block } from "./encoder.ts";
import type { Tensors } from "./tensors.ts";
import { FEATURES, featureRows, type TokenRange } from "./windows.ts";

/** Tokens whose states are projected at once. */
const GROUP_TOKENS = 2048;

/** A cue with the window in which it is looked at. */
export interface Windowed {
  readonly cue: TokenRange;
  readonly window: TokenRange;
  /** What is added to every token of the window, and to some of them. */
  readonly base?: Float32Array;
  readonly marked?: { readonly tokens: readonly number[]; readonly row: Float32Array };
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
  readonly #features: readonly Float32Array[];
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
    this.#features = featureRows(labels).map((count, i) => tensors.floats(`features.${i}.weight`, count * width));
    this.#blocks = Array.from({ length: blocks }, (_, i) => new Block(kernels, tensors, `blocks.${i}`, width));
    this.#top = kernels.place(tensors.floats("top", width));
  }

  /** Projects the states [count × d] of a stream. */
  project(states: Float32Array): Projected {
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
    const pairCues = k.floats(pairCue, group.length * w);
    const [t0, t1, t2, t3, t4, t5] = this.#features as readonly [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    let row = 0;
    group.forEach((windowed, index) => {
      const { window, base, marked } = windowed;
      const size = window.to - window.from;
      const features = new Int32Array(size * FEATURES);
      describe(windowed, features);
      const own = ofCues.subarray(index * w, (index + 1) * w);
      const by = pairCues.subarray(index * w, (index + 1) * w);
      if (base !== undefined) for (let j = 0; j < w; j += 1) own[j]! += base[j]!;
      const start = row;
      for (let t = 0; t < size; t += 1, row += 1) {
        const at = row * w;
        const token = (window.from + t) * w;
        const f = t * FEATURES;
        const [f0, f1, f2] = [features[f]! * w, features[f + 1]! * w, features[f + 2]! * w];
        const [f3, f4, f5] = [features[f + 3]! * w, features[f + 4]! * w, features[f + 5]! * w];
        for (let j = 0; j < w; j += 1)
          out[at + j] =
            tokens[token + j]! +
            own[j]! +
            pairs[token + j]! * by[j]! +
            t0[f0 + j]! +
            t1[f1 + j]! +
            t2[f2 + j]! +
            t3[f3 + j]! +
            t4[f4 + j]! +
            t5[f5 + j]!;
      }
      for (const token of marked?.tokens ?? []) {
        if (token < window.from || token >= window.to) continue;
        const at = (start + token - window.from) * w;
        for (let j = 0; j < w; j += 1) out[at + j]! += marked!.row[j]!;
      }
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
