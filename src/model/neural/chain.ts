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

/** All states that can occur; a state's number is its place. A state without a source has none before it. */
const STATES: readonly State[] = makeStates();
const LABELS = Uint8Array.from(STATES, ({ label }) => label);

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

/** Labels of a window's tokens and their score. */
export interface Labelling {
  readonly labels: Uint8Array;
  readonly score: number;
}

/**
 * The best labellings of a window with one source and with none: each has at least one token of content, and no label but O
 * on the cue's tokens [cueFrom, cueTo); null where none is allowed. Viterbi over twelve states: O(tokens). `emissions` is
 * [count × 5] from `at` with rows of `stride`.
 */
export function bestChains(
  count: number,
  emissions: Float32Array,
  at: number,
  stride: number,
  weights: ChainWeights,
  cueFrom: number,
  cueTo: number,
): { readonly withSource: Labelling | null; readonly withoutSource: Labelling | null } {
  const size = STATES.length;
  const value = new Float64Array(count * size).fill(NEVER);
  const back = new Int8Array(count * size);
  const { transitions } = weights;
  for (let t = 0; t < count; t += 1) {
    const isCue = t >= cueFrom && t < cueTo;
    const row = t * size;
    const above = row - size;
    for (let s = 0; s < size; s += 1) {
      const { label, opens, before } = STATES[s]!;
      if (isCue && label !== TAG_OUTSIDE) continue;
      let best = NEVER;
      let from = -1;
      if (t === 0) {
        if (opens) best = weights.first[label]!;
      } else {
        for (let i = 0; i < before.length; i += 1) {
          const p = before[i]!;
          const score = value[above + p]! + transitions[LABELS[p]! * TAG_COUNT + label]!;
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
  const labelling = (hasSource: boolean): Labelling | null => {
    let top = -1;
    let score = NEVER / 2;
    for (let s = 0; s < size; s += 1) {
      const state = STATES[s]!;
      if (!state.content || state.source !== hasSource) continue;
      const x = value[(count - 1) * size + s]! + weights.last[state.label]!;
      if (x > score) {
        score = x;
        top = s;
      }
    }
    if (top < 0) return null;
    const labels = new Uint8Array(count);
    for (let t = count - 1, s = top; t >= 0; t -= 1) {
      labels[t] = LABELS[s]!;
      s = back[t * size + s]!;
    }
    return { labels, score };
  };
  return { withSource: labelling(true), withoutSource: labelling(false) };
}
