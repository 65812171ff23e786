import type {
  Correction,
  DatedEvent,
  DayRange,
  ReportLink,
  ReportVersion,
  Story,
  StoryEvent,
  StoryOutline,
  StoryPerson,
  StoryStep,
  StorySummary,
} from "../record/index.ts";

/** A report on its way into a store, with what is kept beside it so that it can be grouped and found. */
export interface NewReport {
  readonly version: ReportVersion;
  /** Of the input that it was read from, so that the same input need not be read again; null where it is not known. */
  readonly input: string | null;
  /** What the grouping keeps of it, as plain data. */
  readonly signature: unknown;
  /** Which versions made what is kept beside the document: the signature, the keys, the sketch. */
  readonly made: string;
  /** Keys that it shares with the reports it is weighed against. */
  readonly keys: readonly string[];
  /** Versions that may have a key before it tells nothing any more. */
  readonly mostListed: number;
  /** Telling keys that two reports must share for their link to count. */
  readonly leastShared: number;
  /** Links to reports that are in the store. */
  readonly links: readonly ReportLink[];
  /** What can be searched for. */
  readonly items: readonly SearchItem[];
}

/** Something that full text search finds: a whole report, a statement or an event, by its place in the report. */
export interface SearchItem {
  readonly kind: "report" | "statement" | "event";
  readonly start: number;
  readonly end: number;
  /** What is indexed. */
  readonly words: string;
  /** Keys of the people who speak, of a statement. */
  readonly people?: readonly string[];
}

