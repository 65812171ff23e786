import { isoMoment } from "../../record/index.ts";
import type { Store } from "../../store/store.ts";
import { Ingest, type IngestParts, type ReadLayers } from "./ingest.ts";
import { type SettleParts, settle } from "./settle.ts";

/**
 * Adds reports as though each had come into the store when it was published, the oldest first; those without a date first of
 * all. Gives the moment of the newest (ISO 8601 in UTC), null where none is dated.
 */
export async function replay(
  store: Store,
  readings: readonly ReadLayers[],
  making: Pick<IngestParts, "grouping" | "reader"> & Pick<SettleParts, "merge">,
): Promise<string | null> {
  const dated = readings.map((reading) => ({ reading, moment: isoMoment(reading.document.report.published ?? "") }));
  dated.sort((a, b) => ((a.moment ?? "") < (b.moment ?? "") ? -1 : 1));
  const first = dated.find(({ moment }) => moment !== null)?.moment ?? "1970-01-01T00:00:00Z";
  for (const { reading, moment } of dated) {
    const ingest = new Ingest(store, { ...making, now: () => moment ?? first });
    await ingest.add(reading);
  }
  await settle(store, making);
  return dated.at(-1)?.moment ?? null;
}
