import type { Change, EventMerger, ReportVersion } from "../../record/index.ts";
import type { Store, VersionRow } from "../../store/store.ts";
import type { Breathe } from "./breathe.ts";
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
  /** Where others wait while a story is made again. */
  readonly breathe?: Breathe | undefined;
}

/**
 * News of an event that rests on reports from before alone is none: their words were there, and the record has only now taken them for
 * this event. It is told as what it is, so that a row with an older date is not taken for news of that day.
 */
export function withRejoined(changes: readonly Change[], { rows, changed }: Between): readonly Change[] {
  const keys = new Map(rows.map(({ ref, key }) => [ref, key]));
  const isOld = ({ report }: Change["because"][number]): boolean => !changed.has(keys.get(report) ?? report);
  return changes.map((change) =>
    change.cause === "news" && change.event !== null && change.because.length > 0 && change.because.every(isOld)
      ? { ...change, cause: "reading" }
      : change,
  );
}

/** Documents that are unpacked at a time where others wait. */
const TOGETHER = 8;

/** The newest readings of these versions, by their refs. */
export async function documentsOf(
  store: Store,
  rows: readonly VersionRow[],
  breathe?: Breathe,
): Promise<ReadonlyMap<string, ReportVersion>> {
  const found = new Map<string, ReportVersion>();
  const together = breathe === undefined ? Math.max(1, rows.length) : TOGETHER;
  for (let from = 0; from < rows.length; from += together) {
    const refs = rows.slice(from, from + together).map(({ ref }) => ref);
    for (const version of await store.documents(refs)) found.set(version.ref, version);
    await breathe?.();
  }
  return found;
}
