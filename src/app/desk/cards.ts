import {
  type DatedEvent,
  type EventOutline,
  type EventSummary,
  eventSummary,
  type StoryOutline,
  type StoryReport,
} from "../../record/index.ts";
import type { VersionRow } from "../../store/store.ts";
import { type DeskDate, deskDate, type Tense, tenseOf } from "./dates.ts";

/** What is shown of a story wherever it is named. */
export interface StoryLink {
  readonly id: string;
  readonly name: string;
}

/** What is shown of an event wherever it is listed, with where it lies seen from today. */
export interface EventCard extends Omit<EventSummary, "time" | "originalTime"> {
  readonly story: StoryLink;
  /** When it is or was; null where no date is known, or where it was put off without a new one. */
  readonly when: DeskDate | null;
  /** When it was first to be, of what was moved, put off or called off. */
  readonly originally: DeskDate | null;
  /** Where it lies, seen from today: by `when`, else by `originally`. */
  readonly tense: Tense;
}

/** Who takes part in an event: a person of the story has a page; bodies, groups and roles have none. */
export type Participant = EventSummary["participants"][number];

/** What is shown of a report wherever it is listed. */
export interface ReportCard {
  readonly ref: string;
  readonly outlet: string | null;
  readonly headline: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string;
  /** Ref of the report whose text it prints; null where the text is its own. */
  readonly copyOf: string | null;
  readonly isReadInFull: boolean;
}

/** A line of a calendar: an event on a day on which it is, or was to be. */
export interface DateCard extends Omit<DatedEvent, "value" | "days" | "other"> {
  readonly when: DeskDate;
  /** Of "set" the date that it was first to be on, of "was-set" the new one; null where there is none. */
  readonly other: DeskDate | null;
}

export function eventCard(story: StoryOutline, event: EventOutline, today: string): EventCard {
  return summaryCard(story, eventSummary(story, event), today);
}

/** The card of an event that is known by its summary alone. */
export function summaryCard(story: StoryLink, event: EventSummary, today: string): EventCard {
  const { time, originalTime } = event;
  const when = time === null ? null : deskDate(time);
  const originally = originalTime === null ? null : deskDate(originalTime);
  // Field by field: a large story has cards of hundreds of events, and to spread an object costs more than all else here.
  return {
    id: event.id,
    story: { id: story.id, name: story.name },
    label: event.label,
    type: event.type,
    status: event.status,
    since: event.since,
    basis: event.basis,
    isDisputed: event.isDisputed,
    when,
    originally,
    tense: tenseOf(when ?? originally, today),
    place: event.place,
    participants: event.participants,
    reports: event.reports,
    texts: event.texts,
    differences: event.differences,
    judged: event.judged,
    evidence: event.evidence,
    named: event.named,
  };
}

export function reportCard(report: StoryReport): ReportCard {
  const { ref, outlet, headline, published, url, language, textOf, readInFull } = report;
  return {
    ref,
    outlet,
    headline,
    published,
    url,
    language,
    copyOf: textOf === ref ? null : textOf,
    isReadInFull: readInFull,
  };
}

/** A version of a report as a list of versions and the hits of a search show it. */
export type VersionCard = Pick<
  VersionRow,
  "ref" | "outlet" | "headline" | "published" | "captured" | "added" | "isCurrent"
>;

export function versionCard({ ref, outlet, headline, published, captured, added, isCurrent }: VersionRow): VersionCard {
  return { ref, outlet, headline, published, captured, added, isCurrent };
}

export function dateCard({ value, days: _, other, ...event }: DatedEvent): DateCard {
  return {
    ...event,
    when: deskDate({ value, evidence: null }),
    other: other === null ? null : deskDate({ value: other, evidence: null }),
  };
}
