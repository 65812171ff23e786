import { plainReport, type ReadoutDocument, type Span } from "../../src/core/index.ts";

/**
 * Makes wrong answers out of right ones, the same ones every time: for the test that holds our figures to the reference
 * scorers'. Offsets come in as code points and go out as UTF-16 units, as the product's do.
 */
export class Perturbation {
  readonly text: string;
  readonly #chance: () => number;
  /** Row i = code point i: its UTF-16 offset. */
  readonly #units: number[] = [];

  constructor(text: string, chance: () => number) {
    this.text = text;
    this.#chance = chance;
    for (let i = 0; i < text.length; i += text.codePointAt(i)! > 0xffff ? 2 : 1) this.#units.push(i);
    this.#units.push(text.length);
  }

  /** True once in `1 / share` times. */
  hits(share: number): boolean {
    return this.#chance() < share;
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.#chance() * items.length)]!;
  }

  /** The span, its edges moved by up to nine characters one time in three. */
  moved(at: Span): Span {
    const start = this.hits(0.3) ? at.start + this.#step() : at.start;
    const end = this.hits(0.3) ? at.end + this.#step() : at.end;
    const last = this.#units.length - 1;
    const from = Math.min(Math.max(0, start), last);
    const to = Math.min(Math.max(from, end), last);
    return { start: this.#units[from]!, end: this.#units[to]! };
  }

  /** Most of the spans, moved; now and then all as one. */
  spans(all: readonly Span[]): Span[] {
    if (all.length > 1 && this.hits(0.2)) return [this.moved({ start: all[0]!.start, end: all.at(-1)!.end })];
    return all.filter(() => !this.hits(0.1)).map((span) => this.moved(span));
  }

  /** A span anywhere in the text. */
  stray(): Span {
    const start = Math.floor(this.#chance() * (this.#units.length - 1));
    return this.moved({ start, end: Math.min(start + 1 + Math.floor(this.#chance() * 40), this.#units.length - 1) });
  }

  #step(): number {
    return Math.floor(this.#chance() * 19) - 9;
  }
}

/** Numbers in [0, 1) from a seed (Mulberry32, Tommy Ettinger, public domain). */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A document of the product with the layers given and nothing else. */
export function madeDocument(
  id: string,
  text: string,
  layers: Partial<Omit<ReadoutDocument, "format" | "report">> & {
    readonly report?: Partial<ReadoutDocument["report"]>;
  },
): ReadoutDocument {
  const { report, ...others } = layers;
  return {
    format: "readout/1",
    report: { ...plainReport(id, text, []), posts: [], ...report },
    sentences: [],
    entities: [],
    times: [],
    attributions: [],
    events: [],
    notRead: [],
    ...others,
  };
}
