import { ReadoutError } from "../../core/index.ts";
import { type Correction, type CorrectionAction, correctionOf, nameKey, reportsNamedBy } from "../../record/index.ts";
import type { Store } from "../../store/store.ts";
import { type SettleParts, settle } from "./settle.ts";

/** What a person says at once. */
export interface Said extends Pick<Correction, "author" | "at" | "note"> {
  readonly actions: readonly CorrectionAction[];
}

/**
 * Keeps what a person says as corrections, all or none, and makes the stories that they touch again. They stand on top of what
 * was read; reading again does not take them away, `undo` does. Each is later than all that were there, whatever the clock says,
 * so that what was said last holds.
 */
export async function correctAll(store: Store, said: Said, making: SettleParts): Promise<readonly Correction[]> {
  const { author, note, actions } = said;
  let newest = (await store.corrections()).reduce((last, { at }) => (at > last ? at : last), "");
  const corrections: Correction[] = [];
  const touched = new Set<string>();
  for (const action of actions) {
    newest = said.at > newest ? said.at : momentAfter(newest);
    corrections.push(correctionOf({ author, at: newest, note, action }));
    for (const ref of await reportsOf(store, action)) touched.add(ref);
  }
  await store.putCorrections(corrections, [...touched]);
  await settle(store, making);
  return corrections;
}

/** The same for one correction. */
export async function correct(store: Store, parts: Omit<Correction, "id">, making: SettleParts): Promise<Correction> {
  const { action, ...said } = parts;
  return (await correctAll(store, { ...said, actions: [action] }, making))[0]!;
}

/** The next moment, which also sorts after as text: "09:00:00.001Z" would come before "09:00:00Z". */
function momentAfter(at: string): string {
  const next = new Date(Date.parse(at) + 1).toISOString();
  return next > at ? next : new Date(Date.parse(at) + 1_000).toISOString();
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
