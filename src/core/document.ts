import type {
  Attribution,
  EntityKind,
  LinkKind,
  NewsEvent,
  Participant,
  StatusClaim,
  TimeExpression,
} from "./layers.ts";
import type { BlockKind, Credit, Post, Report } from "./report.ts";
import type { Span } from "./span.ts";

/** The public shape "readout/1": what `readout read --format json` prints and `readReport()` returns. */
export interface ReadoutDocument {
  readonly format: "readout/1";
  readonly report: Omit<Report, "blocks"> & {
    /** `path` is the CSS path of the element that a block of a page came from, `post` the number of its post in `posts`. */
    readonly blocks: readonly (Span & { readonly kind: BlockKind; readonly path?: string; readonly post?: number })[];
    readonly credits: readonly Credit[];
    /** Of a live blog: its posts. Empty for a page that is one report. */
    readonly posts: readonly Post[];
  };
  readonly sentences: readonly Span[];
  readonly entities: readonly {
    readonly id: string;
    readonly kind: EntityKind;
    readonly name: string;
    readonly descriptions: readonly string[];
    readonly mentions: readonly Span[];
  }[];
  readonly times: readonly Omit<TimeExpression, "by">[];
  readonly attributions: readonly Omit<Attribution, "by">[];
  readonly events: readonly Omit<NewsEvent, "by">[];
  /** Layers that were not read, and why: absent is not empty. */
  readonly notRead: readonly { readonly layer: string; readonly why: string }[];
}

export type { LinkKind, Participant, StatusClaim };
