import { isoDay } from "../../core/index.ts";
import {
  type Correction,
  type DayRange,
  type Difference,
  dayRange,
  type EventOutline,
  type Person,
  type Story,
} from "../../record/index.ts";

import { findOutline } from "../record/lookup.ts";
import { spokenOf } from "../record/made.ts";
import { type EventCard, eventCard, type ReportCard, reportCard } from "./cards.ts";
import type { DeskDate } from "./dates.ts";
import type { DeskParts, Listed, Part } from "./parts.ts";
import { type StatementCard, statementsOf } from "./statements.ts";
import { type Moved, movedOf } from "./stories.ts";

/** A place on a story's timeline: an event where it is, or where it was to be before it was moved or called off. */
export interface TimelineEntry {
  readonly role: "set" | "was-set";
  readonly at: DeskDate;
  readonly event: EventCard;
}

/** Where accounts of an event differ. */
export interface EventDifferences {
  readonly event: Pick<EventCard, "id" | "label" | "type" | "status">;
  readonly differences: readonly Difference[];
}

/** One story as a page shows it. */
export interface StoryView {
  readonly id: string;
  readonly name: string;
  readonly isNamedByHand: boolean;
  readonly first: string | null;
  readonly last: string | null;
  readonly today: string;
  /** Null where nothing came since the reader looked last. */
  readonly moved: Moved | null;
  readonly reports: readonly ReportCard[];
  /** How many texts the reports are where copies count once, and how many outlets print them. */
  readonly texts: number;
  readonly outlets: number;
  /** Dated events in the order of time, moved ones at both their dates; then those that cover no days. */
  readonly timeline: readonly TimelineEntry[];
  readonly undated: readonly EventCard[];
  /** First and last day of the timeline that an exact date gives, ISO 8601; null where none does. */
  readonly span: { readonly from: string; readonly to: string } | null;
  /** Rejected by a person: kept, and shown apart. */
  readonly rejected: readonly EventCard[];
  readonly people: readonly Person[];
  readonly statements: Listed<StatementCard>;
  readonly differences: readonly EventDifferences[];
  /** What people said of this story and its events, the newest last. */
  readonly corrections: readonly Correction[];
}

/** Dates that cover more days do not stretch the timeline. */
const EXACT_DAYS = 7;

/** One story, by its id, the beginning of one, or the id of a report or event in it. Throws `ReadoutError` "not-in-store". */
export async function storyView(parts: DeskParts, id: string, statements: Part): Promise<StoryView> {
  const { store, today, seen } = parts;
  const story = await findOutline(store, id);
  const { name, isNamedByHand, first, last, reports, people } = story;
  const isRejected = ({ judged }: EventOutline): boolean => judged === "rejected";
  const events = story.events.filter((event) => !isRejected(event));
  const cards = events.map((event) => eventCard(story, event, today));
  const timeline = timelineOf(cards);
  const placed = new Set(timeline.map(({ event }) => event.id));
  return {
    id: story.id,
    name,
    isNamedByHand,
    first,
    last,
    today,
    moved: seen === null ? null : movedOf(reports.length, (await store.moves(seen, story.id))[0]),
    reports: reports.map(reportCard),
    texts: new Set(reports.map(({ textOf }) => textOf)).size,
    outlets: new Set(reports.map(({ outlet }) => outlet)).size,
    timeline,
    undated: cards.filter((event) => !placed.has(event.id)),
    span: spanOf(timeline),
    rejected: story.events.filter(isRejected).map((event) => eventCard(story, event, today)),
    people,
    statements: await statementsOf(store, story, statements),
    differences: differencesOf(events),
    corrections: correctionsOf(story, await store.corrections()),
  };
}

/** The dated events of a story in the order of time, moved and cancelled ones at both their dates. */
export function timelineOf(events: readonly EventCard[]): readonly TimelineEntry[] {
  const entries: { readonly entry: TimelineEntry; readonly days: DayRange }[] = [];
  const add = (role: TimelineEntry["role"], at: DeskDate | null, event: EventCard): void => {
    const days = at === null ? null : dayRange(at.value);
    if (days !== null) entries.push({ entry: { role, at: at!, event }, days });
  };
  for (const event of events) {
    add("was-set", event.originally, event);
    add("set", event.when, event);
  }
  return entries
    .sort(
      (a, b) => a.days.from - b.days.from || a.days.to - b.days.to || (a.entry.event.id < b.entry.event.id ? -1 : 1),
    )
    .map(({ entry }) => entry);
}

function spanOf(timeline: readonly TimelineEntry[]): StoryView["span"] {
  const ranges = timeline.map(({ at }) => dayRange(at.value)!).filter(({ from, to }) => to - from < EXACT_DAYS);
  if (ranges.length === 0) return null;
  return {
    from: isoDay(Math.min(...ranges.map(({ from }) => from))),
    to: isoDay(Math.max(...ranges.map(({ to }) => to))),
  };
}

/** Where accounts differ, event by event; those where only one followed the other come last. */
export function differencesOf(events: readonly EventOutline[]): readonly EventDifferences[] {
  const stands = ({ differences }: EventDifferences): number =>
    Number(differences.every(({ kind }) => kind === "update"));
  return events
    .filter(({ differences }) => differences.length > 0)
    .map(({ id, label, type, status, differences }) => ({
      event: { id, label, type, status: status.status },
      differences,
    }))
    .sort((a, b) => stands(a) - stands(b));
}

/** Corrections that speak of a story's reports or of words in them, and what undoes these. */
export function correctionsOf(
  { reports }: Pick<Story, "reports">,
  corrections: readonly Correction[],
): readonly Correction[] {
  const refs = new Set(reports.map(({ ref }) => ref));
  return corrections.filter((one) => spokenOf(one, corrections).some((ref) => refs.has(ref)));
}
