import type { Pieces } from "../../record/index.ts";

/** Comes back once others were let do what they have to: a server answers who asks meanwhile. */
export type Breathe = () => Promise<void>;

/** Does work a piece at a time, and lets others go on between two pieces; all at once where nobody else is there. */
export async function inPieces<T>(work: Pieces<T>, breathe: Breathe | undefined): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    await breathe?.();
  }
}
