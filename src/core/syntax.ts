import { type Layers, UPOS, type Upos } from "./layers.ts";
import type { Span } from "./span.ts";

/** The layers that a `Syntax` reads. */
export type SyntaxLayers = Pick<Layers, "tokens" | "sentences" | "tags" | "parses">;

/**
 * Accessors over the columns of tokens, tags and parses: compact inside, kind outside. Tokens are named by their index.
 * Built once a report in O(tokens); every accessor is O(1) unless it says otherwise. Reads, never writes.
 */
export class Syntax {
  readonly text: string;
  readonly layers: SyntaxLayers;
  readonly count: number;
  readonly #lower: string[];
  /** By code of a relation: the relation without its subtype. */
  readonly #relations: string[];
  readonly #firstChild: Int32Array;
  readonly #nextSibling: Int32Array;
  readonly #sentence: Int32Array;
  readonly #left: Int32Array;
  readonly #right: Int32Array;

  constructor(text: string, layers: SyntaxLayers) {
    const { tokens, sentences, parses } = layers;
    const count = tokens.count;
    this.text = text;
    this.layers = layers;
    this.count = count;
    this.#lower = tokens.forms.map((form) => form.toLowerCase());
    this.#relations = parses.deprels.map((deprel) => deprel.split(":", 1)[0]!);
    this.#firstChild = new Int32Array(count).fill(-1);
    this.#nextSibling = new Int32Array(count).fill(-1);
    this.#sentence = new Int32Array(count).fill(-1);
    this.#left = new Int32Array(count);
    this.#right = new Int32Array(count);
    // Backwards, so that each list of children comes out in text order.
    for (let i = count - 1; i >= 0; i -= 1) {
      this.#left[i] = i;
      this.#right[i] = i;
      const head = parses.head[i]!;
      if (head < 0) continue;
      this.#nextSibling[i] = this.#firstChild[head]!;
      this.#firstChild[head] = i;
    }
    sentences.forEach((sentence, index) => {
      for (let i = sentence.from; i < sentence.to; i += 1) {
        this.#sentence[i] = index;
        // Each token widens the subtree of every ancestor; the walk is bounded by the sentence's length.
        let above = parses.head[i]!;
        for (let step = sentence.from; above >= 0 && step < sentence.to; step += 1) {
          if (i < this.#left[above]!) this.#left[above] = i;
          if (i > this.#right[above]!) this.#right[above] = i;
          above = parses.head[above]!;
        }
      }
    });
  }

  /** The token's exact form. */
  form(i: number): string {
    return this.layers.tokens.forms[this.layers.tokens.form[i]!]!;
  }
  /** The form in lower case. */
  lower(i: number): string {
    return this.#lower[this.layers.tokens.form[i]!]!;
  }
  lemma(i: number): string {
    return this.layers.tags.lemmas[this.layers.tags.lemma[i]!]!;
  }
  upos(i: number): Upos {
    return UPOS[this.layers.tags.upos[i]!]!;
  }
  /** Penn tag, for English. */
  xpos(i: number): string {
    return this.layers.tags.xposes[this.layers.tags.xpos[i]!]!;
  }
  /** UD relation with its subtype: "nsubj:pass". */
  deprel(i: number): string {
    return this.layers.parses.deprels[this.layers.parses.deprel[i]!]!;
  }
  /** UD relation without its subtype: "nsubj". */
  relation(i: number): string {
    return this.#relations[this.layers.parses.deprel[i]!]!;
  }
  /** Index of the head token, or -1 at a sentence's root. */
  head(i: number): number {
    return this.layers.parses.head[i]!;
  }
  start(i: number): number {
    return this.layers.tokens.start[i]!;
  }
  end(i: number): number {
    return this.layers.tokens.end[i]!;
  }
  /** Index of the token's sentence. */
  sentenceOf(i: number): number {
    return this.#sentence[i]!;
  }
  /** Dependents in text order. */
  children(i: number): readonly number[] {
    const children: number[] = [];
    for (let child = this.#firstChild[i]!; child >= 0; child = this.#nextSibling[child]!) children.push(child);
    return children;
  }
  /** The first dependent whose relation (with or without subtype) is one of these, or -1. */
  child(i: number, ...relations: readonly string[]): number {
    for (let child = this.#firstChild[i]!; child >= 0; child = this.#nextSibling[child]!) {
      if (relations.includes(this.deprel(child)) || relations.includes(this.relation(child))) return child;
    }
    return -1;
  }
  /** First token of the subtree of `i`. */
  leftmost(i: number): number {
    return this.#left[i]!;
  }
  /** Last token of the subtree of `i`, inclusive. */
  rightmost(i: number): number {
    return this.#right[i]!;
  }
  /** Characters from the first to the last token of the subtree of `i`. */
  subtree(i: number): Span {
    return { start: this.start(this.#left[i]!), end: this.end(this.#right[i]!) };
  }
  /** Characters from token `from` to token `last`, inclusive. */
  spanOf(from: number, last: number = from): Span {
    return { start: this.start(from), end: this.end(last) };
  }
  /** True where `ancestor` is `i` or above it. Bounded by the depth of the tree. */
  isUnder(i: number, ancestor: number): boolean {
    let at = i;
    for (let step = 0; at >= 0 && step <= this.count; step += 1) {
      if (at === ancestor) return true;
      at = this.head(at);
    }
    return false;
  }
  /** The first token that ends after `offset` (the token at the offset, else the next one); `count` past the last. O(log n). */
  tokenFrom(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  /** Tokens [from, to) that overlap a span. O(log n + tokens in it). */
  tokensIn(at: Span): { readonly from: number; readonly to: number } {
    const from = this.tokenFrom(at.start);
    let to = from;
    while (to < this.count && this.start(to) < at.end) to += 1;
    return { from, to };
  }
  /** The token of [from, to) whose head lies outside, the leftmost where there are several; -1 for no token. */
  headOf(from: number, to: number): number {
    for (let i = from; i < to; i += 1) {
      const head = this.head(i);
      if (head < from || head >= to) return i;
    }
    return from < to ? from : -1;
  }
}
