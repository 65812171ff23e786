import { ADD, type Kernels, type Matrix, type ScaledRows, STORE } from "../kernels.ts";
import { bad, type DecodedModel, tableOf } from "../manifest.ts";
import { numberOf } from "./analysis.ts";
import { Block } from "./encoder.ts";
import { Tensors } from "./tensors.ts";
import { type Projected, type Windowed, WindowTagger } from "./window-tagger.ts";
import { cueFeatures, cueHeadOf, FEATURES, type TokenRange, type TreeColumns } from "./windows.ts";

export const STATUS_READER_ARCHITECTURE = "status-reader/2";

/** Tokens whose states are made at once. */
const GROUP_TOKENS = 512;
/** A paragraph longer than this is read in parts, cut between sentences: what its blocks take must not grow with a text in one line. */
const PARAGRAPH_TOKENS = 8_192;
/** Rows of the tables that tell where in the report a mention stands. */
const PLACE_ROWS = [8, 6, 4, 9] as const;
/** What is emitted of each token of a window: that it shows the status, is the event's time, is the time that it is moved to. */
const EMITTED = 3;
/** What is decided of a mention beside its statuses: how much it is heard, whether a passage lists it, whether no time is its own, whether none is new. */
const DECIDED = 4;

/** What the reader sees of each token of a report (training/README.md, "Statuses"). All codes count from 0. */
export interface StatusColumns extends TreeColumns {
  readonly count: number;
  /** Code of the effect of a word of change, doubt or course; 0 for none. */
  readonly effect: Uint8Array;
  /** Code of where the time that the token is of lies; 0 for none. */
  readonly place: Uint8Array;
  /** Code of what rules read of the occurrence that the token names; 0 for none. */
  readonly reading: Uint8Array;
  /** Word class and lemma: "v:put", "n:talk". */
  readonly words: readonly string[];
}

/** A mention to be read: its words, the heads of all mentions of its event, and 1 at those of other events. */
export interface StatusCue {
  readonly cue: TokenRange;
  /** Tokens before it and after it that are seen. */
  readonly reach: { readonly back: number; readonly ahead: number };
  /** Codes of where in the report it stands: its sentence, how often its word may name an event, whether the headline has it, which part. */
  readonly stands: readonly [number, number, number, number];
  readonly same: readonly number[];
  readonly others: Uint8Array;
}

/** What was read of one mention. */
export interface StatusDecision {
  readonly window: TokenRange;
  /** Log-odds of each status against each other, in the order of the model's `statuses`. */
  readonly statuses: readonly number[];
  /** How much the mention is heard among those of its event, in logs. */
  readonly weight: number;
  /** Log-odds that a passage lists it. */
  readonly listed: number;
  /** Scores of "no time is its own" and "it is not moved to any". */
  readonly noTime: number;
  readonly noNewTime: number;
  /** Of each token of the window: scores of showing the status, of its time, of the time that it is moved to. */
  readonly evidence: Float32Array;
  readonly time: Float32Array;
  readonly newTime: Float32Array;
}

/** A report that is being read: its states, made once. */
export interface StatusReading {
  /** Reads mentions. O(mentions · window). */
  decide(cues: readonly StatusCue[]): StatusDecision[];
}

/** Vectors of words, as `EventReader` has them. */
export interface WordMeanings {
  readonly vectorWidth: number;
  vector(word: string): Float32Array | null;
}

/** Where the paragraph from a token on ends, or the part of it that is read at once. */
function paragraphEnd({ count, segment, sentence }: StatusColumns, from: number): number {
  let end = from;
  while (
    end < count &&
    segment[end] === segment[from] &&
    (end - from < PARAGRAPH_TOKENS || sentence[end] === sentence[end - 1])
  )
    end += 1;
  return end;
}

