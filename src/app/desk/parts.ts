import { parseIsoDay, ReadoutError } from "../../core/index.ts";
import type { EventMerger } from "../../record/index.ts";
import type { Store } from "../../store/store.ts";
import type { LaterChanges } from "../record/later.ts";

/** What every view is made from. */
export interface DeskParts {
  readonly store: Store;
  /** How mentions become events, to tell what a story was before. */
  readonly merge: EventMerger;
  /** Where what changed is worked out while others are answered; whoever asks waits for it where nothing is said. */
  readonly later?: LaterChanges | undefined;
  /** The reader's day, ISO 8601: what lies before it is past. */
  readonly today: string;
  /** When the reader looked last (ISO 8601, in UTC); null where that is not known: then nothing is called new. */
  readonly seen: string | null;
}

/** Which part of a list is wanted. */
export interface Part {
  readonly limit: number;
  readonly offset: number;
}

/** A part of a list. */
export interface Listed<T> extends Part {
  readonly items: readonly T[];
  /** True where more come after these. */
  readonly hasMore: boolean;
}

/** The part of a list that is there as a whole. */
export function partOf<T>(all: readonly T[], { limit, offset }: Part): Listed<T> & { readonly total: number } {
  const items = all.slice(offset, offset + limit);
  return { items, limit, offset, hasMore: offset + items.length < all.length, total: all.length };
}

/** A day as a number of days since 1970-01-01. Throws `ReadoutError` "bad-date". */
export function dayNumber(day: string): number {
  const number = /^\d{4}-\d{2}-\d{2}$/.test(day) ? parseIsoDay(day) : null;
  if (number !== null) return number;
  throw new ReadoutError("bad-date", { what: `"${day.slice(0, 40)}" is no date`, fix: "Write it as 2025-10-21." });
}
