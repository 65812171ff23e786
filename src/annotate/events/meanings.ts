import type { EventReader } from "../../model/neural/event-reader.ts";
import type { Mention } from "./mentions.ts";
import type { Scene } from "./scene.ts";

/** The word classes whose words have a vector, with the letter of its key. */
export const LETTER: { readonly [upos: string]: string } = { NOUN: "n", PROPN: "n", ADJ: "n", VERB: "v", AUX: "v" };
/** Body sentences at which a report counts as long. */
const LONG_BODY = 40;

/** Numbers of a mention beside its vectors and its state: nearness to the report's topic and to its lead, place, length. */
const PLAIN_NUMBERS = 4;

/** What the words of a report mean as far as vectors tell: word vectors by lemma, encoder states by token. Built once a report. */
export class Meanings {
  readonly #scene: Scene;
  readonly #reader: EventReader;
  readonly #states: Float32Array;
  /** The mean state: what all words of the report share. */
  readonly #mean: Float64Array;
  readonly #topic: Float64Array;
  readonly #lead: Float64Array;
  readonly #near = new Map<Mention, Float64Array>();
  /** The vector of each token's word, and those of mentions by their lemmas, once they were asked for. */
  readonly #vectors: readonly (Float32Array | null)[];
  readonly #own = new Map<Mention, Float32Array | null>();

  constructor(scene: Scene, reader: EventReader) {
    const { syntax } = scene;
    this.#scene = scene;
    this.#reader = reader;
    const { tokens, sentences } = syntax.layers;
    this.#states = reader.states(tokens, sentences);
    this.#mean = reader.meanOf(this.#states);
    this.#vectors = Array.from({ length: tokens.count }, (_, i) => {
      const letter = LETTER[syntax.upos(i)];
      return letter === undefined ? null : reader.vector(`${letter}:${syntax.lemma(i).toLowerCase()}`);
    });
    this.#topic = new Float64Array(reader.vectorWidth);
    this.#lead = new Float64Array(reader.vectorWidth);
    sentences.forEach(({ from, to }, index) => {
      const leads = scene.position[index] !== "body";
      for (let i = from; i < to; i += 1) {
        const vector = this.#vectors[i]!;
        if (vector === null) continue;
        for (let k = 0; k < vector.length; k += 1) {
          this.#topic[k]! += vector[k]!;
          if (leads) this.#lead[k]! += vector[k]!;
        }
      }
    });
    normalise(this.#topic);
    normalise(this.#lead);
  }

  #vectorAt(token: number): Float32Array | null {
    return token < 0 ? null : this.#vectors[token]!;
  }

  /** "news conference" by its head, "lay off" by its verb. */
  #vectorOf(mention: Mention): Float32Array | null {
    let vector = this.#own.get(mention);
    if (vector === undefined) {
      const words = mention.lemma.split(" ");
      vector = this.#reader.vector(mention.kind === "verb" ? `v:${words[0]!}` : `n:${words[words.length - 1]!}`);
      this.#own.set(mention, vector);
    }
    return vector;
  }

  #argument(mention: Mention, role: string): number {
    return mention.frame.arguments.find((argument) => argument.role === role)?.token ?? -1;
  }

  /** What the mention judge reads of each mention, row by row. */
  mentionNumbers(mentions: readonly Mention[]): Float32Array {
    const { syntax, position, bodySentences } = this.#scene;
    const { vectorWidth, stateWidth } = this.#reader;
    const inputs = 4 * vectorWidth + PLAIN_NUMBERS + stateWidth;
    const out = new Float32Array(mentions.length * inputs);
    mentions.forEach((mention, row) => {
      let at = row * inputs;
      const own = this.#vectorOf(mention);
      for (const vector of [
        own,
        this.#vectorAt(syntax.head(mention.token)),
        this.#vectorAt(this.#argument(mention, "patient")),
        this.#vectorAt(this.#argument(mention, "agent")),
      ]) {
        if (vector !== null) out.set(vector, at);
        at += vectorWidth;
      }
      out[at] = own === null ? 0 : dot(own, this.#topic);
      out[at + 1] = own === null ? 0 : dot(own, this.#lead);
      out[at + 2] = mention.sentence / Math.max(1, position.length);
      out[at + 3] = Math.min(1, bodySentences / LONG_BODY);
      out.set(this.#states.subarray(mention.token * stateWidth, (mention.token + 1) * stateWidth), at + PLAIN_NUMBERS);
    });
    return out;
  }

  /** What the pair judge reads of two mentions (`a` before `b`): how alike they, their people and their surroundings are. */
  pairNumbers(a: Mention, b: Mention): number[] {
    const own = cosine(this.#vectorOf(a), this.#vectorOf(b));
    const state = dot(this.#nearOf(a), this.#nearOf(b));
    const head = cosine(
      this.#vectorAt(this.#scene.syntax.head(a.token)),
      this.#vectorAt(this.#scene.syntax.head(b.token)),
    );
    const patient = cosine(this.#vectorAt(this.#argument(a, "patient")), this.#vectorAt(this.#argument(b, "patient")));
    const agent = cosine(this.#vectorAt(this.#argument(a, "agent")), this.#vectorAt(this.#argument(b, "agent")));
    const distance = b.sentence - a.sentence;
    return [
      own,
      state,
      head,
      patient,
      agent,
      Math.min(10, distance) / 10,
      distance === 0 ? 1 : 0,
      a.lemma === b.lemma ? state : 0,
      own * patient,
      own * agent,
      a.kind !== b.kind ? own : 0,
      a.family === b.family ? 1 : 0,
    ];
  }

  /** A mention's state less the mean, of length 1. */
  #nearOf(mention: Mention): Float64Array {
    let near = this.#near.get(mention);
    if (near === undefined) {
      const width = this.#reader.stateWidth;
      near = new Float64Array(width);
      for (let k = 0; k < width; k += 1) near[k] = this.#states[mention.token * width + k]! - this.#mean[k]!;
      normalise(near);
      this.#near.set(mention, near);
    }
    return near;
  }
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < a.length; k += 1) sum += a[k]! * b[k]!;
  return sum;
}

/** Of two vectors of length 1; 0 where one is not known. */
function cosine(a: Float32Array | null, b: Float32Array | null): number {
  return a === null || b === null ? 0 : dot(a, b);
}

function normalise(vector: Float64Array): void {
  const length = Math.sqrt(dot(vector, vector));
  if (length === 0) return;
  for (let k = 0; k < vector.length; k += 1) vector[k]! /= length;
}
