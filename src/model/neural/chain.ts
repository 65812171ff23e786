/** Labels of the tagger, by number. */
export const TAG_OUTSIDE = 0;
export const TAG_B_SOURCE = 1;
export const TAG_I_SOURCE = 2;
export const TAG_B_CONTENT = 3;
export const TAG_I_CONTENT = 4;
export const TAG_COUNT = 5;
/** Labels, times whether a source was seen, times whether content was seen. */
const STATES = 20;
const NEVER = -1e30;

/** Scores of the linear chain. */
export interface ChainWeights {
  readonly first: Float32Array;
  readonly last: Float32Array;
  /** [from × to]. */
  readonly transitions: Float32Array;
}

/**
 * The best labelling of a window with at most one source, at least one token of content, and no label but O on the cue's
 * tokens [cueFrom, cueTo). `needSource`: true there must be a source, false there must be none. Viterbi over 20 states:
 * O(tokens). Null where no labelling is allowed. `emissions` is [count × 5] from `at` with rows of `stride`.
 */
export function bestChain(
  count: number,
  emissions: Float32Array,
  at: number,
  stride: number,
  weights: ChainWeights,
  cueFrom: number,
  cueTo: number,
  needSource: boolean,
): { readonly labels: Uint8Array; readonly score: number } | null {
  const value = new Float64Array(count * STATES).fill(NEVER);
  const back = new Int8Array(count * STATES).fill(-1);
  for (let t = 0; t < count; t += 1) {
    const isCue = t >= cueFrom && t < cueTo;
    for (let s = 0; s < STATES; s += 1) {
      const label = s % TAG_COUNT;
      const source = Math.floor(s / TAG_COUNT) % 2 === 1;
      const content = s >= 10;
      if (isCue && label !== TAG_OUTSIDE) continue;
      if ((label === TAG_B_SOURCE || label === TAG_I_SOURCE) && !source) continue;
      if ((label === TAG_B_CONTENT || label === TAG_I_CONTENT) && !content) continue;
      if (!needSource && source) continue;
      let best = NEVER;
      let from = -1;
      if (t === 0) {
        const isInner = label === TAG_I_SOURCE || label === TAG_I_CONTENT;
        if (!isInner && source === (label === TAG_B_SOURCE) && content === (label === TAG_B_CONTENT))
          best = weights.first[label]!;
      } else {
        for (let p = 0; p < STATES; p += 1) {
          const before = value[(t - 1) * STATES + p]!;
          if (before <= NEVER / 2 || !follows(p, label, source, content)) continue;
          const score = before + weights.transitions[(p % TAG_COUNT) * TAG_COUNT + label]!;
          if (score > best) {
            best = score;
            from = p;
          }
        }
      }
      if (best <= NEVER / 2) continue;
      value[t * STATES + s] = best + emissions[at + t * stride + label]!;
      back[t * STATES + s] = from;
    }
  }
  let top = -1;
  let score = NEVER / 2;
  for (let s = 10; s < STATES; s += 1) {
    if (needSource && Math.floor(s / TAG_COUNT) % 2 === 0) continue;
    const x = value[(count - 1) * STATES + s]! + weights.last[s % TAG_COUNT]!;
    if (x > score) {
      score = x;
      top = s;
    }
  }
  if (top < 0) return null;
  const labels = new Uint8Array(count);
  for (let t = count - 1, s = top; t >= 0; t -= 1) {
    labels[t] = s % TAG_COUNT;
    s = back[t * STATES + s]!;
  }
  return { labels, score };
}

/** Whether a state with this label, and these things seen, may follow state `p`. */
function follows(p: number, label: number, source: boolean, content: boolean): boolean {
  const before = p % TAG_COUNT;
  const hadSource = Math.floor(p / TAG_COUNT) % 2 === 1;
  const hadContent = p >= 10;
  if (label === TAG_I_SOURCE && before !== TAG_B_SOURCE && before !== TAG_I_SOURCE) return false;
  if (label === TAG_I_CONTENT && before !== TAG_B_CONTENT && before !== TAG_I_CONTENT) return false;
  if (label === TAG_B_SOURCE && hadSource) return false;
  return source === (hadSource || label === TAG_B_SOURCE) && content === (hadContent || label === TAG_B_CONTENT);
}
