import type { Argument } from "./arguments.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Scene } from "./scene.ts";

/** Words of an office before its head that are looked at: "deputy prime". */
const MOST_BEFORE = 2;

/**
 * The ranks of who takes part: "leaders" and "the president" are of one, "foreign ministers" of another, "aides" of a third.
 * By the noun itself, else by what the report calls the person. O(arguments · descriptions).
 */
export function ranksOf(scene: Scene, lexicon: Lexicon, participants: readonly Argument[]): ReadonlySet<string> {
  const ranks = new Set<string>();
  const { syntax } = scene;
  for (const { token, entity, role } of participants) {
    if (role === "other") continue;
    if (syntax.upos(token) === "NOUN") {
      const words: string[] = [syntax.lemma(token).toLowerCase()];
      for (let i = token - 1; i >= 0 && words.length <= MOST_BEFORE && syntax.head(i) === token; i -= 1)
        words.unshift(syntax.lower(i));
      const own = rankOf(lexicon, words);
      if (own !== null) {
        ranks.add(own);
        continue;
      }
    }
    // "Their meeting": of two who are each described.
    const members = scene.entities[entity]?.members ?? [];
    for (const one of [entity, ...members.map((id) => scene.entityIndex(id))])
      for (const description of scene.entities[one]?.descriptions ?? []) {
        const rank = rankOf(lexicon, description.toLowerCase().split(/\s+/));
        if (rank !== null) ranks.add(rank);
      }
  }
  return ranks;
}

/** The rank of the longest office that the words end with: a "prime minister" is no "minister". */
function rankOf(lexicon: Lexicon, words: readonly string[]): string | null {
  for (let size = Math.min(words.length, MOST_BEFORE + 1); size > 0; size -= 1) {
    const rank = lexicon.ranks.get(words.slice(-size).join(" "));
    if (rank !== undefined) return rank;
  }
  return null;
}
