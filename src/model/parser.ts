import { type Scorer, SparseLinear } from "./linear.ts";
import { bad, type DecodedModel, tableOf } from "./manifest.ts";
import { actionFeatures, labelFeatures, PARSE_FEATURES, type ParseInput } from "./parser-features.ts";
import { ACTIONS, LEFT, ParseState, SHIFT } from "./transitions.ts";

export const PARSER_ARCHITECTURE = "linear-parser/1";

/** A parser opened from its weights. */
export interface LinearParser {
  readonly actions: Scorer;
  readonly labels: Scorer;
  /** UD relations with their subtypes; the first is "root". */
  readonly deprels: readonly string[];
}

/** Opens a parser. Throws "bad-model". */
export function openParser(model: DecodedModel): LinearParser {
  if (model.manifest.architecture !== PARSER_ARCHITECTURE) {
    throw bad(model.manifest.name, `its architecture is ${model.manifest.architecture}, not ${PARSER_ARCHITECTURE}`);
  }
  const deprels = tableOf(model, "deprels");
  if (deprels[0] !== "root" || deprels.length > 250)
    throw bad(model.manifest.name, "its relations do not start with root");
  return {
    actions: SparseLinear.open(model, "actions", ACTIONS),
    labels: SparseLinear.open(model, "labels", deprels.length),
    deprels,
  };
}

/** Parses sentences one after another, reusing its buffers. */
export class SentenceParser {
  readonly state: ParseState;
  readonly #parser: LinearParser;
  readonly #keys = new Int32Array(PARSE_FEATURES);
  readonly #scores = new Int32Array(ACTIONS);
  readonly #labelScores: Int32Array;

  constructor(parser: LinearParser, capacity: number) {
    this.#parser = parser;
    this.state = new ParseState(capacity);
    this.#labelScores = new Int32Array(parser.deprels.length);
  }

  /** Parses `length` words, 1 to the capacity; the tree lies in `state.head` (`length` = the root) and `state.label`. */
  parse(input: ParseInput, length: number): void {
    const { state } = this;
    state.begin(length);
    while (!state.isFinal) {
      const action = this.#choose(input);
      if (action === SHIFT) {
        state.shift();
        continue;
      }
      const dependent = state.onStack(0);
      const head = action === LEFT ? state.front : state.onStack(1);
      state.attach(action, head === length ? 0 : this.#label(input, head, dependent));
    }
  }

  #choose(input: ParseInput): number {
    const { state } = this;
    const shift = state.isLegal(SHIFT);
    const left = state.isLegal(LEFT);
    const right = state.depth > 1;
    if (!shift) return left ? LEFT : 2;
    if (!left) return SHIFT;
    const count = actionFeatures(input, state, this.#keys);
    const scores = this.#scores;
    this.#parser.actions.score(this.#keys, count, scores);
    let best = scores[LEFT]! > scores[SHIFT]! ? LEFT : SHIFT;
    if (right && scores[2]! > scores[best]!) best = 2;
    return best;
  }

  #label(input: ParseInput, head: number, dependent: number): number {
    const count = labelFeatures(input, this.state, head, dependent, this.#keys);
    const scores = this.#labelScores;
    this.#parser.labels.score(this.#keys, count, scores);
    // Only the root word is "root".
    let best = 1;
    for (let c = 2; c < scores.length; c += 1) if (scores[c]! > scores[best]!) best = c;
    return best;
  }
}
