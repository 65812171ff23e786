import { ADD, type Kernels, type Matrix, type ScaledRows, STORE, STORE_RELU } from "../kernels.ts";
import { KeyRows } from "../key-rows.ts";
import { bad, type DecodedModel, sectionOf, tableOf } from "../manifest.ts";
import { logSoftmax } from "../softmax.ts";
import { numberOf } from "./analysis.ts";
import { Tensors } from "./tensors.ts";

export const REPORT_READER_ARCHITECTURE = "report-reader/2";

/** Rows in the kernels' memory are multiples of this. */
const PANEL = 8;
/** How the product of two mentions' vectors is brought to log-odds. */
const PAIR_SCALE = 7;
const PAIR_OFFSET = -1;

/** Rows of the tables that tell where a mention stands, and how two mentions stand to each other (training/README.md, "Events"). */
export const STAND_ROWS = [8, 4, 6, 9, 2, 2, 2, 6, 8] as const;
export const RELATION_ROWS = [10, 3, 7] as const;

/** The mentions of a report, in text order. */
export interface ReportMentions {
  readonly count: number;
  /** The keys of the named features of each, and the numbers that the judge of mentions reads: [count × numbers]. */
  readonly names: readonly Uint32Array[];
  readonly numbers: Float32Array;
  /** Of each, the encoder's state at its syntactic head (zeros at a root) and the mean of its sentence: [count × 2 · state]. */
  readonly around: Float32Array;
  /** The mean state of the report and that of its first words: [2 · state]. */
  readonly whole: Float32Array;
  /** Codes of where each stands, a column a table of `STAND_ROWS`: [count × 9]. */
  readonly stands: Uint8Array;
  /** Codes of how each of the mentions [from, to) stands to each of them, a column a table of `RELATION_ROWS`: [n × n × 3]. */
  relations(from: number, to: number): Uint8Array;
}

/** What was read of the mentions of a report. */
export interface ReportReading {
  /** Log-odds that each names an event that is listed. */
  readonly odds: Float64Array;
  /** Types of events, and the log-chances of each for the event that a mention names. */
  readonly types: readonly string[];
  typesOf(mention: number): Float32Array;
  /** Log-odds that two mentions, the earlier one first, name one event; null where they were not read together. */
  same(earlier: number, later: number): number | null;
}

/** One layer in which the mentions of a report look at each other. */
interface Layer {
  readonly gain: number;
  readonly gain2: number;
  readonly qkv: Matrix;
  readonly out: Matrix;
  readonly there: Matrix;
  readonly back: Matrix;
  /** What each combination of relations adds to the scores: the address of [combinations × heads]. */
  readonly bias: number;
}

/** Weighs which mentions of a report name an event that is listed, each in view of all others (training/README.md, "Events"). */
export class ReportReader {
  readonly name: string;
  readonly types: readonly string[];
  /** First words of a report whose mean state is read. */
  readonly lead: number;
  /** Syntactic heads above a mention within which another one is seen to govern it. */
  readonly climbed: number;
  /** Mentions that see each other at most: a longer report is read in parts, which keeps the work linear. */
  readonly most: number;
  readonly #k: Kernels;
  readonly #numbers: number;
  readonly #state: number;
  readonly #width: number;
  readonly #namedWidth: number;
  readonly #heads: number;
  readonly #rows: KeyRows;
  readonly #names: ScaledRows;
  readonly #single: Int16Array;
  readonly #scale: number;
  readonly #own: Matrix;
  readonly #number: Matrix;
  readonly #whole: Matrix;
  readonly #named: Matrix;
  readonly #listed: Matrix;
  readonly #type: Matrix;
  readonly #earlier: Matrix;
  readonly #later: Matrix;
  readonly #pairWidth: number;
  readonly #gain: number;
  readonly #stands: readonly number[];
  readonly #layers: readonly Layer[];

