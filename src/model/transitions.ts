/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with its root as a last word (Ballesteros
 * and Nivre 2013). Whatever is chosen among the legal transitions, the outcome is a projective tree with one root.
 */
export const SHIFT = 0;
/** The top of the stack depends on the front of the buffer. */
export const LEFT = 1;
/** The top of the stack depends on the word under it. */
export const RIGHT = 2;
export const ACTIONS = 3;

/** No word. */
export const NONE = -1;

/**
 * The state of one sentence's parse. Words are numbered 0 to `length` - 1 within the sentence, `length` is the root.
 * The arrays are reused from sentence to sentence.
 */
export class ParseState {
  length = 0;
  /** Front of the buffer; `length` when only the root is left. */
  front = 0;
  depth = 0;
  stack: Int32Array;
  head: Int32Array;
  label: Uint8Array;
  /** Outermost and second outermost dependents on each side. */
  left1: Int32Array;
  left2: Int32Array;
  right1: Int32Array;
  right2: Int32Array;
  leftCount: Uint8Array;
  rightCount: Uint8Array;
  /** Sums of hashes of the labels of the dependents on each side: a set, told apart by its sum. */
  leftLabels: Int32Array;
  rightLabels: Int32Array;

  constructor(capacity: number) {
    this.stack = new Int32Array(capacity + 1);
    this.head = new Int32Array(capacity + 1);
    this.label = new Uint8Array(capacity + 1);
    this.left1 = new Int32Array(capacity + 1);
    this.left2 = new Int32Array(capacity + 1);
    this.right1 = new Int32Array(capacity + 1);
    this.right2 = new Int32Array(capacity + 1);
    this.leftCount = new Uint8Array(capacity + 1);
    this.rightCount = new Uint8Array(capacity + 1);
    this.leftLabels = new Int32Array(capacity + 1);
    this.rightLabels = new Int32Array(capacity + 1);
  }

  /** Starts a sentence of `length` words, at most the capacity. */
  begin(length: number): void {
    this.length = length;
    this.front = 0;
    this.depth = 0;
    const end = length + 1;
    this.head.fill(NONE, 0, end);
    this.label.fill(0, 0, end);
    this.left1.fill(NONE, 0, end);
    this.left2.fill(NONE, 0, end);
    this.right1.fill(NONE, 0, end);
    this.right2.fill(NONE, 0, end);
    this.leftCount.fill(0, 0, end);
    this.rightCount.fill(0, 0, end);
    this.leftLabels.fill(0, 0, end);
    this.rightLabels.fill(0, 0, end);
  }

  get isFinal(): boolean {
    return this.front === this.length && this.depth === 0;
  }

  isLegal(action: number): boolean {
    if (action === SHIFT) return this.front < this.length;
    // The root takes one word: what else is on the stack must first find its head there.
    if (action === LEFT) return this.depth > 0 && (this.front < this.length || this.depth === 1);
    return this.depth > 1;
  }

  /** The word at place k of the stack, 0 its top; `NONE` below its floor. */
  onStack(k: number): number {
    return k < this.depth ? this.stack[this.depth - 1 - k]! : NONE;
  }

  shift(): void {
    this.stack[this.depth] = this.front;
    this.depth += 1;
    this.front += 1;
  }

  /** Makes the top of the stack a dependent, for LEFT or RIGHT, and takes it off. */
  attach(action: number, label: number): void {
    this.depth -= 1;
    const dependent = this.stack[this.depth]!;
    this.label[dependent] = label;
    const mark = Math.imul(label + 1, 0x9e3779b1 | 0);
    if (action === LEFT) {
      const head = this.front;
      this.head[dependent] = head;
      this.left2[head] = this.left1[head]!;
      this.left1[head] = dependent;
      if (this.leftCount[head]! < 255) this.leftCount[head]! += 1;
      this.leftLabels[head]! += mark;
    } else {
      const head = this.stack[this.depth - 1]!;
      this.head[dependent] = head;
      this.right2[head] = this.right1[head]!;
      this.right1[head] = dependent;
      if (this.rightCount[head]! < 255) this.rightCount[head]! += 1;
      this.rightLabels[head]! += mark;
    }
  }
}
