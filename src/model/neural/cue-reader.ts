import { ADD, type Kernels, type Matrix, STORE } from "../kernels.ts";
import { bestChains, type ChainWeights, type Labelling, TAG_COUNT } from "./chain.ts";
import { Block } from "./encoder.ts";
import type { Tensors } from "./tensors.ts";
import { type Projected, type Windowed, WindowTagger } from "./window-tagger.ts";
import { cueFeatures, cueHeadOf, type ReadingColumns, type TokenRange, windowOf } from "./windows.ts";

/** Sizes of the attribution network. */
export interface ReaderSizes {
  /** Width of the tagger. */
  readonly width: number;
  /** Blocks of the tagger, and blocks above the shared encoder. */
  readonly blocks: number;
  readonly upper: number;
  /** Dependency labels. */
  readonly labels: number;
  /** Cues less likely than this are not looked at. */
  readonly least: number;
  /** A word at either end of a cue that is less likely than this share of its likeliest word is left out. */
  readonly trim: number;
  /** Cues likelier than this are shown to their neighbours as other cues. */
  readonly other: number;
}

/** A possible attribution: a cue, how sure the model is of it, and the best labellings of its window with and without a source. */
export interface Candidate {
  readonly cue: TokenRange;
  readonly window: TokenRange;
  /** Probability of a cue at its likeliest token. */
  readonly strength: number;
  /** Probability that the cue attributes something, and that it has a source. */
  readonly isAttribution: number;
  readonly hasSource: number;
  readonly withSource: Labelling | null;
  readonly withoutSource: Labelling | null;
}

/** A cue in its window, with the probability of a cue at its likeliest token. */
interface Cue extends Windowed {
  readonly strength: number;
}

/** Window tokens that go through the tagger at once. */
const GROUP_TOKENS = 512;

/** Finds cues, and for each cue its source and content (training/README.md, "Reader"). */
export class CueReader {
  readonly #k: Kernels;
  readonly #d: number;
  readonly #sizes: ReaderSizes;
  readonly #mix: Matrix;
  readonly #noHead: number;
  readonly #deprel: number;
  readonly #upper: readonly Block[];
  readonly #gain: number;
  readonly #cue: Matrix;
  readonly #tagger: WindowTagger;
  readonly #emit: Matrix;
  readonly #decide: Matrix;
  readonly #chain: ChainWeights;

