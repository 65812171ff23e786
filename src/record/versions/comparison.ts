import type { BlockKind, Span } from "../../core/index.ts";

/** What a factual change is about. */
export type FactKind = "number" | "date" | "name" | "quotation" | "negation" | "attribution" | "status" | "event-date";

/** A fact that one capture states and the other does not, or states otherwise. At least one of the places is there. */
export interface FactChange {
  readonly kind: FactKind;
  /** Where the older capture has it; null where it is new. */
  readonly older: Span | null;
  /** Where the newer capture has it; null where it is gone. */
  readonly newer: Span | null;
  /** What it comes to in either, where that is more than its words: a day, a number, a status, a speaker. */
  readonly olderValue: string | null;
  readonly newerValue: string | null;
}

/** Words that were put for others. One of the places may be empty. */
export interface Edit {
  readonly older: Span;
  readonly newer: Span;
}

export type BlockChangeKind = "equal" | "moved" | "changed" | "added" | "removed";

/** What became of one block. */
export interface BlockChange {
  readonly change: BlockChangeKind;
  readonly kind: BlockKind;
  readonly older: Span | null;
  readonly newer: Span | null;
  /** It stands elsewhere among the blocks that both captures have; a changed block may have been moved as well. */
  readonly moved: boolean;
  readonly edits: readonly Edit[];
  /** Empty where the change is one of wording. */
  readonly facts: readonly FactChange[];
}

/** A field of the report whose value differs. */
export interface FieldChange {
  readonly field: "headline" | "deck" | "bylines" | "published" | "outlet" | "language" | "canonicalUrl";
  readonly older: string | null;
  readonly newer: string | null;
}

/** One capture, as far as a reader of the comparison needs to know it. */
export interface ComparedReport {
  readonly id: string;
  readonly url: string | null;
  readonly headline: string | null;
  readonly published: string | null;
}

/** How a newer capture of a report differs from an older one. Places are spans of the two texts. */
export interface Comparison {
  readonly format: "readout-comparison/1";
  readonly older: ComparedReport;
  readonly newer: ComparedReport;
  /** Nothing differs: no block, no order of blocks, no field. */
  readonly same: boolean;
  /** A fact differs, and not only wording. */
  readonly factual: boolean;
  readonly headlineChanged: boolean;
  readonly fields: readonly FieldChange[];
  /** In the order of the newer text; what was removed stands where it was. */
  readonly blocks: readonly BlockChange[];
}
