import type { Span } from "../../core/index.ts";
import type { Scene } from "./scene.ts";

/** The spans of one attribution, before it is read: who, by which words, what. */
export interface FoundAttribution {
  /** [] where the text names nobody. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Id of the row or model that found it. */
  readonly by: string;
  /** Id of the row by which it is read, where another than `by` (a model's find that a row explains). */
  readonly row?: string;
  /** Token index of the cue's head word; -1 for a cue that is a mark (the colon of "X: Y"). */
  readonly cueToken: number;
  /** Token index of the head of the source, -1 for none. */
  readonly sourceToken: number;
  /** How sure a model is, 0 to 1; absent for rules. */
  readonly score?: number;
}

/**
 * The first half of attribution: finds the spans. Rules now; a learnt tagger may replace them or join them, since the
 * second half (`reader.ts`) needs only the spans. The order does not matter.
 */
export interface AttributionFinder {
  readonly name: string;
  find(scene: Scene, drop?: DropTrace): readonly FoundAttribution[];
}

/** Told of a cue that was considered and dropped, with the reason. */
export type DropTrace = (by: string, at: Span, why: string) => void;
