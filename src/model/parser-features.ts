import { featureKey, mix } from "./hashing.ts";
import { NONE, type ParseState } from "./transitions.ts";

/** Features that a decision has at most. */
export const PARSE_FEATURES = 100;

/** One sentence as the parser sees it: hashes of its words and codes of their tags, the root's last. */
export interface ParseInput {
  /** Hash of the word; place `length` holds the root's. */
  readonly word: Int32Array;
  /** Code of the fine tag with the universal one, below 1000. */
  readonly tag: Int32Array;
  /** How many commas, brackets, dashes and quotation marks stand before each place: a running count. */
  readonly marks: Int32Array;
  /** How many verbs stand before each place. */
  readonly verbs: Int32Array;
}

const ROOT_WORD = 0x5bd1e995;
const NO_WORD = 0x1b873593;
const ROOT_TAG = 1000;
const NO_TAG = 1001;

/** Room for sentences of up to `capacity` words. */
export function parseInput(capacity: number): ParseInput {
  return {
    word: new Int32Array(capacity + 1),
    tag: new Int32Array(capacity + 1),
    marks: new Int32Array(capacity + 2),
    verbs: new Int32Array(capacity + 2),
  };
}

/** Closes an input of `length` words: sets the root, and counts marks and verbs by the two tests. */
export function closeInput(
  input: ParseInput,
  length: number,
  isMark: (i: number) => boolean,
  isVerb: (i: number) => boolean,
): void {
  input.word[length] = ROOT_WORD;
  input.tag[length] = ROOT_TAG;
  input.marks[0] = 0;
  input.verbs[0] = 0;
  for (let i = 0; i < length; i += 1) {
    input.marks[i + 1] = input.marks[i]! + (isMark(i) ? 1 : 0);
    input.verbs[i + 1] = input.verbs[i]! + (isVerb(i) ? 1 : 0);
  }
  input.marks[length + 1] = input.marks[length]!;
  input.verbs[length + 1] = input.verbs[length]!;
}

/** Distances in classes: 1, 2, 3, 4, 5-7, 8-12, more. */
function distanceOf(from: number, to: number): number {
  const distance = to - from;
  if (distance < 5) return distance;
  return distance < 8 ? 5 : distance < 13 ? 6 : 7;
}

function capped(count: number): number {
  return Math.min(count, 3);
}

