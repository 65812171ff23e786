import {
  type Correction,
  type Difference,
  type Evidence,
  type HistoryEntry,
  ReportClaims,
} from "../../record/index.ts";
import { findEvent } from "../record/lookup.ts";
import { type EventCard, eventCard, type ReportCard, reportCard } from "./cards.ts";
import type { DeskParts } from "./parts.ts";

/** One entry of a status history, with the sentence that says so. */
export interface HistoryItem extends HistoryEntry {
  readonly sentence: Evidence;
}

/** One event as a page shows it: how it stands, how it came to that, where accounts differ. */
export interface EventView extends EventCard {
  /** Refs of its mentions, which corrections name it by; the first names the whole event. */
  readonly mentions: readonly string[];
  /** Why they were taken for one event. */
  readonly why: string;
  /** Who says what about it when: in order of publication. */
  readonly history: readonly HistoryItem[];
  /** What others say who contradict the current status. */
  readonly disputedBy: readonly HistoryItem[];
  readonly accounts: readonly Difference[];
  readonly toldBy: readonly ReportCard[];
  /** Reports, read in full, that came later and do not tell of it. */
  readonly missingFrom: readonly ReportCard[];
  /** The sentences that speak of it, report by report. */
  readonly sentences: readonly Evidence[];
  /** What people said of it, the newest last. */
  readonly corrections: readonly Correction[];
}

/** One event, by its id or the beginning of one. Throws `ReadoutError` "not-in-store". */
export async function eventView({ store, today }: DeskParts, id: string): Promise<EventView> {
  const { story, event } = await findEvent(store, id);
  const claims = new Map(
    (await store.documents(event.reports)).map((version) => [version.ref, new ReportClaims(version)]),
  );
  const item = (entry: HistoryEntry): HistoryItem => ({
    ...entry,
    sentence: claims.get(entry.evidence.report)?.sentence(entry.evidence) ?? entry.evidence,
  });
  const cards = new Map(story.reports.map((report) => [report.ref, reportCard(report)]));
  const listed = (refs: readonly string[]): readonly ReportCard[] => refs.flatMap((ref) => cards.get(ref) ?? []);
  const shaped = new Set(event.corrections);
  return {
    ...eventCard(story, event, today),
    mentions: event.mentions,
    why: event.why,
    history: event.history.map(item),
    disputedBy: event.status.disputedBy.map(item),
    accounts: event.differences,
    toldBy: listed(event.reports),
    missingFrom: listed(event.missingFrom),
    sentences: event.named.map((named) => claims.get(named.report)?.sentence(named) ?? named),
    corrections: shaped.size === 0 ? [] : (await store.corrections()).filter(({ id }) => shaped.has(id)),
  };
}
