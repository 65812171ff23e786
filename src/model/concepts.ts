import { featureKey } from "./feature-tables.ts";
import { bad, type DecodedModel, sectionOf } from "./manifest.ts";

/** The concepts that a word can name, and broader ones, as numbers that mean nothing by themselves. */
export interface WordConcepts {
  readonly own: readonly number[];
  readonly broad: readonly number[];
}

const NONE: WordConcepts = { own: [], broad: [] };

/** Opens a model's table of concepts by word ("n:quake", "v:strike"). Throws "bad-model" where its arrays do not agree. */
export function conceptsOf(model: DecodedModel): (word: string) => WordConcepts {
  const keys = sectionOf(model, "concepts.keys", Uint32Array);
  const owns = sectionOf(model, "concepts.owns", Uint8Array);
  const broads = sectionOf(model, "concepts.broads", Uint8Array);
  const ids = sectionOf(model, "concepts.ids", Uint16Array);
  const rows = new Map<number, WordConcepts>();
  let at = 0;
  for (let i = 0; i < keys.length; i += 1) {
    const middle = at + (owns[i] ?? 0);
    const end = middle + (broads[i] ?? 0);
    rows.set(keys[i]!, { own: [...ids.subarray(at, middle)], broad: [...ids.subarray(middle, end)] });
    at = end;
  }
  if (owns.length !== keys.length || broads.length !== keys.length || at !== ids.length)
    throw bad(model.manifest.name, "its table of concepts does not agree");
  return (word) => rows.get(featureKey(word)) ?? NONE;
}
