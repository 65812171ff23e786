/** Two blocks that are one block of a page in two captures, by their numbers in either. */
export interface BlockPair {
  readonly older: number;
  readonly newer: number;
  /** Their words are the same. */
  readonly equal: boolean;
  /** It stands elsewhere among the blocks that the captures share. */
  readonly moved: boolean;
}

/** What is compared of a block. */
export interface AlignedBlock {
  readonly text: string;
  readonly kind: string;
}

/** Share of words in common (Dice) from which two blocks are one that was changed; and where nothing else can stand there. */
const ALIKE = 0.5;
const ALIKE_IN_PLACE = 0.25;
/** Blocks that hold a word, above which it tells none of them from another. */
const WORD_BLOCKS_MAX = 50;
/** Candidates that a block is compared with. */
const CANDIDATES_MAX = 8;
/** Kinds of which a report has one: a new headline is the headline changed, however unlike the old one. */
const SINGLE_KINDS: ReadonlySet<string> = new Set(["headline", "deck"]);

/**
 * Pairs the blocks of two captures: equal words first, in order of their standing; then the headline with the headline;
 * then the most alike; then what alone is left between two pairs. O(n log n) but for long blocks of many rare words.
 */
export function alignBlocks(older: readonly AlignedBlock[], newer: readonly AlignedBlock[]): readonly BlockPair[] {
  const toNewer = new Int32Array(older.length).fill(-1);
  const toOlder = new Int32Array(newer.length).fill(-1);
  const equal = new Set<number>();
  const pair = (a: number, b: number): void => {
    toNewer[a] = b;
    toOlder[b] = a;
  };
  const places = new Map<string, number[]>();
  for (let b = newer.length - 1; b >= 0; b -= 1) {
    const same = places.get(newer[b]!.text);
    if (same === undefined) places.set(newer[b]!.text, [b]);
    else same.push(b);
  }
  for (let a = 0; a < older.length; a += 1) {
    const b = places.get(older[a]!.text)?.pop();
    if (b === undefined) continue;
    pair(a, b);
    equal.add(a);
  }
  for (const kind of SINGLE_KINDS) {
    const a = older.findIndex((block, i) => block.kind === kind && toNewer[i]! < 0);
    const b = newer.findIndex((block, i) => block.kind === kind && toOlder[i]! < 0);
    if (a >= 0 && b >= 0) pair(a, b);
  }
  pairAlike(older, newer, toNewer, toOlder, pair);
  pairInPlace(older, newer, toNewer, toOlder, pair);
  const inOrder = longestRising(toNewer);
  const pairs: BlockPair[] = [];
  for (let a = 0; a < older.length; a += 1)
    if (toNewer[a]! >= 0) pairs.push({ older: a, newer: toNewer[a]!, equal: equal.has(a), moved: !inOrder.has(a) });
  return pairs;
}

function pairAlike(
  older: readonly AlignedBlock[],
  newer: readonly AlignedBlock[],
  toNewer: Int32Array,
  toOlder: Int32Array,
  pair: (a: number, b: number) => void,
): void {
  const bags = newer.map((block, b) => (toOlder[b]! < 0 ? bagOf(block.text) : null));
  const holding = new Map<string, number[]>();
  for (const [b, bag] of bags.entries()) {
    for (const word of bag?.keys() ?? []) {
      const blocks = holding.get(word);
      if (blocks === undefined) holding.set(word, [b]);
      else if (blocks.length <= WORD_BLOCKS_MAX) blocks.push(b);
    }
  }
  const found: { readonly a: number; readonly b: number; readonly alike: number }[] = [];
  for (let a = 0; a < older.length; a += 1) {
    if (toNewer[a]! >= 0) continue;
    const bag = bagOf(older[a]!.text);
    const shared = new Map<number, number>();
    for (const word of bag.keys()) {
      const blocks = holding.get(word) ?? [];
      if (blocks.length > WORD_BLOCKS_MAX) continue;
      for (const b of blocks) shared.set(b, (shared.get(b) ?? 0) + 1);
    }
    const best = [...shared].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, CANDIDATES_MAX);
    for (const [b] of best) {
      const alike = likeness(bag, bags[b]!);
      if (alike >= ALIKE) found.push({ a, b, alike });
    }
  }
  found.sort((x, y) => y.alike - x.alike || x.a - y.a || x.b - y.b);
  for (const { a, b } of found) if (toNewer[a]! < 0 && toOlder[b]! < 0) pair(a, b);
}

/** One block of each capture that alone are left between two pairs. */
function pairInPlace(
  older: readonly AlignedBlock[],
  newer: readonly AlignedBlock[],
  toNewer: Int32Array,
  toOlder: Int32Array,
  pair: (a: number, b: number) => void,
): void {
  for (let a = 0; a < older.length; a += 1) {
    if (toNewer[a]! >= 0 || (a > 0 && toNewer[a - 1]! < 0) || (a + 1 < older.length && toNewer[a + 1]! < 0)) continue;
    const b = a === 0 ? 0 : toNewer[a - 1]! + 1;
    const alone =
      b < newer.length &&
      toOlder[b]! < 0 &&
      (a + 1 < older.length ? toNewer[a + 1] === b + 1 : b === newer.length - 1) &&
      older[a]!.kind === newer[b]!.kind;
    if (alone && likeness(bagOf(older[a]!.text), bagOf(newer[b]!.text)) >= ALIKE_IN_PLACE) pair(a, b);
  }
}

/** How often each word stands in a text. */
export function bagOf(text: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** Twice the words in common over all words (Dice). */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let all = 0;
  let shared = 0;
  for (const count of a.values()) all += count;
  for (const count of b.values()) all += count;
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** The longest run of blocks whose order is the same in both: the others were moved. Indexes into `toNewer`; -1 is none. */
function longestRising(toNewer: Int32Array): ReadonlySet<number> {
  const ends: number[] = [];
  const before = new Int32Array(toNewer.length).fill(-1);
  for (let a = 0; a < toNewer.length; a += 1) {
    const b = toNewer[a]!;
    if (b < 0) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (toNewer[ends[mid]!]! < b) low = mid + 1;
      else high = mid;
    }
    before[a] = low === 0 ? -1 : ends[low - 1]!;
    ends[low] = a;
  }
  const rising = new Set<number>();
  for (let a = ends.at(-1) ?? -1; a >= 0; a = before[a]!) rising.add(a);
  return rising;
}