  /** Throws "bad-model", also where it was trained over another encoder or another judge of mentions. */
  constructor(model: DecodedModel, kernels: Kernels, sizes: { readonly state: number; readonly numbers: number }) {
    const { name, version, architecture } = model.manifest;
    if (architecture !== REPORT_READER_ARCHITECTURE)
      throw bad(name, `its architecture is ${architecture}, not ${REPORT_READER_ARCHITECTURE}`);
    this.name = `${name}/${version}`;
    this.#k = kernels;
    this.#numbers = numberOf(model, "numbers");
    this.#state = numberOf(model, "state");
    if (this.#numbers !== sizes.numbers || this.#state !== sizes.state)
      throw bad(name, "it was trained over another encoder or other judges");
    this.lead = numberOf(model, "lead");
    this.climbed = numberOf(model, "climbed");
    this.most = numberOf(model, "most");
    const width = numberOf(model, "width");
    this.#width = width;
    this.#namedWidth = numberOf(model, "named");
    this.#heads = numberOf(model, "heads");
    this.#scale = numberOf(model, "scale");
    if (!(this.most >= 1) || width % this.#heads !== 0 || width % PANEL !== 0 || this.#namedWidth % PANEL !== 0)
      throw bad(name, "its numbers do not agree");
    const tensors = new Tensors(model);
    const keys = sectionOf(model, "keys", Uint32Array);
    this.#rows = new KeyRows(keys);
    this.#single = sectionOf(model, "single", Int16Array);
    if (this.#single.length !== keys.length) throw bad(name, "its names and their weights do not agree");
    this.#names = tensors.placedRows(kernels, "names.weight", keys.length, this.#namedWidth);
    const matrix = (part: string, outputs: number, inputs: number): Matrix =>
      tensors.matrix(kernels, part, outputs, inputs);
    this.#own = matrix("own", width, 2 * this.#state);
    this.#number = matrix("number", width, this.#numbers);
    this.#whole = matrix("whole", width, 2 * this.#state);
    this.#named = matrix("named", width, this.#namedWidth);
    this.#listed = matrix("listed", 1, width);
    this.types = tableOf(model, "types");
    this.#type = matrix("type", this.types.length, width);
    this.#pairWidth = numberOf(model, "pair");
    this.#earlier = matrix("pair_a", this.#pairWidth, width);
    this.#later = matrix("pair_b", this.#pairWidth, width);
    this.#gain = kernels.place(tensors.floats("gain", width));
    this.#stands = STAND_ROWS.map((rows, i) => kernels.place(tensors.floats(`stand.${i}.weight`, rows * width)));
    this.#layers = Array.from({ length: numberOf(model, "layers") }, (_, i) => ({
      gain: kernels.place(tensors.floats(`layers.${i}.gain`, width)),
      gain2: kernels.place(tensors.floats(`layers.${i}.gain2`, width)),
      qkv: matrix(`layers.${i}.qkv`, 3 * width, width),
      out: matrix(`layers.${i}.out`, width, width),
      there: matrix(`layers.${i}.there`, 2 * width, width),
      back: matrix(`layers.${i}.back`, width, 2 * width),
      bias: kernels.place(
        biasOf(
          RELATION_ROWS.map((rows, r) => tensors.floats(`layers.${i}.relation.${r}.weight`, rows * this.#heads)),
          this.#heads,
        ),
      ),
    }));
  }

  /** Reads the mentions of a report. O(mentions · `most`). */
  read(report: ReportMentions): ReportReading {
    const { count } = report;
    const width = this.#pairWidth;
    const odds = new Float64Array(count);
    const earlier = new Float32Array(count * width);
    const later = new Float32Array(count * width);
    const kinds = this.types.length;
    const types = new Float32Array(count * kinds);
    // Parts of like size: none is left with a mention alone.
    const size = Math.max(1, Math.ceil(count / Math.ceil(count / this.most)));
    for (let from = 0; from < count; from += size)
      this.#read(report, from, Math.min(count, from + size), odds, types, earlier, later);
    return {
      odds,
      types: this.types,
      // As single floats: Math.exp and Math.log may differ between hosts in the last bit of a double.
      typesOf: (mention) => Float32Array.from(logSoftmax(types.subarray(mention * kinds, (mention + 1) * kinds))),
      same(a, b) {
        if (Math.floor(a / size) !== Math.floor(b / size)) return null;
        let dot = 0;
        for (let c = 0; c < width; c += 1) dot += earlier[a * width + c]! * later[b * width + c]!;
        return dot / PAIR_SCALE + PAIR_OFFSET;
      },
    };
  }

  #read(
    report: ReportMentions,
    from: number,
    to: number,
    odds: Float64Array,
    types: Float32Array,
    earlier: Float32Array,
    later: Float32Array,
  ): void {
    const k = this.#k;
    const w = this.#width;
    const count = to - from;
    const mark = k.mark();
    try {
      const x = k.takeFloats(count * w);
      const y = k.takeFloats(count * w);
      const wide = 2 * this.#state;
      const named = this.#nameRows(report, from, to, odds);
      this.#multiply(report.around.subarray(from * wide, to * wide), wide, count, this.#own, x, STORE);
      const numbers = report.numbers.subarray(from * this.#numbers, to * this.#numbers);
      this.#multiply(numbers, this.#numbers, count, this.#number, x, ADD);
      const namedRoom = k.takeQuantised(count, this.#namedWidth);
      k.quantise(named, namedRoom, count);
      k.multiply(namedRoom, this.#named, x, count, ADD);
      const shared = k.takeFloats(w);
      this.#multiply(report.whole, wide, 1, this.#whole, shared, STORE);
      const rows = new Uint8Array(count);
      k.addRows(x, shared, rows, w);
      this.#stands.forEach((table, column) => {
        for (let i = 0; i < count; i += 1) rows[i] = report.stands[(from + i) * STAND_ROWS.length + column]!;
        k.addRows(x, table, rows, w);
      });
      const relations = k.placeBytes(combined(report.relations(from, to)));
      for (const layer of this.#layers) this.#apply(layer, x, y, count, relations);
      k.run.rms(x, this.#gain, y, count, w);
      const room = k.takeQuantised(count, w);
      k.quantise(y, room, count);
      const through = (matrix: Matrix, width: number): Float32Array => {
        const address = k.takeFloats(count * matrix.outputs);
        k.multiply(room, matrix, address, count, STORE);
        const found = k.floats(address, count * matrix.outputs);
        const out = new Float32Array(count * width);
        for (let i = 0; i < count; i += 1)
          out.set(found.subarray(i * matrix.outputs, i * matrix.outputs + width), i * width);
        return out;
      };
      through(this.#listed, 1).forEach((value, i) => {
        odds[from + i]! += value;
      });
      types.set(through(this.#type, this.types.length), from * this.types.length);
      earlier.set(through(this.#earlier, this.#pairWidth), from * this.#pairWidth);
      later.set(through(this.#later, this.#pairWidth), from * this.#pairWidth);
    } finally {
      k.release(mark);
    }
  }

  /** Sums of the rows of the names that hold for each mention, in kernel memory; what each name weighs by itself goes to `odds`. */
  #nameRows({ names }: ReportMentions, from: number, to: number, odds: Float64Array): number {
    const k = this.#k;
    const width = this.#namedWidth;
    const picked: number[] = [];
    const ends: number[] = [];
    for (let i = from; i < to; i += 1) {
      const keys = names[i]!;
      let sum = 0;
      for (let name = 0; name < keys.length; name += 1) {
        const row = this.#rows.find(keys[name]!);
        if (row < 0) continue;
        sum += this.#single[row]!;
        picked.push(row);
      }
      ends.push(picked.length);
      odds[i] = sum / this.#scale;
    }
    const out = k.takeFloats((to - from) * width);
    k.floats(out, (to - from) * width).fill(0);
    k.addScaled(out, this.#names, picked, ends, width);
    return out;
  }

  /** Rows through a matrix, from an array outside the kernels' memory. */
  #multiply(
    rows: Float32Array,
    inputs: number,
    count: number,
    matrix: Matrix,
    into: number,
    mode: typeof STORE | typeof ADD,
  ): void {
    const k = this.#k;
    const mark = k.mark();
    const source = k.takeFloats(count * matrix.inputs);
    const room = k.takeQuantised(count, matrix.inputs);
    const view = k.floats(source, count * matrix.inputs).fill(0);
    for (let i = 0; i < count; i += 1) view.set(rows.subarray(i * inputs, (i + 1) * inputs), i * matrix.inputs);
    k.quantise(source, room, count);
    k.multiply(room, matrix, into, count, mode);
    k.release(mark);
  }

  /** x += out(attention(rms(x))); x += back(relu(there(rms(x)))). `y` is room of the same size. */
  #apply(layer: Layer, x: number, y: number, count: number, relations: number): void {
    const k = this.#k;
    const w = this.#width;
    const mark = k.mark();
    const qkv = k.takeFloats(count * 3 * w);
    const room = k.takeQuantised(count, w);
    const inner = k.takeFloats(count * 2 * w);
    const innerRoom = k.takeQuantised(count, 2 * w);
    k.run.rms(x, layer.gain, y, count, w);
    k.quantise(y, room, count);
    k.multiply(room, layer.qkv, qkv, count, STORE);
    this.#attend(qkv, count, layer.bias, relations, y);
    k.quantise(y, room, count);
    k.multiply(room, layer.out, x, count, ADD);
    k.run.rms(x, layer.gain2, y, count, w);
    k.quantise(y, room, count);
    k.multiply(room, layer.there, inner, count, STORE_RELU);
    k.quantise(inner, innerRoom, count);
    k.multiply(innerRoom, layer.back, x, count, ADD);
    k.release(mark);
  }

  /**
   * Attention with several heads; how two mentions stand to each other (`relations`, bytes in kernel memory) adds to their
   * scores. Writes to `y`.
   */
  #attend(qkv: number, count: number, bias: number, relations: number, y: number): void {
    const k = this.#k;
    const w = this.#width;
    const heads = this.#heads;
    const size = w / heads;
    const root = 1 / Math.sqrt(size);
    // The kernels take sums over multiples of four.
    const wide = Math.ceil(count / 4) * 4;
    const mark = k.mark();
    const scores = k.takeFloats(count * wide);
    for (let head = 0; head < heads; head += 1) {
      const query = qkv + head * size * 4;
      k.run.dots(query, 3 * w, query + w * 4, 3 * w, scores, wide, count, count, size);
      k.run.shares(scores, wide, relations, bias + head * 4, heads, root, count);
      k.run.mix(scores, wide, query + 2 * w * 4, 3 * w, y + head * size * 4, w, count, size, count);
    }
    k.release(mark);
  }
}

/** One code for each combination of relations, from a code a table. */
function combined(relations: Uint8Array): Uint8Array {
  const kinds = RELATION_ROWS.length;
  const out = new Uint8Array(relations.length / kinds);
  for (let i = 0; i < out.length; i += 1) {
    let code = 0;
    for (let r = 0; r < kinds; r += 1) code = code * RELATION_ROWS[r]! + relations[i * kinds + r]!;
    out[i] = code;
  }
  return out;
}

/** The sums of the tables by combination, in the order of `combined`. */
function biasOf(tables: readonly Float32Array[], heads: number): Float32Array {
  const count = RELATION_ROWS.reduce<number>((all, rows) => all * rows, 1);
  const out = new Float32Array(count * heads);
  for (let code = 0; code < count; code += 1) {
    let rest = code;
    for (let r = RELATION_ROWS.length - 1; r >= 0; r -= 1) {
      const row = rest % RELATION_ROWS[r]!;
      rest = Math.floor(rest / RELATION_ROWS[r]!);
      for (let head = 0; head < heads; head += 1) out[code * heads + head]! += tables[r]![row * heads + head]!;
    }
  }
  return out;
}