/** Writes the keys for the next transition and gives their number. Templates after Zhang and Nivre (2011). */
export function actionFeatures(input: ParseInput, state: ParseState, keys: Int32Array): number {
  const { word, tag } = input;
  const b0 = state.front;
  const b1 = b0 + 1 <= state.length ? b0 + 1 : NONE;
  const b2 = b0 + 2 <= state.length ? b0 + 2 : NONE;
  const s0 = state.onStack(0);
  const s1 = state.onStack(1);
  const s2 = state.onStack(2);
  const w = (i: number) => (i < 0 ? NO_WORD : word[i]!);
  const p = (i: number) => (i < 0 ? NO_TAG : tag[i]!);
  const l = (i: number) => (i < 0 ? 255 : state.label[i]!);
  const of = (column: Int32Array, i: number) => (i < 0 ? NONE : column[i]!);
  const s0w = w(s0);
  const s1w = w(s1);
  const b0w = w(b0);
  const b1w = w(b1);
  const s0p = p(s0);
  const s1p = p(s1);
  const s2p = p(s2);
  const b0p = p(b0);
  const b1p = p(b1);
  const b2p = p(b2);
  const s0l = of(state.left1, s0);
  const s0l2 = of(state.left2, s0);
  const s0r = of(state.right1, s0);
  const s0r2 = of(state.right2, s0);
  const s1l = of(state.left1, s1);
  const s1r = of(state.right1, s1);
  const s1r2 = of(state.right2, s1);
  const b0l = of(state.left1, b0);
  const b0l2 = of(state.left2, b0);
  const s0b0 = s0p * 1024 + b0p;
  const s1s0 = s1p * 1024 + s0p;
  const near = s0 < 0 ? 0 : distanceOf(s0, b0);
  const far = s1 < 0 ? 0 : distanceOf(s1, s0);
  const s0valency = s0 < 0 ? 15 : capped(state.leftCount[s0]!) * 4 + capped(state.rightCount[s0]!);
  const s1valency = s1 < 0 ? 15 : capped(state.leftCount[s1]!) * 4 + capped(state.rightCount[s1]!);
  const b0valency = capped(state.leftCount[b0]!);
  const marks = s0 < 0 ? 0 : capped(input.marks[b0]! - input.marks[s0 + 1]!);
  const verbs = s0 < 0 ? 0 : capped(input.verbs[b0]! - input.verbs[s0 + 1]!);
  const marks1 = s1 < 0 ? 0 : capped(input.marks[s0]! - input.marks[s1 + 1]!);
  const verbs1 = s1 < 0 ? 0 : capped(input.verbs[s0]! - input.verbs[s1 + 1]!);
  const s0left = s0 < 0 ? 0 : state.leftLabels[s0]!;
  const s0right = s0 < 0 ? 0 : state.rightLabels[s0]!;
  const s1left = s1 < 0 ? 0 : state.leftLabels[s1]!;
  const s1right = s1 < 0 ? 0 : state.rightLabels[s1]!;
  const b0left = state.leftLabels[b0]!;
  let n = 0;
  keys[n++] = featureKey(0, s0w, s0p);
  keys[n++] = featureKey(1, s0p, 0);
  keys[n++] = featureKey(2, s1w, s1p);
  keys[n++] = featureKey(3, s1p, 0);
  keys[n++] = featureKey(4, b0w, b0p);
  keys[n++] = featureKey(5, b0p, 0);
  keys[n++] = featureKey(6, b1w, b1p);
  keys[n++] = featureKey(7, b1p, b2p);
  keys[n++] = featureKey(8, w(b2), 0);
  keys[n++] = featureKey(9, s2p, s1s0);
  keys[n++] = featureKey(10, s0w, b0w);
  keys[n++] = featureKey(11, s0w, b0p);
  keys[n++] = featureKey(12, s0p, b0w);
  keys[n++] = featureKey(13, s0b0, 0);
  keys[n++] = featureKey(14, s0b0, b1p);
  keys[n++] = featureKey(15, s0b0, b1p * 1024 + b2p);
  keys[n++] = featureKey(16, s1s0, b0p);
  keys[n++] = featureKey(17, s1s0, b0p * 1024 + b1p);
  keys[n++] = featureKey(18, s1w, s0w);
  keys[n++] = featureKey(19, s1w, s0p);
  keys[n++] = featureKey(20, s1p, s0w);
  keys[n++] = featureKey(21, s1s0, 0);
  keys[n++] = featureKey(22, s1w, s0b0);
  keys[n++] = featureKey(23, s0w, s1p * 1024 + b0p);
  keys[n++] = featureKey(24, b0w, s1s0);
  keys[n++] = featureKey(25, s1w, b0p);
  keys[n++] = featureKey(26, s1p, b0w);
  keys[n++] = featureKey(27, s1w, b0w);
  // Dependents.
  keys[n++] = featureKey(28, s0b0, p(s0l));
  keys[n++] = featureKey(29, s0b0, p(s0r));
  keys[n++] = featureKey(30, s0b0, p(b0l));
  keys[n++] = featureKey(31, s1s0, p(s1r));
  keys[n++] = featureKey(32, s1s0, p(s1l));
  keys[n++] = featureKey(33, s1s0, p(s0l));
  keys[n++] = featureKey(34, s1s0, p(s0r));
  keys[n++] = featureKey(35, s0p, mix(w(s0l), 1));
  keys[n++] = featureKey(36, s1p, mix(w(s1r), s0p));
  keys[n++] = featureKey(37, b0p, mix(w(b0l), s0p));
  keys[n++] = featureKey(38, s1s0, w(s0l));
  keys[n++] = featureKey(39, s1w, w(s0l));
  // Distances, and what stands between.
  keys[n++] = featureKey(40, s0w, near);
  keys[n++] = featureKey(41, b0w, near);
  keys[n++] = featureKey(42, s0b0, near);
  keys[n++] = featureKey(43, s1s0, far);
  keys[n++] = featureKey(44, s1w, far);
  keys[n++] = featureKey(45, s0w, 64 + far);
  keys[n++] = featureKey(46, s0b0, marks * 4 + verbs);
  keys[n++] = featureKey(47, s1s0, marks1 * 4 + verbs1);
  keys[n++] = featureKey(48, s1s0, b0p * 64 + marks1 * 16 + verbs1 * 4 + marks);
  // Valencies and labels.
  keys[n++] = featureKey(49, s0w, s0valency);
  keys[n++] = featureKey(50, s0p, s0valency);
  keys[n++] = featureKey(51, s1w, s1valency);
  keys[n++] = featureKey(52, s1p, s1valency);
  keys[n++] = featureKey(53, b0w, b0valency);
  keys[n++] = featureKey(54, b0p, b0valency);
  keys[n++] = featureKey(55, s0w, mix(s0left, 1));
  keys[n++] = featureKey(56, s0w, mix(s0right, 2));
  keys[n++] = featureKey(57, s0b0, mix(s0left, 1));
  keys[n++] = featureKey(58, s0b0, mix(s0right, 2));
  keys[n++] = featureKey(59, s0b0, mix(b0left, 3));
  keys[n++] = featureKey(60, s1s0, mix(s1right, 2));
  keys[n++] = featureKey(61, s1s0, mix(s1left, 1));
  keys[n++] = featureKey(62, s1s0, mix(s0left, 3));
  keys[n++] = featureKey(63, s1w, mix(s1right, s0p));
  keys[n++] = featureKey(64, s1p, mix(s1right, mix(s0p, s0left)));
  keys[n++] = featureKey(65, b0w, mix(b0left, s0p));
  keys[n++] = featureKey(66, s0p, mix(l(s0l) * 256 + l(s0l2), s0w));
  keys[n++] = featureKey(67, s0p, mix(l(s0r) * 256 + l(s0r2), b0p));
  keys[n++] = featureKey(68, s1p, mix(l(s1r) * 256 + l(s1r2), s0p));
  keys[n++] = featureKey(69, b0p, mix(l(b0l) * 256 + l(b0l2), s0p));
  keys[n++] = featureKey(70, s0b0, mix(s1p, s0valency));
  keys[n++] = featureKey(71, mix(s1w, s0w), w(s0l));
  keys[n++] = featureKey(72, s2p, mix(s1s0, b0p));
  keys[n++] = featureKey(73, Math.min(state.depth, 4), b0p);
  keys[n++] = featureKey(74, 0, 0);
  return n;
}

