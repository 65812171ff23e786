import { ReadoutError } from "../../core/index.ts";
import { type Correction, type CorrectionAction, correctionOf, nameKey, reportsNamedBy } from "../../record/index.ts";
import type { Store } from "../../store/store.ts";
import { type SettleParts, settle } from "./settle.ts";

/**
 * Keeps what a person says as a correction, and makes the stories that it touches again. It stands on top of what was read;
 * reading again does not take it away, `undo` does.
 */
export async function correct(store: Store, parts: Omit<Correction, "id">, making: SettleParts): Promise<Correction> {
  const correction = correctionOf(parts);
  await store.putCorrections([correction], await reportsOf(store, correction.action));
  await settle(store, making);
  return correction;
}

/** Refs of the reports that a correction speaks of. */
async function reportsOf(store: Store, action: CorrectionAction): Promise<readonly string[]> {
  switch (action.do) {
    case "merge-people":
    case "part-people": {
      const refs = await Promise.all(action.names.map((name) => store.reportsNaming(nameKey(name))));
      return refs.flat();
    }
    case "undo": {
      const undone = (await store.corrections()).find(({ id }) => id === action.correction);
      if (undone === undefined)
        throw new ReadoutError("not-in-store", {
          what: `there is no correction "${action.correction}"`,
          fix: "List them: readout correct list",
        });
      return reportsOf(store, undone.action);
    }
    default:
      return reportsNamedBy(action);
  }
}
