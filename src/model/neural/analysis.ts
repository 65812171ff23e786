import type { Sentence, TokenTable } from "../../core/layers.ts";
import type { Kernels } from "../kernels.ts";
import { bad, type DecodedModel, sectionOf, tableOf } from "../manifest.ts";
import { Encoder, type TokenStream } from "./encoder.ts";
import { quoteStates, UNCLOSED } from "./features.ts";
import { type SyntaxColumns, SyntaxHeads } from "./syntax.ts";
import { Tensors } from "./tensors.ts";
import type { ReadingColumns } from "./windows.ts";

export const ENCODER_ARCHITECTURE = "scan-encoder/1";

/** A block longer than this is cut before the sentence with which it would exceed it. */
const SEGMENT_TOKENS = 256;
/** Tokens that are analysed at once: bounds memory on very long texts. Attributions don't reach over such a border. */
const PART_TOKENS = 32_768;
/** Tokens whose states go through the heads at once. */
const GROUP_TOKENS = 512;

/** A stretch of a report's tokens that is analysed at once. Indexes in `stream` and `sentences` count from `from`. */
export interface AnalysedPart {
  readonly from: number;
  readonly to: number;
  readonly stream: TokenStream;
  readonly sentences: readonly { readonly from: number; readonly to: number }[];
  readonly columns: ReadingColumns;
  readonly tags: SyntaxColumns;
}

/** Everything that the syntax network decides of one report's tokens. */
export interface Analysis {
  readonly tokens: TokenTable;
  readonly parts: readonly AnalysedPart[];
}

/**
 * The syntax network, opened. It remembers the last report that it analysed, so that tags, trees and attributions, which
 * are separate layers, share one pass; that changes the speed and nothing else.
 */
export class SyntaxModel {
  readonly name: string;
  readonly uposes: readonly string[];
  readonly xposes: readonly string[];
  readonly deprels: readonly string[];
  readonly width: number;
  readonly kernels: Kernels;
  readonly #encoder: Encoder;
  readonly #heads: SyntaxHeads;
  #last: Analysis | null = null;
  /** Address of the states of the last report's only part, or -1. */
  #states = -1;
  /** The states of the last report outside of the kernels' memory, once they were asked for. */
  #copy: Float32Array | null = null;

  /** Throws "bad-model". */
  constructor(model: DecodedModel, kernels: Kernels) {
    const { name, architecture } = model.manifest;
    if (architecture !== ENCODER_ARCHITECTURE) {
      throw bad(name, `its architecture is ${architecture}, not ${ENCODER_ARCHITECTURE}`);
    }
    const tensors = new Tensors(model);
    this.name = `${name}/${model.manifest.version}`;
    this.kernels = kernels;
    this.uposes = tableOf(model, "upos");
    this.xposes = tableOf(model, "xpos");
    this.deprels = tableOf(model, "deprel");
    this.width = numberOf(model, "d");
    const words = decodeUtf8(sectionOf(model, "vocabulary", Uint8Array)).split("\n");
    const root = this.deprels.indexOf("root");
    if (words.length !== numberOf(model, "words") || root < 0) throw bad(name, "its vocabulary or labels are damaged");
    this.#encoder = new Encoder(kernels, tensors, words, this.width, numberOf(model, "blocks"));
    this.#heads = new SyntaxHeads(kernels, tensors, this.width, {
      upos: this.uposes.length,
      xpos: this.xposes.length,
      deprels: this.deprels.length,
      root,
      parserWidth: numberOf(model, "parserWidth"),
    });
  }

  /** Tags and trees of a report's tokens. */
  analyse(tokens: TokenTable, sentences: readonly Sentence[]): Analysis {
    if (this.#last !== null && this.#last.tokens === tokens) return this.#last;
    this.#forget();
    const parts = partsOf(tokens, sentences);
    for (const part of parts) {
      const mark = this.kernels.mark();
      let isKept = false;
      try {
        const states = this.#encode(part);
        this.#decide(part, states);
        isKept = parts.length === 1;
        if (isKept) {
          this.#states = states;
          this.#mark = mark;
        }
      } finally {
        // A batch goes on after a report that broke a rule: its scratch must not stay taken.
        if (!isKept) this.kernels.release(mark);
      }
    }
    this.#last = { tokens, parts };
    return this.#last;
  }

  /** Calls `use` with the address of a part's states [tokens × width]; they stay as they are and are gone afterwards. */
  withStates<T>(analysis: Analysis, part: AnalysedPart, use: (states: number) => T): T {
    if (this.#last === analysis && this.#states >= 0) return use(this.#states);
    const mark = this.kernels.mark();
    try {
      return use(this.#encode(part));
    } finally {
      this.kernels.release(mark);
    }
  }

  /** The states of all tokens, row by row [tokens × width]; whoever asks for those of one report gets the same array. */
  statesOf(tokens: TokenTable, sentences: readonly Sentence[]): Float32Array {
    const analysis = this.analyse(tokens, sentences);
    this.#copy ??= this.#copyOf(analysis);
    return this.#copy;
  }

  #copyOf(analysis: Analysis): Float32Array {
    const { tokens } = analysis;
    const copy = new Float32Array(tokens.count * this.width);
    for (const part of analysis.parts) {
      this.withStates(analysis, part, (states) => {
        copy.set(this.kernels.floats(states, (part.to - part.from) * this.width), part.from * this.width);
      });
    }
    return copy;
  }

  /** Number of the double-quoted span that holds each token of a report, or -1. The pass is shared with tags and trees. */
  quoteSpansOf(tokens: TokenTable, sentences: readonly Sentence[]): Int32Array {
    const all = new Int32Array(tokens.count).fill(-1);
    let spans = 0;
    for (const { from, columns } of this.analyse(tokens, sentences).parts) {
      let most = -1;
      columns.quoteSpan.forEach((span, i) => {
        if (span < 0) return;
        all[from + i] = spans + span;
        most = Math.max(most, span);
      });
      spans += most + 1;
    }
    return all;
  }

  #mark = -1;

  #forget(): void {
    if (this.#states >= 0) this.kernels.release(this.#mark);
    this.#states = -1;
    this.#copy = null;
    this.#last = null;
  }

  #encode(part: AnalysedPart): number {
    const states = this.kernels.takeFloats(part.stream.count * this.width);
    this.#encoder.encode(part.stream, states);
    return states;
  }

  #decide(part: AnalysedPart, states: number): void {
    const { sentences } = part;
    for (let first = 0; first < sentences.length; ) {
      let last = first + 1;
      const { from } = sentences[first]!;
      while (last < sentences.length && sentences[last]!.to - from <= GROUP_TOKENS) last += 1;
      this.#heads.decide(states, from, sentences[last - 1]!.to, sentences.slice(first, last), part.tags);
      first = last;
    }
  }
}