/** Tells the status and the time of an event from the words around each of its mentions (training/README.md, "Statuses"). */
export class StatusReader {
  readonly name: string;
  readonly statuses: readonly string[];
  /** How far it was taught to look: to choose a mention, and to tell an event's status. */
  readonly near: StatusCue["reach"];
  readonly far: StatusCue["reach"];
  readonly #k: Kernels;
  readonly #d: number;
  readonly #stateWidth: number;
  readonly #meanings: WordMeanings;
  readonly #rowOf: ReadonlyMap<string, number>;
  readonly #own: Matrix;
  readonly #above: Matrix;
  readonly #vector: Matrix;
  readonly #noHead: number;
  readonly #lemma: ScaledRows;
  /** Addresses of the tables of what is known of a token, in kernel memory. */
  readonly #tables: readonly number[];
  readonly #upper: readonly Block[];
  readonly #gain: number;
  readonly #tagger: WindowTagger;
  readonly #unmarked: Float32Array;
  readonly #mark: Float32Array;
  readonly #ofToken: readonly number[];
  readonly #ofPlace: readonly Float32Array[];
  readonly #labels: number;
  readonly #emit: Matrix;
  readonly #looks: number;
  readonly #ask: Matrix;
  readonly #heard: Matrix;
  readonly #top: number;
  readonly #decide: Matrix;