/** A hit, best first. */
export interface SearchHit {
  readonly kind: SearchItem["kind"];
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

/** What a store knows of a version without its document. */
export interface VersionRow {
  readonly ref: string;
  readonly key: string;
  readonly digest: string;
  readonly outlet: string | null;
  readonly headline: string | null;
  readonly published: string | null;
  readonly captured: string | null;
  readonly added: string;
  /** When it was captured the last time, where that is later than `captured`: the report still said so then. */
  readonly seen: string | null;
  /** The program that read it last. */
  readonly reader: string;
  /** True for the newest version of its report. */
  readonly isCurrent: boolean;
  /** Id of its story; null where it is not grouped yet. */
  readonly story: string | null;
}

/** What a list of stories shows of one. */
export interface StoryRow {
  readonly id: string;
  readonly name: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly reports: number;
  readonly events: number;
}

/** What came into a story after a moment. */
export interface StoryMove {
  readonly story: string;
  /** Reports and versions that were added since then. */
  readonly reports: number;
  /** When the newest came, ISO 8601 in UTC. */
  readonly at: string;
}

/** Which stories to list: the newest first. */
export interface StoryQuery {
  readonly limit: number;
  readonly offset?: number;
  /** Only stories with a report published on or after this day. */
  readonly since?: string;
}

/** Days over all stories, both included. */
export interface CalendarQuery extends DayRange {
  /**
   * "days": dates that cover at most `SHORT_DAYS`, by their first day; "stretches": longer ones (a quarter, a year) that meet the
   * days, those that end first first.
   */
  readonly of: "days" | "stretches";
  readonly limit: number;
  readonly offset?: number;
}

/** Days of the longest month: what covers more is no entry of a day in a calendar. */
export const SHORT_DAYS = 31;

/** Somebody in a story, with the story's name and the date of its newest report. */
export interface NamedPerson extends StoryPerson {
  readonly storyName: string;
  readonly storyLast: string | null;
}

/** A change of the stories: what is put replaces what had its id; `settled` are the reports that are no longer pending. */
export interface StoryChange {
  readonly remove: readonly string[];
  readonly put: readonly Story[];
  readonly settled: readonly string[];
  /** From what each story that is put was made, by its id, so that it is known later how it stood before. */
  readonly made?: ReadonlyMap<string, StoryMade>;
}

/** From what a story was made, and what came into its events by that. */
export interface StoryMade {
  /** Equal ones make equal stories. */
  readonly from: string;
  /** The story that it goes on from, and what changed in its events; null where it goes on from none. */
  readonly after: { readonly story: string; readonly step: StoryStep } | null;
}

/**
 * What a store is opened for: what adds makes one that is not there; what changes or reads one refuses that, and what only reads takes
 * a file that cannot be written. Who looks into their own store before anything was added to it finds an empty one.
 */
export type StoreUse = "add" | "change" | "read" | "look";

/** What a check of the store found. */
export interface Health {
  readonly isSound: boolean;
  readonly problems: readonly string[];
  readonly counts: { readonly [name: string]: number };
}

/**
 * Keeps reports, corrections and the stories made from them. Every method that writes is one transaction: it happens whole or
 * not at all, and is on disk when it resolves. Reports, readings and corrections are only ever added; stories can be made again
 * from them. `runStoreConformance` says in tests what every store keeps.
 */
export interface Store {
  /** False where nothing can be written: a file of which this user may only read. */
  readonly isWritable: boolean;
  /** The version rows of these refs, in no order; refs that are not there are left out. */
  versions(refs: readonly string[]): Promise<readonly VersionRow[]>;
  /** All versions of one report. */
  versionsOf(key: string): Promise<readonly VersionRow[]>;
  /** All versions of the reports of a story. */
  versionsIn(story: string): Promise<readonly VersionRow[]>;
  /** Every version, or those added after a moment (ISO 8601), in the order in which they were added. */
  allVersions(addedAfter?: string): Promise<readonly VersionRow[]>;
  /** The newest readings of these versions. */
  documents(refs: readonly string[]): Promise<readonly ReportVersion[]>;
  /** Every reading of one version, the oldest first: more than one where it was read again after an upgrade. */
  readings(ref: string): Promise<readonly ReportVersion[]>;
  /** Versions that were there by a moment (ISO 8601) and were read again after it. */
  readAgainAfter(moment: string): Promise<readonly string[]>;
  /** The ref of what this input gave when this version of the program read it; null where it did not. */
  inputRef(input: string, reader: string): Promise<string | null>;
  /** Notes that an input gave a reading that is there already. */
  putInput(input: string, ref: string, reader: string): Promise<void>;
  /** Notes that a version was captured again at a later moment. */
  putSeen(ref: string, moment: string): Promise<void>;
  signatures(refs: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /** Current versions, made so, that have at least `least` of these keys, leaving out keys that more than `most` versions have. */
  sharing(keys: readonly string[], most: number, least: number, made: string): Promise<readonly string[]>;
  /** Versions beside which something is kept that was not made so, at most `limit`. */
  outdated(made: string, limit: number): Promise<readonly string[]>;
  /** Links that touch one of these reports, as far as the keys that both share tell something. */
  links(refs: readonly string[]): Promise<readonly ReportLink[]>;
  /**
   * Adds a version, or a new reading of one that is there, and marks it pending. The version that it is newer than is no
   * longer current, and is pending too; so are reports at a link that this version takes away, as it makes a key too common to
   * tell anything.
   */
  putReport(report: NewReport, isCurrent: boolean): Promise<void>;
  /** Reports whose stories are not made yet. */
  pending(): Promise<readonly string[]>;
  putStories(change: StoryChange): Promise<void>;
  /**
   * What came into a story's events since it was made from `from`, step by step; null where it is not known to have been, or
   * where it is not made from `now`.
   */
  steps(story: string, from: string, now: string): Promise<readonly StoryStep[] | null>;
  /** Keeps what lies between what a story is made from now and what it never was made from, so that `steps` knows it. */
  putStep(story: string, from: string, now: string, step: StoryStep): Promise<void>;
  story(id: string): Promise<Story | null>;
  /** A story without what only the pages of its events show. */
  outline(id: string): Promise<StoryOutline | null>;
  /** One event of a story, by its id. */
  event(story: string, id: string): Promise<StoryEvent | null>;
  stories(query: StoryQuery): Promise<readonly StoryRow[]>;
  /** What lists show of these stories, without opening them, in no order; ids that are not there are left out. */
  summaries(ids: readonly string[]): Promise<readonly StorySummary[]>;
  /** Stories that something came into after a moment (ISO 8601, in UTC), in no order; only that one where a story is named. */
  moves(after: string, story?: string): Promise<readonly StoryMove[]>;
  /** Stories whose id begins so, or that hold a report or an event whose id does; at most `limit`. */
  storiesById(prefix: string, limit: number): Promise<readonly string[]>;
  /** Dated events of all stories that meet these days. */
  dated(query: CalendarQuery): Promise<readonly DatedEvent[]>;
  /** People of all stories of whom some spelling ends in the last word of this key, with all their spellings. */
  peopleNamed(key: string): Promise<readonly NamedPerson[]>;
  /**
   * Counts what was written of reports, stories and corrections since the store was opened: as long as it is the same, whatever
   * is made from them is the same.
   */
  revision(): number;
  /** Reports in which people with such a name speak or are named, by the key of the name or its last words. */
  reportsNaming(key: string): Promise<readonly string[]>;
  search(query: string, limit: number): Promise<readonly SearchHit[]>;
  corrections(): Promise<readonly Correction[]>;
  /** Keeps corrections, each once, and marks the reports that they touch pending, so that none is kept without its effect. */
  putCorrections(corrections: readonly Correction[], touched: readonly string[]): Promise<void>;
  /** A note of the program's own, such as when somebody looked last. */
  note(name: string): Promise<string | null>;
  putNote(name: string, value: string): Promise<void>;
  check(): Promise<Health>;
  /** Writes a whole copy to a file that does not exist yet, where the store can. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}
