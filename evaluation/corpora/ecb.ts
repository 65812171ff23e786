import type { DataFolder } from "./folder.ts";

/** A mention as ECB+ gives it: code points; `cluster` is the gold label, `head` silver. */
export interface GivenMention {
  readonly start: number;
  readonly end: number;
  readonly cluster: string;
  readonly head?: readonly [number, number];
  readonly tag?: string;
}

/** A report of ECB+, or of a file of its shape. What the product is given is the id, the text and, where asked, the spans. */
export interface EcbReport {
  readonly id: string;
  readonly topic: string;
  readonly subtopic: string;
  readonly text: string;
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly selected?: boolean }[];
  readonly event_mentions: readonly GivenMention[];
  readonly participant_mentions: readonly GivenMention[];
}

export type MentionField = "event_mentions" | "participant_mentions";

/** ECB+ (Cybulska and Vossen 2014): reports in stories, mentions in clusters across reports. */
export async function* readEcb(data: DataFolder, file: string): AsyncGenerator<EcbReport> {
  yield* data.jsonLines<EcbReport>(file);
}