/** A number of a manifest. Throws "bad-model". */
export function numberOf(model: DecodedModel, name: string): number {
  const value = model.manifest.numbers[name];
  if (typeof value !== "number" || !Number.isFinite(value))
    throw bad(model.manifest.name, `its number ${name} is missing`);
  return value;
}

/** Cuts a report's tokens into parts of whole blocks, and describes each part's tokens as the networks see them. */
export function partsOf(tokens: TokenTable, sentences: readonly Sentence[]): AnalysedPart[] {
  const parts: AnalysedPart[] = [];
  for (let first = 0; first < sentences.length; ) {
    let last = first + 1;
    const { from } = sentences[first]!;
    while (
      last < sentences.length &&
      (sentences[last]!.to - from <= PART_TOKENS ||
        (sentences[last]!.block === sentences[last - 1]!.block && sentences[last]!.to - from <= 2 * PART_TOKENS))
    ) {
      last += 1;
    }
    parts.push(describePart(tokens, sentences.slice(first, last)));
    first = last;
  }
  return parts;
}

function describePart(tokens: TokenTable, all: readonly Sentence[]): AnalysedPart {
  const from = all[0]!.from;
  const to = all.at(-1)!.to;
  const count = to - from;
  const quote = new Uint8Array(count);
  const edge = new Uint8Array(count);
  const quoteSpan = new Int32Array(count);
  const sentence = new Int32Array(count);
  const segment = new Int32Array(count);
  const segmentStart: number[] = [];
  const formOf = (i: number): string => tokens.forms[tokens.form[from + i]!]!;
  const isGlued = (i: number): boolean => tokens.start[from + i] === tokens.end[from + i - 1];
  all.forEach((row, index) => {
    const start = row.from - from;
    const isNew =
      index === 0 || row.block !== all[index - 1]!.block || row.to - from - segmentStart.at(-1)! > SEGMENT_TOKENS;
    if (isNew) segmentStart.push(start);
    if (start < row.to - from) edge[start] = isNew ? 2 : 1;
    sentence.fill(index, start, row.to - from);
    segment.fill(segmentStart.length - 1, start, row.to - from);
  });
  const segmentEnds = [...segmentStart.slice(1), count];
  let spans = 0;
  segmentStart.forEach((start, index) => {
    const end = segmentEnds[index]!;
    const found = quoteStates(formOf, isGlued, start, end, quote, quoteSpan);
    for (let i = start; i < end; i += 1) if (quoteSpan[i]! >= 0) quoteSpan[i]! += spans;
    spans += found;
  });
  const tags: SyntaxColumns = {
    upos: new Uint8Array(count),
    xpos: new Uint8Array(count),
    head: new Int32Array(count).fill(-1),
    deprel: new Uint8Array(count),
  };
  return {
    from,
    to,
    stream: { count, formOf, quote, edge, segmentEnds },
    sentences: all.map((row) => ({ from: row.from - from, to: row.to - from })),
    tags,
    columns: {
      count,
      segment,
      segmentStart: Int32Array.from([...segmentStart, count]),
      sentence,
      quoteSpan,
      head: tags.head,
      deprel: tags.deprel,
      opensOn: segmentEnds.map((end) => end > 0 && quote[end - 1] === UNCLOSED),
      colonEnd: segmentEnds.map((end) => end > 0 && formOf(end - 1) === ":"),
    },
  };
}

/**
 * UTF-8 without a decoder of the host's, which the pure half does not have. The exporter writes valid UTF-8; of damaged
 * bytes something is made, without an error.
 */
function decodeUtf8(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let count = 0;
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i]!;
    if (first < 0x80) {
      units[count] = first;
      count += 1;
      i += 1;
      continue;
    }
    const more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let code = first & (0x3f >> more);
    for (let j = 1; j <= more; j += 1) code = (code << 6) | ((bytes[i + j] ?? 0) & 0x3f);
    if (code > 0x10ffff) code = 0xfffd;
    if (code > 0xffff) {
      units[count] = 0xd7c0 + (code >> 10);
      units[count + 1] = 0xdc00 + (code & 0x3ff);
      count += 2;
    } else {
      units[count] = code;
      count += 1;
    }
    i += more + 1;
  }
  const out: string[] = [];
  for (let at = 0; at < count; at += 8192) {
    out.push(String.fromCharCode.apply(null, units.subarray(at, Math.min(at + 8192, count)) as unknown as number[]));
  }
  return out.join("");
}
