import type { Status } from "../../core/index.ts";
import type { CurrentStatus, DatedEvent, Evidence, Story, StoryEvent, StoryReport } from "../../record/index.ts";
import type { VersionRow } from "../../store/store.ts";
import { type DeskDate, deskDate, type Tense, tenseOf } from "./dates.ts";

/** What is shown of a story wherever it is named. */
export interface StoryLink {
  readonly id: string;
  readonly name: string;
}

/** What is shown of an event wherever it is listed. */
export interface EventCard {
  readonly id: string;
  readonly story: StoryLink;
  readonly label: string;
  readonly type: string;
  readonly status: Status;
  /** Date of the report since which it stands so. */
  readonly since: string | null;
  /** By how many independent origins: with a name, without, and reports in their own voice. */
  readonly basis: CurrentStatus["basis"];
  readonly isDisputed: boolean;
  /** When it is or was; null where no date is known, or where it was put off without a new one. */
  readonly when: DeskDate | null;
  /** When it was first to be, of what was moved, put off or called off. */
  readonly originally: DeskDate | null;
  /** Where it lies, seen from today: by `when`, else by `originally`. */
  readonly tense: Tense;
  readonly place: string | null;
  readonly participants: readonly Participant[];
  /** How many reports tell of it, and how many texts these are where copies count once. */
  readonly reports: number;
  readonly texts: number;
  /** Where accounts differ, other than by one following the other. */
  readonly differences: number;
  readonly judged: StoryEvent["judged"];
  /** The words on which the status stands. */
  readonly evidence: Evidence;
  /** The words that name it, in its earliest report. */
  readonly named: Evidence;
}

/** Who takes part in an event. */
export interface Participant {
  readonly key: string;
  readonly name: string;
  /** True where the story knows a person of this key, who has a page; false for bodies, groups and roles. */
  readonly isPerson: boolean;
}

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

/** What the cards of all events of a story look up. */
interface StoryContext {
  /** The report whose text each report prints. */
  readonly texts: ReadonlyMap<string, string>;
  /** Keys of its people. */
  readonly persons: ReadonlySet<string>;
}

/** By story, as long as somebody holds it: a list makes cards of all events of its stories to choose a few. */
const CONTEXTS = new WeakMap<Story, StoryContext>();

function contextOf(story: Story): StoryContext {
  let context = CONTEXTS.get(story);
  if (context === undefined) {
    context = {
      texts: new Map(story.reports.map(({ ref, textOf }) => [ref, textOf])),
      persons: new Set(story.people.map(({ key }) => key)),
    };
    CONTEXTS.set(story, context);
  }
  return context;
}

export function eventCard(story: Story, event: StoryEvent, today: string): EventCard {
  const { id, label, type, status, place, participants, judged } = event;
  const when = event.time === null ? null : deskDate(event.time);
  const originally = event.originalTime === null ? null : deskDate(event.originalTime);
  const { texts, persons } = contextOf(story);
  return {
    id,
    story: { id: story.id, name: story.name },
    label,
    type,
    status: status.status,
    since: status.since,
    basis: status.basis,
    isDisputed: status.disputedBy.length > 0,
    when,
    originally,
    tense: tenseOf(when ?? originally, today),
    place,
    participants: participants.map((one) => ({ ...one, isPerson: persons.has(one.key) })),
    reports: event.reports.length,
    texts: new Set(event.reports.map((ref) => texts.get(ref))).size,
    differences: event.differences.filter(({ kind }) => kind !== "update").length,
    judged,
    evidence: status.evidence,
    named: event.named[0]!,
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
