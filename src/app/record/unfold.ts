import type { ReadoutDocument } from "../../core/index.ts";
import { type Change, isoMoment, minuteOf } from "../../record/index.ts";
import type { Store } from "../../store/store.ts";
import { changesSince } from "./changes.ts";
import { Ingest, type IngestParts, type ReadLayers } from "./ingest.ts";
import { type SettleParts, settle } from "./settle.ts";

/** A report that was added, and what it changed. */
export interface Unfolded {
  readonly document: ReadoutDocument;
  readonly changes: readonly Change[];
  /** When it came into the store, ISO 8601 in UTC. */
  readonly moment: string;
}

/**
 * Adds reports to an empty store as though each had come into it when it was published, the oldest first and those without a
 * date first of all; tells after each what it changed.
 */
export async function* unfold(
  store: Store,
  readings: readonly ReadLayers[],
  making: Pick<IngestParts, "grouping" | "reader"> & Pick<SettleParts, "merge">,
): AsyncGenerator<Unfolded, void, undefined> {
  const dated = readings.map((reading) => ({ reading, moment: isoMoment(reading.document.report.published ?? "") }));
  dated.sort((a, b) => ((a.moment ?? "") < (b.moment ?? "") ? -1 : 1));
  const first = dated.find(({ moment }) => moment !== null)?.moment ?? "1970-01-01T00:00:00Z";
  let before = "";
  for (const { reading, moment: published } of dated) {
    // Each comes after the one before, or what both changed could not be told apart.
    const moment = published !== null && published > before ? published : before === "" ? first : minuteAfter(before);
    const ingest = new Ingest(store, { ...making, now: () => moment });
    await ingest.add(reading);
    await settle(store, making);
    const changes = await changesSince(store, { by: "added", moment: before }, making.merge);
    yield { document: reading.document, changes, moment };
    before = moment;
  }
}

function minuteAfter(moment: string): string {
  return new Date(60_000 * (minuteOf(moment)! + 1)).toISOString();
}