  /** Throws "bad-model", also where it was trained over another syntax model. */
  constructor(
    model: DecodedModel,
    kernels: Kernels,
    syntax: { readonly width: number; readonly deprels: readonly string[] },
    meanings: WordMeanings,
  ) {
    const { name, version, architecture } = model.manifest;
    if (architecture !== STATUS_READER_ARCHITECTURE)
      throw bad(name, `its architecture is ${architecture}, not ${STATUS_READER_ARCHITECTURE}`);
    if (
      tableOf(model, "deprel").join(" ") !== syntax.deprels.join(" ") ||
      numberOf(model, "stateWidth") !== syntax.width
    )
      throw bad(name, "it was trained over another syntax model");
    this.name = `${name}/${version}`;
    this.statuses = tableOf(model, "statuses");
    this.#k = kernels;
    this.#meanings = meanings;
    this.#stateWidth = syntax.width;
    const d = numberOf(model, "d");
    this.#d = d;
    const tensors = new Tensors(model);
    const words = tableOf(model, "words").flatMap((line) => line.split(" "));
    this.#rowOf = new Map(words.map((word, i) => [word, i + 1]));
    this.#own = tensors.matrix(kernels, "own", d, syntax.width);
    this.#above = tensors.matrix(kernels, "above", d, syntax.width);
    this.#vector = tensors.matrix(kernels, "vector", d, meanings.vectorWidth);
    this.#noHead = kernels.place(tensors.floats("no_head", syntax.width));
    this.#lemma = tensors.placedRows(kernels, "lemma.weight", words.length + 1, d);
    this.#labels = syntax.deprels.length;
    const effects = numberOf(model, "effects");
    const places = numberOf(model, "places");
    this.#tables = [
      tensors.floats("deprel.weight", this.#labels * d),
      tensors.floats("effect.weight", effects * d),
      tensors.floats("place.weight", places * d),
    ].map((table) => kernels.place(table));
    this.#upper = Array.from(
      { length: numberOf(model, "upper") },
      (_, i) => new Block(kernels, tensors, `upper.${i}`, d),
    );
    this.#gain = kernels.place(tensors.floats("gain", d));
    const width = numberOf(model, "width");
    this.#tagger = new WindowTagger(kernels, tensors, d, width, numberOf(model, "blocks"), this.#labels);
    // Tables behind the tagger's own: another mention of the event; effect, time and reading of a token; place in the report.
    const more = (index: number, rows: number): Float32Array =>
      tensors.floats(`features.${FEATURES + index}.weight`, rows * width);
    const same = more(0, 2);
    this.#unmarked = same.subarray(0, width);
    this.#mark = same.subarray(width).map((value, j) => value - same[j]!);
    this.#ofToken = [more(1, effects), more(2, places), more(3, numberOf(model, "readings"))].map((table) =>
      kernels.place(table),
    );
    this.#ofPlace = PLACE_ROWS.map((rows, i) => more(4 + i, rows));
    this.#emit = tensors.matrix(kernels, "emit", EMITTED, width);
    this.#looks = numberOf(model, "looks");
    this.#ask = tensors.matrix(kernels, "ask", this.#looks * width, width);
    this.#heard = tensors.matrix(kernels, "heard", width, this.#looks * width);
    this.#top = kernels.place(tensors.floats("top2", width));
    this.#decide = tensors.matrix(kernels, "decide", this.statuses.length + DECIDED, width);
    this.near = { back: numberOf(model, "near.back"), ahead: numberOf(model, "near.ahead") };
    this.far = { back: numberOf(model, "back"), ahead: numberOf(model, "ahead") };
  }

  /** Opens a report whose encoder states [count × width] are given. */
  open(columns: StatusColumns, states: Float32Array): StatusReading {
    const known = [columns.effect, columns.place, columns.reading];
    const projected = this.#tagger.project(
      this.#states(columns, states),
      known.map((codes, t) => ({ codes, table: this.#ofToken[t]! })),
    );
    return { decide: (cues) => this.#decideAll(columns, projected, cues) };
  }

  /** The states [count × d] of all tokens: each with its head, its word and what is known of it, then blocks over the paragraphs. */
  #states(columns: StatusColumns, encoded: Float32Array): Float32Array {
    const { count } = columns;
    const out = new Float32Array(count * this.#d);
    for (let from = 0; from < count; ) {
      let to = from;
      const ends: number[] = [];
      // Whole paragraphs, as many as fit.
      while (to < count) {
        const end = paragraphEnd(columns, to);
        if (ends.length > 0 && end - from > GROUP_TOKENS) break;
        ends.push(end - from);
        to = end;
      }
      this.#group(columns, encoded, from, to, ends, out);
      from = to;
    }
    return out;
  }

  #group(
    columns: StatusColumns,
    encoded: Float32Array,
    from: number,
    to: number,
    ends: readonly number[],
    out: Float32Array,
  ): void {
    const k = this.#k;
    const d = this.#d;
    const wide = this.#stateWidth;
    const count = to - from;
    const { vectorWidth } = this.#meanings;
    const mark = k.mark();
    try {
      const x = k.takeFloats(count * d);
      const own = k.takeFloats(count * wide);
      const above = k.takeFloats(count * wide);
      const vectors = k.takeFloats(count * vectorWidth);
      const wideRoom = k.takeQuantised(count, wide);
      const vectorRoom = k.takeQuantised(count, vectorWidth);
      const windowEnds = k.placeInts(ends);
      k.floats(own, count * wide).set(encoded.subarray(from * wide, to * wide));
      const heads = new Int32Array(count);
      const lemmas = new Int32Array(count);
      const meanings = k.floats(vectors, count * vectorWidth).fill(0);
      for (let i = 0; i < count; i += 1) {
        const word = columns.words[from + i]!;
        const vector = this.#meanings.vector(word);
        if (vector !== null) meanings.set(vector, i * vectorWidth);
        lemmas[i] = this.#rowOf.get(word) ?? 0;
        // A head is of the same sentence, and groups are of whole sentences.
        heads[i] = Math.max(-1, columns.head[from + i]! - from);
      }
      k.gather(own, this.#noHead, heads, above, wide, wide);
      k.quantise(own, wideRoom, count);
      k.multiply(wideRoom, this.#own, x, count, STORE);
      k.quantise(above, wideRoom, count);
      k.multiply(wideRoom, this.#above, x, count, ADD);
      k.quantise(vectors, vectorRoom, count);
      k.multiply(vectorRoom, this.#vector, x, count, ADD);
      const rows = new Int32Array(count);
      for (let i = 0; i < count; i += 1) rows[i] = i + 1;
      k.addScaled(x, this.#lemma, lemmas, rows, d);
      const known = [columns.deprel, columns.effect, columns.place];
      known.forEach((codes, t) => {
        for (let i = 0; i < count; i += 1) rows[i] = codes[from + i]!;
        k.addRows(x, this.#tables[t]!, rows, d);
      });
      for (const block of this.#upper) block.apply(x, count, windowEnds, ends.length);
      k.run.rms(x, this.#gain, x, count, d);
      out.set(k.floats(x, count * d), from * d);
    } finally {
      k.release(mark);
    }
  }

  #decideAll(columns: StatusColumns, projected: Projected, cues: readonly StatusCue[]): StatusDecision[] {
    const k = this.#k;
    const found: StatusDecision[] = [];
    for (let at = 0; at < cues.length; ) {
      const group: (Windowed & { readonly of: StatusCue })[] = [];
      let total = 0;
      while (at < cues.length && (group.length === 0 || total < GROUP_TOKENS)) {
        const of = cues[at]!;
        const { cue, reach } = of;
        const window = { from: Math.max(0, cue.from - reach.back), to: Math.min(columns.count, cue.to + reach.ahead) };
        group.push({ cue, window, base: this.#base(of), marked: { tokens: of.same, row: this.#mark }, of });
        total += window.to - window.from;
        at += 1;
      }
      const mark = k.mark();
      try {
        const y = this.#tagger.tag(projected, group, total, ({ cue, window, of }, out) =>
          cueFeatures(columns, window, cue, of.others, this.#labels, out),
        );
        this.#take(columns, y, total, group, found);
      } finally {
        k.release(mark);
      }
    }
    return found;
  }

  /** What is the same all over a mention's window. */
  #base({ stands }: StatusCue): Float32Array {
    const base = this.#unmarked.slice();
    stands.forEach((code, i) => {
      const table = this.#ofPlace[i]!;
      for (let j = 0; j < base.length; j += 1) base[j]! += table[code * base.length + j]!;
    });
    return base;
  }

  #take(
    columns: StatusColumns,
    y: number,
    total: number,
    group: readonly { readonly cue: TokenRange; readonly window: TokenRange }[],
    found: StatusDecision[],
  ): void {
    const [emitted] = this.#tagger.scores(y, total, [this.#emit]) as [Float32Array];
    const decided = this.#look(columns, y, group);
    const count = this.statuses.length;
    let start = 0;
    group.forEach(({ window }, index) => {
      const size = window.to - window.from;
      const row = index * this.#decide.outputs;
      const column = (c: number): Float32Array => {
        const out = new Float32Array(size);
        for (let t = 0; t < size; t += 1) out[t] = emitted[(start + t) * this.#emit.outputs + c]!;
        return out;
      };
      found.push({
        window,
        statuses: Array.from(decided.subarray(row, row + count)),
        weight: decided[row + count]!,
        listed: decided[row + count + 1]!,
        noTime: decided[row + count + 2]!,
        noNewTime: decided[row + count + 3]!,
        evidence: column(0),
        time: column(1),
        newTime: column(2),
      });
      start += size;
    });
  }

  /** Each mention's head looks at all tokens of its window several times over; what is decided of it [mentions × outputs]. */
  #look(
    columns: StatusColumns,
    y: number,
    group: readonly { readonly cue: TokenRange; readonly window: TokenRange }[],
  ): Float32Array {
    const k = this.#k;
    const w = this.#tagger.width;
    const looks = this.#looks;
    const count = group.length;
    const mark = k.mark();
    const heads = k.takeFloats(count * w);
    const asked = k.takeFloats(count * looks * w);
    const sums = k.takeFloats(count * looks * w);
    const room = k.takeQuantised(count, w);
    const wideRoom = k.takeQuantised(count, looks * w);
    const starts: number[] = [];
    let end = 0;
    for (const { window } of group) {
      starts.push(end);
      end += window.to - window.from;
    }
    const headRows = group.map(({ cue, window }, index) => starts[index]! + cueHeadOf(columns, cue) - window.from);
    k.gather(y, y, headRows, heads, w, w);
    k.quantise(heads, room, count);
    k.multiply(room, this.#ask, asked, count, STORE);
    group.forEach(({ window }, index) => {
      const size = window.to - window.from;
      const seen = y + starts[index]! * w * 4;
      const inner = k.mark();
      const wide = Math.ceil(size / 4) * 4;
      const shares = k.takeFloats(looks * wide);
      k.run.dots(asked + index * looks * w * 4, w, seen, w, shares, wide, looks, size, w);
      k.run.softmax(shares, wide, looks, size);
      k.run.mix(shares, wide, seen, w, sums + index * looks * w * 4, w, looks, w, size);
      k.release(inner);
    });
    k.quantise(sums, wideRoom, count);
    k.multiply(wideRoom, this.#heard, heads, count, ADD);
    k.run.rms(heads, this.#top, heads, count, w);
    const [decided] = this.#tagger.scores(heads, count, [this.#decide]) as [Float32Array];
    k.release(mark);
    return decided;
  }
}
