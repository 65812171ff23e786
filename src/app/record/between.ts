import type { Change, EventMerger, ReportVersion } from "../../record/index.ts";
import type { Store, VersionRow } from "../../store/store.ts";
import type { Spoken } from "./made.ts";

/** What lies between the state of a story at a moment and now. */
export interface Between {
  readonly story: Change["story"];
  readonly rows: readonly VersionRow[];
  readonly isBefore: (row: VersionRow) => boolean;
  /** What the versions share of the reports that something came into. */
  readonly changed: ReadonlySet<string>;
  readonly spoken: readonly Spoken[];
  readonly merge: EventMerger;
}

/** The newest readings of these versions, by their refs. */
export async function documentsOf(
  store: Store,
  rows: readonly VersionRow[],
): Promise<ReadonlyMap<string, ReportVersion>> {
  return new Map((await store.documents(rows.map(({ ref }) => ref))).map((version) => [version.ref, version]));
}
