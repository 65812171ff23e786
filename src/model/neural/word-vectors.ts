import { type DecodedModel, tableOf } from "../manifest.ts";
import { numberOf } from "./analysis.ts";
import { Tensors } from "./tensors.ts";

/** Vectors of nouns and verbs by their lemmas, of the model of events. */
export class WordVectors {
  readonly width: number;
  readonly #all: Float32Array;
  readonly #rows = new Map<string, number>();
  /** The vectors that were asked for, by row. */
  readonly #vectors: (Float32Array | undefined)[];

  /** Throws "bad-model" where the model holds none. */
  constructor(model: DecodedModel) {
    this.width = numberOf(model, "vectorWidth");
    const words = tableOf(model, "words").flatMap((line) => line.split(" "));
    words.forEach((word, row) => {
      this.#rows.set(word, row);
    });
    this.#vectors = new Array(words.length);
    this.#all = new Tensors(model).floats("vectors.weight", words.length * this.width);
  }

  /** Vector of a noun ("n:quake") or verb ("v:meet") by its lemma, of length 1; null for a rare one. */
  vector(word: string): Float32Array | null {
    const row = this.#rows.get(word);
    if (row === undefined) return null;
    this.#vectors[row] ??= this.#all.subarray(row * this.width, (row + 1) * this.width);
    return this.#vectors[row];
  }
}