/**
 * Writes the keys for the label of an arc from `head` to `dependent`, whose own dependents are complete, and gives their
 * number.
 */
export function labelFeatures(
  input: ParseInput,
  state: ParseState,
  head: number,
  dependent: number,
  keys: Int32Array,
): number {
  const { word, tag } = input;
  const w = (i: number) => (i < 0 || i > state.length ? NO_WORD : word[i]!);
  const p = (i: number) => (i < 0 || i > state.length ? NO_TAG : tag[i]!);
  const side = dependent < head ? 1 : 0;
  const hw = w(head);
  const dw = w(dependent);
  const hp = p(head) * 2 + side;
  const dp = p(dependent);
  const pair = hp * 1024 + dp;
  const distance = side === 1 ? distanceOf(dependent, head) : distanceOf(head, dependent);
  const low = side === 1 ? dependent : head;
  const high = side === 1 ? head : dependent;
  const marks = capped(input.marks[high]! - input.marks[low + 1]!);
  const verbs = capped(input.verbs[high]! - input.verbs[low + 1]!);
  const left = state.left1[dependent]!;
  const left2 = state.left2[dependent]!;
  const right = state.right1[dependent]!;
  const own = state.leftLabels[dependent]!;
  const ownRight = state.rightLabels[dependent]!;
  const siblings = side === 1 ? state.leftLabels[head]! : state.rightLabels[head]!;
  const others = side === 1 ? state.rightLabels[head]! : state.leftLabels[head]!;
  const leftWord = w(left);
  let n = 0;
  keys[n++] = featureKey(128, pair, 0);
  keys[n++] = featureKey(129, hw, hp);
  keys[n++] = featureKey(130, dw, dp * 2 + side);
  keys[n++] = featureKey(131, hw, pair);
  keys[n++] = featureKey(132, dw, pair);
  keys[n++] = featureKey(133, hw, dw);
  keys[n++] = featureKey(134, pair, distance);
  keys[n++] = featureKey(135, pair, marks * 4 + verbs);
  keys[n++] = featureKey(136, pair, mix(own, 1));
  keys[n++] = featureKey(137, pair, mix(siblings, 2));
  keys[n++] = featureKey(138, pair, mix(others, 3));
  keys[n++] = featureKey(139, pair, leftWord);
  keys[n++] = featureKey(140, hw, mix(leftWord, dp));
  keys[n++] = featureKey(141, dw, mix(leftWord, hp));
  keys[n++] = featureKey(142, hp, mix(leftWord, w(left2)));
  keys[n++] = featureKey(143, hw, mix(own, 1));
  keys[n++] = featureKey(144, hw, mix(siblings, mix(others, dp)));
  keys[n++] = featureKey(145, pair, p(dependent + 1));
  keys[n++] = featureKey(146, pair, p(dependent - 1));
  keys[n++] = featureKey(147, pair, p(head + 1));
  keys[n++] = featureKey(148, pair, p(head - 1));
  keys[n++] = featureKey(149, pair, w(dependent + 1));
  keys[n++] = featureKey(150, pair, w(dependent - 1));
  keys[n++] = featureKey(151, pair, mix(p(right), ownRight));
  keys[n++] = featureKey(152, dw, mix(siblings, side));
  keys[n++] = featureKey(153, pair, mix(own, siblings));
  keys[n++] = featureKey(154, dp * 2 + side, mix(own, ownRight));
  keys[n++] = featureKey(155, hw, distance * 2 + side);
  keys[n++] = featureKey(156, pair, mix(others, siblings));
  keys[n++] = featureKey(157, dw, mix(own, side));
  keys[n++] = featureKey(158, 0, 0);
  return n;
}
