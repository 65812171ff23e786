/** Labels of the tagger, by number. */
export const TAG_OUTSIDE = 0;
export const TAG_B_SOURCE = 1;
export const TAG_I_SOURCE = 2;
export const TAG_B_CONTENT = 3;
export const TAG_I_CONTENT = 4;
export const TAG_COUNT = 5;
const NEVER = -1e30;

/** Scores of the linear chain. */
export interface ChainWeights {
  readonly first: Float32Array;
  readonly last: Float32Array;
  /** [from × to]. */
  readonly transitions: Float32Array;
}

/** One state of the search and the states that may come before it. */
interface State {
  readonly label: number;
  readonly source: boolean;
  readonly content: boolean;
  /** Whether a labelling may begin with it. */
  readonly opens: boolean;
  readonly before: readonly number[];
}

/** All states that can occur; a state's number is its place. */
const STATES: readonly State[] = makeStates();

function makeStates(): State[] {
  const bare: Omit<State, "before">[] = [];
  for (const content of [false, true]) {
    for (const source of [false, true]) {
      for (let label = 0; label < TAG_COUNT; label += 1) {
        const isSource = label === TAG_B_SOURCE || label === TAG_I_SOURCE;
        const isContent = label === TAG_B_CONTENT || label === TAG_I_CONTENT;
        if ((isSource && !source) || (isContent && !content)) continue;
        const isInner = label === TAG_I_SOURCE || label === TAG_I_CONTENT;
        const opens = !isInner && source === (label === TAG_B_SOURCE) && content === (label === TAG_B_CONTENT);
        bare.push({ label, source, content, opens });
      }
    }
  }
  return bare.map((state) => ({
    ...state,
    before: bare.flatMap((earlier, number) => (follows(earlier, state) ? [number] : [])),
  }));
}

/** Whether `state` may come directly after `earlier`: insides continue what they are inside of, and there is one source. */
function follows(earlier: Omit<State, "before">, state: Omit<State, "before">): boolean {
  const { label } = state;
  if (label === TAG_I_SOURCE && earlier.label !== TAG_B_SOURCE && earlier.label !== TAG_I_SOURCE) return false;
  if (label === TAG_I_CONTENT && earlier.label !== TAG_B_CONTENT && earlier.label !== TAG_I_CONTENT) return false;
  if (label === TAG_B_SOURCE && earlier.source) return false;
  return (
    state.source === (earlier.source || label === TAG_B_SOURCE) &&
    state.content === (earlier.content || label === TAG_B_CONTENT)
  );
}

/**
 * The best labelling of a window with at most one source, at least one token of content, and no label but O on the cue's
 * tokens [cueFrom, cueTo). `needSource`: true there must be a source, false there must be none. Viterbi over twelve
 * states: O(tokens). Null where no labelling is allowed. `emissions` is [count × 5] from `at` with rows of `stride`.
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
  const size = STATES.length;
  const value = new Float64Array(count * size).fill(NEVER);
  const back = new Int8Array(count * size);
  for (let t = 0; t < count; t += 1) {
    const isCue = t >= cueFrom && t < cueTo;
    const row = t * size;
    const above = row - size;
    for (let s = 0; s < size; s += 1) {
      const state = STATES[s]!;
      const { label } = state;
      if ((isCue && label !== TAG_OUTSIDE) || (!needSource && state.source)) continue;
      let best = NEVER;
      let from = -1;
      if (t === 0) {
        if (state.opens) best = weights.first[label]!;
      } else {
        for (const p of state.before) {
          const score = value[above + p]! + weights.transitions[STATES[p]!.label * TAG_COUNT + label]!;
          if (score > best) {
            best = score;
            from = p;
          }
        }
      }
      if (best <= NEVER / 2) continue;
      value[row + s] = best + emissions[at + t * stride + label]!;
      back[row + s] = from;
    }
  }
  let top = -1;
  let score = NEVER / 2;
  for (let s = 0; s < size; s += 1) {
    const state = STATES[s]!;
    if (!state.content || state.source !== needSource) continue;
    const x = value[(count - 1) * size + s]! + weights.last[state.label]!;
    if (x > score) {
      score = x;
      top = s;
    }
  }
  if (top < 0) return null;
  const labels = new Uint8Array(count);
  for (let t = count - 1, s = top; t >= 0; t -= 1) {
    labels[t] = STATES[s]!.label;
    s = back[t * size + s]!;
  }
  return { labels, score };
}