  constructor(kernels: Kernels, tensors: Tensors, d: number, sizes: ReaderSizes) {
    const { width } = sizes;
    this.#k = kernels;
    this.#d = d;
    this.#sizes = sizes;
    this.#mix = tensors.matrix(kernels, "mix", d, 2 * d);
    this.#noHead = kernels.place(tensors.floats("no_head", d));
    this.#deprel = kernels.place(tensors.floats("deprel.weight", sizes.labels * d));
    this.#upper = Array.from({ length: sizes.upper }, (_, i) => new Block(kernels, tensors, `upper.${i}`, d));
    this.#gain = kernels.place(tensors.floats("gain", d));
    this.#cue = tensors.matrix(kernels, "cue", 3, d);
    this.#tagger = new WindowTagger(kernels, tensors, d, width, sizes.blocks, sizes.labels);
    this.#emit = tensors.matrix(kernels, "emit", TAG_COUNT, width);
    this.#decide = tensors.matrix(kernels, "decide", 2, width);
    this.#chain = {
      first: tensors.floats("first", TAG_COUNT),
      last: tensors.floats("last", TAG_COUNT),
      transitions: tensors.floats("transitions", TAG_COUNT * TAG_COUNT),
    };
  }

  /** All candidates of a stream. `encoded` [count × d] are the encoder's states in kernel memory, left as they are. */
  find(encoded: number, columns: ReadingColumns): Candidate[] {
    const k = this.#k;
    const mark = k.mark();
    const states = this.#states(encoded, columns);
    const cues = this.#cues(states, columns);
    const found: Candidate[] = [];
    const others = new Uint8Array(columns.count);
    for (const cue of cues) if (cue.strength > this.#sizes.other) others.fill(1, cue.from, cue.to);
    const projected = this.#tagger.project(k.floats(states, columns.count * this.#d).slice());
    for (let at = 0; at < cues.length; ) {
      const group: Cue[] = [];
      let total = 0;
      while (at < cues.length && (group.length === 0 || total < GROUP_TOKENS)) {
        const { from, to, strength } = cues[at]!;
        const cue = { from, to };
        const window = windowOf(columns, cue);
        group.push({ cue, window, strength });
        total += window.to - window.from;
        at += 1;
      }
      this.#tag(projected, columns, others, group, total, found);
    }
    k.release(mark);
    return found;
  }

  /** Attribution states: each token mixed with its head, then blocks over the segments. */
  #states(encoded: number, columns: ReadingColumns): number {
    const k = this.#k;
    const d = this.#d;
    const states = k.takeFloats(columns.count * d);
    const segments = columns.segmentStart.length - 1;
    for (let first = 0; first < segments; ) {
      let last = first + 1;
      const from = columns.segmentStart[first]!;
      while (last < segments && columns.segmentStart[last + 1]! - from <= GROUP_TOKENS) last += 1;
      const to = columns.segmentStart[last]!;
      const count = to - from;
      const x = states + from * d * 4;
      const mark = k.mark();
      const pairs = k.takeFloats(count * 2 * d);
      const room = k.takeQuantised(count, 2 * d);
      const ends = k.placeInts(columns.segmentStart.slice(first + 1, last + 1).map((end) => end - from));
      const tokens = new Int32Array(count);
      for (let i = 0; i < count; i += 1) tokens[i] = from + i;
      k.gather(encoded, this.#noHead, tokens, x, d, d);
      k.addRows(x, this.#deprel, columns.deprel.subarray(from, to), d);
      k.gather(encoded, this.#noHead, tokens, pairs, 2 * d, d);
      k.gather(encoded, this.#noHead, columns.head.subarray(from, to), pairs + d * 4, 2 * d, d);
      k.quantise(pairs, room, count);
      k.multiply(room, this.#mix, x, count, ADD);
      for (const block of this.#upper) block.apply(x, count, ends, last - first);
      k.run.rms(x, this.#gain, x, count, d);
      k.release(mark);
      first = last;
    }
    return states;
  }

  /** Candidate cues with the probability of a cue at their likeliest token. */
  #cues(states: number, columns: ReadingColumns): (TokenRange & { readonly strength: number })[] {
    const k = this.#k;
    const { count, sentence } = columns;
    const inside = new Float32Array(count);
    const goesOn = new Uint8Array(count);
    for (let from = 0; from < count; from += GROUP_TOKENS) {
      const size = Math.min(GROUP_TOKENS, count - from);
      const mark = k.mark();
      const room = k.takeQuantised(size, this.#d);
      const logits = k.takeFloats(size * this.#cue.outputs);
      k.quantise(states + from * this.#d * 4, room, size);
      k.multiply(room, this.#cue, logits, size, STORE);
      const view = k.floats(logits, size * this.#cue.outputs);
      for (let i = 0; i < size; i += 1) {
        const at = i * this.#cue.outputs;
        const [o, b, n] = [view[at]!, view[at + 1]!, view[at + 2]!];
        const most = Math.max(o, b, n);
        const [eo, eb, en] = [Math.exp(o - most), Math.exp(b - most), Math.exp(n - most)];
        inside[from + i] = (eb + en) / (eo + eb + en);
        goesOn[from + i] = en >= eb ? 1 : 0;
      }
      k.release(mark);
    }
    const cues: (TokenRange & { strength: number })[] = [];
    for (let at = 0; at < count; ) {
      if (inside[at]! < this.#sizes.least) {
        at += 1;
        continue;
      }
      let strength = inside[at]!;
      let end = at + 1;
      while (end < count && sentence[end] === sentence[at] && inside[end]! >= this.#sizes.least && goesOn[end] === 1) {
        strength = Math.max(strength, inside[end]!);
        end += 1;
      }
      // "now hopes": a word at either end that is far less likely a cue than the likeliest one is left out.
      const fair = this.#sizes.trim * strength;
      let from = at;
      let to = end;
      while (inside[from]! < fair) from += 1;
      while (inside[to - 1]! < fair) to -= 1;
      cues.push({ from, to, strength });
      at = end;
    }
    return cues;
  }

  /** Tags the windows of a group of cues. */
  #tag(
    projected: Projected,
    columns: ReadingColumns,
    others: Uint8Array,
    group: readonly Cue[],
    total: number,
    found: Candidate[],
  ): void {
    const k = this.#k;
    const mark = k.mark();
    const y = this.#tagger.tag(projected, group, total, ({ cue, window }, out) => {
      cueFeatures(columns, window, cue, others, this.#sizes.labels, out);
    });
    const [emitted, decided] = this.#tagger.scores(y, total, [this.#emit, this.#decide]) as [
      Float32Array,
      Float32Array,
    ];
    let start = 0;
    for (const { cue, window, strength } of group) {
      const size = window.to - window.from;
      const head = (start + cueHeadOf(columns, cue) - window.from) * this.#decide.outputs;
      const chains = bestChains(
        size,
        emitted,
        start * this.#emit.outputs,
        this.#emit.outputs,
        this.#chain,
        cue.from - window.from,
        cue.to - window.from,
      );
      found.push({
        cue,
        window,
        strength,
        isAttribution: sigmoid(decided[head]!),
        hasSource: sigmoid(decided[head + 1]!),
        ...chains,
      });
      start += size;
    }
    k.release(mark);
  }
}

/**
 * Math.exp may differ between hosts in its last bit; a probability is rounded to a millionth, so that decisions do not
 * depend on that bit.
 */
function sigmoid(x: number): number {
  return Math.round(1e6 / (1 + Math.exp(-x))) / 1e6;
}
