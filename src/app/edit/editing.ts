import type { Correction, CorrectionAction } from "../../record/index.ts";
import type { Store } from "../../store/store.ts";
import { type JobParts, Jobs, Turns } from "../jobs/index.ts";
import { correctAll, Ingest, type IngestParts, type SettleParts, settle } from "../record/index.ts";

/** What a desk that can be written at needs. */
export interface EditingParts extends Pick<JobParts, "fetch" | "readings" | "newId" | "now"> {
  readonly store: Store;
  readonly making: Pick<IngestParts, "grouping" | "reader"> & Pick<SettleParts, "merge" | "breathe">;
}

/** Everything that writes to the store of a desk, one after another, so that nothing reads what another is about to change. */
export interface Editing {
  readonly jobs: Jobs;
  /**
   * Keeps corrections of one person, all or none, and makes the stories that they touch again. What they do is looked up in
   * their turn, so that of two who undo the same, one is told that it was undone.
   */
  correct(
    find: () => Promise<readonly CorrectionAction[]>,
    author: string,
    note: string | null,
  ): Promise<readonly Correction[]>;
  /** Ends the reader, and comes back once nothing is being written. */
  close(): Promise<void>;
}

export function makeEditing({ store, making, fetch, readings, newId, now }: EditingParts): Editing {
  const writing = new Turns();
  const jobs = new Jobs({
    fetch,
    readings,
    ingest: new Ingest(store, { ...making, now }),
    settle: () => settle(store, making),
    writing,
    newId,
    now,
  });
  return {
    jobs,
    correct: (find, author, note) =>
      writing.take(async () => correctAll(store, { author, note, actions: await find(), at: now() }, making)),
    async close() {
      await jobs.close();
      await writing.take(async () => {});
    },
  };
}
