import { featureKey } from "./feature-tables.ts";
import { bad, type DecodedModel, sectionOf } from "./manifest.ts";

/** Parts of one in which rarities are kept. */
export const RARITY_SCALE = 20;

/** How rare words are in news: the negative logarithm of the share of reports that have them, from a fixed table. */
export function rarityOf(model: DecodedModel): (term: string) => number {
  const keys = sectionOf(model, "rarity.keys", Uint32Array);
  const values = sectionOf(model, "rarity.values", Uint8Array);
  const unknown = model.manifest.numbers["rarity.unknown"];
  if (keys.length !== values.length || unknown === undefined)
    throw bad(model.manifest.name, "its table of rarities does not agree");
  const table = new Map<number, number>();
  for (let i = 0; i < keys.length; i += 1) table.set(keys[i]!, values[i]! / RARITY_SCALE);
  return (term) => table.get(featureKey(term)) ?? unknown;
}
