import type { Change, Correction, ReportVersion, Statement, Story } from "../record/index.ts";

/** A story on its way out, with all that its exports draw on. */
export interface ExportedStory {
  readonly story: Story;
  /** The reports of the story, with their documents. */
  readonly reports: readonly ReportVersion[];
  readonly statements: readonly Statement[];
  /** What changed since the beginning, in order of time: for a feed. */
  readonly changes: readonly Change[];
}

/** What an export is told beside the stories. */
export interface ExportFacts {
  /** The moment of the export, ISO 8601 in UTC. */
  readonly now: string;
  readonly corrections: readonly Correction[];
  /** Of a feed that is served: where it is. */
  readonly feed?: Feed;
  /** Which part of a long export this is, where it is written in parts (`PARTED`); the whole where left out. */
  readonly part?: { readonly isFirst: boolean; readonly isLast: boolean };
}

/** A feed as its readers know it. */
export interface Feed {
  /** Its own address, and the page that it tells of. */
  readonly self: string;
  readonly page: string;
  /** Null for the name of the one story that it is of. */
  readonly title: string | null;
  /** The page of a change. */
  readonly pageOf: (change: Change) => string;
}

/** A story, or several, in another format. */
export type Exporter = (stories: readonly ExportedStory[], facts: ExportFacts) => string;
