import { type Correction, carryCorrections, reportsNamedBy } from "../../record/index.ts";
import type { Store } from "../../store/store.ts";

/**
 * The corrections of a store as they hold now: what was said of a version that an outlet has since edited is carried over to
 * the newest one, by the words around it. Reads documents only of versions that were edited after somebody corrected them.
 */
export async function heldCorrections(store: Store): Promise<readonly Correction[]> {
  const corrections = await store.corrections();
  const named = [...new Set(corrections.flatMap(({ action }) => reportsNamedBy(action)))];
  const old = (await store.versions(named)).filter(({ isCurrent }) => !isCurrent);
  if (old.length === 0) return corrections;
  const refs = new Set(old.map(({ ref }) => ref));
  for (const key of new Set(old.map((row) => row.key)))
    for (const row of await store.versionsOf(key)) if (row.isCurrent) refs.add(row.ref);
  return carryCorrections(corrections, await store.documents([...refs]));
}
