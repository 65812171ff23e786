import type { Reading } from "./reading.ts";

/** An expression that was read, before it is told. */
export interface Item {
  readonly reading: Reading;
  readonly from: number;
  readonly to: number;
  /** Id of the row or holiday. */
  readonly by: string;
  readonly sentence: number;
  readonly anchorItem: number;
  /** Number of the quotation in which it stands; 0 outside of any. */
  readonly quote: number;
  /** What was relative is counted from here. */
  readonly reference: Reference;
}

/**
 * True for a time that its speaker counts from the day of speaking ("we lost yesterday"), seen from outside of the quotation: what
 * is told there does not go on from it.
 */
export function isSpoken(reading: Reading, quote: number, from: number): boolean {
  return quote !== 0 && quote !== from && reading.from === "reference" && !reading.inferred;
}

/** The moment from which relative expressions are counted, and what it is the moment of. */
export interface Reference {
  /** Days since 1970-01-01; null where it is not known. */
  readonly day: number | null;
  /** "T14:30", or null. */
  readonly clock: string | null;
  readonly anchor: "published" | "dateline" | "post";
}
